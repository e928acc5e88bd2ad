// SPDX-License-Identifier: MIT
#pragma once

#include "tests/ui/windowtest.h"

#include <QHash>
#include <QImage>
#include <QRect>
#include <QString>
#include <QStringList>

#include <functional>

namespace jingtai {

/// Can be worked with, and so must have the keyboard.
bool isControl(const QWidget *widget);

/// The dialog that it stands in, which may be a sheet in the window, or its window.
const QWidget *frameOf(const QWidget *widget);

/// Around all pixels that are not the same; all of it where one is larger.
QRect difference(const QImage &one, const QImage &other);

/// Every state of the window, and every dialog over it, that what must hold everywhere is tried
/// in: a test function takes scenes() for its data, calls play(), looks at what is shown, and
/// calls leave().
class SceneTest : public WindowTest
{
    Q_OBJECT

protected:
    /// The rows of a test function.
    static void scenes();
    /// Brings the window to where the row of scenes() says: the window or the dialog over it. Null
    /// where a step could not be taken, which is then named in a warning.
    QWidget *play();
    void leave(QWidget *shown);
    /// As at the first start of the program: all files are gone.
    void startAnew();
    /// Until nothing is laid out any more.
    static void settle();

private:
    using Step = std::function<bool()>;

    QHash<QString, Step> steps();
    void addConvertSteps(QHash<QString, Step> &all);
    void addDockerSteps(QHash<QString, Step> &all);
    void addMirrorSteps(QHash<QString, Step> &all);
    /// Triggers the action, or clicks the button, of that name.
    bool use(const QString &name);
    bool convert(const QString &text);
    bool checkNames();
    /// All are checked, twice: found good, and bad in each way.
    bool checkMirrors();
    bool answerRound(const ProbeReport &good);
    bool choose(const std::function<bool(const Mirror &)> &wanted);
};

} // namespace jingtai
