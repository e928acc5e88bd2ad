// SPDX-License-Identifier: MIT
#include "app/core/mirrorcatalog.h"
