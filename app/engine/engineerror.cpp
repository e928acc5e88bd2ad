// SPDX-License-Identifier: MIT
#include "app/engine/engineerror.h"

namespace jingtai {

std::string_view code(EngineErrorKind kind)
{
    switch (kind) {
    case EngineErrorKind::NoSocket:
        return "no-socket";
    case EngineErrorKind::NotListening:
        return "not-listening";
    case EngineErrorKind::NotPermitted:
        return "not-permitted";
    case EngineErrorKind::TimedOut:
        return "timed-out";
    case EngineErrorKind::TooLarge:
        return "too-large";
    case EngineErrorKind::BadAnswer:
        return "bad-answer";
    case EngineErrorKind::Status:
        return "status";
    case EngineErrorKind::NoPidFile:
        return "no-pid-file";
    case EngineErrorKind::BadPidFile:
        return "bad-pid-file";
    case EngineErrorKind::NoProcess:
        return "no-process";
    case EngineErrorKind::NotAnEngine:
        return "not-an-engine";
    case EngineErrorKind::OtherFile:
        return "other-file";
    case EngineErrorKind::MayNotSignal:
        return "may-not-signal";
    case EngineErrorKind::Refused:
        return "refused";
    case EngineErrorKind::Failed:
        return "failed";
    case EngineErrorKind::Cancelled:
        return "cancelled";
    case EngineErrorKind::System:
        return "system";
    }
    return {};
}

} // namespace jingtai
