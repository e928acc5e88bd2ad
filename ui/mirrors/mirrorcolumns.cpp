// SPDX-License-Identifier: MIT
#include "ui/mirrors/mirrorcolumns.h"

#include "app/model/mirrors/mirrortablemodel.h"
#include "ui/look/painting.h"
#include "ui/mirrors/mirrordelegate.h"
#include "ui/parts/columnkeeper.h"

#include <QSet>
#include <QStyleOptionViewItem>
#include <QTableView>

#include <algorithm>

namespace jingtai {

namespace {

using Model = MirrorTableModel;

// Margins and room for the arrow of the order.
constexpr int s_headerExtra = 34;
constexpr int s_sampledRows = 200;
constexpr int s_minTitle = 190;
constexpr int s_fairTitle = 200;
// The oldest ten of the bars.
constexpr int s_historySpare = 30;
constexpr int s_goodTitle = 340;

} // namespace

MirrorColumns::MirrorColumns(QTableView &view, MirrorTableModel &mirrors, MirrorDelegate &delegate,
                             ColumnKeeper &keeper)
    : m_view(view)
    , m_mirrors(mirrors)
    , m_delegate(delegate)
    , m_keeper(keeper)
{}

void MirrorColumns::fit()
{
    if (m_keeper.isSized() || !m_view.isVisible())
        return;
    static_assert(Model::ColumnCount <= std::tuple_size_v<decltype(m_wanted)>);
    for (int column = 0; column < Model::ColumnCount; ++column) {
        if (column != Model::Title && m_keeper.isWanted(column))
            measure(column);
    }
    // The last column stretches below the scroll bar, which hides nothing of what it says.
    const int room = m_view.viewport()->width() - s_barRoom;
    // A column that gives way lets the last one stretch, which no person did.
    m_keeper.setFitting(true);
    squeeze(room);
    int others = 0;
    int count = 0;
    for (int column = 0; column < Model::ColumnCount; ++column) {
        if (column == Model::Title || m_view.isColumnHidden(column))
            continue;
        others += m_wanted.at(std::size_t(column));
        ++count;
    }
    auto widths = m_wanted;
    // The longest words take of what the first column and the plots can do without.
    for (int column = 0; column < Model::ColumnCount; ++column) {
        if (column == Model::Title || m_view.isColumnHidden(column))
            continue;
        int &width = widths.at(std::size_t(column));
        const int lacking = longWidth(column) - width - (room - s_fairTitle - others);
        if (longWidth(column) > width && lacking > 0 && !m_view.isColumnHidden(Model::History)) {
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
        if (column != Model::Title && !m_view.isColumnHidden(column))
            m_view.setColumnWidth(column, widths.at(std::size_t(column)) + share);
    }
    // The first column takes what is left.
    m_view.setColumnWidth(Model::Title, std::max(s_minTitle, room - others - count * share));
    m_keeper.setFitting(false);
}

void MirrorColumns::measure(int column)
{
    bool &isSettled = m_isSettled.at(std::size_t(column));
    if (isSettled)
        return;
    int &width = m_wanted.at(std::size_t(column));
    const QString title = m_mirrors.headerData(column, Qt::Horizontal).toString();
    width = std::max(width, QFontMetrics(smallFont(m_view.font())).horizontalAdvance(title)
                                + s_headerExtra);
    const QStringList samples
        = m_mirrors.headerData(column, Qt::Horizontal, Model::SampleRole).toStringList();
    for (const QString &sample : samples)
        width = std::max(width, MirrorDelegate::sampleWidth(m_view.font(), column, sample));
    // Of one width, with rows or without.
    if (column == Model::History)
        width = std::max(width, m_delegate.historyWidth());
    isSettled = !samples.isEmpty() || column == Model::History;
    if (isSettled)
        return;
    QStyleOptionViewItem option;
    option.initFrom(&m_view);
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
        width = std::max(width, m_delegate.sizeHint(option, index).width());
    }
}

int MirrorColumns::longWidth(int column)
{
    std::optional<int> &known = m_long.at(std::size_t(column));
    if (known)
        return *known;
    int width = 0;
    for (const QString &sample :
         m_mirrors.headerData(column, Qt::Horizontal, Model::LongSampleRole).toStringList())
        width = std::max(width, MirrorDelegate::sampleWidth(m_view.font(), column, sample));
    known = width;
    return width;
}

void MirrorColumns::squeeze(int room)
{
    // What the details say too goes first.
    constexpr std::array s_spare = {Model::TrustColumn, Model::Checked, Model::History};
    int wanted = s_minTitle;
    for (int column = 0; column < Model::ColumnCount; ++column) {
        if (column != Model::Title && m_keeper.isWanted(column))
            wanted += m_wanted.at(std::size_t(column));
    }
    for (const int column : s_spare) {
        if (!m_keeper.isWanted(column))
            continue;
        m_keeper.setSqueezed(column, wanted > room);
        if (wanted > room)
            wanted -= m_wanted.at(std::size_t(column));
    }
}

void MirrorColumns::forgetWidths()
{
    m_wanted = {};
    m_isSettled = {};
    m_long = {};
    fit();
}

} // namespace jingtai
