// SPDX-License-Identifier: MIT
#include "ui/docker/daemonproblemsview.h"

#include "app/model/daemon/daemonproblemsmodel.h"
#include "ui/look/painting.h"
#include "ui/parts/rowbuttons.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>

#include <algorithm>

namespace jingtai {

namespace {

using Model = DaemonProblemsModel;

constexpr int s_mostRows = 4;
/// Where form and text need the room.
constexpr int s_leastRows = 2;
constexpr int s_padding = 14;
constexpr int s_gap = 10;
constexpr int s_rowRoom = 14;
/// More are not looked at for widths and heights.
constexpr int s_sampled = 200;
constexpr int s_buttonPadding = 16;

/// Place as a pill, sentence in as many lines as it needs.
class ProblemDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QPalette &palette = option.palette;
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, roleColor(palette, Role::AccentTint));
        if (index.row() > 0)
            paintEdge(painter, option.rect, Qt::TopEdge, roleColor(palette, Role::Line));
        painter->save();
        if (index.column() == Model::Place) {
            paintPill(painter, option.rect.adjusted(s_padding, 0, -s_gap, 0), palette, option.font,
                      shapeOf(index), index.data().toString());
        } else if (index.column() == Model::Sentence) {
            painter->setFont(option.font);
            painter->setPen(roleColor(palette, Role::Text));
            painter->drawText(option.rect.adjusted(0, 1, -s_gap, 0),
                              Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap,
                              index.data().toString());
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.column() == Model::Place)
            return {pillWidth(option.font, shapeOf(index), index.data().toString()) + s_padding
                        + s_gap,
                    0};
        if (index.column() != Model::Sentence)
            return {};
        const auto *view = static_cast<const QTableView *>(option.widget);
        const int width = view->columnWidth(Model::Sentence) - s_gap;
        return {width,
                QFontMetrics(option.font)
                        .boundingRect(0, 0, std::max(width, 1), 10000,
                                      Qt::AlignLeft | Qt::TextWordWrap, index.data().toString())
                        .height()
                    + s_rowRoom};
    }

private:
    static PillShape shapeOf(const QModelIndex &index)
    {
        return pillShape(Severity(index.data(Model::SeverityRole).toInt()));
    }
};

} // namespace

DaemonProblemsView::DaemonProblemsView(DaemonProblemsModel &problems, QWidget *parent)
    : CardTable(s_mostRows, parent)
    , m_problems(problems)
{
    setObjectName(QStringLiteral("problems"));
    setItemDelegate(new ProblemDelegate(this));
    setEditTriggers(NoEditTriggers);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setModel(&problems);
    setColumnHidden(Model::SeverityColumn, true);
}

void DaemonProblemsView::setRoom(int height)
{
    m_room = height;
    updateGeometry();
}

QSize DaemonProblemsView::sizeHint() const
{
    const QSize whole = CardTable::sizeHint();
    // Whole rows, some of which are higher.
    const int rows = std::max(s_leastRows, m_room / usualHeight());
    return {whole.width(), rows < m_problems.rowCount()
                               ? std::min(whole.height(), verticalHeader()->sectionPosition(rows))
                               : whole.height()};
}

QSize DaemonProblemsView::minimumSizeHint() const
{
    return {0, std::min(sizeHint().height(), s_leastRows * usualHeight())};
}

void DaemonProblemsView::addButtons(QWidget *holder)
{
    m_buttons = new RowButtons(
        this, holder,
        [](QWidget *parent) {
            auto *button = new QPushButton(parent);
            button->setObjectName(QStringLiteral("fixProblem"));
            button->setAutoDefault(false);
            return button;
        },
        [this](const QModelIndex &index) {
            const int row = index.row();
            RowButtons::Wish wish;
            if (!m_problems.canFix(row))
                return wish;
            const auto said
                = [&](int column) { return m_problems.index(row, column).data().toString(); };
            //: Button: does what mends a problem
            wish.text = tr("Fix");
            //: %1 what the button does ("Remove the comma"), %2 what is wrong
            wish.description = tr("%1 — %2").arg(index.data(Model::FixTextRole).toString(),
                                                 said(Model::Sentence));
            wish.room
                = visualRect(m_problems.index(row, Model::FixColumn)).adjusted(0, 0, -s_padding, 0);
            wish.side = Qt::AlignRight;
            return wish;
        });
    connect(m_buttons, &RowButtons::pressed, this, &DaemonProblemsView::fixWanted);
}

void DaemonProblemsView::changeEvent(QEvent *event)
{
    CardTable::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_buttons != nullptr)
        m_buttons->refresh();
}

int DaemonProblemsView::buttonWidth() const
{
    const int rows = std::min(m_problems.rowCount(), s_sampled);
    for (int row = 0; row < rows; ++row) {
        if (m_problems.canFix(row))
            return fontMetrics().horizontalAdvance(tr("Fix")) + 2 * s_buttonPadding + s_padding;
    }
    return 0;
}

void DaemonProblemsView::fit()
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int rows = std::min(m_problems.rowCount(), s_sampled);
    const int width = viewport()->width();
    const int fix = buttonWidth();
    int place = 0;
    for (int row = 0; row < rows; ++row)
        place = std::max(
            place, itemDelegate()->sizeHint(option, m_problems.index(row, Model::Place)).width());
    place = std::min(place, width * 2 / 5);
    setColumnWidth(Model::Place, place);
    setColumnWidth(Model::FixColumn, fix);
    setColumnWidth(Model::Sentence, std::max(0, width - place - fix));
    for (int row = 0; row < rows; ++row) {
        const int height
            = itemDelegate()->sizeHint(option, m_problems.index(row, Model::Sentence)).height();
        setRowHeight(row, std::max(usualHeight(), height));
    }
}

} // namespace jingtai
