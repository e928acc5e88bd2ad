// SPDX-License-Identifier: MIT
#include "ui/mirrorsview.h"

#include "app/model/mirrortablemodel.h"
#include "app/model/preferences.h"
#include "ui/columnkeeper.h"
#include "ui/mirrordelegate.h"
#include "ui/painting.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QJsonObject>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSet>

#include <algorithm>
#include <array>

namespace jingtai {

namespace {

using Model = MirrorTableModel;

constexpr int s_groupHeight = 28;
constexpr int s_padding = 12;
// Margins and room for the arrow of the order.
constexpr int s_headerExtra = 34;
constexpr int s_sampledRows = 200;
constexpr int s_barRoom = 8;
constexpr int s_minTitle = 190;
constexpr int s_fairTitle = 200;
// The oldest ten of the bars.
constexpr int s_historySpare = 30;
constexpr int s_goodTitle = 340;
const QString s_columnsKey = QStringLiteral("mirrors.columns");
const QString s_orderKey = QStringLiteral("mirrors.order");
const QString s_column = QStringLiteral("column");
const QString s_descending = QStringLiteral("descending");

QStringList columnNames()
{
    return {QStringLiteral("mirror"), QStringLiteral("status"),  QStringLiteral("latency"),
            QStringLiteral("speed"),  QStringLiteral("history"), QStringLiteral("checked"),
            QStringLiteral("trust"),  QStringLiteral("claim"),   QStringLiteral("asOf")};
}

} // namespace

MirrorsView::MirrorsView(MirrorTableModel &mirrors, Preferences &preferences, QWidget *parent)
    : QTableView(parent)
    , m_mirrors(mirrors)
    , m_preferences(preferences)
    , m_delegate(new MirrorDelegate(this))
    , m_columns(nullptr)
    , m_bar(new QScrollBar(Qt::Vertical, this))
{
    setFrameShape(NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setItemDelegate(m_delegate);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_bar->setAttribute(Qt::WA_OpaquePaintEvent, false);
    m_bar->hide();
    connect(m_bar, &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_bar, &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &MirrorsView::placeBar);
    // The card behind has round corners.
    viewport()->setAutoFillBackground(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(0);
    verticalHeader()->setDefaultSectionSize(MirrorDelegate::rowHeight(font()));
    QHeaderView *header = horizontalHeader();
    header->setFixedHeight(std::max(metrics::s_headerHeight, fontMetrics().height() + 20));
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(60);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setStretchLastSection(true);
    header->viewport()->setAutoFillBackground(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    setModel(&m_mirrors);

    m_columns = new ColumnKeeper(header, s_columnsKey, columnNames(), m_preferences);
    m_columns->hideAtFirst({Model::ClaimColumn, Model::AsOf});
    m_columns->restore();
    const QJsonObject order = m_preferences.viewState(s_orderKey).toObject();
    const int column = int(columnNames().indexOf(order.value(s_column).toString()));
    m_mirrors.sort(column < 0 ? Model::s_catalogOrder : column,
                   order.value(s_descending).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    header->setSortIndicator(column, m_mirrors.sortOrder());
    header->setSortIndicatorShown(column >= 0);

    auto *menu = new QMenu(header);
    m_columns->addTo(menu);
    connect(header, &QWidget::customContextMenuRequested, menu,
            [menu, header](const QPoint &at) { menu->popup(header->mapToGlobal(at)); });
    connect(header, &QHeaderView::sectionClicked, this, &MirrorsView::sortBy);
    connect(m_columns, &ColumnKeeper::changed, this, &MirrorsView::fitColumns);
    connect(&m_mirrors, &Model::modelAboutToBeReset, this, &MirrorsView::rememberPlace);
    connect(&m_mirrors, &Model::modelReset, this, &MirrorsView::findPlace);
    connect(&m_mirrors, &Model::dataChanged, this, [this](const QModelIndex &first) {
        // What checks find has its room already.
        if (first.column() == Model::Title)
            fitColumns();
    });
    connect(&m_mirrors, &Model::headerDataChanged, this, &MirrorsView::forgetWidths);
    connect(this, &QTableView::doubleClicked, this, &MirrorsView::opened);
    findPlace();
}

QStringList MirrorsView::selectedIds() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (!m_mirrors.isGroup(row))
                rows.push_back(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QStringList ids;
    for (const int row : rows)
        ids.append(m_mirrors.idAt(row));
    return ids;
}

QString MirrorsView::currentId() const
{
    const QModelIndex index = currentIndex();
    if (index.isValid() && selectionModel()->isRowSelected(index.row()))
        return m_mirrors.idAt(index.row());
    const QStringList ids = selectedIds();
    return ids.isEmpty() ? QString() : ids.constFirst();
}

void MirrorsView::choose(const QString &id)
{
    const int row = m_mirrors.rowOf(id);
    if (row < 0)
        return;
    setCurrentIndex(m_mirrors.index(row, Model::Title));
    scrollTo(currentIndex());
}

void MirrorsView::keepState()
{
    m_columns->save();
    QJsonObject order;
    if (m_mirrors.sortColumn() >= 0) {
        order.insert(s_column, columnNames().value(m_mirrors.sortColumn()));
        order.insert(s_descending, m_mirrors.sortOrder() == Qt::DescendingOrder);
    }
    m_preferences.setViewState(s_orderKey, order);
}

void MirrorsView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    paintGroups(&painter, event->rect());
    // One chosen row is told by its tint; among several, or none, the ring tells where the keyboard
    // is.
    const QModelIndex current = currentIndex();
    if (hasFocus() && current.isValid() && !m_mirrors.isGroup(current.row())
        && (selectionModel()->selectedRows().size() > 1
            || !selectionModel()->isRowSelected(current.row()))) {
        const QRect row(0, rowViewportPosition(current.row()), viewport()->width(),
                        rowHeight(current.row()) - 1);
        paintFocusRing(&painter, row.adjusted(2, 1, -2, -1), palette(), metrics::s_controlRadius);
    }
}

void MirrorsView::paintGroups(QPainter *painter, const QRect &area)
{
    int row = rowAt(std::max(0, area.top()));
    if (row < 0)
        return;
    const QFont font = strongFont(smallFont(this->font()));
    for (; row < m_mirrors.rowCount(); ++row) {
        const int top = rowViewportPosition(row);
        if (top > area.bottom())
            return;
        if (!m_mirrors.isGroup(row))
            continue;
        const QRect band(0, top, viewport()->width(), rowHeight(row));
        painter->fillRect(band, roleColor(palette(), Role::Window));
        painter->fillRect(QRect(band.left(), band.bottom(), band.width(), 1),
                          roleColor(palette(), Role::Line));
        painter->setFont(font);
        painter->setPen(roleColor(palette(), Role::QuietText));
        const QRect text = band.adjusted(s_padding, 0, -s_padding, -1);
        const QString title = m_mirrors.index(row, Model::Title).data().toString();
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(title, Qt::ElideRight, text.width()));
    }
}

void MirrorsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    placeBar();
}

void MirrorsView::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    fitColumns();
}

void MirrorsView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        verticalHeader()->setDefaultSectionSize(MirrorDelegate::rowHeight(font()));
        sizeRows();
        forgetWidths();
    }
}

void MirrorsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // The ring goes around the whole row.
    updateRow(previous.row());
    updateRow(current.row());
}

void MirrorsView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && event->modifiers() == Qt::NoModifier && !currentId().isEmpty()) {
        Q_EMIT opened();
        return;
    }
    QTableView::keyPressEvent(event);
}

void MirrorsView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid()) {
        const QRect row = visualRect(currentIndex());
        at = viewport()->mapToGlobal(QPoint(row.left() + s_padding, row.bottom()));
    }
    Q_EMIT menuWanted(at);
}

bool MirrorsView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        hover(rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::Leave || event->type() == QEvent::Wheel)
        hover(-1);
    return QTableView::viewportEvent(event);
}

void MirrorsView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (m_restoring)
        return;
    m_chosen = selectedIds();
    Q_EMIT choiceChanged();
}

void MirrorsView::sizeRows()
{
    const int group = std::max(s_groupHeight, fontMetrics().height() + 11);
    const int mirror = MirrorDelegate::rowHeight(font());
    // A header keeps the sizes of its sections when the model is reset. Only those that change are
    // touched: with ten thousand rows asking each takes its time.
    for (const int row : m_lowRows) {
        if (row < m_mirrors.rowCount() && !m_mirrors.isGroup(row))
            setRowHeight(row, mirror);
    }
    m_lowRows.clear();
    for (int row = 0; row < m_mirrors.rowCount(); ++row) {
        if (!m_mirrors.isGroup(row))
            continue;
        setRowHeight(row, group);
        m_lowRows.push_back(row);
    }
}

void MirrorsView::fitColumns()
{
    if (m_columns->isSized() || !isVisible())
        return;
    static_assert(Model::ColumnCount <= std::tuple_size_v<decltype(m_wanted)>);
    for (int column = 0; column < Model::ColumnCount; ++column) {
        if (column != Model::Title && m_columns->isWanted(column))
            measureColumn(column);
    }
    // The last column stretches below the scroll bar, which hides nothing of what it says.
    const int room = viewport()->width() - s_barRoom;
    // A column that gives way lets the last one stretch, which no person did.
    m_columns->setFitting(true);
    squeezeColumns(room);
    int others = 0;
    int count = 0;
    for (int column = 0; column < Model::ColumnCount; ++column) {
        if (column == Model::Title || isColumnHidden(column))
            continue;
        others += m_wanted.at(std::size_t(column));
        ++count;
    }
    auto widths = m_wanted;
    // The longest words take of what the first column and the plots can do without.
    for (int column = 0; column < Model::ColumnCount; ++column) {
        if (column == Model::Title || isColumnHidden(column))
            continue;
        int &width = widths.at(std::size_t(column));
        const int lacking = longWidth(column) - width - (room - s_fairTitle - others);
        if (longWidth(column) > width && lacking > 0 && !isColumnHidden(Model::History)) {
            const int spared = std::min(lacking, s_historySpare);
            widths.at(Model::History) -= spared;
            others -= spared;
        }
        const int wider
            = std::max(0, std::min(longWidth(column) - width, room - s_fairTitle - others));
        width += wider;
        others += wider;
    }
    // What is left over is shared, so that a wide table does not fall into two halves.
    const int rest = room - s_goodTitle - others;
    const int share = count > 0 ? std::max(0, rest / 2 / count) : 0;
    for (int column = 0; column < Model::ColumnCount; ++column) {
        if (column != Model::Title && !isColumnHidden(column))
            setColumnWidth(column, widths.at(std::size_t(column)) + share);
    }
    // The first column takes what is left.
    setColumnWidth(Model::Title, std::max(s_minTitle, room - others - count * share));
    m_columns->setFitting(false);
}

void MirrorsView::measureColumn(int column)
{
    int &width = m_wanted.at(std::size_t(column));
    const QString title = m_mirrors.headerData(column, Qt::Horizontal).toString();
    width
        = std::max(width, QFontMetrics(smallFont(font())).horizontalAdvance(title) + s_headerExtra);
    const QStringList samples
        = m_mirrors.headerData(column, Qt::Horizontal, Model::SampleRole).toStringList();
    for (const QString &sample : samples)
        width = std::max(width, MirrorDelegate::sampleWidth(font(), column, sample));
    if (!samples.isEmpty())
        return;
    if (column == Model::History) {
        // Of one width, with rows or without.
        width = std::max(width, m_delegate->historyWidth());
        return;
    }
    QStyleOptionViewItem option;
    option.initFrom(this);
    const int rows = std::min(m_mirrors.rowCount(), s_sampledRows);
    // Many rows say the same: each text is measured once.
    QSet<QString> measured;
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = m_mirrors.index(row, column);
        const QString text
            = index.data().toString() + QChar::Null + index.data(Model::AccessRole).toString();
        if (measured.contains(text) || m_mirrors.isGroup(row))
            continue;
        measured.insert(text);
        width = std::max(width, m_delegate->sizeHint(option, index).width());
    }
}

int MirrorsView::longWidth(int column) const
{
    int width = 0;
    for (const QString &sample :
         m_mirrors.headerData(column, Qt::Horizontal, Model::LongSampleRole).toStringList())
        width = std::max(width, MirrorDelegate::sampleWidth(font(), column, sample));
    return width;
}

void MirrorsView::squeezeColumns(int room)
{
    // What the details say too goes first.
    constexpr std::array s_spare = {Model::TrustColumn, Model::Checked, Model::History};
    int wanted = s_minTitle;
    for (int column = 0; column < Model::ColumnCount; ++column) {
        if (column != Model::Title && m_columns->isWanted(column))
            wanted += m_wanted.at(std::size_t(column));
    }
    for (const int column : s_spare) {
        if (!m_columns->isWanted(column))
            continue;
        m_columns->setSqueezed(column, wanted > room);
        if (wanted > room)
            wanted -= m_wanted.at(std::size_t(column));
    }
}

void MirrorsView::forgetWidths()
{
    m_wanted = {};
    fitColumns();
}

void MirrorsView::placeBar()
{
    const QScrollBar *real = verticalScrollBar();
    const QSignalBlocker blocker(m_bar);
    m_bar->setRange(real->minimum(), real->maximum());
    m_bar->setPageStep(real->pageStep());
    m_bar->setSingleStep(real->singleStep());
    m_bar->setValue(real->value());
    m_bar->setVisible(real->maximum() > real->minimum());
    const int width = m_bar->sizeHint().width();
    const QRect area = viewport()->geometry();
    m_bar->setGeometry(area.right() + 1 - width, area.top(), width, area.height());
    m_bar->raise();
}

void MirrorsView::rememberPlace()
{
    m_current = currentId();
    m_currentRow = currentIndex().row();
    m_topId.clear();
    for (int row = rowAt(0); row >= 0 && row < m_mirrors.rowCount(); ++row) {
        if (m_mirrors.isGroup(row))
            continue;
        m_topId = m_mirrors.idAt(row);
        m_topOffset = rowViewportPosition(row);
        return;
    }
}

void MirrorsView::findPlace()
{
    m_restoring = true;
    hover(-1);
    sizeRows();
    fitColumns();
    QItemSelection selection;
    int first = -1;
    for (const QString &id : std::as_const(m_chosen)) {
        const int row = m_mirrors.rowOf(id);
        if (row < 0)
            continue;
        first = first < 0 ? row : first;
        selection.select(m_mirrors.index(row, 0), m_mirrors.index(row, Model::ColumnCount - 1));
    }
    // What was chosen is not there: another is, until it comes back.
    if (first < 0 && m_mirrors.rowCount() > 1) {
        first = rowInPlace();
        selection.select(m_mirrors.index(first, 0), m_mirrors.index(first, Model::ColumnCount - 1));
    }
    const int current = m_mirrors.rowOf(m_current);
    if (first >= 0) {
        selectionModel()->setCurrentIndex(m_mirrors.index(current < 0 ? first : current, 0),
                                          QItemSelectionModel::NoUpdate);
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
    // Picked or ordered anew: what is chosen is to be seen. Else nothing moves.
    const int top = m_pick == pick() ? m_mirrors.rowOf(m_topId) : -1;
    m_pick = pick();
    if (top >= 0) {
        verticalScrollBar()->setValue(verticalHeader()->sectionPosition(top) - m_topOffset);
    } else if (first >= 0) {
        verticalScrollBar()->setValue(0);
        scrollTo(m_mirrors.index(first, 0));
    }
    m_restoring = false;
    Q_EMIT choiceChanged();
}

QString MirrorsView::pick() const
{
    return QStringLiteral("%1\n%2\n%3\n%4")
        .arg(m_mirrors.upstream(), m_mirrors.filter())
        .arg(m_mirrors.sortColumn())
        .arg(int(m_mirrors.sortOrder()));
}

int MirrorsView::rowInPlace() const
{
    // Filtered: the first that fits. Else it was removed: the next one.
    int row = 1;
    if (m_pick == pick())
        row = std::clamp(m_currentRow, 1, m_mirrors.rowCount() - 1);
    return m_mirrors.isGroup(row) ? row - 1 : row;
}

void MirrorsView::sortBy(int column)
{
    // Up, down, and back to the order of the catalogue.
    int next = column;
    Qt::SortOrder order = Qt::AscendingOrder;
    if (m_mirrors.sortColumn() == column) {
        if (m_mirrors.sortOrder() == Qt::AscendingOrder)
            order = Qt::DescendingOrder;
        else
            next = Model::s_catalogOrder;
    }
    m_mirrors.sort(next, order);
    horizontalHeader()->setSortIndicator(next, order);
    horizontalHeader()->setSortIndicatorShown(next >= 0);
}

void MirrorsView::hover(int row)
{
    const int before = m_delegate->hoveredRow();
    if (row == before)
        return;
    m_delegate->setHoveredRow(row);
    updateRow(before);
    updateRow(row);
}

void MirrorsView::updateRow(int row)
{
    if (row >= 0 && row < m_mirrors.rowCount())
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

} // namespace jingtai
