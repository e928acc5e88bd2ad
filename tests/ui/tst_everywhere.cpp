// SPDX-License-Identifier: MIT
#include "tests/ui/accessibletree.h"
#include "tests/ui/scenetest.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTextEdit>

#include <algorithm>

using namespace jingtai;

namespace {

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

} // namespace

/// What must hold on every page and in every dialog.
class TstEverywhere : public SceneTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasAName_data() { scenes(); }
    void everyControlHasAName();
    void theWalkSeesWhatHasNone();
    void everyControlIsExplained_data() { scenes(); }
    void everyControlIsExplained();
    void whatHasGoneIsNoChild();
    void noRowIsToldOfInSilence();
    void tabFollowsReading_data() { scenes(); }
    void tabFollowsReading();
    void languageIsSwitched_data() { scenes(); }
    void languageIsSwitched();
};

void TstEverywhere::everyControlHasAName()
{
    for (const auto language : {LanguageChoice::English, LanguageChoice::Chinese}) {
        startAnew();
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

/// By more than its name, where that alone does not tell what it is for.
void TstEverywhere::everyControlIsExplained()
{
    QWidget *shown = play();
    QVERIFY(shown != nullptr);
    QStringList found;
    for (QWidget *widget : shown->findChildren<QWidget *>()) {
        if (frameOf(widget) != shown || !widget->isVisible() || !widget->isEnabled()
            || (widget->focusPolicy() & Qt::TabFocus) == 0 || widget->focusProxy() != nullptr)
            continue;
        if (!isExplained(widget))
            found.append(described(widget));
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    leave(shown);
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

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    // The tree of accessible objects is only kept up to date while somebody listens.
    QAccessible::setActive(true);
    TstEverywhere test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_everywhere.moc"
