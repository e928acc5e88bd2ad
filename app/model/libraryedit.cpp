// SPDX-License-Identifier: MIT
#include "app/model/libraryedit.h"

#include "app/model/quotedtext.h"

#include <QCoreApplication>

namespace jingtai {

namespace {

struct LibraryEditWording
{
    Q_DECLARE_TR_FUNCTIONS(LibraryEditWording)
};

} // namespace

QString wordingOfUndo(const LibraryEdit &edit)
{
    using Words = LibraryEditWording;
    const QString subject = quotable(edit.subject);
    const bool isOne = edit.mirrors == 1;
    switch (edit.kind) {
    case LibraryEdit::Kind::Add:
        //: Menu; %1 title of a mirror
        return Words::tr("Undo: add %1").arg(subject);
    case LibraryEdit::Kind::Replace:
        //: Menu; %1 title of a mirror
        return Words::tr("Undo: change %1").arg(subject);
    case LibraryEdit::Kind::Remove:
        //: Menu; %1 title of a mirror
        return isOne ? Words::tr("Undo: remove %1").arg(subject)
                     //: Menu
                     : Words::tr("Undo: remove %n mirror(s)", nullptr, edit.mirrors);
    case LibraryEdit::Kind::Import:
        //: Menu; %1 name of a file
        return Words::tr("Undo: import %1").arg(subject);
    case LibraryEdit::Kind::Enable:
        //: Menu; %1 title of a mirror
        return isOne ? Words::tr("Undo: enable %1").arg(subject)
                     //: Menu
                     : Words::tr("Undo: enable %n mirror(s)", nullptr, edit.mirrors);
    case LibraryEdit::Kind::Disable:
        //: Menu; %1 title of a mirror
        return isOne ? Words::tr("Undo: disable %1").arg(subject)
                     //: Menu
                     : Words::tr("Undo: disable %n mirror(s)", nullptr, edit.mirrors);
    case LibraryEdit::Kind::SetParameter:
        //: Menu; %1 title of a mirror
        return Words::tr("Undo: set the values of %1").arg(subject);
    }
    return {};
}

QString wordingOfRedo(const LibraryEdit &edit)
{
    using Words = LibraryEditWording;
    const QString subject = quotable(edit.subject);
    const bool isOne = edit.mirrors == 1;
    switch (edit.kind) {
    case LibraryEdit::Kind::Add:
        //: Menu; %1 title of a mirror
        return Words::tr("Redo: add %1").arg(subject);
    case LibraryEdit::Kind::Replace:
        //: Menu; %1 title of a mirror
        return Words::tr("Redo: change %1").arg(subject);
    case LibraryEdit::Kind::Remove:
        //: Menu; %1 title of a mirror
        return isOne ? Words::tr("Redo: remove %1").arg(subject)
                     //: Menu
                     : Words::tr("Redo: remove %n mirror(s)", nullptr, edit.mirrors);
    case LibraryEdit::Kind::Import:
        //: Menu; %1 name of a file
        return Words::tr("Redo: import %1").arg(subject);
    case LibraryEdit::Kind::Enable:
        //: Menu; %1 title of a mirror
        return isOne ? Words::tr("Redo: enable %1").arg(subject)
                     //: Menu
                     : Words::tr("Redo: enable %n mirror(s)", nullptr, edit.mirrors);
    case LibraryEdit::Kind::Disable:
        //: Menu; %1 title of a mirror
        return isOne ? Words::tr("Redo: disable %1").arg(subject)
                     //: Menu
                     : Words::tr("Redo: disable %n mirror(s)", nullptr, edit.mirrors);
    case LibraryEdit::Kind::SetParameter:
        //: Menu; %1 title of a mirror
        return Words::tr("Redo: set the values of %1").arg(subject);
    }
    return {};
}

} // namespace jingtai
