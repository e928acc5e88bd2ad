// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/catalog/mirrorcatalog.h"

#include <future>

namespace jingtai {

/// What a start needs and Qt has no part in, done by another thread while Qt opens the display.
/// The thread touches nothing of Qt: the first one that does is taken for the main one, which then
/// gets no keys.
class EarlyStart final
{
public:
    /// Begins, or leaves it all to its callers where the system gives no thread.
    EarlyStart();

    /// Waits for it. Once.
    MirrorCatalog takeBuiltInCatalog() { return m_catalog.get(); }

private:
    std::future<MirrorCatalog> m_catalog;
};

} // namespace jingtai
