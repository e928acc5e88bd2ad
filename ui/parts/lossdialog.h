// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace jingtai {

/// Asks before something is lost. Shown by open(); deletes itself when it is closed.
class LossDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `sentence`: what would be lost. accepted() where the person gives it up.
    explicit LossDialog(const QString &sentence, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_discard;
    QPushButton *m_keep;
};

} // namespace jingtai
