// SPDX-License-Identifier: MIT
#pragma once

#include "tests/ui/windowtest.h"
#include "ui/parts/codeeditor.h"

#include <QTableView>

namespace jingtai {

/// The whole window on its page Convert.
class ConvertPageTest : public WindowTest
{
    Q_OBJECT

protected:
    QString output() { return find<CodeEditor>("convertedText")->exactText(); }
    void type(const QString &text) { find<CodeEditor>("textToConvert")->replaceText(text); }
    void settle(const QString &text);
    QTableView *table() { return find<QTableView>("conversions"); }
    QModelIndex cell(int row, int column) { return table()->model()->index(row, column); }
    /// The first mirror that asks for a value.
    QString mirrorWithParameter();
};

} // namespace jingtai
