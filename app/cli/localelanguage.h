// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace jingtai {

/// "zh_CN" or "en", by LANGUAGE, LC_ALL, LC_MESSAGES and LANG as gettext reads them: LANGUAGE is a
/// list that counts only where the locale is not C. Traditional Chinese gets English.
QString localeLanguage();

} // namespace jingtai
