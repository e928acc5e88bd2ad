// SPDX-License-Identifier: MIT
#include "app/core/catalog/catalogfields.h"

#include "app/core/catalog/catalogsyntax.h"

namespace jingtai {

JsonNode JsonNode::member(std::string_view key) const
{
    return {value->member(key), pointer + jsonPointerToken(key)};
}

JsonNode JsonNode::item(std::size_t index) const
{
    return {&value->items[index],
            pointer
                + (value->type == JsonValue::Type::Object ? jsonPointerToken(value->keys[index])
                                                          : "/" + std::to_string(index))};
}

bool CatalogFields::fail(CatalogErrorKind kind, const std::string &pointer, std::string detail)
{
    m_error = {kind, pointer, std::move(detail), 0, 0};
    return false;
}

bool CatalogFields::missing(const JsonNode &node, const char *member)
{
    return fail(CatalogErrorKind::Missing, node.pointer, member);
}

bool CatalogFields::isType(const JsonNode &node, JsonValue::Type type, const char *name)
{
    return node.value->type == type || fail(CatalogErrorKind::WrongType, node.pointer, name);
}

bool CatalogFields::isObject(const JsonNode &node)
{
    return isType(node, JsonValue::Type::Object, "object");
}

bool CatalogFields::isArray(const JsonNode &node)
{
    return isType(node, JsonValue::Type::Array, "array");
}

bool CatalogFields::readText(const JsonNode &node, std::string &value)
{
    if (!node)
        return true;
    if (!isType(node, JsonValue::Type::String, "string"))
        return false;
    value = node.value->string;
    return true;
}

bool CatalogFields::readNonEmpty(const JsonNode &node, std::string &value)
{
    if (!node)
        return true;
    if (!readText(node, value))
        return false;
    return !value.empty() || fail(CatalogErrorKind::Empty, node.pointer);
}

bool CatalogFields::readLocalized(const JsonNode &node, LocalizedText &text, bool mayBeEmpty)
{
    if (!node)
        return true;
    if (!isObject(node))
        return false;
    for (const auto &[key, target] :
         {std::pair<const char *, std::string *>{"en", &text.en},
          std::pair<const char *, std::string *>{"zh_CN", &text.zhCn}}) {
        const JsonNode member = node.member(key);
        if (mayBeEmpty ? !readText(member, *target) : !readNonEmpty(member, *target))
            return false;
    }
    if (!mayBeEmpty && text.isEmpty())
        return fail(CatalogErrorKind::Empty, node.pointer);
    if (text.en.empty())
        text.en = text.zhCn;
    return true;
}

bool CatalogFields::readDate(const JsonNode &node, std::string &value)
{
    if (!node)
        return true;
    if (!readText(node, value))
        return false;
    return isDate(value) || fail(CatalogErrorKind::BadDate, node.pointer, value);
}

bool CatalogFields::readId(const JsonNode &node, std::string &id)
{
    if (!node)
        return true;
    if (!readNonEmpty(node, id))
        return false;
    return isCatalogId(id) || fail(CatalogErrorKind::BadId, node.pointer, id);
}

bool CatalogFields::readImage(const JsonNode &node, std::string &image)
{
    if (!node)
        return true;
    if (!readNonEmpty(node, image))
        return false;
    return isImagePath(image) || fail(CatalogErrorKind::BadImage, node.pointer, image);
}

bool CatalogFields::readFlag(const JsonNode &node, bool &value)
{
    if (!node)
        return true;
    if (!isType(node, JsonValue::Type::Boolean, "boolean"))
        return false;
    value = node.value->boolean;
    return true;
}

bool CatalogFields::readNumber(const JsonNode &node, int &value, int largest)
{
    if (!node)
        return true;
    if (!isType(node, JsonValue::Type::Integer, "integer"))
        return false;
    const std::int64_t number = node.value->integer;
    if (number < 0 || number > largest)
        return fail(CatalogErrorKind::OutOfRange, node.pointer, std::to_string(number));
    value = static_cast<int>(number);
    return true;
}

bool CatalogFields::readUrl(const JsonNode &node, WebUrl &url)
{
    if (!node)
        return true;
    std::string text;
    if (!readNonEmpty(node, text))
        return false;
    std::string problem = parseWebUrl(text, url);
    return problem.empty() || fail(CatalogErrorKind::BadUrl, node.pointer, std::move(problem));
}

bool CatalogFields::readPlainUrl(const JsonNode &node, std::string &url)
{
    if (!node)
        return true;
    WebUrl parsed;
    if (!readUrl(node, parsed))
        return false;
    url = node.value->string;
    return parsed.parameters.empty()
           || fail(CatalogErrorKind::BadUrl, node.pointer,
                   "parameter {" + parsed.parameters[0] + "}");
}

} // namespace jingtai
