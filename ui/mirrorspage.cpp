// SPDX-License-Identifier: MIT
#include "ui/mirrorspage.h"

namespace jingtai {

MirrorsPage::MirrorsPage(MirrorLibrary &library, Preferences &preferences, Prompts &prompts,
                         QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_preferences(preferences)
    , m_prompts(prompts)
{
    setObjectName(QStringLiteral("mirrorsPage"));
}

void MirrorsPage::addActionsTo(QMenu *) {}

void MirrorsPage::focusFilter() {}

} // namespace jingtai
