// SPDX-License-Identifier: MIT
#include "ui/convert/historymenu.h"

#include "app/model/conversion/conversionhistory.h"
#include "app/model/quotedtext.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QMenu>

#include <algorithm>

namespace jingtai {

namespace {

struct HistoryMenu
{
    Q_DECLARE_TR_FUNCTIONS(HistoryMenu)
};

constexpr int s_nameWidth = 260;
constexpr qsizetype s_shownNames = 2;

QString dayText(const QDate &day)
{
    const QDate today = QDate::currentDate();
    if (day == today)
        return HistoryMenu::tr("Today");
    if (day == today.addDays(-1))
        return HistoryMenu::tr("Yesterday");
    return day.toString(Qt::ISODate);
}

QString entryText(const ConversionHistory::Entry &entry, const QFontMetrics &metrics)
{
    QStringList shown;
    for (const QString &name : entry.names.mid(0, s_shownNames))
        shown.append(metrics.elidedText(madeVisible(name), Qt::ElideMiddle, s_nameWidth));
    //: Between the names of a conversion
    QString text = shown.join(HistoryMenu::tr(", "));
    if (const quint64 rest = entry.count - quint64(shown.size()); rest > 0) {
        //: %1 some image names, %n how many more there were
        text = HistoryMenu::tr("%1 + %n more", "", int(std::min<quint64>(rest, 0x7fffffff)))
                   .arg(text);
    }
    text.replace(QLatin1Char('&'), QLatin1String("&&"));
    return text;
}

} // namespace

void fillHistoryMenu(QMenu *menu, ConversionHistory &history,
                     const std::function<void(const QStringList &names, quint64 count)> &take)
{
    menu->clear();
    const auto &entries = history.entries();
    if (entries.empty()) {
        QAction *empty = menu->addAction(
            history.isEnabled() ? HistoryMenu::tr("What you copy, save or replace is listed here")
                                : HistoryMenu::tr("The history is switched off in the settings"));
        empty->setObjectName(QStringLiteral("historyEmpty"));
        empty->setEnabled(false);
        return;
    }
    const QFontMetrics metrics(menu->font());
    int number = 0;
    for (const ConversionHistory::Entry &entry : entries) {
        const QDateTime time = entry.time.toLocalTime();
        //: %1 a day ("Today"), %2 a time
        const QString when
            = HistoryMenu::tr("%1 %2", "day and time")
                  .arg(dayText(time.date()), time.time().toString(QStringLiteral("HH:mm")));
        QAction *action = menu->addAction(entryText(entry, metrics) + u'\t' + when);
        action->setObjectName(QStringLiteral("history-%1").arg(number++));
        QObject::connect(action, &QAction::triggered, menu,
                         [take, names = entry.names, count = entry.count] { take(names, count); });
    }
    menu->addSeparator();
    QAction *clear = menu->addAction(HistoryMenu::tr("Clear history"));
    clear->setObjectName(QStringLiteral("clearHistory"));
    QObject::connect(clear, &QAction::triggered, &history, &ConversionHistory::clear);
}

} // namespace jingtai
