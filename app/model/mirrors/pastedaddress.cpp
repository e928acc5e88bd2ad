// SPDX-License-Identifier: MIT
#include "app/model/mirrors/pastedaddress.h"

#include "app/core/catalog/catalogsyntax.h"
#include "app/core/names/referencesuggestion.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace jingtai {

namespace {

constexpr qsizetype s_maxText = 65536;
constexpr qsizetype s_maxAddress = 2048;
const QString s_https = QStringLiteral("https://");

QStringList matches(const QString &text, const QRegularExpression &expression, int group)
{
    QStringList found;
    for (auto it = expression.globalMatch(text); it.hasNext();) {
        QString match = it.next().captured(group);
        while (!match.isEmpty() && QStringLiteral(".,;").contains(match.back()))
            match.chop(1);
        if (!match.isEmpty() && !found.contains(match))
            found.append(match);
    }
    return found;
}

/// Whether the text is what is left of an address or a name, with no words around it.
bool isOneWord(const QString &text)
{
    return !text.contains(QLatin1Char(' ')) && !text.contains(QLatin1Char('"'))
           && !text.contains(QLatin1Char('[')) && !text.contains(QLatin1Char(','));
}

/// What may be the address, in a text with more around it; empty where there is none.
QStringList candidates(const QString &text)
{
    static const QRegularExpression address(
        QStringLiteral(R"re(https?://(\[[0-9a-f:.]+\])?[^\s"'<>\[\],;()|`\\]*)re"),
        QRegularExpression::CaseInsensitiveOption);
    if (QStringList found = matches(text, address, 0); !found.isEmpty())
        return found;
    QString bare = text;
    while (!bare.isEmpty() && QStringLiteral(",;\"'").contains(bare.back()))
        bare.chop(1);
    while (!bare.isEmpty() && QStringLiteral("\"'").contains(bare.front()))
        bare.remove(0, 1);
    static const QRegularExpression ipv6(QStringLiteral(R"(^\[[0-9a-f:.]+\][^\s"]*$)"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (isOneWord(bare) || ipv6.match(bare).hasMatch())
        return {bare};
    // Values, not the keys of an object.
    static const QRegularExpression quoted(QStringLiteral(R"re("([^"\s]+)"(?!\s*:))re"));
    if (QStringList found = matches(text, quoted, 1); !found.isEmpty())
        return found;
    if (const auto name = suggestReference(text.toStdString()))
        return {QString::fromUtf8(*name)};
    static const QRegularExpression host(
        QStringLiteral(R"((?:^|[\s:=])((?:[a-z0-9{}_-]+\.)+[a-z]{2,}(?::\d+)?(?:/\S*)?))"),
        QRegularExpression::CaseInsensitiveOption);
    return matches(QString(text).replace(QLatin1Char(','), QLatin1Char(' ')), host, 1);
}

AddressFault readAuthority(const QString &written, PastedAddress &address)
{
    QString authority = written.toLower();
    if (written.contains(QLatin1Char('@')))
        return AddressFault::UserPart;
    static const QRegularExpression braces(QStringLiteral(R"(\{([^}]*)\})"));
    for (auto it = braces.globalMatch(authority); it.hasNext();) {
        const QString name = it.next().captured(1);
        if (!isParameterName(name.toStdString())) {
            address.detail = name;
            return AddressFault::Parameter;
        }
    }
    const bool isAscii = std::all_of(authority.begin(), authority.end(),
                                     [](QChar c) { return c.unicode() < 0x80; });
    if (!isAscii) {
        address.detail = authority;
        return AddressFault::NotAscii;
    }
    const QString scheme = address.url.isSecure ? s_https : QStringLiteral("http://");
    const std::string problem = parseWebUrl((scheme + authority).toStdString(), address.url);
    if (problem.empty())
        return AddressFault::None;
    const QString host = authority.section(QLatin1Char(':'), 0, 0);
    const bool isOneLabel = !authority.startsWith(QLatin1Char('['))
                            && !host.contains(QLatin1Char('.'))
                            && host != QLatin1String("localhost");
    // Of "nginx:1.25" it is not the port that is wrong.
    if (problem == "port" && isOneLabel) {
        address.detail = host;
        return AddressFault::Host;
    }
    if (problem == "port") {
        address.detail = authority.mid(authority.lastIndexOf(QLatin1Char(':')) + 1);
        return AddressFault::Port;
    }
    address.detail = authority;
    return AddressFault::Host;
}

/// "/v2/…" is what a client asks for, not where the mirror is.
QString withoutApi(const QString &path)
{
    static const QRegularExpression api(QStringLiteral("^v[12](/|$)"));
    return path.contains(api) ? QString() : path;
}

void readPath(QString path, PastedAddress &address)
{
    path = path.section(QLatin1Char('?'), 0, 0).section(QLatin1Char('#'), 0, 0);
    while (path.startsWith(QLatin1Char('/')))
        path.remove(0, 1);
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    path = withoutApi(path);
    static const QRegularExpression suffix(
        QStringLiteral(R"(^[^/:@]+(:[A-Za-z0-9_][A-Za-z0-9_.-]*)?(@[a-z0-9]+:[0-9a-f]+)?$)"));
    const QString last = path.section(QLatin1Char('/'), -1);
    const auto match = suffix.match(last);
    address.isImageName = (match.hasMatch() && last.contains(QLatin1Char(':')))
                          || path.startsWith(QLatin1String("library/"));
    const QString first = path.section(QLatin1Char('/'), 0, 0);
    if (first.contains(QLatin1Char('.')) && isRegistryHost(first.toStdString())) {
        address.registry = first;
        address.isImageName = true;
    }
    address.path = path;
}

} // namespace

QString plainInput(const QString &text)
{
    QString plain;
    const QString folded = text.left(s_maxText).normalized(QString::NormalizationForm_KC);
    for (const QChar c : folded) {
        if (c == QChar(0x3002)) {
            plain += QLatin1Char('.');
        } else if (c == QChar(0x3001)) {
            plain += QLatin1Char(',');
        } else if ((c >= QChar(0x2018) && c <= QChar(0x201F)) || c == QChar(0x300C)
                   || c == QChar(0x300D)) {
            plain += QLatin1Char('"');
        } else if (c.isSpace() || c.category() == QChar::Other_Control) {
            plain += QLatin1Char(' ');
        } else if (c.category() != QChar::Other_Format) {
            plain += c;
        }
    }
    return plain.simplified();
}

QString PastedAddress::namePrefix() const
{
    return isImageName ? QString() : path;
}

QString PastedAddress::packagePath() const
{
    // What every tree of Docker CE or Kubernetes packages has of its own.
    static const QRegularExpression inside(
        QStringLiteral("(^|/)(linux/(debian|ubuntu|raspbian|centos|rhel|fedora|sles|static)|"
                       "core:?/stable|addons:?/)(/.*|:.*|$)"));
    const auto match = inside.match(path);
    return match.hasMatch() ? path.left(match.capturedStart()) : path;
}

QString PastedAddress::authority() const
{
    return QString::fromUtf8(url.authority());
}

QString PastedAddress::root() const
{
    return (url.isSecure ? s_https : QStringLiteral("http://")) + authority();
}

PastedAddress readPastedAddress(const QString &text)
{
    PastedAddress address;
    if (text.size() > s_maxText) {
        address.fault = AddressFault::TooLong;
        return address;
    }
    const QString plain = plainInput(text);
    if (plain.isEmpty())
        return address;
    const QStringList found = candidates(plain);
    if (found.isEmpty()) {
        address.fault = AddressFault::Blank;
        return address;
    }
    address.count = int(found.size());
    QString rest = found.constFirst();
    if (rest.size() > s_maxAddress) {
        address.fault = AddressFault::TooLong;
        return address;
    }
    static const QRegularExpression scheme(QStringLiteral("^([a-z][a-z0-9+.-]*)://"),
                                           QRegularExpression::CaseInsensitiveOption);
    if (const auto match = scheme.match(rest); match.hasMatch()) {
        const QString name = match.captured(1).toLower();
        address.url.isSecure = name != QLatin1String("http");
        if (name != QLatin1String("http") && name != QLatin1String("https")
            && name != QLatin1String("docker")) {
            address.fault = AddressFault::Scheme;
            address.detail = name;
            return address;
        }
        rest.remove(0, match.capturedLength());
    }
    while (rest.startsWith(QLatin1Char('/')))
        rest.remove(0, 1);
    const auto end = rest.indexOf(QRegularExpression(QStringLiteral("[/?#]")));
    address.fault = readAuthority(end < 0 ? rest : rest.left(end), address);
    if (address.isValid() && end >= 0)
        readPath(rest.mid(end), address);
    return address;
}

} // namespace jingtai
