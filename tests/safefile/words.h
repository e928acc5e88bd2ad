// SPDX-License-Identifier: MIT
#pragma once

#include "app/safefile/safefile.h"

#include <QString>

#include <string_view>

namespace jingtai::test {

inline QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// "done", or the code of the error.
template <typename Result>
QString word(const tl::expected<Result, FileError> &result)
{
    return result ? QStringLiteral("done") : text(code(result.error().kind));
}

/// "replaced", "created", "unchanged", or the code of the error.
inline QString word(const tl::expected<SaveResult, FileError> &result)
{
    if (!result)
        return text(code(result.error().kind));
    switch (result->outcome) {
    case SaveResult::Outcome::Unchanged:
        return QStringLiteral("unchanged");
    case SaveResult::Outcome::Replaced:
        return QStringLiteral("replaced");
    case SaveResult::Outcome::Created:
        return QStringLiteral("created");
    }
    return {};
}

inline SaveOptions expecting(FileSnapshot snapshot)
{
    SaveOptions options;
    options.expected = std::move(snapshot);
    return options;
}

} // namespace jingtai::test
