// SPDX-License-Identifier: MIT
#include "ui/prompts.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QUrl>

namespace jingtai {

QString DesktopPrompts::fileToOpen(QWidget *parent, const QString &title)
{
    return QFileDialog::getOpenFileName(parent, title);
}

QString DesktopPrompts::fileToSave(QWidget *parent, const QString &title, const QString &suggestion)
{
    return QFileDialog::getSaveFileName(parent, title, suggestion);
}

QString DesktopPrompts::text(QWidget *parent, const QString &title, const QString &label,
                             const QString &value)
{
    return QInputDialog::getText(parent, title, label, QLineEdit::Normal, value).trimmed();
}

bool DesktopPrompts::openPage(const QUrl &url)
{
    return QDesktopServices::openUrl(url);
}

} // namespace jingtai
