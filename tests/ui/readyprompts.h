// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/prompts.h"

#include <QList>
#include <QUrl>

#include <functional>

namespace jingtai {

/// Answers what the test has laid ready.
class ReadyPrompts final : public Prompts
{
public:
    QString fileToOpen(QWidget *, const QString &) override { return open; }
    QString fileToSave(QWidget *, const QString &, const QString &suggested) override
    {
        suggestion = suggested;
        return save;
    }
    QString text(QWidget *, const QString &, const QString &, const QString &) override
    {
        if (meanwhile)
            meanwhile();
        return answer;
    }
    bool openPage(const QUrl &url) override
    {
        pages.append(url);
        return opensPages;
    }

    QString open;
    QString save;
    QString suggestion;
    QString answer;
    /// What happens while a text is asked for.
    std::function<void()> meanwhile;
    QList<QUrl> pages;
    bool opensPages = true;
};

} // namespace jingtai
