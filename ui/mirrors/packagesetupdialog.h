// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/mirrors/packagesetupdraft.h"
#include "ui/parts/formdialog.h"

#include <functional>
#include <vector>

class QLabel;

namespace jingtai {

class ChoiceButton;
class CodeEditor;
class Preferences;

/// The commands that set up packages from a mirror, for a distribution that is chosen in it.
class PackageSetupDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// The preferences are borrowed: they keep what was chosen.
    PackageSetupDialog(PackageSetupDraft draft, Preferences &preferences,
                       QWidget *parent = nullptr);

    /// What was chosen the last time.
    static QJsonObject keptChoice(const Preferences &preferences);

protected:
    bool isDirty() const override { return false; }
    /// Copies the commands; the dialog stays.
    void save() override;
    void retranslate() override;

private:
    using Options = std::vector<PackageSetupDraft::Option>;

    void fill(ChoiceButton *button, QLabel *label, const Options &options,
              const std::string &chosen,
              const std::function<void(PackageSetupDraft &, const QString &)> &choose);
    void showDraft();

    PackageSetupDraft m_draft;
    Preferences &m_preferences;
    QLabel *m_distributionLabel;
    QLabel *m_releaseLabel;
    QLabel *m_versionLabel;
    ChoiceButton *m_distribution;
    ChoiceButton *m_release;
    ChoiceButton *m_version;
    CodeEditor *m_script;
    QLabel *m_problem;
};

} // namespace jingtai
