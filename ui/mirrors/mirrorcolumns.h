// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>

class QTableView;

namespace jingtai {

class ColumnKeeper;
class MirrorDelegate;
class MirrorTableModel;

/// The widths of the columns of the table of mirrors, until the person sizes one: by what is in
/// them, the first takes what is left, and where there is too little those go that the details say
/// too.
class MirrorColumns final
{
public:
    /// Room at the right of the last column, for the bar over the rows; device-independent pixels.
    static constexpr int s_barRoom = 8;

    /// All borrowed.
    MirrorColumns(QTableView &view, MirrorTableModel &mirrors, MirrorDelegate &delegate,
                  ColumnKeeper &keeper);

    void fit();
    /// Measures anew, as in another language.
    void forgetWidths();

private:
    void measure(int column);
    /// Of the longest words that the column may have.
    int longWidth(int column);
    /// Hides columns for which there is no room.
    void squeeze(int room);

    QTableView &m_view;
    MirrorTableModel &m_mirrors;
    MirrorDelegate &m_delegate;
    ColumnKeeper &m_keeper;
    /// What the columns asked for so far: they do not shrink while the filter is typed.
    std::array<int, 12> m_wanted{};
    /// Whether that goes by the words of the language alone.
    std::array<bool, 12> m_isSettled{};
    std::array<std::optional<int>, 12> m_long;
};

} // namespace jingtai
