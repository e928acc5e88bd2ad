// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/icons.h"

#include <QListWidget>
#include <QPushButton>
#include <QWidget>

namespace jingtai {

/// The left side of the window: the program's name, the list of pages, the settings.
class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    void addPage(Icon icon);
    void setPageName(int page, const QString &name);
    /// A quiet word at the right of a page's name, and what a screen reader says for it.
    void setBadge(int page, const QString &text, const QString &spoken);
    /// -1 for the settings.
    void setCurrentPage(int page);

Q_SIGNALS:
    void pageChosen(int page);
    void settingsChosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QListWidget *m_pages;
    QPushButton *m_settings;
};

} // namespace jingtai
