// SPDX-License-Identifier: MIT
#include "app/services/owncatalog.h"

#include "app/core/catalog/catalogtext.h"
#include "app/services/damagedfile.h"

#include <utility>

namespace jingtai {

namespace {

// How often a save starts anew when other programs keep writing into the file.
constexpr int s_maxRetries = 3;

} // namespace

OwnCatalog::OwnCatalog(QString path, QObject *parent)
    : QObject(parent)
    , m_writer(std::move(path))
{
    connect(&m_writer, &BackgroundWriter::saved, this, &OwnCatalog::saved);
    connect(&m_writer, &BackgroundWriter::failed, this, &OwnCatalog::failed);
}

OwnCatalog::~OwnCatalog()
{
    flush();
}

tl::expected<MirrorCatalog, CatalogLoadError> OwnCatalog::load()
{
    m_text.clear();
    m_onDisk = {};
    m_isKnown = false;
    if (m_writer.path().isEmpty())
        return {};
    auto file = readCatalogFile(m_writer.path());
    if (!file)
        return tl::unexpected(std::move(file.error()));
    m_isKnown = true;
    if (!*file)
        return {};
    m_text = (*file)->text;
    m_onDisk = {true, std::move((*file)->text), {}};
    return std::move((*file)->catalog);
}

void OwnCatalog::setText(std::string text)
{
    m_text = std::move(text);
    save();
}

void OwnCatalog::flush()
{
    m_writer.flush();
}

std::string OwnCatalog::bytesToSave() const
{
    return m_text.empty() ? catalogText({}, {}, {}) : m_text;
}

bool OwnCatalog::isSaved() const
{
    return m_onDisk.exists ? bytesToSave() == m_onDisk.bytes : m_text.empty();
}

void OwnCatalog::save()
{
    if (m_isSaving || m_writer.path().isEmpty() || (m_isKnown && isSaved()))
        return;
    if (!m_isKnown && !learn())
        return;
    if (isSaved())
        return;
    m_isSaving = true;
    m_saving = bytesToSave();
    m_writer.write(m_saving, m_onDisk);
}

/// Looks at what another program made of the file, and brings it together with what is to be saved.
bool OwnCatalog::learn()
{
    const QString path = m_writer.path();
    auto file = readCatalogFile(path);
    if (!file && !file.error().format) {
        FileError error = file.error().file.value_or(FileError{});
        error.step = FileStep::Recheck;
        Q_EMIT problem({path, error, {}, {}});
        return false;
    }
    if (!file) {
        const QString keptAs = keepAside(path);
        m_isKnown = !keptAs.isEmpty();
        m_onDisk = {};
        Q_EMIT problem({path, {}, file.error().format, keptAs});
        return m_isKnown;
    }
    // A file that was taken away takes nothing with it from the list that the person sees.
    if (!*file) {
        m_onDisk = {};
        m_isKnown = true;
        return true;
    }
    auto both = textWithChanges((*file)->text, m_onDisk.bytes, m_text);
    if (!both) {
        FileError error;
        error.kind = FileErrorKind::ChangedMeanwhile;
        error.step = FileStep::Recheck;
        error.path = path.toStdString();
        Q_EMIT problem({path, error, {}, {}});
        return false;
    }
    m_onDisk = {true, std::move((*file)->text), {}};
    m_isKnown = true;
    if (m_text != *both) {
        m_text = std::move(*both);
        Q_EMIT textChanged();
    }
    return true;
}

void OwnCatalog::saved()
{
    m_isSaving = false;
    m_retries = 0;
    m_onDisk = {true, std::move(m_saving), {}};
    save();
}

void OwnCatalog::failed(const FileError &error)
{
    m_isSaving = false;
    if (error.kind == FileErrorKind::ChangedMeanwhile || error.left != FileLeft::Old)
        m_isKnown = false;
    if (error.kind == FileErrorKind::ChangedMeanwhile && m_retries < s_maxRetries) {
        ++m_retries;
        save();
        return;
    }
    m_retries = 0;
    Q_EMIT problem({m_writer.path(), error, {}, {}});
    // What was set meanwhile has not been tried yet.
    if (bytesToSave() != m_saving)
        save();
}

} // namespace jingtai
