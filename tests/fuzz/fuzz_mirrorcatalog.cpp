// SPDX-License-Identifier: MIT
#include "app/core/imagereference.h"
#include "app/core/mirrorcatalog.h"
#include "app/core/weburl.h"

#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

using namespace jingtai;

namespace {

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
    MirrorCatalog both = *parsed;
    both.overlay(*parsed);
    require(both.mirrors().size() == parsed->mirrors().size());
    require(both.registries().size() == parsed->registries().size());
    return 0;
}
