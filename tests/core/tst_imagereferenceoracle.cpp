// SPDX-License-Identifier: MIT
#include "app/core/names/imagereference.h"
#include "tests/core/namegenerator.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

using namespace jingtai;

namespace {

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

// What a parser says of a name.
struct Parts
{
    QByteArray registry;
    QByteArray repository;
    QByteArray tag;
    QByteArray digest;
    QByteArray familiar;
    QByteArray canonical;
    bool operator==(const Parts &) const = default;
};

struct Verdict
{
    std::optional<Parts> parts;
    QByteArray error;
};

QByteArray shown(const Verdict &verdict)
{
    if (!verdict.parts)
        return "refused: " + verdict.error;
    const Parts &parts = *verdict.parts;
    return QByteArrayList{parts.registry, parts.repository, parts.tag,
                          parts.digest,   parts.familiar,   parts.canonical}
        .join(" | ");
}

Verdict ours(const std::string &text)
{
    const auto reference = ImageReferenceView::parse(text);
    if (!reference)
        return {std::nullopt, bytes(code(reference.error().kind))};
    return {Parts{bytes(reference->registry()), bytes(reference->repository()),
                  bytes(reference->tag()), bytes(reference->digest()), bytes(reference->familiar()),
                  bytes(reference->canonical())},
            {}};
}

// The three ways in which the oracle's version 2.8.2 is stricter than 0.6.0.
enum Difference : unsigned { AddressHost = 1, UpperCaseHost = 2, HostCounted = 4 };

// What is left of a name that the oracle must accept once the differences are taken out of it.
struct Rewritten
{
    unsigned differences = 0;
    std::string text;
    Parts expected;
};

bool isLowerOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// Takes `excess` bytes out of the longest runs of letters and digits or of dashes, which leaves the
// shape.
std::string shortened(std::string path, std::size_t excess)
{
    const auto kind = [](char c) { return isLowerOrDigit(c) ? 1 : c == '-' ? 2 : 0; };
    while (excess > 0) {
        std::size_t start = 0;
        std::size_t longest = 0;
        for (std::size_t i = 0; i < path.size();) {
            std::size_t end = i + 1;
            while (kind(path[i]) != 0 && end < path.size() && kind(path[end]) == kind(path[i]))
                ++end;
            if (end - i > longest) {
                longest = end - i;
                start = i;
            }
            i = end;
        }
        if (longest < 2)
            return {};
        const std::size_t cut = std::min(excess, longest - 1);
        path.erase(start, cut);
        excess -= cut;
    }
    return path;
}

Rewritten withoutDifferences(const ImageReferenceView &reference)
{
    constexpr std::size_t s_limit = 255;
    Rewritten out;
    std::string host(reference.registry());
    std::string path = reference.repository();
    if (host.empty())
        return out;
    if (host.size() + 1 + path.size() > s_limit)
        out.differences |= HostCounted;
    if (host.front() == '[') {
        out.differences |= AddressHost;
        host = "h.example" + host.substr(host.find(']') + 1);
    } else if (host != "localhost" && host.find_first_of(".:") == std::string::npos) {
        out.differences |= UpperCaseHost;
        host += ".example";
    }
    if (host.size() > 100)
        host = "h.example";
    if (host.size() + 1 + path.size() > s_limit)
        path = shortened(path, host.size() + 1 + path.size() - s_limit);
    const std::string suffix(reference.suffix());
    out.text = host + "/" + path + suffix;
    out.expected.registry = bytes(host);
    out.expected.repository = bytes(path);
    out.expected.tag = bytes(reference.tag());
    out.expected.digest = bytes(reference.digest());
    out.expected.canonical = bytes(out.text);
    return out;
}

} // namespace

class TestImageReferenceOracle final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatTheGoPackageSays();

private:
    std::vector<Verdict> asked(const std::vector<std::string> &names);
};

void TestImageReferenceOracle::initTestCase()
{
    if (QByteArray(JINGTAI_REFERENCE_ORACLE).isEmpty())
        QSKIP("not run: Go and golang-github-docker-distribution-dev are not installed");
}

std::vector<Verdict> TestImageReferenceOracle::asked(const std::vector<std::string> &names)
{
    QTemporaryDir directory;
    QFile input(directory.filePath(QStringLiteral("names")));
    if (!input.open(QIODevice::WriteOnly))
        return {};
    for (const std::string &name : names)
        input.write(bytes(name).toHex() + '\n');
    input.close();

    QProcess oracle;
    oracle.setProgram(QStringLiteral(JINGTAI_REFERENCE_ORACLE));
    oracle.setArguments({QStringLiteral("parse")});
    oracle.setStandardInputFile(input.fileName());
    const QString answers = directory.filePath(QStringLiteral("answers"));
    oracle.setStandardOutputFile(answers);
    oracle.start();
    if (!oracle.waitForFinished(120000) || oracle.exitCode() != 0)
        return {};

    std::vector<Verdict> verdicts;
    verdicts.reserve(names.size());
    QFile output(answers);
    if (!output.open(QIODevice::ReadOnly))
        return {};
    while (!output.atEnd()) {
        QByteArray line = output.readLine();
        line.chop(1);
        const QByteArrayList fields = line.split('\t');
        if (fields.size() == 7 && fields[0] == "+")
            verdicts.push_back(
                {Parts{fields[1], fields[2], fields[3], fields[4], fields[5], fields[6]}, {}});
        else if (fields.size() >= 2 && fields[0] == "-")
            verdicts.push_back({std::nullopt, line.mid(2)});
    }
    return verdicts;
}

void TestImageReferenceOracle::saysWhatTheGoPackageSays()
{
    constexpr std::size_t s_count = 200000;
    test::NameGenerator generator(20261124);
    std::vector<std::string> names = test::NameGenerator::seeds();
    while (names.size() < s_count)
        names.push_back(names.size() % 3 == 0 ? generator.name() : generator.mutated());

    const std::vector<Verdict> verdicts = asked(names);
    QCOMPARE(verdicts.size(), names.size());

    std::size_t accepted = 0;
    std::array<std::size_t, 3> seen{};
    std::vector<std::string> originals;
    std::vector<Rewritten> rewritten;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string &name = names[i];
        const Verdict mine = ours(name);
        const Verdict &theirs = verdicts[i];
        const auto message = [&] {
            return bytes(name).toPercentEncoding(" /:@[]$") + "\n  ours:   " + shown(mine)
                   + "\n  theirs: " + shown(theirs);
        };
        QVERIFY2((mine.error == "image-id") == theirs.error.contains("64-byte"),
                 message().constData());
        if (mine.parts == theirs.parts) {
            accepted += mine.parts ? 1U : 0U;
            continue;
        }
        QVERIFY2(mine.parts && !theirs.parts, message().constData());
        Rewritten other = withoutDifferences(*ImageReferenceView::parse(name));
        QVERIFY2(other.differences != 0, message().constData());
        for (std::size_t bit = 0; bit < seen.size(); ++bit)
            seen[bit] += other.differences >> bit & 1U;
        originals.push_back(name);
        rewritten.push_back(std::move(other));
    }

    // The oracle refused these for the differences alone: without them it agrees.
    std::vector<std::string> texts;
    texts.reserve(rewritten.size());
    for (const Rewritten &other : rewritten)
        texts.push_back(other.text);
    const std::vector<Verdict> second = asked(texts);
    QCOMPARE(second.size(), texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const QByteArray message = bytes(originals[i]).toPercentEncoding(" /:@[]$") + "\n  as "
                                   + bytes(texts[i]) + "\n  theirs: " + shown(second[i]);
        QVERIFY2(second[i].parts.has_value(), message.constData());
        Parts expected = rewritten[i].expected;
        expected.familiar = second[i].parts->familiar;
        QVERIFY2(*second[i].parts == expected, message.constData());
    }

    // Neither side's refusals nor the differences may crowd out the rest.
    qInfo("%zu names, %zu accepted by both; address as host %zu, upper-case host %zu, length %zu",
          names.size(), accepted, seen[0], seen[1], seen[2]);
    QVERIFY(accepted > s_count / 3);
    QVERIFY(accepted < s_count * 9 / 10);
    for (const std::size_t count : seen)
        QVERIFY(count > 100);
}

QTEST_GUILESS_MAIN(TestImageReferenceOracle)
#include "tst_imagereferenceoracle.moc"
