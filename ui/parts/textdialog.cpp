// SPDX-License-Identifier: MIT
#include "ui/parts/textdialog.h"

#include "ui/look/theme.h"
#include "ui/parts/card.h"

#include <QGridLayout>
#include <QLineEdit>

namespace jingtai {

TextDialog::TextDialog(const QString &title, const QString &label, const QString &value,
                       QWidget *parent)
    : FormDialog(QStringLiteral("Text"), parent)
    , m_value(value)
    , m_edit(new QLineEdit(value))
{
    setObjectName(QStringLiteral("textDialog"));
    m_edit->setObjectName(QStringLiteral("promptText"));
    m_edit->setAccessibleName(label);
    m_edit->setAccessibleDescription(title);
    m_edit->setFont(fixedFont(font()));
    m_edit->selectAll();
    auto *card = new Card;
    fieldGrid(card)->addWidget(m_edit, 0, 0, 1, 2);
    addCard(card);
    setHeading(title, label);
    TextDialog::retranslate();
    connect(m_edit, &QLineEdit::textChanged, this, &TextDialog::showState);
    showState();
    m_edit->setFocus();
}

QString TextDialog::text() const
{
    return m_edit->text().trimmed();
}

void TextDialog::showState()
{
    setState(!text().isEmpty(), {});
}

void TextDialog::retranslate()
{
    FormDialog::retranslate();
    setSaveText(tr("OK"));
}

} // namespace jingtai
