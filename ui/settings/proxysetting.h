// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/fieldword.h"

#include <QObject>

#include <array>

class QAction;
class QLineEdit;
class QWidget;

namespace jingtai {

class ChoiceButton;
class FieldNote;
class Preferences;

/// Which way mirrors are asked: that of the desktop, none in between, or by a proxy whose address
/// is typed, which counts once the person has left the field and it is one.
class ProxySetting final : public QObject
{
    Q_OBJECT

public:
    /// Borrowed; the widgets are those of the page into whose layout they are put.
    ProxySetting(Preferences &preferences, QWidget *page);

    ChoiceButton *button() const { return m_button; }
    /// The address, with what is wrong with it; to be seen where one is wanted.
    QWidget *address() const { return m_address; }
    void retranslate();

private:
    enum Way { System, Direct, Manual };

    void choose(Way way);
    FieldWord check();
    void take();
    void showWay();

    Preferences &m_preferences;
    ChoiceButton *m_button;
    QWidget *m_address;
    QLineEdit *m_field;
    FieldNote *m_note = nullptr;
    /// By Way.
    std::array<QAction *, 3> m_ways{};
    Way m_way = System;
};

} // namespace jingtai
