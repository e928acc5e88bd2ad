// SPDX-License-Identifier: MIT
#pragma once

#include <QStackedWidget>

namespace jingtai {

/// The pages of the window, one of them shown. A page is as large as its place, and scrolled where
/// it needs more height than that: small screens, large letters.
class PageStack final : public QStackedWidget
{
    Q_OBJECT

public:
    using QStackedWidget::QStackedWidget;

    /// Takes ownership.
    void addPage(QWidget *page);
    /// nullptr without pages.
    QWidget *currentPage() const;
    /// One that was added.
    void setCurrentPage(const QWidget *page);
};

} // namespace jingtai
