// SPDX-License-Identifier: MIT
#include "tests/ui/convertpagetest.h"

namespace jingtai {

void ConvertPageTest::settle(const QString &text)
{
    type(text);
    QTRY_VERIFY(output() != text && !output().isEmpty() && cell(0, 0).data().toString() == text);
}

QString ConvertPageTest::mirrorWithParameter()
{
    for (const Mirror &mirror : m_library->catalog()->mirrors()) {
        if (mirror.kind == MirrorKind::Registry && m_library->wantsParameter(mirror))
            return QString::fromStdString(mirror.id);
    }
    return {};
}

} // namespace jingtai
