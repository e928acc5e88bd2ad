// SPDX-License-Identifier: MIT
#include "tests/ui/daemontest.h"
#include "ui/docker/daemonformview.h"
#include "ui/docker/registrymirrorscard.h"
#include "ui/docker/settingrow.h"
#include "ui/look/theme.h"
#include "ui/parts/choicebutton.h"
#include "ui/parts/linkbutton.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QTextLayout>

using namespace jingtai;

namespace {

/// As its width breaks the text.
QStringList linesOf(const QLabel &label)
{
    QTextLayout layout(label.text(), label.font());
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(label.width());
    layout.endLayout();
    QStringList lines;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        lines.append(label.text().mid(line.textStart(), line.textLength()));
    }
    return lines;
}

} // namespace

class TstDaemonFormView : public DaemonTest
{
    Q_OBJECT

private Q_SLOTS:
    void commonSettingsAreShown();
    void aSettingIsFound();
    void nothingIsFound();
    void switchIsSet();
    void numberIsTyped();
    void aNumberThatIsNoneIsSaid();
    void textIsTyped();
    void aChoiceIsMade();
    void anotherChoiceIsTyped();
    void anotherKindComesWhileItIsTyped();
    void listIsEdited();
    void whatIsLookedAtIsNotWrittenBack_data();
    void whatIsLookedAtIsNotWrittenBack();
    void aFieldIsReplacedOnce();
    void mapIsEdited();
    void switchesAreEdited();
    void jsonIsTyped();
    void jsonThatIsNoneIsSaid();
    void otherKindsAreEditedAsJson();
    void longListsAreLeftToTheText();
    void theDefaultIsUsedAgain();
    void problemsStandUnderTheirFields();
    void undoIsSeen();
    void brokenTextMakesItReadOnly();
    void anotherEngineTakesOtherSettings();
    void readOnlyIsSeen();
    void theHelpStandsWhereThereIsRoom();
    void titlesBreakBeforeTheirKey();
    void aSettingIsReached();
    void theFocusIsInSight();
    void tabGoesDown();

private:
    QWidget *make() override
    {
        m_view = new DaemonFormView(*m_form, *m_mirrors, m_prompts);
        return m_view;
    }
    QLineEdit *field(const char *id)
    {
        return find<QLineEdit>((QByteArray("setting.") + id + ".Field").constData());
    }

    DaemonFormView *m_view = nullptr;
};

void TstDaemonFormView::commonSettingsAreShown()
{
    load("{}");
    QVERIFY(field("log-opts/max-size") != nullptr);
    QVERIFY(m_view->mirrors()->isVisible());
    QVERIFY(m_view->findChild<QLineEdit *>(QStringLiteral("setting.mtu.Field")) == nullptr);
    // What the file sets is shown, whatever it is.
    load("{\"mtu\": 1400}");
    QVERIFY(field("mtu") != nullptr);
    QCOMPARE(field("mtu")->text(), QStringLiteral("1400"));
    QCOMPARE(field("mtu")->accessibleName(), QStringLiteral("MTU of containers"));
}

void TstDaemonFormView::aSettingIsFound()
{
    load("{}");
    m_form->setFilter(QStringLiteral("mtu"));
    QVERIFY(field("mtu") != nullptr);
    QVERIFY(!m_view->mirrors()->isVisible());
    const auto *row = find<SettingRow>("setting.mtu");
    QStringList words;
    for (const QLabel *label : row->findChildren<QLabel *>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    // All that is to be known of it.
    const QString all = words.join(QLatin1Char('\n'));
    for (const QString &text :
         {m_form->title(row->row()), m_form->help(row->row()), m_form->defaultText(row->row()),
          m_form->effectText(row->row()), QStringLiteral("mtu")})
        QVERIFY2(all.contains(text), qPrintable(text));
    m_form->setFilter(QString());
    QVERIFY(!row->isVisible());
    QVERIFY(m_view->mirrors()->isVisible());
}

void TstDaemonFormView::nothingIsFound()
{
    load("{}");
    m_form->setFilter(QStringLiteral("no such thing"));
    QVERIFY(find<QLabel>("noSettings") != nullptr);
    m_form->setFilter(QString());
    QVERIFY(!m_view->findChild<QLabel *>(QStringLiteral("noSettings"))->isVisible());
}

void TstDaemonFormView::switchIsSet()
{
    load("{}");
    auto *box = find<QCheckBox>("setting.live-restore.Switch");
    QVERIFY(box != nullptr && !box->isChecked());
    QCOMPARE(box->text(), QStringLiteral("Off"));
    box->click();
    QVERIFY(text().contains("\"live-restore\": true"));
    QCOMPARE(box->text(), QStringLiteral("On"));
    box->click();
    QVERIFY(text().contains("\"live-restore\": false"));
}

void TstDaemonFormView::numberIsTyped()
{
    load("{}");
    QLineEdit *edit = field("max-concurrent-downloads");
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("7"));
    // Not at each letter, and not lost.
    QVERIFY(!text().contains("7"));
    m_view->commit();
    QVERIFY(text().contains("\"max-concurrent-downloads\": 7"));
    // By itself after a while.
    QTest::keyClicks(edit, QStringLiteral("2"));
    QTRY_VERIFY(text().contains("\"max-concurrent-downloads\": 72"));
    edit->clear();
    m_view->commit();
    QVERIFY(!text().contains("downloads"));
}

void TstDaemonFormView::aNumberThatIsNoneIsSaid()
{
    load("{\"max-concurrent-downloads\": 3}");
    QLineEdit *edit = field("max-concurrent-downloads");
    edit->setText(QStringLiteral("three"));
    m_view->commit();
    QCOMPARE(text(), QByteArray("{\"max-concurrent-downloads\": 3}"));
    auto *word = find<QLabel>("setting.max-concurrent-downloads.FieldProblem");
    QVERIFY(word != nullptr && !word->text().isEmpty());
    QCOMPARE(edit->accessibleDescription(), word->text());
    edit->setText(QStringLiteral("4"));
    m_view->commit();
    QVERIFY(!word->isVisible());
}

void TstDaemonFormView::textIsTyped()
{
    load("{}");
    QLineEdit *edit = field("log-opts/max-size");
    edit->setText(QStringLiteral("10m"));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(text().contains("\"max-size\": \"10m\""));
}

void TstDaemonFormView::aChoiceIsMade()
{
    load("{}");
    auto *button = find<ChoiceButton>("setting.log-driver.Choice");
    QVERIFY(button->accessibleName().startsWith(QLatin1String("Log driver: ")));
    Q_EMIT button->choices()->aboutToShow();
    const auto actions = button->choices()->actions();
    QVERIFY(actions.size() > 3);
    QVERIFY(actions.constFirst()->isChecked());
    const auto journald = std::find_if(actions.begin(), actions.end(), [](const QAction *each) {
        return each->text().contains(QLatin1String("journald"));
    });
    QVERIFY(journald != actions.end());
    (*journald)->trigger();
    QVERIFY(text().contains("\"log-driver\": \"journald\""));
    QVERIFY(button->accessibleName().contains(QLatin1String("journald")));
    // The first one is the engine's own.
    Q_EMIT button->choices()->aboutToShow();
    button->choices()->actions().constFirst()->trigger();
    QVERIFY(!text().contains("log-driver"));
}

void TstDaemonFormView::anotherChoiceIsTyped()
{
    load("{\"storage-driver\": \"vfs\"}");
    auto *button = find<ChoiceButton>("setting.storage-driver.Choice");
    Q_EMIT button->choices()->aboutToShow();
    m_prompts.answer = QStringLiteral("my-plugin");
    QAction *last = button->choices()->actions().constLast();
    QVERIFY(last->text().startsWith(QLatin1String("Another")));
    last->trigger();
    QVERIFY(text().contains("\"storage-driver\": \"my-plugin\""));
}

void TstDaemonFormView::anotherKindComesWhileItIsTyped()
{
    load("{\"storage-driver\": \"vfs\"}");
    auto *button = find<ChoiceButton>("setting.storage-driver.Choice");
    Q_EMIT button->choices()->aboutToShow();
    m_prompts.answer = QStringLiteral("my-plugin");
    m_prompts.meanwhile = [this] {
        load("{\"storage-driver\": [\"vfs\"]}");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    const QPointer<ChoiceButton> before = button;
    button->choices()->actions().constLast()->trigger();
    QVERIFY(before == nullptr);
    QCOMPARE(text(), QByteArray("{\"storage-driver\": \"my-plugin\"}"));
}

void TstDaemonFormView::listIsEdited()
{
    load("{}");
    QTest::mouseClick(find<QPushButton>("setting.dns.EntriesAdd"), Qt::LeftButton);
    auto *entry = find<QLineEdit>("setting.dns.EntriesName");
    QVERIFY(entry->hasFocus());
    QVERIFY(find<SettingRow>("setting.dns")->isUnfinished());
    QTest::keyClicks(entry, QStringLiteral("1.1.1.1"));
    m_view->commit();
    QVERIFY(text().contains("\"1.1.1.1\""));
    // The line is still there, and so is the keyboard.
    QVERIFY(entry->isVisible() && entry->hasFocus());
    QTest::mouseClick(find<QPushButton>("setting.dns.EntriesRemove"), Qt::LeftButton);
    QVERIFY(!text().contains("1.1.1.1"));
}

void TstDaemonFormView::whatIsLookedAtIsNotWrittenBack_data()
{
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("fewer") << QByteArray("{\"dns\": [\"8.8.8.8\"]}");
    QTest::newRow("none") << QByteArray("{}");
    QTest::newRow("another kind") << QByteArray("{\"dns\": \"8.8.8.8\"}");
    QByteArray many = "{\"dns\": [\"10.0.0.1\"";
    for (int i = 0; i < 60; ++i)
        many += ", \"10.0.1." + QByteArray::number(i) + '"';
    QTest::newRow("too many") << many + "]}";
}

/// The file is written by another program while the keyboard is in one of its lists.
void TstDaemonFormView::whatIsLookedAtIsNotWrittenBack()
{
    QFETCH(const QByteArray, after);
    load("{\"dns\": [\"1.1.1.1\", \"9.9.9.9\"]}");
    const auto fields
        = m_view->findChildren<QLineEdit *>(QStringLiteral("setting.dns.EntriesName"));
    QCOMPARE(fields.size(), 2);
    fields.at(1)->setFocus();
    QVERIFY(fields.at(1)->hasFocus());
    load(after);
    QCOMPARE(text(), after);
    QVERIFY(!m_document->canUndo());
}

/// What is typed goes to the form as its field is taken away, and may ask for another one again.
void TstDaemonFormView::aFieldIsReplacedOnce()
{
    load("{\"dns\": \"1.1.1.1\"}");
    auto *edit = find<QPlainTextEdit>("setting.dns.Json");
    QVERIFY(edit != nullptr);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("[\"9.9.9.9\"]"));
    load("{\"dns\": [\"8.8.8.8\"]}");
    QCOMPARE(text(), QByteArray("{\"dns\": [\"9.9.9.9\"]}"));
    QList<QLineEdit *> fields
        = m_view->findChildren<QLineEdit *>(QStringLiteral("setting.dns.EntriesName"));
    QCOMPARE(fields.size(), 1);
    QCOMPARE(fields.constFirst()->text(), QStringLiteral("9.9.9.9"));
}

void TstDaemonFormView::mapIsEdited()
{
    load("{\"log-opts\": {\"max-size\": \"10m\"}}");
    m_form->setFilter(QStringLiteral("log options"));
    auto *value = find<QLineEdit>("setting.log-opts.EntriesValue");
    QVERIFY(value != nullptr);
    QCOMPARE(value->text(), QStringLiteral("10m"));
    value->setText(QStringLiteral("20m"));
    m_view->commit();
    QCOMPARE(text(), QByteArray("{\"log-opts\": {\"max-size\": \"20m\"}}"));
}

void TstDaemonFormView::switchesAreEdited()
{
    load("{\"features\": {\"buildkit\": true}}");
    auto *on = find<QCheckBox>("setting.features.EntriesOn");
    QVERIFY(on != nullptr && on->isChecked());
    on->click();
    QCOMPARE(text(), QByteArray("{\"features\": {\"buildkit\": false}}"));
}

void TstDaemonFormView::jsonIsTyped()
{
    load("{}");
    auto *edit = find<QPlainTextEdit>("setting.default-address-pools.Json");
    QVERIFY(edit != nullptr);
    edit->setPlainText(QStringLiteral("[{\"base\": \"10.9.0.0/16\", \"size\": 24}]"));
    m_view->commit();
    QVERIFY(text().contains("10.9.0.0/16"));
}

void TstDaemonFormView::jsonThatIsNoneIsSaid()
{
    load("{}");
    auto *edit = find<QPlainTextEdit>("setting.default-address-pools.Json");
    edit->setPlainText(QStringLiteral("[{]"));
    m_view->commit();
    QCOMPARE(text(), QByteArray("{}"));
    auto *word = find<QLabel>("setting.default-address-pools.JsonProblem");
    QVERIFY(word != nullptr && !word->text().isEmpty());
    // What was typed stays to be mended.
    QCOMPARE(edit->toPlainText(), QStringLiteral("[{]"));
}

void TstDaemonFormView::otherKindsAreEditedAsJson()
{
    load("{\"dns\": \"1.1.1.1\"}");
    auto *edit = find<QPlainTextEdit>("setting.dns.Json");
    QVERIFY(edit != nullptr);
    QCOMPARE(edit->toPlainText(), QStringLiteral("\"1.1.1.1\""));
    edit->setPlainText(QStringLiteral("[\"1.1.1.1\"]"));
    m_view->commit();
    // Now it is what its own editor is for.
    QTRY_VERIFY(find<QLineEdit>("setting.dns.EntriesName") != nullptr);
}

void TstDaemonFormView::longListsAreLeftToTheText()
{
    QByteArray list = "{\"labels\": [";
    for (int i = 0; i < 2000; ++i)
        list += (i > 0 ? "," : "") + QByteArray("\"k") + QByteArray::number(i) + "=v\"";
    load(list + "]}");
    QTRY_VERIFY(find<SettingRow>("setting.labels") != nullptr);
    QVERIFY(find<SettingRow>("setting.labels")->findChildren<QLineEdit *>().isEmpty());
}

void TstDaemonFormView::theDefaultIsUsedAgain()
{
    load("{\"mtu\": 1400}");
    auto *unset = find<LinkButton>("setting.mtu.Unset");
    QVERIFY(unset != nullptr);
    QCOMPARE(unset->accessibleName(), QStringLiteral("Use the default for MTU of containers"));
    QTest::mouseClick(unset, Qt::LeftButton);
    QVERIFY(!text().contains("mtu"));
    // Where nothing is set there is nothing to take back.
    QVERIFY(m_view->findChild<LinkButton *>(QStringLiteral("setting.data-root.Unset"))->isHidden());
}

void TstDaemonFormView::problemsStandUnderTheirFields()
{
    load("{\"max-concurrent-downloads\": -1}");
    auto *word = find<QLabel>("setting.max-concurrent-downloads.FieldProblem");
    QVERIFY(word != nullptr);
    const int row = m_form->rowOfPointer(QStringLiteral("/max-concurrent-downloads"));
    QCOMPARE(word->text(), m_form->problem(row));
    field("max-concurrent-downloads")->setText(QStringLiteral("3"));
    m_view->commit();
    QVERIFY(!word->isVisible());
}

void TstDaemonFormView::undoIsSeen()
{
    load("{\"max-concurrent-downloads\": 3}");
    QLineEdit *edit = field("max-concurrent-downloads");
    edit->setText(QStringLiteral("9"));
    m_view->commit();
    m_document->undo();
    QCOMPARE(edit->text(), QStringLiteral("3"));
    m_document->redo();
    QCOMPARE(edit->text(), QStringLiteral("9"));
}

void TstDaemonFormView::brokenTextMakesItReadOnly()
{
    load("{\"max-concurrent-downloads\": 3,}");
    QVERIFY(!m_form->readOnlyReason().isEmpty());
    QVERIFY(field("max-concurrent-downloads")->isReadOnly());
    QVERIFY(!find<QCheckBox>("setting.live-restore.Switch")->isEnabled());
    QVERIFY(!find<ChoiceButton>("setting.log-driver.Choice")->isEnabled());
    QVERIFY(!find<QPushButton>("setting.dns.EntriesAdd")->isEnabled());
    m_problems->fix(0);
    QVERIFY(!field("max-concurrent-downloads")->isReadOnly());
    QVERIFY(find<QCheckBox>("setting.live-restore.Switch")->isEnabled());
}

void TstDaemonFormView::anotherEngineTakesOtherSettings()
{
    load("{}");
    auto *proxy = field("proxies/http-proxy");
    QVERIFY(!proxy->isReadOnly());
    // As an engine that does not run is told of: after the file was shown.
    m_problems->setEngine({20, 10, 24}, {});
    QTRY_VERIFY(proxy->isReadOnly());
    m_problems->setEngine({27, 5, 1}, {});
    QTRY_VERIFY(!proxy->isReadOnly());
}

void TstDaemonFormView::readOnlyIsSeen()
{
    const auto ground = [](const QWidget *each) { return roleColor(each->palette(), Role::Card); };
    load("{\"max-concurrent-downloads\": 3, \"dns\": [\"1.1.1.1\"],}");
    const QColor muted = roleColor(QApplication::palette(), Role::Window);
    const QColor usual = roleColor(QApplication::palette(), Role::Card);
    QVERIFY(muted != usual);
    QCOMPARE(ground(field("max-concurrent-downloads")), muted);
    QCOMPARE(ground(find<QLineEdit>("setting.dns.EntriesName")), muted);
    // No example that might be taken for what stands there.
    QCOMPARE(field("proxies/http-proxy")->placeholderText(), QString());
    Look dark;
    dark.scheme = Scheme::Dark;
    QApplication::setPalette(paletteFor(dark));
    QTRY_COMPARE(ground(field("max-concurrent-downloads")),
                 roleColor(QApplication::palette(), Role::Window));
    QApplication::setPalette(paletteFor({}));
    m_problems->fix(0);
    QTRY_COMPARE(ground(field("max-concurrent-downloads")), usual);
    QCOMPARE(ground(find<QLineEdit>("setting.dns.EntriesName")), usual);
    QVERIFY(!field("proxies/http-proxy")->placeholderText().isEmpty());
}

void TstDaemonFormView::theHelpStandsWhereThereIsRoom()
{
    load("{}");
    const auto *row = find<SettingRow>("setting.data-root");
    const auto help = [this, row]() -> const QLabel * {
        for (const QLabel *label : row->findChildren<QLabel *>()) {
            if (label->text() == m_form->help(row->row()) && label->isVisible())
                return label;
        }
        return nullptr;
    };
    m_window->resize(1400, 800);
    QCoreApplication::processEvents();
    QVERIFY(help() != nullptr);
    QVERIFY(help()->mapTo(row, QPoint()).x()
            > field("data-root")->mapTo(row, field("data-root")->rect().topRight()).x());
    m_window->resize(720, 800);
    QCoreApplication::processEvents();
    QVERIFY(help() == nullptr);
    // Who looks for something is told more.
    m_form->setFilter(QStringLiteral("data-root"));
    QCoreApplication::processEvents();
    QVERIFY(help() != nullptr);
    QVERIFY(help()->mapTo(row, QPoint()).y() > field("data-root")->mapTo(row, QPoint()).y());
}

void TstDaemonFormView::titlesBreakBeforeTheirKey()
{
    load("{}");
    for (const char *language : {"en", "zh_CN"}) {
        m_languages.use(QLatin1String(language));
        QCoreApplication::processEvents();
        const auto *row = find<SettingRow>("setting.log-opts/max-file");
        const auto *title = row->findChild<QLabel *>();
        QVERIFY2(title->text().contains(QStringLiteral("max\u2060-\u2060file")),
                 qPrintable(title->text()));
        const QStringList broken = linesOf(*title);
        for (const QString &line : broken)
            QVERIFY2(!line.contains(QLatin1String("max")) || line.contains(QLatin1String("file")),
                     qPrintable(broken.join(QLatin1Char('|'))));
    }
}

void TstDaemonFormView::aSettingIsReached()
{
    load("{}");
    m_form->setFilter(QStringLiteral("proxy"));
    m_view->goToSetting(m_form->rowOfPointer(QStringLiteral("/mtu")));
    QVERIFY(field("mtu") != nullptr);
    QVERIFY(field("mtu")->hasFocus());
    m_view->goToSetting(m_form->rowOfPointer(QStringLiteral("/data-root")));
    QVERIFY(field("data-root")->hasFocus());
}

void TstDaemonFormView::theFocusIsInSight()
{
    load("{}");
    m_window->resize(900, 300);
    QCoreApplication::processEvents();
    QLineEdit *edit = field("data-root");
    edit->setFocus(Qt::TabFocusReason);
    QVERIFY(m_view->viewport()->rect().contains(
        QRect(edit->mapTo(m_view->viewport(), QPoint()), edit->size())));
}

void TstDaemonFormView::tabGoesDown()
{
    load("{\"mtu\": 1400}");
    // Made late, in between.
    m_form->setFilter(QStringLiteral("log"));
    m_form->setFilter(QString());
    QCoreApplication::processEvents();
    find<QPushButton>("addFromList")->setFocus();
    int last = -1;
    QStringList visited;
    for (int i = 0; i < 80; ++i) {
        QWidget *focused = QApplication::focusWidget();
        const int top = focused->mapTo(m_view->widget(), QPoint()).y();
        if (visited.contains(focused->objectName())
            && focused->objectName() == QLatin1String("addFromList"))
            break;
        QVERIFY2(top >= last - 40, qPrintable(focused->objectName()));
        last = std::max(last, top);
        visited.append(focused->objectName());
        QTest::keyClick(focused, Qt::Key_Tab);
    }
    for (const char *name : {"setting.mtu.Field", "setting.mtu.Unset", "setting.data-root.Field",
                             "setting.log-driver.Choice", "setting.dns.EntriesAdd"})
        QVERIFY2(visited.contains(QLatin1String(name)), name);
}

QTEST_MAIN(TstDaemonFormView)
#include "tst_daemonformview.moc"
