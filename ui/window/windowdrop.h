// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QUrl>

#include <functional>

class QDropEvent;
class QWidget;

namespace jingtai {

/// Files that are dropped anywhere in a window are the window's: a text that they are dropped over
/// would put in their names. A text is the window's where nothing in it wants it.
class WindowDrop final : public QObject
{
    Q_OBJECT

public:
    /// False where nothing was opened.
    using Open = std::function<bool(const QList<QUrl> &)>;
    using Take = std::function<void(const QString &)>;

    /// Borrowed; the window is the parent.
    WindowDrop(Open open, Take take, QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool drop(const QDropEvent &event) const;

    Open m_open;
    Take m_take;
    QWidget *m_window;
};

} // namespace jingtai
