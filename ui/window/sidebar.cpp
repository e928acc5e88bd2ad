// SPDX-License-Identifier: MIT
#include "ui/window/sidebar.h"

#include "ui/look/painting.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_iconRole = Qt::UserRole + 1;
constexpr int s_badgeRole = Qt::UserRole + 2;
constexpr int s_itemHeight = 35;
constexpr int s_itemPitch = 39;
constexpr int s_sideMargin = 12;
constexpr int s_brandHeight = 64;

struct Entry
{
    Icon icon = Icon::Mirrors;
    QString text;
    QString badge;
    bool selected = false;
    bool hovered = false;
    bool focused = false;
};

void paintEntry(QPainter *painter, const QRect &rect, const QPalette &palette, const QFont &font,
                const Entry &entry)
{
    if (entry.selected || entry.hovered) {
        QColor fill = roleColor(palette, Role::AccentTint);
        if (!entry.selected)
            fill.setAlphaF(0.5);
        paintBox(painter, rect, fill,
                 isHighContrast(palette) ? roleColor(palette, Role::Accent) : QColor(),
                 metrics::s_controlRadius);
    }
    if (entry.focused)
        paintFocusRing(painter, rect, palette, metrics::s_controlRadius);
    const QColor color = roleColor(palette, entry.selected ? Role::Accent : Role::Text);
    painter->drawPixmap(
        rect.left() + 11, rect.center().y() - metrics::s_icon / 2 + 1,
        iconPixmap(entry.icon, color, metrics::s_icon, painter->device()->devicePixelRatioF()));
    painter->save();
    painter->setFont(entry.selected ? strongFont(font) : font);
    painter->setPen(color);
    QRect text = rect.adjusted(37, 0, -8, 0);
    if (!entry.badge.isEmpty()) {
        const QFont small = smallFont(font);
        painter->setFont(small);
        painter->setPen(roleColor(palette, Role::QuietText));
        painter->drawText(text.adjusted(0, 0, -2, 0), Qt::AlignVCenter | Qt::AlignRight,
                          entry.badge);
        text.setRight(text.right() - QFontMetrics(small).horizontalAdvance(entry.badge) - 8);
        painter->setFont(entry.selected ? strongFont(font) : font);
        painter->setPen(color);
    }
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(entry.text, Qt::ElideRight, text.width()));
    painter->restore();
}

class PageDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        Entry entry;
        entry.icon = Icon(index.data(s_iconRole).toInt());
        entry.text = index.data().toString();
        entry.badge = index.data(s_badgeRole).toString();
        entry.selected = option.state.testFlag(QStyle::State_Selected);
        entry.hovered = option.state.testFlag(QStyle::State_MouseOver);
        entry.focused = option.state.testFlag(QStyle::State_HasFocus)
                        && option.state.testFlag(QStyle::State_KeyboardFocusChange);
        paintEntry(painter, option.rect.adjusted(0, 0, 0, s_itemHeight - s_itemPitch),
                   option.palette, option.font, entry);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {10, std::max(s_itemPitch, option.fontMetrics.height() + 20)};
    }
};

/// Shows where the keyboard is also while no page is the current one.
class PageList final : public QListWidget
{
public:
    using QListWidget::QListWidget;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QListWidget::paintEvent(event);
        // No entry shows it then.
        if (currentRow() >= 0 || !hasFocus()
            || !window()->testAttribute(Qt::WA_KeyboardFocusChange))
            return;
        QPainter painter(viewport());
        paintFocusRing(&painter, viewport()->rect(), palette(), metrics::s_controlRadius);
    }
};

class SettingsButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;

    QSize sizeHint() const override
    {
        return {10, std::max(s_itemHeight, fontMetrics().height() + 16)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QStyleOptionButton option;
        initStyleOption(&option);
        Entry entry;
        entry.icon = Icon::Settings;
        entry.text = text();
        entry.selected = isChecked();
        entry.hovered = option.state.testFlag(QStyle::State_MouseOver);
        entry.focused = option.state.testFlag(QStyle::State_HasFocus)
                        && option.state.testFlag(QStyle::State_KeyboardFocusChange);
        paintEntry(&painter, rect(), palette(), font(), entry);
    }
};

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
    , m_pages(new PageList)
    , m_settings(new SettingsButton)
{
    setObjectName(QStringLiteral("sidebar"));
    setFixedWidth(metrics::s_sidebarWidth);
    m_pages->setObjectName(QStringLiteral("pages"));
    m_pages->setFrameShape(QFrame::NoFrame);
    m_pages->setItemDelegate(new PageDelegate(m_pages));
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages->setSelectionMode(QAbstractItemView::SingleSelection);
    m_pages->viewport()->setAutoFillBackground(false);
    m_pages->setMouseTracking(true);
    m_settings->setObjectName(QStringLiteral("settingsButton"));
    m_settings->setCheckable(true);
    m_settings->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(s_sideMargin, s_brandHeight + 4, s_sideMargin + 1, 16);
    layout->setSpacing(0);
    layout->addWidget(m_pages);
    layout->addStretch();
    layout->addWidget(m_settings);

    connect(m_pages, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT pageChosen(row);
    });
    // A screen reader selects without making current.
    connect(m_pages, &QListWidget::itemSelectionChanged, this, [this] {
        const auto selected = m_pages->selectedItems();
        for (QListWidgetItem *item : selected) {
            if (item != m_pages->currentItem()) {
                m_pages->setCurrentItem(item, QItemSelectionModel::ClearAndSelect);
                return;
            }
        }
        if (selected.isEmpty() && m_pages->currentItem() != nullptr)
            m_pages->currentItem()->setSelected(true);
    });
    // From the settings back to the page that is current already.
    connect(m_pages, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { Q_EMIT pageChosen(m_pages->row(item)); });
    // Not by clicked(): a screen reader toggles what can be checked.
    connect(m_settings, &QPushButton::toggled, this, &Sidebar::settingsChosen);
    retranslate();
}

void Sidebar::addPage(Icon icon)
{
    auto *item = new QListWidgetItem(m_pages);
    item->setData(s_iconRole, int(icon));
    // No taller than its entries: a click below them would take the selection away.
    m_pages->setFixedHeight(m_pages->count() * m_pages->sizeHintForRow(0));
}

void Sidebar::setPageName(int page, const QString &name)
{
    m_pages->item(page)->setText(name);
}

void Sidebar::setBadge(int page, const QString &text, const QString &spoken)
{
    QListWidgetItem *item = m_pages->item(page);
    item->setData(s_badgeRole, text);
    item->setData(Qt::AccessibleDescriptionRole, spoken);
}

void Sidebar::setCurrentPage(int page)
{
    const QSignalBlocker settingsBlocker(m_settings);
    const QSignalBlocker pagesBlocker(m_pages);
    m_settings->setChecked(page < 0);
    if (page < 0) {
        m_pages->clearSelection();
        // Not by setCurrentItem(): the view would take the first page when it gets the focus, also
        // in the midst of the change to another one.
        m_pages->setCurrentIndex({});
    } else {
        m_pages->setCurrentRow(page);
    }
    // At one and a half the tint of a row reaches into the next pixel, which is not its own.
    m_pages->viewport()->update();
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), roleColor(palette(), Role::Sidebar));
    paintEdge(&painter, rect(), Qt::RightEdge, roleColor(palette(), Role::Line));
    paintBox(&painter, QRectF(20, 20, 24, 24), roleColor(palette(), Role::Accent), {}, 6);
    painter.drawPixmap(
        24, 24,
        iconPixmap(Icon::Brand, roleColor(palette(), Role::OnAccent), 16, devicePixelRatioF()));
    QFont brand = headingFont(font());
    painter.setFont(brand);
    painter.setPen(roleColor(palette(), Role::Text));
    //: The name of the program
    painter.drawText(QRect(54, 8, width() - 60, 48), Qt::AlignVCenter | Qt::AlignLeft,
                     tr("Jingtai"));
}

void Sidebar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Sidebar::retranslate()
{
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setAccessibleDescription(tr("The arrow keys turn the pages."));
    m_settings->setText(tr("Settings"));
    update();
}

} // namespace jingtai
