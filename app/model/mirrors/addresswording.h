// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/fieldword.h"
#include "app/model/mirrors/pastedaddress.h"

#include <QString>

namespace jingtai {

/// Why an address cannot be read, with what to do; see wording.h. Nothing where it was read.
FieldWord wording(const PastedAddress &address);
/// Of what stands where a host should.
QString wordingOfBadHost(const QString &host);

} // namespace jingtai
