// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/conversion/conversionstate.h"

#include <functional>

class QMenu;

namespace jingtai {

class Prompts;

/// Asks for the values that a mirror wants; `take` is called once they are there.
using AskParameters = std::function<void(const QString &mirror, const std::function<void()> &take)>;

/// Fills the menu of "Convert with" anew: automatic, one mirror, or a choice for each registry.
void fillMirrorMenu(QMenu *menu, ConversionState &state, const AskParameters &ask);
/// What the button says about the choice.
QString mirrorChoiceText(const ConversionState &state);

/// Fills the menu of "Output" anew. `prompts` asks for the registry to copy into.
void fillOutputMenu(QMenu *menu, ConversionState &state, Prompts &prompts);
QString outputChoiceText(const ConversionState &state);

} // namespace jingtai
