// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/request.h"

#include <QByteArray>

#include <chrono>
#include <functional>

namespace jingtai {

/// A look at what another program on the X server has just copied, that nobody asked for: what is
/// marked as a secret is left alone, and so is what is too large for an editor.
class ClipboardPeek final : public Request
{
    Q_OBJECT

public:
    using Work = std::function<QByteArray(const Cancellation &)>;

    /// How long its owner may hand over nothing.
    static constexpr std::chrono::milliseconds s_patience{2000};

    explicit ClipboardPeek(std::chrono::milliseconds patience = s_patience,
                           QObject *parent = nullptr);
    /// For results that are known already.
    explicit ClipboardPeek(Work work, QObject *parent = nullptr);

Q_SIGNALS:
    /// In UTF-8; empty where there is nothing that may be looked at.
    void done(const QByteArray &text);
};

} // namespace jingtai
