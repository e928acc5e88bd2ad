// SPDX-License-Identifier: MIT
#include "app/safefile/safefile.h"
