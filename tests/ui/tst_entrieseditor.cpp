// SPDX-License-Identifier: MIT
#include "tests/ui/dressed.h"
#include "ui/docker/entrieseditor.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace jingtai;

class TstEntriesEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { make(EntriesEditor::Kind::Texts); }
    void entriesAreShown();
    void anEntryIsAdded();
    void oneUnfinishedLineIsEnough();
    void anEntryIsRemoved();
    void anEntryIsMovedByKeys();
    void typingIsTold();
    void settingTellsNothing();
    void theSameEntriesKeepWhatIsBegun();
    void pairs();
    void switches();
    void readOnly();
    void tabGoesDown();

private:
    void make(EntriesEditor::Kind kind);
    QList<QLineEdit *> fields() const { return all<QLineEdit>("dnsName"); }
    /// Those that are still there: a removed line goes when the event loop comes round.
    template <typename T>
    QList<T *> all(const char *name) const
    {
        QList<T *> found;
        for (T *each : m_editor->findChildren<T *>(QLatin1String(name))) {
            if (each->isVisible())
                found.append(each);
        }
        return found;
    }
    QPushButton *add() const
    {
        return m_editor->findChild<QPushButton *>(QStringLiteral("dnsAdd"));
    }

    std::unique_ptr<EntriesEditor> m_editor;
};

void TstEntriesEditor::initTestCase()
{
    dressApplication();
}

void TstEntriesEditor::make(EntriesEditor::Kind kind)
{
    m_editor = std::make_unique<EntriesEditor>(kind, QStringLiteral("dns"));
    m_editor->setTitle(QStringLiteral("DNS servers"), QStringLiteral("Asked in this order."));
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    m_editor->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
}

void TstEntriesEditor::entriesAreShown()
{
    const QList<QStringList> entries = {{QStringLiteral("1.1.1.1")}, {QStringLiteral("::1")}};
    m_editor->setEntries(entries);
    QCOMPARE(m_editor->entries(), entries);
    QCOMPARE(fields().size(), 2);
    QCOMPARE(fields().at(1)->text(), QStringLiteral("::1"));
    QCOMPARE(fields().at(1)->accessibleName(), QStringLiteral("DNS servers, entry 2"));
    m_editor->setEntries({{QStringLiteral("::1")}});
    QCOMPARE(fields().size(), 1);
    QCOMPARE(fields().at(0)->text(), QStringLiteral("::1"));
}

void TstEntriesEditor::anEntryIsAdded()
{
    QSignalSpy edited(m_editor.get(), &EntriesEditor::edited);
    QSignalSpy left(m_editor.get(), &EntriesEditor::left);
    QTest::mouseClick(add(), Qt::LeftButton);
    QCOMPARE(fields().size(), 1);
    QVERIFY(fields().at(0)->hasFocus());
    // A line that is not filled in is no entry.
    QCOMPARE(m_editor->entries(), QList<QStringList>());
    QVERIFY(m_editor->isUnfinished());
    QTest::keyClicks(fields().at(0), QStringLiteral("9.9.9.9"));
    QCOMPARE(edited.size(), 7);
    QVERIFY(!m_editor->isUnfinished());
    left.clear();
    QTest::keyClick(fields().at(0), Qt::Key_Return);
    QCOMPARE(left.size(), 1);
    QCOMPARE(m_editor->entries(), QList<QStringList>({{QStringLiteral("9.9.9.9")}}));
}

void TstEntriesEditor::oneUnfinishedLineIsEnough()
{
    QTest::mouseClick(add(), Qt::LeftButton);
    QTest::mouseClick(add(), Qt::LeftButton);
    QCOMPARE(fields().size(), 1);
}

void TstEntriesEditor::anEntryIsRemoved()
{
    m_editor->setEntries({{QStringLiteral("a")}, {QStringLiteral("b")}, {QStringLiteral("c")}});
    QSignalSpy finished(m_editor.get(), &EntriesEditor::finished);
    const auto buttons = all<QPushButton>("dnsRemove");
    QCOMPARE(buttons.at(1)->accessibleName(), QStringLiteral("Remove DNS servers, entry 2"));
    QTest::mouseClick(buttons.at(1), Qt::LeftButton);
    QCOMPARE(m_editor->entries(),
             QList<QStringList>({{QStringLiteral("a")}, {QStringLiteral("c")}}));
    QCOMPARE(finished.size(), 1);
    // The keyboard goes on with the next one.
    QVERIFY(fields().at(1)->hasFocus());
    QCOMPARE(fields().at(1)->accessibleName(), QStringLiteral("DNS servers, entry 2"));
}

void TstEntriesEditor::anEntryIsMovedByKeys()
{
    m_editor->setEntries({{QStringLiteral("a")}, {QStringLiteral("b")}});
    QSignalSpy finished(m_editor.get(), &EntriesEditor::finished);
    fields().at(0)->setFocus();
    QTest::keyClick(fields().at(0), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_editor->entries(),
             QList<QStringList>({{QStringLiteral("b")}, {QStringLiteral("a")}}));
    QVERIFY(fields().at(1)->hasFocus());
    QVERIFY(!finished.isEmpty());
    // There is nothing below.
    QTest::keyClick(fields().at(1), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_editor->entries().constLast(), QStringList{QStringLiteral("a")});
    QTest::keyClick(fields().at(1), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_editor->entries().constFirst(), QStringList{QStringLiteral("a")});
}

void TstEntriesEditor::typingIsTold()
{
    m_editor->setEntries({{QStringLiteral("a")}});
    QSignalSpy edited(m_editor.get(), &EntriesEditor::edited);
    // As a screen reader types.
    fields().at(0)->setText(QStringLiteral("b"));
    QCOMPARE(edited.size(), 1);
}

void TstEntriesEditor::settingTellsNothing()
{
    QSignalSpy edited(m_editor.get(), &EntriesEditor::edited);
    QSignalSpy finished(m_editor.get(), &EntriesEditor::finished);
    m_editor->setEntries({{QStringLiteral("a")}});
    m_editor->setEntries({{QStringLiteral("b")}});
    m_editor->setEntries({});
    QVERIFY(edited.isEmpty() && finished.isEmpty());
}

void TstEntriesEditor::theSameEntriesKeepWhatIsBegun()
{
    m_editor->setEntries({{QStringLiteral("a")}});
    QTest::mouseClick(add(), Qt::LeftButton);
    m_editor->setEntries({{QStringLiteral("a")}});
    QCOMPARE(fields().size(), 2);
    QVERIFY(fields().at(1)->hasFocus());
}

void TstEntriesEditor::pairs()
{
    make(EntriesEditor::Kind::Pairs);
    m_editor->setEntries({{QStringLiteral("max-size"), QStringLiteral("10m")}});
    const auto values = all<QLineEdit>("dnsValue");
    QCOMPARE(values.size(), 1);
    QCOMPARE(values.at(0)->text(), QStringLiteral("10m"));
    QCOMPARE(fields().at(0)->accessibleName(), QStringLiteral("DNS servers, entry 1, name"));
    QCOMPARE(values.at(0)->accessibleName(), QStringLiteral("DNS servers, entry 1, value"));
    values.at(0)->setText(QStringLiteral("20m"));
    QCOMPARE(m_editor->entries(),
             QList<QStringList>({{QStringLiteral("max-size"), QStringLiteral("20m")}}));
}

void TstEntriesEditor::switches()
{
    make(EntriesEditor::Kind::Switches);
    m_editor->setEntries({{QStringLiteral("buildkit"), QStringLiteral("true")}});
    const auto boxes = all<QCheckBox>("dnsOn");
    QCOMPARE(boxes.size(), 1);
    QVERIFY(boxes.at(0)->isChecked());
    QSignalSpy finished(m_editor.get(), &EntriesEditor::finished);
    boxes.at(0)->click();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(m_editor->entries(),
             QList<QStringList>({{QStringLiteral("buildkit"), QStringLiteral("false")}}));
}

void TstEntriesEditor::readOnly()
{
    m_editor->setEntries({{QStringLiteral("a")}, {QStringLiteral("b")}});
    m_editor->setReadOnly(true);
    QVERIFY(fields().at(0)->isReadOnly());
    QVERIFY(!add()->isEnabled());
    QVERIFY(!all<QPushButton>("dnsRemove").at(0)->isEnabled());
    QTest::keyClick(fields().at(0), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_editor->entries().constFirst(), QStringList{QStringLiteral("a")});
    m_editor->setReadOnly(false);
    QVERIFY(!fields().at(0)->isReadOnly() && add()->isEnabled());
}

void TstEntriesEditor::tabGoesDown()
{
    m_editor->setEntries({{QStringLiteral("a")}});
    QTest::mouseClick(add(), Qt::LeftButton);
    fields().at(0)->setFocus();
    QList<QWidget *> order = {fields().at(0), all<QPushButton>("dnsRemove").at(0), fields().at(1),
                              all<QPushButton>("dnsRemove").at(1), add()};
    for (qsizetype i = 1; i < order.size(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), order.at(i));
    }
}

QTEST_MAIN(TstEntriesEditor)
#include "tst_entrieseditor.moc"
