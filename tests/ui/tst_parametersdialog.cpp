// SPDX-License-Identifier: MIT
#include "tests/ui/dialogtest.h"
#include "tests/ui/readyprompts.h"
#include "ui/mirrors/parametersdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace jingtai;

namespace {

const QString s_id = QStringLiteral("aliyun-docker");
const QString s_name = QStringLiteral("user_code");

} // namespace

class TstParametersDialog : public DialogTest
{
    Q_OBJECT

private Q_SLOTS:
    void valueIsSaved();
    void badValueSaysWhatIsAllowed_data();
    void badValueSaysWhatIsAllowed();
    void wholeAddressIsTakenApart();
    void addressIsShownWhileTyping();
    void keptValueIsShownAndForgotten();
    void escapeAsksBeforeLosing();
    void enterSaves();
    void homePageIsOpened();
    void languageIsSwitched();
    void everyControlHasAName();

private:
    void openDialog();
    QLineEdit *code() { return find<QLineEdit>("parameter-user_code"); }
    QString kept() { return m_library->parameter("aliyun-docker", "user_code"); }
    bool canSave() { return find<QPushButton>("saveParameters")->isEnabled(); }

    ReadyPrompts m_prompts;
};

void TstParametersDialog::openDialog()
{
    const Mirror *mirror = m_library->catalog()->mirror("aliyun-docker");
    QVERIFY(mirror != nullptr);
    open(new ParametersDialog(*mirror, *m_library, m_prompts, m_window.get()));
    QVERIFY(code() != nullptr && code()->isVisible() && code()->hasFocus());
}

void TstParametersDialog::valueIsSaved()
{
    openDialog();
    QVERIFY(!canSave());
    QVERIFY(!find<QPushButton>("forgetParameters")->isVisible());
    QTest::keyClicks(code(), QStringLiteral("abcd1234"));
    QVERIFY(canSave());
    QTest::mouseClick(find<QPushButton>("saveParameters"), Qt::LeftButton);
    QVERIFY(isClosed());
    QCOMPARE(kept(), QStringLiteral("abcd1234"));
    m_library->undo();
    QCOMPARE(kept(), QString());
}

void TstParametersDialog::badValueSaysWhatIsAllowed_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says");
    QTest::newRow("upper case") << QStringLiteral("ABCD") << QStringLiteral("a–z, 0–9");
    QTest::newRow("blank") << QStringLiteral("ab cd") << QStringLiteral("4 to 16");
    QTest::newRow("Chinese") << QStringLiteral("代码代码") << QStringLiteral("代");
    QTest::newRow("long") << QStringLiteral("abcdefghijklmnopq") << QStringLiteral("too long");
    QTest::newRow("path") << QStringLiteral("abcd/x") << QStringLiteral("“/”");
}

void TstParametersDialog::badValueSaysWhatIsAllowed()
{
    QFETCH(QString, value);
    QFETCH(QString, says);
    openDialog();
    code()->setText(value);
    QTRY_VERIFY2(problem("parameter-user_code").contains(says),
                 qPrintable(problem("parameter-user_code")));
    QCOMPARE(code()->accessibleDescription(), problem("parameter-user_code"));
    QVERIFY(!canSave());
    QTest::keyClick(code(), Qt::Key_Return);
    QVERIFY(m_dialog != nullptr && m_dialog->isVisible());
    QCOMPARE(kept(), QString());
}

void TstParametersDialog::wholeAddressIsTakenApart()
{
    openDialog();
    code()->setText(QStringLiteral("https://abcd1234.mirror.aliyuncs.com/"));
    QCOMPARE(problem("parameter-user_code"), QString());
    QTest::keyClick(code(), Qt::Key_Tab);
    QCOMPARE(code()->text(), QStringLiteral("abcd1234"));
    code()->setText(QStringLiteral(" ａｂｃｄ５６７８ "));
    QTest::keyClick(code(), Qt::Key_Return);
    QVERIFY(isClosed());
    QCOMPARE(kept(), QStringLiteral("abcd5678"));
}

void TstParametersDialog::addressIsShownWhileTyping()
{
    openDialog();
    auto *address = find<QLabel>("parametersAddress");
    QVERIFY(address->isVisible());
    QVERIFY(address->accessibleName().startsWith(
        QStringLiteral("https://{user_code}.mirror.aliyuncs.com")));
    QTest::keyClicks(code(), QStringLiteral("abc"));
    QVERIFY(address->accessibleName().contains(QStringLiteral("{user_code}")));
    // Too short is not wrong yet.
    QCOMPARE(problem("parameter-user_code"), QString());
    QVERIFY(!canSave());
    QTest::keyClicks(code(), QStringLiteral("d"));
    QVERIFY(
        address->accessibleName().startsWith(QStringLiteral("https://abcd.mirror.aliyuncs.com")));
    QVERIFY(address->accessibleName().contains(
        QStringLiteral("nginx:1.25 → abcd.mirror.aliyuncs.com/library/nginx:1.25")));
}

void TstParametersDialog::keptValueIsShownAndForgotten()
{
    m_library->setParameter(s_id, s_name, QStringLiteral("abcd1234"));
    openDialog();
    QCOMPARE(code()->text(), QStringLiteral("abcd1234"));
    QVERIFY(canSave());
    auto *forget = find<QPushButton>("forgetParameters");
    QVERIFY(forget->isVisible() && forget->isEnabled());
    QTest::mouseClick(forget, Qt::LeftButton);
    QVERIFY(isClosed());
    QCOMPARE(kept(), QString());
}

void TstParametersDialog::escapeAsksBeforeLosing()
{
    openDialog();
    QTest::keyClicks(code(), QStringLiteral("ab"));
    QTest::keyClick(code(), Qt::Key_Escape);
    QVERIFY(find<QPushButton>("discardParameters")->isVisible());
    QTest::mouseClick(find<QPushButton>("discardParameters"), Qt::LeftButton);
    QVERIFY(isClosed());
    openDialog();
    QTest::keyClick(code(), Qt::Key_Escape);
    QVERIFY(isClosed());
}

void TstParametersDialog::enterSaves()
{
    openDialog();
    QTest::keyClicks(code(), QStringLiteral("abcd"));
    QTest::keyClick(code(), Qt::Key_Return);
    QVERIFY(isClosed());
    QCOMPARE(kept(), QStringLiteral("abcd"));
}

void TstParametersDialog::homePageIsOpened()
{
    openDialog();
    QTest::mouseClick(find<QPushButton>("parametersPage"), Qt::LeftButton);
    QCOMPARE(int(m_prompts.pages.size()), 1);
    QCOMPARE(m_prompts.pages.constFirst().host(), QStringLiteral("cr.console.aliyun.com"));
}

void TstParametersDialog::languageIsSwitched()
{
    openDialog();
    code()->setText(QStringLiteral("ABCD"));
    QTRY_VERIFY(!problem("parameter-user_code").isEmpty());
    const QString english = problem("parameter-user_code");
    m_languages.use(QStringLiteral("zh_CN"));
    QTRY_COMPARE(code()->accessibleName(), QStringLiteral("您的加速器代码"));
    QVERIFY(problem("parameter-user_code") != english);
    QCOMPARE(code()->text(), QStringLiteral("ABCD"));
}

void TstParametersDialog::everyControlHasAName()
{
    m_library->setParameter(s_id, s_name, QStringLiteral("abcd1234"));
    openDialog();
    QCOMPARE(namelessControls(), QStringList());
}

QTEST_MAIN(TstParametersDialog)
#include "tst_parametersdialog.moc"
