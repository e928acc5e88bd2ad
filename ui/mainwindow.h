// SPDX-License-Identifier: MIT
#pragma once

#include <QMainWindow>

class QLabel;
class QStackedWidget;

namespace jingtai {

class Banner;
class ConversionState;
class ConvertPage;
class MirrorLibrary;
class MirrorsPage;
class Preferences;
class Prompts;
class SettingsPage;
class Sidebar;

/// The frame: sidebar, pages, menus, status bar.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// All borrowed.
    MainWindow(MirrorLibrary &library, ConversionState &conversion, Preferences &preferences,
               Prompts &prompts, QWidget *parent = nullptr);

    /// A sentence about something that went wrong.
    void say(const QString &problem);
    /// Files named on the command line or dropped: the first is opened, the others are spoken of.
    void openFiles(const QStringList &paths);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum Page { Mirrors, Convert, PageCount };

    struct Actions;

    void makeMenus();
    void retranslate();
    void showPage(int page);
    void showStatus();
    void showSettings();
    void showAbout();
    void edit(const char *slot);
    void restore();

    ConversionState &m_conversion;
    Preferences &m_preferences;
    Sidebar *m_sidebar;
    QStackedWidget *m_stack;
    MirrorsPage *m_mirrors;
    ConvertPage *m_convert;
    SettingsPage *m_settings = nullptr;
    Banner *m_banner;
    QLabel *m_status;
    Actions *m_actions;
};

} // namespace jingtai
