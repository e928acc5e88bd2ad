// SPDX-License-Identifier: MIT
#include "tests/ui/accessibletree.h"
#include "tests/ui/windowtest.h"
#include "ui/choicebutton.h"
#include "ui/codeeditor.h"
#include "ui/elidedlabel.h"
#include "ui/mirrorspage.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QTextEdit>

#include <algorithm>

using namespace jingtai;

namespace {

// Without raw strings: moc loses its way in them.
const QByteArray s_goodDaemon = "{\n  \"registry-mirrors\": [\"https://docker.m.daocloud.io\", "
                                "\"https://quay.m.daocloud.io\"],\n"
                                "  \"log-opts\": {\"max-size\": \"10m\", \"max-file\": 3},\n"
                                "  \"live-restore\": true, \"dns\": [\"223.5.5.5\"], "
                                "\"default-address-pools\": []\n}\n";
const QByteArray s_brokenDaemon
    = "{\n  \"registry-mirrors\": [\"https://f1361db2.m.daocloud.io\"],\n}\n";

/// Can be worked with: must have the keyboard.
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

QRect inWindow(const QWidget *widget)
{
    return {widget->mapTo(widget->window(), QPoint()), widget->size()};
}

/// Where a widget is beside another: what is scrolled in an area that the other is not in stands
/// where the area does.
QRect placeBeside(const QWidget *widget, const QWidget *other)
{
    const QWidget *place = widget;
    for (const QWidget *above = widget->parentWidget(); above != nullptr;
         above = above->parentWidget()) {
        if (qobject_cast<const QScrollArea *>(above) != nullptr && !above->isAncestorOf(other))
            place = above;
    }
    return inWindow(place);
}

bool isBefore(const QWidget *one, const QWidget *other)
{
    const QRect a = placeBeside(one, other);
    const QRect b = placeBeside(other, one);
    const bool above = a.bottom() < b.top() && a.left() <= b.right() && b.left() <= a.right();
    const bool left = a.right() < b.left() && a.top() <= b.bottom() && b.top() <= a.bottom();
    return above || left;
}

/// Every text that a person sees or hears of a window, as it is and in its menus.
QStringList words(const QWidget *window)
{
    QStringList texts = {window->windowTitle(), window->accessibleName()};
    const auto widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() && qobject_cast<const QMenu *>(widget) == nullptr)
            continue;
        texts += {widget->accessibleName(), widget->accessibleDescription(), widget->toolTip(),
                  widget->windowTitle()};
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts.append(label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts.append(button->text());
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            texts.append(line->placeholderText());
        if (const auto *rich = qobject_cast<const QTextEdit *>(widget))
            texts.append(rich->toPlainText());
        if (const auto *menu = qobject_cast<const QMenu *>(widget))
            texts.append(menu->title());
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget)) {
            const QAbstractItemModel *model = view->model();
            for (int column = 0; model != nullptr && column < model->columnCount(); ++column) {
                texts += {model->headerData(column, Qt::Horizontal).toString(),
                          model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString()};
                for (int row = 0; row < model->rowCount(); ++row) {
                    for (const int role :
                         {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                        texts.append(model->index(row, column).data(role).toString());
                }
            }
        }
    }
    for (const QAction *action : window->findChildren<QAction *>())
        texts += {action->text(), action->toolTip(), action->statusTip()};
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

/// What stands in an area that has more than it shows may be out of sight.
bool isScrolled(const QWidget *widget)
{
    for (const QWidget *above = widget->parentWidget(); above != nullptr;
         above = above->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(above);
        if (area != nullptr && area->verticalScrollBar()->maximum() > 0)
            return true;
    }
    return false;
}

/// The dialog that it stands in, which may be a sheet in the window, or its window.
const QWidget *frameOf(const QWidget *widget)
{
    while (!widget->isWindow() && qobject_cast<const QDialog *>(widget) == nullptr)
        widget = widget->parentWidget();
    return widget;
}

QStringList clipped(const QWidget *window)
{
    QStringList found;
    const auto widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || frameOf(widget) != window
            || qobject_cast<const QLineEdit *>(widget->parentWidget()) != nullptr)
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if ((label == nullptr || label->text().isEmpty()) && button == nullptr)
            continue;
        const auto note = [&](const QString &how) {
            found.append(
                QStringLiteral("%1 “%2” %3 (%4x%5)")
                    .arg(described(widget), label != nullptr ? label->text() : button->text(), how)
                    .arg(widget->width())
                    .arg(widget->height()));
        };
        const bool givesWay = qobject_cast<const ElidedLabel *>(widget) != nullptr
                              || widget->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
        const bool wraps = label != nullptr && label->wordWrap();
        if (!givesWay && !wraps && widget->width() < widget->sizeHint().width())
            note(QStringLiteral("is %1 wide").arg(widget->sizeHint().width()));
        const int height
            = wraps ? label->heightForWidth(label->width()) : widget->minimumSizeHint().height();
        if (widget->height() < height)
            note(QStringLiteral("is %1 high").arg(height));
        // A button over a row of a table is cut with its row.
        const QRegion meant = widget->mask().isEmpty() ? QRegion(widget->rect()) : widget->mask();
        if (!isScrolled(widget)
            && widget->visibleRegion().intersected(meant).boundingRect() != meant.boundingRect())
            note(QStringLiteral("is covered or cut"));
    }
    return found;
}

} // namespace

/// What must hold on every page and in every dialog.
class TstEverywhere : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasAName_data() { scenes(); }
    void everyControlHasAName();
    void theWalkSeesWhatHasNone();
    void whatHasGoneIsNoChild();
    void noRowIsToldOfInSilence();
    void tabFollowsReading_data() { scenes(); }
    void tabFollowsReading();
    void languageIsSwitched_data() { scenes(); }
    void languageIsSwitched();
    void themeIsSwitched_data() { scenes(); }
    void themeIsSwitched();
    void nothingIsClipped_data() { scenes(); }
    void nothingIsClipped();

private:
    void scenes();
    /// Brings the window to where the row of scenes() says; the window or the dialog over it.
    QWidget *play();
    void leave(QWidget *shown);
    void say(const QString &text) { find<CodeEditor>("textToConvert")->replaceText(text); }
    void settle();
};

void TstEverywhere::scenes()
{
    QTest::addColumn<QStringList>("steps");
    const auto row
        = [](const char *name, const QStringList &steps) { QTest::newRow(name) << steps; };
    row("Mirrors", {QStringLiteral("actionMirrors")});
    row("Mirrors, none found", {QStringLiteral("actionMirrors"), QStringLiteral("filter")});
    row("Convert, empty", {QStringLiteral("actionConvert")});
    row("Convert", {QStringLiteral("actionConvert"), QStringLiteral("text")});
    row("Convert, no names", {QStringLiteral("actionConvert"), QStringLiteral("words")});
    row("Convert, large text", {QStringLiteral("actionConvert"), QStringLiteral("large")});
    const QString docker = QStringLiteral("actionDocker");
    const QString good = QStringLiteral("daemonGood");
    const QString broken = QStringLiteral("daemonBroken");
    const QString change = QStringLiteral("changeDaemon");
    row("Docker, no file", {docker});
    row("Docker", {good, docker});
    row("Docker, changed", {good, docker, change});
    row("Docker, JSON", {good, docker, QStringLiteral("dockerJson")});
    row("Docker, broken", {broken, docker});
    row("Docker, found", {good, docker, QStringLiteral("findSetting")});
    row("Docker, refused", {QStringLiteral("refuses"), good, docker, change,
                            QStringLiteral("actionApply"), QStringLiteral("refused")});
    row("Docker, no engine", {QStringLiteral("noEngine"), docker});
    row("Preview", {good, docker, change, QStringLiteral("actionPreview")});
    row("Repair", {broken, docker, QStringLiteral("actionRepair")});
    row("Add from list", {good, docker, QStringLiteral("actionAddFromList")});
    row("Add from list, found",
        {good, docker, QStringLiteral("actionAddFromList"), QStringLiteral("findInList")});
    row("Open a daemon.json", {good, docker, QStringLiteral("actionOpenDaemonFile")});
    row("Discard changes", {good, docker, change, QStringLiteral("openOther")});
    row("Settings", {QStringLiteral("actionSettings")});
    const QString settings = QStringLiteral("actionSettings");
    row("Shortcuts", {settings, QStringLiteral("shortcuts")});
    row("Shortcuts, taken", {settings, QStringLiteral("shortcuts"), QStringLiteral("taken")});
    row("a problem", {QStringLiteral("problem")});
    row("Welcome", {QStringLiteral("welcome")});
    row("About", {QStringLiteral("actionAbout")});
    row("Guide", {QStringLiteral("actionConvert"), QStringLiteral("actionGuide")});
    const QString mirrors = QStringLiteral("actionMirrors");
    row("Clipboard", {mirrors, QStringLiteral("clipboard")});
    row("Add mirror", {mirrors, QStringLiteral("actionAddMirror")});
    row("Edit mirror", {mirrors, QStringLiteral("choose"), QStringLiteral("actionEditMirror")});
    row("Enter code",
        {mirrors, QStringLiteral("chooseWithCode"), QStringLiteral("actionEnterParameters")});
    row("Export mirrors",
        {mirrors, QStringLiteral("choose"), QStringLiteral("actionExportMirrors")});
}

void TstEverywhere::settle()
{
    // A relayout may ask for another one: a heading that takes a second line.
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

QWidget *TstEverywhere::play()
{
    const QStringList steps = *static_cast<const QStringList *>(
        QTest::qData("steps", QMetaType::fromType<QStringList>().id()));
    for (const QString &step : steps) {
        if (step == QLatin1String("text")) {
            say(QStringLiteral("image: quay.io/prometheus/node-exporter:v0.18.1\n"
                               "image: registry.internal:5000/a/b:1\n"));
            if (!QTest::qWaitFor([this] { return m_conversion->hasOutput(); }))
                return nullptr;
            find<QTableView>("conversions")->selectRow(1);
        } else if (step == QLatin1String("words")) {
            say(QStringLiteral("123\n"));
            if (!QTest::qWaitFor(
                    [this] { return m_conversion->phase() == ConversionState::Phase::Ready; }))
                return nullptr;
        } else if (step == QLatin1String("large")) {
            m_conversion->setLargeText(QStringLiteral("image: quay.io/a/b:1\n").repeated(60000));
            if (!QTest::qWaitFor([this] { return m_conversion->hasOutput(); }, 20000))
                return nullptr;
        } else if (step == QLatin1String("filter")) {
            find<QLineEdit>("filterMirrors")->setText(QStringLiteral("zzzz"));
        } else if (step.startsWith(QLatin1String("choose"))) {
            const bool withCode = step != QLatin1String("choose");
            const auto &all = m_library->catalog()->mirrors();
            const auto mirror = std::find_if(all.begin(), all.end(), [&](const Mirror &each) {
                return each.parameters.empty() != withCode;
            });
            m_window->findChild<MirrorsPage *>()->choose(QString::fromStdString(mirror->id));
        } else if (step.startsWith(QLatin1String("daemon"))) {
            m_engine->write(step == QLatin1String("daemonGood") ? s_goodDaemon : s_brokenDaemon);
        } else if (step == QLatin1String("noEngine")) {
            m_engine->facts.status = EngineStatus::Absent;
            m_engine->facts.inForce.reset();
            m_engine->facts.version.reset();
        } else if (step == QLatin1String("refuses")) {
            m_engine->outcome = DaemonOutcome();
            m_engine->outcome->error.kind = DaemonApplyError::Kind::NotTaken;
            m_engine->outcome->error.way = DaemonApplyError::Way::Back;
            m_engine->outcome->error.words = "unable to configure the Docker daemon with file\n"
                                             "invalid registry mirror";
        } else if (step == QLatin1String("refused")) {
            if (!QTest::qWaitFor([this] { return find<QLabel>("noticeTitle")->isVisible(); }))
                return nullptr;
        } else if (step == QLatin1String("changeDaemon")) {
            m_daemon->mirrors().add({QStringLiteral("https://docker.example.cn")});
        } else if (step == QLatin1String("dockerJson")) {
            find<QTabBar>("views")->setCurrentIndex(1);
        } else if (step == QLatin1String("findSetting")) {
            find<QLineEdit>("findSetting")->setText(QStringLiteral("dns"));
        } else if (step == QLatin1String("findInList")) {
            find<QLineEdit>("pickerFilter")->setText(QStringLiteral("d"));
        } else if (step == QLatin1String("openOther")) {
            m_window->openFiles({QStringLiteral("/nowhere/daemon.json")});
        } else if (step == QLatin1String("clipboard")) {
            m_preferences->setWatchesClipboard(false);
            m_preferences->setWatchesClipboard(true);
            m_copied = "image: quay.io/a/b:1\n";
            m_clipboard->clipboardChanged(false);
            if (!QTest::qWaitFor([this] { return m_clipboard->names() > 0; }))
                return nullptr;
        } else if (step == QLatin1String("welcome")) {
            m_state->setValue(QStringLiteral("welcomed"), false);
            m_window->welcome();
        } else if (step == QLatin1String("shortcuts")) {
            find<QTabBar>("settingsViews")->setCurrentIndex(1);
        } else if (step == QLatin1String("taken")) {
            QTest::keyClick(find<QWidget>("shortcutKey"), Qt::Key_F1);
        } else if (step == QLatin1String("problem")) {
            m_window->openFiles({QStringLiteral("/nowhere.yaml")});
        } else {
            auto *action = find<QAction>(step.toLatin1().constData());
            if (action == nullptr || !action->isEnabled())
                return nullptr;
            action->trigger();
            const auto isRead = [this] {
                return m_daemon->phase() == DaemonState::Phase::Ready && !m_daemon->isAsking();
            };
            if (step == QLatin1String("actionDocker") && !QTest::qWaitFor(isRead))
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

void TstEverywhere::leave(QWidget *shown)
{
    if (shown != nullptr && shown != m_window.get())
        shown->close();
    settle();
}

void TstEverywhere::everyControlHasAName()
{
    for (const auto language : {LanguageChoice::English, LanguageChoice::Chinese}) {
        m_preferences->setLanguage(language);
        QWidget *shown = play();
        QVERIFY(shown != nullptr);
        const QStringList found = nameless(QAccessible::queryAccessibleInterface(shown));
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
        leave(shown);
    }
}

void TstEverywhere::theWalkSeesWhatHasNone()
{
    auto *nobody = new QPushButton(m_window->centralWidget());
    nobody->show();
    QCOMPARE(nameless(QAccessible::queryAccessibleInterface(m_window.get())).size(), 1);
    delete nobody;
    QCOMPARE(nameless(QAccessible::queryAccessibleInterface(m_window.get())), QStringList());
}

/// A screen reader asks by the count of a moment ago.
void TstEverywhere::whatHasGoneIsNoChild()
{
    const auto areas = m_window->findChildren<QScrollArea *>();
    QVERIFY(!areas.isEmpty());
    for (QScrollArea *area : areas) {
        QAccessibleInterface *node = QAccessible::queryAccessibleInterface(area);
        QVERIFY2(node != nullptr, qPrintable(described(area)));
        QCOMPARE(node->indexOfChild(node->child(0)), 0);
        for (const int index : {-1, node->childCount(), node->childCount() + 1})
            QVERIFY2(node->child(index) == nullptr, qPrintable(described(area)));
    }
}

/// A table asks for the current row when it is to be copied, also where there is none.
void TstEverywhere::noRowIsToldOfInSilence()
{
    REQUIRE_TRIGGER("actionDocker");
    const auto views = m_window->findChildren<QAbstractItemView *>();
    QVERIFY(views.size() > 3);
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    for (const QAbstractItemView *view : views) {
        if (view->model() != nullptr)
            QVERIFY2(!view->model()->data(QModelIndex()).isValid(), qPrintable(described(view)));
    }
}

void TstEverywhere::tabFollowsReading()
{
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QWidget *shown = play();
    QVERIFY(shown != nullptr && QTest::qWaitForWindowActive(shown));
    QList<QWidget *> controls;
    for (QWidget *widget : shown->findChildren<QWidget *>()) {
        if (frameOf(widget) == shown && isControl(widget))
            controls.append(widget);
    }
    QVERIFY(!controls.isEmpty());
    // From the first of all once around, as a person goes.
    QWidget *first = shown->nextInFocusChain();
    // A dialog begins where it puts the keyboard.
    if (shown != m_window.get() && shown->focusWidget() != nullptr)
        first = shown->focusWidget();
    while (!isControl(first) || (first->focusPolicy() & Qt::TabFocus) == 0)
        first = first->nextInFocusChain();
    first->setFocus(Qt::TabFocusReason);
    QList<QWidget *> visited = {QApplication::focusWidget()};
    for (qsizetype i = 0; i < controls.size() + 5; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (QApplication::focusWidget() == visited.constFirst())
            break;
        visited.append(QApplication::focusWidget());
    }
    for (QWidget *control : controls)
        QVERIFY2(visited.contains(control),
                 qPrintable(QStringLiteral("not reached: %1").arg(described(control))));
    // Where the keyboard begins is no matter of the order.
    const auto isFirst = [&visited](const QWidget *one) {
        return std::none_of(visited.begin(), visited.end(),
                            [one](const QWidget *other) { return isBefore(other, one); });
    };
    std::rotate(visited.begin(), std::find_if(visited.begin(), visited.end(), isFirst),
                visited.end());
    for (qsizetype i = 0; i < visited.size(); ++i) {
        for (qsizetype j = i + 1; j < visited.size(); ++j)
            QVERIFY2(!isBefore(visited.at(j), visited.at(i)),
                     qPrintable(QStringLiteral("%1 comes before %2")
                                    .arg(described(visited.at(i)), described(visited.at(j)))));
    }
    leave(shown);
}

void TstEverywhere::languageIsSwitched()
{
    // Names, addresses, commands and programs are the same in both languages.
    static const QRegularExpression sentence(QStringLiteral("[A-Za-z]{3,} [a-z]{2,}"));
    static const QRegularExpression allowed(
        QStringLiteral("docker|nerdctl|podman|ctr|crictl|skopeo|crane|/|\\.|Compose"));
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    const auto check = [this](const QWidget *window) {
        const bool chinese = m_preferences->language() == LanguageChoice::Chinese;
        for (const QString &text : words(window)) {
            if (chinese && !text.contains(allowed))
                QVERIFY2(!text.contains(sentence), qPrintable(text));
            if (!chinese && !text.contains(QStringLiteral("简体中文")))
                QVERIFY2(!text.contains(han), qPrintable(text));
        }
    };
    const auto switchTo = [this](LanguageChoice language) {
        m_preferences->setLanguage(language);
        settle();
    };
    switchTo(LanguageChoice::English);
    QWidget *shown = play();
    QVERIFY(shown != nullptr);
    const QStringList before = words(shown);
    switchTo(LanguageChoice::Chinese);
    check(shown);
    switchTo(LanguageChoice::English);
    check(shown);
    const QStringList after = words(shown);
    for (const QString &text : before)
        QVERIFY2(after.contains(text), qPrintable(text));
    // What was out of sight meanwhile.
    switchTo(LanguageChoice::Chinese);
    leave(shown);
    for (const LanguageChoice language : {LanguageChoice::Chinese, LanguageChoice::English}) {
        switchTo(language);
        for (const char *page :
             {"actionMirrors", "actionConvert", "actionDocker", "actionSettings"}) {
            REQUIRE_TRIGGER(page);
            settle();
            check(m_window.get());
        }
    }
}

void TstEverywhere::themeIsSwitched()
{
    // As it looks after a switch, so it looks when it is made anew: nothing is left behind.
    QWidget *shown = play();
    QVERIFY(shown != nullptr);
    for (const Scheme scheme : {Scheme::Dark, Scheme::Light}) {
        QApplication::setPalette(paletteFor({scheme, {}, false}));
        settle();
        const QImage switched = shown->grab().toImage();
        QCOMPARE(schemeOf(shown->palette()), scheme);
        leave(shown);
        endWindow();
        const QDir kept(m_directory->path());
        for (const QString &name : kept.entryList(QDir::Files))
            QFile::remove(kept.filePath(name));
        startWindow();
        shown = play();
        QVERIFY(shown != nullptr);
        const QImage fresh = shown->grab().toImage();
        QCOMPARE(switched.size(), fresh.size());
        QRect differing;
        for (int y = 0; y < fresh.height(); ++y) {
            for (int x = 0; x < fresh.width(); ++x) {
                if (switched.pixel(x, y) != fresh.pixel(x, y))
                    differing |= QRect(x, y, 1, 1);
            }
        }
        QVERIFY2(differing.isEmpty(), qPrintable(QStringLiteral("%1x%2 at %3, %4")
                                                     .arg(differing.width())
                                                     .arg(differing.height())
                                                     .arg(differing.x())
                                                     .arg(differing.y())));
    }
    leave(shown);
}

void TstEverywhere::nothingIsClipped()
{
    const QFont font = QApplication::font();
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 1.5);
    for (const QFont &each : {font, large}) {
        for (const auto language : {LanguageChoice::English, LanguageChoice::Chinese}) {
            QApplication::setFont(each);
            endWindow();
            startWindow();
            m_preferences->setLanguage(language);
            m_window->resize(900, 600);
            QWidget *shown = play();
            QVERIFY(shown != nullptr);
            settle();
            const QStringList found = clipped(shown);
            const QSize size = m_window->size();
            QApplication::setFont(font);
            QCOMPARE(size, QSize(900, 600));
            QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
            leave(shown);
        }
    }
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    // The tree of accessible objects is only kept up to date while somebody listens.
    QAccessible::setActive(true);
    QApplication::setCursorFlashTime(0);
    TstEverywhere test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_everywhere.moc"
