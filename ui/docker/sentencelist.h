// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/painting.h"

#include <QWidget>

#include <utility>
#include <vector>

class QVBoxLayout;

namespace jingtai {

/// Sentences below each other, each with the sign of how grave it is.
class SentenceList final : public QWidget
{
    Q_OBJECT

public:
    using Sentences = std::vector<std::pair<PillShape, QString>>;

    explicit SentenceList(QWidget *parent = nullptr);

    void setSentences(const Sentences &sentences);

private:
    class Line;

    QVBoxLayout *m_layout;
};

} // namespace jingtai
