// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/formdialog.h"

class QLabel;
class QListWidget;

namespace jingtai {

class FilterEdit;
class RegistryMirrorsModel;

/// Mirrors of the catalogue to be added to a daemon.json: those that Docker would use can be
/// chosen, the others say why it would not.
class MirrorPicker final : public FormDialog
{
    Q_OBJECT

public:
    /// `mirrors` is borrowed.
    explicit MirrorPicker(RegistryMirrorsModel &mirrors, QWidget *parent = nullptr);
    ~MirrorPicker() override;

Q_SIGNALS:
    /// The first row that was added.
    void added(int row);

protected:
    bool isDirty() const override { return false; }
    void save() override;
    void retranslate() override;

private:
    class Delegate;

    void fill();
    void filter();
    void showChosen();
    QStringList chosen() const;

    RegistryMirrorsModel &m_mirrors;
    FilterEdit *m_filter;
    QListWidget *m_list;
};

} // namespace jingtai
