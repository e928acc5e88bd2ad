// SPDX-License-Identifier: MIT
#include "ui/mainwindow.h"
