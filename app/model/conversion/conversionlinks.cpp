// SPDX-License-Identifier: MIT
#include "app/model/conversion/conversionlinks.h"

#include "app/model/checks/statusmonitor.h"
#include "app/model/conversion/conversionhistory.h"
#include "app/model/conversion/conversionstate.h"
#include "app/model/settings/preferences.h"

namespace jingtai {

void linkConversion(ConversionState &conversion, const StatusMonitor &monitor,
                    Preferences &preferences)
{
    conversion.restoreChoice(preferences.conversionChoice());
    QObject::connect(&conversion, &ConversionState::chosen, &preferences,
                     [&] { preferences.setConversionChoice(conversion.keptChoice()); });
    if (ConversionHistory *history = conversion.history()) {
        const auto follow
            = [&preferences, history] { history->setEnabled(preferences.keepHistory()); };
        QObject::connect(&preferences, &Preferences::keepHistoryChanged, history, follow);
        follow();
    }
    const auto handOver = [&conversion, &monitor] {
        conversion.setMeasurements(monitor.measurements(), monitor.lastCheckTime());
    };
    QObject::connect(&monitor, &StatusMonitor::roundFinished, &conversion, handOver);
    QObject::connect(&monitor, &StatusMonitor::statusChanged, &conversion, [&monitor, handOver] {
        // What was kept from before; what a round finds is handed over at its end.
        if (!monitor.isChecking())
            handOver();
    });
    handOver();
}

} // namespace jingtai
