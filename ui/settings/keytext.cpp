// SPDX-License-Identifier: MIT
#include "ui/settings/keytext.h"

#include <QKeySequence>

namespace jingtai {

KeyText keyText()
{
    const auto read = [](const QString &text) {
        const auto keys = QKeySequence::fromString(text, QKeySequence::PortableText);
        return keys.count() == 1 ? keys[0] : s_noKey;
    };
    const auto write = [](QKeyCombination key) {
        return QKeySequence(key).toString(QKeySequence::PortableText);
    };
    const auto show
        = [](QKeyCombination key) { return QKeySequence(key).toString(QKeySequence::NativeText); };
    return {read, write, show};
}

} // namespace jingtai
