// SPDX-License-Identifier: MIT
#include "app/model/settings/preferences.h"

#include "app/services/jsonstore.h"
#include "app/services/proxytext.h"

#include <QJsonObject>

namespace jingtai {

namespace {

const QString s_language = QStringLiteral("language");
const QString s_theme = QStringLiteral("theme");
const QString s_keepHistory = QStringLiteral("keepHistory");
const QString s_askMirrors = QStringLiteral("askMirrors");
const QString s_checkInterval = QStringLiteral("checkInterval");
const QString s_checkDeadline = QStringLiteral("checkDeadline");
const QString s_proxy = QStringLiteral("proxy");
const QString s_notifies = QStringLiteral("notifications");
const QString s_trayIcon = QStringLiteral("trayIcon");
const QString s_clipboard = QStringLiteral("watchClipboard");
const QString s_systemProxy = QStringLiteral("system");
const QString s_shortcuts = QStringLiteral("shortcuts");
const QString s_conversion = QStringLiteral("conversion");
const QString s_geometry = QStringLiteral("windowGeometry");
const QString s_splitter = QStringLiteral("convertSplitter");
const QString s_page = QStringLiteral("page");
const QString s_knowsTray = QStringLiteral("knowsTray");
const QString s_welcomed = QStringLiteral("welcomed");
const QString s_views = QStringLiteral("views");
const QString s_dark = QStringLiteral("desktopDark");

constexpr int s_usualInterval = 15;
constexpr int s_shortestInterval = 5;
constexpr int s_longestInterval = 24 * 60;
constexpr int s_usualDeadline = 8;
constexpr int s_shortestDeadline = 1;
constexpr int s_longestDeadline = 120;

QString code(LanguageChoice language)
{
    switch (language) {
    case LanguageChoice::System:
        return QStringLiteral("system");
    case LanguageChoice::English:
        return QStringLiteral("en");
    case LanguageChoice::Chinese:
        return QStringLiteral("zh_CN");
    }
    return {};
}

QString code(ThemeChoice theme)
{
    switch (theme) {
    case ThemeChoice::System:
        return QStringLiteral("system");
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    }
    return {};
}

QByteArray bytes(const JsonStore &store, const QString &key)
{
    return QByteArray::fromBase64(store.value(key).toString().toLatin1());
}

} // namespace

Preferences::Preferences(JsonStore &settings, JsonStore &state, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_state(state)
{}

LanguageChoice Preferences::language() const
{
    const QString value = languageCode();
    for (const LanguageChoice language : {LanguageChoice::English, LanguageChoice::Chinese}) {
        if (code(language) == value)
            return language;
    }
    return LanguageChoice::System;
}

void Preferences::setLanguage(LanguageChoice language)
{
    if (language == this->language())
        return;
    m_settings.setValue(s_language, code(language));
    Q_EMIT languageChanged();
}

QString Preferences::languageCode() const
{
    return m_settings.value(s_language).toString(code(LanguageChoice::System));
}

ThemeChoice Preferences::theme() const
{
    const QString value = m_settings.value(s_theme).toString();
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        if (code(theme) == value)
            return theme;
    }
    return ThemeChoice::System;
}

void Preferences::setTheme(ThemeChoice theme)
{
    if (theme == this->theme())
        return;
    m_settings.setValue(s_theme, code(theme));
    Q_EMIT themeChanged();
}

bool Preferences::keepHistory() const
{
    return m_settings.value(s_keepHistory).toBool(true);
}

void Preferences::setKeepHistory(bool keep)
{
    if (keep == keepHistory())
        return;
    m_settings.setValue(s_keepHistory, keep);
    Q_EMIT keepHistoryChanged();
}

int Preferences::checkInterval() const
{
    const int minutes = m_settings.value(s_checkInterval).toInt(s_usualInterval);
    if (minutes == 0)
        return 0;
    return minutes >= s_shortestInterval && minutes <= s_longestInterval ? minutes
                                                                         : s_usualInterval;
}

void Preferences::setCheckInterval(int minutes)
{
    if (minutes == checkInterval())
        return;
    m_settings.setValue(s_checkInterval, minutes);
    Q_EMIT checkIntervalChanged();
}

int Preferences::checkDeadline() const
{
    const int seconds = m_settings.value(s_checkDeadline).toInt(s_usualDeadline);
    return seconds >= s_shortestDeadline && seconds <= s_longestDeadline ? seconds
                                                                         : s_usualDeadline;
}

void Preferences::setCheckDeadline(int seconds)
{
    if (seconds == checkDeadline())
        return;
    m_settings.setValue(s_checkDeadline, seconds);
    Q_EMIT checkDeadlineChanged();
}

QString Preferences::proxy() const
{
    const QString proxy = m_settings.value(s_proxy).toString(s_systemProxy);
    return proxyFromText(proxy) ? proxy : s_systemProxy;
}

void Preferences::setProxy(const QString &proxy)
{
    if (proxy == this->proxy())
        return;
    m_settings.setValue(s_proxy, proxy);
    Q_EMIT proxyChanged();
}

bool Preferences::notifies() const
{
    return m_settings.value(s_notifies).toBool();
}

void Preferences::setNotifies(bool notifies)
{
    if (notifies == this->notifies())
        return;
    m_settings.setValue(s_notifies, notifies);
    Q_EMIT notifiesChanged();
}

bool Preferences::hasTrayIcon() const
{
    return m_settings.value(s_trayIcon).toBool();
}

void Preferences::setTrayIcon(bool has)
{
    if (has == hasTrayIcon())
        return;
    m_settings.setValue(s_trayIcon, has);
    Q_EMIT trayIconChanged();
}

bool Preferences::watchesClipboard() const
{
    return m_settings.value(s_clipboard).toBool();
}

void Preferences::setWatchesClipboard(bool watches)
{
    if (watches == watchesClipboard())
        return;
    m_settings.setValue(s_clipboard, watches);
    Q_EMIT watchesClipboardChanged();
}

QJsonObject Preferences::shortcuts() const
{
    return m_settings.value(s_shortcuts).toObject();
}

void Preferences::setShortcuts(const QJsonObject &shortcuts)
{
    m_settings.setValue(s_shortcuts, shortcuts);
}

QJsonObject Preferences::conversionChoice() const
{
    return m_settings.value(s_conversion).toObject();
}

void Preferences::setConversionChoice(const QJsonObject &choice)
{
    m_settings.setValue(s_conversion, choice);
}

bool Preferences::mayAskMirrors() const
{
    return m_settings.value(s_askMirrors).toBool();
}

void Preferences::setMayAskMirrors(bool may)
{
    m_settings.setValue(s_askMirrors, may);
}

QString Preferences::settingsPath() const
{
    return m_settings.path();
}

QByteArray Preferences::windowGeometry() const
{
    return bytes(m_state, s_geometry);
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    m_state.setValue(s_geometry, QString::fromLatin1(geometry.toBase64()));
}

QByteArray Preferences::splitterState() const
{
    return bytes(m_state, s_splitter);
}

void Preferences::setSplitterState(const QByteArray &state)
{
    m_state.setValue(s_splitter, QString::fromLatin1(state.toBase64()));
}

QString Preferences::page() const
{
    return m_state.value(s_page).toString();
}

void Preferences::setPage(const QString &page)
{
    m_state.setValue(s_page, page);
}

bool Preferences::isFirstStart() const
{
    return m_settings.isNew() && m_state.isNew() && !m_state.value(s_welcomed).toBool();
}

void Preferences::setWelcomed()
{
    m_state.setValue(s_welcomed, true);
}

bool Preferences::knowsTray() const
{
    return m_state.value(s_knowsTray).toBool();
}

void Preferences::setKnowsTray()
{
    m_state.setValue(s_knowsTray, true);
}

QJsonValue Preferences::viewState(const QString &key) const
{
    return m_state.value(s_views).toObject().value(key);
}

void Preferences::setViewState(const QString &key, const QJsonValue &value)
{
    QJsonObject views = m_state.value(s_views).toObject();
    if (views.value(key) == value)
        return;
    views.insert(key, value);
    m_state.setValue(s_views, views);
}

bool Preferences::desktopWasDark() const
{
    return m_state.value(s_dark).toBool();
}

void Preferences::setDesktopWasDark(bool dark)
{
    m_state.setValue(s_dark, dark);
}

} // namespace jingtai
