// SPDX-License-Identifier: MIT
#include "app/model/checks/checkhistory.h"
#include "app/model/checks/statusmonitor.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/mirrors/mirrortablemodel.h"
#include "app/services/jsonstore.h"
#include "tests/model/fakeprober.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <malloc.h>

#include <algorithm>
#include <memory>
#include <string>

using namespace jingtai;

namespace {

constexpr int s_mirrors = 1000;
constexpr int s_rounds = 1000;
/// By then every history is full and every pool has its size.
constexpr int s_settled = 100;
/// Rounds that are written down too.
constexpr int s_keptRounds = 50;
constexpr int s_wait = 60000;
constexpr std::size_t s_slack = std::size_t{256} * 1024;

// Without raw strings: moc loses its way in them.
std::string catalogText()
{
    std::string text = "{'version': 1, 'registries': [{'name': 'docker.io', 'endpoint': "
                       "'https://registry-1.docker.io', 'probe': 'library/hello-world:latest'}], "
                       "'mirrors': [";
    for (int i = 0; i < s_mirrors; ++i) {
        const std::string host = "m" + std::to_string(i);
        text.append(i == 0 ? "" : ",").append("{'id': '").append(host);
        text.append("', 'kind': 'registry', 'endpoint': 'https://").append(host);
        text.append(".example.com', 'rules': [{'source': 'docker.io', 'target': '").append(host);
        text.append(".example.com/{path}'}]}");
    }
    text += "]}";
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

int descriptors()
{
    return int(QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size());
}

/// Bytes in use, as the C library counts them; a sanitizer's allocator counts none.
std::size_t memory()
{
    return mallinfo2().uordblks;
}

} // namespace

class TstMonitorRounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void memoryIsLevel();
    void memoryIsLevelWithAHistory();

private:
    void round(StatusMonitor &monitor, int number);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<MirrorLibrary> m_library;
    FakeProber m_prober;
};

void TstMonitorRounds::init()
{
    auto catalog = MirrorCatalog::parse(catalogText());
    QVERIFY(catalog.has_value());
    m_directory = std::make_unique<QTemporaryDir>();
    m_library.reset();
    m_settings = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("s.json")));
    m_library = std::make_unique<MirrorLibrary>(std::move(*catalog), *m_settings);
}

void TstMonitorRounds::round(StatusMonitor &monitor, int number)
{
    QSignalSpy finished(&monitor, &StatusMonitor::roundFinished);
    monitor.checkAll();
    QCOMPARE(m_prober.jobs().size(), s_mirrors + 1);
    // Each third round somebody stops.
    if (number % 3 == 0) {
        m_prober.answer("m7", goodReport(10));
        monitor.stop();
    } else {
        m_prober.answerAll(number % 2 == 0 ? goodReport(number)
                                           : badReport(ProbeVerdict::TimedOut));
        QVERIFY(finished.wait(s_wait));
    }
    QCOMPARE(finished.size(), 1);
    QVERIFY(m_prober.jobs().isEmpty());
}

void TstMonitorRounds::memoryIsLevel()
{
    StatusMonitor monitor(*m_library, m_prober);
    MirrorTableModel table(*m_library, monitor);
    table.sort(MirrorTableModel::Latency);
    std::size_t settled = 0;
    const int open = descriptors();
    for (int i = 0; i < s_rounds; ++i) {
        round(monitor, i);
        if (i == s_settled)
            settled = memory();
    }
    QCOMPARE(descriptors(), open);
    QVERIFY2(memory() <= settled + s_slack,
             qPrintable(QStringLiteral("%1, then %2 bytes").arg(settled).arg(memory())));
}

void TstMonitorRounds::memoryIsLevelWithAHistory()
{
    JsonStore store(m_directory->filePath(QStringLiteral("checks.json")), nullptr,
                    CheckHistory::s_maxBytes);
    CheckHistory history(store);
    StatusMonitor monitor(*m_library, m_prober, &history);
    monitor.loadHistory();
    std::size_t settled = 0;
    int open = 0;
    for (int i = 0; i < 2 * s_keptRounds; ++i) {
        round(monitor, i);
        store.flush();
        if (i == s_keptRounds) {
            settled = memory();
            open = descriptors();
        }
    }
    QCOMPARE(descriptors(), open);
    // What stands in the file differs from round to round by some digits.
    QVERIFY2(memory() <= settled + 4 * s_slack,
             qPrintable(QStringLiteral("%1, then %2 bytes").arg(settled).arg(memory())));
}

QTEST_GUILESS_MAIN(TstMonitorRounds)
#include "tst_monitorrounds.moc"
