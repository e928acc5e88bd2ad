// SPDX-License-Identifier: MIT
#include "app/core/utf8.h"

namespace jingtai {

std::size_t utf8SequenceLength(std::string_view bytes) noexcept
{
    const auto at = [bytes](std::size_t index) {
        return index < bytes.size() ? static_cast<unsigned char>(bytes[index]) : 0U;
    };
    const auto follows = [at](std::size_t index) { return (at(index) & 0xC0U) == 0x80U; };
    const unsigned lead = at(0);
    if (lead < 0x80)
        return bytes.empty() ? 0 : 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return follows(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool overlong = lead == 0xE0 && at(1) < 0xA0;
        const bool surrogate = lead == 0xED && at(1) > 0x9F;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool overlong = lead == 0xF0 && at(1) < 0x90;
        const bool tooLarge = lead == 0xF4 && at(1) > 0x8F;
        return follows(1) && follows(2) && follows(3) && !overlong && !tooLarge ? 4 : 0;
    }
    return 0;
}

std::size_t validUtf8Prefix(std::string_view text) noexcept
{
    std::size_t valid = 0;
    while (valid < text.size()) {
        if (static_cast<unsigned char>(text[valid]) < 0x80) {
            ++valid;
            continue;
        }
        const std::size_t length = utf8SequenceLength(text.substr(valid));
        if (length == 0)
            break;
        valid += length;
    }
    return valid;
}

void appendUtf8(std::string &text, char32_t character)
{
    const auto byte = [&text](char32_t value) { text += static_cast<char>(value); };
    if (character < 0x80) {
        byte(character);
    } else if (character < 0x800) {
        byte(0xC0U | (character >> 6U));
        byte(0x80U | (character & 0x3FU));
    } else if (character < 0x10000) {
        byte(0xE0U | (character >> 12U));
        byte(0x80U | ((character >> 6U) & 0x3FU));
        byte(0x80U | (character & 0x3FU));
    } else {
        byte(0xF0U | (character >> 18U));
        byte(0x80U | ((character >> 12U) & 0x3FU));
        byte(0x80U | ((character >> 6U) & 0x3FU));
        byte(0x80U | (character & 0x3FU));
    }
}

} // namespace jingtai
