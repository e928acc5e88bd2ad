// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QFileDialog;
class QUrl;
class QWidget;

namespace jingtai {

/// Everything that asks the person something in a window of its own; tests answer in its place.
class Prompts
{
public:
    virtual ~Prompts() = default;
    /// Empty where the person thought better of it.
    virtual QString fileToOpen(QWidget *parent, const QString &title) = 0;
    virtual QString fileToSave(QWidget *parent, const QString &title, const QString &suggestion)
        = 0;
    /// A short text, such as a registry; empty where the person thought better of it.
    virtual QString text(QWidget *parent, const QString &title, const QString &label,
                         const QString &value)
        = 0;
    /// Shows a web page outside of the program; whether that could be started.
    virtual bool openPage(const QUrl &url) = 0;
};

/// Asks by the desktop's dialogs.
class DesktopPrompts final : public Prompts
{
public:
    QString fileToOpen(QWidget *parent, const QString &title) override;
    QString fileToSave(QWidget *parent, const QString &title, const QString &suggestion) override;
    QString text(QWidget *parent, const QString &title, const QString &label,
                 const QString &value) override;
    bool openPage(const QUrl &url) override;

private:
    /// The path that is chosen in the dialog; the next one begins in its directory.
    QString chosen(QFileDialog &dialog);

    QString m_directory;
};

} // namespace jingtai
