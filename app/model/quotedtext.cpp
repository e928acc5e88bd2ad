// SPDX-License-Identifier: MIT
#include "app/model/quotedtext.h"

#include "app/core/utf8.h"

#include <QCoreApplication>

namespace jingtai {

namespace {

constexpr qsizetype s_quotedHead = 80;
constexpr qsizetype s_quotedTail = 24;

struct Quoted
{
    Q_DECLARE_TR_FUNCTIONS(Quoted)
};

/// A byte that was no UTF-8, as it stands in a QString.
bool isByte(char32_t character)
{
    return character >= 0xDC80 && character <= 0xDCFF;
}

bool isUnseen(char32_t character)
{
    constexpr auto s_hidden = (1U << QChar::Other_Control) | (1U << QChar::Other_Format)
                              | (1U << QChar::Other_Surrogate) | (1U << QChar::Other_PrivateUse)
                              | (1U << QChar::Other_NotAssigned) | (1U << QChar::Separator_Line)
                              | (1U << QChar::Separator_Paragraph);
    const QChar::Category category = QChar::category(character);
    if (category == QChar::Separator_Space)
        return character != U' ';
    return ((s_hidden >> unsigned(category)) & 1U) != 0;
}

QString codePointName(char32_t character)
{
    const QString digits = QString::number(uint(character), 16).toUpper();
    if (isByte(character))
        return QStringLiteral("0x") + digits.right(2);
    return QStringLiteral("U+") + digits.rightJustified(4, QLatin1Char('0'));
}

std::size_t utf8Length(char32_t character)
{
    if (character < 0x80 || isByte(character))
        return 1;
    if (character < 0x800)
        return 2;
    return character < 0x10000 ? 3 : 4;
}

char32_t codePointAt(const QString &text, qsizetype index)
{
    const QChar unit = text.at(index);
    if (unit.isHighSurrogate() && index + 1 < text.size() && text.at(index + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text.at(index + 1));
    return unit.unicode();
}

} // namespace

QString madeVisible(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const char32_t character = codePointAt(text, i);
        const qsizetype units = character > 0xFFFF ? 2 : 1;
        if (isUnseen(character))
            result += QLatin1Char('<') + codePointName(character) + QLatin1Char('>');
        else
            result += QStringView(text).mid(i, units);
        i += units;
    }
    return result;
}

QString quotable(const QString &text)
{
    if (text.size() <= s_quotedHead + s_quotedTail)
        return madeVisible(text);
    qsizetype head = s_quotedHead;
    if (text.at(head - 1).isHighSurrogate())
        --head;
    qsizetype tail = s_quotedTail;
    if (text.at(text.size() - tail).isLowSurrogate())
        --tail;
    return madeVisible(text.left(head)) + QChar(0x2026) + madeVisible(text.right(tail));
}

QString quotable(std::string_view bytes)
{
    return quotable(textFromBytes(bytes));
}

QString textFromBytes(std::string_view bytes)
{
    QString text;
    text.reserve(qsizetype(bytes.size()));
    while (!bytes.empty()) {
        const std::size_t good = validUtf8Prefix(bytes);
        text += QString::fromUtf8(bytes.data(), qsizetype(good));
        bytes.remove_prefix(good);
        if (!bytes.empty()) {
            text += QChar(char16_t(0xDC00 + static_cast<unsigned char>(bytes.front())));
            bytes.remove_prefix(1);
        }
    }
    return text;
}

std::string bytesFromText(const QString &text)
{
    std::string bytes;
    bytes.reserve(std::size_t(text.size()));
    for (qsizetype i = 0; i < text.size();) {
        const char32_t character = codePointAt(text, i);
        const qsizetype units = character > 0xFFFF ? 2 : 1;
        if (isByte(character)) {
            bytes += char(character - 0xDC00);
        } else {
            const QByteArray utf8 = QStringView(text).mid(i, units).toUtf8();
            bytes.append(utf8.constData(), std::size_t(utf8.size()));
        }
        i += units;
    }
    return bytes;
}

CharacterAt characterAt(const QString &text, std::size_t position)
{
    CharacterAt result;
    std::size_t bytes = 0;
    for (qsizetype i = 0; i < text.size(); ++result.number) {
        const char32_t character = codePointAt(text, i);
        bytes += utf8Length(character);
        if (bytes > position) {
            result.character = character;
            return result;
        }
        i += character > 0xFFFF ? 2 : 1;
    }
    result.atEnd = true;
    return result;
}

QString characterInWords(char32_t character)
{
    if (character == U' ')
        return Quoted::tr("a space");
    if (character == U'\n' || character == U'\r')
        return Quoted::tr("a line end");
    if (character == U'\t')
        return Quoted::tr("a tab");
    if (isByte(character)) {
        //: %1 is a byte such as 0xE4
        return Quoted::tr("the byte %1 (no UTF-8 text)").arg(codePointName(character));
    }
    if (isUnseen(character)) {
        //: %1 is a code point such as U+200B
        return Quoted::tr("the invisible character %1").arg(codePointName(character));
    }
    const QString shown = QString::fromUcs4(&character, 1);
    if (character > 0x7F) {
        //: %1 is the character, %2 its code point such as U+043E
        return Quoted::tr("“%1” (%2)").arg(shown, codePointName(character));
    }
    //: A character in quotation marks
    return Quoted::tr("“%1”").arg(shown);
}

} // namespace jingtai
