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

/// Finds `registry`, `repository` and `tag`, or Kustomize's `name` and `newName`, that stand
/// together in braces on one line, as in {"repository":"nginx","tag":"1.25"}. A line may come in
/// several pieces.
class FlowScanner final
{
public:
    explicit FlowScanner(HitCollector &hits)
        : m_hits(hits)
    {}

    void scan(const Line &line, std::vector<Claim> &claims);
    /// At the end of the line: what is open is complete.
    void endLine();
    std::optional<std::uint64_t> pendingOffset() const;
    void expire(std::uint64_t offset);

private:
    enum class Member : std::uint8_t { Other, Registry, Repository, Tag, Digest, Name, NewName };
    struct Group
    {
        SplitName name;
        std::optional<Claim> replaced; ///< Kustomize's `name`
        std::optional<Value> newName;
        bool hasTag = false;
        bool underImage = false;
        Member expected = Member::Other;
        bool isValue = false; ///< the next word is the value of `expected`
        bool lastIsImage = false;
    };

    void take(std::string_view word, const Line &line, bool isKey, std::vector<Claim> &claims);
    void close(const Group &group, std::vector<Claim> *claims);

    HitCollector &m_hits;
    std::vector<Group> m_groups;
    std::size_t m_tooDeep = 0; ///< open braces beyond what is kept
};

} // namespace jingtai::text
