// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/scrollarea.h"

namespace jingtai {

class Preferences;

/// Says at the first start what the program is for and what a check sends, on a sheet over the
/// window. It asks nothing that must be answered: it goes as soon as the person goes on with
/// something else. Deletes itself.
class Welcome final : public ScrollArea
{
    Q_OBJECT

public:
    /// Over all of `place`, and as large as that stays. Borrowed, both.
    Welcome(Preferences &preferences, QWidget *place);
    ~Welcome() override;

    /// Away with it: the person goes on with something else.
    void leave();

Q_SIGNALS:
    void started();
    void skipped();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class Sheet;

    Sheet *m_sheet;
};

} // namespace jingtai
