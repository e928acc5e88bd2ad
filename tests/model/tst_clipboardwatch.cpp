// SPDX-License-Identifier: MIT
#include "app/model/conversion/clipboardwatch.h"
#include "app/model/conversion/conversionstate.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/settings/preferences.h"
#include "app/services/catalogstore.h"
#include "app/services/clipboardpeek.h"
#include "app/services/jsonstore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace jingtai;

namespace {

const QByteArray s_names = "image: quay.io/a/b:1\nimage: gcr.io/a/c:1\n";

} // namespace

class TstClipboardWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsLookedAtWhileItIsOff();
    void namesAreCounted_data();
    void namesAreCounted();
    void ownCopiesAreNotLookedAt();
    void theSameIsOfferedOnce();
    void theOfferGoesWithTheClipboard();
    void whatIsConvertedAlreadyIsNotOffered();
    void itIsTakenOnce();
    void switchedOffMeanwhile();

private:
    /// Another program copies that; what is offered when it was looked at.
    int copy(const QByteArray &text);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<JsonStore> m_state;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MirrorLibrary> m_library;
    std::unique_ptr<ConversionState> m_conversion;
    std::unique_ptr<ClipboardWatch> m_watch;
    QByteArray m_copied;
    int m_looks = 0;
    int m_seen = 0;
};

void TstClipboardWatch::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("a.json")));
    m_state = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("b.json")));
    m_preferences = std::make_unique<Preferences>(*m_settings, *m_state);
    m_library = std::make_unique<MirrorLibrary>(builtInCatalog(), *m_settings);
    m_conversion = std::make_unique<ConversionState>(*m_library, m_directory->path());
    m_looks = 0;
    m_seen = 0;
    m_watch = std::make_unique<ClipboardWatch>(*m_preferences, *m_conversion, [this] {
        ++m_looks;
        auto peek = std::make_unique<ClipboardPeek>(
            [text = m_copied](const Cancellation &) { return text; });
        connect(peek.get(), &ClipboardPeek::done, this, [this] { ++m_seen; });
        return peek;
    });
    m_preferences->setWatchesClipboard(true);
}

void TstClipboardWatch::cleanup()
{
    m_watch.reset();
    m_conversion.reset();
    m_library.reset();
    m_preferences.reset();
    m_state.reset();
    m_settings.reset();
}

int TstClipboardWatch::copy(const QByteArray &text)
{
    m_copied = text;
    const int before = m_seen;
    m_watch->clipboardChanged(false);
    return QTest::qWaitFor([this, before] { return m_seen > before; }) ? m_watch->names() : -1;
}

void TstClipboardWatch::nothingIsLookedAtWhileItIsOff()
{
    m_preferences->setWatchesClipboard(false);
    QVERIFY(!m_watch->isOn());
    m_copied = s_names;
    m_watch->clipboardChanged(false);
    m_watch->clipboardChanged(true);
    QCOMPARE(m_looks, 0);
    QCOMPARE(m_watch->names(), 0);
}

void TstClipboardWatch::namesAreCounted_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("names");
    const auto row = [](const char *name, const QByteArray &text, int names) {
        QTest::newRow(name) << text << names;
    };
    row("YAML", s_names, 2);
    row("a command", "docker pull nginx:1.27", 1);
    row("a list", "quay.io/a/b:1\ngcr.io/a/c\n", 2);
    row("a name alone", "registry.k8s.io/pause:3.9", 1);
    row("prose", "See quay.io/a/b:1 for that.", 1);
    row("nothing", "", 0);
    // What looks like names, and is none.
    row("a word", "nginx", 0);
    row("a time of day", "12:30", 0);
    row("a path", "src/main.cpp", 0);
    row("a host with a port", "example.com:8080", 0);
    row("a mail address", "somebody@example.com", 0);
    row("an address", "https://example.com/a/b", 0);
    // Nothing would become of it.
    row("a private host", "image: registry.internal:5000/a/b:1", 0);
    row("on a mirror already", "image: quay.m.daocloud.io/a/b:1", 0);
    row("no UTF-8", QByteArray("\xff\xfe\x00\x01", 4), 0);
}

void TstClipboardWatch::namesAreCounted()
{
    QFETCH(QByteArray, text);
    QFETCH(int, names);
    QCOMPARE(copy(text), names);
}

void TstClipboardWatch::ownCopiesAreNotLookedAt()
{
    m_copied = s_names;
    m_watch->clipboardChanged(true);
    QCOMPARE(m_looks, 0);
    // And what was offered is not there any more.
    QCOMPARE(copy(s_names), 2);
    m_watch->clipboardChanged(true);
    QCOMPARE(m_watch->names(), 0);
}

void TstClipboardWatch::theSameIsOfferedOnce()
{
    QCOMPARE(copy(s_names), 2);
    // Put there twice by one copy.
    QCOMPARE(copy(s_names), 2);
    m_watch->dismiss();
    QCOMPARE(m_watch->names(), 0);
    QCOMPARE(copy(s_names), 0);
    QCOMPARE(copy("some words"), 0);
    QCOMPARE(copy(s_names), 0);
    QCOMPARE(copy(s_names + "image: quay.io/a/d:1\n"), 3);
}

void TstClipboardWatch::theOfferGoesWithTheClipboard()
{
    QSignalSpy changed(m_watch.get(), &ClipboardWatch::offerChanged);
    QCOMPARE(copy(s_names), 2);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(copy("some words"), 0);
    QCOMPARE(changed.size(), 2);
}

void TstClipboardWatch::whatIsConvertedAlreadyIsNotOffered()
{
    m_conversion->setText(QString::fromUtf8(s_names));
    QCOMPARE(copy(s_names), 0);
}

void TstClipboardWatch::itIsTakenOnce()
{
    QCOMPARE(copy(s_names), 2);
    QCOMPARE(m_watch->take(), QString::fromUtf8(s_names));
    QCOMPARE(m_watch->names(), 0);
    QCOMPARE(m_watch->take(), QString());
}

void TstClipboardWatch::switchedOffMeanwhile()
{
    QCOMPARE(copy(s_names), 2);
    m_preferences->setWatchesClipboard(false);
    QCOMPARE(m_watch->names(), 0);
    m_preferences->setWatchesClipboard(true);
    QCOMPARE(copy(s_names), 2);
    // While it is looked at: what would come is not waited for.
    const int before = m_seen;
    m_copied = "image: quay.io/a/e:1\n";
    m_watch->clipboardChanged(false);
    m_preferences->setWatchesClipboard(false);
    QCoreApplication::processEvents();
    QCOMPARE(m_seen, before);
    QCOMPARE(m_watch->names(), 0);
}

QTEST_GUILESS_MAIN(TstClipboardWatch)
#include "tst_clipboardwatch.moc"
