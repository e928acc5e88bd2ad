// SPDX-License-Identifier: MIT
#include "app/core/daemon/daemoncheck.h"
#include "tests/monkey/cageddaemonservice.h"
#include "tests/monkey/monkeyevent.h"
#include "tests/monkey/monkeyhand.h"
#include "tests/monkey/monkeystores.h"
#include "tests/monkey/monkeywatch.h"
#include "tests/ui/accessibletree.h"
#include "tests/ui/windowtest.h"
#include "ui/look/theme.h"
#include "ui/parts/choicebutton.h"
#include "ui/parts/codeeditor.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCommandLineParser>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QMenu>
#include <QMimeData>
#include <QRandomGenerator>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <sched.h>
#include <unistd.h>

using namespace jingtai;

namespace {

struct Options
{
    /// Unless one is given, those of s_seeds.
    std::optional<std::uint32_t> seed;
    int events = 2500;
    /// How long, in place of how many events.
    int seconds = 0;
};
Options s_options;

constexpr std::uint32_t s_seeds[] = {1, 2, 3};
/// Of those that a long run is made of.
constexpr int s_sessionEvents = 3000;
/// How often what runs in the background is waited for, a millisecond each.
constexpr int s_maxWaits = 3000;
/// Milliseconds.
constexpr int s_rest = 5;
/// What is told of every control is asked for once in so many events.
constexpr int s_namesEvery = 20;
constexpr int s_mostCells = 100;
constexpr int s_storesEvery = 50;
constexpr int s_maxUndo = 400;
/// Closing all that is open takes no longer.
constexpr int s_maxClosing = 100;

constexpr Qt::Key s_keys[]
    = {Qt::Key_Return, Qt::Key_Enter,     Qt::Key_Escape, Qt::Key_Tab,      Qt::Key_Backtab,
       Qt::Key_Up,     Qt::Key_Down,      Qt::Key_Left,   Qt::Key_Right,    Qt::Key_Home,
       Qt::Key_End,    Qt::Key_PageUp,    Qt::Key_Delete, Qt::Key_PageDown, Qt::Key_Space,
       Qt::Key_Menu,   Qt::Key_F2,        Qt::Key_F5,     Qt::Key_F6,       Qt::Key_F8,
       Qt::Key_F10,    Qt::Key_Backspace, Qt::Key_A,      Qt::Key_Alt};

const QStringList s_shortcuts = {
    QStringLiteral("Ctrl+1"),         QStringLiteral("Ctrl+2"),     QStringLiteral("Ctrl+3"),
    QStringLiteral("Ctrl+F"),         QStringLiteral("Ctrl+Z"),     QStringLiteral("Ctrl+Shift+Z"),
    QStringLiteral("Ctrl+Y"),         QStringLiteral("Ctrl+A"),     QStringLiteral("Ctrl+C"),
    QStringLiteral("Ctrl+X"),         QStringLiteral("Ctrl+V"),     QStringLiteral("Ctrl+O"),
    QStringLiteral("Ctrl+S"),         QStringLiteral("Ctrl+N"),     QStringLiteral("Ctrl+Shift+C"),
    QStringLiteral("Ctrl+,"),         QStringLiteral("F1"),         QStringLiteral("Ctrl+Tab"),
    QStringLiteral("Ctrl+Return"),    QStringLiteral("Ctrl+Home"),  QStringLiteral("Ctrl+End"),
    QStringLiteral("Shift+Down"),     QStringLiteral("Ctrl+Down"),  QStringLiteral("Alt+Down"),
    QStringLiteral("Alt+Up"),         QStringLiteral("Ctrl+Space"), QStringLiteral("Shift+End"),
    QStringLiteral("Ctrl+Delete"),    QStringLiteral("Alt+F"),      QStringLiteral("Alt+E"),
    QStringLiteral("Ctrl+Backspace"), QStringLiteral("Ctrl+Q"),     QStringLiteral("Shift+F10")};

constexpr QSize s_sizes[]
    = {{900, 600}, {400, 300}, {1280, 800}, {1600, 1000}, {3000, 200}, {800, 2000}};

/// Where something was before, and is no more.
QString removedPart(const QString &before, const QString &after)
{
    qsizetype same = 0;
    const qsizetype shorter = std::min(before.size(), after.size());
    while (same < shorter && before.at(same) == after.at(same))
        ++same;
    qsizetype tail = 0;
    while (tail < shorter - same
           && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    return before.mid(same, before.size() - tail - same);
}

/// Whether the person gets it back by undoing or redoing. The text is left as it was.
bool comesBack(CodeEditor *editor, const QString &part)
{
    QTextDocument *document = editor->document();
    int steps = 0;
    bool isFound = false;
    while (!isFound && document->isUndoAvailable() && steps < s_maxUndo) {
        document->undo();
        ++steps;
        isFound = editor->exactText().contains(part);
    }
    for (; steps > 0; --steps)
        document->redo();
    while (!isFound && document->isRedoAvailable() && steps < s_maxUndo) {
        document->redo();
        ++steps;
        isFound = editor->exactText().contains(part);
    }
    for (; steps > 0; --steps)
        document->undo();
    return isFound;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Whatever is done to the window, in whatever order: it lives, complains of nothing, and loses
/// nothing.
class TstMonkey : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void survives_data();
    void survives();
    void sameSeedSameEvents();

protected:
    void started() override;
    void loaded(const QString &) override {}
    DaemonService &engines() override;

private:
    void play(std::uint32_t seed, int count);
    void schedule();
    void tick();
    void perform(const MonkeyEvent &event);
    QWidget *target(QWidget *front, const MonkeyEvent &event);
    void pressKey(QWidget *front, const MonkeyEvent &event);
    void copyElsewhere(const MonkeyEvent &event);
    /// Ends all that is open; true when there is nothing left.
    bool leave();
    void restart();
    bool isIdle() const;
    void prepare(const MonkeyEvent &event);
    void answer(const MonkeyEvent &event);
    void writeDaemonFile(const MonkeyEvent &event);
    void changeEngine(const MonkeyEvent &event);
    void trigger(const MonkeyEvent &event);
    std::unique_ptr<QMimeData> files(const MonkeyEvent &event) const;

    void check();
    void checkText();
    void checkDaemonFile();
    void checkStores();
    void checkNames(QWidget *front);
    QStringList ambiguousKeys() const;
    void fail(const QString &what);

    std::unique_ptr<CagedDaemonService> m_cage;
    std::unique_ptr<MonkeyWatch> m_watch;
    QEventLoop *m_loop = nullptr;
    MonkeyHand m_hand;
    QStringList m_files;
    QList<MonkeyEvent> m_events;
    qsizetype m_next = 0;
    /// By all seeds.
    qint64 m_done = 0;
    int m_waits = 0;
    int m_rests = 0;
    int m_closing = 0;
    QDeadlineTimer m_deadline;
    QString m_failure;
    QPointer<QWidget> m_front;
    /// How often in a row something had no name.

    QPointer<CodeEditor> m_input;
    QString m_text;
    /// Null where there was no file.
    QByteArray m_daemonFile;
    std::size_t m_wishes = 0;
};

DaemonService &TstMonkey::engines()
{
    m_cage = std::make_unique<CagedDaemonService>(*m_engine, m_directory->path().toStdString());
    m_wishes = 0;
    return *m_cage;
}

void TstMonkey::started()
{
    m_input = m_window->findChild<CodeEditor *>(QStringLiteral("textToConvert"));
    m_text.clear();
    connect(m_preferences.get(), &Preferences::themeChanged, m_window.get(), [this] {
        const bool dark = m_preferences->theme() == ThemeChoice::Dark;
        QApplication::setPalette(paletteFor({dark ? Scheme::Dark : Scheme::Light, {}, false}));
    });
    connect(m_library.get(), &MirrorLibrary::problem, m_window.get(), &MainWindow::say);
    m_monitor->startAutomatic();
}

void TstMonkey::survives_data()
{
    QTest::addColumn<std::uint32_t>("seed");
    if (s_options.seed) {
        QTest::addRow("seed %u", *s_options.seed) << *s_options.seed;
    } else if (s_options.seconds > 0) {
        const std::uint32_t seed = QRandomGenerator::global()->generate() % 1000000;
        QTest::addRow("from seed %u on", seed) << seed;
    } else {
        for (const std::uint32_t seed : s_seeds)
            QTest::addRow("seed %u", seed) << seed;
    }
}

void TstMonkey::survives()
{
    QFETCH(std::uint32_t, seed);
    m_files = makeMonkeyFiles(m_directory->path());
    m_daemonFile = {};
    m_watch = std::make_unique<MonkeyWatch>();
    m_failure.clear();
    m_done = 0;
    if (s_options.seconds > 0) {
        m_deadline.setRemainingTime(std::chrono::seconds(s_options.seconds));
        for (; m_failure.isEmpty() && !m_deadline.hasExpired(); ++seed)
            play(seed, s_sessionEvents);
    } else {
        m_deadline = QDeadlineTimer(QDeadlineTimer::Forever);
        play(seed, s_options.events);
    }
    m_watch.reset();
    std::fprintf(stderr, "monkey: %lld events\n", static_cast<long long>(m_done));
    QVERIFY2(m_failure.isEmpty(), qPrintable(m_failure));
}

void TstMonkey::sameSeedSameEvents()
{
    const auto same = [](const MonkeyEvent &one, const MonkeyEvent &other) {
        return one.act == other.act && one.settles == other.settles && one.dice == other.dice;
    };
    const QList<MonkeyEvent> first = monkeyEvents(7, 500);
    const QList<MonkeyEvent> again = monkeyEvents(7, 500);
    const QList<MonkeyEvent> longer = monkeyEvents(7, 600);
    const QList<MonkeyEvent> other = monkeyEvents(8, 500);
    QVERIFY(first.size() >= 500);
    QVERIFY(std::equal(first.begin(), first.end(), again.begin(), again.end(), same));
    QVERIFY(std::equal(first.begin(), first.begin() + 500, longer.begin(), same));
    QVERIFY(!std::equal(first.begin(), first.begin() + 500, other.begin(), same));
}

void TstMonkey::play(std::uint32_t seed, int count)
{
    std::fprintf(stderr, "monkey: seed %u\n", seed);
    m_events = monkeyEvents(seed, count);
    m_next = 0;
    m_closing = 0;
    QEventLoop loop;
    m_loop = &loop;
    schedule();
    loop.exec();
    m_loop = nullptr;
    if (m_failure.isEmpty() && m_next != m_events.size() && !m_deadline.hasExpired())
        fail(QStringLiteral("the event loop ended by itself"));
    if (m_failure.isEmpty())
        restart();
    if (!m_failure.isEmpty()) {
        m_failure
            += QStringLiteral(
                   "\nat event %1 of seed %2: tst_monkey --seed %2 --events %1 does them again")
                   .arg(m_next)
                   .arg(seed);
    }
}

/// What was sent is taken before the next event is drawn.
void TstMonkey::schedule()
{
    QTimer::singleShot(0, this, [this] { QTimer::singleShot(0, this, &TstMonkey::tick); });
}

bool TstMonkey::isIdle() const
{
    using Phase = ConversionState::Phase;
    return !m_conversion->isReceiving() && m_conversion->phase() != Phase::Waiting
           && m_conversion->phase() != Phase::Working
           && (m_engine->isHeld || (!m_daemon->isBusy() && !m_daemon->isAsking()));
}

void TstMonkey::tick()
{
    if (m_loop == nullptr)
        return;
    m_watch->beat();
    if (m_failure.isEmpty())
        check();
    const bool isOver
        = !m_failure.isEmpty() || m_next == m_events.size() || m_deadline.hasExpired();
    if (isOver || m_window->isHidden()) {
        if (!leave()) {
            if (++m_closing > s_maxClosing) {
                fail(QStringLiteral("something stays open"));
                QCoreApplication::exit();
                m_loop->quit();
                return;
            }
            schedule();
            return;
        }
        m_closing = 0;
        if (isOver) {
            m_loop->quit();
            return;
        }
        restart();
        schedule();
        return;
    }
    if (m_rests > 0) {
        --m_rests;
        QTimer::singleShot(s_rest, this, &TstMonkey::tick);
        return;
    }
    const MonkeyEvent &event = m_events.at(m_next);
    if (event.settles && m_waits < s_maxWaits && !isIdle()) {
        ++m_waits;
        QTimer::singleShot(1, this, &TstMonkey::tick);
        return;
    }
    m_waits = 0;
    ++m_next;
    ++m_done;
    m_watch->note(QStringLiteral("%1 %2").arg(m_next).arg(words(event.act)));
    if (event.act == MonkeyAct::Restart) {
        if (QThread::currentThread()->loopLevel() == 1 && leave())
            restart();
        schedule();
        return;
    }
    // Before: what is done may run a loop of its own.
    schedule();
    perform(event);
}

void TstMonkey::perform(const MonkeyEvent &event)
{
    QWidget *front = MonkeyHand::front(m_window.get(), event);
    switch (event.act) {
    case MonkeyAct::Key:
        pressKey(front, event);
        break;
    case MonkeyAct::Shortcut: {
        const QString &keys = event.pick(0, s_shortcuts);
        m_watch->noteMore(QLatin1Char(' ') + keys);
        const QKeyCombination combination = QKeySequence(keys)[0];
        m_hand.key(front, combination.key(), combination.keyboardModifiers());
        break;
    }
    case MonkeyAct::Type: {
        const QString &words = event.pick(0, monkeyWords());
        m_watch->noteMore(QStringLiteral(" “%1”").arg(words.left(40)));
        m_hand.type(front, words);
        break;
    }
    case MonkeyAct::Click:
        m_hand.click(target(front, event), event, 1);
        break;
    case MonkeyAct::DoubleClick:
        m_hand.click(target(front, event), event, 2);
        break;
    case MonkeyAct::Press:
        m_hand.press(target(front, event), event);
        break;
    case MonkeyAct::Move:
        m_hand.move(front, event);
        break;
    case MonkeyAct::Release:
        m_hand.release();
        break;
    case MonkeyAct::Wheel:
        MonkeyHand::wheel(target(front, event), event);
        break;
    case MonkeyAct::DropText: {
        QMimeData data;
        data.setText(event.pick(4, monkeyTexts()));
        MonkeyHand::drop(target(front, event), event, data);
        break;
    }
    case MonkeyAct::DropFiles: {
        QWidget *below = target(front, event);
        const std::unique_ptr<QMimeData> data = files(event);
        m_watch->noteMore(QStringLiteral(": %1").arg(data->urls().value(0).toDisplayString()));
        MonkeyHand::drop(below, event, *data);
        break;
    }
    case MonkeyAct::Copy:
        copyElsewhere(event);
        break;
    case MonkeyAct::Paste:
        m_hand.key(front, Qt::Key_V, Qt::ControlModifier);
        break;
    case MonkeyAct::Trigger:
        trigger(event);
        break;
    case MonkeyAct::Page:
        if (front == m_window.get())
            m_hand.key(front, Qt::Key(Qt::Key_1 + event.below(0, 3)), Qt::ControlModifier);
        break;
    case MonkeyAct::Close:
        if (front != m_window.get()) {
            m_watch->noteMore(QLatin1Char(' ') + described(front));
            front->close();
        }
        break;
    case MonkeyAct::Resize:
        if (front->windowType() != Qt::Popup)
            front->resize(s_sizes[event.dice[0] % std::size(s_sizes)]);
        break;
    case MonkeyAct::Language:
        m_preferences->setLanguage(event.below(0, 2) == 0 ? LanguageChoice::Chinese
                                                          : LanguageChoice::English);
        break;
    case MonkeyAct::Theme:
        m_preferences->setTheme(event.below(0, 2) == 0 ? ThemeChoice::Dark : ThemeChoice::Light);
        if (event.below(1, 4) == 0)
            QApplication::setPalette(paletteFor({Scheme::Dark, {}, true}));
        break;
    case MonkeyAct::Answer:
        answer(event);
        break;
    case MonkeyAct::Offline:
        m_prober->answerAll(badReport(ProbeVerdict::CannotConnect, ProbeFault::Unreachable));
        break;
    case MonkeyAct::DaemonFile:
        writeDaemonFile(event);
        break;
    case MonkeyAct::Engine:
        changeEngine(event);
        break;
    case MonkeyAct::OwnMirrors: {
        QFile file(m_directory->filePath(QStringLiteral("mirrors.json")));
        if (file.open(QIODevice::WriteOnly))
            file.write(event.pick(0, monkeyMirrorFiles()));
        break;
    }
    case MonkeyAct::Prompt:
        prepare(event);
        break;
    case MonkeyAct::Rest:
        m_rests = event.below(0, 6);
        break;
    case MonkeyAct::Restart:
        break;
    }
}

QWidget *TstMonkey::target(QWidget *front, const MonkeyEvent &event)
{
    QWidget *target = MonkeyHand::target(front, event);
    m_watch->noteMore(QStringLiteral(" on %1").arg(described(target)));
    return target;
}

void TstMonkey::pressKey(QWidget *front, const MonkeyEvent &event)
{
    const Qt::Key key = s_keys[event.dice[0] % std::size(s_keys)];
    const Qt::KeyboardModifiers modifiers
        = event.below(1, 8) == 0 ? Qt::ShiftModifier : Qt::NoModifier;
    m_watch->noteMore(QLatin1Char(' ') + QKeySequence(key | modifiers).toString());
    QString text;
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        text = QStringLiteral("\r");
    else if (key == Qt::Key_Space || key == Qt::Key_A)
        text = QString(QChar(int(key))).toLower();
    m_hand.key(front, key, modifiers, text);
}

void TstMonkey::copyElsewhere(const MonkeyEvent &event)
{
    auto *data = new QMimeData;
    const int kind = event.below(0, 10);
    if (kind == 0)
        data->setImageData(QImage(4, 4, QImage::Format_RGB32));
    else if (kind == 1)
        data->setUrls(files(event)->urls());
    else
        data->setText(event.pick(1, monkeyTexts()));
    QGuiApplication::clipboard()->setMimeData(data);
}

/// What is answered to whatever asks for a file, or a word.
void TstMonkey::prepare(const MonkeyEvent &event)
{
    m_prompts.open = event.below(0, 6) == 0 ? QString() : event.pick(1, m_files);
    m_prompts.save = event.below(2, 3) == 0
                         ? event.pick(3, m_files)
                         : m_directory->filePath(QStringLiteral("saved-%1").arg(event.below(3, 4)));
    m_prompts.answer = event.below(4, 4) == 0 ? QString() : event.pick(5, monkeyWords()).trimmed();
    m_prompts.opensPages = event.below(4, 2) == 0;
}

void TstMonkey::answer(const MonkeyEvent &event)
{
    using enum ProbeVerdict;
    static constexpr ProbeVerdict s_verdicts[]
        = {ServesImages, ServesImages, Reachable,      AnswersOnly,    Restricted,      Limited,
           NeedsAccount, NotARegistry, Certificate,    NameNotFound,   CannotConnect,   TimedOut,
           ServerError,  Cancelled,    ServesPackages, NeedsParameter, DifferentContent};
    const int count = event.below(0, 4) == 0 ? 1000 : event.below(0, 12);
    for (int i = 0; i < count && !m_prober->jobs().isEmpty(); ++i) {
        const QList<Prober::Ticket> tickets = m_prober->jobs().keys();
        const Prober::Ticket ticket
            = tickets.at(qsizetype((event.dice[1] + unsigned(i)) % unsigned(tickets.size())));
        Q_EMIT m_prober->started(ticket);
        if (event.below(2, 10) == 0)
            continue;
        ProbeReport report
            = goodReport(double(event.dice[3] % 900000) / (event.below(4, 3) == 0 ? 1000 : 10));
        report.verdict = s_verdicts[(event.dice[5] + unsigned(i)) % std::size(s_verdicts)];
        report.fault
            = ProbeFault((event.dice[4] + unsigned(i)) % (unsigned(ProbeFault::NoProbeImage) + 1));
        report.detail = event.pick(5, monkeyWords()).toStdString();
        report.level = m_prober->jobs().value(ticket).level;
        if (report.verdict == Limited)
            report.retryAfter = std::int64_t(event.dice[2]) - 1000;
        if (event.below(3, 2) == 0)
            report.bytesPerSecond = double(event.dice[2]);
        m_prober->answer(ticket, report);
    }
}

void TstMonkey::writeDaemonFile(const MonkeyEvent &event)
{
    if (event.below(0, 8) == 0) {
        QFile::remove(m_directory->filePath(QStringLiteral("daemon.json")));
        m_daemonFile = {};
        return;
    }
    const QByteArray &bytes = event.pick(1, monkeyDaemonFiles());
    m_engine->write(bytes);
    m_daemonFile = bytes.isNull() ? QByteArray("") : bytes;
}

void TstMonkey::changeEngine(const MonkeyEvent &event)
{
    static constexpr EngineStatus s_statuses[]
        = {EngineStatus::Running, EngineStatus::Running,      EngineStatus::Stopped,
           EngineStatus::Absent,  EngineStatus::NotPermitted, EngineStatus::NotAnswering};
    m_engine->isHeld = event.below(0, 4) == 0;
    m_engine->facts.status = s_statuses[event.dice[1] % std::size(s_statuses)];
    m_engine->facts.canRestart = event.below(2, 2) == 0;
    m_engine->facts.version.reset();
    if (event.below(2, 3) != 0)
        m_engine->facts.version = EngineVersion{event.below(3, 10) + 20, 0, 1};
    m_engine->facts.hasValidate = event.below(3, 2) == 0;
    m_engine->outcome.reset();
    if (event.below(4, 4) == 0) {
        m_engine->outcome = DaemonOutcome();
        m_engine->outcome->kind = DaemonOutcome::Kind(event.below(5, 5));
        m_engine->outcome->error.kind = DaemonApplyError::Kind(event.below(4, 8));
        m_engine->outcome->error.way = DaemonApplyError::Way(event.below(5, 5));
        m_engine->outcome->error.words = "unable to configure the Docker daemon\n\xff%1";
        // Nothing is written: then it is not said either.
        if (m_engine->outcome->kind == DaemonOutcome::Kind::Applied
            || m_engine->outcome->kind == DaemonOutcome::Kind::Said)
            m_engine->outcome.reset();
    }
    m_engine->pullError.reset();
    if (event.below(5, 3) == 0)
        m_engine->pullError = EngineError{};
}

void TstMonkey::trigger(const MonkeyEvent &event)
{
    if (QApplication::activePopupWidget() != nullptr
        || QApplication::activeModalWidget() != nullptr)
        return;
    openMenus();
    QList<QAction *> actions;
    const auto all = m_window->findChildren<QAction *>();
    for (QAction *action : all) {
        if (action->isEnabled() && !action->isSeparator() && action->menu() == nullptr)
            actions.append(action);
    }
    if (actions.isEmpty())
        return;
    QAction *action = event.pick(0, actions);
    m_watch->noteMore(QStringLiteral(" %1 “%2”").arg(action->objectName(), action->text()));
    action->trigger();
}

std::unique_ptr<QMimeData> TstMonkey::files(const MonkeyEvent &event) const
{
    auto data = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    if (event.below(4, 8) == 0)
        urls.append(QUrl(QStringLiteral("https://mirror.example/a%20b.yaml?x=%ff")));
    if (event.below(4, 8) == 1)
        urls.append(QUrl(QStringLiteral("smb://host/share/../x")));
    for (int i = 0; i < event.below(0, 3) + (urls.isEmpty() ? 1 : 0); ++i)
        urls.append(QUrl::fromLocalFile(
            m_files.at(qsizetype((event.dice[3] + unsigned(i) * 7U) % unsigned(m_files.size())))));
    data->setUrls(urls);
    return data;
}

bool TstMonkey::leave()
{
    m_engine->isHeld = false;
    m_hand.release();
    if (QWidget *popup = QApplication::activePopupWidget()) {
        popup->close();
        return false;
    }
    if (QWidget *modal = QApplication::activeModalWidget()) {
        const auto buttons = modal->findChildren<QPushButton *>();
        const auto discard = std::find_if(buttons.begin(), buttons.end(), [](QPushButton *each) {
            return each->isVisible() && each->objectName().startsWith(QLatin1String("discard"));
        });
        if (discard != buttons.end())
            (*discard)->click();
        else
            modal->close();
        return false;
    }
    return QThread::currentThread()->loopLevel() == 1;
}

void TstMonkey::restart()
{
    m_front.clear();
    std::optional<QByteArray> wished;
    if (!m_engine->wishes.empty())
        wished = QByteArray::fromStdString(m_engine->wishes.back().after);
    endWindow();
    m_watch->beat();
    // What was being applied is finished by then, by an engine that is gone with its wishes.
    if (wished == contentOf(m_directory->filePath(QStringLiteral("daemon.json"))))
        m_daemonFile = *wished;
    checkStores();
    m_cage.reset();
    startWindow();
    checkDaemonFile();
}

void TstMonkey::fail(const QString &what)
{
    if (!m_failure.isEmpty())
        return;
    m_failure = what;
    MonkeyWatch::tellLast();
}

/// Keys that more than one action is reached by, with those actions.
QStringList TstMonkey::ambiguousKeys() const
{
    QMap<QString, QSet<QString>> reached;
    const auto actions = m_window->findChildren<QAction *>();
    for (const QAction *action : actions) {
        if (!action->isEnabled() || action->shortcut().isEmpty())
            continue;
        for (const QObject *object : action->associatedObjects()) {
            const auto *menu = qobject_cast<const QMenu *>(object);
            const auto *widget = qobject_cast<const QWidget *>(object);
            const bool isReached = menu != nullptr ? menu->menuAction()->isEnabled()
                                                   : widget != nullptr && widget->isVisible();
            if (isReached)
                reached[action->shortcut().toString()].insert(action->objectName());
        }
    }
    QStringList found;
    for (auto keys = reached.constBegin(); keys != reached.constEnd(); ++keys) {
        if (keys->size() > 1)
            found.append(keys.key() + QLatin1String(": ")
                         + QStringList(keys->begin(), keys->end()).join(QLatin1String(", ")));
    }
    return found;
}

void TstMonkey::check()
{
    const QStringList complaints = m_watch->takeComplaints();
    if (!complaints.isEmpty())
        fail(QStringLiteral("warned of:\n") + (complaints + ambiguousKeys()).join(u'\n'));
    checkText();
    checkDaemonFile();
    if (!m_cage->escapes.isEmpty())
        fail(QStringLiteral("would write ") + m_cage->escapes.constFirst());
    if (m_next % s_storesEvery == 0)
        checkStores();
    QWidget *front = QApplication::activePopupWidget();
    if (front == nullptr)
        front = QApplication::activeModalWidget();
    if (front == nullptr)
        front = m_window.get();
    if (front != m_front || m_next % s_namesEvery == 0)
        checkNames(front);
    m_front = front;
}

void TstMonkey::checkText()
{
    // A large text is no text of the editor: that one comes back when it is closed.
    if (m_input == nullptr || m_conversion->isLarge())
        return;
    const QString now = m_input->exactText();
    if (now == m_text)
        return;
    const QString lost = removedPart(m_text, now);
    if (!lost.isEmpty() && !comesBack(m_input, lost)) {
        fail(QStringLiteral("lost from the text to convert: “%1”, which is “%2” now")
                 .arg(lost.left(200), now.left(200)));
    }
    if (m_input->exactText() != now)
        fail(QStringLiteral("undoing and redoing gives another text"));
    m_text = now;
}

void TstMonkey::checkDaemonFile()
{
    const QString path = m_directory->filePath(QStringLiteral("daemon.json"));
    QByteArray now;
    if (QFile::exists(path)) {
        now = contentOf(path);
        if (now.isNull())
            now = QByteArray("");
    }
    const bool isSame = now == m_daemonFile && now.isNull() == m_daemonFile.isNull();
    const auto &wishes = m_engine->wishes;
    for (; m_wishes < wishes.size(); ++m_wishes) {
        DaemonCheckOptions options;
        options.engine = m_daemon->checkedVersion();
        const std::string &after = wishes[m_wishes].after;
        if (stopsStart(checkDaemonJson(after, DaemonKeys::builtIn(), options)))
            fail(QStringLiteral("to be applied, and stops Docker:\n")
                 + QString::fromStdString(after));
    }
    if (isSame)
        return;
    const bool isWished = !wishes.empty() && now == QByteArray::fromStdString(wishes.back().after);
    if (!isWished)
        fail(QStringLiteral("daemon.json is neither the old nor the new one:\n")
             + QString::fromUtf8(now.left(500)));
    m_daemonFile = now;
}

void TstMonkey::checkStores()
{
    for (const char *name : {"settings.json", "state.json", "checks.json", "history.json"}) {
        const QString path = m_directory->filePath(QLatin1String(name));
        if (QFile::exists(path) && !QJsonDocument::fromJson(contentOf(path)).isObject())
            fail(QStringLiteral("%1 is damaged").arg(path));
    }
}

void TstMonkey::checkNames(QWidget *front)
{
    const QStringList found = nameless(QAccessible::queryAccessibleInterface(front), s_mostCells);
    if (!found.isEmpty())
        fail(QStringLiteral("without a name in %1:\n").arg(described(front)) + found.join(u'\n'));
}

namespace {

/// The home, the buses and the network of the one who runs the test are not for monkeys.
void cage(const QString &home)
{
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
                             "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, QFile::encodeName(home));
    for (const char *name : {"DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"})
        qputenv(name, "unix:path=/nonexistent");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QTEST_FUNCTION_TIMEOUT", "86400000");
    // No prober is here that sends anything; where this may be done, it could not either.
    if (unshare(CLONE_NEWNET) != 0 && geteuid() == 0)
        std::fputs("monkey: in the network of the machine\n", stderr);
}

/// Takes those of its own out of the arguments.
QStringList readOptions(const QStringList &arguments)
{
    QStringList others;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString value = arguments.value(i + 1);
        if (arguments.at(i) == QLatin1String("--seed"))
            s_options.seed = value.toUInt();
        else if (arguments.at(i) == QLatin1String("--events"))
            s_options.events = value.toInt();
        else if (arguments.at(i) == QLatin1String("--seconds"))
            s_options.seconds = value.toInt();
        else {
            others.append(arguments.at(i));
            continue;
        }
        ++i;
    }
    return others;
}

} // namespace

int main(int argc, char *argv[])
{
    const QTemporaryDir home;
    cage(home.path());
    QApplication application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    // The tree of accessible objects is only kept up to date while somebody listens.
    QAccessible::setActive(true);
    TstMonkey test;
    return QTest::qExec(&test, readOptions(QCoreApplication::arguments()));
}
#include "tst_monkey.moc"
