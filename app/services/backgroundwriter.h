// SPDX-License-Identifier: MIT
#pragma once

#include "app/safefile/safefile.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace jingtai {

/// Replaces one small file durably, in the background, in order. A text that is overtaken while it
/// waits is not written.
class BackgroundWriter final : public QObject
{
    Q_OBJECT

public:
    /// Makes, in the thread, what is to be written of what stands in the file then.
    using Make = std::function<std::string(const FileSnapshot &now)>;

    explicit BackgroundWriter(QString path, QObject *parent = nullptr);
    ~BackgroundWriter() override;

    const QString &path() const { return m_path; }
    /// Makes the file and its directory if they are missing. `expected`: see SaveOptions.
    void write(std::string bytes, std::optional<FileSnapshot> expected = {});
    /// The same, of a file that other programs write too: `make` is called again where one of them
    /// was quicker, and `written`, in the thread too, once the file holds what was made last. A
    /// file that cannot be read counts as none; `maxBytes`: see ReadOptions.
    void write(Make make, std::function<void()> written, std::size_t maxBytes);
    /// Waits until all is written and what came of it is signalled, also what is handed over then.
    void flush();

Q_SIGNALS:
    void saved();
    void failed(const jingtai::FileError &error);

private:
    using Result = tl::expected<SaveResult, FileError>;
    /// In the thread, with the path.
    using Job = std::function<Result(const std::string &path)>;

    void write(Job job);
    void start(Job job);
    void settle();

    QString m_path;
    std::optional<Job> m_waiting;
    bool m_isWriting = false;
    quint64 m_number = 0;
    /// Of the thread, until it has ended.
    std::optional<Result> m_result;
    QThreadPool m_thread;
};

} // namespace jingtai
