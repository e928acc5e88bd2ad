// SPDX-License-Identifier: MIT
#include "app/core/catalogtext.h"
#include "app/model/mirrorlibrary.h"
#include "app/services/catalogstore.h"
#include "app/services/jsonstore.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <unistd.h>

using namespace jingtai;

namespace {

const QString s_id = QStringLiteral("my-mirror");

Mirror myMirror(const std::string &id = "my-mirror")
{
    Mirror mirror;
    mirror.id = id;
    mirror.title.en = "Mine " + id;
    mirror.endpoint = "https://" + id + ".example";
    mirror.rules = {{{"quay.io", {}}, id + ".example/quay.io/{path}"}};
    return mirror;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TstMirrorLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void ownMirrorsComeBack();
    void brokenFileIsKeptAside();

private:
    /// A start of the program.
    std::unique_ptr<MirrorLibrary> start();
    QString own() const { return m_directory->filePath(QStringLiteral("mirrors.json")); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
};

void TstMirrorLibrary::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings
        = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("settings.json")));
}

void TstMirrorLibrary::cleanup()
{
    m_settings.reset();
    m_directory.reset();
}

std::unique_ptr<MirrorLibrary> TstMirrorLibrary::start()
{
    return std::make_unique<MirrorLibrary>(builtInCatalog(), *m_settings, own());
}

void TstMirrorLibrary::ownMirrorsComeBack()
{
    const auto built = builtInCatalog().mirrors().size();
    {
        const auto library = start();
        QCOMPARE(library->load(), QString());
        QSignalSpy problem(library.get(), &MirrorLibrary::problem);
        QSignalSpy changed(library.get(), &MirrorLibrary::changed);
        library->add(myMirror());
        QCOMPARE(changed.size(), 1);
        QVERIFY(problem.isEmpty());
        QVERIFY(library->hasId(s_id));
        QCOMPARE(library->catalog()->mirrors().size(), built + 1);
        QVERIFY(library->catalog()->mirrors().back().isOwn);
    }
    const auto library = start();
    QCOMPARE(library->load(), QString());
    Mirror expected = myMirror();
    expected.isOwn = true;
    QVERIFY(library->catalog()->mirrors().back() == expected);
    QVERIFY(!library->canUndo());
    library->remove({s_id, QStringLiteral("daocloud-docker")});
    QVERIFY(!library->hasId(s_id));
    QCOMPARE(library->catalog()->mirrors().size(), built);
    QCOMPARE(library->undoText(), QStringLiteral("Undo: remove Mine my-mirror"));
    library->undo();
    QVERIFY(library->hasId(s_id));
    QVERIFY(library->canRedo());
    library->redo();
    QVERIFY(!library->hasId(s_id));
}

void TstMirrorLibrary::brokenFileIsKeptAside()
{
    const QByteArray broken = "{\"version\": 1, \"mirrors\": [{\"id\": \"A b\"}]}";
    QVERIFY(write(own(), broken));
    const auto library = start();
    QSignalSpy problem(library.get(), &MirrorLibrary::problem);
    QVERIFY(library->load().contains(own()));
    QCOMPARE(library->catalog()->mirrors().size(), builtInCatalog().mirrors().size());
    library->flush();
    QCOMPARE(bytesOf(own()), broken);
    QVERIFY(problem.isEmpty());

    library->add(myMirror());
    library->flush();
    QCOMPARE(problem.size(), 1);
    const QString kept = own() + QStringLiteral(".damaged");
    QVERIFY(problem.first().first().toString().contains(kept));
    QCOMPARE(bytesOf(kept), broken);
    const QByteArray saved = bytesOf(own());
    QVERIFY(MirrorCatalog::parse({saved.constData(), size_t(saved.size())}));
    QVERIFY(saved.contains("my-mirror"));
}

QTEST_GUILESS_MAIN(TstMirrorLibrary)
#include "tst_mirrorlibrary.moc"
