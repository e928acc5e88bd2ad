// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/fieldword.h"
#include "app/model/mirrors/mirrordraft.h"
#include "app/model/mirrors/pastedaddress.h"

#include <QCoreApplication>

namespace jingtai {

/// What is to be said of the fields of a mirror's form while they are filled in, in the language
/// of the installed translators.
class DraftWords final
{
    Q_DECLARE_TR_FUNCTIONS(DraftWords)

public:
    /// Borrowed.
    explicit DraftWords(const MirrorDraft &draft)
        : m_draft(draft)
        , m_read(draft.read())
    {}

    FieldWord of(DraftField field) const;

private:
    FieldWord address() const;
    FieldWord knownAddress() const;
    FieldWord upstream() const;
    FieldWord target() const;
    /// Another of the catalogue at that address that makes the same of the same names.
    const Mirror *sameMirror() const;

    const MirrorDraft &m_draft;
    const PastedAddress &m_read;
};

} // namespace jingtai
