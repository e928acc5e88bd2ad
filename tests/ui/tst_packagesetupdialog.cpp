// SPDX-License-Identifier: MIT
#include "tests/ui/windowtest.h"
#include "ui/parts/choicebutton.h"
#include "ui/parts/codeeditor.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollBar>

using namespace jingtai;

/// "Set-up commands…" as a person comes to it and goes by it.
class TstPackageSetupDialog : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void opensForTheChosenMirror_data();
    void opensForTheChosenMirror();
    void onlyWherePackagesAre();
    void aChoiceChangesTheCommands();
    void aVersionOfThePackagesIsChosen();
    void exactlyTheCommandsAreCopied();
    void theChoiceIsKept();
    void whyThereAreNone();
    void isAsWideAsItsLines();
    void languageIsSwitched();

private:
    void started() override { REQUIRE_TRIGGER("actionMirrors"); }
    void open(const QString &id)
    {
        m_window->showMirror(id);
        REQUIRE_TRIGGER("actionSetUpPackages");
        QVERIFY(dialog() != nullptr && dialog()->isVisible());
    }
    /// What is chosen in the menu of a button.
    void choose(const QString &action)
    {
        auto *chosen = dialog()->findChild<QAction *>(action);
        QVERIFY2(chosen != nullptr && chosen->isEnabled(), qPrintable(action));
        const QPointer<QAction> old = chosen;
        chosen->trigger();
        // The menus are filled anew a moment later.
        QTRY_VERIFY(old == nullptr);
    }
    QDialog *dialog()
    {
        return m_window->findChild<QDialog *>(QStringLiteral("packageSetupDialog"));
    }
    QString commands() { return find<CodeEditor>("setupCommands")->exactText(); }
    QString name(const char *button) { return find<ChoiceButton>(button)->accessibleName(); }
};

void TstPackageSetupDialog::opensForTheChosenMirror_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"actionSetUpPackages", "detailsSetUp"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TstPackageSetupDialog::opensForTheChosenMirror()
{
    QFETCH(const QString, way);
    m_window->showMirror(QStringLiteral("ustc-docker-ce"));
    if (way == QLatin1String("detailsSetUp"))
        REQUIRE_CLICK("detailsSetUp");
    else
        REQUIRE_TRIGGER("actionSetUpPackages");
    QVERIFY(dialog() != nullptr && dialog()->isVisible());
    QVERIFY2(dialog()->windowTitle().startsWith(QLatin1String("Set up Docker CE from ")),
             qPrintable(dialog()->windowTitle()));
    QVERIFY(commands().contains(QLatin1String("https://mirrors.ustc.edu.cn/docker-ce/linux/")));
    // One repository for all of its versions.
    QVERIFY(!find<ChoiceButton>("setupVersion")->isVisible());
    REQUIRE_CLICK("cancelPackageSetup");
    QTRY_VERIFY(dialog() == nullptr);
}

void TstPackageSetupDialog::onlyWherePackagesAre()
{
    const auto *action = find<QAction>("actionSetUpPackages");
    m_window->showMirror(QStringLiteral("daocloud-docker"));
    QVERIFY(!action->isEnabled());
    m_window->showMirror(QStringLiteral("tuna-kubernetes"));
    QVERIFY(action->isEnabled());
}

void TstPackageSetupDialog::aChoiceChangesTheCommands()
{
    open(QStringLiteral("tuna-docker-ce"));
    choose(QStringLiteral("setupDistribution-ubuntu"));
    QCOMPARE(name("setupDistribution"), QStringLiteral("Distribution: Ubuntu"));
    choose(QStringLiteral("setupRelease-24.04"));
    QCOMPARE(name("setupRelease"), QStringLiteral("Version: 24.04 (noble)"));
    const QString ubuntu = commands();
    QVERIFY2(ubuntu.contains(QLatin1String(
                 "\nURIs: https://mirrors.tuna.tsinghua.edu.cn/docker-ce/linux/ubuntu\n")),
             qPrintable(ubuntu));
    QVERIFY2(ubuntu.contains(QLatin1String("\nSuites: noble\n")), qPrintable(ubuntu));
    choose(QStringLiteral("setupRelease-22.04"));
    QVERIFY(commands().contains(QLatin1String("\nSuites: jammy\n")));
    QCOMPARE(commands().replace(QLatin1String("jammy"), QLatin1String("noble")), ubuntu);
    // Another one has other releases, and other tools.
    choose(QStringLiteral("setupDistribution-fedora"));
    QVERIFY(commands().contains(QLatin1String("sudo dnf install ")));
    QVERIFY(!commands().contains(QLatin1String("apt")));
    choose(QStringLiteral("setupRelease-43"));
    QVERIFY(commands().contains(QLatin1String("/linux/fedora/43/")));
    QVERIFY(dialog()->findChild<QAction *>(QStringLiteral("setupRelease-22.04")) == nullptr);
}

void TstPackageSetupDialog::aVersionOfThePackagesIsChosen()
{
    open(QStringLiteral("tuna-kubernetes"));
    choose(QStringLiteral("setupDistribution-debian"));
    QVERIFY(!find<ChoiceButton>("setupRelease")->isVisible());
    choose(QStringLiteral("setupVersion-v1.31"));
    QCOMPARE(name("setupVersion"), QStringLiteral("Kubernetes: v1.31"));
    QVERIFY2(commands().contains(QLatin1String("/kubernetes/core:/stable:/v1.31/deb/")),
             qPrintable(commands()));
    choose(QStringLiteral("setupVersion-v1.33"));
    QVERIFY(commands().contains(QLatin1String("/kubernetes/core:/stable:/v1.33/deb/")));
    QVERIFY(!commands().contains(QLatin1String("v1.31")));
}

void TstPackageSetupDialog::exactlyTheCommandsAreCopied()
{
    QGuiApplication::clipboard()->clear();
    open(QStringLiteral("tuna-docker-ce"));
    choose(QStringLiteral("setupDistribution-debian"));
    choose(QStringLiteral("setupRelease-12"));
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    REQUIRE_CLICK("savePackageSetup");
    QVERIFY(!commands().isEmpty());
    QCOMPARE(QGuiApplication::clipboard()->text(), commands());
    QCOMPARE(find<QLabel>("formState")->text(),
             QStringLiteral("The commands are in the clipboard"));
    // It stays, for another choice; what was said of the one before goes.
    QVERIFY(dialog()->isVisible());
    choose(QStringLiteral("setupRelease-13"));
    QCOMPARE(find<QLabel>("formState")->text(), QString());
    REQUIRE_CLICK("savePackageSetup");
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("\nSuites: trixie\n")));
}

void TstPackageSetupDialog::theChoiceIsKept()
{
    open(QStringLiteral("tuna-docker-ce"));
    choose(QStringLiteral("setupDistribution-ubuntu"));
    choose(QStringLiteral("setupRelease-22.04"));
    REQUIRE_CLICK("cancelPackageSetup");
    QTRY_VERIFY(dialog() == nullptr);
    // Of another mirror, of other packages, and after a start.
    open(QStringLiteral("ustc-docker-ce"));
    QCOMPARE(name("setupDistribution"), QStringLiteral("Distribution: Ubuntu"));
    QCOMPARE(name("setupRelease"), QStringLiteral("Version: 22.04 (jammy)"));
    REQUIRE_CLICK("cancelPackageSetup");
    QTRY_VERIFY(dialog() == nullptr);
    open(QStringLiteral("tuna-kubernetes"));
    QCOMPARE(name("setupDistribution"), QStringLiteral("Distribution: Ubuntu"));
    choose(QStringLiteral("setupVersion-v1.30"));
    endWindow();
    startWindow();
    open(QStringLiteral("ustc-kubernetes"));
    QCOMPARE(name("setupDistribution"), QStringLiteral("Distribution: Ubuntu"));
    QCOMPARE(name("setupVersion"), QStringLiteral("Kubernetes: v1.30"));
    REQUIRE_CLICK("cancelPackageSetup");
    QTRY_VERIFY(dialog() == nullptr);
    open(QStringLiteral("tuna-docker-ce"));
    QCOMPARE(name("setupRelease"), QStringLiteral("Version: 22.04 (jammy)"));
}

/// A tree that gets no new versions any more is of no use to anybody.
void TstPackageSetupDialog::whyThereAreNone()
{
    open(QStringLiteral("aliyun-kubernetes"));
    QVERIFY(find<QLabel>("setupProblem")->isVisible());
    QVERIFY(find<QLabel>("setupProblem")
                ->text()
                .startsWith(QLatin1String("This mirror's tree gets no version after ")));
    QVERIFY(!find<CodeEditor>("setupCommands")->isVisible());
    QVERIFY(!find<QPushButton>("savePackageSetup")->isEnabled());
    QVERIFY(find<QPushButton>("cancelPackageSetup")->isEnabled());
}

void TstPackageSetupDialog::isAsWideAsItsLines()
{
    m_window->resize(1600, 1000);
    for (const char *mirror : {"tuna-docker-ce", "tuna-kubernetes"}) {
        open(QLatin1String(mirror));
        const auto *script = find<CodeEditor>("setupCommands");
        QCOMPARE(script->horizontalScrollBar()->maximum(), 0);
        QCOMPARE(script->verticalScrollBar()->maximum(), 0);
        REQUIRE_CLICK("cancelPackageSetup");
        QTRY_VERIFY(dialog() == nullptr);
    }
    // No wider than there is room for.
    m_window->resize(900, 600);
    open(QStringLiteral("tuna-docker-ce"));
    QVERIFY(dialog()->width() > 800 && dialog()->width() < m_window->width());
    QVERIFY(dialog()->height() < m_window->height());
    // The script has all the height that there is.
    QVERIFY2(dialog()->height() > 540, qPrintable(QString::number(dialog()->height())));
}

void TstPackageSetupDialog::languageIsSwitched()
{
    open(QStringLiteral("tuna-docker-ce"));
    choose(QStringLiteral("setupDistribution-debian"));
    const QString english = commands();
    const auto withoutComments = [](const QString &script) {
        QStringList lines = script.split(u'\n');
        lines.removeIf([](const QString &line) { return line.startsWith(u'#'); });
        return lines;
    };
    m_preferences->setLanguage(LanguageChoice::Chinese);
    QTRY_VERIFY(dialog()->windowTitle().contains(QStringLiteral("安装")));
    QVERIFY2(name("setupDistribution").startsWith(QStringLiteral("发行版")),
             qPrintable(name("setupDistribution")));
    // The comments are in the language, the commands are the same.
    QVERIFY(commands() != english);
    QCOMPARE(withoutComments(commands()), withoutComments(english));
    REQUIRE_CLICK("savePackageSetup");
    QCOMPARE(QGuiApplication::clipboard()->text(), commands());
    m_preferences->setLanguage(LanguageChoice::English);
    QTRY_COMPARE(commands(), english);
}

QTEST_MAIN(TstPackageSetupDialog)
#include "tst_packagesetupdialog.moc"
