// SPDX-License-Identifier: MIT
#include "ui/parts/prompts.h"

#include "ui/parts/textdialog.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QSplitter>
#include <QTreeView>
#include <QUrl>

namespace jingtai {

namespace {

constexpr int s_places = 160;

/// Qt's own dialog, where the desktop has none: as large as is of use, its columns as wide as their
/// words. One of the desktop has no such parts.
void fit(QFileDialog &dialog)
{
    dialog.setSizeGripEnabled(false);
    auto *files = dialog.findChild<QTreeView *>(QStringLiteral("treeView"));
    auto *splitter = dialog.findChild<QSplitter *>(QStringLiteral("splitter"));
    if (files == nullptr || splitter == nullptr)
        return;
    constexpr int type = 2;
    QHeaderView *header = files->header();
    files->setColumnHidden(type, true);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    constexpr QSize size(760, 520);
    const QWidget *parent = dialog.parentWidget();
    dialog.resize(parent != nullptr ? size.boundedTo(parent->window()->size() * 0.9) : size);
    splitter->setSizes({s_places, dialog.width() - s_places});
}

} // namespace

QString DesktopPrompts::fileToOpen(QWidget *parent, const QString &title)
{
    QFileDialog dialog(parent, title, m_directory);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return chosen(dialog);
}

QString DesktopPrompts::fileToSave(QWidget *parent, const QString &title, const QString &suggestion)
{
    const QFileInfo suggested(suggestion);
    QFileDialog dialog(parent, title, suggested.isAbsolute() ? suggested.path() : m_directory);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.selectFile(suggested.fileName());
    return chosen(dialog);
}

QString DesktopPrompts::chosen(QFileDialog &dialog)
{
    fit(dialog);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    m_directory = dialog.directory().absolutePath();
    return dialog.selectedFiles().constFirst();
}

QString DesktopPrompts::text(QWidget *parent, const QString &title, const QString &label,
                             const QString &value)
{
    TextDialog dialog(title, label, value, parent != nullptr ? parent->window() : nullptr);
    // It lives here, whatever becomes of the window meanwhile.
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    return dialog.exec() == QDialog::Accepted ? dialog.text() : QString();
}

bool DesktopPrompts::openPage(const QUrl &url)
{
    return QDesktopServices::openUrl(url);
}

} // namespace jingtai
