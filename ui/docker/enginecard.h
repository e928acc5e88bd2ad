// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/painting.h"
#include "ui/parts/card.h"

class QBoxLayout;
class QLabel;

namespace jingtai {

class LinkButton;
class PillLabel;

/// What is known of an engine on one line: its state, its version, what is in force, and what an
/// apply would do. Below, a sentence with a way out where something is in the way.
class EngineCard final : public Card
{
    Q_OBJECT

public:
    explicit EngineCard(QWidget *parent = nullptr);

    void setState(PillShape shape, const QString &text);
    void setVersion(const QString &version);
    void setInForce(const QString &sentence);
    void setOutlook(const QString &sentence);
    /// Empty hides the line.
    void setRemark(const QString &sentence, const QString &action);

Q_SIGNALS:
    void actionWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Puts the outlook behind the rest, or below it where there is no room.
    void arrange();

    QBoxLayout *m_head;
    PillLabel *m_state;
    QLabel *m_version;
    QLabel *m_inForce;
    QLabel *m_outlook;
    QLabel *m_remark;
    LinkButton *m_action;
};

} // namespace jingtai
