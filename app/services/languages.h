// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace jingtai {

/// Installs the embedded translations, the program's own and Qt's. One object for the program; the
/// application must exist before it and outlive it.
class Languages final
{
public:
    Languages() = default;
    ~Languages();
    Languages(const Languages &) = delete;
    Languages &operator=(const Languages &) = delete;

    /// `language`: "en", "zh_CN", or anything else for the language of the system. Widgets hear of
    /// a change by QEvent::LanguageChange. Sets QLocale's default too.
    void use(const QString &language);
    /// "en" or "zh_CN".
    const QString &current() const { return m_current; }

    /// The one of the program's languages that the system asks for.
    static QString ofSystem();

private:
    void remove();

    std::vector<std::unique_ptr<QTranslator>> m_translators;
    QString m_current = QStringLiteral("en");
};

} // namespace jingtai
