// SPDX-License-Identifier: MIT
#include "app/model/mirrors/libraryedit.h"

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
    const QString subject = quotable(edit.subject);
    const bool isOne = edit.mirrors == 1;
    switch (edit.kind) {
    case LibraryEdit::Kind::Add:
        //: Menu; %1 title of a mirror
        return LibraryEditWording::tr("Undo: add %1").arg(subject);
    case LibraryEdit::Kind::Replace:
        //: Menu; %1 title of a mirror
        return LibraryEditWording::tr("Undo: change %1").arg(subject);
    case LibraryEdit::Kind::Remove:
        //: Menu; %1 title of a mirror
        return isOne ? LibraryEditWording::tr("Undo: remove %1").arg(subject)
                     //: Menu
                     : LibraryEditWording::tr("Undo: remove %n mirror(s)", nullptr, edit.mirrors);
    case LibraryEdit::Kind::Import:
        //: Menu; %1 name of a file
        return LibraryEditWording::tr("Undo: import %1").arg(subject);
    case LibraryEdit::Kind::Enable:
        //: Menu; %1 title of a mirror
        return isOne ? LibraryEditWording::tr("Undo: enable %1").arg(subject)
                     //: Menu
                     : LibraryEditWording::tr("Undo: enable %n mirror(s)", nullptr, edit.mirrors);
    case LibraryEdit::Kind::Disable:
        //: Menu; %1 title of a mirror
        return isOne ? LibraryEditWording::tr("Undo: disable %1").arg(subject)
                     //: Menu
                     : LibraryEditWording::tr("Undo: disable %n mirror(s)", nullptr, edit.mirrors);
    case LibraryEdit::Kind::SetParameter:
        //: Menu; %1 title of a mirror
        return LibraryEditWording::tr("Undo: set the values of %1").arg(subject);
    }
    return {};
}

QString wordingOfRedo(const LibraryEdit &edit)
{
    const QString subject = quotable(edit.subject);
    const bool isOne = edit.mirrors == 1;
    switch (edit.kind) {
    case LibraryEdit::Kind::Add:
        //: Menu; %1 title of a mirror
        return LibraryEditWording::tr("Redo: add %1").arg(subject);
    case LibraryEdit::Kind::Replace:
        //: Menu; %1 title of a mirror
        return LibraryEditWording::tr("Redo: change %1").arg(subject);
    case LibraryEdit::Kind::Remove:
        //: Menu; %1 title of a mirror
        return isOne ? LibraryEditWording::tr("Redo: remove %1").arg(subject)
                     //: Menu
                     : LibraryEditWording::tr("Redo: remove %n mirror(s)", nullptr, edit.mirrors);
    case LibraryEdit::Kind::Import:
        //: Menu; %1 name of a file
        return LibraryEditWording::tr("Redo: import %1").arg(subject);
    case LibraryEdit::Kind::Enable:
        //: Menu; %1 title of a mirror
        return isOne ? LibraryEditWording::tr("Redo: enable %1").arg(subject)
                     //: Menu
                     : LibraryEditWording::tr("Redo: enable %n mirror(s)", nullptr, edit.mirrors);
    case LibraryEdit::Kind::Disable:
        //: Menu; %1 title of a mirror
        return isOne ? LibraryEditWording::tr("Redo: disable %1").arg(subject)
                     //: Menu
                     : LibraryEditWording::tr("Redo: disable %n mirror(s)", nullptr, edit.mirrors);
    case LibraryEdit::Kind::SetParameter:
        //: Menu; %1 title of a mirror
        return LibraryEditWording::tr("Redo: set the values of %1").arg(subject);
    }
    return {};
}

} // namespace jingtai
