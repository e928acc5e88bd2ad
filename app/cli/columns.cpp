// SPDX-License-Identifier: MIT
#include "app/cli/columns.h"

#include <algorithm>
#include <array>
#include <utility>

namespace jingtai {

namespace {

/// East Asian wide and full-width characters, by UAX 11.
bool isWide(char32_t character)
{
    constexpr std::array<std::pair<char32_t, char32_t>, 9> s_ranges = {{{0x1100, 0x115F},
                                                                        {0x2E80, 0x303E},
                                                                        {0x3041, 0xA4CF},
                                                                        {0xAC00, 0xD7A3},
                                                                        {0xF900, 0xFAFF},
                                                                        {0xFE30, 0xFE6F},
                                                                        {0xFF00, 0xFF60},
                                                                        {0xFFE0, 0xFFE6},
                                                                        {0x1F300, 0x3FFFD}}};
    return std::any_of(s_ranges.begin(), s_ranges.end(), [character](const auto &range) {
        return character >= range.first && character <= range.second;
    });
}

} // namespace

int terminalWidth(const QString &text)
{
    int width = 0;
    for (const char32_t character : text.toUcs4()) {
        const QChar::Category category = QChar::category(character);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
            continue;
        width += isWide(character) ? 2 : 1;
    }
    return width;
}

QString inColumns(const QList<QStringList> &rows)
{
    QList<int> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), terminalWidth(row.at(i)));
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += row.at(i)
                    + QString(widths.at(i) - terminalWidth(row.at(i)) + 2, QLatin1Char(' '));
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        text += line + QLatin1Char('\n');
    }
    return text;
}

} // namespace jingtai
