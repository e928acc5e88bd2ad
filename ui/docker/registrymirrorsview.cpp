// SPDX-License-Identifier: MIT
#include "ui/docker/registrymirrorsview.h"

#include "app/model/daemon/registrymirrorsmodel.h"
#include "ui/look/painting.h"
#include "ui/parts/linkbutton.h"
#include "ui/parts/rowbuttons.h"

#include <QApplication>
#include <QClipboard>
#include <QFocusEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace jingtai {

namespace {

using Model = RegistryMirrorsModel;

constexpr int s_mostRows = 10;
constexpr int s_handleLeft = 10;
constexpr int s_boxLeft = 36;
constexpr int s_box = 16;
constexpr int s_textLeft = 70;
/// Of a field, before its text.
constexpr int s_fieldPadding = 9;
constexpr int s_gap = 14;
constexpr int s_minAddress = 200;
constexpr int s_maxSampled = 200;
constexpr int s_linkGap = 6;
constexpr int s_rounding = 3;
/// Of a link, around its words.
constexpr int s_linkRoom = 2;
/// Above and below a remark, where it makes its row higher.
constexpr int s_remarkRoom = 12;

QRect remarkRect(const QRect &cell)
{
    return cell.adjusted(0, 0, -s_gap, -1);
}

} // namespace

/// Handle, box and address in the first column, the status as a pill, the remark in words.
class RegistryMirrorsView::Delegate final : public QStyledItemDelegate
{
public:
    Delegate(Model &mirrors, RegistryMirrorsView *view)
        : QStyledItemDelegate(view)
        , m_mirrors(mirrors)
        , m_view(view)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QPalette &palette = option.palette;
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, roleColor(palette, Role::AccentTint));
        if (index.row() + 1 < m_mirrors.rowCount())
            paintEdge(painter, option.rect, Qt::BottomEdge, roleColor(palette, Role::Line));
        painter->save();
        switch (index.column()) {
        case Model::Address:
            paintAddress(painter, option, index);
            break;
        case Model::StatusColumn:
            if (!index.data().toString().isEmpty())
                paintPill(painter, option.rect.adjusted(0, 0, -s_gap, -1), palette, option.font,
                          pillShape(Severity(index.data(Model::SeverityRole).toInt())),
                          index.data().toString());
            break;
        case Model::Remark:
            paintRemark(painter, option, index);
            break;
        default:
            break;
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString text = index.data().toString();
        switch (index.column()) {
        case Model::Address:
            return {s_textLeft + QFontMetrics(fixedFont(option.font)).horizontalAdvance(text)
                        + s_gap + s_rounding,
                    0};
        case Model::StatusColumn:
            return {text.isEmpty()
                        ? 0
                        : pillWidth(option.font,
                                    pillShape(Severity(index.data(Model::SeverityRole).toInt())),
                                    text)
                              + s_gap,
                    0};
        case Model::Remark: {
            const RemarkPlace place = remarkPlace(
                QRect(0, 0, m_view->columnWidth(Model::Remark), m_view->usualHeight()), index);
            const int words = wordsHeight(text, place.words.width());
            const bool isBelow = place.link.top() > place.words.top();
            return {0, words + (isBelow ? place.link.height() : 0) + s_remarkRoom};
        }
        default:
            return {};
        }
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &index) const override
    {
        auto *field = new QLineEdit(parent);
        field->setObjectName(QStringLiteral("mirrorAddress"));
        field->setFont(fixedFont(m_view->font()));
        field->setPlaceholderText(QStringLiteral("https://"));
        field->setAccessibleName(m_mirrors.headerData(Model::Address, Qt::Horizontal).toString());
        Q_UNUSED(index)
        m_view->m_field = field;
        connect(field, &QLineEdit::textChanged, m_view, [this, field](const QString &text) {
            Q_EMIT m_view->wordChanged(m_mirrors.wordOf(text), field);
        });
        return field;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        // What is being typed stays, whatever is found about the rows meanwhile.
        if (!static_cast<const QLineEdit *>(editor)->isModified())
            QStyledItemDelegate::setEditorData(editor, index);
    }

    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &) const override
    {
        // Its text stands where that of the row does. The status is of what stood there before: its
        // place is more room for an address.
        QRect rect = option.rect.adjusted(s_textLeft - s_fieldPadding, 0, 0, -1);
        const int above = (rect.height() - m_view->usualHeight()) / 2 + 3;
        rect.adjust(0, above, 0, -above);
        const int status = m_view->columnWidth(Model::StatusColumn);
        rect.setRight(std::max(rect.right() + status - s_gap, rect.left() + s_minAddress));
        editor->setGeometry(rect);
    }

    /// Who looks an address up in another window comes back to the field and what stands in it; by
    /// itself it would close, empty too. What is typed is handed over all the same: the file may be
    /// another by then. With a window that goes away the field closes.
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusOut
            && static_cast<const QFocusEvent *>(event)->reason() == Qt::ActiveWindowFocusReason
            && m_view->window()->testAttribute(Qt::WA_Mapped)) {
            auto *field = static_cast<QLineEdit *>(watched);
            if (field->isModified() && !field->text().trimmed().isEmpty())
                Q_EMIT commitData(field);
            return false;
        }
        return QStyledItemDelegate::eventFilter(watched, event);
    }

    struct RemarkPlace
    {
        QRect words;
        QRect link;
    };
    /// The link stands behind the words, or below them where that would crowd them.
    RemarkPlace remarkPlace(const QRect &cell, const QModelIndex &index) const
    {
        const QRect room = remarkRect(cell);
        const QString text = index.data().toString();
        const int link = linkWidth(index);
        if (text.isEmpty() || link == 0)
            return {room, room};
        const QFontMetrics metrics(smallFont(m_view->font()));
        RemarkPlace place = {room, room};
        const int beside = room.width() - link - s_linkGap;
        place.words.setWidth(std::min(metrics.horizontalAdvance(text) + 1, beside));
        if (wordsHeight(text, beside) <= 2 * metrics.lineSpacing()) {
            place.link.setLeft(place.words.right() + 1 + s_linkGap);
            return place;
        }
        const int words = wordsHeight(text, room.width());
        const int below = linkHeight();
        const int top = room.center().y() - (words + below) / 2;
        place.words = QRect(room.left(), top, room.width(), words);
        place.link = QRect(room.left() - s_linkRoom, top + words, room.width(), below);
        return place;
    }

    int linkWidth(const QModelIndex &index) const
    {
        const QString text = index.data(Model::ActionTextRole).toString();
        return text.isEmpty() ? 0
                              : QFontMetrics(smallFont(m_view->font())).horizontalAdvance(text) + 6;
    }

private:
    int linkHeight() const
    {
        return QFontMetrics(smallFont(m_view->font())).height() + 2 * s_linkRoom;
    }
    int wordsHeight(const QString &text, int width) const
    {
        return QFontMetrics(smallFont(m_view->font()))
            .boundingRect(0, 0, std::max(width, 1), QWIDGETSIZE_MAX,
                          Qt::AlignLeft | Qt::TextWordWrap, text)
            .height();
    }

    void paintAddress(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const
    {
        const QPalette &palette = option.palette;
        const QRect &cell = option.rect;
        const bool isEditable = m_mirrors.readOnlyReason().isEmpty();
        const qreal ratio = painter->device()->devicePixelRatioF();
        const int middle = cell.center().y();
        if (isEditable)
            painter->drawPixmap(
                cell.left() + s_handleLeft, middle - 7,
                iconPixmap(Icon::Grip, roleColor(palette, Role::QuietText), 16, ratio));
        QStyleOptionViewItem box = option;
        box.rect = QRect(cell.left() + s_boxLeft, middle - s_box / 2, s_box, s_box);
        box.state.setFlag(QStyle::State_On, m_mirrors.isOn(index.row()));
        box.state.setFlag(QStyle::State_Enabled, isEditable);
        m_view->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter,
                                       m_view);
        const QRect rect = cell.adjusted(s_textLeft, 0, -s_gap, -1);
        painter->setFont(fixedFont(option.font));
        painter->setPen(
            roleColor(palette, m_mirrors.isOn(index.row()) ? Role::Text : Role::QuietText));
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics(painter->font())
                              .elidedText(index.data().toString(), Qt::ElideMiddle, rect.width()));
    }

    void paintRemark(QPainter *painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const
    {
        const QRect rect = remarkPlace(option.rect, index).words;
        const QString text = index.data().toString();
        const QFont font = smallFont(option.font);
        painter->setFont(font);
        painter->setPen(roleColor(option.palette, Role::QuietText));
        const bool isOne = QFontMetrics(font).horizontalAdvance(text) <= rect.width();
        painter->drawText(rect,
                          Qt::AlignVCenter | Qt::AlignLeft
                              | (isOne ? Qt::TextSingleLine : Qt::TextWordWrap),
                          text);
    }

    Model &m_mirrors;
    RegistryMirrorsView *m_view;
};

RegistryMirrorsView::RegistryMirrorsView(RegistryMirrorsModel &mirrors, QWidget *parent)
    : CardTable(s_mostRows, parent)
    , m_mirrors(mirrors)
    , m_delegate(new Delegate(mirrors, this))
{
    setObjectName(QStringLiteral("registryMirrors"));
    setItemDelegate(m_delegate);
    setEditTriggers(EditKeyPressed);
    setModel(&mirrors);
    connect(this, &CardTable::opened, this, &RegistryMirrorsView::editRow);
}

void RegistryMirrorsView::addButtons(QWidget *holder)
{
    m_buttons = new RowButtons(
        this, holder,
        [](QWidget *parent) {
            auto *link = new LinkButton(parent);
            link->setObjectName(QStringLiteral("mirrorAction"));
            link->setFont(smallFont(link->font()));
            return link;
        },
        [this](const QModelIndex &index) {
            RowButtons::Wish wish;
            const QModelIndex remark = index.siblingAtColumn(Model::Remark);
            wish.text = remark.data(Model::ActionTextRole).toString();
            if (wish.text.isEmpty())
                return wish;
            //: %1 address of a mirror, %2 what is to be said about it
            wish.description
                = tr("%1: %2").arg(m_mirrors.address(index.row()), remark.data().toString());
            const QRect cell = visualRect(remark);
            wish.room = m_delegate->remarkPlace(cell, remark).link;
            return wish;
        });
    connect(m_buttons, &RowButtons::pressed, this, [this](int row) { m_mirrors.trigger(row); });
}

void RegistryMirrorsView::fit()
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int rows = std::min(m_mirrors.rowCount(), s_maxSampled);
    const int width = viewport()->width();
    const auto widest = [&](int column) {
        int found = 0;
        for (int row = 0; row < rows; ++row)
            found = std::max(found,
                             m_delegate->sizeHint(option, m_mirrors.index(row, column)).width());
        return found;
    };
    const int status = std::min(widest(Model::StatusColumn), width / 3);
    bool hasRemarks = false;
    for (int row = 0; row < rows && !hasRemarks; ++row) {
        const QModelIndex remark = m_mirrors.index(row, Model::Remark);
        hasRemarks = !remark.data().toString().isEmpty() || m_delegate->linkWidth(remark) > 0;
    }
    // Where something is to be said the addresses give way, down to half.
    const int most
        = hasRemarks ? std::max(s_textLeft + s_minAddress, width * 9 / 20) : width - status;
    const int address
        = std::clamp(widest(Model::Address), std::min(s_textLeft + s_minAddress, most), most);
    setColumnWidth(Model::Address, address);
    setColumnWidth(Model::StatusColumn, status);
    setColumnWidth(Model::Remark, std::max(0, width - address - status));
    for (int row = 0; row < rows; ++row)
        setRowHeight(
            row,
            std::max(usualHeight(),
                     m_delegate->sizeHint(option, m_mirrors.index(row, Model::Remark)).height()));
}

void RegistryMirrorsView::addRow()
{
    const int row = m_mirrors.beginRow();
    if (row < 0)
        return;
    editRow(row);
}

void RegistryMirrorsView::editRow(int row)
{
    const QModelIndex index = m_mirrors.index(row, Model::Address);
    if (!index.isValid() || !(index.flags() & Qt::ItemIsEditable))
        return;
    if (state() == EditingState && m_field != nullptr && index == currentIndex()) {
        m_field->setFocus(Qt::OtherFocusReason);
        return;
    }
    setFocus(Qt::OtherFocusReason);
    setCurrentIndex(index);
    scrollTo(index);
    edit(index);
}

void RegistryMirrorsView::commit()
{
    if (state() != EditingState || m_field == nullptr)
        return;
    const QPointer<QLineEdit> field = m_field;
    commitData(field);
    closeEditor(field, QAbstractItemDelegate::NoHint);
}

void RegistryMirrorsView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    // With a row that is gone by what was typed, its field has been closed already.
    if (editor == nullptr || editor != m_field)
        return;
    m_field.clear();
    Q_EMIT wordChanged({}, nullptr);
    CardTable::closeEditor(editor, hint);
}

void RegistryMirrorsView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    // The view would go on to another row and hand over what is typed in this one, which is not
    // there any more for the model.
    if (state() == EditingState && currentRow() >= start && currentRow() <= end)
        closeEditor(m_field, QAbstractItemDelegate::RevertModelCache);
    CardTable::rowsAboutToBeRemoved(parent, start, end);
}

void RegistryMirrorsView::removeCurrent()
{
    const int row = currentRow();
    if (row < 0 || !m_mirrors.readOnlyReason().isEmpty())
        return;
    m_mirrors.remove({row});
    goToRow(std::min(row, m_mirrors.rowCount() - 1));
}

void RegistryMirrorsView::moveCurrent(int by)
{
    const int row = currentRow();
    if (row < 0)
        return;
    if (m_mirrors.move({row}, by < 0 ? row - 1 : row + 2))
        goToRow(row + by);
}

void RegistryMirrorsView::copy()
{
    if (currentRow() >= 0)
        QApplication::clipboard()->setText(m_mirrors.address(currentRow()));
}

void RegistryMirrorsView::keyPressEvent(QKeyEvent *event)
{
    const bool isAlt = event->modifiers() == Qt::AltModifier;
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    const bool isCurrent = currentRow() >= 0 && state() != EditingState;
    if (event->key() == Qt::Key_Escape && m_dragged >= 0) {
        endDrag(false);
    } else if (isCurrent && isAlt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
    } else if (isCurrent && isPlain && event->key() == Qt::Key_Delete) {
        removeCurrent();
    } else if (isCurrent && isPlain && event->key() == Qt::Key_Space) {
        const QModelIndex index = m_mirrors.index(currentRow(), Model::Address);
        if (index.flags() & Qt::ItemIsUserCheckable)
            m_mirrors.setOn(currentRow(), !m_mirrors.isOn(currentRow()));
    } else if (isCurrent && isPlain && event->key() == Qt::Key_F2) {
        // Whatever cell the keyboard is in.
        editRow(currentRow());
    } else {
        CardTable::keyPressEvent(event);
    }
}

bool RegistryMirrorsView::isOnHandle(const QPoint &position) const
{
    return position.x() >= 0 && position.x() < s_boxLeft - 4 && rowAt(position.y()) >= 0
           && m_mirrors.readOnlyReason().isEmpty();
}

bool RegistryMirrorsView::isOnBox(const QPoint &position) const
{
    return position.x() >= s_boxLeft - 4 && position.x() < s_boxLeft + s_box + 4
           && rowAt(position.y()) >= 0;
}

void RegistryMirrorsView::mousePressEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (event->button() == Qt::LeftButton && isOnHandle(position)) {
        commit();
        m_dragged = rowAt(position.y());
        setCurrentIndex(m_mirrors.index(m_dragged, Model::Address));
        dragTo(position);
        return;
    }
    CardTable::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && isOnBox(position)) {
        const int row = rowAt(position.y());
        if (m_mirrors.flags(m_mirrors.index(row, Model::Address)) & Qt::ItemIsUserCheckable)
            m_mirrors.setOn(row, !m_mirrors.isOn(row));
    }
}

void RegistryMirrorsView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (m_dragged >= 0) {
        dragTo(position);
        return;
    }
    viewport()->setCursor(isOnHandle(position) ? Qt::OpenHandCursor : Qt::ArrowCursor);
    CardTable::mouseMoveEvent(event);
}

void RegistryMirrorsView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_dragged >= 0 && event->button() == Qt::LeftButton) {
        endDrag(true);
        return;
    }
    CardTable::mouseReleaseEvent(event);
}

void RegistryMirrorsView::dragTo(const QPoint &position)
{
    viewport()->setCursor(Qt::ClosedHandCursor);
    // Near the edge of a long list it goes on.
    QScrollBar *bar = verticalScrollBar();
    if (position.y() < 0)
        bar->setValue(bar->value() - usualHeight() / 2);
    else if (position.y() > viewport()->height())
        bar->setValue(bar->value() + usualHeight() / 2);
    const int y = std::clamp(position.y(), 0, std::max(0, viewport()->height() - 1));
    const int row = rowAt(y);
    int target = m_mirrors.rowCount();
    if (row >= 0)
        target = y < rowViewportPosition(row) + rowHeight(row) / 2 ? row : row + 1;
    if (target != m_target) {
        m_target = target;
        viewport()->update();
    }
}

void RegistryMirrorsView::endDrag(bool isDropped)
{
    const int row = m_dragged;
    const int target = m_target;
    m_dragged = -1;
    m_target = -1;
    viewport()->setCursor(Qt::ArrowCursor);
    viewport()->update();
    if (isDropped && target != row && target != row + 1 && m_mirrors.move({row}, target))
        goToRow(target > row ? target - 1 : target);
}

void RegistryMirrorsView::paintEvent(QPaintEvent *event)
{
    CardTable::paintEvent(event);
    if (m_dragged < 0 || m_target == m_dragged || m_target == m_dragged + 1)
        return;
    const int y = m_target < m_mirrors.rowCount()
                      ? rowViewportPosition(m_target)
                      : rowViewportPosition(m_target - 1) + rowHeight(m_target - 1);
    QPainter painter(viewport());
    painter.fillRect(QRect(s_handleLeft, std::max(0, y - 1), viewport()->width() - 2 * s_handleLeft,
                           metrics::s_focusWidth),
                     roleColor(palette(), Role::Accent));
}

} // namespace jingtai
