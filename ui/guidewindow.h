// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QList>

class QPushButton;
class QTextBrowser;

namespace jingtai {

class ChoiceButton;

/// The user guide beside the window: a page of it for each page of the program.
class GuideWindow final : public QDialog
{
    Q_OBJECT

public:
    enum class Topic { Mirrors, Convert, Docker };

    explicit GuideWindow(QWidget *parent = nullptr);

    void showTopic(Topic topic);
    /// The table of keys, which ends each page of the guide.
    void showKeys(Topic topic);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void load();
    /// Gives what Markdown says the look of the program.
    void dress();

    Topic m_topic = Topic::Mirrors;
    ChoiceButton *m_choice;
    QTextBrowser *m_text;
    QPushButton *m_close;
};

} // namespace jingtai
