// SPDX-License-Identifier: MIT
#include "ui/parts/announcement.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace jingtai {

namespace {

constexpr int s_shownFor = 5000;

/// Qt 6.4 has no announcements, and what it knows as alerts does not reach screen readers on Linux.
/// They do say the labels of a notification when it begins to show. This one is too small to see.
class Announcement final : public QWidget
{
public:
    explicit Announcement(QWidget *window)
        : QWidget(window)
        , m_words(new QWidget(this))
    {
        setObjectName(QStringLiteral("announcement"));
        m_words->setObjectName(QStringLiteral("announcementWords"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setGeometry(0, 0, 1, 1);
        m_words->setGeometry(0, 0, 1, 1);
        m_hide.setSingleShot(true);
        m_hide.setInterval(s_shownFor);
        connect(&m_hide, &QTimer::timeout, this, &QWidget::hide);
        hide();
    }

    void say(const QString &sentence)
    {
        hide();
        setAccessibleName(sentence);
        m_words->setAccessibleName(sentence);
        show();
        m_hide.start();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        // What was said is said; whoever comes to it later would hear another language.
        if (event->type() == QEvent::LanguageChange)
            hide();
    }

private:
    QWidget *m_words;
    QTimer m_hide;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (dynamic_cast<Announcement *>(widget) != nullptr)
        return new QAccessibleWidget(widget, QAccessible::Notification);
    if (widget != nullptr && dynamic_cast<Announcement *>(widget->parentWidget()) != nullptr)
        return new QAccessibleWidget(widget, QAccessible::StaticText);
    return nullptr;
}

} // namespace

void announce(const QWidget *from, const QString &sentence)
{
    static const bool installed = (QAccessible::installFactory(makeAccessible), true);
    Q_UNUSED(installed)
    QWidget *window = from->window();
    if (!window->isVisible() || sentence.isEmpty())
        return;
    Announcement *announcement = nullptr;
    for (QObject *child : window->children()) {
        if (auto *found = dynamic_cast<Announcement *>(child))
            announcement = found;
    }
    if (announcement == nullptr)
        announcement = new Announcement(window);
    announcement->say(sentence);
}

} // namespace jingtai
