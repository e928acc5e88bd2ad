// SPDX-License-Identifier: MIT
#include "app/core/catalog/catalogtext.h"
#include "app/core/catalog/mirrorcatalog.h"
#include "app/core/names/imagereference.h"
#include "app/core/weburl.h"

#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

using namespace jingtai;

namespace {

constexpr std::size_t s_maxChanged = 4;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkError(const CatalogError &error)
{
    const bool needsPlace
        = error.kind == CatalogErrorKind::NotJson || error.kind == CatalogErrorKind::NotUtf8;
    require((error.line > 0) == (error.column > 0) && (error.line > 0 || !needsPlace));
    require(error.pointer.empty() || error.pointer.front() == '/');
    require(!code(error.kind).empty());
}

void checkMirror(const Mirror &mirror)
{
    WebUrl url;
    require(parseWebUrl(mirror.endpoint, url).empty() && url.text() == mirror.endpoint);
    require(!mirror.title.in("en").empty() && !mirror.title.in("zh_CN").empty());
    require(!mirror.rules.empty());
    for (const Rule &rule : mirror.rules)
        require(rule.target.empty() == (mirror.kind == MirrorKind::Packages));
    for (const Parameter &parameter : mirror.parameters) {
        // A value that is accepted can be put into a host and nothing else.
        for (const std::string_view value : {"a", "abcd1234", "a/b", "A@b", ""})
            require(!parameter.accepts(value)
                    || value.find_first_of("/@") == std::string_view::npos);
    }
    for (const auto &[path, name] : mirror.names) {
        const std::string sample = "registry.example/" + path;
        require(ImageReferenceView::parse(sample).has_value() && !name.empty());
    }
}

/// What is written is read back, and what is not touched stays.
void checkText(std::string_view text, const MirrorCatalog &catalog)
{
    std::set<std::string, std::less<>> ids;
    for (const Mirror &mirror : catalog.mirrors()) {
        // The whole text is read again for each.
        if (ids.insert(mirror.id); ids.size() > s_maxChanged)
            continue;
        const auto checked = checkedMirror(mirror);
        require(checked && *checked == mirror);
        Mirror other = mirror;
        other.homepage = "https://other.example";
        const auto changed = textWithMirror(text, mirror.id, other);
        require(changed.has_value());
        const auto back = MirrorCatalog::parse(*changed);
        require(back && back->mirrors().size() == catalog.mirrors().size());
        require(*back->mirror(mirror.id) == other);
        const auto undone = textWithChanges(*changed, *changed, text);
        require(undone && *undone == text);
    }
    const auto exported = MirrorCatalog::parse(catalogText(catalog, ids, catalog.updated()));
    require(exported && exported->mirrors() == catalog.mirrors());
    require(exported->updated() == catalog.updated());
    const auto merged = textWithChanges({}, {}, text);
    require(merged && MirrorCatalog::parse(*merged)->mirrors() == catalog.mirrors());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto parsed = MirrorCatalog::parse(text);
    if (!parsed) {
        checkError(parsed.error());
        return 0;
    }
    std::set<std::string, std::less<>> ids;
    for (const Mirror &mirror : parsed->mirrors()) {
        require(ids.insert(mirror.id).second && parsed->mirror(mirror.id) == &mirror);
        checkMirror(mirror);
    }
    for (const Registry &registry : parsed->registries()) {
        const std::string sample = registry.name + "/a";
        require(ImageReferenceView::parse(sample).has_value());
        require(parsed->registry(registry.name) == &registry);
    }
    checkText(text, *parsed);
    MirrorCatalog both = *parsed;
    both.overlay(*parsed);
    require(both.mirrors().size() == parsed->mirrors().size());
    require(both.registries().size() == parsed->registries().size());
    return 0;
}
