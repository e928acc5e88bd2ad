// SPDX-License-Identifier: MIT
#include "app/cli/checkwriter.h"

#include "app/cli/columns.h"
#include "app/model/checks/namecheckwording.h"
#include "app/model/checks/probewording.h"
#include "app/model/quotedtext.h"
#include "app/model/wording.h"

#include <algorithm>
#include <array>

namespace jingtai {

namespace {

constexpr std::array s_verdicts
    = {ProbeVerdict::Reachable,    ProbeVerdict::ServesImages,   ProbeVerdict::ServesPackages,
       ProbeVerdict::AnswersOnly,  ProbeVerdict::Restricted,     ProbeVerdict::Limited,
       ProbeVerdict::NeedsAccount, ProbeVerdict::NeedsParameter, ProbeVerdict::NotARegistry,
       ProbeVerdict::Certificate,  ProbeVerdict::NameNotFound,   ProbeVerdict::CannotConnect,
       ProbeVerdict::TimedOut,     ProbeVerdict::ServerError,    ProbeVerdict::DifferentContent,
       ProbeVerdict::Cancelled};

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(CheckText)
};

/// What a line begins with.
QString label(const CheckTarget &target)
{
    return madeVisible(textFromBytes(target.name.empty() ? target.subject.id : target.name));
}

QString padded(const QString &text, int width)
{
    return text + QString(std::max(width - terminalWidth(text), 0) + 2, QLatin1Char(' '));
}

void decimalOrNull(JsonWriter &json, const std::optional<double> &value)
{
    if (value)
        json.decimal(*value);
    else
        json.null();
}

void textOrNull(JsonWriter &json, const QString &text)
{
    json.stringOrNull(bytesFromText(text));
}

std::optional<double> megabytes(const std::optional<double> &bytesPerSecond)
{
    if (!bytesPerSecond)
        return {};
    return *bytesPerSecond / 1e6;
}

QString figures(const ProbeReport &report)
{
    QString text;
    if (const auto total = report.times.total())
        //: %1 milliseconds
        text = CheckText::tr("%1 ms").arg(QString::number(*total, 'f', 0));
    if (const auto speed = megabytes(report.bytesPerSecond)) {
        //: %1 milliseconds with their unit, %2 megabytes per second
        text = CheckText::tr("%1, %2 MB/s").arg(text, QString::number(*speed, 'f', 2));
    }
    return text;
}

} // namespace

CheckWriter::CheckWriter(Console &console, const std::vector<CheckTarget> &targets, bool isJson)
    : m_console(console)
    , m_isJson(isJson)
{
    for (const CheckTarget &target : targets)
        m_idWidth = std::max(m_idWidth, terminalWidth(label(target)));
    for (const ProbeVerdict verdict : s_verdicts)
        m_verdictWidth = std::max(m_verdictWidth, terminalWidth(wording(verdict)));
}

void CheckWriter::write(const CheckTarget &target, const ProbeReport &report)
{
    if (m_isJson)
        writeJson(target, report, nullptr);
    else
        writeLine(target, report, {});
    m_console.out().flush();
}

void CheckWriter::writeName(const CheckTarget &target, const NameFinding &finding,
                            const MirrorCatalog &catalog)
{
    if (m_isJson)
        writeJson(target, finding.answer.report, &finding);
    else
        writeLine(target, finding.answer.report, wordingOfOffer(finding, catalog));
    m_console.out().flush();
}

void CheckWriter::writeLine(const CheckTarget &target, const ProbeReport &report,
                            const QString &more)
{
    if (!report.proxy.empty() && m_proxies.insert(report.proxy).second)
        m_console.tell(wordingOfProxy(report.proxy));
    constexpr int s_figuresWidth = 8;
    QStringList sentences;
    for (const QString &sentence : {wordingOfFault(report), wordingOfAdvice(report), more}) {
        if (!sentence.isEmpty())
            sentences.append(sentence);
    }
    const QString text = joinedSentences(sentences);
    QString line = padded(label(target), m_idWidth)
                   + padded(wording(report.verdict), m_verdictWidth)
                   + padded(figures(report), s_figuresWidth) + text;
    while (line.endsWith(QLatin1Char(' ')))
        line.chop(1);
    m_console.out().write(bytesFromText(line + QLatin1Char('\n')));
}

void CheckWriter::writeJson(const CheckTarget &target, const ProbeReport &report,
                            const NameFinding *finding)
{
    const ProbeSubject &subject = target.subject;
    m_json.restart();
    m_json.beginObject();
    if (!target.name.empty()) {
        m_json.key("original").string(subject.original);
        m_json.key("name").string(target.name);
    }
    m_json.key("id").string(subject.id);
    m_json.key("endpoint").string(subject.endpoint);
    m_json.key("verdict").string(code(report.verdict));
    m_json.key("usable");
    if (const auto usable = report.usable())
        m_json.boolean(*usable);
    else
        m_json.null();
    m_json.key("stage").stringOrNull(report.stage ? code(*report.stage) : std::string_view());
    m_json.key("http");
    if (report.http)
        m_json.number(std::uint64_t(*report.http));
    else
        m_json.null();
    m_json.key("error");
    textOrNull(m_json, wordingOfFault(report));
    m_json.key("latency_ms").beginObject();
    m_json.key("name");
    decimalOrNull(m_json, report.times.name);
    m_json.key("connect");
    decimalOrNull(m_json, report.times.connect);
    m_json.key("tls");
    decimalOrNull(m_json, report.times.tls);
    m_json.key("first_byte");
    decimalOrNull(m_json, report.times.firstByte);
    m_json.key("total");
    decimalOrNull(m_json, report.times.total());
    m_json.endObject().key("speed_mb_s");
    decimalOrNull(m_json, megabytes(report.bytesPerSecond));
    m_json.key("certificate");
    if (report.certificate) {
        m_json.beginObject().key("subject").string(report.certificate->subject);
        m_json.key("issuer").string(report.certificate->issuer);
        m_json.key("not_after").string(report.certificate->notAfter).endObject();
    } else {
        m_json.null();
    }
    m_json.key("digest").stringOrNull(report.digest);
    if (finding) {
        m_json.key("content").stringOrNull(code(finding->answer.report.content));
        m_json.key("next");
        if (finding->offer) {
            m_json.beginObject().key("id").string(finding->offer->mirrorId);
            m_json.key("name").string(finding->offer->name).endObject();
        } else {
            m_json.null();
        }
    }
    m_json.key("advice");
    textOrNull(m_json, wordingOfAdvice(report));
    m_json.key("path");
    if (!report.proxy.empty())
        m_json.string(report.proxy);
    else
        m_json.stringOrNull(report.steps.empty() ? std::string_view() : "direct");
    m_json.endObject();
    m_console.out().write(m_json.text());
    m_console.out().write("\n");
}

} // namespace jingtai
