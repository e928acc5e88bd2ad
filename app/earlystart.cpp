// SPDX-License-Identifier: MIT
#include "app/earlystart.h"

#include "app/services/catalogstore.h"

#include <fontconfig/fontconfig.h>

namespace jingtai {

EarlyStart::EarlyStart()
    : m_catalog(std::async([] {
        // Qt asks for the fonts soon, and finds them read.
        FcInit();
        return builtInCatalog();
    }))
{}

} // namespace jingtai
