// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusVariant>
#include <QObject>

#include <cstdint>
#include <optional>

namespace jingtai {

/// What the desktop's settings portal says about the look (org.freedesktop.appearance). Qt 6.4 has
/// no interface for it.
struct Appearance
{
    enum class Scheme : std::uint8_t { NoPreference, Dark, Light };
    Scheme scheme = Scheme::NoPreference;
    /// 0xRRGGBB, where the desktop has an accent.
    std::optional<std::uint32_t> accent;
    bool highContrast = false;
    bool operator==(const Appearance &) const = default;
};

/// Asks the portal and watches it, never blocking: connecting to the bus happens in a thread of its
/// own, everything else by asynchronous calls. Without a session bus nothing is ever said.
class AppearanceWatch final : public QObject
{
    Q_OBJECT

public:
    explicit AppearanceWatch(QObject *parent = nullptr);

    void start();
    const Appearance &appearance() const { return m_appearance; }

Q_SIGNALS:
    void changed(const jingtai::Appearance &appearance);

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void connected();
    void take(const QString &key, const QVariant &value);

    Appearance m_appearance;
};

} // namespace jingtai
