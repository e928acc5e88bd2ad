// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/conversion/conversioncheck.h"
#include "ui/parts/formdialog.h"

class QLabel;

namespace jingtai {

class Card;
class SelectableText;

/// Says, before names are checked for the first time, what is sent and to whom.
class CheckNotice final : public FormDialog
{
    Q_OBJECT

public:
    explicit CheckNotice(ConversionCheck::Scope scope, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The person wants it; the dialog closes.
    void agreed();

protected:
    bool isDirty() const override { return false; }
    void save() override;
    void retranslate() override;

private:
    struct Row
    {
        QLabel *label;
        QLabel *text;
        /// Quiet words under the text.
        QLabel *remark;
    };

    Row addRow(Card *card, const QString &name);

    ConversionCheck::Scope m_scope;
    Row m_sent;
    Row m_mirrors;
    Row m_registries;
    Row m_kept;
};

} // namespace jingtai
