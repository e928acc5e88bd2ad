// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace jingtai {

/// Moves a file that cannot be read as what it should be to a free name beside it, `….damaged` or
/// `….damaged-1`; gives that name, or nothing where the file could not be moved.
QString keepAside(const QString &path);

} // namespace jingtai
