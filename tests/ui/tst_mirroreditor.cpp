// SPDX-License-Identifier: MIT
#include "tests/ui/dialogtest.h"
#include "ui/mirrors/mirroreditor.h"
#include "ui/parts/choicebutton.h"
#include "ui/parts/scrollarea.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

#include <optional>

using namespace jingtai;

class TstMirrorEditor : public DialogTest
{
    Q_OBJECT

private Q_SLOTS:
    void emptyFormAsksForNothingYet();
    void goodAddressIsSaved();
    void badAddressSaysWhy();
    void wrongIsHeldBackWhileTyping();
    void missingAddressCountsOnceLeft();
    void addressIsTidiedWhenLeft();
    void servesIsChosen();
    void anotherRegistryIsTyped();
    void namesAreEdited();
    void packagesHaveNoNames();
    void daemonMirrorIsToldOff();
    void escapeClosesWhatIsUntouched();
    void escapeAsksBeforeLosing();
    void keyboardAlone();
    void languageIsSwitched();
    void builtInMirrorIsEdited();
    void everyControlHasAName();
    void fitsIntoASmallWindow();
    void nothingStandsEmpty();

private:
    void openEditor(const char *id = nullptr);
    QLineEdit *edit(const char *name) { return find<QLineEdit>(name); }
    bool canSave() { return find<QPushButton>("saveMirror")->isEnabled(); }
    void choose(const char *action) { find<QAction>(action)->trigger(); }

    std::optional<Mirror> m_saved;
};

void TstMirrorEditor::openEditor(const char *id)
{
    m_saved.reset();
    auto *editor = id == nullptr
                       ? new MirrorEditor(MirrorDraft(m_library->catalog()), m_window.get())
                       : new MirrorEditor(
                           MirrorDraft(m_library->catalog(), *m_library->catalog()->mirror(id)),
                           m_window.get());
    connect(editor, &MirrorEditor::saved, this, [this](const Mirror &mirror) { m_saved = mirror; });
    open(editor);
    for (const char *name : {"mirrorAddress", "mirrorName", "mirrorTarget"})
        QVERIFY(edit(name) != nullptr && edit(name)->isVisible());
}

void TstMirrorEditor::emptyFormAsksForNothingYet()
{
    openEditor();
    QVERIFY(edit("mirrorAddress")->hasFocus());
    QVERIFY(!canSave());
    QCOMPARE(problem("mirrorAddress"), QString());
    QVERIFY(!edit("mirrorTarget")->isEnabled());
    // A screen reader is told what belongs there all the same.
    QVERIFY(!edit("mirrorAddress")->accessibleDescription().isEmpty());
}

void TstMirrorEditor::goodAddressIsSaved()
{
    openEditor();
    QTest::keyClicks(edit("mirrorAddress"), QStringLiteral("docker.example.cn"));
    QCOMPARE(edit("mirrorTarget")->text(), QStringLiteral("docker.example.cn/{path}"));
    QCOMPARE(find<QLabel>("mirrorExample")->accessibleName(),
             QStringLiteral("nginx:1.25 → docker.example.cn/library/nginx:1.25"));
    QCOMPARE(edit("mirrorName")->placeholderText(), QStringLiteral("docker.example.cn"));
    QTest::keyClicks(edit("mirrorName"), QStringLiteral("Ours"));
    choose("trust-community");
    choose("access-registration");
    find<QPlainTextEdit>("mirrorNote")->setPlainText(QStringLiteral("Behind the VPN"));
    QVERIFY(canSave());
    QTest::mouseClick(find<QPushButton>("saveMirror"), Qt::LeftButton);
    QVERIFY(isClosed());
    QVERIFY(m_saved.has_value());
    QCOMPARE(m_saved->endpoint, std::string("https://docker.example.cn"));
    QCOMPARE(m_saved->title.en, std::string("Ours"));
    QCOMPARE(m_saved->notes.en, std::string("Behind the VPN"));
    QVERIFY(m_saved->trust == Trust::Community);
    QVERIFY(m_saved->access == Access::Registration);
    QVERIFY(m_saved->daemonMirror);
    m_library->add(*m_saved);
    QVERIFY(m_library->catalog()->mirror(m_saved->id) != nullptr);
}

void TstMirrorEditor::badAddressSaysWhy()
{
    openEditor();
    edit("mirrorAddress")->setText(QStringLiteral("https://me:secret@docker.example.cn"));
    QTRY_VERIFY(problem("mirrorAddress").contains(QStringLiteral("docker login")));
    QCOMPARE(edit("mirrorAddress")->accessibleDescription(), problem("mirrorAddress"));
    QVERIFY(!canSave());
    QTest::keyClick(edit("mirrorAddress"), Qt::Key_Return);
    QVERIFY(m_dialog != nullptr && m_dialog->isVisible());
    QVERIFY(!m_saved);
    edit("mirrorAddress")->setText(QStringLiteral("https://docker.example.cn"));
    QCOMPARE(problem("mirrorAddress"), QString());
    QVERIFY(canSave());
}

void TstMirrorEditor::wrongIsHeldBackWhileTyping()
{
    openEditor();
    QTest::keyClicks(edit("mirrorAddress"), QStringLiteral("doc"));
    QCOMPARE(problem("mirrorAddress"), QString());
    QTRY_VERIFY(!problem("mirrorAddress").isEmpty());
    // What gets right is told at once.
    QTest::keyClicks(edit("mirrorAddress"), QStringLiteral("ker.example.cn"));
    QVERIFY(!problem("mirrorAddress").contains(QStringLiteral("no host")));
}

void TstMirrorEditor::missingAddressCountsOnceLeft()
{
    openEditor();
    QTest::keyClick(edit("mirrorAddress"), Qt::Key_Tab);
    QVERIFY(!problem("mirrorAddress").isEmpty());
}

void TstMirrorEditor::addressIsTidiedWhenLeft()
{
    openEditor();
    QTest::keyClicks(edit("mirrorAddress"), QStringLiteral(" docker.example.cn/v2/ "));
    QCOMPARE(problem("mirrorAddress"), QStringLiteral("Read as https://docker.example.cn"));
    QTest::keyClick(edit("mirrorAddress"), Qt::Key_Tab);
    QCOMPARE(edit("mirrorAddress")->text(), QStringLiteral("https://docker.example.cn"));
    QCOMPARE(problem("mirrorAddress"), QString());
}

void TstMirrorEditor::servesIsChosen()
{
    openEditor();
    auto *serves = find<ChoiceButton>("mirrorServes");
    QVERIFY(serves != nullptr && serves->isVisible() && serves->isEnabled());
    QCOMPARE(serves->accessibleName(), QStringLiteral("Serves: docker.io"));
    edit("mirrorAddress")->setText(QStringLiteral("docker.example.cn"));
    choose("serves-registry.k8s.io");
    QCOMPARE(serves->accessibleName(), QStringLiteral("Serves: registry.k8s.io"));
    choose("shape-last");
    QCOMPARE(edit("mirrorTarget")->text(), QStringLiteral("docker.example.cn/{name}"));
    choose("serves-any");
    choose("shape-behind");
    QCOMPARE(edit("mirrorTarget")->text(),
             QStringLiteral("docker.example.cn/{registry}/{repository}"));
    QVERIFY(canSave());
}

void TstMirrorEditor::anotherRegistryIsTyped()
{
    openEditor();
    edit("mirrorAddress")->setText(QStringLiteral("mirror.example.cn"));
    QVERIFY(!edit("mirrorRegistry")->isVisible());
    choose("serves-typed");
    QVERIFY(edit("mirrorRegistry")->isVisible());
    QVERIFY(!canSave());
    QTest::keyClicks(edit("mirrorRegistry"), QStringLiteral("team"));
    QTRY_VERIFY(problem("mirrorRegistry").contains(QStringLiteral("team")));
    edit("mirrorRegistry")->setText(QStringLiteral("lscr.io"));
    QVERIFY(canSave());
    QTest::keyClick(edit("mirrorRegistry"), Qt::Key_Return);
    QVERIFY(isClosed());
    QCOMPARE(m_saved->rules.front().source.text(), std::string("lscr.io"));
}

void TstMirrorEditor::namesAreEdited()
{
    openEditor();
    edit("mirrorAddress")->setText(QStringLiteral("docker.example.cn"));
    edit("mirrorTarget")->setText(QStringLiteral("docker.example.cn/{tag}"));
    QTRY_VERIFY(problem("mirrorTarget").contains(QStringLiteral("{tag}")));
    QVERIFY(!canSave());
    edit("mirrorTarget")->setText(QStringLiteral("docker.example.cn/hub/{path}"));
    QCOMPARE(problem("mirrorTarget"), QString());
    QVERIFY(canSave());
    QCOMPARE(find<ChoiceButton>("mirrorShape")->accessibleName().section(QLatin1Char(' '), -2),
             QStringLiteral("As written"));
}

void TstMirrorEditor::packagesHaveNoNames()
{
    openEditor();
    edit("mirrorAddress")->setText(QStringLiteral("https://mirrors.example.cn/docker-ce"));
    QCOMPARE(find<ChoiceButton>("mirrorServes")->accessibleName(),
             QStringLiteral("Serves: Docker CE packages"));
    QVERIFY(!edit("mirrorTarget")->isVisible());
    QVERIFY(!find<QCheckBox>("mirrorDaemon")->isVisible());
    QVERIFY(canSave());
}

void TstMirrorEditor::daemonMirrorIsToldOff()
{
    openEditor();
    auto *daemon = find<QCheckBox>("mirrorDaemon");
    QVERIFY(!daemon->isEnabled());
    edit("mirrorAddress")->setText(QStringLiteral("docker.example.cn"));
    QVERIFY(daemon->isEnabled() && daemon->isChecked());
    choose("serves-quay.io");
    QVERIFY(!daemon->isEnabled() && !daemon->isChecked());
    choose("serves-docker.io");
    QVERIFY(daemon->isChecked());
    daemon->click();
    QTest::mouseClick(find<QPushButton>("saveMirror"), Qt::LeftButton);
    QVERIFY(m_saved && !m_saved->daemonMirror);
}

void TstMirrorEditor::escapeClosesWhatIsUntouched()
{
    openEditor();
    QTest::keyClick(edit("mirrorAddress"), Qt::Key_Escape);
    QVERIFY(isClosed());
    QVERIFY(!m_saved);
}

void TstMirrorEditor::escapeAsksBeforeLosing()
{
    openEditor();
    QTest::keyClicks(edit("mirrorAddress"), QStringLiteral("docker"));
    QTest::keyClick(edit("mirrorAddress"), Qt::Key_Escape);
    auto *keep = find<QPushButton>("keepMirror");
    QVERIFY(keep->isVisible() && keep->hasFocus());
    QTest::keyClick(keep, Qt::Key_Escape);
    QVERIFY(m_dialog != nullptr && m_dialog->isVisible());
    QVERIFY(!keep->isVisible());
    QVERIFY(edit("mirrorAddress")->hasFocus());
    QCOMPARE(edit("mirrorAddress")->text(), QStringLiteral("docker"));
    m_dialog->close();
    QVERIFY(m_dialog->isVisible());
    QTest::mouseClick(find<QPushButton>("discardMirror"), Qt::LeftButton);
    QVERIFY(isClosed());
    QVERIFY(!m_saved);
}

void TstMirrorEditor::keyboardAlone()
{
    openEditor();
    // Address, serves, names, shape, checkbox, name, trust, access, note, cancel, save.
    const QStringList order = {QStringLiteral("mirrorAddress"), QStringLiteral("mirrorServes"),
                               QStringLiteral("mirrorTarget"),  QStringLiteral("mirrorShape"),
                               QStringLiteral("mirrorDaemon"),  QStringLiteral("mirrorName"),
                               QStringLiteral("mirrorTrust"),   QStringLiteral("mirrorAccess"),
                               QStringLiteral("mirrorNote"),    QStringLiteral("cancelMirror"),
                               QStringLiteral("saveMirror")};
    QTest::keyClicks(m_dialog->focusWidget(), QStringLiteral("https://docker.example.cn"));
    for (const QString &name : order) {
        QVERIFY(m_dialog->focusWidget() != nullptr);
        QCOMPARE(m_dialog->focusWidget()->objectName(), name);
        if (name != order.last())
            QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
    }
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Space);
    QVERIFY(isClosed());
    QVERIFY(m_saved.has_value());
}

void TstMirrorEditor::languageIsSwitched()
{
    openEditor();
    edit("mirrorAddress")->setText(QStringLiteral("nginx:1.25"));
    QTRY_VERIFY(!problem("mirrorAddress").isEmpty());
    const QString english = problem("mirrorAddress");
    m_languages.use(QStringLiteral("zh_CN"));
    QTRY_COMPARE(find<QPushButton>("saveMirror")->text(), QStringLiteral("保存"));
    QVERIFY(problem("mirrorAddress") != english);
    QVERIFY(find<ChoiceButton>("mirrorServes")->accessibleName() != english);
    static const QRegularExpression latin(QStringLiteral("^[ -~]+$"));
    const auto labels = m_dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible() && !label->text().isEmpty()
            && label->objectName() != QLatin1String("mirrorExample"))
            QVERIFY2(!latin.match(label->text()).hasMatch(), qPrintable(label->text()));
    }
    QCOMPARE(edit("mirrorAddress")->text(), QStringLiteral("nginx:1.25"));
}

void TstMirrorEditor::builtInMirrorIsEdited()
{
    openEditor("aliyun-google-containers");
    QVERIFY(canSave());
    QVERIFY(problem("mirrorRegistry").contains(QStringLiteral("k8s.gcr.io")));
    edit("mirrorName")->setText(QStringLiteral("Copies"));
    QTest::keyClick(edit("mirrorName"), Qt::Key_Return);
    QVERIFY(isClosed());
    QCOMPARE(m_saved->id, std::string("aliyun-google-containers"));
    QCOMPARE(m_saved->title.en, std::string("Copies"));
    QVERIFY(!m_saved->names.empty());
    const QString id = QString::fromStdString(m_saved->id);
    m_library->replace(id, *m_saved);
    QVERIFY(m_library->catalog()->mirror(m_saved->id)->isOwn);
}

void TstMirrorEditor::everyControlHasAName()
{
    openEditor();
    edit("mirrorAddress")->setText(QStringLiteral("docker.example.cn"));
    choose("serves-typed");
    QCOMPARE(namelessControls(), QStringList());
}

void TstMirrorEditor::fitsIntoASmallWindow()
{
    m_window->resize(900, 480);
    openEditor();
    edit("mirrorAddress")->setText(QStringLiteral("https://me@docker.example.cn"));
    QTRY_VERIFY(!problem("mirrorAddress").isEmpty());
    QVERIFY(m_dialog->height() <= m_window->height());
    auto *note = find<QPlainTextEdit>("mirrorNote");
    edit("mirrorName")->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
    QVERIFY(note->hasFocus());
    // Where the keyboard is can be seen.
    const QRect shown = note->visibleRegion().boundingRect();
    QVERIFY2(shown.height() >= note->height() - 2, qPrintable(QString::number(shown.height())));
}

void TstMirrorEditor::nothingStandsEmpty()
{
    m_window->resize(900, 600);
    openEditor();
    const auto *scroll = m_dialog->findChild<ScrollArea *>();
    QVERIFY(scroll != nullptr);
    const auto bottomOfNote = [this, scroll] {
        const auto *note = find<QPlainTextEdit>("mirrorNote");
        return scroll->viewport()->height()
               - note->mapTo(scroll->viewport(), note->rect().bottomLeft()).y();
    };
    // Neither a scroll bar nor a band, whatever comes and goes above.
    const int below = bottomOfNote();
    QCOMPARE(scroll->verticalScrollBar()->maximum(), 0);
    edit("mirrorAddress")->setText(QStringLiteral("http://mirror.example:99999"));
    edit("mirrorName")->setFocus();
    QTRY_VERIFY(!problem("mirrorAddress").isEmpty());
    QTRY_COMPARE(scroll->verticalScrollBar()->maximum(), 0);
    QTRY_COMPARE(bottomOfNote(), below);
    m_window->resize(1600, 1000);
    edit("mirrorAddress")->setText(QStringLiteral("https://mirror.example.com"));
    QTRY_VERIFY(find<QLabel>("mirrorExample")->isVisible());
    const int height = m_dialog->height();
    QTRY_COMPARE(bottomOfNote(), below);
    edit("mirrorAddress")->setText(QStringLiteral("http://mirror.example:99999"));
    QTRY_VERIFY(!find<QLabel>("mirrorExample")->isVisible());
    QCOMPARE(m_dialog->height(), height);
    QTRY_COMPARE(bottomOfNote(), below);
}

QTEST_MAIN(TstMirrorEditor)
#include "tst_mirroreditor.moc"
