// SPDX-License-Identifier: MIT
#include "ui/mirrors/mirrorsview.h"

#include "app/model/mirrors/mirrortablemodel.h"
#include "app/model/settings/mnemonic.h"
#include "app/model/settings/preferences.h"
#include "ui/look/painting.h"
#include "ui/mirrors/mirrorcolumns.h"
#include "ui/mirrors/mirrordelegate.h"
#include "ui/parts/choicemenu.h"
#include "ui/parts/columnkeeper.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QJsonObject>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace jingtai {

namespace {

using Model = MirrorTableModel;

constexpr int s_groupHeight = 28;
constexpr int s_padding = 12;
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
    m_widths = std::make_unique<MirrorColumns>(*this, m_mirrors, *m_delegate, *m_columns);
    m_columns->setMore([this](QMenu *menu) { addOrdersTo(menu); });
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
    connect(m_columns, &ColumnKeeper::changed, this, [this] { m_widths->fit(); });
    connect(&m_mirrors, &Model::modelAboutToBeReset, this, &MirrorsView::rememberPlace);
    connect(&m_mirrors, &Model::modelReset, this, &MirrorsView::findPlace);
    connect(&m_mirrors, &Model::dataChanged, this, [this](const QModelIndex &first) {
        // What checks find has its room already.
        if (first.column() == Model::Title)
            m_widths->fit();
    });
    connect(&m_mirrors, &Model::headerDataChanged, this, [this] { m_widths->forgetWidths(); });
    connect(this, &QTableView::doubleClicked, this, &MirrorsView::opened);
    findPlace();
}

MirrorsView::~MirrorsView() = default;

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
        paintEdge(painter, band, Qt::BottomEdge, roleColor(palette(), Role::Line));
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
    m_widths->fit();
    placeBar();
}

void MirrorsView::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    m_widths->fit();
}

void MirrorsView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        verticalHeader()->setDefaultSectionSize(MirrorDelegate::rowHeight(font()));
        sizeRows();
        m_widths->forgetWidths();
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
    m_widths->fit();
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
    if (m_mirrors.sortColumn() != column)
        setOrder(column, Qt::AscendingOrder);
    else if (m_mirrors.sortOrder() == Qt::AscendingOrder)
        setOrder(column, Qt::DescendingOrder);
    else
        setOrder(Model::s_catalogOrder, Qt::AscendingOrder);
}

void MirrorsView::setOrder(int column, Qt::SortOrder order)
{
    m_mirrors.sort(column, order);
    horizontalHeader()->setSortIndicator(column, order);
    horizontalHeader()->setSortIndicatorShown(column >= 0);
}

/// The keyboard has no header to click on.
void MirrorsView::addOrdersTo(QMenu *menu)
{
    QMenu *orders = menu->addMenu(tr("&Sort by"));
    orders->setObjectName(QStringLiteral("sortBy"));
    orders->setAccessibleName(withoutMnemonic(orders->title()));
    QActionGroup *group = beginChoices(orders);
    const auto add = [&](const QString &text, const QString &name, int column) {
        QAction *action = addChoice(orders, group, text, m_mirrors.sortColumn() == column);
        action->setObjectName(QLatin1String("sort-") + name);
        connect(action, &QAction::triggered, this,
                [this, column] { setOrder(column, m_mirrors.sortOrder()); });
    };
    //: The order of the table
    add(tr("Order of the list"), QStringLiteral("list"), Model::s_catalogOrder);
    for (int column = 0; column < Model::ColumnCount; ++column)
        add(m_mirrors.headerData(column, Qt::Horizontal).toString(), columnNames().value(column),
            column);
    orders->addSeparator();
    //: The order of the table
    QAction *descending = orders->addAction(tr("Descending"));
    descending->setObjectName(QStringLiteral("sortDescending"));
    descending->setCheckable(true);
    descending->setChecked(m_mirrors.sortOrder() == Qt::DescendingOrder);
    descending->setEnabled(m_mirrors.sortColumn() >= 0);
    connect(descending, &QAction::toggled, this, [this](bool isOn) {
        setOrder(m_mirrors.sortColumn(), isOn ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
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
