// SPDX-License-Identifier: MIT
#include "ui/mirrors/parametersdialog.h"

#include "app/model/mirrors/mirrorchoices.h"
#include "app/model/mirrors/mirrorfacts.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/quotedtext.h"
#include "app/model/wording.h"
#include "ui/look/theme.h"
#include "ui/parts/card.h"
#include "ui/parts/fieldnote.h"
#include "ui/parts/prompts.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QUrl>

namespace jingtai {

ParametersDialog::ParametersDialog(const Mirror &mirror, MirrorLibrary &library, Prompts &prompts,
                                   QWidget *parent)
    : FormDialog(QStringLiteral("Parameters"), parent)
    , m_library(library)
    , m_prompts(prompts)
    , m_draft(draftOf(mirror, library))
    , m_card(new Card)
    , m_addressLabel(fieldLabel())
    , m_addressCard(new Card(Role::Field))
    , m_address(new QLabel)
    , m_remark(new QLabel)
    , m_page(new QPushButton)
    , m_forget(new QPushButton)
{
    setObjectName(QStringLiteral("parametersDialog"));
    m_address->setObjectName(QStringLiteral("parametersAddress"));
    m_page->setObjectName(QStringLiteral("parametersPage"));
    m_forget->setObjectName(QStringLiteral("forgetParameters"));
    makeCards();
    retranslate();
    if (!m_fields.empty())
        m_fields.front().edit->setFocus();
}

ParametersDialog::~ParametersDialog()
{
    // Its fields lose the focus while the whole of it is still there.
    hide();
}

ParameterDraft ParametersDialog::draftOf(const Mirror &mirror, const MirrorLibrary &library)
{
    ParameterDraft::Values kept;
    for (const Parameter &parameter : mirror.parameters)
        kept[QString::fromStdString(parameter.name)] = library.parameter(mirror.id, parameter.name);
    return {mirror, kept};
}

void ParametersDialog::makeCards()
{
    auto *grid = fieldGrid(m_card);
    for (const auto &[name, value] : m_draft.values()) {
        addField(name);
        const int row = grid->rowCount();
        const Field &field = m_fields.back();
        field.edit->setText(value);
        grid->addWidget(field.label, row, 0, Qt::AlignTop);
        grid->addWidget(underEachOther({field.edit, field.note}), row, 1);
    }
    m_address->setFont(fixedFont(font()));
    m_address->setTextFormat(Qt::PlainText);
    m_address->setWordWrap(true);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *inner = new QVBoxLayout(m_addressCard);
    inner->setContentsMargins(12, 9, 12, 9);
    inner->addWidget(m_address);
    const int row = grid->rowCount();
    grid->addWidget(m_addressLabel, row, 0, Qt::AlignTop);
    grid->addWidget(m_addressCard, row, 1);
    addCard(m_card);

    m_remark->setForegroundRole(QPalette::PlaceholderText);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addCard(m_remark);

    addButton(m_page);
    addButton(m_forget);
    m_forget->setVisible(m_draft.hasKept());
    const QString page = homePage(m_draft.mirror());
    m_page->setVisible(!page.isEmpty());
    m_page->setToolTip(page);
    connect(m_page, &QPushButton::clicked, this, [this, page] { m_prompts.openPage(QUrl(page)); });
    connect(m_forget, &QPushButton::clicked, this, &ParametersDialog::forget);
}

void ParametersDialog::addField(const QString &name)
{
    Field field{name, fieldLabel(), new QLineEdit, nullptr};
    field.edit->setObjectName(QLatin1String("parameter-") + name);
    field.edit->setFont(fixedFont(font()));
    field.note = new FieldNote(field.edit);
    connect(field.note, &FieldNote::changed, this, &ParametersDialog::fit, Qt::QueuedConnection);
    field.label->setBuddy(field.edit);
    field.label->setWordWrap(true);
    connect(field.edit, &QLineEdit::textChanged, this, [this, name](const QString &text) {
        m_draft.setValue(name, text);
        showDraft();
    });
    connect(field.edit, &QLineEdit::editingFinished, this, [this, field] {
        field.note->settle();
        if (!m_draft.word(field.name).stopsSaving())
            field.edit->setText(m_draft.value(field.name));
    });
    m_fields.push_back(field);
}

void ParametersDialog::showDraft()
{
    for (const Field &field : m_fields)
        field.note->setWord(m_draft.word(field.name));
    QStringList lines = {m_draft.address()};
    if (const DraftExample example = m_draft.example(); !example.converted.isEmpty())
        lines.append(example.original + QStringLiteral(" → ") + example.converted);
    const QString plain = lines.join(QLatin1Char('\n'));
    // In two lines, and a long one may break behind each part.
    m_address->setText(QString(plain)
                           .replace(QLatin1String(" →"), QLatin1String("\n→"))
                           .replace(QLatin1Char('/'), QStringLiteral("/\u200b")));
    m_address->setAccessibleName(plain);
    setState(m_draft.canSave(), {});
    fit();
}

void ParametersDialog::retranslate()
{
    FormDialog::retranslate();
    const Mirror &mirror = m_draft.mirror();
    //: %1 title of a mirror
    setHeading(tr("Your access to %1").arg(quotable(mirrorTitle(mirror))),
               homePage(mirror).isEmpty()
                   ? tr("This mirror has an address of its own for each person. Its operator tells "
                        "you yours.")
                   : tr("This mirror has an address of its own for each person. You find yours on "
                        "its home page."));
    for (const Field &field : m_fields) {
        field.label->setText(m_draft.title(field.name));
        field.edit->setAccessibleName(m_draft.title(field.name));
    }
    m_addressLabel->setText(tr("Address"));
    const QString remark = QString::fromStdString(mirror.notes.in(wordingLanguage()));
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    m_page->setText(tr("Open home page"));
    m_forget->setText(tr("Forget"));
    m_forget->setToolTip(tr("Remove what is kept of this mirror's values"));
    showDraft();
}

bool ParametersDialog::isDirty() const
{
    return m_draft.isDirty();
}

void ParametersDialog::save()
{
    if (m_draft.canSave())
        keep(m_draft.values());
}

void ParametersDialog::forget()
{
    ParameterDraft::Values none;
    for (const Field &field : m_fields)
        none[field.name] = QString();
    keep(none);
}

void ParametersDialog::keep(const ParameterDraft::Values &values)
{
    m_library.setParameters(QString::fromStdString(m_draft.mirror().id), values);
    Q_EMIT saved();
    accept();
}

} // namespace jingtai
