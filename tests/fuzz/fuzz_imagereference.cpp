// SPDX-License-Identifier: MIT
#include "app/core/names/imagereference.h"
#include "app/core/names/referencesuggestion.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace jingtai;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

ImageReferenceView parsed(std::string_view text)
{
    const auto reference = ImageReferenceView::parse(text);
    require(reference.has_value());
    return *reference;
}

void checkError(std::string_view text, const ReferenceError &error)
{
    require(error.position <= text.size());
    require(!code(error.kind).empty());
    if (error.kind == ReferenceErrorKind::NotAscii)
        require(static_cast<unsigned char>(text[error.position]) >= 0x80);
    if (error.kind == ReferenceErrorKind::UpperCase)
        require(text[error.position] >= 'A' && text[error.position] <= 'Z');
    if (error.kind == ReferenceErrorKind::ImageId)
        require(text.size() == 64);
}

void checkParts(std::string_view text, const ImageReferenceView &name)
{
    require(name.text() == text);
    const auto start = static_cast<std::size_t>(name.path().data() - text.data());
    const std::string_view host = text.substr(0, start);
    require(host.empty() || host.substr(0, start - 1) == name.registry()
            || host == "index.docker.io/");
    require(std::string(host).append(name.path()).append(name.suffix()) == text);

    std::string suffix;
    if (!name.tag().empty())
        suffix.append(":").append(name.tag());
    if (!name.digest().empty())
        suffix.append("@").append(name.digest());
    require(suffix == name.suffix());
}

void checkForms(const ImageReferenceView &name)
{
    const std::string canonical = name.canonical();
    const ImageReferenceView again = parsed(canonical);
    require(again.registry() == name.registry() && again.repository() == name.repository()
            && again.tag() == name.tag() && again.digest() == name.digest());
    require(again.canonical() == canonical && again.familiar() == name.familiar());

    const std::string shortForm = name.shortForm();
    require(shortForm.size() <= canonical.size());
    require(parsed(shortForm).canonical() == canonical);
    require(shortForm == canonical || shortForm == name.familiar());

    const ImageReference owned(name);
    require(owned.view().text() == name.text());
    for (const ReferenceWarning warning : warningsFor(name))
        require(!code(warning).empty());
}

void checkSuggestion(std::string_view text)
{
    const auto suggestion = suggestReference(text);
    if (!suggestion)
        return;
    require(*suggestion != text);
    const ImageReferenceView name = parsed(*suggestion);
    require(!isWebPage(name) && !isPastedTwice(name) && !name.registry().empty());
    require(!suggestReference(*suggestion));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string bytes(data, data + size);
    const std::string_view text = bytes;
    if (const auto name = ImageReferenceView::parse(text)) {
        checkParts(text, *name);
        checkForms(*name);
    } else {
        checkError(text, name.error());
    }
    checkSuggestion(text);
    return 0;
}
