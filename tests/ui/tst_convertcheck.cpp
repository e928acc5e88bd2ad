// SPDX-License-Identifier: MIT
#include "app/model/conversion/conversiontablemodel.h"
#include "tests/ui/windowtest.h"
#include "ui/parts/codeeditor.h"

#include <QAccessible>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QTableView>
#include <QTest>

using namespace jingtai;
using Model = ConversionTableModel;

namespace {

const std::string s_digest = "sha256:" + std::string(64, 'a');
const QString s_text = QStringLiteral("image: quay.io/prometheus/node-exporter:v0.18.1\n"
                                      "image: quay.io/coreos/etcd:v3.5.0\n"
                                      "image: registry.corp/secret/app:1\n");

ProbeReport serving()
{
    ProbeReport report = goodReport(10);
    report.digest = s_digest;
    return report;
}

ProbeReport missing()
{
    ProbeReport report = badReport(ProbeVerdict::AnswersOnly, ProbeFault::Status);
    report.http = 404;
    return report;
}

} // namespace

/// "Check on mirrors" by its controls.
class TstConvertCheck : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void noticeIsGivenOnce();
    void noticeCanBeCancelled();
    void escapeStops();
    void buttonStops();
    void rowSpeaksItsVerdict();
    void findingsTakeTheirRoomOnce();
    void offerIsTakenByTheButton();
    void offerIsTakenByTheKeyboard();
    void allOffersAreTakenAtOnce();
    void imageGetsAnotherMirror();
    void languageChangesTheWords();

private:
    void started() override;
    /// Past the notice.
    void check();
    void answer(const std::string &id, const std::string &path, const ProbeReport &report);
    /// The mirror that a row is converted with.
    std::string mirrorOf(int row);
    /// Says "not there" for the first name, until another mirror is asked, and lets that have it.
    void offerOther();
    QTableView *table() { return find<QTableView>("conversions"); }
    QModelIndex cell(int row) { return table()->model()->index(row, Model::OnMirror); }
    QString shown(int row) { return cell(row).data().toString(); }
    QDialog *notice() { return m_window->findChild<QDialog *>(QStringLiteral("checkNotice")); }
};

void TstConvertCheck::started()
{
    find<CodeEditor>("textToConvert")->replaceText(s_text);
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    QTRY_VERIFY(find<QPushButton>("checkOnMirrors")->isEnabled());
}

void TstConvertCheck::check()
{
    m_preferences->setMayAskMirrors(true);
    REQUIRE_CLICK("checkOnMirrors");
    QVERIFY(m_check->isRunning());
}

void TstConvertCheck::answer(const std::string &id, const std::string &path,
                             const ProbeReport &report)
{
    const auto &jobs = m_prober->jobs();
    for (auto job = jobs.begin(); job != jobs.end(); ++job) {
        if (job->subject.id == id && job->subject.repository == path) {
            m_prober->answer(job.key(), report);
            return;
        }
    }
    QFAIL((id + " is not asked for " + path).c_str());
}

std::string TstConvertCheck::mirrorOf(int row)
{
    return cell(row).data(Model::MirrorIdRole).toString().toStdString();
}

void TstConvertCheck::offerOther()
{
    const std::string path = "prometheus/node-exporter";
    answer("quay.io", path, serving());
    answer(mirrorOf(0), path, missing());
    std::string other;
    for (const FakeProber::Job &job : m_prober->jobs()) {
        if (job.subject.original.find(path) != std::string::npos)
            other = job.subject.id;
    }
    QVERIFY(!other.empty());
    m_prober->answer(other, serving());
    QTRY_VERIFY(shown(0).endsWith(QStringLiteral(" has it")));
}

void TstConvertCheck::noticeIsGivenOnce()
{
    REQUIRE_CLICK("checkOnMirrors");
    QVERIFY(!m_check->isRunning());
    QVERIFY(notice() != nullptr && notice()->isVisible());
    const auto text = [this](const char *name) {
        return notice()->findChild<QLabel *>(QLatin1String(name))->text();
    };
    QVERIFY(text("noticeSent").startsWith(QStringLiteral("2 image names")));
    QVERIFY(text("noticeMirrors").contains(QStringLiteral("quay.m.daocloud.io")));
    QCOMPARE(text("noticeRegistries"), QStringLiteral("quay.io"));
    QCOMPARE(text("noticeKept"), QStringLiteral("1 name on private hosts"));
    REQUIRE_CLICK("saveCheckNotice");
    QVERIFY(m_check->isRunning());
    for (const FakeProber::Job &job : m_prober->jobs())
        QVERIFY(job.subject.repository.find("secret") == std::string::npos);
    REQUIRE_CLICK("checkOnMirrors");
    QVERIFY(!m_check->isRunning());
    // The next time, and after a start of the program, it is known.
    REQUIRE_CLICK("checkOnMirrors");
    QVERIFY(m_check->isRunning());
    endWindow();
    startWindow();
    REQUIRE_CLICK("checkOnMirrors");
    QVERIFY(m_check->isRunning());
}

void TstConvertCheck::noticeCanBeCancelled()
{
    REQUIRE_CLICK("checkOnMirrors");
    QVERIFY(notice() != nullptr);
    QTest::keyClick(notice(), Qt::Key_Escape);
    QTRY_VERIFY(notice() == nullptr);
    QVERIFY(!m_check->isRunning());
    QVERIFY(m_prober->jobs().isEmpty());
    REQUIRE_CLICK("checkOnMirrors");
    QVERIFY(notice() != nullptr);
}

void TstConvertCheck::escapeStops()
{
    check();
    QVERIFY(find<QProgressBar>("checkProgress")->isVisible());
    QCOMPARE(find<QLabel>("status")->text(), QStringLiteral("Checking on mirrors: 0 of 2"));
    answer(mirrorOf(0), "prometheus/node-exporter", serving());
    answer("quay.io", "prometheus/node-exporter", serving());
    QTRY_COMPARE(find<QLabel>("status")->text(), QStringLiteral("Checking on mirrors: 1 of 2"));
    for (const char *name : {"textToConvert", "conversions"}) {
        find<QWidget>(name)->setFocus();
        if (!m_check->isRunning())
            check();
        QTest::keyClick(find<QWidget>(name), Qt::Key_Escape);
        QVERIFY(!m_check->isRunning());
        QVERIFY(m_prober->jobs().isEmpty());
    }
    QVERIFY(!find<QProgressBar>("checkProgress")->isVisible());
}

void TstConvertCheck::buttonStops()
{
    auto *toggle = find<QPushButton>("checkOnMirrors");
    const int width = toggle->width();
    QCOMPARE(toggle->text(), QStringLiteral("Check on mirrors"));
    check();
    QTRY_COMPARE(toggle->text(), QStringLiteral("Stop"));
    QCOMPARE(toggle->width(), width);
    REQUIRE_CLICK("checkOnMirrors");
    QVERIFY(!m_check->isRunning());
    QCOMPARE(toggle->text(), QStringLiteral("Check on mirrors"));
    find<CodeEditor>("textToConvert")->replaceText({});
    QTRY_VERIFY(!toggle->isEnabled());
}

void TstConvertCheck::rowSpeaksItsVerdict()
{
    check();
    for (int row = 0; row < 2; ++row) {
        const std::string path = row == 0 ? "prometheus/node-exporter" : "coreos/etcd";
        answer(mirrorOf(row), path, serving());
        answer("quay.io", path, serving());
    }
    QCOMPARE(find<QLabel>("status")->text(),
             QStringLiteral("2 names checked · 2 with the same content"));
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(table());
    QVERIFY(spoken != nullptr && spoken->tableInterface() != nullptr);
    QAccessibleInterface *said = spoken->tableInterface()->cellAt(0, Model::OnMirror);
    QVERIFY(said != nullptr);
    QCOMPARE(said->text(QAccessible::Name), QStringLiteral("Found, same content"));
    QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Conversions"));
    QCOMPARE(spoken->text(QAccessible::Description), find<QLabel>("status")->text());
    QCOMPARE(spoken->tableInterface()->cellAt(2, Model::OnMirror)->text(QAccessible::Name),
             QStringLiteral("Not on a mirror"));
    table()->selectRow(0);
    QVERIFY(find<QLabel>("conversionDetail")
                ->text()
                .contains(QStringLiteral("Its content is the same as on quay.io.")));
}

/// Before a check the names have the room; once words come, nothing jumps any more.
void TstConvertCheck::findingsTakeTheirRoomOnce()
{
    const int before = table()->columnWidth(Model::OnMirror);
    const int names = table()->columnWidth(Model::Original);
    check();
    QTRY_VERIFY(!shown(0).isEmpty());
    const int during = table()->columnWidth(Model::OnMirror);
    QVERIFY(before < during);
    QVERIFY(table()->columnWidth(Model::Original) <= names);
    answer("quay.io", "prometheus/node-exporter", serving());
    answer(mirrorOf(0), "prometheus/node-exporter", missing());
    QTRY_VERIFY(shown(0) != QStringLiteral("Checking…"));
    QCOMPARE(table()->columnWidth(Model::OnMirror), during);
}

void TstConvertCheck::offerIsTakenByTheButton()
{
    const QString before = find<CodeEditor>("convertedText")->exactText();
    check();
    offerOther();
    table()->selectRow(0);
    auto *take = find<QPushButton>("takeOffer");
    QVERIFY(take->isVisible());
    QVERIFY(take->text().startsWith(QStringLiteral("Use ")));
    const std::string first = mirrorOf(0);
    const std::string second = mirrorOf(1);
    REQUIRE_CLICK("takeOffer");
    QTRY_VERIFY(mirrorOf(0) != first);
    QCOMPARE(mirrorOf(1), second);
    QVERIFY(find<CodeEditor>("convertedText")->exactText() != before);
    QCOMPARE(shown(0), QStringLiteral("Found, same content"));
    QTRY_VERIFY(!take->isVisible());
    // Chosen again, all is as it was.
    REQUIRE_TRIGGER("mirrorAutomatic");
    QTRY_COMPARE(find<CodeEditor>("convertedText")->exactText(), before);
}

void TstConvertCheck::offerIsTakenByTheKeyboard()
{
    check();
    offerOther();
    table()->setFocus();
    table()->selectRow(0);
    const std::string first = mirrorOf(0);
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_VERIFY(mirrorOf(0) != first);
}

void TstConvertCheck::allOffersAreTakenAtOnce()
{
    check();
    offerOther();
    answer(mirrorOf(1), "coreos/etcd", serving());
    answer("quay.io", "coreos/etcd", serving());
    QTRY_VERIFY(!m_check->isRunning());
    QVERIFY(find<QPushButton>("takeOffers")->isVisible());
    const std::string first = mirrorOf(0);
    REQUIRE_CLICK("takeOffers");
    QTRY_VERIFY(mirrorOf(0) != first);
    QTRY_VERIFY(!find<QPushButton>("takeOffers")->isVisible());
}

void TstConvertCheck::imageGetsAnotherMirror()
{
    table()->selectRow(0);
    const std::string first = mirrorOf(0);
    const auto menu = [this] {
        Q_EMIT table()->customContextMenuRequested(table()->visualRect(cell(0)).center());
        return m_window->findChild<QMenu *>(QStringLiteral("conversionMenu"));
    };
    const auto trigger = [&menu](const QString &name) {
        QMenu *shown = menu();
        auto *action = shown->findChild<QAction *>(name);
        QVERIFY(action != nullptr && action->isEnabled());
        action->trigger();
        shown->close();
    };
    QMenu *mirrors = menu()->findChild<QMenu *>(QStringLiteral("imageMirrors"));
    QVERIFY(mirrors != nullptr);
    const QAction *other = nullptr;
    for (const QAction *action : mirrors->actions()) {
        if (action->objectName().startsWith(QStringLiteral("image-"))
            && action->objectName().size() > 6
            && action->objectName().mid(6).toStdString() != first)
            other = action;
    }
    QVERIFY(other != nullptr);
    const QString name = other->objectName();
    trigger(name);
    QTRY_COMPARE(mirrorOf(0), name.mid(6).toStdString());
    trigger(QStringLiteral("image-"));
    QTRY_COMPARE(mirrorOf(0), first);
    trigger(QStringLiteral("copyName"));
    QCOMPARE(QGuiApplication::clipboard()->text(),
             table()->model()->index(0, Model::Converted).data().toString());
}

void TstConvertCheck::languageChangesTheWords()
{
    check();
    answer(mirrorOf(0), "prometheus/node-exporter", serving());
    answer("quay.io", "prometheus/node-exporter", serving());
    QTRY_COMPARE(shown(0), QStringLiteral("Found, same content"));
    m_preferences->setLanguage(LanguageChoice::Chinese);
    QTRY_VERIFY(shown(0) != QStringLiteral("Found, same content"));
    QVERIFY(!shown(0).isEmpty());
    QTRY_VERIFY(find<QPushButton>("checkOnMirrors")->text() != QStringLiteral("Stop"));
}

QTEST_MAIN(TstConvertCheck)
#include "tst_convertcheck.moc"
