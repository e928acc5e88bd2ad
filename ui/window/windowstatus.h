// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QStatusBar;

namespace jingtai {

class ElidedLabel;
class ProgressLine;
class StatusMonitor;

/// The status bar: a sentence, and how far a check is while one goes on.
class WindowStatus final : public QObject
{
    Q_OBJECT

public:
    /// Borrowed; the bar is the parent.
    WindowStatus(const StatusMonitor &monitor, QStatusBar *bar);

    void show(const QString &sentence);
    /// In the language shown.
    void setName(const QString &name);

private:
    QStatusBar *m_bar;
    ProgressLine *m_progress;
    ElidedLabel *m_text;
};

} // namespace jingtai
