// SPDX-License-Identifier: MIT
#pragma once

#include "app/safefile/safefile.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <optional>
#include <string>

namespace jingtai {

/// Replaces one small file durably, in the background, in order. A text that is overtaken while it
/// waits is not written.
class BackgroundWriter final : public QObject
{
    Q_OBJECT

public:
    explicit BackgroundWriter(QString path, QObject *parent = nullptr);
    ~BackgroundWriter() override;

    const QString &path() const { return m_path; }
    /// Makes the file and its directory if they are missing. `expected`: see SaveOptions.
    void write(std::string bytes, std::optional<FileSnapshot> expected = {});
    /// Waits until all is written and what came of it is signalled, also what is handed over then.
    void flush();

Q_SIGNALS:
    void saved();
    void failed(const jingtai::FileError &error);

private:
    struct Job
    {
        std::string bytes;
        std::optional<FileSnapshot> expected;
    };

    void start(Job job);
    void settle();

    QString m_path;
    std::optional<Job> m_waiting;
    bool m_isWriting = false;
    quint64 m_number = 0;
    /// Of the thread, until it has ended.
    std::optional<tl::expected<SaveResult, FileError>> m_result;
    QThreadPool m_thread;
};

} // namespace jingtai
