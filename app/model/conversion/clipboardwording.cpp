// SPDX-License-Identifier: MIT
#include "app/model/conversion/clipboardwording.h"

#include "app/services/clipboardtransfer.h"

#include <QCoreApplication>

namespace jingtai {

namespace {

struct ClipboardWording
{
    Q_DECLARE_TR_FUNCTIONS(ClipboardWording)
};

} // namespace

QString wording(const ClipboardResult &result)
{
    switch (result.end) {
    case ClipboardEnd::Complete:
    case ClipboardEnd::Cancelled:
    case ClipboardEnd::Refused:
    case ClipboardEnd::Secret:
        break;
    case ClipboardEnd::NoServer:
        return ClipboardWording::tr("The clipboard cannot be reached, so nothing was pasted. Save "
                                    "the text as a file where it is, then open that file.");
    case ClipboardEnd::Silent:
        return ClipboardWording::tr(
            "The program in which the text was copied does not hand it over, so nothing was "
            "pasted. Copy the text again, or save it there as a file and open that file.");
    case ClipboardEnd::Vanished:
        return ClipboardWording::tr(
            "The program in which the text was copied was closed before it had handed over all of "
            "it, so nothing was pasted. Copy the text again.");
    case ClipboardEnd::NotTaken:
        //: %1 what the system says, in its own words
        return ClipboardWording::tr("The text could not be kept in the cache folder (%1), so "
                                    "nothing was pasted. Make room there, then paste again.")
            .arg(qt_error_string(result.systemError));
    }
    return {};
}

} // namespace jingtai
