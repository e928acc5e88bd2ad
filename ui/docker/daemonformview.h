// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/scrollarea.h"

#include <map>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace jingtai {

class Card;
class DaemonForm;
class Prompts;
class RegistryMirrorsCard;
class RegistryMirrorsModel;
class SettingRow;

/// The form of a daemon.json: the mirrors, then the settings in cards by what they are about.
class DaemonFormView final : public ScrollArea
{
    Q_OBJECT

public:
    /// Room for the scroll bar at the right of the cards.
    static constexpr int s_barRoom = 16;

    /// All are borrowed.
    DaemonFormView(DaemonForm &form, RegistryMirrorsModel &mirrors, Prompts &prompts,
                   QWidget *parent = nullptr);

    RegistryMirrorsCard *mirrors() const { return m_mirrors; }
    /// Hands over what is typed and not yet in the form.
    void commit();
    /// Brings a setting into sight and the keyboard into it; makes it seen where it is not.
    void goToSetting(int row);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Section
    {
        Card *card;
        QLabel *title;
        QVBoxLayout *rows;
        std::vector<SettingRow *> settings;
    };

    void showRows();
    void orderTabs();
    void showChanges(int first, int last);
    SettingRow *rowOf(int row);
    void retranslate();
    int mirrorsRow() const;

    DaemonForm &m_form;
    Prompts &m_prompts;
    RegistryMirrorsCard *m_mirrors;
    QLabel *m_none;
    QVBoxLayout *m_cards;
    std::vector<Section> m_sections;
    /// Made when they are first seen.
    std::map<int, SettingRow *> m_rows;
};

} // namespace jingtai
