// SPDX-License-Identifier: MIT
#include "app/core/daemon/daemonproblem.h"

namespace jingtai {

std::string_view code(DaemonSeverity severity)
{
    switch (severity) {
    case DaemonSeverity::Start:
        return "start";
    case DaemonSeverity::Later:
        return "later";
    case DaemonSeverity::NoEffect:
        return "no-effect";
    case DaemonSeverity::Advice:
        return "advice";
    }
    return {};
}

std::string_view code(DaemonCode code)
{
    switch (code) {
    case DaemonCode::NotJson:
        return "not-json";
    case DaemonCode::ByteOrderMark:
        return "byte-order-mark";
    case DaemonCode::NotAnObject:
        return "not-an-object";
    case DaemonCode::UnknownKey:
        return "unknown-key";
    case DaemonCode::CommentKey:
        return "comment-key";
    case DaemonCode::NotYetKnown:
        return "not-yet-known";
    case DaemonCode::NoLongerKnown:
        return "no-longer-known";
    case DaemonCode::NotSettable:
        return "not-settable";
    case DaemonCode::NestedKey:
        return "nested-key";
    case DaemonCode::IgnoredKey:
        return "ignored-key";
    case DaemonCode::IgnoredObject:
        return "ignored-object";
    case DaemonCode::Deprecated:
        return "deprecated";
    case DaemonCode::ProxyOutside:
        return "proxy-outside";
    case DaemonCode::DuplicateKey:
        return "duplicate-key";
    case DaemonCode::NullValue:
        return "null-value";
    case DaemonCode::WrongType:
        return "wrong-type";
    case DaemonCode::WrongItem:
        return "wrong-item";
    case DaemonCode::OutOfRange:
        return "out-of-range";
    case DaemonCode::UnknownWord:
        return "unknown-word";
    case DaemonCode::BadAddress:
        return "bad-address";
    case DaemonCode::BadIp:
        return "bad-ip";
    case DaemonCode::BadCidr:
        return "bad-cidr";
    case DaemonCode::NetworkAddress:
        return "network-address";
    case DaemonCode::BadSize:
        return "bad-size";
    case DaemonCode::BadLabel:
        return "bad-label";
    case DaemonCode::ReservedLabel:
        return "reserved-label";
    case DaemonCode::LabelConflict:
        return "label-conflict";
    case DaemonCode::BadDomain:
        return "bad-domain";
    case DaemonCode::BadHost:
        return "bad-host";
    case DaemonCode::BadOption:
        return "bad-option";
    case DaemonCode::BadResource:
        return "bad-resource";
    case DaemonCode::BadMark:
        return "bad-mark";
    case DaemonCode::BadPool:
        return "bad-pool";
    case DaemonCode::BadSlice:
        return "bad-slice";
    case DaemonCode::RelativePath:
        return "relative-path";
    case DaemonCode::UnknownDriver:
        return "unknown-driver";
    case DaemonCode::UnknownRuntime:
        return "unknown-runtime";
    case DaemonCode::ReservedRuntime:
        return "reserved-runtime";
    case DaemonCode::BadRuntime:
        return "bad-runtime";
    case DaemonCode::LogDriverUnknown:
        return "log-driver-unknown";
    case DaemonCode::LogOptUnknown:
        return "log-opt-unknown";
    case DaemonCode::LogOptBad:
        return "log-opt-bad";
    case DaemonCode::LogOptNeeds:
        return "log-opt-needs";
    case DaemonCode::FlagConflict:
        return "flag-conflict";
    case DaemonCode::KeyConflict:
        return "key-conflict";
    case DaemonCode::NeedsKey:
        return "needs-key";
    case DaemonCode::TlsTurnedOn:
        return "tls-turned-on";
    case DaemonCode::TlsWithoutFiles:
        return "tls-without-files";
    case DaemonCode::NoImageStore:
        return "no-image-store";
    case DaemonCode::MirrorEmpty:
        return "mirror-empty";
    case DaemonCode::MirrorNoScheme:
        return "mirror-no-scheme";
    case DaemonCode::MirrorScheme:
        return "mirror-scheme";
    case DaemonCode::MirrorTwice:
        return "mirror-twice";
    case DaemonCode::MirrorCapitals:
        return "mirror-capitals";
    case DaemonCode::MirrorUser:
        return "mirror-user";
    case DaemonCode::MirrorQuery:
        return "mirror-query";
    case DaemonCode::MirrorPath:
        return "mirror-path";
    case DaemonCode::MirrorBlank:
        return "mirror-blank";
    case DaemonCode::MirrorSeveral:
        return "mirror-several";
    case DaemonCode::MirrorNoHost:
        return "mirror-no-host";
    case DaemonCode::MirrorPort:
        return "mirror-port";
    case DaemonCode::MirrorPlaceholder:
        return "mirror-placeholder";
    case DaemonCode::MirrorUnseen:
        return "mirror-unseen";
    case DaemonCode::MirrorLookAlike:
        return "mirror-look-alike";
    case DaemonCode::MirrorBad:
        return "mirror-bad";
    case DaemonCode::MirrorDuplicate:
        return "mirror-duplicate";
    case DaemonCode::MirrorUnsecured:
        return "mirror-unsecured";
    case DaemonCode::MirrorOfOther:
        return "mirror-of-other";
    case DaemonCode::MirrorPackages:
        return "mirror-packages";
    case DaemonCode::InsecureScheme:
        return "insecure-scheme";
    case DaemonCode::InsecureBad:
        return "insecure-bad";
    }
    return {};
}

std::string_view DaemonProblem::codeText() const
{
    return code == DaemonCode::NotJson ? jingtai::code(mistake) : jingtai::code(code);
}

} // namespace jingtai
