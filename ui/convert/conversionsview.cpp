// SPDX-License-Identifier: MIT
#include "ui/convert/conversionsview.h"

#include "app/model/conversion/conversiontablemodel.h"
#include "ui/convert/conversiondelegate.h"
#include "ui/look/painting.h"
#include "ui/parts/columnkeeper.h"

#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace jingtai {

namespace {

constexpr int s_sampledRows = 60;
constexpr int s_fittings = 3;
constexpr int s_leastRows = 2;
const QString s_columnsKey = QStringLiteral("conversions");
constexpr int s_minName = 120;
// Of both names together, before the other columns give way to them.
constexpr int s_fairNames = 360;
constexpr int s_minWith = 90;
constexpr int s_maxWith = 190;
constexpr int s_maxFinding = 290;
constexpr int s_minNote = 110;
constexpr int s_maxNote = 240;

} // namespace

ConversionsView::ConversionsView(QWidget *parent)
    : QTableView(parent)
{
    setFrameShape(NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setItemDelegate(new ConversionDelegate(this));
    setCornerButtonEnabled(false);
    // The card behind has round corners.
    viewport()->setAutoFillBackground(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(
        std::max(metrics::s_rowHeight, fontMetrics().height() + 24));
    horizontalHeader()->setFixedHeight(
        std::max(metrics::s_headerHeight, fontMetrics().height() + 20));
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(60);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->viewport()->setAutoFillBackground(false);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
}

QSize ConversionsView::minimumSizeHint() const
{
    // What is told of a row must not take the place of the rows.
    return {QTableView::minimumSizeHint().width(),
            horizontalHeader()->height() + s_leastRows * verticalHeader()->defaultSectionSize()
                + horizontalScrollBar()->sizeHint().height()};
}

void ConversionsView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &ConversionsView::fitColumns);
    connect(model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first) {
        // The column of what is found holds it from the first word on: it is not to jump while
        // more comes.
        if (first.column() != ConversionTableModel::OnMirror || m_hasFindings != hasFindings())
            fitColumns();
    });
    fitColumns();
}

void ConversionsView::keepColumns(Preferences &preferences)
{
    QHeaderView *header = horizontalHeader();
    m_columns = new ColumnKeeper(header, s_columnsKey,
                                 {QStringLiteral("original"), QStringLiteral("converted"),
                                  QStringLiteral("with"), QStringLiteral("onMirror"),
                                  QStringLiteral("note")},
                                 preferences);
    m_columns->restore();
    m_columnsMenu = new QMenu(header);
    m_columnsMenu->setObjectName(QStringLiteral("conversionColumns"));
    m_columns->addTo(m_columnsMenu);
    connect(header, &QWidget::customContextMenuRequested, m_columnsMenu,
            [this, header](const QPoint &at) { m_columnsMenu->popup(header->mapToGlobal(at)); });
    connect(m_columns, &ColumnKeeper::changed, this, &ConversionsView::fitColumns);
    fitColumns();
}

void ConversionsView::keepState()
{
    if (m_columns != nullptr)
        m_columns->save();
}

void ConversionsView::setEmptyText(const QString &text)
{
    if (text == m_emptyText)
        return;
    m_emptyText = text;
    viewport()->update();
}

void ConversionsView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (model() == nullptr || model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(roleColor(palette(), Role::QuietText));
    const QRect room = viewport()->rect().adjusted(24, 0, -24, 0);
    QRect words(0, 0, balancedWidth(fontMetrics(), m_emptyText, room.width()), room.height());
    words.moveCenter(room.center());
    painter.drawText(words, Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void ConversionsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void ConversionsView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // Qt makes a row the current one and does not choose it: what is told of it is to be seen of
    // which.
    if (currentIndex().isValid() && !selectionModel()->hasSelection())
        selectRow(currentIndex().row());
}

bool ConversionsView::hasFindings() const
{
    for (int row = 0; row < std::min(model()->rowCount(), s_sampledRows); ++row) {
        if (!model()->index(row, ConversionTableModel::OnMirror).data().toString().isEmpty())
            return true;
    }
    return false;
}

void ConversionsView::fitColumns()
{
    if (m_columns == nullptr || model() == nullptr)
        return;
    // A scroll bar that comes or goes by it asks for it again.
    if (m_columns->isSized() || m_isFitting)
        return;
    m_isFitting = true;
    m_columns->setFitting(true);
    int width = 0;
    for (int tries = 0; tries < s_fittings && width != viewport()->width(); ++tries) {
        width = viewport()->width();
        shareWidth();
    }
    m_columns->setFitting(false);
    m_isFitting = false;
}

void ConversionsView::shareWidth()
{
    using Model = ConversionTableModel;
    m_hasFindings = hasFindings();
    // A hidden one is said to want nothing.
    if (!isColumnHidden(Model::OnMirror))
        m_bareFinding = horizontalHeader()->sectionSizeHint(Model::OnMirror);
    const int finding = m_hasFindings ? ConversionDelegate::findingWidth(font()) : m_bareFinding;
    std::array<int, Model::ColumnCount> wanted
        = {s_minName, s_minName, s_minWith, finding, s_minNote};
    const int rows = std::min(model()->rowCount(), s_sampledRows);
    QStyleOptionViewItem option;
    option.initFrom(this);
    for (int column = 0; column < Model::ColumnCount; ++column) {
        int &width = wanted.at(size_t(column));
        for (int row = 0; row < rows; ++row) {
            const QModelIndex index = model()->index(row, column);
            width = std::max(width, itemDelegate()->sizeHint(option, index).width());
        }
    }
    for (int column = 0; column < Model::ColumnCount; ++column) {
        if (!m_columns->isWanted(column))
            wanted.at(size_t(column)) = 0;
    }
    int &with = wanted[Model::With];
    int &onMirror = wanted[Model::OnMirror];
    int &note = wanted[Model::Remark];
    with = std::min(with, s_maxWith);
    onMirror = std::min(onMirror, std::max(finding, s_maxFinding));
    note = std::min(note, s_maxNote);
    int &original = wanted[Model::Original];
    int &converted = wanted[Model::Converted];
    // Where the names would have too little, what says nothing yet goes, then words are shortened.
    const int fair = std::min(original + converted, s_fairNames);
    const auto lacking = [&] { return fair + with + onMirror + note - viewport()->width(); };
    m_columns->setSqueezed(Model::OnMirror, !m_hasFindings && lacking() > 0);
    if (isColumnHidden(Model::OnMirror))
        onMirror = 0;
    const auto shorten = [&lacking](int &column, int least) {
        column = std::max(std::min(column, least), column - std::max(0, lacking()));
    };
    shorten(with, s_minWith);
    shorten(note, s_minNote);
    shorten(onMirror, finding);
    const int room = std::max(2 * s_minName, viewport()->width() - with - onMirror - note);
    const double names = original + converted;
    if (original + converted > room) {
        original = std::clamp(int(room * original / names), s_minName, room - s_minName);
        converted = room - original;
    } else {
        // What is left over goes where reading it helps: half to the names, half to the note.
        const int rest = room - original - converted;
        original += rest / 4;
        converted += rest / 4;
        note += rest - 2 * (rest / 4);
    }
    // With a column hidden some room may be left: it belongs to the last that is shown.
    int left = viewport()->width();
    int last = Model::Original;
    for (int place = 0; place < Model::ColumnCount; ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (isColumnHidden(column))
            continue;
        last = column;
        left -= wanted.at(size_t(column));
    }
    wanted.at(size_t(last)) += std::max(0, left);
    for (int column = 0; column < Model::ColumnCount; ++column) {
        if (!isColumnHidden(column))
            setColumnWidth(column, wanted.at(size_t(column)));
    }
}

} // namespace jingtai
