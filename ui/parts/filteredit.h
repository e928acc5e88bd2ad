// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

class QAction;

namespace jingtai {

/// A line to search by, which can be emptied. Not by Qt's own button, which has no name.
class FilterEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterEdit(QWidget *parent = nullptr);

    /// What it is for, and what emptying it is called, in the language shown.
    void setWords(const QString &name, const QString &clearing);

private:
    QAction *m_icon;
    QAction *m_clear;
};

} // namespace jingtai
