// SPDX-License-Identifier: MIT
#include "app/model/checks/seendigests.h"
#include "app/model/conversion/conversioncheck.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/shortnote.h"
#include "app/services/jsonstore.h"
#include "tests/model/fakeprober.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <string>

using namespace jingtai;
using Model = ConversionTableModel;

namespace {

const std::string s_digest = "sha256:" + std::string(64, 'a');
const std::string s_otherDigest = "sha256:" + std::string(64, 'b');

std::string mirror(const std::string &id, const std::string &trust)
{
    return "{'id':'" + id + "','title':{'en':'" + id + " title'},'kind':'registry','endpoint':"
           + "'https://" + id + ".example','rules':[{'source':'quay.io','target':'" + id
           + ".example/{path}'}],'claim':{'state':'works'},'trust':'" + trust + "'}";
}

MirrorCatalog catalog()
{
    std::string json
        = "{'version':1,'registries':[{'name':'quay.io','endpoint':'https://quay.io'}],"
          "'mirrors':["
          + mirror("one", "community") + "," + mirror("two", "community") + ","
          + mirror("copy", "third-party-copy") + "]}";
    std::replace(json.begin(), json.end(), '\'', '"');
    return MirrorCatalog::parse(json).value_or(MirrorCatalog());
}

ProbeReport serving(const std::string &digest = s_digest)
{
    ProbeReport report = goodReport(10);
    report.digest = digest;
    return report;
}

ProbeReport missing()
{
    ProbeReport report = badReport(ProbeVerdict::AnswersOnly, ProbeFault::Status);
    report.http = 404;
    return report;
}

} // namespace

/// What a text's names are found to be, by a prober that the test answers for.
class TstConversionCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void scopeNamesWhatIsSent();
    void rowsShowWhatIsFound();
    void whoDoesNotAnswerSaysNothing();
    void wordsOfEachState_data();
    void wordsOfEachState();
    void nothingArrivesAfterStop();
    void changedTextDropsWhatIsGone();
    void changedChoiceShowsNothingStale();
    void changedLibraryForgetsAll();
    void offerIsTakenAndTakenBack();
    void allOffersAreTaken();
    void olderIsTold();
    void nothingToAskForBackwards();
    void digestsAreKept();
    void damagedDigestsCostTheMemoryOnly();
    void largeTextIsCheckedToo();

private:
    void type(const QString &text);
    Prober::Ticket ticket(const std::string &id, const std::string &path) const;
    void answer(const std::string &id, const std::string &path, const ProbeReport &report);
    QString shown(int row) const { return cell(row).data().toString(); }
    QModelIndex cell(int row) const { return m_state->table()->index(row, Model::OnMirror); }
    Severity severity(int row) const
    {
        return Severity(cell(row).data(Model::FindingSeverityRole).toInt());
    }
    QString converted(int row) const
    {
        return m_state->table()->index(row, Model::Converted).data().toString();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<MirrorLibrary> m_library;
    std::unique_ptr<ConversionState> m_state;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<FakeProber> m_prober;
    std::unique_ptr<JsonStore> m_store;
    std::unique_ptr<SeenDigests> m_seen;
    std::unique_ptr<ConversionCheck> m_check;
};

void TstConversionCheck::init()
{
    m_check.reset();
    m_tester.reset();
    m_state.reset();
    m_library.reset();
    // What they keep is written while their directory is there.
    m_seen.reset();
    m_store.reset();
    m_settings.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("s.json")));
    m_library = std::make_unique<MirrorLibrary>(catalog(), *m_settings);
    m_state = std::make_unique<ConversionState>(*m_library, m_directory->path());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_state->table(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_prober = std::make_unique<FakeProber>();
    m_store = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("digests.json")));
    m_seen = std::make_unique<SeenDigests>(*m_store);
    m_check = std::make_unique<ConversionCheck>(*m_state, *m_prober, m_seen.get(), false);
}

void TstConversionCheck::type(const QString &text)
{
    m_state->setText(text);
    QTRY_COMPARE(m_state->phase(), ConversionState::Phase::Ready);
}

Prober::Ticket TstConversionCheck::ticket(const std::string &id, const std::string &path) const
{
    const auto &jobs = m_prober->jobs();
    for (auto job = jobs.begin(); job != jobs.end(); ++job) {
        if (job->subject.id == id && job->subject.repository == path)
            return job.key();
    }
    return 0;
}

void TstConversionCheck::answer(const std::string &id, const std::string &path,
                                const ProbeReport &report)
{
    const Prober::Ticket asked = ticket(id, path);
    QVERIFY2(asked != 0, (id + " is not asked for " + path).c_str());
    m_prober->answer(asked, report);
}

void TstConversionCheck::scopeNamesWhatIsSent()
{
    QVERIFY(!m_check->canStart());
    type(QStringLiteral("image: quay.io/a/b:1\nimage: quay.io/a/b:1\nimage: quay.io/c/d:2\n"
                        "image: registry.corp/secret:1\n"));
    QVERIFY(m_check->canStart());
    const ConversionCheck::Scope scope = m_check->scope();
    QCOMPARE(scope.names, 2);
    QCOMPARE(scope.kept, 1);
    QCOMPARE(scope.mirrors, QStringList(QStringLiteral("one.example")));
    QCOMPARE(scope.registries, QStringList(QStringLiteral("quay.io")));
    m_check->start();
    for (const FakeProber::Job &job : m_prober->jobs())
        QVERIFY(job.subject.repository.find("secret") == std::string::npos);
}

void TstConversionCheck::rowsShowWhatIsFound()
{
    type(QStringLiteral("image: quay.io/a/b:1\nimage: quay.io/c/d:2\nimage: ghcr.io/e/f:3\n"));
    QCOMPARE(shown(0), QString());
    QCOMPARE(cell(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Not checked"));
    QCOMPARE(cell(2).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Not on a mirror"));
    QSignalSpy changed(m_check.get(), &ConversionCheck::changed);
    QSignalSpy finished(m_check.get(), &ConversionCheck::finished);
    m_check->start();
    QVERIFY(m_check->isRunning());
    QCOMPARE(m_check->total(), 2);
    QCOMPARE(shown(0), QStringLiteral("Checking…"));
    answer("one", "a/b", serving());
    answer("quay.io", "a/b", serving());
    // The table is told once per frame.
    changed.clear();
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(shown(0), QStringLiteral("Found, same content"));
    QCOMPARE(cell(0).data(Qt::AccessibleTextRole).toString(), shown(0));
    QVERIFY(cell(0)
                .data(Model::FindingRole)
                .toString()
                .contains(QStringLiteral("the same as on quay.io")));
    QCOMPARE(m_check->done(), 1);
    answer("one", "c/d", missing());
    answer("two", "c/d", missing());
    answer("copy", "c/d", missing());
    QCOMPARE(finished.size(), 1);
    QVERIFY(!m_check->isRunning());
    QCOMPARE(shown(1), QStringLiteral("Not there"));
    QCOMPARE(severity(1), Severity::Bad);
    const ConversionCheck::Summary summary = m_check->summary();
    QCOMPARE(summary.same, 1);
    QCOMPARE(summary.missing, 1);
    QCOMPARE(summary.offered, 0);
    // What the registry would have said of the other is waited for by nobody.
    QVERIFY(m_prober->jobs().isEmpty());
}

void TstConversionCheck::whoDoesNotAnswerSaysNothing()
{
    type(QStringLiteral("image: quay.io/a/b:1\nimage: quay.io/c/d:2\n"));
    m_check->start();
    const auto failAt = [this](const std::string &path, const ProbeReport &report) {
        for (const char *id : {"one", "two", "copy"})
            answer(id, path, report);
    };
    // Who is silent is asked for nothing more.
    failAt("a/b", badReport(ProbeVerdict::TimedOut, ProbeFault::Deadline));
    QVERIFY(!m_check->isRunning());
    QCOMPARE(shown(0), QStringLiteral("Timed out"));
    QCOMPARE(shown(1), QStringLiteral("Timed out"));
    ConversionCheck::Summary summary = m_check->summary();
    QCOMPARE(summary.missing, 0);
    QCOMPARE(summary.failed, 2);
    QCOMPARE(summary.total(), 2);
    QVERIFY(!summary.isReached);
    // Who refuses was reached.
    m_check->start();
    ProbeReport refusal = badReport(ProbeVerdict::Restricted, ProbeFault::Status);
    refusal.http = 403;
    failAt("a/b", refusal);
    failAt("c/d", refusal);
    QCOMPARE(shown(0), QStringLiteral("Restricted"));
    summary = m_check->summary();
    QCOMPARE(summary.failed, 2);
    QVERIFY(summary.isReached);
}

void TstConversionCheck::wordsOfEachState_data()
{
    QTest::addColumn<QString>("mirror");
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<QString>("upstream");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("severity");
    const QString same = QString::fromStdString(s_digest);
    const QString other = QString::fromStdString(s_otherDigest);
    QTest::newRow("same") << "one" << true << same << "Found, same content" << int(Severity::Good);
    QTest::newRow("different") << "one" << true << other << "Found, different content"
                               << int(Severity::Bad);
    QTest::newRow("same copy") << "copy" << true << same << "Found, same content"
                               << int(Severity::Good);
    QTest::newRow("other copy") << "copy" << true << other << "Third-party copy, differs"
                                << int(Severity::Caution);
    QTest::newRow("offered") << "copy" << false << same << "Not there, one title has it"
                             << int(Severity::Bad);
}

void TstConversionCheck::wordsOfEachState()
{
    QFETCH(QString, mirror);
    QFETCH(bool, isThere);
    QFETCH(QString, upstream);
    QFETCH(QString, words);
    QFETCH(int, severity);
    m_state->setMirror(mirror);
    type(QStringLiteral("quay.io/a/b:1"));
    m_check->start();
    answer("quay.io", "a/b", serving(upstream.toStdString()));
    answer(mirror.toStdString(), "a/b", isThere ? serving() : missing());
    if (!isThere)
        answer("one", "a/b", serving());
    QCOMPARE(shown(0), words);
    QCOMPARE(int(this->severity(0)), severity);
    QVERIFY(cell(0).data(Model::FindingRole).toString().endsWith(QLatin1Char('.'))
            || cell(0).data(Model::FindingRole).toString().endsWith(QStringLiteral("a/b:1")));
}

void TstConversionCheck::nothingArrivesAfterStop()
{
    type(QStringLiteral("image: quay.io/a/b:1\nimage: quay.io/c/d:2\n"));
    m_check->start();
    answer("one", "a/b", serving());
    const Prober::Ticket late = ticket("one", "c/d");
    m_check->stop();
    QVERIFY(!m_check->isRunning());
    QVERIFY(m_prober->jobs().isEmpty());
    // What was found stays, without a promise that it does not keep.
    QCOMPARE(shown(0), QStringLiteral("Found, not compared"));
    QCOMPARE(shown(1), QString());
    QSignalSpy changed(m_check.get(), &ConversionCheck::changed);
    QSignalSpy finished(m_check.get(), &ConversionCheck::finished);
    m_prober->answerLate(late, serving());
    QCoreApplication::processEvents();
    QCOMPARE(shown(1), QString());
    QCOMPARE(changed.size() + finished.size(), 0);
}

void TstConversionCheck::changedTextDropsWhatIsGone()
{
    type(QStringLiteral("image: quay.io/a/b:1\nimage: quay.io/c/d:2\n"));
    m_check->start();
    answer("one", "a/b", serving());
    answer("quay.io", "a/b", serving());
    const Prober::Ticket gone = ticket("one", "c/d");
    type(QStringLiteral("image: quay.io/a/b:1\nimage: quay.io/c/d:3\n"));
    QVERIFY(!m_prober->jobs().contains(gone));
    QCOMPARE(shown(0), QStringLiteral("Found, same content"));
    QCOMPARE(shown(1), QString());
    m_prober->answerLate(gone, serving());
    QCoreApplication::processEvents();
    QCOMPARE(shown(1), QString());
    // Nothing of it is left to be asked.
    QTRY_VERIFY(!m_check->isRunning());
    type(QStringLiteral("image: quay.io/other/name:1\n"));
    type(QStringLiteral("image: quay.io/a/b:1\nimage: quay.io/c/d:2\n"));
    QCOMPARE(shown(0), QString());
}

void TstConversionCheck::changedChoiceShowsNothingStale()
{
    type(QStringLiteral("quay.io/a/b:1"));
    m_check->start();
    const Prober::Ticket gone = ticket("one", "a/b");
    m_state->setMirror(QStringLiteral("two"));
    QTRY_COMPARE(converted(0), QStringLiteral("two.example/a/b:1"));
    QCOMPARE(shown(0), QString());
    QVERIFY(m_prober->jobs().isEmpty());
    m_prober->answerLate(gone, serving());
    QCoreApplication::processEvents();
    QCOMPARE(shown(0), QString());
}

void TstConversionCheck::changedLibraryForgetsAll()
{
    type(QStringLiteral("quay.io/a/b:1"));
    m_check->start();
    answer("one", "a/b", serving());
    answer("quay.io", "a/b", serving());
    QCOMPARE(shown(0), QStringLiteral("Found, same content"));
    m_library->setEnabled({QStringLiteral("two")}, false);
    QTRY_COMPARE(m_state->phase(), ConversionState::Phase::Ready);
    QCOMPARE(shown(0), QString());
}

void TstConversionCheck::offerIsTakenAndTakenBack()
{
    type(QStringLiteral("image: quay.io/a/b:1\nimage: quay.io/c/d:2\n"));
    m_check->start();
    answer("one", "a/b", missing());
    answer("two", "a/b", serving());
    answer("quay.io", "a/b", serving());
    QCOMPARE(shown(0), QStringLiteral("Not there, two title has it"));
    QCOMPARE(cell(0).data(Model::OfferRole).toString(), QStringLiteral("two title"));
    QVERIFY(!m_check->takeOffer(1));
    QVERIFY(!m_check->takeOffer(-1));
    QVERIFY(m_check->takeOffer(0));
    QTRY_COMPARE(converted(0), QStringLiteral("two.example/a/b:1"));
    // It is this name alone, and what was found of it needs no other question.
    QCOMPARE(converted(1), QStringLiteral("one.example/c/d:2"));
    QCOMPARE(shown(0), QStringLiteral("Found, same content"));
    QVERIFY(m_state->table()
                ->index(0, 0)
                .data(Model::ReasonRole)
                .toString()
                .contains(QStringLiteral("for this image")));
    m_state->setImageMirrors({{"quay.io/a/b:1", ""}});
    QTRY_COMPARE(converted(0), QStringLiteral("one.example/a/b:1"));
    QCOMPARE(shown(0), QStringLiteral("Not there, two title has it"));
    // The other choices begin anew.
    QVERIFY(m_check->takeOffer(0));
    QTRY_COMPARE(converted(0), QStringLiteral("two.example/a/b:1"));
    m_state->setMirror({});
    QTRY_COMPARE(converted(0), QStringLiteral("one.example/a/b:1"));
}

void TstConversionCheck::allOffersAreTaken()
{
    type(QStringLiteral("image: quay.io/a/b:1\nimage: quay.io/c/d:2\nimage: quay.io/e/f:3\n"));
    m_check->start();
    for (const char *path : {"a/b", "c/d"}) {
        answer("one", path, missing());
        answer("two", path, serving());
        answer("quay.io", path, serving());
    }
    answer("one", "e/f", serving());
    answer("quay.io", "e/f", serving());
    QCOMPARE(m_check->summary().offered, 2);
    m_check->takeOffers();
    QTRY_COMPARE(converted(1), QStringLiteral("two.example/c/d:2"));
    QCOMPARE(converted(0), QStringLiteral("two.example/a/b:1"));
    QCOMPARE(converted(2), QStringLiteral("one.example/e/f:3"));
    QCOMPARE(m_check->summary().same, 3);
}

void TstConversionCheck::olderIsTold()
{
    m_seen->add("quay.io/a/b:1", s_otherDigest);
    type(QStringLiteral("quay.io/a/b:1"));
    m_check->start();
    answer("one", "a/b", serving(s_otherDigest));
    answer("quay.io", "a/b", serving(s_digest));
    QCOMPARE(shown(0), QStringLiteral("Found, older content"));
    QCOMPARE(severity(0), Severity::Caution);
}

void TstConversionCheck::nothingToAskForBackwards()
{
    type(QStringLiteral("one.example/a/b:1"));
    m_state->setBack(true);
    QTRY_COMPARE(converted(0), QStringLiteral("quay.io/a/b:1"));
    QVERIFY(!m_check->canStart());
    m_check->start();
    QVERIFY(m_prober->jobs().isEmpty());
}

void TstConversionCheck::digestsAreKept()
{
    type(QStringLiteral("quay.io/a/b:1"));
    m_check->start();
    answer("one", "a/b", serving());
    answer("quay.io", "a/b", serving());
    m_store->flush();
    JsonStore store(m_store->path());
    SeenDigests seen(store);
    QVERIFY(seen.contains("quay.io/a/b:1", s_digest));
    QVERIFY(!seen.contains("quay.io/a/b:1", s_otherDigest));
    for (char c = '0'; c <= '9'; ++c)
        seen.add("quay.io/a/b:1", "sha256:" + std::string(64, c));
    QVERIFY(!seen.contains("quay.io/a/b:1", s_digest));
    QVERIFY(seen.contains("quay.io/a/b:1", "sha256:" + std::string(64, '9')));
    seen.add("quay.io/a/b:1", "no digest");
    QVERIFY(!seen.contains("quay.io/a/b:1", "no digest"));
    for (qsizetype i = 0; i < SeenDigests::s_maxNames; ++i)
        seen.add("quay.io/x:" + std::to_string(i), s_digest);
    QVERIFY(!seen.contains("quay.io/a/b:1", "sha256:" + std::string(64, '9')));
}

void TstConversionCheck::damagedDigestsCostTheMemoryOnly()
{
    QFile file(m_store->path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"names\": [17, {\"name\": 3}, {\"name\": \"a\", \"digests\": [\"sha256:x\"]}]}");
    file.close();
    QVERIFY(!m_seen->contains("a", "sha256:x"));
    m_seen->add("a", s_digest);
    QVERIFY(m_seen->contains("a", s_digest));
}

void TstConversionCheck::largeTextIsCheckedToo()
{
    QString text;
    for (int i = 0; text.size() < 1200000; ++i)
        text += QStringLiteral("    image: quay.io/a/b:%1 # and some more words\n").arg(i % 7);
    m_state->setLargeText(text);
    QTRY_COMPARE_WITH_TIMEOUT(m_state->phase(), ConversionState::Phase::Ready, 20000);
    QCOMPARE(m_check->scope().names, 7);
    m_check->start();
    QCOMPARE(m_check->total(), 7);
    m_prober->answerAll(serving());
    QVERIFY(!m_check->isRunning());
    QCOMPARE(shown(0), QStringLiteral("Found, same content"));
    QCOMPARE(shown(m_state->table()->rowCount() - 1), QStringLiteral("Found, same content"));
    m_state->close();
    QVERIFY(m_check->summary().total() == 0);
}

QTEST_GUILESS_MAIN(TstConversionCheck)
#include "tst_conversioncheck.moc"
