// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/mirrors/mirrortablemodel.h"
#include "tests/ui/windowtest.h"

#include <QDialog>
#include <QLabel>
#include <QTableView>

namespace jingtai {

/// The whole window on its page Mirrors.
class MirrorsPageTest : public WindowTest
{
    Q_OBJECT

protected:
    using Model = MirrorTableModel;
    void started() override;
    QTableView *table() { return find<QTableView>("mirrors"); }
    Model *model() { return qobject_cast<Model *>(table()->model()); }
    void choose(const QStringList &ids);
    QStringList chosen();
    QStringList shownFacts();
    QString status() { return find<QLabel>("status")->text(); }
    QDialog *dialog();
};

} // namespace jingtai
