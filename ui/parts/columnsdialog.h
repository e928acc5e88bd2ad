// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/formdialog.h"

#include <QJsonArray>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace jingtai {

class ColumnKeeper;

/// Shows, hides, moves and sizes the columns of a view by the keyboard, which the head of a table
/// does not take. The view follows at once; Cancel gives it back what it was.
class ColumnsDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// The keeper is borrowed; it goes with the same window.
    ColumnsDialog(ColumnKeeper &columns, QWidget *parent);
    ~ColumnsDialog() override;

    void reject() override;

protected:
    /// Cancel asks nothing: what it takes back is a matter of a moment.
    bool isDirty() const override { return false; }
    void save() override { accept(); }
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPushButton *addButton(const char *name, QWidget *box);
    void fill();
    void takeCheck(const QListWidgetItem *item);
    void move(int by);
    void showState();
    /// Logical index of the column of the current line, -1 without one.
    int current() const;

    ColumnKeeper &m_columns;
    const QJsonArray m_before;
    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_narrower;
    QPushButton *m_wider;
    QPushButton *m_reset;
};

} // namespace jingtai
