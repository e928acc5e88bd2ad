// SPDX-License-Identifier: MIT
#include "app/model/mirrors/mirrortablemodel.h"
#include "tests/ui/windowtest.h"
#include "ui/parts/choicebutton.h"
#include "ui/parts/selectabletext.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTableView>

#include <algorithm>

using namespace jingtai;

namespace {

constexpr int s_wait = 20000;
const QString s_dao = QStringLiteral("daocloud-docker");
const QString s_hub = QStringLiteral("direct:docker.io");

} // namespace

/// The page Mirrors while checks go on, with a prober that the test answers for.
class TstMirrorChecks : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedAtFirst();
    void buttonChecksAll();
    void keysCheckAndStop();
    void escapeClearsTheFilterFirst();
    void chosenOnesAreChecked();
    void speedIsMeasured();
    void contentIsCompared();
    void packagesAreNotCompared();
    void progressIsShown();
    void stateAndBadgeCount();
    void finishedCheckIsAnnounced();
    void onlyUsableIsKept();
    void detailsShowTheEvidence();
    void detailsSayThatACheckGoesOn();
    void severalAreCheckedTogether();
    void registryItselfHasDetails();
    void nothingReachedIsTold();
    void measurementsReachTheConversion();
    void historyComesBack();
    void checksAreSetInTheSettings();
    void languageChangesWhileChecking();

private:
    using Model = MirrorTableModel;
    void started() override;
    QTableView *table() { return find<QTableView>("mirrors"); }
    Model *model() { return qobject_cast<Model *>(table()->model()); }
    QString cell(const QString &id, int column)
    {
        return model()->index(model()->rowOf(id), column).data().toString();
    }
    QString state() { return find<QLabel>("pageState")->text(); }
    QString status() { return find<QLabel>("status")->text(); }
    void choose(const QString &id);
    void finish();
};

void TstMirrorChecks::started()
{
    REQUIRE_TRIGGER("actionMirrors");
}

void TstMirrorChecks::choose(const QString &id)
{
    const int row = model()->rowOf(id);
    QVERIFY2(row >= 0, qPrintable(id));
    table()->selectRow(row);
}

/// One usable mirror and the registry of it, nothing else.
void TstMirrorChecks::finish()
{
    QSignalSpy finished(m_monitor.get(), &StatusMonitor::roundFinished);
    if (!m_monitor->isChecking())
        m_monitor->checkAll();
    m_prober->answer("daocloud-docker", goodReport(84));
    m_prober->answer("docker.io", goodReport(300));
    m_prober->answerAll(badReport(ProbeVerdict::NameNotFound, ProbeFault::NoSuchName));
    QVERIFY(finished.wait(s_wait));
}

void TstMirrorChecks::nothingIsAskedAtFirst()
{
    QVERIFY(m_prober->jobs().isEmpty());
    QVERIFY(find<QPushButton>("checkNow")->isDefault());
    QVERIFY(find<QPushButton>("checkNow")->isVisible());
    QVERIFY(!find<QPushButton>("stopCheck")->isVisible());
    QVERIFY(!find<QAction>("actionStop")->isEnabled());
    QVERIFY(!find<QProgressBar>("checkProgress")->isVisible());
    QVERIFY(state().contains(QStringLiteral(" mirrors of ")));
    QCOMPARE(status(), QStringLiteral("Checks on demand only"));
}

void TstMirrorChecks::buttonChecksAll()
{
    const QRect beside = find<QPushButton>("measureSpeed")->geometry();
    REQUIRE_CLICK("checkNow");
    QTRY_VERIFY(find<QPushButton>("stopCheck")->isVisible());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(find<QPushButton>("measureSpeed")->geometry(), beside);
    QVERIFY(m_prober->asks("daocloud-docker"));
    QVERIFY(m_prober->asks("docker.io"));
    QVERIFY(!m_prober->asks("qiniu-docker"));
    QVERIFY(!find<QPushButton>("checkNow")->isVisible());
    QVERIFY(!find<QAction>("actionCheckAll")->isEnabled());
    REQUIRE_CLICK("stopCheck");
    QVERIFY(m_prober->jobs().isEmpty());
    QVERIFY(find<QPushButton>("checkNow")->isVisible());
}

void TstMirrorChecks::keysCheckAndStop()
{
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_F5);
    QVERIFY(m_monitor->isChecking());
    m_prober->answer("daocloud-docker", goodReport(84));
    QTRY_VERIFY(m_monitor->status(s_dao).isUsable());
    QTest::keyClick(table(), Qt::Key_Escape);
    QVERIFY(!m_monitor->isChecking());
    // What was not asked any more is not taken for checked.
    QTRY_VERIFY2(status().contains(QStringLiteral("check stopped")), qPrintable(status()));
    // Nothing is done to mirrors that are out of sight.
    REQUIRE_TRIGGER("actionConvert");
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(!m_monitor->isChecking());
    REQUIRE_TRIGGER("actionMirrors");
    finish();
    QVERIFY2(!status().contains(QStringLiteral("stopped")), qPrintable(status()));
}

void TstMirrorChecks::escapeClearsTheFilterFirst()
{
    auto *filter = find<QLineEdit>("filterMirrors");
    filter->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), filter);
    REQUIRE_TRIGGER("actionCheckAll");
    QTest::keyClicks(filter, QStringLiteral("quay"));
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(filter->text().isEmpty());
    QVERIFY(m_monitor->isChecking());
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(!m_monitor->isChecking());
}

void TstMirrorChecks::chosenOnesAreChecked()
{
    // Closed ones too, by hand.
    choose(QStringLiteral("qiniu-docker"));
    REQUIRE_TRIGGER("actionCheckChosen");
    QCOMPARE(m_prober->jobs().size(), 1);
    QVERIFY(m_prober->asks("qiniu-docker"));
    m_prober->answer("qiniu-docker", goodReport(10));
    QTRY_COMPARE(cell(QStringLiteral("qiniu-docker"), Model::StatusColumn),
                 QStringLiteral("Serves images"));
}

void TstMirrorChecks::speedIsMeasured()
{
    choose(s_dao);
    REQUIRE_CLICK("measureSpeed");
    QCOMPARE(m_prober->jobs().size(), 1);
    QCOMPARE(m_prober->jobs().first().level, ProbeLevel::Speed);
    ProbeReport fast = goodReport(10);
    fast.bytesPerSecond = 6.8e6;
    m_prober->answer("daocloud-docker", fast);
    QTRY_COMPARE(cell(s_dao, Model::Speed), QStringLiteral("6.8 MB/s"));
    REQUIRE_TRIGGER("actionMeasureSpeed");
    QCOMPARE(m_prober->jobs().size(), 1);
}

void TstMirrorChecks::contentIsCompared()
{
    const std::string digest = "sha256:" + std::string(64, 'a');
    choose(s_dao);
    QTest::keyClick(table(), Qt::Key_F5, Qt::ControlModifier | Qt::ShiftModifier);
    // Else they would be down for all that is chosen later.
    QTest::keyRelease(table(), Qt::Key_Shift);
    QCOMPARE(m_prober->jobs().size(), 2);
    QVERIFY(m_prober->asks("docker.io"));
    for (const FakeProber::Job &job : m_prober->jobs())
        QCOMPARE(job.level, ProbeLevel::Content);
    ProbeReport report = goodReport(10);
    report.digest = digest;
    m_prober->answerAll(report);
    QTRY_VERIFY(find<QLabel>("mirrorSentence")
                    ->text()
                    .endsWith(QStringLiteral("Its content is the same as on docker.io.")));
    QTRY_VERIFY(!m_monitor->isChecking());

    REQUIRE_TRIGGER("actionCompareContent");
    m_prober->answer("docker.io", report);
    report.digest.back() = 'b';
    m_prober->answer("daocloud-docker", report);
    QTRY_COMPARE(find<QLabel>("mirrorVerdict")->text(), QStringLiteral("Different content"));
    QCOMPARE(cell(s_dao, Model::StatusColumn), QStringLiteral("Different content"));
    REQUIRE_TRIGGER("actionCopyDetails");
    QVERIFY(QApplication::clipboard()->text().contains(
        QStringLiteral("other than on docker.io, compared just now")));
}

void TstMirrorChecks::packagesAreNotCompared()
{
    const auto *action = find<QAction>("actionCompareContent");
    choose(s_hub);
    QVERIFY(action->isEnabled());
    const auto &mirrors = m_library->catalog()->mirrors();
    const auto packages = std::find_if(mirrors.begin(), mirrors.end(), [](const Mirror &mirror) {
        return mirror.kind == MirrorKind::Packages;
    });
    QVERIFY(packages != mirrors.end());
    choose(QString::fromStdString(packages->id));
    QVERIFY(!action->isEnabled());
    QVERIFY(find<QAction>("actionMeasureSpeed")->isEnabled());
    table()->clearSelection();
    QVERIFY(!action->isEnabled());
    table()->selectAll();
    QVERIFY(action->isEnabled());
}

void TstMirrorChecks::progressIsShown()
{
    REQUIRE_TRIGGER("actionCheckAll");
    const int total = m_monitor->total();
    auto *bar = find<QProgressBar>("checkProgress");
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->maximum(), total);
    m_prober->answer("daocloud-docker", goodReport(84));
    QTRY_COMPARE(bar->value(), 1);
    QCOMPARE(find<QLabel>("checkProgressWords")->text(), QStringLiteral("1 of %1").arg(total));
    // On the other pages too.
    REQUIRE_TRIGGER("actionConvert");
    QVERIFY(bar->isVisible());
    m_monitor->stop();
    QVERIFY(!bar->isVisible());
}

void TstMirrorChecks::stateAndBadgeCount()
{
    finish();
    QCOMPARE(state(), QStringLiteral("1 of %1 usable from here").arg(m_monitor->countedMirrors()));
    QCOMPARE(status(), QStringLiteral("1 usable · checked just now · checks on demand only"));
    const QModelIndex page = find<QListWidget>("pages")->model()->index(0, 0);
    QCOMPARE(page.data().toString(), QStringLiteral("Mirrors"));
    QCOMPARE(page.data(Qt::AccessibleDescriptionRole).toString(),
             QStringLiteral("1 of %1 mirrors usable").arg(m_monitor->countedMirrors()));
    m_monitor->setInterval(15);
    m_monitor->startAutomatic();
    finish();
    QTRY_VERIFY(status().endsWith(QStringLiteral("next check in 15 min")));
    m_monitor->setHeld(true);
    QTRY_VERIFY(status().endsWith(QStringLiteral("metered connection")));
}

void TstMirrorChecks::finishedCheckIsAnnounced()
{
    QCOMPARE(m_window->findChild<QWidget *>(QStringLiteral("announcement")), nullptr);
    finish();
    auto *announcement = find<QWidget>("announcement");
    QVERIFY(announcement != nullptr && announcement->isVisible());
    const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(announcement);
    QCOMPARE(spoken->role(), QAccessible::Notification);
    QCOMPARE(spoken->childCount(), 1);
    QCOMPARE(spoken->child(0)->role(), QAccessible::StaticText);
    QCOMPARE(spoken->child(0)->text(QAccessible::Name), state());
}

void TstMirrorChecks::onlyUsableIsKept()
{
    REQUIRE_CLICK("onlyUsable");
    QCOMPARE(model()->rowCount(), 0);
    QVERIFY(find<QPushButton>("clearFilter")->isVisible());
    finish();
    QCOMPARE(model()->shownCount(), 1);
    // Nothing else hides any: how many are shown need not be said beside how many are usable.
    QCOMPARE(state(), QStringLiteral("1 of %1 usable from here").arg(m_monitor->countedMirrors()));
    m_window->close();
    endWindow();
    startWindow();
    QVERIFY(find<QCheckBox>("onlyUsable")->isChecked());
    QCOMPARE(model()->shownCount(), 1);
    REQUIRE_CLICK("onlyUsable");
    QCOMPARE(model()->shownCount(), model()->mirrorCount());
}

void TstMirrorChecks::detailsShowTheEvidence()
{
    ProbeReport report = badReport(ProbeVerdict::Restricted, ProbeFault::Status);
    report.http = 403;
    report.stage = ProbeStage::Registry;
    report.times = {3, 11, 20, 17};
    report.address = "203.0.113.7";
    report.certificate
        = CertificateFacts{"docker.m.daocloud.io", "TrustAsia", {}, "2027-02-11T00:00:00Z", 76};
    report.steps = {{ProbeStage::Registry, "GET https://docker.m.daocloud.io/v2/", 302,
                     "https://other.example.com/v2/", 9.0},
                    {ProbeStage::Registry, "GET https://other.example.com/v2/", 403, {}, 8.0}};
    choose(s_dao);
    REQUIRE_TRIGGER("actionCheckChosen");
    m_prober->answer("daocloud-docker", report);
    QTRY_COMPARE(find<QLabel>("mirrorVerdict")->text(), QStringLiteral("Restricted (403)"));
    QCOMPARE(find<QLabel>("mirrorSentence")->text(),
             QStringLiteral("It refused the request (status 403)."));
    QCOMPARE(find<QWidget>("mirrorStages")->accessibleDescription(),
             QStringLiteral("Name 3 ms, Connection 11 ms, TLS 20 ms, Registry failed"));
    QCOMPARE(find<QLabel>("mirrorHistoryWords")->text(),
             QStringLiteral("usable in 0 of 1 check, 0 %"));
    // What to do stands above the evidence.
    const auto labels = find<QWidget>("mirrorDetails")->findChildren<QLabel *>();
    const auto advice = std::find_if(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(QStringLiteral("Use another mirror"));
    });
    QVERIFY(advice != labels.end());
    const auto top = [](const QWidget *widget) { return widget->mapToGlobal(QPoint()).y(); };
    QVERIFY(top(*advice) > top(find<QLabel>("mirrorSentence")));
    QVERIFY(top(*advice) < top(find<QWidget>("mirrorStages")));
    REQUIRE_TRIGGER("actionCopyDetails");
    const QString text = QApplication::clipboard()->text();
    for (const char *part :
         {"203.0.113.7", "usable in 0 of 1 check, 0 %", "until 2027-02-11", "TrustAsia",
          "→ https://other.example.com/v2/", "GET https://other.example.com/v2/ → 403",
          "TLS: 20 ms", "Use another mirror"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
}

void TstMirrorChecks::detailsSayThatACheckGoesOn()
{
    const auto says = [this](const QString &words) {
        const auto texts = find<QWidget>("mirrorDetails")->findChildren<QWidget *>();
        return std::any_of(texts.begin(), texts.end(), [&](QWidget *each) {
            const auto *label = qobject_cast<const QLabel *>(each);
            const auto *value = qobject_cast<const SelectableText *>(each);
            const QString text = label != nullptr   ? label->text()
                                 : value != nullptr ? value->toPlainText()
                                                    : QString();
            return each->isVisible() && text.contains(words);
        });
    };
    choose(s_dao);
    finish();
    QVERIFY(!says(QStringLiteral("and now again")));
    REQUIRE_TRIGGER("actionCheckChosen");
    QTRY_VERIFY(says(QStringLiteral("and now again")));
    m_prober->answer("daocloud-docker", goodReport(70));
    QTRY_VERIFY(!says(QStringLiteral("and now again")));
}

void TstMirrorChecks::severalAreCheckedTogether()
{
    choose(s_dao);
    QVERIFY(!find<QPushButton>("detailsCheck")->isVisible());
    table()->selectAll();
    QTRY_VERIFY(find<QPushButton>("detailsCheck")->isVisible());
    QVERIFY(find<QPushButton>("detailsCompare")->isVisible());
    REQUIRE_CLICK("detailsCheck");
    QVERIFY(m_monitor->isChecking());
    // What is found takes the keyboard from nobody.
    auto *check = find<QPushButton>("detailsCheck");
    check->setFocus();
    m_prober->answerAll(goodReport(84));
    QTRY_VERIFY(!m_monitor->isChecking());
    QVERIFY(check->isVisible());
    QCOMPARE(QApplication::focusWidget(), check);
    choose(s_dao);
    QTRY_VERIFY(!find<QPushButton>("detailsCheck")->isVisible());
}

void TstMirrorChecks::registryItselfHasDetails()
{
    choose(s_hub);
    QCOMPARE(find<QLabel>("mirrorTitle")->text(), QStringLiteral("Docker Hub, direct"));
    QVERIFY(!find<QAction>("actionUseForConversion")->isEnabled());
    QVERIFY(!find<QAction>("actionSwitchOff")->isEnabled());
    REQUIRE_TRIGGER("actionCheckChosen");
    m_prober->answer("docker.io", goodReport(300));
    QTRY_COMPARE(find<QLabel>("mirrorVerdict")->text(), QStringLiteral("Serves images"));
}

void TstMirrorChecks::nothingReachedIsTold()
{
    QSignalSpy finished(m_monitor.get(), &StatusMonitor::roundFinished);
    const auto said = [this] {
        for (const auto *label : m_window->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(QStringLiteral("could be reached")))
                return true;
        }
        return false;
    };
    REQUIRE_TRIGGER("actionCheckAll");
    QVERIFY(!said());
    m_prober->answerAll(badReport(ProbeVerdict::NameNotFound, ProbeFault::LookupFailed));
    QVERIFY(finished.wait(s_wait));
    QVERIFY(said());
}

void TstMirrorChecks::measurementsReachTheConversion()
{
    QCOMPARE(m_conversion->measurementTime(), 0);
    finish();
    const auto &measurements = m_conversion->choice().measurements;
    QVERIFY(measurements.at("daocloud-docker").usable);
    QCOMPARE(measurements.at("daocloud-docker").latencyMs, 84.0);
    QVERIFY(!measurements.at("1ms-docker").usable);
    m_conversion->setText(QStringLiteral("image: nginx:1.25"));
    QTRY_VERIFY(m_conversion->output().contains(QStringLiteral("docker.m.daocloud.io")));
    REQUIRE_TRIGGER("actionConvert");
    QVERIFY(status().contains(QStringLiteral("by check results of ")));
    // Another round, another choice, without a word of the person.
    QSignalSpy finished(m_monitor.get(), &StatusMonitor::roundFinished);
    m_monitor->checkAll();
    m_prober->answer("1ms-docker", goodReport(20));
    m_prober->answerAll(badReport(ProbeVerdict::TimedOut));
    QVERIFY(finished.wait(s_wait));
    QTRY_VERIFY(m_conversion->output().contains(QStringLiteral("docker.1ms.run")));
}

void TstMirrorChecks::historyComesBack()
{
    finish();
    m_window->close();
    endWindow();
    startWindow();
    QCOMPARE(cell(s_dao, Model::StatusColumn), QStringLiteral("Serves images"));
    QCOMPARE(state(), QStringLiteral("1 of %1 usable from here").arg(m_monitor->countedMirrors()));
    QVERIFY(m_conversion->choice().measurements.at("daocloud-docker").usable);
    choose(QStringLiteral("1ms-docker"));
    QCOMPARE(find<QLabel>("mirrorVerdict")->text(), QStringLiteral("Name not found"));
}

void TstMirrorChecks::checksAreSetInTheSettings()
{
    QCOMPARE(m_preferences->checkInterval(), 15);
    QCOMPARE(m_preferences->checkDeadline(), 8);
    REQUIRE_TRIGGER("actionSettings");
    REQUIRE_TRIGGER("interval-0");
    QCOMPARE(m_preferences->checkInterval(), 0);
    QCOMPARE(find<ChoiceButton>("checkInterval")->accessibleName(),
             QStringLiteral("Check mirrors: Never"));
    REQUIRE_TRIGGER("deadline-15");
    QCOMPARE(m_preferences->checkDeadline(), 15);
    QCOMPARE(find<ChoiceButton>("checkDeadline")->accessibleName(),
             QStringLiteral("Wait for a mirror: 15 s"));
}

void TstMirrorChecks::languageChangesWhileChecking()
{
    finish();
    m_preferences->setLanguage(LanguageChoice::Chinese);
    QTRY_COMPARE(cell(s_dao, Model::StatusColumn), QStringLiteral("可提供镜像"));
    QTRY_VERIFY(state().contains(QStringLiteral("可用")));
    m_preferences->setLanguage(LanguageChoice::English);
    QTRY_COMPARE(cell(s_dao, Model::StatusColumn), QStringLiteral("Serves images"));
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    TstMirrorChecks test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mirrorchecks.moc"
