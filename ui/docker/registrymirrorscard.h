// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/card.h"

#include <QPointer>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace jingtai {

class FieldNote;
class RegistryMirrorsModel;
class RegistryMirrorsView;
struct FieldWord;

/// The mirrors of a daemon.json with what adds to them.
class RegistryMirrorsCard final : public Card
{
    Q_OBJECT

public:
    /// `mirrors` is borrowed.
    explicit RegistryMirrorsCard(RegistryMirrorsModel &mirrors, QWidget *parent = nullptr);

    RegistryMirrorsView *table() const { return m_table; }
    /// Takes what is typed in place.
    void commit();
    /// After a change of what can be edited.
    void showState();

Q_SIGNALS:
    void addFromListWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showWord(const FieldWord &word, QWidget *field);

    RegistryMirrorsModel &m_mirrors;
    QLabel *m_title;
    QLabel *m_purpose;
    QPushButton *m_addFromList;
    QPushButton *m_addAddress;
    RegistryMirrorsView *m_table;
    QLabel *m_empty;
    QVBoxLayout *m_layout;
    QPointer<FieldNote> m_note;
};

} // namespace jingtai
