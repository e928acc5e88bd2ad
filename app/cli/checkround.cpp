// SPDX-License-Identifier: MIT
#include "app/cli/checkround.h"

#include <QEventLoop>

namespace jingtai {

void runRound(ProbeRound &round,
              const std::function<void(quint64 key, const ProbeReport &report)> &found)
{
    QEventLoop loop;
    QObject::connect(&round, &ProbeRound::found, &loop, found);
    QObject::connect(&round, &ProbeRound::finished, &loop, &QEventLoop::quit);
    round.start();
    loop.exec();
}

} // namespace jingtai
