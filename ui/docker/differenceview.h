// SPDX-License-Identifier: MIT
#pragma once

#include "app/model/daemon/daemonpreview.h"

#include <QListView>

#include <vector>

namespace jingtai {

/// What changes in a text, line by line: signs and words beside colours.
class DifferenceView final : public QListView
{
    Q_OBJECT

public:
    explicit DifferenceView(QWidget *parent = nullptr);

    void setLines(std::vector<PreviewLine> lines);
    QSize sizeHint() const override;

public Q_SLOTS:
    /// The chosen lines with their signs.
    void copy();

protected:
    void changeEvent(QEvent *event) override;

private:
    class Model;
    class Delegate;

    void retranslate();

    Model *m_model;
    Delegate *m_delegate;
    /// The accessible name, where no other is set.
    QString m_name;
};

} // namespace jingtai
