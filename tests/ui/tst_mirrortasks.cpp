// SPDX-License-Identifier: MIT
#include "tests/ui/mirrorspagetest.h"
#include "ui/parts/choicebutton.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

using namespace jingtai;

namespace {

const QString s_dao = QStringLiteral("daocloud-docker");
const QString s_packages = QStringLiteral("aliyun-docker-ce");
const QString s_closed = QStringLiteral("qiniu-docker");
const QString s_coded = QStringLiteral("aliyun-docker");

} // namespace

/// What is done with the mirrors that are chosen on the page Mirrors.
class TstMirrorTasks : public MirrorsPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void addressIsCopied();
    void mirrorsAreCopied_data();
    void mirrorsAreCopied();
    void severalAreCopied();
    void homePageIsOpened();
    void homePageThatCannotBeOpenedIsTold();
    void mirrorsAreSwitched();
    void switchingIsUndone();
    void mirrorIsUsedForConversion();
    void packagesAreNotUsed();
    void switchedOffOneIsNotUsed();
    void closedOneIsUsedWithAWarning();
    void parametersAreAskedForFirst();
    void mirrorIsAddedAndRemoved();
    void mirrorIsEdited();
    void mirrorsAreExportedAndImported();
    void badImportIsTold();
    void contextMenuFitsTheChoice();
};

void TstMirrorTasks::addressIsCopied()
{
    choose({s_dao});
    table()->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), table());
    REQUIRE_TRIGGER("actionCopy");
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("docker.m.daocloud.io"));
    QVERIFY(status().contains(QStringLiteral("docker.m.daocloud.io")));
    QGuiApplication::clipboard()->clear();
    REQUIRE_TRIGGER("actionCopyAddress");
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("docker.m.daocloud.io"));
}

void TstMirrorTasks::mirrorsAreCopied_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("start");
    QTest::newRow("URL") << QByteArray("actionCopyUrl")
                         << QStringLiteral("https://docker.m.daocloud.io");
    QTest::newRow("Markdown") << QByteArray("actionCopyMarkdown")
                              << QStringLiteral("| Mirror | Address |");
    QTest::newRow("CSV") << QByteArray("actionCopyCsv") << QStringLiteral("id,title,kind,");
    QTest::newRow("details") << QByteArray("actionCopyDetails") << QStringLiteral("DaoCloud\n");
}

void TstMirrorTasks::mirrorsAreCopied()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, start);
    choose({s_dao});
    const char *const wanted = name.constData();
    REQUIRE_TRIGGER(wanted);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(start));
    QVERIFY(!status().isEmpty());
}

void TstMirrorTasks::severalAreCopied()
{
    choose({s_closed, s_dao});
    REQUIRE_TRIGGER("actionCopyUrl");
    // In the order of the table.
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("https://docker.m.daocloud.io\nhttps://reg-mirror.qiniu.com"));
    QCOMPARE(status(), QStringLiteral("2 mirrors copied"));
    QVERIFY(!find<QAction>("actionUseForConversion")->isEnabled());
    QVERIFY(!find<QAction>("actionCopyDetails")->isEnabled());
}

void TstMirrorTasks::homePageIsOpened()
{
    choose({s_dao});
    REQUIRE_TRIGGER("actionOpenHomePage");
    QCOMPARE(m_prompts.pages,
             QList<QUrl>{QUrl(QStringLiteral("https://github.com/DaoCloud/public-image-mirror"))});
    choose({s_closed});
    QVERIFY(!find<QAction>("actionOpenHomePage")->isEnabled());
}

void TstMirrorTasks::homePageThatCannotBeOpenedIsTold()
{
    m_prompts.opensPages = false;
    choose({s_dao});
    REQUIRE_CLICK("detailsHomePage");
    QVERIFY(find<QLabel>("bannerText")->text().contains(QStringLiteral("github.com/DaoCloud")));
}

void TstMirrorTasks::mirrorsAreSwitched()
{
    choose({s_dao, s_closed});
    QVERIFY(!find<QAction>("actionSwitchOn")->isEnabled());
    REQUIRE_TRIGGER("actionSwitchOff");
    QVERIFY(!m_library->isEnabled(s_dao.toStdString()));
    QVERIFY(!m_library->isEnabled(s_closed.toStdString()));
    QCOMPARE(model()->index(model()->rowOf(s_dao), Model::ClaimColumn).data().toString(),
             QStringLiteral("Switched off"));
    QVERIFY(find<QLabel>("pageState")->text().endsWith(QStringLiteral("2 switched off")));
    QVERIFY(!find<QAction>("actionSwitchOff")->isEnabled());
    REQUIRE_TRIGGER("actionSwitchOn");
    QVERIFY(m_library->isEnabled(s_dao.toStdString()));
}

void TstMirrorTasks::switchingIsUndone()
{
    choose({s_dao});
    table()->setFocus();
    REQUIRE_TRIGGER("actionSwitchOff");
    REQUIRE_TRIGGER("actionUndo");
    QVERIFY(m_library->isEnabled(s_dao.toStdString()));
    REQUIRE_TRIGGER("actionRedo");
    QVERIFY(!m_library->isEnabled(s_dao.toStdString()));
}

void TstMirrorTasks::mirrorIsUsedForConversion()
{
    choose({QStringLiteral("daocloud-quay")});
    REQUIRE_CLICK("useForConversion");
    QVERIFY(find<QWidget>("convertPage")->isVisible());
    QVERIFY(
        find<ChoiceButton>("convertWith")->accessibleName().endsWith(QStringLiteral("DaoCloud")));
    QCOMPARE(m_conversion->choice().mirrors.front(), std::string("daocloud-quay"));
}

void TstMirrorTasks::packagesAreNotUsed()
{
    choose({s_packages});
    QVERIFY(!find<QAction>("actionUseForConversion")->isEnabled());
    QVERIFY(!find<QPushButton>("useForConversion")->isVisible());
}

void TstMirrorTasks::switchedOffOneIsNotUsed()
{
    choose({s_dao});
    REQUIRE_TRIGGER("actionSwitchOff");
    REQUIRE_TRIGGER("actionUseForConversion");
    QVERIFY(table()->isVisible());
    QVERIFY(find<QLabel>("bannerText")->text().contains(QStringLiteral("switched off")));
}

void TstMirrorTasks::closedOneIsUsedWithAWarning()
{
    choose({s_closed});
    REQUIRE_TRIGGER("actionUseForConversion");
    QVERIFY(find<QWidget>("convertPage")->isVisible());
    QCOMPARE(m_conversion->choice().mirrors.front(), s_closed.toStdString());
    QVERIFY(find<QLabel>("bannerText")->text().contains(QStringLiteral("closed")));
}

void TstMirrorTasks::parametersAreAskedForFirst()
{
    choose({s_coded});
    REQUIRE_TRIGGER("actionUseForConversion");
    QPointer<QDialog> asked = dialog();
    QVERIFY(asked != nullptr);
    QVERIFY(table()->isVisible());
    auto *field = asked->findChild<QLineEdit *>();
    QVERIFY(field != nullptr);
    QTest::keyClicks(field, QStringLiteral("ab12cd34"));
    auto *save = asked->findChild<QPushButton *>(QStringLiteral("saveParameters"));
    QVERIFY(save != nullptr && save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_VERIFY(find<QWidget>("convertPage")->isVisible());
    QCOMPARE(m_conversion->choice().mirrors.front(), s_coded.toStdString());
    QCOMPARE(m_library->parameter(s_coded.toStdString(), "user_code"), QStringLiteral("ab12cd34"));
}

void TstMirrorTasks::mirrorIsAddedAndRemoved()
{
    find<QLineEdit>("filterMirrors")->setText(QStringLiteral("quay"));
    REQUIRE_CLICK("addMirror");
    QDialog *editor = dialog();
    QVERIFY(editor != nullptr);
    auto *address = editor->findChild<QLineEdit *>(QStringLiteral("mirrorAddress"));
    QVERIFY(address != nullptr && address->isEnabled());
    address->setFocus();
    QTest::keyClicks(address, QStringLiteral("mirror.example.com"));
    auto *save = editor->findChild<QPushButton *>(QStringLiteral("saveMirror"));
    QVERIFY(save != nullptr);
    QTRY_VERIFY(save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    // It is in sight and chosen, although the filter did not fit it.
    QTRY_COMPARE(chosen().size(), 1);
    const QString id = chosen().constFirst();
    QCOMPARE(table()->model()->index(model()->rowOf(id), 0).data(Model::AddressRole).toString(),
             QStringLiteral("mirror.example.com"));
    QVERIFY(model()->index(model()->rowOf(id), 0).data(Model::OwnRole).toBool());
    const QRect rect = table()->visualRect(model()->index(model()->rowOf(id), 0));
    QVERIFY(table()->viewport()->rect().contains(rect.center()));
    REQUIRE_TRIGGER("actionRemoveMirror");
    QCOMPARE(model()->rowOf(id), -1);
    QCOMPARE(chosen().size(), 1);
    QVERIFY(!find<QAction>("actionRemoveMirror")->isEnabled());
    table()->setFocus();
    REQUIRE_TRIGGER("actionUndo");
    QVERIFY(model()->rowOf(id) >= 0);
}

void TstMirrorTasks::mirrorIsEdited()
{
    choose({s_dao});
    REQUIRE_TRIGGER("actionEditMirror");
    QDialog *editor = dialog();
    QVERIFY(editor != nullptr);
    auto *name = editor->findChild<QLineEdit *>(QStringLiteral("mirrorName"));
    QVERIFY(name != nullptr && name->isEnabled());
    name->setText(QStringLiteral("My DaoCloud"));
    auto *save = editor->findChild<QPushButton *>(QStringLiteral("saveMirror"));
    QTRY_VERIFY(save != nullptr && save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(model()->index(model()->rowOf(s_dao), 0).data().toString(),
                 QStringLiteral("My DaoCloud"));
    QCOMPARE(chosen(), QStringList(s_dao));
}

void TstMirrorTasks::mirrorsAreExportedAndImported()
{
    Mirror mirror = *m_library->catalog()->mirror(s_dao.toStdString());
    mirror.id = "mine";
    m_library->add(mirror);
    choose({QStringLiteral("mine")});
    REQUIRE_TRIGGER("actionExportMirrors");
    QDialog *asked = dialog();
    QVERIFY(asked != nullptr);
    m_prompts.save = m_directory->filePath(QStringLiteral("list.json"));
    auto *save = asked->findChild<QPushButton *>(QStringLiteral("saveExport"));
    QVERIFY(save != nullptr && save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(m_prompts.save));
    QTRY_VERIFY(dialog() == nullptr);
    QVERIFY(status().contains(QStringLiteral("list.json")));
    REQUIRE_TRIGGER("actionRemoveMirror");
    QCOMPARE(model()->rowOf(QStringLiteral("mine")), -1);
    m_prompts.open = m_prompts.save;
    REQUIRE_TRIGGER("actionImportMirrors");
    QVERIFY(model()->rowOf(QStringLiteral("mine")) >= 0);
    QCOMPARE(status(), QStringLiteral("1 mirror added."));
}

void TstMirrorTasks::badImportIsTold()
{
    QFile file(m_directory->filePath(QStringLiteral("bad.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    m_prompts.open = file.fileName();
    const int before = model()->mirrorCount();
    REQUIRE_TRIGGER("actionImportMirrors");
    QCOMPARE(model()->mirrorCount(), before);
    QVERIFY(find<QLabel>("bannerText")->text().contains(QStringLiteral("bad.json")));
}

void TstMirrorTasks::contextMenuFitsTheChoice()
{
    choose({s_dao});
    const QRect rect = table()->visualRect(model()->index(model()->rowOf(s_dao), 0));
    QContextMenuEvent event(QContextMenuEvent::Mouse, rect.center(),
                            table()->viewport()->mapToGlobal(rect.center()));
    QCoreApplication::sendEvent(table()->viewport(), &event);
    QPointer<QMenu> menu = find<QMenu>("mirrorsContextMenu");
    QVERIFY(menu != nullptr && menu->isVisible());
    QVERIFY(menu->actions().contains(find<QAction>("actionUseForConversion")));
    QVERIFY(menu->actions().contains(find<QAction>("actionSwitchOff")));
    menu->close();
    QTRY_VERIFY(menu == nullptr);
}

QTEST_MAIN(TstMirrorTasks)
#include "tst_mirrortasks.moc"
