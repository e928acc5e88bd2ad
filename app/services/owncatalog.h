// SPDX-License-Identifier: MIT
#pragma once

#include "app/services/backgroundwriter.h"
#include "app/services/catalogstore.h"

#include <QObject>

namespace jingtai {

/// What kept the person's own catalogue from being saved, or what had to be done for it.
struct OwnCatalogProblem
{
    QString path;
    /// Set where it could not be read or saved. What is to be saved is kept, and tried again with
    /// the next change.
    std::optional<FileError> file;
    /// Set where what stands in the file breaks the format.
    std::optional<CatalogError> format;
    /// Where the file that breaks the format is now, and a new one is in its place; empty where it
    /// could not be moved, then it is left and nothing is saved.
    QString keptAs;
};

/// The text of the person's own catalogue. Reading blocks; saving is done in the background. What
/// another program changed in the file since it was read is kept: both changes are brought
/// together.
class OwnCatalog final : public QObject
{
    Q_OBJECT

public:
    /// `path` need not exist. An empty path: nothing is read or saved.
    explicit OwnCatalog(QString path, QObject *parent = nullptr);
    ~OwnCatalog() override;

    /// Reads the file; it is left as it is, also where it breaks the format.
    tl::expected<MirrorCatalog, CatalogLoadError> load();

    /// Empty, or what MirrorCatalog::parse takes.
    const std::string &text() const { return m_text; }
    void setText(std::string text);
    /// Waits until all is saved.
    void flush();

Q_SIGNALS:
    /// Changes of another program came in, before what was set is saved.
    void textChanged();
    void problem(const jingtai::OwnCatalogProblem &problem);

private:
    bool isSaved() const;
    std::string bytesToSave() const;
    void save();
    bool learn();
    void saved();
    void failed(const FileError &error);

    std::string m_text;
    /// What stands in the file as far as is known.
    FileSnapshot m_onDisk;
    bool m_isKnown = false;
    std::string m_saving;
    bool m_isSaving = false;
    int m_retries = 0;
    BackgroundWriter m_writer;
};

} // namespace jingtai
