// SPDX-License-Identifier: MIT
#include "ui/parts/filteredit.h"

#include "ui/look/icons.h"

#include <QAction>

namespace jingtai {

FilterEdit::FilterEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_icon(addAction(themedIcon(Icon::Search, Role::QuietText), LeadingPosition))
    , m_clear(addAction(themedIcon(Icon::Close, Role::QuietText), TrailingPosition))
{
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, m_clear,
            [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
}

void FilterEdit::setWords(const QString &name, const QString &clearing)
{
    setPlaceholderText(name);
    setAccessibleName(name);
    m_icon->setText(name);
    m_clear->setText(clearing);
    m_clear->setToolTip(clearing);
}

} // namespace jingtai
