// SPDX-License-Identifier: MIT
#include "ui/window/pagestack.h"

#include "ui/parts/scrollarea.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_leastHeight = 240;

/// QScrollArea's own way would give a page the height that it would like, and scroll what could
/// give way.
class PageScroll final : public ScrollArea
{
public:
    explicit PageScroll(QWidget *page)
    {
        setObjectName(page->objectName() + QLatin1String("Scroll"));
        setWidget(page);
        // The page has the colour of the window already.
        page->setAutoFillBackground(false);
        viewport()->setAutoFillBackground(false);
    }

    QSize minimumSizeHint() const override
    {
        return {widget()->minimumSizeHint().width(),
                std::min(s_leastHeight, widget()->minimumSizeHint().height())};
    }
    QSize sizeHint() const override { return widget()->sizeHint(); }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        ScrollArea::resizeEvent(event);
        fit();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool isHandled = ScrollArea::eventFilter(watched, event);
        if (watched == widget() && event->type() == QEvent::LayoutRequest) {
            fit();
            updateGeometry();
        }
        return isHandled;
    }

private:
    void fit()
    {
        const QSize room = maximumViewportSize();
        if (leastHeight(room.width()) <= room.height()) {
            widget()->resize(room);
            return;
        }
        // The bar takes of the width, which may add to the height.
        const int width = std::max(room.width() - verticalScrollBar()->sizeHint().width(),
                                   widget()->minimumSizeHint().width());
        widget()->resize(width, leastHeight(width));
    }

    int leastHeight(int width) const
    {
        const QLayout *layout = widget()->layout();
        return layout->hasHeightForWidth() ? layout->minimumHeightForWidth(width)
                                           : layout->minimumSize().height();
    }
};

} // namespace

void PageStack::addPage(QWidget *page)
{
    addWidget(new PageScroll(page));
}

QWidget *PageStack::currentPage() const
{
    const auto *scroll = static_cast<const PageScroll *>(currentWidget());
    return scroll != nullptr ? scroll->widget() : nullptr;
}

void PageStack::setCurrentPage(const QWidget *page)
{
    for (int i = 0; i < count(); ++i) {
        if (static_cast<const PageScroll *>(widget(i))->widget() == page)
            setCurrentIndex(i);
    }
}

} // namespace jingtai
