// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace jingtai {

class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `catalogDate`: of the catalogue in use, as it is written there.
    explicit AboutDialog(const QString &catalogDate, QWidget *parent = nullptr);
};

} // namespace jingtai
