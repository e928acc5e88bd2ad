// SPDX-License-Identifier: MIT
#include "app/core/imagereference.h"
