// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/fieldword.h"
#include "ui/parts/cardtable.h"

#include <QPointer>

class QLineEdit;

namespace jingtai {

class RegistryMirrorsModel;
class RowButtons;

/// The mirrors of a daemon.json in their order: dragged by the handle or moved by Alt+Up and
/// Alt+Down, switched by the box or the space bar, edited in place by F2, removed by Delete.
class RegistryMirrorsView final : public CardTable
{
    Q_OBJECT

public:
    /// `mirrors` is borrowed.
    explicit RegistryMirrorsView(RegistryMirrorsModel &mirrors, QWidget *parent = nullptr);

    /// The links behind the remarks become children of `holder`, which contains the table.
    void addButtons(QWidget *holder);
    RowButtons *buttons() const { return m_buttons; }
    /// Begins a new row and lets the person fill it in.
    void addRow();
    void editRow(int row);
    /// Ends editing in place and takes what was typed.
    void commit();
    void removeCurrent();
    void moveCurrent(int by);

public Q_SLOTS:
    /// What the menu Edit asks for.
    void copy();

Q_SIGNALS:
    /// The address that is typed in place; nothing to say once that has ended. `field` is the
    /// editor, null at the end.
    void wordChanged(const FieldWord &word, QWidget *field);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void fit() override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;

private:
    class Delegate;

    void dragTo(const QPoint &position);
    void endDrag(bool isDropped);
    bool isOnHandle(const QPoint &position) const;
    bool isOnBox(const QPoint &position) const;

    RegistryMirrorsModel &m_mirrors;
    Delegate *m_delegate;
    RowButtons *m_buttons = nullptr;
    /// What an address is typed in, while one is.
    QPointer<QLineEdit> m_field;
    /// Row that is dragged and the row before which it would be dropped; -1 for none.
    int m_dragged = -1;
    int m_target = -1;
};

} // namespace jingtai
