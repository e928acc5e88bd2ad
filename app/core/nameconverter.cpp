// SPDX-License-Identifier: MIT
#include "app/core/nameconverter.h"
