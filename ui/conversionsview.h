// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace jingtai {

/// A table whose columns share the width by what is in them, until the person sizes one; says a
/// sentence where it has no rows.
class ConversionsView final : public QTableView
{
    Q_OBJECT

public:
    explicit ConversionsView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setEmptyText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();

    QString m_emptyText;
    bool m_fits = true;
    bool m_fitting = false;
};

} // namespace jingtai
