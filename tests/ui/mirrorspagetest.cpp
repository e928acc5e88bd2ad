// SPDX-License-Identifier: MIT
#include "tests/ui/mirrorspagetest.h"

#include <QTextBrowser>

namespace jingtai {

void MirrorsPageTest::started()
{
    REQUIRE_TRIGGER("actionMirrors");
    QVERIFY(table()->isVisible());
}

void MirrorsPageTest::choose(const QStringList &ids)
{
    QItemSelection selection;
    for (const QString &id : ids) {
        const int row = model()->rowOf(id);
        QVERIFY2(row >= 0, qPrintable(id));
        selection.select(model()->index(row, 0), model()->index(row, Model::ColumnCount - 1));
    }
    table()->selectionModel()->setCurrentIndex(selection.constLast().topLeft(),
                                               QItemSelectionModel::NoUpdate);
    table()->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

QStringList MirrorsPageTest::chosen()
{
    QStringList ids;
    for (const QModelIndex &index : table()->selectionModel()->selectedRows())
        ids.append(model()->idAt(index.row()));
    ids.sort();
    return ids;
}

QStringList MirrorsPageTest::shownFacts()
{
    QStringList texts;
    for (const auto *label : find<QWidget>("mirrorDetails")->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    for (const auto *text : find<QWidget>("mirrorDetails")->findChildren<QTextBrowser *>()) {
        if (text->isVisible())
            texts.append(text->toPlainText());
    }
    return texts;
}

QDialog *MirrorsPageTest::dialog()
{
    const auto dialogs = m_window->findChildren<QDialog *>();
    for (QDialog *dialog : dialogs) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace jingtai
