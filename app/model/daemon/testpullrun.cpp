// SPDX-License-Identifier: MIT
#include "app/model/daemon/testpullrun.h"

namespace jingtai {

TestPullRun::TestPullRun(DaemonService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{}

TestPullRun::~TestPullRun() = default;

void TestPullRun::start(const EnginePlace &place)
{
    m_progress = {};
    m_pull = m_service.testPull(place, s_testImage);
    connect(m_pull.get(), &TestPull::progressed, this, [this](const PullProgress &progress) {
        m_progress = progress;
        Q_EMIT changed();
    });
    connect(m_pull.get(), &TestPull::done, this, [this](const TestPullResult &result) {
        m_pull.release()->deleteLater();
        Q_EMIT done(result);
        Q_EMIT changed();
    });
    m_pull->start();
    Q_EMIT changed();
}

QString TestPullRun::text() const
{
    if (!m_pull)
        return {};
    const QString image = QString::fromLatin1(s_testImage);
    if (m_progress.total == 0) {
        //: %1 name of an image
        return tr("Pulling %1…").arg(image);
    }
    //: %1 name of an image, %2 a number
    return tr("Pulling %1, %2 %").arg(image).arg(qint64(m_progress.done * 100 / m_progress.total));
}

void TestPullRun::cancel()
{
    if (m_pull)
        m_pull->cancel();
}

} // namespace jingtai
