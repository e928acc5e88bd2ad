// SPDX-License-Identifier: MIT
#include "app/model/wording.h"
