// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QObject>
#include <QString>

#include <cstdint>

namespace jingtai {

class JsonStore;

enum class LanguageChoice : std::uint8_t { System, English, Chinese };
enum class ThemeChoice : std::uint8_t { System, Light, Dark };

/// What the person chose, and how the window stood; kept in two files.
class Preferences final : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed, and were loaded.
    Preferences(JsonStore &settings, JsonStore &state, QObject *parent = nullptr);

    LanguageChoice language() const;
    void setLanguage(LanguageChoice language);
    /// "system", "en" or "zh_CN".
    QString languageCode() const;
    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    /// Whether conversions are remembered; they are until the person says otherwise.
    bool keepHistory() const;
    void setKeepHistory(bool keep);
    /// Minutes between checks that begin by themselves; 0 for none.
    int checkInterval() const;
    void setCheckInterval(int minutes);
    /// Seconds that one mirror is given to answer.
    int checkDeadline() const;
    void setCheckDeadline(int seconds);
    /// The way to the mirrors, as proxyFromText() reads it; "system" until the person says
    /// otherwise.
    QString proxy() const;
    void setProxy(const QString &proxy);
    /// Whether the desktop is to tell of mirrors in use that go down or come back; not until the
    /// person says so, and so with the next two.
    bool notifies() const;
    void setNotifies(bool notifies);
    /// Whether the program has an icon in the desktop's tray, and goes on there when its window is
    /// closed.
    bool hasTrayIcon() const;
    void setTrayIcon(bool has);
    /// Whether the program looks at what other programs copy.
    bool watchesClipboard() const;
    void setWatchesClipboard(bool watches);
    /// Keys that differ from those that the program comes with, as ShortcutSettings writes them.
    QJsonObject shortcuts() const;
    void setShortcuts(const QJsonObject &shortcuts);
    /// What was chosen on the page Convert; empty where nothing was.
    QJsonObject conversionChoice() const;
    void setConversionChoice(const QJsonObject &choice);
    /// Whether the person was told what a check of names sends to mirrors, and wanted it.
    bool mayAskMirrors() const;
    void setMayAskMirrors(bool may);
    QString settingsPath() const;

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    QByteArray splitterState() const;
    void setSplitterState(const QByteArray &state);
    /// Key of the page shown last; empty on the first start.
    QString page() const;
    void setPage(const QString &page);
    /// Whether nothing was kept by an earlier start, and the person was not welcomed in this one.
    bool isFirstStart() const;
    void setWelcomed();
    /// Whether the person was told that the closed window is in the tray.
    bool knowsTray() const;
    void setKnowsTray();
    /// What a view keeps of itself, by a key of its own: columns, filter.
    QJsonValue viewState(const QString &key) const;
    void setViewState(const QString &key, const QJsonValue &value);
    /// Whether the desktop was dark when it was last asked, so that a start need not wait for it.
    bool desktopWasDark() const;
    void setDesktopWasDark(bool dark);

Q_SIGNALS:
    void languageChanged();
    void themeChanged();
    void keepHistoryChanged();
    void checkIntervalChanged();
    void checkDeadlineChanged();
    void proxyChanged();
    void notifiesChanged();
    void trayIconChanged();
    void watchesClipboardChanged();

private:
    JsonStore &m_settings;
    JsonStore &m_state;
};

} // namespace jingtai
