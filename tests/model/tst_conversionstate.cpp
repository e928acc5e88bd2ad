// SPDX-License-Identifier: MIT
#include "app/model/conversion/conversionstate.h"
#include "app/model/mirrors/mirrorchoices.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/services/catalogstore.h"
#include "app/services/jsonstore.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace jingtai;
using Phase = ConversionState::Phase;

namespace {

constexpr qsizetype s_mebibyte = 1048576;

constexpr int s_wait = 20000;
const QByteArray s_seed = QByteArrayLiteral("quay.io/prometheus/node-exporter:v0.18.1");
const QString s_mirror = QStringLiteral("quay-mirror.qiniu.com");

QString idOf(const MirrorCatalog &catalog, std::string_view host)
{
    for (const Mirror &mirror : catalog.mirrors()) {
        if (mirror.endpoint.find(host) != std::string::npos)
            return QString::fromStdString(mirror.id);
    }
    return {};
}

QByteArray largeYaml(int names)
{
    QByteArray text;
    for (int i = 0; i < names; ++i)
        text += "  - name: c" + QByteArray::number(i) + "\n    image: " + s_seed + "\n";
    return text;
}

} // namespace

class TstConversionState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void smallTextIsConverted();
    void emptyTextIsEmpty();
    void tintsAreWhereTheNamesAre_data();
    void tintsAreWhereTheNamesAre();
    void chosenMirrorIsUsed();
    void mirrorWithoutATitleIsNamed();
    void registryStays();
    void backIsTheOriginal();
    void namesAndCommands();
    void fileKeepsItsBytes_data();
    void fileKeepsItsBytes();
    void badFileLeavesTheText_data();
    void badFileLeavesTheText();
    void largeTextIsConvertedInTheBackground();
    void largeTextCanBeCancelled();
    void overtakenResultIsDropped();
    void largeTextIsRecognised();
    void resultIsSaved();
    void savingFailsWithASentence();

private:
    QString file(const QByteArray &bytes);
    void settle();

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<MirrorLibrary> m_library;
    std::unique_ptr<ConversionState> m_state;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TstConversionState::init()
{
    m_tester.reset();
    m_state.reset();
    m_library.reset();
    m_settings.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings
        = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("settings.json")));
    m_library = std::make_unique<MirrorLibrary>(builtInCatalog(), *m_settings);
    m_state = std::make_unique<ConversionState>(*m_library, m_directory->path());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_state->table(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

QString TstConversionState::file(const QByteArray &bytes)
{
    QFile file(m_directory->filePath(QStringLiteral("text.yaml")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

void TstConversionState::settle()
{
    QTRY_VERIFY_WITH_TIMEOUT(
        m_state->phase() != Phase::Waiting && m_state->phase() != Phase::Working, s_wait);
}

void TstConversionState::smallTextIsConverted()
{
    QSignalSpy changed(m_state.get(), &ConversionState::changed);
    m_state->setText(QString::fromUtf8("image: " + s_seed + " # kept\n"));
    QCOMPARE(m_state->phase(), Phase::Waiting);
    settle();
    QCOMPARE(m_state->phase(), Phase::Ready);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(m_state->counts().names, quint64(1));
    QCOMPARE(m_state->counts().converted, quint64(1));
    QCOMPARE(m_state->counts().lines, quint64(1));
    QVERIFY(m_state->output().startsWith(QStringLiteral("image: ")));
    QVERIFY(
        m_state->output().endsWith(QStringLiteral("/prometheus/node-exporter:v0.18.1 # kept\n")));
    QVERIFY(!m_state->output().contains(QString::fromUtf8(" " + s_seed)));
    QCOMPARE(m_state->table()->rowCount(), 1);
    const QModelIndex index = m_state->table()->index(0, ConversionTableModel::Original);
    QCOMPARE(index.data().toString(), QString::fromUtf8(s_seed));
    QCOMPARE(index.data(ConversionTableModel::LineRole).toULongLong(), quint64(1));
    QCOMPARE(index.data(ConversionTableModel::OffsetRole).toULongLong(), quint64(7));
}

void TstConversionState::emptyTextIsEmpty()
{
    m_state->setText(QStringLiteral("quay.io/a/b:1"));
    settle();
    m_state->setText({});
    QCOMPARE(m_state->phase(), Phase::Empty);
    QCOMPARE(m_state->table()->rowCount(), 0);
    QVERIFY(!m_state->hasOutput());
}

void TstConversionState::tintsAreWhereTheNamesAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QStringLiteral("image: quay.io/a/b:1\nimage: quay.io/c/d:2\n");
    QTest::newRow("after Chinese and beyond the first plane")
        << QStringLiteral("# 镜像 😀 é\nimage: quay.io/a/b:1 # 说明\nimage: quay.io/c/d:2\n");
}

void TstConversionState::tintsAreWhereTheNamesAre()
{
    QFETCH(QString, text);
    m_state->setText(text);
    settle();
    QCOMPARE(m_state->tints().size(), size_t(2));
    for (const TintedSpan &tint : m_state->tints()) {
        QCOMPARE(
            m_state->output().mid(tint.start, tint.length),
            m_state->table()->index(tint.row, ConversionTableModel::Converted).data().toString());
        QVERIFY(tint.converted);
    }
    QCOMPARE(m_state->inputTints().size(), size_t(2));
    for (const TintedSpan &tint : m_state->inputTints()) {
        QCOMPARE(
            m_state->text().mid(tint.start, tint.length),
            m_state->table()->index(tint.row, ConversionTableModel::Original).data().toString());
    }
}

void TstConversionState::chosenMirrorIsUsed()
{
    m_state->setText(QString::fromUtf8("image: " + s_seed));
    m_state->setMirror(idOf(m_state->catalog(), s_mirror.toStdString()));
    settle();
    QCOMPARE(m_state->output(), QStringLiteral("image: ") + s_mirror
                                    + QStringLiteral("/prometheus/node-exporter:v0.18.1"));
    m_state->setMirror({});
    settle();
    QVERIFY(!m_state->output().contains(s_mirror));
    m_state->setRegistryMirror(QStringLiteral("quay.io"),
                               idOf(m_state->catalog(), s_mirror.toStdString()));
    settle();
    QVERIFY(m_state->output().contains(s_mirror));
}

void TstConversionState::mirrorWithoutATitleIsNamed()
{
    const QString known = idOf(m_state->catalog(), s_mirror.toStdString());
    Mirror mirror = *m_library->catalog()->mirror(known.toStdString());
    mirror.id = "mine";
    mirror.title = {};
    m_library->add(mirror);
    m_state->setText(QString::fromUtf8("image: " + s_seed));
    m_state->setMirror(QStringLiteral("mine"));
    settle();
    QCOMPARE(m_state->table()->index(0, ConversionTableModel::With).data().toString(),
             mirrorAddress(mirror));
}

void TstConversionState::registryStays()
{
    m_state->setText(QString::fromUtf8("image: " + s_seed));
    m_state->setRegistryStays(QStringLiteral("quay.io"));
    settle();
    QCOMPARE(m_state->output(), QString::fromUtf8("image: " + s_seed));
    QCOMPARE(m_state->counts().converted, quint64(0));
}

void TstConversionState::backIsTheOriginal()
{
    m_state->setText(QStringLiteral("image: %1/prometheus/node-exporter:v0.18.1").arg(s_mirror));
    m_state->setBack(true);
    settle();
    QCOMPARE(m_state->output(), QString::fromUtf8("image: " + s_seed));
}

void TstConversionState::namesAndCommands()
{
    m_state->setText(QString::fromUtf8("image: " + s_seed + "\nimage: " + s_seed + "\n"));
    m_state->setMirror(idOf(m_state->catalog(), s_mirror.toStdString()));
    m_state->setForm({OutputForm::Kind::Names, {}});
    settle();
    const QString name = s_mirror + QStringLiteral("/prometheus/node-exporter:v0.18.1");
    QCOMPARE(m_state->output(), name + u'\n');
    QCOMPARE(m_state->tints().size(), size_t(1));
    QCOMPARE(m_state->tints().front().length, int(name.size()));
    QVERIFY(!m_state->tints().front().converted);
    m_state->setForm({OutputForm::Kind::Commands, {PullTool::Docker, false, {}}});
    settle();
    QCOMPARE(
        m_state->output(),
        QStringLiteral("docker pull %1\ndocker tag %1 %2\n").arg(name, QString::fromUtf8(s_seed)));
}

void TstConversionState::fileKeepsItsBytes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("CRLF") << QByteArray("a: 1\r\nimage: ") << QByteArray("\r\nb: 2\r\n");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFimage: ") << QByteArray("\n");
    QTest::newRow("mixed line ends") << QByteArray("a: 1\r\nb: 1\nimage: ") << QByteArray("\r\n");
    QTest::newRow("lone CR, no-break space")
        << QByteArray("# a\rb\xC2\xA0\nimage: ") << QByteArray("\n");
    QTest::newRow("no UTF-8") << QByteArray("# \xFF\xFE\nimage: ") << QByteArray("\n");
}

void TstConversionState::fileKeepsItsBytes()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    m_state->setMirror(idOf(m_state->catalog(), s_mirror.toStdString()));
    m_state->open(file(before + s_seed + after));
    settle();
    QCOMPARE(m_state->phase(), Phase::Ready);
    QByteArray converted = s_seed;
    converted.replace("quay.io", s_mirror.toUtf8());
    QCOMPARE(m_state->outputBytes()(), before + converted + after);
}

void TstConversionState::badFileLeavesTheText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("path");
    QTest::newRow("binary") << QByteArray("ELF\0\0image: quay.io/a/b", 19) << QString();
    QTest::newRow("missing") << QByteArray() << QStringLiteral("/nonexistent/file.yaml");
    QTest::newRow("folder") << QByteArray() << QStringLiteral("/usr");
    QTest::newRow("device") << QByteArray() << QStringLiteral("/dev/zero");
}

void TstConversionState::badFileLeavesTheText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, path);
    m_state->setText(QStringLiteral("quay.io/a/b:1"));
    settle();
    const QString output = m_state->output();
    QSignalSpy problem(m_state.get(), &ConversionState::problem);
    m_state->open(path.isEmpty() ? file(bytes) : path);
    QCOMPARE(problem.size(), 1);
    QVERIFY(problem.at(0).at(0).toString().size() > 20);
    QCOMPARE(m_state->phase(), Phase::Ready);
    QCOMPARE(m_state->output(), output);
}

void TstConversionState::largeTextIsConvertedInTheBackground()
{
    QByteArray text = largeYaml(20000);
    QVERIFY(text.size() > s_mebibyte);
    m_state->setMirror(idOf(m_state->catalog(), s_mirror.toStdString()));
    m_state->open(file(text));
    QVERIFY(m_state->isLarge());
    QCOMPARE(m_state->phase(), Phase::Working);
    settle();
    QCOMPARE(m_state->phase(), Phase::Ready);
    QCOMPARE(m_state->counts().names, quint64(20000));
    QCOMPARE(m_state->counts().lines, quint64(40000));
    QVERIFY(m_state->table()->rowCount() > 0 && m_state->table()->rowCount() <= 20000);
    const Excerpt input = m_state->inputExcerpt(100);
    const Excerpt output = m_state->outputExcerpt(100);
    // Each name in them is marked, that of the row among them.
    for (const Excerpt &excerpt : {input, output}) {
        QVERIFY(excerpt.tints.size() > 10);
        QVERIFY(std::ranges::any_of(excerpt.tints,
                                    [](const TintedSpan &tint) { return tint.row == 100; }));
        QCOMPARE(qsizetype(excerpt.tints.size()), excerpt.text.count(QStringLiteral("image:")));
    }
    const auto marked = [](const Excerpt &excerpt, const TintedSpan &tint) {
        return excerpt.text.mid(tint.start, tint.length);
    };
    for (const TintedSpan &tint : input.tints)
        QCOMPARE(marked(input, tint), QString::fromUtf8(s_seed));
    for (const TintedSpan &tint : output.tints) {
        QCOMPARE(
            marked(output, tint),
            m_state->table()->index(tint.row, ConversionTableModel::Converted).data().toString());
        QVERIFY(tint.converted);
    }
    QVERIFY(output.text.contains(QStringLiteral("name: c100\n")));
    text.replace("quay.io", s_mirror.toUtf8());
    QVERIFY(m_state->outputBytes()() == text);

    m_state->close();
    QVERIFY(!m_state->isLarge());
    QCOMPARE(m_state->phase(), Phase::Empty);
}

void TstConversionState::largeTextCanBeCancelled()
{
    m_state->setLargeText(QString::fromUtf8(largeYaml(200000)));
    m_state->cancel();
    settle();
    QCOMPARE(m_state->phase(), Phase::Cancelled);
    QVERIFY(!m_state->hasOutput());
    // And taken up again by another choice.
    m_state->setForm({OutputForm::Kind::Names, {}});
    settle();
    QCOMPARE(m_state->phase(), Phase::Ready);
    QCOMPARE(m_state->counts().names, quint64(200000));
}

void TstConversionState::overtakenResultIsDropped()
{
    m_state->setLargeText(QString::fromUtf8(largeYaml(40000)));
    m_state->setLargeText(QString::fromUtf8(largeYaml(30000)));
    settle();
    QCOMPARE(m_state->counts().names, quint64(30000));
    QTest::qWait(0);
    QCOMPARE(m_state->counts().names, quint64(30000));
}

void TstConversionState::largeTextIsRecognised()
{
    QVERIFY(!isTooLargeToEdit(QString(s_mebibyte, u'a')));
    QVERIFY(isTooLargeToEdit(QString(s_mebibyte + 1, u'a')));
    QVERIFY(!isTooLargeToEdit(QString(s_mebibyte / 3, u'镜')));
    QVERIFY(isTooLargeToEdit(QString(s_mebibyte / 3 + 1, u'镜')));
}

void TstConversionState::resultIsSaved()
{
    m_state->setText(QString::fromUtf8("image: " + s_seed));
    m_state->setMirror(idOf(m_state->catalog(), s_mirror.toStdString()));
    settle();
    QSignalSpy saved(m_state.get(), &ConversionState::saved);
    const QString path = m_directory->filePath(QStringLiteral("out.yaml"));
    m_state->save(path);
    QVERIFY(saved.wait(s_wait));
    QFile out(path);
    QVERIFY(out.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(out.readAll()), m_state->output());
}

void TstConversionState::savingFailsWithASentence()
{
    m_state->setText(QStringLiteral("image: quay.io/a/b:1"));
    settle();
    QSignalSpy problem(m_state.get(), &ConversionState::problem);
    m_state->save(QStringLiteral("/nonexistent/out.yaml"));
    QVERIFY(problem.wait(s_wait));
    QVERIFY(problem.at(0).at(0).toString().contains(QStringLiteral("/nonexistent/out.yaml")));
}

QTEST_GUILESS_MAIN(TstConversionState)
#include "tst_conversionstate.moc"
