// SPDX-License-Identifier: MIT
#include "app/core/textconverter.h"
