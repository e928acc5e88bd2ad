// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

namespace jingtai {

/// What does not fit is scrolled, without a frame; what has the keyboard is brought into sight.
class ScrollArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollArea(QWidget *parent = nullptr);
    ~ScrollArea() override;

private:
    void showFocus(const QWidget *field);

    QMetaObject::Connection m_focus;
};

} // namespace jingtai
