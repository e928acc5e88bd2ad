// SPDX-License-Identifier: MIT
#include "tests/ui/dialogtest.h"
#include "tests/ui/readyprompts.h"
#include "ui/mirrors/exportdialog.h"

#include <QFile>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace jingtai;

class TstExportDialog : public DialogTest
{
    Q_OBJECT

private Q_SLOTS:
    void chosenMirrorsAreExported();
    void formatIsChosen_data();
    void formatIsChosen();
    void suffixOfTheFileWins();
    void ownMirrorsComeBackByImport();
    void badFileIsSaid();
    void nothingIsWrittenWithoutAFile();
    void badImportSaysThePlace();
    void importIsWorded_data();
    void importIsWorded();
    void languageIsSwitched();

private:
    void openDialog(const QStringList &chosen);
    QString file(const char *name) { return m_directory->filePath(QLatin1String(name)); }
    static QByteArray contents(const QString &path);
    void press() { QTest::mouseClick(find<QPushButton>("saveExport"), Qt::LeftButton); }

    ReadyPrompts m_prompts;
    QStringList m_said;
};

void TstExportDialog::openDialog(const QStringList &chosen)
{
    m_prompts = {};
    m_said.clear();
    auto *dialog = new ExportDialog(*m_library, chosen, m_prompts, m_window.get());
    connect(dialog, &ExportDialog::exported, this,
            [this](const QString &sentence) { m_said.append(sentence); });
    open(dialog);
    QVERIFY(find<QPushButton>("saveExport")->isEnabled());
    QCOMPARE(namelessControls(), QStringList());
}

QByteArray TstExportDialog::contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TstExportDialog::chosenMirrorsAreExported()
{
    openDialog({QStringLiteral("daocloud-docker"), QStringLiteral("1ms-quay")});
    QVERIFY(find<QRadioButton>("exportChosen")->isChecked());
    QVERIFY(!find<QRadioButton>("exportOwn")->isEnabled());
    m_prompts.save = file("out.json");
    press();
    QVERIFY(isClosed());
    QCOMPARE(m_prompts.suggestion, QStringLiteral("mirrors.json"));
    QCOMPARE(m_said, QStringList(QStringLiteral("2 mirrors exported to “out.json”.")));
    const QByteArray json = contents(file("out.json"));
    const auto catalog = MirrorCatalog::parse({json.constData(), std::size_t(json.size())});
    QVERIFY(catalog.has_value());
    QCOMPARE(int(catalog->mirrors().size()), 2);
}

void TstExportDialog::formatIsChosen_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("suggestion");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("Markdown") << QStringLiteral("exportMarkdown") << QStringLiteral("mirrors.md")
                              << QByteArray("|");
    QTest::newRow("CSV") << QStringLiteral("exportCsv") << QStringLiteral("mirrors.csv")
                         << QByteArray("\xEF\xBB\xBFid,");
}

void TstExportDialog::formatIsChosen()
{
    QFETCH(QString, button);
    QFETCH(QString, suggestion);
    QFETCH(QByteArray, begins);
    openDialog({});
    QVERIFY(find<QRadioButton>("exportAll")->isChecked());
    find<QRadioButton>(button.toLatin1().constData())->click();
    // A name without a suffix is taken as it is.
    m_prompts.save = file("out");
    press();
    QVERIFY(isClosed());
    QCOMPARE(m_prompts.suggestion, suggestion);
    const QByteArray text = contents(file("out"));
    QVERIFY2(text.startsWith(begins), text.left(40).constData());
    QVERIFY(text.contains("docker.m.daocloud.io"));
}

void TstExportDialog::suffixOfTheFileWins()
{
    openDialog({});
    m_prompts.save = file("list.MD");
    press();
    QVERIFY(isClosed());
    QVERIFY(contents(file("list.MD")).startsWith("|"));
}

void TstExportDialog::ownMirrorsComeBackByImport()
{
    Mirror mirror = *m_library->catalog()->mirror("daocloud-docker");
    mirror.id = "ours";
    mirror.endpoint = "https://docker.example.cn";
    mirror.rules.front().target = "docker.example.cn/{path}";
    m_library->add(mirror);
    openDialog({QStringLiteral("1ms-quay")});
    QVERIFY(find<QRadioButton>("exportOwn")->isChecked());
    m_prompts.save = file("own.json");
    press();
    QVERIFY(isClosed());
    m_library->remove({QStringLiteral("ours")});
    QVERIFY(m_library->catalog()->mirror("ours") == nullptr);
    m_prompts.open = file("own.json");
    const auto said = importMirrors(*m_library, m_prompts, m_window.get());
    QVERIFY(said.has_value());
    QCOMPARE(*said, QStringLiteral("1 mirror added."));
    QVERIFY(m_library->catalog()->mirror("ours") != nullptr);
    m_library->undo();
    QVERIFY(m_library->catalog()->mirror("ours") == nullptr);
}

void TstExportDialog::badFileIsSaid()
{
    openDialog({});
    m_prompts.save = file("no/such/folder.json");
    press();
    QVERIFY(problem("exportFile").contains(QStringLiteral("folder")));
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_said, QStringList());
    m_prompts.save = file("good.json");
    press();
    QVERIFY(isClosed());
    QCOMPARE(int(m_said.size()), 1);
}

void TstExportDialog::nothingIsWrittenWithoutAFile()
{
    openDialog({});
    press();
    QVERIFY(m_dialog->isVisible());
    QTest::keyClick(m_dialog.data(), Qt::Key_Escape);
    QVERIFY(isClosed());
    QCOMPARE(m_said, QStringList());
}

void TstExportDialog::badImportSaysThePlace()
{
    QFile bad(file("bad.json"));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("{\"version\": 1,\n \"mirrors\": [ {\"id\": \"x\"} ]}");
    bad.close();
    m_prompts.open = file("bad.json");
    const auto said = importMirrors(*m_library, m_prompts, m_window.get());
    QVERIFY(!said.has_value());
    QVERIFY2(said.error().contains(QStringLiteral("/mirrors/0")), qPrintable(said.error()));
    QVERIFY2(said.error().contains(QStringLiteral("ine 2")), qPrintable(said.error()));
    m_prompts.open.clear();
    QVERIFY(importMirrors(*m_library, m_prompts, m_window.get())->isNull());
}

void TstExportDialog::importIsWorded_data()
{
    QTest::addColumn<int>("added");
    QTest::addColumn<int>("replaced");
    QTest::addColumn<int>("unchanged");
    QTest::addColumn<int>("registries");
    QTest::addColumn<QString>("said");
    QTest::newRow("both") << 12 << 3 << 1 << 0 << QStringLiteral("12 mirrors added, 3 replaced.");
    QTest::newRow("one") << 1 << 0 << 0 << 1 << QStringLiteral("1 mirror added.");
    QTest::newRow("replaced") << 0 << 2 << 0 << 0 << QStringLiteral("2 mirrors replaced.");
    QTest::newRow("known") << 0 << 0 << 4 << 0
                           << QStringLiteral("The list has all mirrors of “a.json” already.");
    QTest::newRow("registries") << 0 << 0 << 0 << 2
                                << QStringLiteral("2 registries taken from the file.");
    QTest::newRow("empty") << 0 << 0 << 0 << 0
                           << QStringLiteral("There are no mirrors in “a.json”.");
}

void TstExportDialog::importIsWorded()
{
    QFETCH(int, added);
    QFETCH(int, replaced);
    QFETCH(int, unchanged);
    QFETCH(int, registries);
    QFETCH(QString, said);
    QCOMPARE(
        wordingOfImport({added, replaced, unchanged, registries}, QStringLiteral("/tmp/a.json")),
        said);
}

void TstExportDialog::languageIsSwitched()
{
    openDialog({QStringLiteral("1ms-quay")});
    m_languages.use(QStringLiteral("zh_CN"));
    QTRY_COMPARE(m_dialog->windowTitle(), QStringLiteral("导出镜像站"));
    QVERIFY(find<QRadioButton>("exportAll")->text().startsWith(QStringLiteral("全部")));
}

QTEST_MAIN(TstExportDialog)
#include "tst_exportdialog.moc"
