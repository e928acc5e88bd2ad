// SPDX-License-Identifier: MIT
#include "app/model/daemon/daemonstate.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/services/catalogstore.h"
#include "app/services/jsonstore.h"
#include "tests/model/fakedaemonservice.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace jingtai;

namespace {

const std::string s_file = "/etc/docker/daemon.json";
const std::string s_text = "{\n  \"debug\": true\n}\n";

} // namespace

/// What takes time can be ended before it is done, as long as nothing is half done by that.
class TstDaemonCancel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theQuestionForAPassword();
    void theEnginesOwnCheck();
    void notWhileItWrites();
    void nothingToCancel();
    void aTestPull();

private:
    using Hold = FakeDaemonService::Hold;
    using Phase = DaemonState::Phase;

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<MirrorLibrary> m_library;
    std::unique_ptr<FakeDaemonService> m_service;
    std::unique_ptr<DaemonState> m_state;
};

/// A change that is not applied yet.
void TstDaemonCancel::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_settings
        = std::make_unique<JsonStore>(m_directory->filePath(QStringLiteral("settings.json")));
    m_library = std::make_unique<MirrorLibrary>(builtInCatalog(), *m_settings);
    m_service = std::make_unique<FakeDaemonService>();
    m_service->files[s_file] = s_text;
    m_service->engines.front().hasValidate = true;
    m_service->validation = EngineValidation{true, true, {}};
    m_state = std::make_unique<DaemonState>(*m_service, *m_library, *m_settings);
    m_state->start();
    QTRY_VERIFY(m_state->phase() == Phase::Ready && !m_state->isAsking());
    m_state->form().setNumber(m_state->form().rowOfPointer(QStringLiteral("/mtu")), 1400);
    QVERIFY(m_state->canApply());
}

void TstDaemonCancel::cleanup()
{
    if (m_service)
        m_service->hold = Hold::Nowhere;
    m_state.reset();
    m_service.reset();
    m_library.reset();
    m_settings.reset();
}

void TstDaemonCancel::theQuestionForAPassword()
{
    m_service->hold = Hold::Asking;
    m_state->apply();
    QTRY_COMPARE(m_service->wishes.size(), std::size_t(1));
    QVERIFY(m_state->phase() == Phase::Applying);
    QVERIFY(m_state->canCancelApply());
    m_state->cancelApply();
    QVERIFY(!m_state->canCancelApply());
    QTRY_VERIFY(m_state->phase() == Phase::Ready);
    // What was changed is still there to be applied.
    QVERIFY(m_state->isDirty());
    QVERIFY(m_state->notice().action == DaemonNotice::Action::Retry);
    m_service->hold = Hold::Nowhere;
    QTRY_VERIFY(!m_state->isAsking());
    m_state->apply();
    QTRY_VERIFY(m_state->phase() == Phase::Ready && !m_state->isDirty());
}

void TstDaemonCancel::theEnginesOwnCheck()
{
    m_service->hold = Hold::Validating;
    m_state->apply();
    QVERIFY(m_state->canCancelApply());
    m_state->cancelApply();
    QTRY_VERIFY(m_state->phase() == Phase::Ready);
    QCOMPARE(m_service->wishes.size(), std::size_t(0));
    QCOMPARE(m_service->files.at(s_file), s_text);
    QVERIFY(m_state->isDirty());
    // The person knows.
    QVERIFY(m_state->notice().isNone());
}

void TstDaemonCancel::notWhileItWrites()
{
    m_service->hold = Hold::Writing;
    m_state->apply();
    QTRY_VERIFY(m_state->phase() == Phase::Applying && !m_state->canCancelApply());
    QSignalSpy changed(m_state.get(), &DaemonState::changed);
    m_state->cancelApply();
    QCOMPARE(changed.count(), 0);
    m_service->hold = Hold::Nowhere;
    QTRY_VERIFY(m_state->phase() == Phase::Ready);
    QVERIFY(!m_state->isDirty());
}

void TstDaemonCancel::nothingToCancel()
{
    QVERIFY(!m_state->canCancelApply());
    m_state->cancelApply();
    m_state->cancelPull();
    QVERIFY(m_state->phase() == Phase::Ready && m_state->isDirty() && m_state->notice().isNone());
}

void TstDaemonCancel::aTestPull()
{
    m_service->hold = Hold::Pulling;
    m_state->testPull();
    QVERIFY(m_state->isPulling());
    QVERIFY(!m_state->pullText().isEmpty());
    m_state->cancelPull();
    QTRY_VERIFY(!m_state->isPulling());
    QVERIFY(m_state->notice().isNone());
    QCOMPARE(m_state->pullText(), QString());
    // And another one goes its way.
    m_service->hold = Hold::Nowhere;
    m_state->testPull();
    QTRY_VERIFY(!m_state->isPulling());
    QVERIFY(m_state->notice().severity == Severity::Good);
}

QTEST_GUILESS_MAIN(TstDaemonCancel)
#include "tst_daemoncancel.moc"
