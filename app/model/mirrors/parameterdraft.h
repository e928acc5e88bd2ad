// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"
#include "app/model/fieldword.h"
#include "app/model/mirrors/mirrordraft.h"

#include <QCoreApplication>
#include <QString>

#include <map>

namespace jingtai {

/// The values that a person gives for a mirror's parameters: those that are kept, and what is typed
/// so far. Words are in the language of the installed translators at the time of the call.
class ParameterDraft final
{
    Q_DECLARE_TR_FUNCTIONS(ParameterDraft)

public:
    using Values = std::map<QString, QString>;

    /// `kept`: name → value.
    ParameterDraft(Mirror mirror, const Values &kept);

    const Mirror &mirror() const { return m_mirror; }
    /// What is asked for, in the language shown.
    QString title(const QString &name) const;
    QString value(const QString &name) const;
    /// Full-width characters and blanks are put right, and of a whole address of the mirror its
    /// value is taken.
    void setValue(const QString &name, const QString &text);
    FieldWord word(const QString &name) const;

    /// The mirror's address with the values that are right; the others as `{name}`.
    QString address() const;
    /// An image name and what becomes of it with them; both empty for package mirrors.
    DraftExample example() const;
    bool canSave() const;
    bool isDirty() const { return m_values != m_kept; }
    /// Whether a value is kept that could be forgotten.
    bool hasKept() const;
    const Values &values() const { return m_values; }

private:
    const Parameter *parameter(const QString &name) const;
    QString filled(QString text) const;

    Mirror m_mirror;
    Values m_kept;
    Values m_values;
};

} // namespace jingtai
