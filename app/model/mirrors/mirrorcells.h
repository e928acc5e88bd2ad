// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/mirrors/livecells.h"
#include "app/model/shortnote.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace jingtai {

struct MirrorStatus;
struct ShownMirror;

/// The columns of the table of mirrors.
struct MirrorColumn
{
    enum Index {
        Title,
        StatusColumn,
        Latency,
        Speed,
        History,
        Checked,
        TrustColumn,
        ClaimColumn,
        AsOf,
        ColumnCount
    };
};

/// What the cells of the table of mirrors say, in the language of the installed translators.
/// `column` is a MirrorColumn::Index.
class MirrorCells final
{
    Q_DECLARE_TR_FUNCTIONS(MirrorCells)

public:
    /// Nothing where checks say nothing in that column.
    static std::optional<LiveCell> liveCell(int column);

    static QString text(const ShownMirror &mirror, const MirrorStatus &status, int column);
    /// For a screen reader.
    static QString spoken(const ShownMirror &mirror, const MirrorStatus &status, int column);
    /// Of the pill of the status, else of the claim.
    static Severity severity(const ShownMirror &mirror, const MirrorStatus &status, int column);
};

} // namespace jingtai
