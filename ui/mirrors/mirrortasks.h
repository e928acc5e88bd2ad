// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QUrl;
class QWidget;

namespace jingtai {

class MirrorLibrary;
class Preferences;
class Prompts;
struct Mirror;

/// What a person does with mirrors of the list: adds, edits, copies and hands them on. Says what
/// came of it; which mirrors are meant is the page's to know.
class MirrorTasks final : public QObject
{
    Q_OBJECT

public:
    using Mirrors = std::vector<const Mirror *>;

    /// All borrowed; `page` is the parent, and its window that of the dialogs.
    MirrorTasks(MirrorLibrary &library, Preferences &preferences, Prompts &prompts, QWidget *page);

    void add();
    void edit(const Mirror &mirror);
    void remove(const QStringList &ids);
    void switchOn(const QStringList &ids, bool isOn);
    void importFile();
    /// `ids` are chosen.
    void exportSome(const QStringList &ids);

    void copyAddresses(const Mirrors &mirrors);
    void copyUrls(const Mirrors &mirrors);
    void copyMarkdown(const Mirrors &mirrors);
    void copyCsv(const Mirrors &mirrors);
    void copyDetails(const QString &details);

    void setUpPackages(const Mirror &mirror);
    void useForConversion(const Mirror &mirror);
    /// Then `done`, once the values are in the library.
    void askForParameters(const Mirror &mirror, std::function<void()> done = {});
    /// https alone.
    void openLink(const QUrl &link);

Q_SIGNALS:
    /// What was done, for the status bar.
    void said(const QString &status);
    /// A sentence about something that went wrong.
    void problem(const QString &sentence);
    /// A mirror that came into the list, or is another now.
    void edited(const QString &id);
    /// Names are to be converted with it.
    void wantedForConversion(const QString &id);

private:
    void copy(const QString &text, const QString &status);
    void copyList(const Mirrors &mirrors, const QString &text);
    void use(const QString &id);
    QWidget *window() const;

    MirrorLibrary &m_library;
    Preferences &m_preferences;
    Prompts &m_prompts;
};

} // namespace jingtai
