// SPDX-License-Identifier: MIT
#include "app/model/mirrors/mirrorlists.h"

#include "app/model/mirrors/mirrorchoices.h"
#include "app/model/mirrors/mirrorfacts.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/mirrors/mirrorwording.h"
#include "app/model/quotedtext.h"
#include "app/model/wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace jingtai {

namespace {

struct MirrorListsText
{
    Q_DECLARE_TR_FUNCTIONS(MirrorListsText)
};

QString sources(const Mirror &mirror)
{
    QStringList result;
    for (const Rule &rule : mirror.rules)
        result.append(QString::fromStdString(rule.source.text()));
    result.removeDuplicates();
    return result.join(QLatin1String(", "));
}

/// Text that stays text in a cell: escapes stand before every sign of ASCII that Markdown may read.
QString markdownCell(const QString &text)
{
    const QString visible = madeVisible(text).simplified();
    QString result;
    for (const QChar c : visible) {
        if (QStringLiteral("\\`*_{}[]<>()#+!|~&:@").contains(c))
            result += u'\\';
        result += c;
    }
    return result;
}

/// Code is shown as it is, but for the two signs that would end it or the cell.
QString markdownCode(const QString &text)
{
    if (text.contains(u'`') || text.contains(u'|') || text.contains(u'\n'))
        return markdownCell(text);
    return u'`' + text + u'`';
}

QString csvCell(QString text)
{
    // What spreadsheets take for the start of a formula, full-width forms included.
    static const QString s_formula = QStringLiteral("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");
    if (!text.isEmpty() && s_formula.contains(text.front()))
        text.prepend(u'\'');
    if (!text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n')
        && !text.contains(u'\r'))
        return text;
    text.replace(u'"', QLatin1String("\"\""));
    return u'"' + text + u'"';
}

template <typename Text>
QString lines(const MirrorPointers &mirrors, Text text)
{
    QStringList result;
    result.reserve(qsizetype(mirrors.size()));
    for (const Mirror *mirror : mirrors)
        result.append(text(*mirror));
    return result.join(u'\n');
}

} // namespace

QString mirrorsAsAddresses(const MirrorPointers &mirrors, const MirrorLibrary &library)
{
    return lines(mirrors,
                 [&library](const Mirror &mirror) { return mirrorAddress(mirror, library); });
}

QString mirrorsAsUrls(const MirrorPointers &mirrors, const MirrorLibrary &library)
{
    return lines(mirrors, [&library](const Mirror &mirror) { return mirrorUrl(mirror, library); });
}

QString mirrorsAsMarkdown(const MirrorPointers &mirrors, const MirrorLibrary &library)
{
    const auto row = [](const QStringList &cells) {
        return QLatin1String("| ") + cells.join(QLatin1String(" | ")) + QLatin1String(" |\n");
    };
    const QStringList header{MirrorListsText::tr("Mirror"), MirrorListsText::tr("Address"),
                             MirrorListsText::tr("Serves"), MirrorListsText::tr("Claim"),
                             MirrorListsText::tr("As of"),  MirrorListsText::tr("Trust"),
                             MirrorListsText::tr("Access")};
    QString result = row(header);
    result += QLatin1String("|") + QStringLiteral(" --- |").repeated(header.size()) + u'\n';
    for (const Mirror *mirror : mirrors) {
        result += row(
            {markdownCell(mirrorTitle(*mirror)), markdownCode(mirrorAddress(*mirror, library)),
             markdownCell(sources(*mirror)), markdownCell(wording(mirror->claim.state)),
             markdownCell(dateInWords(mirror->claim.asOf, DateLength::Long)),
             markdownCell(wording(mirror->trust)), markdownCell(wording(mirror->access))});
    }
    return result;
}

QString mirrorsAsCsv(const MirrorPointers &mirrors, const MirrorLibrary &library)
{
    const auto row = [](const QStringList &cells) {
        QStringList quoted;
        for (const QString &cell : cells)
            quoted.append(csvCell(cell));
        return quoted.join(u',') + QLatin1String("\r\n");
    };
    const auto text = [](const std::string &bytes) { return QString::fromStdString(bytes); };
    QString result
        = row({QStringLiteral("id"), QStringLiteral("title"), QStringLiteral("kind"),
               QStringLiteral("serves"), QStringLiteral("address"), QStringLiteral("url"),
               QStringLiteral("claim"), QStringLiteral("asOf"), QStringLiteral("trust"),
               QStringLiteral("access"), QStringLiteral("requestsPerMinute"),
               QStringLiteral("enabled"), QStringLiteral("homepage"), QStringLiteral("notes")});
    for (const Mirror *mirror : mirrors) {
        result += row(
            {text(mirror->id), mirrorTitle(*mirror), QString::fromUtf8(code(mirror->kind)),
             sources(*mirror), mirrorAddress(*mirror, library), mirrorUrl(*mirror, library),
             QString::fromUtf8(code(mirror->claim.state)), text(mirror->claim.asOf),
             QString::fromUtf8(code(mirror->trust)), QString::fromUtf8(code(mirror->access)),
             mirror->requestsPerMinute > 0 ? QString::number(mirror->requestsPerMinute) : QString(),
             library.isEnabled(mirror->id) ? QStringLiteral("yes") : QStringLiteral("no"),
             text(mirror->homepage), text(mirror->notes.in(wordingLanguage()))});
    }
    return result;
}

} // namespace jingtai
