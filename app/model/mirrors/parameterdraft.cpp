// SPDX-License-Identifier: MIT
#include "app/model/mirrors/parameterdraft.h"

#include "app/model/mirrors/draftcheck.h"
#include "app/model/mirrors/pastedaddress.h"
#include "app/model/quotedtext.h"
#include "app/model/wording.h"

#include <QRegularExpression>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_longest = 253;
const std::string s_anyValue = "[A-Za-z0-9._-]";

QString placeOf(const QString &name)
{
    return QLatin1Char('{') + name + QLatin1Char('}');
}

/// A pattern that is one class of characters and a count, as most are.
struct PlainPattern
{
    QString characters;
    int least = 1;
    int most = s_longest;
};

std::optional<PlainPattern> plainPattern(const std::string &pattern)
{
    if (pattern.empty())
        return PlainPattern{QString::fromUtf8(s_anyValue), 1, s_longest};
    static const QRegularExpression shape(
        QStringLiteral(R"(^\^?(\[[A-Za-z0-9._-]+\])(?:\+|\{(\d{1,3})(,?)(\d{0,3})\})?\$?$)"));
    const auto match = shape.match(QString::fromUtf8(pattern));
    if (!match.hasMatch())
        return std::nullopt;
    PlainPattern plain{match.captured(1), 1, s_longest};
    if (!match.captured(2).isEmpty()) {
        plain.least = match.captured(2).toInt();
        if (match.captured(3).isEmpty())
            plain.most = plain.least;
        else if (!match.captured(4).isEmpty())
            plain.most = match.captured(4).toInt();
    } else if (!match.captured(0).contains(QLatin1Char('+'))) {
        plain.most = 1;
    }
    return plain;
}

/// "a–z, 0–9"
QString charactersInWords(QString characters)
{
    characters = characters.mid(1, characters.size() - 2);
    QStringList parts;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        if (i + 2 < characters.size() && characters[i + 1] == QLatin1Char('-')) {
            parts.append(characters[i] + QStringLiteral("–") + characters[i + 2]);
            i += 2;
        } else {
            parts.append(characters.mid(i, 1));
        }
    }
    return parts.join(QLatin1String(", "));
}

} // namespace

ParameterDraft::ParameterDraft(Mirror mirror, const Values &kept)
    : m_mirror(std::move(mirror))
{
    for (const Parameter &parameter : m_mirror.parameters) {
        const QString name = QString::fromUtf8(parameter.name);
        const auto found = kept.find(name);
        m_kept[name] = found == kept.end() ? QString() : found->second;
    }
    m_values = m_kept;
}

const Parameter *ParameterDraft::parameter(const QString &name) const
{
    const auto found = std::find_if(
        m_mirror.parameters.begin(), m_mirror.parameters.end(),
        [&name](const Parameter &known) { return QString::fromUtf8(known.name) == name; });
    return found == m_mirror.parameters.end() ? nullptr : &*found;
}

QString ParameterDraft::title(const QString &name) const
{
    const Parameter *known = parameter(name);
    if (known == nullptr || known->title.isEmpty())
        return name;
    return quotable(known->title.in(wordingLanguage()));
}

QString ParameterDraft::value(const QString &name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? QString() : found->second;
}

void ParameterDraft::setValue(const QString &name, const QString &text)
{
    QString value = plainInput(text);
    // People copy the whole address from the operator's page.
    const PastedAddress endpoint = readPastedAddress(QString::fromUtf8(m_mirror.endpoint));
    const PastedAddress pasted = readPastedAddress(value);
    const QString host = endpoint.authority();
    const auto place = host.indexOf(placeOf(name));
    if (place >= 0 && pasted.isValid() && pasted.url.parameters.empty()) {
        const QString before = host.left(place);
        const QString after = host.mid(place + placeOf(name).size());
        const QString given = pasted.authority();
        if (!after.isEmpty() && given.size() > before.size() + after.size()
            && given.startsWith(before) && given.endsWith(after))
            value = given.mid(before.size(), given.size() - before.size() - after.size());
    }
    m_values[name] = value;
}

FieldWord ParameterDraft::word(const QString &name) const
{
    using Kind = FieldWord::Kind;
    const Parameter *known = parameter(name);
    if (known == nullptr)
        return {};
    const QString given = value(name);
    if (known->accepts(given.toStdString()))
        return {};
    const auto plain = plainPattern(known->pattern);
    if (!plain) {
        if (given.isEmpty())
            return {Kind::Open, tr("Write the value.")};
        //: %1 a regular expression
        return {Kind::Wrong, tr("The mirror takes no such value. It has the form %1.")
                                 .arg(QString::fromUtf8(known->pattern))};
    }
    const QString characters = charactersInWords(plain->characters);
    //: %1 and %2 are numbers, %3 the characters that are allowed, such as a–z, 0–9
    const QString rule = plain->least == plain->most
                             ? tr("It has %1 characters of %2.").arg(plain->least).arg(characters)
                         : plain->most >= s_longest ? tr("It has characters of %1.").arg(characters)
                                                    : tr("It has %1 to %2 characters of %3.")
                                                          .arg(plain->least)
                                                          .arg(plain->most)
                                                          .arg(characters);
    if (given.isEmpty())
        return {Kind::Open, joinedSentences({tr("Write the value."), rule})};
    const QRegularExpression allowed(plain->characters);
    const auto odd = std::find_if(given.begin(), given.end(), [&allowed](QChar c) {
        return !allowed.match(QString(c)).hasMatch();
    });
    if (odd != given.end()) {
        //: %1 a character
        return {Kind::Wrong,
                joinedSentences(
                    {tr("It cannot have %1.").arg(characterInWords(odd->unicode())), rule})};
    }
    if (given.size() < plain->least) {
        //: %1 and %2 are numbers
        return {Kind::Open,
                tr("%1 of at least %2 characters so far.").arg(given.size()).arg(plain->least)};
    }
    return {Kind::Wrong, joinedSentences({tr("It is too long."), rule})};
}

QString ParameterDraft::filled(QString text) const
{
    for (const Parameter &known : m_mirror.parameters) {
        const QString name = QString::fromUtf8(known.name);
        const QString given = value(name);
        if (known.accepts(given.toStdString()))
            text.replace(placeOf(name), given);
    }
    return text;
}

QString ParameterDraft::address() const
{
    return filled(QString::fromUtf8(m_mirror.endpoint));
}

DraftExample ParameterDraft::example() const
{
    if (m_mirror.kind == MirrorKind::Packages)
        return {};
    const auto examples = draftcheck::examplesOf(m_mirror, MirrorCatalog());
    if (examples.empty())
        return {};
    return {examples.front().original, filled(examples.front().converted)};
}

bool ParameterDraft::canSave() const
{
    return std::none_of(m_values.begin(), m_values.end(),
                        [this](const auto &value) { return word(value.first).stopsSaving(); });
}

bool ParameterDraft::hasKept() const
{
    return std::any_of(m_kept.begin(), m_kept.end(),
                       [](const auto &value) { return !value.second.isEmpty(); });
}

} // namespace jingtai
