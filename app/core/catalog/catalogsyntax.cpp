// SPDX-License-Identifier: MIT
#include "app/core/catalog/catalogsyntax.h"

#include "app/core/asciitext.h"
#include "app/core/names/imagereference.h"
#include "app/core/weburl.h"

#include <algorithm>
#include <array>

namespace jingtai {

namespace {

constexpr std::size_t s_maxId = 64;
constexpr std::size_t s_maxTarget = 1024;
constexpr std::string_view s_sampleHost = "registry.example/";

/// A placeholder is filled in with what any name could bring.
std::string_view sampleFor(std::string_view placeholder)
{
    if (placeholder == "path" || placeholder == "repository")
        return "some/path";
    if (placeholder == "name")
        return "name";
    if (placeholder == "registry")
        return "registry.example";
    return {};
}

} // namespace

bool isCatalogId(std::string_view text)
{
    return !text.empty() && text.size() <= s_maxId && (isLower(text[0]) || isDigit(text[0]))
           && std::all_of(text.begin(), text.end(), [](char c) {
                  return isLower(c) || isDigit(c) || c == '.' || c == '_' || c == '-';
              });
}

bool isParameterName(std::string_view text)
{
    return !text.empty() && text.size() <= s_maxId && isLower(text[0])
           && std::all_of(text.begin(), text.end(),
                          [](char c) { return isLower(c) || isDigit(c) || c == '_'; })
           && sampleFor(text).empty();
}

bool isDate(std::string_view text)
{
    constexpr std::string_view shape = "0000-00-00";
    if (text.size() != 4 && text.size() != 7 && text.size() != 10)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (shape[i] == '0' ? !isDigit(text[i]) : text[i] != shape[i])
            return false;
    }
    const auto number = [text](std::size_t at, std::size_t length) {
        int result = 0;
        for (const char c : text.substr(at, length))
            result = result * 10 + (c - '0');
        return result;
    };
    const int year = number(0, 4);
    if (text.size() == 4)
        return true;
    const int month = number(5, 2);
    if (month < 1 || month > 12)
        return false;
    if (text.size() == 7)
        return true;
    constexpr std::array<int, 12> lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    const int length = month == 2 && isLeap ? 29 : lengths.at(static_cast<std::size_t>(month) - 1);
    const int day = number(8, 2);
    return day >= 1 && day <= length;
}

bool isRegistryHost(std::string_view text)
{
    const std::string sample = std::string(text) + "/a";
    const auto name = ImageReferenceView::parse(sample);
    return name && name->path() == "a" && name->suffix().empty() && !name->registry().empty();
}

bool isRepositoryPath(std::string_view text)
{
    const std::string sample = std::string(s_sampleHost) + std::string(text);
    const auto name = ImageReferenceView::parse(sample);
    return name && name->path() == text;
}

bool isImagePath(std::string_view text)
{
    const std::string sample = std::string(s_sampleHost) + std::string(text);
    return ImageReferenceView::parse(sample).has_value();
}

bool readSource(std::string_view text, RegistrySource &source)
{
    const auto slash = text.find('/');
    const std::string_view registry = text.substr(0, slash);
    const std::string_view prefix
        = slash == std::string_view::npos ? std::string_view{} : text.substr(slash + 1);
    if (!isRegistryHost(registry) || (slash != std::string_view::npos && !isRepositoryPath(prefix)))
        return false;
    source.registry = registry;
    source.prefix = prefix;
    return true;
}

std::string problemWithTarget(std::string_view target, const std::vector<Parameter> &parameters)
{
    if (target.size() > s_maxTarget)
        return "longer than 1024 bytes";
    bool namesRepository = false;
    std::string sample;
    for (std::size_t i = 0; i < target.size(); ++i) {
        if (target[i] == '}')
            return "} without {";
        if (target[i] != '{') {
            sample += target[i];
            continue;
        }
        const auto end = target.find('}', i);
        if (end == std::string_view::npos)
            return "{ without }";
        const std::string_view name = target.substr(i + 1, end - i - 1);
        i = end;
        if (const std::string_view known = sampleFor(name); !known.empty()) {
            namesRepository = namesRepository || name != "registry";
            sample += known;
        } else if (std::any_of(
                       parameters.begin(), parameters.end(),
                       [name](const Parameter &declared) { return declared.name == name; })) {
            sample += "value";
        } else {
            return "unknown {" + std::string(name) + "}";
        }
    }
    if (!namesRepository)
        return "none of {path}, {name}, {repository}";
    const auto parsed = ImageReferenceView::parse(sample);
    if (!parsed || parsed->registry().empty() || !parsed->suffix().empty())
        return "no image name: " + sample;
    return {};
}

std::string problemWithFilePath(std::string_view path)
{
    WebUrl url;
    std::string problem = parseWebUrl("https://host/" + std::string(path), url);
    const bool leadsElsewhere
        = path.empty() || path.front() == '/' || path.back() == '/'
          || ("/" + std::string(path) + "/").find("/../") != std::string::npos;
    return problem.empty() && leadsElsewhere ? "path" : problem;
}

} // namespace jingtai
