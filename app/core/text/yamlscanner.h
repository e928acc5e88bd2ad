// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/text/hitcollector.h"
#include "app/core/text/lines.h"
#include "app/core/text/shellscanner.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingtai::text {

/// Finds names by the keys of YAML and of JSON with a member a line: `image:`, Helm's `registry:`,
/// `repository:` and `tag:`, Compose, Kustomize. Knows indentation and nothing more of YAML, so
/// that templates and broken files are read as well.
class YamlScanner final
{
public:
    explicit YamlScanner(HitCollector &hits)
        : m_hits(hits)
    {}

    struct Found
    {
        /// Whether the line has the form `key:`, `key: value` or `- value`.
        bool isEntry = false;
        /// What stands behind the key, or behind the dash; empty where nothing does.
        std::string_view value;
    };

    /// Looks at a line that is neither blank nor a comment.
    Found scan(const Line &line, std::vector<Claim> &claims);
    /// Ends what is open: a document, a code fence, the text.
    void endDocument();
    /// The kind of the names that a line holds beside its key.
    TextKind freeKind(bool isEntry) const;
    /// Whether a document was seen that is YAML beyond doubt.
    bool isYaml() const { return m_isYaml; }

    /// Whether there is nothing that a line could go on.
    bool isIdle() const
    {
        return m_groups.empty() && m_parents.empty() && m_servicesColumn == std::string_view::npos;
    }

    /// Where the first name stands that is waiting for its siblings; nothing if none.
    std::optional<std::uint64_t> pendingOffset() const;
    /// Ends the groups that begin before `offset`: they have waited long enough.
    void expire(std::uint64_t offset);

private:
    enum class Key : std::uint8_t {
        Other,
        Image,
        DescribedImage, ///< "Image:" of kubectl describe
        Images,
        Services,
        Build,
        Registry,
        Repository,
        Tag,
        Digest,
        Name,
        NewName,
        NewTag,
        ImageRegistry,
        Container,
        Kind,
        ApiVersion,
    };
    struct Parent
    {
        std::size_t column;
        Key key;
    };
    /// The members of one mapping that belong together.
    struct Group
    {
        std::size_t column = 0;
        bool underImage = false;
        bool underImages = false;
        bool hasTag = false;
        bool hasBuild = false;
        std::optional<Value> image;
        SplitName name;
        std::optional<Value> replaced; ///< Kustomize's `name`
        std::optional<Value> newName;
        std::optional<std::uint64_t> first; ///< the first value that may be replaced
    };

    static Key keyOf(std::string_view word);
    void takeMember(Key key, std::string_view value, const Line &line, std::size_t column,
                    std::size_t dashColumn, bool inList, std::vector<Claim> &claims);
    void takeImage(std::string_view value, const Line &line, std::size_t column,
                   std::vector<Claim> &claims);
    void takeItem(std::string_view value, const Line &line, std::size_t dashColumn,
                  std::vector<Claim> &claims);
    void takeFlowItems(std::string_view value, const Line &line, std::vector<Claim> &claims);
    void takeListed(std::string_view word, const Line &line, std::vector<Claim> &claims);
    Group &groupAt(std::size_t column);
    void closeGroups(std::size_t column);
    void close(const Group &group);
    Key parentOf(std::size_t column, bool dash) const;
    bool inCompose(std::size_t column) const;

    HitCollector &m_hits;
    std::vector<Group> m_groups;   ///< columns ascending
    std::vector<Parent> m_parents; ///< columns ascending
    std::size_t m_servicesColumn = std::string_view::npos;
    bool m_isYaml = false;
    bool m_isKustomization = false;
};

} // namespace jingtai::text
