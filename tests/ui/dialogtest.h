// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/mirrors/mirrorlibrary.h"
#include "app/services/jsonstore.h"
#include "app/services/languages.h"

#include <QDialog>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace jingtai {

/// A dialog over a window, in English; made anew for each test function.
class DialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    /// Takes over and opens it.
    void open(QDialog *dialog);
    template <typename T>
    T *find(const char *name)
    {
        T *found = m_dialog != nullptr ? m_dialog->findChild<T *>(QLatin1String(name)) : nullptr;
        if (found == nullptr)
            qWarning("there is no %s", name);
        return found;
    }
    /// What the line under a field says; empty where it is not seen.
    QString problem(const char *field);
    /// Whether it is closed and gone.
    bool isClosed();
    /// Names of controls that a screen reader would not know.
    QStringList namelessControls();

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<MirrorLibrary> m_library;
    Languages m_languages;
    std::unique_ptr<QWidget> m_window;
    QPointer<QDialog> m_dialog;
};

} // namespace jingtai
