// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/conversionstate.h"

class QMenu;

namespace jingtai {

class Prompts;

/// Fills the menu of "Convert with" anew: automatic, one mirror, or a choice for each registry.
void fillMirrorMenu(QMenu *menu, ConversionState &state);
/// What the button says about the choice.
QString mirrorChoiceText(const ConversionState &state);

/// Fills the menu of "Output" anew. `prompts` asks for the registry to copy into.
void fillOutputMenu(QMenu *menu, ConversionState &state, Prompts &prompts);
QString outputChoiceText(const ConversionState &state);

} // namespace jingtai
