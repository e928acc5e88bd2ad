// SPDX-License-Identifier: MIT
#include "app/model/settings/mnemonic.h"

#include <QStringView>

namespace jingtai {

QString withoutMnemonic(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QStringView rest = QStringView(text).sliced(i);
        if (rest.size() >= 4 && rest.startsWith(QLatin1String("(&")) && rest[2] != u'&'
            && rest[3] == u')') {
            i += 3;
            continue;
        }
        if (rest[0] == u'&') {
            if (rest.size() < 2 || rest[1] != u'&')
                continue;
            ++i;
        }
        plain += rest[0];
    }
    return plain;
}

} // namespace jingtai
