// SPDX-License-Identifier: MIT
#include "tests/ui/scenetest.h"

#include "app/model/conversion/conversiontablemodel.h"
#include "ui/mirrors/mirrorspage.h"
#include "ui/parts/codeeditor.h"
#include "ui/parts/textdialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTextEdit>

#include <algorithm>
#include <array>

namespace jingtai {

namespace {

constexpr int s_wait = 20000;
const std::string s_checked = "daocloud-docker";

// Without raw strings: moc loses its way in them.
const QByteArray s_goodDaemon = "{\n  \"registry-mirrors\": [\"https://docker.m.daocloud.io\", "
                                "\"https://quay.m.daocloud.io\"],\n"
                                "  \"log-opts\": {\"max-size\": \"10m\", \"max-file\": 3},\n"
                                "  \"live-restore\": true, \"dns\": [\"223.5.5.5\"], "
                                "\"default-address-pools\": []\n}\n";
const QByteArray s_brokenDaemon
    = "{\n  \"registry-mirrors\": [\"https://f1361db2.m.daocloud.io\"],\n}\n";
const QByteArray s_otherDaemon
    = "{\n  \"registry-mirrors\": [\"https://docker.1ms.run\"],\n  \"debug\": true\n}\n";
const QString s_backup = QStringLiteral("daemon.json.20260504T101500Z.bak");

/// With all the evidence that there may be.
ProbeReport evidence()
{
    ProbeReport report = goodReport(84);
    report.times = {3, 11, 20, 50};
    report.address = "203.0.113.7";
    report.certificate
        = CertificateFacts{"docker.m.daocloud.io", "TrustAsia", {}, "2027-02-11T00:00:00Z", 76};
    report.bytesPerSecond = 6.8e6;
    report.steps
        = {{ProbeStage::Registry, "GET https://docker.m.daocloud.io/v2/", 302,
            "https://other.example.com/v2/", 9.0},
           {ProbeStage::Registry, "GET https://other.example.com/v2/", 200, {}, 8.0},
           {ProbeStage::Image, "HEAD https://other.example.com/v2/a/manifests/1", 200, {}, 30.0}};
    return report;
}

/// One of each kind of what a mirror may be found as.
ProbeReport kindOfReport(std::size_t index)
{
    static const std::array s_kinds = {
        std::pair(ProbeVerdict::ServesImages, ProbeFault::None),
        std::pair(ProbeVerdict::TimedOut, ProbeFault::Deadline),
        std::pair(ProbeVerdict::Restricted, ProbeFault::Status),
        std::pair(ProbeVerdict::Certificate, ProbeFault::CertificateExpired),
        std::pair(ProbeVerdict::NameNotFound, ProbeFault::NoSuchName),
        std::pair(ProbeVerdict::ServerError, ProbeFault::Status),
        std::pair(ProbeVerdict::CannotConnect, ProbeFault::Refused),
        std::pair(ProbeVerdict::NeedsAccount, ProbeFault::Status),
    };
    const auto [verdict, fault] = s_kinds[index % s_kinds.size()];
    if (verdict == ProbeVerdict::ServesImages)
        return goodReport(20 + double(index));
    ProbeReport report = badReport(verdict, fault);
    report.stage = ProbeStage::Registry;
    if (fault == ProbeFault::Status)
        report.http = verdict == ProbeVerdict::ServerError ? 502 : 403;
    return report;
}

} // namespace

bool isControl(const QWidget *widget)
{
    const bool kind = qobject_cast<const QAbstractButton *>(widget) != nullptr
                      || qobject_cast<const QLineEdit *>(widget) != nullptr
                      || qobject_cast<const QPlainTextEdit *>(widget) != nullptr
                      || qobject_cast<const QTextEdit *>(widget) != nullptr
                      || (qobject_cast<const QAbstractItemView *>(widget) != nullptr
                          && qobject_cast<const QHeaderView *>(widget) == nullptr);
    // What is only read, and copied by the mouse, is no more than a label.
    const auto *rich = qobject_cast<const QTextEdit *>(widget);
    if (rich != nullptr && rich->isReadOnly() && (rich->focusPolicy() & Qt::TabFocus) == 0)
        return false;
    // The arrows go from the chosen one of a group to its others.
    const auto *radio = qobject_cast<const QRadioButton *>(widget);
    if (radio != nullptr && !radio->isChecked())
        return false;
    // Nor must what leaves the keyboard to the widget that it stands in.
    if (widget->focusProxy() != nullptr && widget->focusProxy() == widget->parentWidget())
        return false;
    // What stands inside of a line of text has another way: its keys, the menu.
    return kind && widget->isVisible() && widget->isEnabled()
           && qobject_cast<const QLineEdit *>(widget->parentWidget()) == nullptr
           && qobject_cast<const QHeaderView *>(widget->parentWidget()) == nullptr
           && qobject_cast<const QTableView *>(widget->parentWidget()) == nullptr;
}

const QWidget *frameOf(const QWidget *widget)
{
    while (!widget->isWindow() && qobject_cast<const QDialog *>(widget) == nullptr)
        widget = widget->parentWidget();
    return widget;
}

QRect difference(const QImage &one, const QImage &other)
{
    if (one.size() != other.size())
        return one.rect() | other.rect();
    QRect differing;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            if (one.pixel(x, y) != other.pixel(x, y))
                differing |= QRect(x, y, 1, 1);
        }
    }
    return differing;
}

void SceneTest::scenes()
{
    QTest::addColumn<QStringList>("steps");
    // The steps one after the other, as actions, buttons, and steps() are called.
    const auto row = [](const char *name, const char *steps) {
        QTest::newRow(name) << QString::fromLatin1(steps).split(u' ');
    };
    row("Mirrors", "actionMirrors");
    row("Mirrors, none found", "actionMirrors filter");
    row("Mirrors, checked", "actionMirrors checkMirrors chooseChecked");
    row("Mirrors, refused", "actionMirrors checkMirrors chooseRefused");
    row("Clipboard", "actionMirrors clipboard");
    row("Add mirror", "actionMirrors actionAddMirror");
    row("Discard what is typed", "actionMirrors actionAddMirror typeName cancelMirror");
    row("Edit mirror", "actionMirrors choose actionEditMirror");
    row("Enter code", "actionMirrors chooseWithCode actionEnterParameters");
    row("Export mirrors", "actionMirrors choose actionExportMirrors");
    row("Set-up commands", "actionMirrors choosePackages actionSetUpPackages");
    row("Convert, empty", "actionConvert");
    row("Convert", "actionConvert text");
    row("Convert, no names", "actionConvert words");
    row("Convert, large text", "actionConvert large");
    row("Before names are checked", "actionConvert text checkOnMirrors");
    row("Convert, checked", "actionConvert text checkNames");
    row("Registry of one's own", "actionConvert ownRegistry");
    row("Docker, no file", "actionDocker");
    row("Docker", "daemonGood actionDocker");
    row("Docker, changed", "daemonGood actionDocker changeDaemon");
    row("Docker, JSON", "daemonGood actionDocker dockerJson");
    row("Docker, broken", "daemonBroken actionDocker");
    row("Docker, found", "daemonGood actionDocker findSetting");
    row("Docker, refused", "refuses daemonGood actionDocker changeDaemon actionApply notice");
    row("Docker, no engine", "noEngine actionDocker");
    row("Preview", "daemonGood actionDocker changeDaemon actionPreview");
    row("Repair", "daemonBroken actionDocker actionRepair");
    row("Restore backup", "daemonGood backup actionDocker actionRestoreBackup readBackup");
    row("Compare", "daemonGood actionDocker changeDaemon daemonOther conflict actionApply");
    row("Add from list", "daemonGood actionDocker actionAddFromList");
    row("Add from list, found", "daemonGood actionDocker actionAddFromList findInList");
    row("Open a daemon.json", "daemonGood actionDocker actionOpenDaemonFile");
    row("Discard changes", "daemonGood actionDocker changeDaemon openOther");
    row("Settings", "actionSettings");
    row("Shortcuts", "actionSettings shortcuts");
    row("Shortcuts, taken", "actionSettings shortcuts taken");
    row("a problem", "problem");
    row("Welcome", "welcome");
    row("About", "actionAbout");
    row("Guide", "actionConvert actionGuide");
}

QHash<QString, SceneTest::Step> SceneTest::steps()
{
    QHash<QString, Step> all;
    addConvertSteps(all);
    addDockerSteps(all);
    addMirrorSteps(all);
    const auto add
        = [&all](const char *name, const Step &step) { all.insert(QLatin1String(name), step); };
    add("clipboard", [this] {
        m_preferences->setWatchesClipboard(false);
        m_preferences->setWatchesClipboard(true);
        m_copied = "image: quay.io/a/b:1\n";
        m_clipboard->clipboardChanged(false);
        return QTest::qWaitFor([this] { return m_clipboard->names() > 0; });
    });
    add("problem", [this] {
        m_window->openFiles({QStringLiteral("/nowhere.yaml")});
        return true;
    });
    add("shortcuts", [this] {
        find<QTabBar>("settingsViews")->setCurrentIndex(1);
        return true;
    });
    add("taken", [this] {
        QTest::keyClick(find<QWidget>("shortcutKey"), Qt::Key_F1);
        return true;
    });
    add("welcome", [this] {
        m_state->setValue(QStringLiteral("welcomed"), false);
        m_window->welcome();
        return true;
    });
    return all;
}

void SceneTest::addConvertSteps(QHash<QString, Step> &all)
{
    const auto add
        = [&all](const char *name, const Step &step) { all.insert(QLatin1String(name), step); };
    add("text", [this] {
        if (!convert(QStringLiteral("image: quay.io/prometheus/node-exporter:v0.18.1\n"
                                    "image: registry.internal:5000/a/b:1\n")))
            return false;
        find<QTableView>("conversions")->selectRow(1);
        return true;
    });
    add("words", [this] { return convert(QStringLiteral("123\n")); });
    add("large", [this] {
        m_conversion->setLargeText(QStringLiteral("image: quay.io/a/b:1\n").repeated(60000));
        return QTest::qWaitFor([this] { return m_conversion->hasOutput(); }, s_wait);
    });
    add("checkNames", [this] { return checkNames(); });
    add("ownRegistry", [this] {
        // As DesktopPrompts does it, which waits for the answer. Its words are those of who asks.
        (new TextDialog(QStringLiteral("registry.example.com"),
                        QStringLiteral("registry.example.com:5000/team"), {}, m_window.get()))
            ->open();
        return true;
    });
}

void SceneTest::addDockerSteps(QHash<QString, Step> &all)
{
    const auto add
        = [&all](const char *name, const Step &step) { all.insert(QLatin1String(name), step); };
    const auto write = [this](const QByteArray &text) {
        return [this, text] {
            m_engine->write(text);
            return true;
        };
    };
    add("daemonGood", write(s_goodDaemon));
    add("daemonBroken", write(s_brokenDaemon));
    add("daemonOther", write(s_otherDaemon));
    add("backup", [this] {
        QFile file(m_directory->filePath(s_backup));
        return file.open(QIODevice::WriteOnly) && file.write(s_otherDaemon) > 0;
    });
    add("readBackup", [this] {
        auto *restore = find<QAbstractButton>("saveBackups");
        return QTest::qWaitFor([restore] { return restore->isEnabled(); });
    });
    add("noEngine", [this] {
        m_engine->facts.status = EngineStatus::Absent;
        m_engine->facts.inForce.reset();
        m_engine->facts.version.reset();
        return true;
    });
    add("refuses", [this] {
        m_engine->outcome = DaemonOutcome();
        m_engine->outcome->error.kind = DaemonApplyError::Kind::NotTaken;
        m_engine->outcome->error.way = DaemonApplyError::Way::Back;
        m_engine->outcome->error.words = "unable to configure the Docker daemon with file\n"
                                         "invalid registry mirror";
        return true;
    });
    add("notice", [this] {
        return QTest::qWaitFor([this] {
            return m_daemon->phase() == DaemonState::Phase::Ready
                   && find<QLabel>("noticeTitle")->isVisible();
        });
    });
    add("conflict", [this] {
        m_daemon->refresh();
        return QTest::qWaitFor([this] { return m_daemon->conflict() && !m_daemon->isAsking(); });
    });
    add("changeDaemon", [this] {
        m_daemon->mirrors().add({QStringLiteral("https://docker.example.cn")});
        return true;
    });
    add("dockerJson", [this] {
        find<QTabBar>("views")->setCurrentIndex(1);
        return true;
    });
    add("findSetting", [this] {
        find<QLineEdit>("findSetting")->setText(QStringLiteral("dns"));
        return true;
    });
    add("findInList", [this] {
        find<QLineEdit>("pickerFilter")->setText(QStringLiteral("d"));
        return true;
    });
    add("openOther", [this] {
        m_window->openFiles({QStringLiteral("/nowhere/daemon.json")});
        return true;
    });
    add("actionDocker", [this] {
        return use(QStringLiteral("actionDocker")) && QTest::qWaitFor([this] {
                   return m_daemon->phase() == DaemonState::Phase::Ready && !m_daemon->isAsking();
               });
    });
}

void SceneTest::addMirrorSteps(QHash<QString, Step> &all)
{
    const auto add
        = [&all](const char *name, const Step &step) { all.insert(QLatin1String(name), step); };
    add("filter", [this] {
        find<QLineEdit>("filterMirrors")->setText(QStringLiteral("zzzz"));
        return true;
    });
    add("choose",
        [this] { return choose([](const Mirror &each) { return each.parameters.empty(); }); });
    add("chooseWithCode",
        [this] { return choose([](const Mirror &each) { return !each.parameters.empty(); }); });
    add("choosePackages",
        [this] { return choose([](const Mirror &each) { return each.id == "tuna-kubernetes"; }); });
    add("checkMirrors", [this] { return checkMirrors(); });
    add("chooseChecked",
        [this] { return choose([](const Mirror &each) { return each.id == s_checked; }); });
    add("chooseRefused", [this] {
        return choose([this](const Mirror &each) {
            const CheckRecord *last = m_monitor->status(QString::fromStdString(each.id)).last();
            return last != nullptr && last->verdict == ProbeVerdict::Restricted;
        });
    });
    add("typeName", [this] {
        find<QLineEdit>("mirrorName")->setText(QStringLiteral("Ours"));
        return true;
    });
}

bool SceneTest::use(const QString &name)
{
    const QByteArray latin = name.toLatin1();
    if (auto *action = m_window->findChild<QAction *>(name)) {
        if (action->isEnabled())
            action->trigger();
        return action->isEnabled();
    }
    auto *button = find<QAbstractButton>(latin.constData());
    if (button == nullptr || !button->isVisible() || !button->isEnabled())
        return false;
    button->click();
    return true;
}

bool SceneTest::convert(const QString &text)
{
    find<CodeEditor>("textToConvert")->replaceText(text);
    return QTest::qWaitFor(
        [this] { return m_conversion->phase() == ConversionState::Phase::Ready; });
}

bool SceneTest::checkNames()
{
    m_preferences->setMayAskMirrors(true);
    if (!use(QStringLiteral("checkOnMirrors")))
        return false;
    // Not on the one, so that another is offered.
    const std::string first = find<QTableView>("conversions")
                                  ->model()
                                  ->index(0, 0)
                                  .data(ConversionTableModel::MirrorIdRole)
                                  .toString()
                                  .toStdString();
    ProbeReport missing = badReport(ProbeVerdict::AnswersOnly, ProbeFault::Status);
    missing.http = 404;
    ProbeReport found = goodReport(10);
    found.digest = "sha256:" + std::string(64, 'a');
    if (!m_prober->asks(first))
        return false;
    m_prober->answer(first, missing);
    m_prober->answerAll(found);
    find<QTableView>("conversions")->selectRow(0);
    return QTest::qWaitFor([this] {
        return !m_check->isRunning() && m_check->summary().offered == 1
               && find<QAbstractButton>("takeOffer")->isVisible();
    });
}

bool SceneTest::checkMirrors()
{
    return answerRound(badReport(ProbeVerdict::TimedOut, ProbeFault::Deadline))
           && answerRound(evidence());
}

bool SceneTest::answerRound(const ProbeReport &good)
{
    QSignalSpy finished(m_monitor.get(), &StatusMonitor::roundFinished);
    m_monitor->checkAll();
    if (!m_prober->asks(s_checked))
        return false;
    m_prober->answer(s_checked, good);
    for (std::size_t i = 0; !m_prober->jobs().isEmpty(); ++i)
        m_prober->answer(m_prober->jobs().firstKey(), kindOfReport(i));
    return QTest::qWaitFor([&finished] { return finished.count() == 1; }, s_wait);
}

bool SceneTest::choose(const std::function<bool(const Mirror &)> &wanted)
{
    const auto &all = m_library->catalog()->mirrors();
    const auto mirror = std::find_if(all.begin(), all.end(), wanted);
    if (mirror == all.end())
        return false;
    m_window->findChild<MirrorsPage *>()->choose(QString::fromStdString(mirror->id));
    return true;
}

void SceneTest::startAnew()
{
    endWindow();
    const QDir kept(m_directory->path());
    for (const QString &name : kept.entryList(QDir::Files))
        QFile::remove(kept.filePath(name));
    startWindow();
}

void SceneTest::settle()
{
    // A relayout may ask for another one: a heading that takes a second line.
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

QWidget *SceneTest::play()
{
    const QStringList names = *static_cast<const QStringList *>(
        QTest::qData("steps", QMetaType::fromType<QStringList>().id()));
    const QHash<QString, Step> known = steps();
    for (const QString &name : names) {
        const auto step = known.constFind(name);
        if (!(step != known.constEnd() ? (*step)() : use(name))) {
            qWarning("%s could not be done", qPrintable(name));
            return nullptr;
        }
        settle();
    }
    // The guide stands beside the window, every other dialog before it.
    QWidget *dialog = QApplication::activeModalWidget();
    if (dialog == nullptr)
        dialog = m_window->findChild<QDialog *>();
    return dialog != nullptr && dialog->isVisible() ? dialog : m_window.get();
}

void SceneTest::leave(QWidget *shown)
{
    if (shown != nullptr && shown != m_window.get()) {
        // What is typed in it would be asked for.
        if (auto *dialog = qobject_cast<QDialog *>(shown))
            dialog->done(QDialog::Rejected);
        else
            shown->close();
    }
    settle();
}

} // namespace jingtai
