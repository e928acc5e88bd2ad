// SPDX-License-Identifier: MIT
#include "app/core/probe/nametargets.h"

#include <QTest>

#include <algorithm>
#include <string>
#include <string_view>

using namespace jingtai;

namespace {

std::string mirror(const std::string &id, const std::string &more)
{
    return "{'id':'" + id + "','kind':'registry','endpoint':'https://" + id
           + ".example','rules':[{'source':'quay.io','target':'" + id + ".example/{path}'},"
           + "{'source':'docker.io','target':'" + id
           + ".example/{path}'}],'claim':{'state':'works'}," + more + "}";
}

MirrorCatalog catalog()
{
    std::string json = "{'version':1,'registries':[{'name':'quay.io','endpoint':'https://quay.io'},"
                       "{'name':'docker.io','endpoint':'https://registry-1.docker.io'}],'mirrors':["
                       + mirror("a", "'trust':'community'") + ","
                       + mirror("b", "'trust':'community'") + ","
                       + mirror("copy", "'trust':'third-party-copy'")
                       + ",{'id':'any','kind':'registry','endpoint':'https://"
                         "any.example','rules':[{'source':'*',"
                         "'target':'any.example/{registry}/{repository}'}],'trust':'personal'}]}";
    std::replace(json.begin(), json.end(), '\'', '"');
    const auto parsed = MirrorCatalog::parse(json);
    if (!parsed)
        qFatal("%s: %s", parsed.error().pointer.c_str(), parsed.error().detail.c_str());
    return *parsed;
}

QString listed(const std::vector<NameTarget> &targets)
{
    QStringList names;
    for (const NameTarget &target : targets) {
        names.append(QString::fromStdString(target.name + " of " + target.mirror.original + " at "
                                            + target.mirror.id
                                            + (target.upstream ? "" : " (alone)")));
    }
    return names.join(QStringLiteral("; "));
}

} // namespace

/// Which of a text's names are asked for, and of whom.
class TstNameTargets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachNameOnce();
    void othersFollowTheRanking();
    void privateNamesAreAskedOfNobody();
    void whatIsNoImageIsLeftOut_data();
    void whatIsNoImageIsLeftOut();
    void digestIsAskedFor();
    void manyNamesAreBounded();

private:
    void take(NameTargets &targets, std::string_view text) const;

    MirrorCatalog m_catalog;
    ConversionChoice m_choice;
};

void TstNameTargets::init()
{
    m_catalog = catalog();
    m_choice = {};
}

void TstNameTargets::take(NameTargets &targets, std::string_view text) const
{
    const NameConverter names(m_catalog, m_choice);
    for (const TextHit &hit : convertText(names, text).hits)
        targets.take(hit);
}

void TstNameTargets::eachNameOnce()
{
    const NameConverter names(m_catalog, m_choice);
    NameTargets targets(names, {}, false);
    take(targets, "image: quay.io/x/y:1\nimage: \"quay.io/x/y:1\"\nimage: nginx\n"
                  "image: docker.io/library/nginx\n");
    QCOMPARE(listed(targets.targets()), QStringLiteral("a.example/x/y:1 of quay.io/x/y:1 at a; "
                                                       "a.example/library/nginx of nginx at a"));
    const NameTarget &first = targets.targets().front();
    QCOMPARE(first.mirror.repository, std::string("x/y"));
    QCOMPARE(first.mirror.reference, std::string("1"));
    QCOMPARE(first.mirror.registry, std::string("quay.io"));
    QCOMPARE(first.upstream->id, std::string("quay.io"));
    QCOMPARE(first.upstream->repository, std::string("x/y"));
    QVERIFY(!first.isThirdPartyCopy);
}

void TstNameTargets::othersFollowTheRanking()
{
    m_choice.mirrors = {"copy"};
    const NameConverter names(m_catalog, m_choice);
    NameTargets targets(names, {}, false);
    take(targets, "quay.io/x/y:1");
    QCOMPARE(listed(targets.targets()),
             QStringLiteral("copy.example/x/y:1 of quay.io/x/y:1 at copy"));
    QVERIFY(targets.targets().front().isThirdPartyCopy);
    QCOMPARE(listed(targets.others(targets.targets().front())),
             QStringLiteral("a.example/x/y:1 of quay.io/x/y:1 at a; "
                            "b.example/x/y:1 of quay.io/x/y:1 at b; "
                            "any.example/quay.io/x/y:1 of quay.io/x/y:1 at any"));
    m_choice.disabled = {"a"};
    const NameConverter without(m_catalog, m_choice);
    NameTargets fewer(without, {}, false);
    take(fewer, "quay.io/x/y:1");
    QVERIFY(listed(fewer.others(fewer.targets().front())).startsWith(QStringLiteral("b.example/")));
}

void TstNameTargets::privateNamesAreAskedOfNobody()
{
    // Even of a mirror that was chosen for any registry, and were the name converted by mistake.
    m_choice.mirrors = {"any"};
    const NameConverter names(m_catalog, m_choice);
    NameTargets targets(names, {}, false);
    take(targets, "image: registry.corp/secret/app:1\nimage: localhost:5000/app:2\n"
                  "image: 10.0.0.5/app:3\n");
    QCOMPARE(listed(targets.targets()), QString());
    TextHit wrong;
    wrong.original = "registry.corp/secret/app:1";
    wrong.upstream = wrong.original;
    wrong.converted = "any.example/registry.corp/secret/app:1";
    wrong.mirrorId = "any";
    targets.take(wrong);
    QCOMPARE(listed(targets.targets()), QString());
    QVERIFY(names.mirrorsFor("registry.corp/secret/app:1").empty());
}

void TstNameTargets::whatIsNoImageIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing converts it") << QByteArray("image: ghcr.io/a/b:1");
    QTest::newRow("registry alone")
        << QByteArray("global:\n  imageRegistry: quay.io\nimage:\n  repository: ghcr.io/a\n");
    QTest::newRow("built here") << QByteArray(
        "services:\n  a:\n    build: .\n    image: quay.io/a/b:1\n");
    QTest::newRow("variable") << QByteArray("image: quay.io/a/b:${TAG}");
}

void TstNameTargets::whatIsNoImageIsLeftOut()
{
    QFETCH(QByteArray, text);
    const NameConverter names(m_catalog, m_choice);
    NameTargets targets(names, {}, false);
    take(targets, text.toStdString());
    QCOMPARE(listed(targets.targets()), QString());
}

void TstNameTargets::digestIsAskedFor()
{
    const std::string digest = "sha256:" + std::string(64, 'a');
    const NameConverter names(m_catalog, m_choice);
    NameTargets targets(names, {}, false);
    take(targets, "quay.io/x/y:1@" + digest);
    QCOMPARE(targets.targets().size(), std::size_t(1));
    QCOMPARE(targets.targets().front().mirror.reference, digest);
}

void TstNameTargets::manyNamesAreBounded()
{
    const NameConverter names(m_catalog, m_choice);
    NameTargets targets(names, {}, false);
    std::string text;
    for (std::size_t i = 0; i < NameTargets::s_maxTargets + 7; ++i)
        text += "quay.io/x/y:" + std::to_string(i) + "\n";
    take(targets, text);
    take(targets, text);
    QCOMPARE(targets.targets().size(), NameTargets::s_maxTargets);
    QCOMPARE(targets.leftOut(), std::uint64_t(7));
}

QTEST_APPLESS_MAIN(TstNameTargets)
#include "tst_nametargets.moc"
