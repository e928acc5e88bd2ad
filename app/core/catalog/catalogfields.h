// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"
#include "app/core/json/jsontree.h"
#include "app/core/weburl.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace jingtai {

/// A value of a JSON tree and where it stands. The tree is borrowed.
struct JsonNode
{
    const JsonValue *value = nullptr;
    std::string pointer;

    /// Whether there is a value: a member may be absent.
    explicit operator bool() const { return value != nullptr; }
    JsonNode member(std::string_view key) const;
    /// Of an array or an object.
    JsonNode item(std::size_t index) const;
    std::size_t size() const { return value->items.size(); }
};

/// Reads single values of a catalogue file. All return false at the first break of the format, with
/// the error set; those that read into a value leave it alone where the node is absent.
class CatalogFields
{
public:
    const CatalogError &error() const { return m_error; }

protected:
    CatalogFields() = default;
    ~CatalogFields() = default;

    bool fail(CatalogErrorKind kind, const std::string &pointer, std::string detail = {});
    bool missing(const JsonNode &node, const char *member);
    bool isType(const JsonNode &node, JsonValue::Type type, const char *name);
    bool isObject(const JsonNode &node);
    bool isArray(const JsonNode &node);

    bool readText(const JsonNode &node, std::string &value);
    bool readNonEmpty(const JsonNode &node, std::string &value);
    bool readLocalized(const JsonNode &node, LocalizedText &text, bool mayBeEmpty);
    bool readDate(const JsonNode &node, std::string &value);
    bool readId(const JsonNode &node, std::string &id);
    bool readImage(const JsonNode &node, std::string &image);
    bool readFlag(const JsonNode &node, bool &value);
    bool readNumber(const JsonNode &node, int &value, int largest);
    bool readUrl(const JsonNode &node, WebUrl &url);
    /// A URL that has nothing to fill in.
    bool readPlainUrl(const JsonNode &node, std::string &url);

    template <typename Enum>
    bool readWord(const JsonNode &node, Enum &value, std::initializer_list<Enum> allowed)
    {
        std::string text;
        if (!node)
            return true;
        if (!readText(node, text))
            return false;
        std::string words;
        for (const Enum candidate : allowed) {
            if (text == code(candidate)) {
                value = candidate;
                return true;
            }
            words += words.empty() ? "" : ", ";
            words += code(candidate);
        }
        return fail(CatalogErrorKind::UnknownWord, node.pointer, std::move(words));
    }

private:
    CatalogError m_error{CatalogErrorKind::NotJson, {}, {}, 0, 0};
};

} // namespace jingtai
