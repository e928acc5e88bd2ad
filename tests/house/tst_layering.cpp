// SPDX-License-Identifier: MIT
#include "tests/house/includerules.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace jingtai;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QDir root()
{
    return QDir(QStringLiteral(JINGTAI_SOURCE_DIR));
}

/// All files that people write here, from the root: not what is built, not what tests only read.
QStringList filesOfTheTree()
{
    static const QRegularExpression elsewhere(
        QStringLiteral("^(\\.git|build|\\.cache|tests/data|tests/fuzz/corpus)(/|$)|/__pycache__/"));
    QStringList found;
    QDirIterator walk(root().path(), QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = root().relativeFilePath(walk.next());
        if (!elsewhere.match(path).hasMatch())
            found.append(path);
    }
    found.sort();
    return found;
}

QStringList filesNamed(const QString &pattern)
{
    return filesOfTheTree().filter(QRegularExpression(pattern));
}

QString all(const QStringList &problems)
{
    return problems.join(u'\n');
}

} // namespace

class TstLayering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noForbiddenInclude();
    void forbiddenIncludeIsFound_data();
    void forbiddenIncludeIsFound();
    void allowedIncludeIsLeft_data();
    void allowedIncludeIsLeft();
    void ownHeaderFirst();
    void licenceLineFirst();
    void pragmaOnceInHeaders();
    void noFormFiles();
    void commandLineLinksNoGui();
};

void TstLayering::noForbiddenInclude()
{
    const IncludeRules rules(QStringLiteral(JINGTAI_QT_INCLUDE_FOLDER));
    QVERIFY(rules.knowsQt());

    const QStringList sources = filesNamed(QStringLiteral("\\.(h|cpp)$"));
    QVERIFY(sources.size() > 10);
    QStringList problems;
    for (const QString &path : sources) {
        const QStringList found = rules.problems(path, contents(root().filePath(path)));
        for (const QString &problem : found)
            problems.append(path + u':' + problem);
    }
    QVERIFY2(problems.isEmpty(), qPrintable(all(problems)));
}

void TstLayering::forbiddenIncludeIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");

    const auto row = [](const char *path, const char *line) {
        QTest::addRow("%s %s", path, line)
            << QString::fromLatin1(path) << QString::fromLatin1(line);
    };
    row("app/core/names/note.h", "#include <QString>");
    row("app/core/names/note.h", "#include <QtCore/QString>");
    row("app/core/names/note.h", "#include <QtCore>");
    row("app/core/names/note.cpp", "#  include <qstring.h>");
    row("app/core/names/note.cpp", "#include \"app/services/catalogstore.h\"");
    row("app/core/names/note.cpp", "#include \"app/model/wording.h\"");
    row("app/core/names/note.cpp", "#include \"ui/mainwindow.h\"");
    row("app/core/names/note.cpp", "#include \"app/safefile/safefile.h\"");
    row("app/core/names/note.cpp", "#include <fstream>");
    row("app/core/names/note.cpp", "#include <chrono>");
    row("app/core/names/note.cpp", "#include <sys/stat.h>");
    row("app/core/names/note.h", "#include <nlohmann/json.hpp>");
    row("app/core/names/note.cpp", "#include \"note.h\"");
    row("app/core/names/note.cpp", "#include \"../model/wording.h\"");
    row("app/core/names/note.cpp", "#include <app/core/names/note.h>");
    row("app/safefile/safefile.cpp", "#include <QFile>");
    row("app/safefile/safefile.cpp", "#include \"app/core/names/note.h\"");
    row("app/engine/engine.cpp", "#include <QByteArray>");
    row("app/engine/engine.cpp", "#include \"app/services/catalogstore.h\"");
    row("app/services/store.cpp", "#include <QColor>");
    row("app/services/store.cpp", "#include <QWidget>");
    row("app/services/store.cpp", "#include <QtWidgets/QWidget>");
    row("app/services/store.cpp", "#include \"app/model/wording.h\"");
    row("app/services/store.cpp", "#include \"ui/mainwindow.h\"");
    row("app/model/wording.h", "#include <QColor>");
    row("app/model/wording.h", "#include <QIcon>");
    row("app/model/wording.h", "#include <QGuiApplication>");
    row("app/model/wording.h", "#include <QtGui/qcolor.h>");
    row("app/model/wording.h", "#include <QTcpSocket>");
    row("app/model/wording.h", "#include \"ui/mainwindow.h\"");
    row("app/model/wording.cpp", "#include <QSettings>");
    row("ui/mainwindow.cpp", "#include \"app/services/catalogstore.h\"");
    row("ui/mainwindow.cpp", "#include <QNetworkAccessManager>");
    row("ui/mainwindow.cpp", "#include <QFile>");
    row("app/cli/main.cpp", "#include <QGuiApplication>");
    row("app/cli/main.cpp", "#include <QApplication>");
    row("app/cli/main.cpp", "#include <QtSvg/QSvgRenderer>");
    row("app/cli/main.cpp", "#include \"ui/mainwindow.h\"");
    row("app/helper/main.cpp", "#include <QCoreApplication>");
    row("app/helper/main.cpp", "#include \"app/services/catalogstore.h\"");
    row("app/main.cpp", "#include \"tests/support/fake.h\"");
    row("app/checkschedule.cpp", "#include \"ui/mainwindow.h\"");
    row("app/dresser.cpp", "#include \"app/checkschedule.h\"");
    row("app/model/preferences.cpp", "#include \"app/dresser.h\"");
    row("app/attic/old.cpp", "");
}

void TstLayering::forbiddenIncludeIsFound()
{
    QFETCH(QString, path);
    QFETCH(QString, line);

    const IncludeRules rules(QStringLiteral(JINGTAI_QT_INCLUDE_FOLDER));
    const QStringList problems
        = rules.problems(path, "// SPDX-License-Identifier: MIT\n\n" + line.toUtf8() + '\n');
    QCOMPARE(problems.size(), 1);
    QVERIFY2(line.isEmpty() || problems.first().startsWith(QStringLiteral("3: ")),
             qPrintable(problems.first()));
}

void TstLayering::allowedIncludeIsLeft_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");

    const auto row = [](const char *path, const char *line) {
        QTest::addRow("%s %s", path, line)
            << QString::fromLatin1(path) << QString::fromLatin1(line);
    };
    row("app/core/names/note.cpp", "#include <nlohmann/json.hpp>");
    row("app/core/names/note.h", "#include <string_view>");
    row("app/core/names/note.h", "#include <tl/expected.hpp>");
    row("app/safefile/safefile.cpp", "#include <unistd.h>");
    row("app/engine/engine.cpp", "#include \"app/core/names/note.h\"");
    row("app/services/store.cpp", "#include <QSslSocket>");
    row("app/services/store.cpp", "#include <QDBusConnection>");
    row("app/services/store.cpp", "#include \"app/safefile/safefile.h\"");
    row("app/model/wording.cpp", "#include <QAbstractTableModel>");
    row("app/model/wording.cpp", "#include <chrono>");
    row("app/model/wording.cpp", "#include \"moc_wording.cpp\"");
    row("ui/mainwindow.cpp", "#include <QMainWindow>");
    row("ui/mainwindow.cpp", "#include \"app/model/wording.h\"");
    row("app/cli/main.cpp", "#include <QCoreApplication>");
    row("app/main.cpp", "#include <QApplication>");
    row("tests/core/tst_note.cpp", "#include \"tst_note.moc\"");
}

void TstLayering::allowedIncludeIsLeft()
{
    QFETCH(QString, path);
    QFETCH(QString, line);

    const IncludeRules rules(QStringLiteral(JINGTAI_QT_INCLUDE_FOLDER));
    const QStringList problems = rules.problems(path, line.toUtf8());
    QVERIFY2(problems.isEmpty(), qPrintable(all(problems)));
}

void TstLayering::ownHeaderFirst()
{
    static const QRegularExpression firstInclude(QStringLiteral("^#include [<\"]([^>\"]+)"),
                                                 QRegularExpression::MultilineOption);
    QStringList problems;
    const QStringList sources = filesNamed(QStringLiteral("\\.cpp$"));
    for (const QString &path : sources) {
        const QString header = path.chopped(3) + u'h';
        if (!root().exists(header))
            continue;
        const QString text = QString::fromUtf8(contents(root().filePath(path)));
        if (firstInclude.match(text).captured(1) != header)
            problems.append(path + QStringLiteral(": its own header is not included first"));
    }
    QVERIFY2(problems.isEmpty(), qPrintable(all(problems)));
}

void TstLayering::licenceLineFirst()
{
    static const QRegularExpression carries(
        QStringLiteral("(\\.(h|cpp|cmake|py|sh|go|js|css|qss|desktop|service|policy|y?aml)|"
                       "(^|/)(CMakeLists\\.txt|\\.clang-(format|tidy)|\\.editorconfig))$"));
    QStringList problems;
    const QStringList files = filesOfTheTree();
    for (const QString &path : files) {
        const QByteArray text = contents(root().filePath(path));
        const bool script = text.startsWith("#!");
        if (!script && !carries.match(path).hasMatch())
            continue;
        const QByteArray line = text.split('\n').value(script ? 1 : 0);
        if (!line.contains("SPDX-License-Identifier: MIT"))
            problems.append(path + QStringLiteral(": no licence line at its beginning"));
    }
    QVERIFY2(problems.isEmpty(), qPrintable(all(problems)));
}

void TstLayering::pragmaOnceInHeaders()
{
    QStringList problems;
    const QStringList headers = filesNamed(QStringLiteral("\\.h$"));
    for (const QString &path : headers) {
        if (!contents(root().filePath(path)).contains("\n#pragma once\n"))
            problems.append(path + QStringLiteral(": no #pragma once"));
    }
    QVERIFY2(problems.isEmpty(), qPrintable(all(problems)));
}

void TstLayering::noFormFiles()
{
    const QStringList forms = filesNamed(QStringLiteral("\\.ui$"));
    QVERIFY2(forms.isEmpty(), qPrintable(all(forms)));
}

void TstLayering::commandLineLinksNoGui()
{
    QProcess ldd;
    ldd.start(QStringLiteral("ldd"), {QStringLiteral(JINGTAI_CLI)});
    QVERIFY(ldd.waitForFinished());
    const QString libraries = QString::fromUtf8(ldd.readAllStandardOutput());
    QVERIFY2(libraries.contains(QStringLiteral("libc.so")), qPrintable(libraries));
    static const QRegularExpression window(
        QStringLiteral("lib(Qt\\d*(Gui|Widgets|Svg)|X11|xcb)\\b"));
    QVERIFY2(!window.match(libraries).hasMatch(), qPrintable(libraries));
}

QTEST_GUILESS_MAIN(TstLayering)
#include "tst_layering.moc"
