// SPDX-License-Identifier: MIT
#include "ui/mirrors/mirrortasks.h"

#include "app/model/mirrors/mirrorfacts.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/mirrors/mirrorlists.h"
#include "ui/mirrors/exportdialog.h"
#include "ui/mirrors/mirroreditor.h"
#include "ui/mirrors/packagesetupdialog.h"
#include "ui/mirrors/parametersdialog.h"
#include "ui/parts/prompts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QUrl>
#include <QWidget>

#include <utility>

namespace jingtai {

MirrorTasks::MirrorTasks(MirrorLibrary &library, Preferences &preferences, Prompts &prompts,
                         QWidget *page)
    : QObject(page)
    , m_library(library)
    , m_preferences(preferences)
    , m_prompts(prompts)
{}

QWidget *MirrorTasks::window() const
{
    return qobject_cast<QWidget *>(parent())->window();
}

void MirrorTasks::add()
{
    auto *editor = new MirrorEditor(MirrorDraft(m_library.catalog()), window());
    connect(editor, &MirrorEditor::saved, this, [this](const Mirror &mirror) {
        m_library.add(mirror);
        Q_EMIT edited(QString::fromStdString(mirror.id));
    });
    editor->open();
}

void MirrorTasks::edit(const Mirror &mirror)
{
    auto *editor = new MirrorEditor(MirrorDraft(m_library.catalog(), mirror), window());
    const QString id = QString::fromStdString(mirror.id);
    connect(editor, &MirrorEditor::saved, this, [this, id](const Mirror &now) {
        m_library.replace(id, now);
        Q_EMIT edited(QString::fromStdString(now.id));
    });
    editor->open();
}

void MirrorTasks::remove(const QStringList &ids)
{
    m_library.remove(ids);
    Q_EMIT said(tr("%n mirror(s) removed", "", int(ids.size())));
}

void MirrorTasks::switchOn(const QStringList &ids, bool isOn)
{
    m_library.setEnabled(ids, isOn);
    Q_EMIT said(isOn ? tr("%n mirror(s) switched on", "", int(ids.size()))
                     : tr("%n mirror(s) switched off", "", int(ids.size())));
}

void MirrorTasks::importFile()
{
    const auto done = importMirrors(m_library, m_prompts, window());
    if (!done)
        Q_EMIT problem(done.error());
    else if (!done->isNull())
        Q_EMIT said(*done);
}

void MirrorTasks::exportSome(const QStringList &ids)
{
    auto *dialog = new ExportDialog(m_library, ids, m_prompts, window());
    connect(dialog, &ExportDialog::exported, this, &MirrorTasks::said);
    dialog->open();
}

void MirrorTasks::copy(const QString &text, const QString &status)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT said(status);
}

void MirrorTasks::copyList(const Mirrors &mirrors, const QString &text)
{
    copy(text, tr("%n mirror(s) copied", "", int(mirrors.size())));
}

void MirrorTasks::copyAddresses(const Mirrors &mirrors)
{
    const QString text = mirrorsAsAddresses(mirrors, m_library);
    copy(text, mirrors.size() == 1
                   //: %1 an address
                   ? tr("%1 copied").arg(text)
                   : tr("%n address(es) copied", "", int(mirrors.size())));
}

void MirrorTasks::copyUrls(const Mirrors &mirrors)
{
    copyList(mirrors, mirrorsAsUrls(mirrors, m_library));
}

void MirrorTasks::copyMarkdown(const Mirrors &mirrors)
{
    copyList(mirrors, mirrorsAsMarkdown(mirrors, m_library));
}

void MirrorTasks::copyCsv(const Mirrors &mirrors)
{
    copyList(mirrors, mirrorsAsCsv(mirrors, m_library));
}

void MirrorTasks::copyDetails(const QString &details)
{
    copy(details, tr("Details copied"));
}

void MirrorTasks::setUpPackages(const Mirror &mirror)
{
    auto draft = packageSetupFor(mirror, m_library.parameters(),
                                 PackageSetupDialog::keptChoice(m_preferences));
    if (draft)
        (new PackageSetupDialog(std::move(*draft), m_preferences, window()))->open();
}

void MirrorTasks::useForConversion(const Mirror &mirror)
{
    const QString title = mirrorFacts(mirror, m_library).title;
    if (mirror.kind == MirrorKind::Packages) {
        Q_EMIT problem(tr("“%1” serves packages, not images: names cannot be converted with it. "
                          "Choose a mirror of a registry.")
                           .arg(title));
        return;
    }
    if (!m_library.isEnabled(mirror.id)) {
        Q_EMIT problem(
            tr("“%1” is switched off. Switch it on to convert names with it.").arg(title));
        return;
    }
    const QString id = QString::fromStdString(mirror.id);
    if (m_library.wantsParameter(mirror))
        askForParameters(mirror, [this, id] { use(id); });
    else
        use(id);
}

void MirrorTasks::use(const QString &id)
{
    Q_EMIT wantedForConversion(id);
    const Mirror *mirror = m_library.catalog()->mirror(id.toStdString());
    if (mirror == nullptr || mirror->claim.state != ClaimState::Closed)
        return;
    Q_EMIT problem(tr("“%1” is said to be closed: what is converted with it may not be there. "
                      "Choose Automatic to have another mirror taken.")
                       .arg(mirrorFacts(*mirror, m_library).title));
}

void MirrorTasks::askForParameters(const Mirror &mirror, std::function<void()> done)
{
    auto *dialog = new ParametersDialog(mirror, m_library, m_prompts, window());
    if (done)
        connect(dialog, &ParametersDialog::saved, this, std::move(done));
    dialog->open();
}

void MirrorTasks::openLink(const QUrl &link)
{
    if (link.scheme() != QLatin1String("https"))
        return;
    const QString address = link.toDisplayString();
    if (m_prompts.openPage(link)) {
        //: %1 the address of a web page
        Q_EMIT said(tr("%1 opened in the browser").arg(address));
        return;
    }
    //: %1 the address of a web page
    Q_EMIT problem(tr("No browser could be started for %1. Copy the address and open it yourself.")
                       .arg(address));
}

} // namespace jingtai
