// SPDX-License-Identifier: MIT
#include "tests/translations/tsfile.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

namespace jingtai {

namespace {

QStringList sortedMatches(const QString &pattern, const QString &text)
{
    QStringList found;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured());
    found.sort();
    return found;
}

/// Without escaped ampersands, which are no mnemonics.
int mnemonics(QString text)
{
    text.remove(QLatin1String("&&"));
    return int(sortedMatches(QStringLiteral("&[^ ]"), text).size());
}

QString lineEnds(const QString &text)
{
    return QRegularExpression(QStringLiteral("\\n*$")).match(text).captured();
}

enum class Ending { None, Ellipsis, Colon };

Ending endingOf(const QString &text)
{
    if (text.endsWith(u'…') || text.endsWith(QLatin1String("...")))
        return Ending::Ellipsis;
    if (text.endsWith(u':') || text.endsWith(u'：'))
        return Ending::Colon;
    return Ending::None;
}

} // namespace

QString TsMessage::key() const
{
    return context + u'\n' + source + u'\n' + comment;
}

TsFile readTs(const QString &path)
{
    TsFile result;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        result.error = file.errorString();
        return result;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            if (xml.isEndElement() && xml.name() == u"message" && !result.messages.isEmpty())
                result.messages.last().context = context;
            continue;
        }
        const auto name = xml.name();
        if (name == u"TS") {
            result.language = xml.attributes().value(QLatin1String("language")).toString();
        } else if (name == u"name") {
            context = xml.readElementText();
        } else if (name == u"message") {
            TsMessage message;
            message.context = context;
            message.numerus = xml.attributes().value(QLatin1String("numerus")) == u"yes";
            result.messages.append(message);
        } else if (name == u"source") {
            result.messages.last().source = xml.readElementText();
        } else if (name == u"comment") {
            result.messages.last().comment = xml.readElementText();
        } else if (name == u"translation") {
            TsMessage &message = result.messages.last();
            message.type = xml.attributes().value(QLatin1String("type")).toString();
            if (!message.numerus)
                message.translations.append(xml.readElementText());
        } else if (name == u"numerusform") {
            result.messages.last().translations.append(xml.readElementText());
        }
    }
    if (xml.hasError())
        result.error = xml.errorString();
    return result;
}

QStringList faultsOf(const TsMessage &message, int forms)
{
    QStringList faults;
    const auto fault = [&](const QString &what) {
        faults.append(QStringLiteral("[%1] “%2”: %3").arg(message.context, message.source, what));
    };
    if (!message.type.isEmpty())
        fault(message.type);
    if (message.translations.size() != (message.numerus ? forms : 1))
        fault(QStringLiteral("%1 plural forms").arg(message.translations.size()));
    const QString places = QStringLiteral("%L?[1-9]");
    const QString options = QStringLiteral("--[a-z][a-z-]*");
    for (const QString &text : message.translations) {
        if (text.isEmpty()) {
            fault(QStringLiteral("empty"));
            continue;
        }
        if (sortedMatches(places, text) != sortedMatches(places, message.source))
            fault(QStringLiteral("other placeholders"));
        // As it is in the sentence: with or without the language's own way to write numbers.
        static const QRegularExpression s_number(QStringLiteral("%L?n"));
        if (message.numerus ? !text.contains(s_number.match(message.source).captured())
                            : text.contains(s_number))
            fault(QStringLiteral("%n"));
        if (mnemonics(text) != mnemonics(message.source))
            fault(QStringLiteral("mnemonic"));
        if (endingOf(text) != endingOf(message.source))
            fault(QStringLiteral("other ending (… or colon)"));
        if (lineEnds(text) != lineEnds(message.source))
            fault(QStringLiteral("other line ends"));
        if (sortedMatches(options, text) != sortedMatches(options, message.source))
            fault(QStringLiteral("other options"));
    }
    return faults;
}

} // namespace jingtai
