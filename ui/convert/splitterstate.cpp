// SPDX-License-Identifier: MIT
#include "ui/convert/splitterstate.h"

#include <QEvent>
#include <QSplitter>
#include <QTimer>

namespace jingtai {

namespace {

class Restorer final : public QObject
{
public:
    Restorer(QSplitter *splitter, const QByteArray &state)
        : QObject(splitter)
        , m_splitter(splitter)
        , m_state(state)
    {
        splitter->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_splitter && event->type() == QEvent::Show) {
            m_splitter->removeEventFilter(this);
            // Later: what stands above may take another line once it knows its width.
            QTimer::singleShot(0, this, [this] {
                m_splitter->restoreState(m_state);
                deleteLater();
            });
        }
        return false;
    }

private:
    QSplitter *m_splitter;
    QByteArray m_state;
};

} // namespace

void restoreOnceShown(QSplitter *splitter, const QByteArray &state)
{
    if (splitter->isVisible() || state.isEmpty())
        splitter->restoreState(state);
    else
        new Restorer(splitter, state);
}

} // namespace jingtai
