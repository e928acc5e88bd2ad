// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/daemon/daemondocument.h"
#include "app/model/daemon/daemonform.h"
#include "app/model/daemon/daemonproblemsmodel.h"
#include "app/model/daemon/registrymirrorsmodel.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/services/jsonstore.h"
#include "app/services/languages.h"
#include "tests/ui/readyprompts.h"

#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>
#include <QWidget>

#include <memory>

namespace jingtai {

/// A part of the Docker page over the models of one file, in a window of its own; made anew for
/// each test function, in English.
class DaemonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    /// The part that is tested; made before each test function.
    virtual QWidget *make() = 0;
    void load(const QByteArray &text);
    QByteArray text() const { return QByteArray::fromStdString(m_document->text()); }
    template <typename T>
    T *find(const char *name)
    {
        const auto all = m_window->findChildren<T *>(QLatin1String(name));
        for (T *each : all) {
            if (each->isVisible())
                return each;
        }
        qWarning("there is no %s", name);
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<JsonStore> m_settings;
    std::unique_ptr<MirrorLibrary> m_library;
    DaemonKeys m_keys = DaemonKeys::builtIn();
    std::unique_ptr<DaemonDocument> m_document;
    std::unique_ptr<DaemonProblemsModel> m_problems;
    std::unique_ptr<DaemonForm> m_form;
    std::unique_ptr<RegistryMirrorsModel> m_mirrors;
    Languages m_languages;
    ReadyPrompts m_prompts;
    std::unique_ptr<QWidget> m_window;
};

} // namespace jingtai
