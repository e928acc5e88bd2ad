// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QList>

class QPushButton;
class QTextTable;

namespace jingtai {

class ChoiceButton;
class ShortcutSettings;

/// The user guide beside the window: a page of it for each page of the program.
class GuideWindow final : public QDialog
{
    Q_OBJECT

public:
    enum class Topic { Mirrors, Convert, Docker };

    /// Borrowed: it tells the keys that are in force.
    explicit GuideWindow(const ShortcutSettings &shortcuts, QWidget *parent = nullptr);

    /// The one of that window, made where there is none; at its keys if wanted.
    static void open(Topic topic, bool keys, const ShortcutSettings &shortcuts, QWidget *window);
    void showTopic(Topic topic);
    /// The table of keys, which ends each page of the guide.
    void showKeys(Topic topic);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Pages;

    void retranslate();
    void load();
    /// Gives what Markdown says the look of the program.
    void dress();
    void dressTable(QTextTable *table) const;

    Topic m_topic = Topic::Mirrors;
    ChoiceButton *m_choice;
    Pages *m_text;
    QPushButton *m_close;
};

} // namespace jingtai
