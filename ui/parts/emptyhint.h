// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace jingtai {

/// What an empty place says: what it is for and what to do next. Lies over its host and is as large
/// as it; clicks beside its buttons go to the host.
class EmptyHint final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyHint(QWidget *host);

    void setWords(const QString &heading, const QString &sentence);
    void addButton(QWidget *button);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void place();
    /// Lines of about one length.
    void balance(QLabel *label) const;
    int neededHeight() const;

    QWidget *m_host;
    QLabel *m_heading;
    QLabel *m_sentence;
    QHBoxLayout *m_buttons;
};

} // namespace jingtai
