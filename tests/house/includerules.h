// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace jingtai {

/// Which room of the tree may include what: other rooms, Qt modules, and what reaches outside.
class IncludeRules final
{
public:
    /// @param qtIncludeFolder the folder that holds QtCore/, QtGui/ …: by it the module of a bare
    /// class header such as <QColor> is known.
    explicit IncludeRules(const QString &qtIncludeFolder);

    bool knowsQt() const { return m_modules.contains(QStringLiteral("QObject")); }

    /// One sentence, beginning with the line's number, for each include that is not allowed.
    /// @param path from the root of the tree, such as "app/core/names/note.h"
    QStringList problems(const QString &path, const QByteArray &text) const;

private:
    QString moduleOf(const QString &header) const;

    QHash<QString, QString> m_modules;
};

} // namespace jingtai
