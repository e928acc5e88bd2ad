// SPDX-License-Identifier: MIT
#include "tests/ui/windowtest.h"
#include "ui/parts/codeeditor.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDataStream>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <cstdlib>
#include <map>
#include <set>

using namespace jingtai;

namespace {

const QString s_seed = QStringLiteral("quay.io/prometheus/node-exporter:v0.18.1");

/// As QWidget::saveGeometry() writes it, for a window where none of this machine could stand.
QByteArray geometry(const QRect &rect)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << quint32(0x1D9D0CB) << quint16(3) << quint16(0) << rect << rect << qint32(0)
           << quint8(0) << quint8(0) << qint32(QGuiApplication::primaryScreen()->size().width())
           << rect;
    return bytes;
}

} // namespace

/// What the window is around its pages.
class TstFrame : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void noShortcutTwice_data() { languages(); }
    void noShortcutTwice();
    void mnemonicsAreUnique_data() { languages(); }
    void mnemonicsAreUnique();
    void shortcutsReachThePages();
    void focusLeavesTheSettings();
    void panesAreCycled();
    void actionsBelongToTheirPage();
    void openLeadsToConvert();
    void editingTheFocusedText();
    void editingWithoutFocusedText();
    void editingByTheMenu();
    void editingTheMirrors_data() { languages(); }
    void editingTheMirrors();
    void dropped_data();
    void dropped();
    void severalFilesAreDropped();
    void textIsDropped();
    void fileIsDroppedOverALineOfText();
    void nothingUsefulIsDropped();
    void longStatusIsElided();
    void longProblemStaysInside();
    void geometryIsClamped_data();
    void geometryIsClamped();
    void stateComesBack();
    void smallWindow();
    void headingTakesOneLineWhereItCan();

private:
    void languages();
    void type(const QString &text) { find<CodeEditor>("textToConvert")->replaceText(text); }
    QString input() { return find<CodeEditor>("textToConvert")->exactText(); }
    QString banner() { return find<QLabel>("bannerText")->text(); }
    QString file(const QString &name, const QByteArray &bytes);
    bool drop(QWidget *target, const QMimeData &data);
};

void TstFrame::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN");
}

QString TstFrame::file(const QString &name, const QByteArray &bytes)
{
    QFile file(m_directory->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

/// Whether it was taken.
bool TstFrame::drop(QWidget *target, const QMimeData &data)
{
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    drop.ignore();
    QCoreApplication::sendEvent(target, &drop);
    return drop.isAccepted();
}

void TstFrame::noShortcutTwice()
{
    QFETCH(QString, language);
    // All pages are there, with the keys of each.
    REQUIRE_TRIGGER("actionMirrors");
    REQUIRE_TRIGGER("actionDocker");
    REQUIRE_TRIGGER("actionSettings");
    m_languages.use(language);
    QCoreApplication::processEvents();
    // Keys → the pages where they act; an empty name is the whole window. Two pages are never
    // shown together.
    std::map<QString, std::set<QString>> seen;
    const auto see = [&seen](const QKeySequence &keys, const QObject *owner) {
        if (keys.isEmpty())
            return;
        const QObject *page = owner->parent();
        while (page != nullptr && qobject_cast<const QStackedWidget *>(page->parent()) == nullptr)
            page = page->parent();
        std::set<QString> &pages = seen[keys.toString()];
        const bool isNew = pages.insert(page != nullptr ? page->objectName() : QString()).second;
        QVERIFY2(isNew && (pages.size() == 1 || !pages.contains(QString())),
                 qPrintable(keys.toString() + u' ' + owner->objectName()));
    };
    for (const QAction *action : m_window->findChildren<QAction *>()) {
        const auto shortcuts = action->shortcuts();
        // Actions for one widget alone do not meet those of the window.
        if (action->shortcutContext() == Qt::WidgetShortcut)
            continue;
        for (const QKeySequence &keys : shortcuts)
            see(keys, action);
    }
    for (const QShortcut *shortcut : m_window->findChildren<QShortcut *>())
        see(shortcut->key(), shortcut);
    for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>())
        see(button->shortcut(), button);
    for (const char *keys : {"Ctrl+O", "Ctrl+S", "Ctrl+Q", "Ctrl+Z", "Ctrl+C", "Ctrl+V", "Ctrl+F",
                             "Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+Shift+C", "F1", "F5", "F6", "Esc"})
        QVERIFY2(seen.contains(QLatin1String(keys)), keys);
}

void TstFrame::mnemonicsAreUnique()
{
    QFETCH(QString, language);
    // The menus of the pages are filled.
    REQUIRE_TRIGGER("actionMirrors");
    REQUIRE_TRIGGER("actionDocker");
    m_languages.use(language);
    QCoreApplication::processEvents();
    QList<QList<QAction *>> menus = {m_window->menuBar()->actions()};
    for (const QMenu *menu : m_window->findChildren<QMenu *>())
        menus.append(menu->actions());
    QVERIFY(menus.size() > 6);
    for (const QList<QAction *> &menu : std::as_const(menus)) {
        std::set<QString> seen;
        for (const QAction *action : menu) {
            const QString keys = QKeySequence::mnemonic(action->text()).toString();
            if (!keys.isEmpty())
                QVERIFY2(seen.insert(keys).second, qPrintable(action->text()));
        }
    }
    // What the bar leads to has one each.
    for (const QAction *top : m_window->menuBar()->actions()) {
        QVERIFY(top->menu() != nullptr);
        QVERIFY2(!QKeySequence::mnemonic(top->text()).isEmpty(), qPrintable(top->text()));
        for (const QAction *action : top->menu()->actions()) {
            if (!action->isSeparator())
                QVERIFY2(!QKeySequence::mnemonic(action->text()).isEmpty(),
                         qPrintable(action->text()));
        }
    }
}

void TstFrame::shortcutsReachThePages()
{
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    auto *pages = find<QListWidget>("pages");
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(find<QWidget>("mirrorsPage")->isVisible());
    QCOMPARE(pages->currentRow(), 0);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(find<QWidget>("convertPage")->isVisible());
    QCOMPARE(pages->currentRow(), 1);
    // The keyboard comes along.
    QVERIFY(find<QWidget>("convertPage")->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(find<QWidget>("settingsPage")->isVisible());
    // From wherever the keyboard is in the settings, no other page is shown on the way.
    find<QWidget>("language")->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    QVERIFY(find<QWidget>("dockerPage")->isVisible());
    QVERIFY(!find<QWidget>("mirrorsPage")->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    pages->setFocus();
    QVERIFY(find<QWidget>("settingsPage")->isVisible());
    QVERIFY(!find<QWidget>("mirrorsPage")->isVisible());
    // In the list the arrows turn the pages, and the keyboard stays in it.
    pages->setFocus();
    QTest::keyClick(pages, Qt::Key_Home);
    QVERIFY(find<QWidget>("mirrorsPage")->isVisible());
    QTest::keyClick(pages, Qt::Key_Down);
    QVERIFY(find<QWidget>("convertPage")->isVisible());
    QCOMPARE(QApplication::focusWidget(), pages);
}

void TstFrame::focusLeavesTheSettings()
{
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    REQUIRE_TRIGGER("actionMirrors");
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    // The list of pages has none that is chosen then, and takes none by itself.
    find<QListWidget>("pages")->setFocus();
    QVERIFY(find<QWidget>("settingsPage")->isVisible());
    QVERIFY(!find<QWidget>("mirrorsPage")->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(find<QWidget>("convertPage")->isVisible());
    QVERIFY(!find<QWidget>("mirrorsPage")->isVisible());
    QVERIFY(!find<QWidget>("settingsPage")->isVisible());
}

void TstFrame::panesAreCycled()
{
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    const QList<QWidget *> panes = {find<QWidget>("pages"), find<QWidget>("textToConvert"),
                                    find<QWidget>("convertedText"), find<QWidget>("conversions")};
    panes.constFirst()->setFocus();
    for (int i = 1; i <= panes.size(); ++i) {
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), panes.at(i % panes.size()));
    }
    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), panes.constLast());
}

void TstFrame::actionsBelongToTheirPage()
{
    REQUIRE_TRIGGER("actionMirrors");
    REQUIRE_TRIGGER("actionConvert");
    type(s_seed);
    QTRY_VERIFY(find<QAction>("actionCopyConverted")->isEnabled());
    QVERIFY(find<QAction>("actionSave")->isEnabled());
    const QAction *mirrors = nullptr;
    for (const QAction *top : m_window->menuBar()->actions()) {
        if (top->menu()->actions().contains(find<QAction>("actionAddMirror")))
            mirrors = top;
    }
    if (mirrors == nullptr)
        QFAIL("there is no menu of mirrors");
    QVERIFY(!mirrors->isEnabled());
    for (const char *other : {"actionMirrors", "actionSettings"}) {
        REQUIRE_TRIGGER(other);
        QCOMPARE(mirrors->isEnabled(), find<QWidget>("mirrorsPage")->isVisible());
        QVERIFY(!find<QAction>("actionCopyConverted")->isEnabled());
        QVERIFY(!find<QAction>("actionSave")->isEnabled());
    }
    QGuiApplication::clipboard()->setText(QStringLiteral("kept"));
    QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("kept"));
    REQUIRE_TRIGGER("actionConvert");
    QVERIFY(find<QAction>("actionCopyConverted")->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), m_conversion->output());
}

void TstFrame::openLeadsToConvert()
{
    REQUIRE_TRIGGER("actionMirrors");
    m_prompts.open.clear();
    REQUIRE_TRIGGER("actionOpen");
    QVERIFY(find<QWidget>("mirrorsPage")->isVisible());
    m_prompts.open = file(QStringLiteral("a.yaml"), "image: quay.io/a/b:1\n");
    REQUIRE_TRIGGER("actionOpen");
    QVERIFY(find<QWidget>("convertPage")->isVisible());
    QCOMPARE(input(), QStringLiteral("image: quay.io/a/b:1\n"));
}

void TstFrame::editingTheFocusedText()
{
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    auto *input = find<CodeEditor>("textToConvert");
    const auto enabled = [this](const char *name) { return find<QAction>(name)->isEnabled(); };
    input->setFocus();
    QVERIFY(!enabled("actionUndo") && !enabled("actionRedo"));
    QVERIFY(!enabled("actionCut") && !enabled("actionCopy") && !enabled("actionSelectAll"));
    QVERIFY(enabled("actionPaste"));
    QTest::keyClicks(input, s_seed);
    QVERIFY(enabled("actionUndo") && !enabled("actionRedo"));
    QVERIFY(enabled("actionSelectAll") && !enabled("actionCut"));
    REQUIRE_TRIGGER("actionSelectAll");
    QVERIFY(enabled("actionCut") && enabled("actionCopy"));
    REQUIRE_TRIGGER("actionCut");
    QVERIFY(input->exactText().isEmpty());
    QCOMPARE(QGuiApplication::clipboard()->text(), s_seed);
    REQUIRE_TRIGGER("actionUndo");
    QCOMPARE(input->exactText(), s_seed);
    QVERIFY(enabled("actionRedo"));
    REQUIRE_TRIGGER("actionRedo");
    QVERIFY(input->exactText().isEmpty());
    REQUIRE_TRIGGER("actionPaste");
    QCOMPARE(input->exactText(), s_seed);

    // What comes out can be copied, nothing else.
    QTRY_VERIFY(m_conversion->hasOutput());
    auto *output = find<CodeEditor>("convertedText");
    output->setFocus();
    output->selectAll();
    QVERIFY(enabled("actionCopy") && !enabled("actionCut"));
    REQUIRE_TRIGGER("actionCopy");
    QCOMPARE(QGuiApplication::clipboard()->text(), m_conversion->output());
}

void TstFrame::editingWithoutFocusedText()
{
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    type(QStringLiteral("first"));
    find<QWidget>("pages")->setFocus();
    QVERIFY(find<QAction>("actionUndo")->isEnabled());
    REQUIRE_CLICK("clear");
    QVERIFY(input().isEmpty());
    find<QWidget>("pages")->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(input(), QStringLiteral("first"));
    QGuiApplication::clipboard()->setText(QStringLiteral("pasted"));
    QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(input(), QStringLiteral("pasted"));
    auto *table = find<QTableView>("conversions");
    type(s_seed);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    REQUIRE_TRIGGER("actionCopy");
    QCOMPARE(QGuiApplication::clipboard()->text(), s_seed);
    // The settings have nothing to take back.
    REQUIRE_TRIGGER("actionSettings");
    QVERIFY(!find<QAction>("actionUndo")->isEnabled());
    QVERIFY(!find<QAction>("actionPaste")->isEnabled());
}

void TstFrame::editingByTheMenu()
{
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    auto *input = find<CodeEditor>("textToConvert");
    input->setFocus();
    QTest::keyClicks(input, QStringLiteral("ab"));
    input->selectAll();
    // By the keyboard the bar takes the focus, but not the meaning.
    m_window->menuBar()->setFocus(Qt::MenuBarFocusReason);
    QVERIFY(find<QAction>("actionCut")->isEnabled());
    REQUIRE_TRIGGER("actionCut");
    QVERIFY(input->exactText().isEmpty());
    REQUIRE_TRIGGER("actionUndo");
    QCOMPARE(input->exactText(), QStringLiteral("ab"));
}

void TstFrame::editingTheMirrors()
{
    QFETCH(QString, language);
    m_languages.use(language);
    REQUIRE_TRIGGER("actionMirrors");
    find<QWidget>("pages")->setFocus();
    const auto *undo = find<QAction>("actionUndo");
    const auto *redo = find<QAction>("actionRedo");
    QVERIFY(!undo->isEnabled() && !redo->isEnabled());
    const QString plain = undo->text();
    const QString id = QString::fromStdString(m_library->catalog()->mirrors().front().id);
    m_library->setEnabled({id}, false);
    QVERIFY(undo->isEnabled() && !redo->isEnabled());
    const QString told = m_library->undoText();
    QVERIFY(!told.isEmpty());
    QVERIFY2(QString(undo->text()).remove(u'&').startsWith(told), qPrintable(undo->text()));
    QCOMPARE(QKeySequence::mnemonic(undo->text()), QKeySequence(Qt::ALT | Qt::Key_U));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_library->isEnabled(id.toStdString()));
    QVERIFY(!undo->isEnabled() && redo->isEnabled());
    QCOMPARE(undo->text(), plain);
    REQUIRE_TRIGGER("actionRedo");
    QVERIFY(!m_library->isEnabled(id.toStdString()));
    // Another page's affair.
    REQUIRE_TRIGGER("actionConvert");
    find<QWidget>("pages")->setFocus();
    QVERIFY(!undo->isEnabled());
    QCOMPARE(undo->text(), plain);
}

void TstFrame::dropped_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("folder") << QStringLiteral("file:///etc") << QStringLiteral("is a directory");
    QTest::newRow("nothing there")
        << QStringLiteral("file:///nowhere/at/all.yaml") << QStringLiteral("no such file");
    QTest::newRow("device") << QStringLiteral("file:///dev/null")
                            << QStringLiteral("no ordinary file");
    QTest::newRow("far away") << QStringLiteral("https://example.org/deploy.yaml")
                              << QStringLiteral("no file on this computer");
    QTest::newRow("host in a file address")
        << QStringLiteral("file://host/share/deploy.yaml") << QStringLiteral("no such file");
    QTest::newRow("binary") << QString() << QStringLiteral("binary data");
}

void TstFrame::dropped()
{
    QFETCH(QString, url);
    QFETCH(QString, sentence);
    type(s_seed);
    QMimeData data;
    data.setUrls({url.isEmpty() ? QUrl::fromLocalFile(
                      file(QStringLiteral("binary.bin"), QByteArray("\0\1\2\3", 4)))
                                : QUrl(url)});
    drop(m_window.get(), data);
    QVERIFY(find<QLabel>("bannerText")->isVisible());
    QVERIFY2(banner().contains(sentence), qPrintable(banner()));
    QCOMPARE(input(), s_seed);
}

void TstFrame::severalFilesAreDropped()
{
    REQUIRE_TRIGGER("actionMirrors");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file(QStringLiteral("a.yaml"), "image: quay.io/a/b:1\n")),
                  QUrl::fromLocalFile(file(QStringLiteral("b.yaml"), "image: quay.io/a/c:1\n")),
                  QUrl(QStringLiteral("https://example.org/deploy.yaml"))});
    QVERIFY(drop(m_window.get(), data));
    QVERIFY(find<QWidget>("convertPage")->isVisible());
    QCOMPARE(input(), QStringLiteral("image: quay.io/a/b:1\n"));
    QVERIFY2(banner().contains(QStringLiteral("a.yaml")), qPrintable(banner()));
    QVERIFY2(banner().contains(QStringLiteral("example.org")), qPrintable(banner()));
}

void TstFrame::textIsDropped()
{
    REQUIRE_TRIGGER("actionMirrors");
    QMimeData data;
    data.setText(s_seed);
    QVERIFY(drop(m_window.get(), data));
    QVERIFY(find<QWidget>("convertPage")->isVisible());
    QCOMPARE(input(), s_seed);
}

void TstFrame::fileIsDroppedOverALineOfText()
{
    // File managers hand over the path as text too, which a line of text would take.
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file(QStringLiteral("a.yaml"), "image: quay.io/a/b:1\n"))});
    data.setText(QStringLiteral("/path/to/a.yaml"));
    for (const char *name : {"textToConvert", "convertedText"}) {
        type({});
        QVERIFY(drop(find<CodeEditor>(name)->viewport(), data));
        QCOMPARE(input(), QStringLiteral("image: quay.io/a/b:1\n"));
    }
}

void TstFrame::nothingUsefulIsDropped()
{
    type(s_seed);
    QMimeData picture;
    picture.setData(QStringLiteral("image/png"), "png");
    QVERIFY(!drop(m_window.get(), picture));
    QMimeData empty;
    empty.setText({});
    QVERIFY(!drop(m_window.get(), empty));
    QCOMPARE(input(), s_seed);
}

void TstFrame::longStatusIsElided()
{
    type(s_seed);
    QTRY_VERIFY(m_conversion->hasOutput());
    const int width = m_window->minimumSizeHint().width();
    m_prompts.save
        = m_directory->filePath(QStringLiteral("long-").repeated(30) + QStringLiteral("name.yaml"));
    REQUIRE_TRIGGER("actionSave");
    auto *status = find<QLabel>("status");
    QTRY_VERIFY(status->text().contains(m_prompts.save));
    QCOMPARE(m_window->minimumSizeHint().width(), width);
    QCOMPARE(QAccessible::queryAccessibleInterface(status)->text(QAccessible::Name),
             status->text());
}

void TstFrame::longProblemStaysInside()
{
    const int width = m_window->minimumSizeHint().width();
    m_window->openFiles({QStringLiteral("/nowhere/") + QStringLiteral("x").repeated(200)});
    QVERIFY(find<QLabel>("bannerText")->isVisible());
    QCoreApplication::processEvents();
    QVERIFY2(m_window->minimumSizeHint().width() <= std::max(width, 860),
             qPrintable(QString::number(m_window->minimumSizeHint().width())));
}

void TstFrame::geometryIsClamped_data()
{
    QTest::addColumn<QByteArray>("saved");
    QTest::newRow("beside every screen") << geometry({5000, 5000, 700, 600});
    QTest::newRow("left of it") << geometry({-3000, -3000, 700, 600});
    QTest::newRow("too large") << geometry({0, 0, 9000, 6000});
    QTest::newRow("no geometry") << QByteArray("nonsense");
}

void TstFrame::geometryIsClamped()
{
    QFETCH(QByteArray, saved);
    m_preferences->setWindowGeometry(saved);
    endWindow();
    startWindow();
    const QRect available = m_window->screen()->availableGeometry();
    QVERIFY2(m_window->width() <= available.width() && m_window->height() <= available.height(),
             qPrintable(QStringLiteral("%1x%2").arg(m_window->width()).arg(m_window->height())));
    QVERIFY(available.contains(m_window->geometry().center()));
    QVERIFY(available.contains(m_window->geometry().topLeft()));
}

void TstFrame::stateComesBack()
{
    m_window->resize(700, 560);
    QCoreApplication::processEvents();
    auto *splitter
        = m_window->findChild<QWidget *>(QStringLiteral("convertPage"))->findChild<QSplitter *>();
    splitter->setSizes({260, 140});
    const QList<int> sizes = splitter->sizes();
    REQUIRE_TRIGGER("actionMirrors");
    m_window->close();
    endWindow();
    startWindow();
    QCOMPARE(m_window->size(), QSize(700, 560));
    QVERIFY(find<QWidget>("mirrorsPage")->isVisible());
    // A page that nobody wanted was not made; what is kept of it stays.
    QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("convertPage")) == nullptr);
    m_window->close();
    endWindow();
    startWindow();
    REQUIRE_TRIGGER("actionConvert");
    QTRY_COMPARE(m_window->findChild<QWidget *>(QStringLiteral("convertPage"))
                     ->findChild<QSplitter *>()
                     ->sizes(),
                 sizes);
}

void TstFrame::smallWindow()
{
    // As small as it goes; nothing is asserted but that it lives and keeps to its own bounds.
    for (const char *page : {"actionMirrors", "actionConvert", "actionSettings"}) {
        REQUIRE_TRIGGER(page);
        m_window->resize(10, 10);
        QCoreApplication::processEvents();
        QVERIFY2(m_window->width() <= 720 && m_window->height() <= 560,
                 qPrintable(QStringLiteral("%1 %2x%3")
                                .arg(QLatin1String(page))
                                .arg(m_window->width())
                                .arg(m_window->height())));
        m_window->grab();
    }
}

void TstFrame::headingTakesOneLineWhereItCan()
{
    QCoreApplication::processEvents();
    const auto top = [this](const char *name) {
        auto *widget = find<QWidget>(name);
        return widget->mapTo(m_window.get(), QPoint()).y();
    };
    QCOMPARE(top("convertWith"), top("copyConverted"));
    const auto titles = m_window->findChild<QWidget *>(QStringLiteral("convertPage"))
                            ->findChildren<QLabel *>(QStringLiteral("pageTitle"));
    QCOMPARE(titles.size(), 1);
    const auto isBesideTitle = [&] {
        const int title = titles.constFirst()->mapTo(m_window.get(), QPoint()).y();
        return std::abs(title - top("copyConverted")) < 20;
    };
    QVERIFY(isBesideTitle());
    m_window->resize(720, 560);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    // What the page is for stays where it was; the choices give way.
    QVERIFY(isBesideTitle());
    QVERIFY(top("convertWith") > top("copyConverted") + 20);
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QAccessible::setActive(true);
    TstFrame test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_frame.moc"
