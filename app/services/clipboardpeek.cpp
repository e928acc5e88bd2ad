// SPDX-License-Identifier: MIT
#include "app/services/clipboardpeek.h"

#include "app/services/clipboardreader.h"
#include "app/services/textjob.h"

#include <utility>

namespace jingtai {

namespace {

QByteArray look(std::chrono::milliseconds patience, const Cancellation &cancellation)
{
    QByteArray text;
    const auto take = [&text](std::string_view piece, std::int64_t total) {
        if (total > s_maxEditorBytes || text.size() + qsizetype(piece.size()) > s_maxEditorBytes)
            return false;
        text.append(piece.data(), qsizetype(piece.size()));
        return true;
    };
    const ClipboardEnd end = readClipboard(patience, cancellation, take, ClipboardSecrets::Leave);
    return end == ClipboardEnd::Complete ? text : QByteArray();
}

} // namespace

ClipboardPeek::ClipboardPeek(std::chrono::milliseconds patience, QObject *parent)
    : ClipboardPeek(
        [patience](const Cancellation &cancellation) { return look(patience, cancellation); },
        parent)
{}

ClipboardPeek::ClipboardPeek(Work work, QObject *parent)
    : Request(
        [this, work = std::move(work)](const Cancellation &cancellation) -> Deliver {
            return [this, text = work(cancellation)] { Q_EMIT done(text); };
        },
        parent)
{}

} // namespace jingtai
