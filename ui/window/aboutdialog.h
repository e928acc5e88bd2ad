// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

#include <string>

class QLabel;
class QPushButton;

namespace jingtai {

class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `catalogDate`: of the catalogue in use, as it is written there.
    explicit AboutDialog(std::string catalogDate, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    /// What a report of a mistake wants to know of program and system.
    void copyDetails();

    std::string m_catalogDate;
    QLabel *m_icon;
    QLabel *m_name;
    QLabel *m_version;
    QLabel *m_purpose;
    QLabel *m_facts;
    QPushButton *m_copy;
};

} // namespace jingtai
