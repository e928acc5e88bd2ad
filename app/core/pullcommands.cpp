// SPDX-License-Identifier: MIT
#include "app/core/pullcommands.h"
