// SPDX-License-Identifier: MIT
#include "ui/window/pageedits.h"

#include "app/model/mirrors/mirrorlibrary.h"
#include "ui/convert/convertpage.h"
#include "ui/parts/codeeditor.h"

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
