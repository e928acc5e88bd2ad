// SPDX-License-Identifier: MIT
#include "ui/pageedits.h"

#include "app/model/mirrorlibrary.h"
#include "ui/codeeditor.h"
#include "ui/convertpage.h"

#include <QTextDocument>

namespace jingtai {

PageEdits editsOf(ConvertPage &page)
{
    CodeEditor *input = page.input();
    const auto can = [input](bool (QTextDocument::*available)() const) {
        return [input, available] {
            return !input->isReadOnly() && (input->document()->*available)();
        };
    };
    PageEdits edits;
    edits.undo = {can(&QTextDocument::isUndoAvailable), {}, [input] { input->undo(); }};
    edits.redo = {can(&QTextDocument::isRedoAvailable), {}, [input] { input->redo(); }};
    edits.paste = [&page] { page.paste(); };
    return edits;
}

PageEdits editsOf(MirrorLibrary &library)
{
    PageEdits edits;
    edits.undo = {[&library] { return library.canUndo(); },
                  [&library] { return library.undoText(); }, [&library] { library.undo(); }};
    edits.redo = {[&library] { return library.canRedo(); },
                  [&library] { return library.redoText(); }, [&library] { library.redo(); }};
    return edits;
}

} // namespace jingtai
