// SPDX-License-Identifier: MIT
#include "ui/mirrors/exportdialog.h"

#include "ui/look/theme.h"
#include "ui/parts/card.h"
#include "ui/parts/fieldnote.h"
#include "ui/parts/prompts.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>

namespace jingtai {

ExportDialog::ExportDialog(const MirrorLibrary &library, const QStringList &chosen,
                           Prompts &prompts, QWidget *parent)
    : FormDialog(QStringLiteral("Export"), parent)
    , m_library(library)
    , m_prompts(prompts)
    , m_whatLabel(fieldLabel())
    , m_howLabel(fieldLabel())
    , m_chosen{chosen, nullptr}
    , m_own{ownMirrors(library), nullptr}
    , m_all{allMirrors(library), nullptr}
{
    setObjectName(QStringLiteral("exportDialog"));
    auto *what = new QButtonGroup(this);
    auto *how = new QButtonGroup(this);
    auto *whatBox = underEachOther({});
    auto *howBox = underEachOther({});
    m_chosen.button = addButton(what, QStringLiteral("exportChosen"), whatBox);
    m_own.button = addButton(what, QStringLiteral("exportOwn"), whatBox);
    m_all.button = addButton(what, QStringLiteral("exportAll"), whatBox);
    m_catalog = addButton(how, QStringLiteral("exportCatalog"), howBox);
    m_markdown = addButton(how, QStringLiteral("exportMarkdown"), howBox);
    m_csv = addButton(how, QStringLiteral("exportCsv"), howBox);
    howBox->setObjectName(QStringLiteral("exportFile"));
    m_note = new FieldNote(howBox);
    for (const Scope &scope : {m_chosen, m_own, m_all})
        scope.button->setEnabled(!scope.ids.isEmpty());
    // One row is always chosen; more than one was meant.
    const Scope &first = m_chosen.ids.size() > 1 ? m_chosen : !m_own.ids.isEmpty() ? m_own : m_all;
    first.button->setChecked(true);
    m_catalog->setChecked(true);

    auto *card = new Card;
    auto *grid = fieldGrid(card);
    grid->addWidget(m_whatLabel, 0, 0, Qt::AlignTop);
    grid->addWidget(whatBox, 0, 1);
    grid->addWidget(m_howLabel, 1, 0, Qt::AlignTop);
    grid->addWidget(underEachOther({howBox, m_note}), 1, 1);
    addCard(card);
    retranslate();
    first.button->setFocus();
}

QRadioButton *ExportDialog::addButton(QButtonGroup *group, const QString &name, QWidget *box)
{
    auto *button = new QRadioButton;
    button->setObjectName(name);
    button->setMinimumHeight(metrics::s_controlHeight);
    group->addButton(button);
    box->layout()->setSpacing(0);
    box->layout()->addWidget(button);
    return button;
}

ListFormat ExportDialog::format() const
{
    return m_markdown->isChecked() ? ListFormat::Markdown
           : m_csv->isChecked()    ? ListFormat::Csv
                                   : ListFormat::Catalog;
}

const QStringList &ExportDialog::ids() const
{
    return m_chosen.button->isChecked() ? m_chosen.ids
           : m_own.button->isChecked()  ? m_own.ids
                                        : m_all.ids;
}

void ExportDialog::save()
{
    const QString path = m_prompts.fileToSave(this, tr("Export mirrors"),
                                              QLatin1String("mirrors") + suffixOf(format()));
    if (path.isEmpty())
        return;
    const QString failed = exportMirrors(m_library, ids(), path, listFormatOf(path, format()));
    if (!failed.isEmpty()) {
        m_note->setWord({FieldWord::Kind::Wrong, failed});
        fit();
        return;
    }
    Q_EMIT exported(wordingOfExport(int(ids().size()), path));
    accept();
}

void ExportDialog::retranslate()
{
    FormDialog::retranslate();
    setHeading(tr("Export mirrors"), {});
    setSaveText(tr("Export…"));
    m_whatLabel->setText(tr("Mirrors"));
    m_howLabel->setText(tr("Format"));
    m_chosen.button->setText(tr("%n chosen in the list", "", int(m_chosen.ids.size())));
    m_own.button->setText(tr("%n of your own", "", int(m_own.ids.size())));
    m_all.button->setText(tr("All %n", "", int(m_all.ids.size())));
    m_catalog->setText(tr("Catalogue (JSON), can be imported again"));
    m_markdown->setText(tr("Table in Markdown"));
    m_csv->setText(tr("Table in CSV"));
    setState(true, {});
}

tl::expected<QString, QString> importMirrors(MirrorLibrary &library, Prompts &prompts,
                                             QWidget *parent)
{
    const QString path = prompts.fileToOpen(parent, ExportDialog::tr("Import mirrors"));
    if (path.isEmpty())
        return QString();
    const auto summary = library.importFrom(path);
    if (!summary)
        return tl::unexpected(summary.error());
    return wordingOfImport(*summary, path);
}

} // namespace jingtai
