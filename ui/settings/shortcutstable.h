// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/cardtable.h"

namespace jingtai {

class ShortcutsModel;

/// The commands with their keys, as high as there is room for.
class ShortcutsTable final : public CardTable
{
    Q_OBJECT

public:
    /// Borrowed.
    explicit ShortcutsTable(ShortcutsModel &shortcuts, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    int usualHeight() const override;
    void fit() override;

private:
    ShortcutsModel &m_shortcuts;
};

} // namespace jingtai
