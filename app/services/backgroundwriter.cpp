// SPDX-License-Identifier: MIT
#include "app/services/backgroundwriter.h"

#include <QFile>

#include <utility>

namespace jingtai {

namespace {

constexpr int s_expiryMilliseconds = 500;
constexpr int s_maxTries = 5;

SaveOptions optionsFor(std::optional<FileSnapshot> expected)
{
    SaveOptions options;
    options.createDirectories = true;
    options.expected = std::move(expected);
    return options;
}

} // namespace

BackgroundWriter::BackgroundWriter(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    m_thread.setMaxThreadCount(1);
    // Not half a minute later, when the program is at rest.
    m_thread.setExpiryTimeout(s_expiryMilliseconds);
}

BackgroundWriter::~BackgroundWriter()
{
    flush();
}

void BackgroundWriter::write(std::string bytes, std::optional<FileSnapshot> expected)
{
    write([bytes = std::move(bytes), expected = std::move(expected)](const std::string &path) {
        return replaceFile(path, bytes, optionsFor(expected));
    });
}

void BackgroundWriter::write(Make make, std::function<void()> written, std::size_t maxBytes)
{
    write(
        [make = std::move(make), written = std::move(written), maxBytes](const std::string &path) {
            for (int tries = 1;; ++tries) {
                const auto now = readFile(path, {.maxBytes = maxBytes});
                Result result = now ? replaceFile(path, make(*now), optionsFor(*now))
                                    : replaceFile(path, make({}), optionsFor({}));
                if (result)
                    written();
                if (result || result.error().kind != FileErrorKind::ChangedMeanwhile
                    || tries == s_maxTries)
                    return result;
            }
        });
}

void BackgroundWriter::write(Job job)
{
    if (m_isWriting)
        m_waiting = std::move(job);
    else
        start(std::move(job));
}

void BackgroundWriter::flush()
{
    while (m_isWriting) {
        m_thread.waitForDone();
        settle();
    }
}

void BackgroundWriter::start(Job job)
{
    m_isWriting = true;
    m_result.reset();
    // The thread is waited for before this object goes: `this` is alive in there.
    m_thread.start([this, number = ++m_number, path = QFile::encodeName(m_path).toStdString(),
                    job = std::move(job)] {
        m_result = job(path);
        QMetaObject::invokeMethod(
            this,
            [this, number] {
                // flush() may have settled it already, and another one may be on its way.
                if (m_isWriting && number == m_number)
                    settle();
            },
            Qt::QueuedConnection);
    });
}

void BackgroundWriter::settle()
{
    m_thread.waitForDone();
    const auto result = std::exchange(m_result, std::nullopt);
    m_isWriting = false;
    if (m_waiting)
        start(*std::exchange(m_waiting, std::nullopt));
    if (*result)
        Q_EMIT saved();
    else
        Q_EMIT failed(result->error());
}

} // namespace jingtai
