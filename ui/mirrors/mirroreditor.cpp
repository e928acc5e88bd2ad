// SPDX-License-Identifier: MIT
#include "ui/mirrors/mirroreditor.h"

#include "app/model/wording.h"
#include "ui/look/theme.h"
#include "ui/parts/card.h"
#include "ui/parts/choicebutton.h"
#include "ui/parts/fieldnote.h"

#include <QActionGroup>
#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace jingtai {

namespace {

/// Two lines, and four.
constexpr int s_leastNote = 52;
constexpr int s_noteHeight = 80;
constexpr int s_exampleMargins = 40;

/// A long name may break behind each part.
QString breakable(QString name)
{
    return name.replace(QLatin1Char('/'), QStringLiteral("/\u200b"));
}

} // namespace

MirrorEditor::MirrorEditor(MirrorDraft draft, QWidget *parent)
    : FormDialog(QStringLiteral("Mirror"), parent)
    , m_draft(std::move(draft))
    , m_addressLabel(fieldLabel())
    , m_address(new QLineEdit)
    , m_servesLabel(fieldLabel())
    , m_serves(new ChoiceButton)
    , m_registry(new QLineEdit)
    , m_targetLabel(fieldLabel())
    , m_target(new QLineEdit)
    , m_shape(new ChoiceButton)
    , m_exampleLabel(fieldLabel())
    , m_exampleCard(new Card(Role::Field))
    , m_example(new QLabel)
    , m_daemon(new QCheckBox)
    , m_nameLabel(fieldLabel())
    , m_name(new QLineEdit)
    , m_trustLabel(fieldLabel())
    , m_trust(new ChoiceButton)
    , m_accessLabel(fieldLabel())
    , m_access(new ChoiceButton)
    , m_noteLabel(fieldLabel())
    , m_note(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("mirrorEditor"));
    m_address->setObjectName(QStringLiteral("mirrorAddress"));
    m_serves->setObjectName(QStringLiteral("mirrorServes"));
    m_registry->setObjectName(QStringLiteral("mirrorRegistry"));
    m_target->setObjectName(QStringLiteral("mirrorTarget"));
    m_shape->setObjectName(QStringLiteral("mirrorShape"));
    m_example->setObjectName(QStringLiteral("mirrorExample"));
    m_daemon->setObjectName(QStringLiteral("mirrorDaemon"));
    m_name->setObjectName(QStringLiteral("mirrorName"));
    m_trust->setObjectName(QStringLiteral("mirrorTrust"));
    m_access->setObjectName(QStringLiteral("mirrorAccess"));
    m_note->setObjectName(QStringLiteral("mirrorNote"));
    m_addressNote = new FieldNote(m_address);
    m_registryNote = new FieldNote(m_registry);
    m_targetNote = new FieldNote(m_target);
    for (ChoiceButton *button : {m_serves, m_shape, m_trust, m_access})
        button->setValueOnly();

    makeCards();
    makeMenus();
    m_name->setText(m_draft.name());
    m_address->setText(m_draft.address());
    m_registry->setText(m_draft.typedRegistry());
    m_note->setPlainText(m_draft.note());
    connectFields();
    retranslate();
    m_address->setFocus();
}

MirrorEditor::~MirrorEditor()
{
    // Where the window goes with the dialog still open, its fields lose the focus, which must find
    // the whole of it.
    hide();
}

void MirrorEditor::makeCards()
{
    m_address->setFont(fixedFont(font()));
    m_registry->setFont(fixedFont(font()));
    m_target->setFont(fixedFont(font()));
    m_example->setFont(fixedFont(font()));
    m_example->setWordWrap(true);
    m_example->setTextFormat(Qt::PlainText);
    m_example->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(s_noteHeight);
    auto *exampleLayout = new QVBoxLayout(m_exampleCard);
    exampleLayout->setContentsMargins(12, 9, 12, 9);
    exampleLayout->addWidget(m_example);
    m_targetRow = sideBySide({{m_target, 1}, {m_shape, 0}});

    auto *where = new Card;
    auto *grid = fieldGrid(where);
    grid->addWidget(m_addressLabel, 0, 0, Qt::AlignTop);
    grid->addWidget(underEachOther({m_address, m_addressNote}), 0, 1);
    grid->addWidget(m_servesLabel, 1, 0, Qt::AlignTop);
    auto *serves = sideBySide({{m_serves, 0}, {m_registry, 1}});
    static_cast<QHBoxLayout *>(serves->layout())->addStretch();
    grid->addWidget(underEachOther({serves, m_registryNote}), 1, 1);
    grid->addWidget(m_targetLabel, 2, 0, Qt::AlignTop);
    grid->addWidget(underEachOther({m_targetRow, m_targetNote}), 2, 1);
    grid->addWidget(m_exampleLabel, 3, 0, Qt::AlignTop);
    grid->addWidget(m_exampleCard, 3, 1);
    grid->addWidget(m_daemon, 4, 1);

    auto *what = new Card;
    auto *facts = fieldGrid(what);
    facts->addWidget(m_nameLabel, 0, 0);
    facts->addWidget(m_name, 0, 1);
    facts->addWidget(m_trustLabel, 1, 0);
    auto *words = sideBySide({{m_trust, 0}, {m_accessLabel, 0}, {m_access, 0}});
    m_accessLabel->setContentsMargins(16, 0, 8, 0);
    static_cast<QHBoxLayout *>(words->layout())->addStretch();
    facts->addWidget(words, 1, 1);
    facts->addWidget(m_noteLabel, 2, 0, Qt::AlignTop);
    facts->addWidget(m_note, 2, 1);

    addCard(where);
    addCard(what);
    setFilling(m_note, s_leastNote, s_noteHeight);
}

void MirrorEditor::addChoice(ChoiceButton *button, const QString &name,
                             std::function<QString()> text, std::function<bool()> isChosen,
                             const std::function<void()> &choose)
{
    QMenu *menu = button->choices();
    auto *group = menu->findChild<QActionGroup *>(QString(), Qt::FindDirectChildrenOnly);
    if (group == nullptr)
        group = new QActionGroup(menu);
    QAction *action = menu->addAction(QString());
    action->setObjectName(name);
    action->setCheckable(true);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, choose] {
        choose();
        showDraft();
    });
    m_choices.push_back({action, std::move(text), std::move(isChosen)});
}

void MirrorEditor::makeMenus()
{
    using Kind = DraftUpstream::Kind;
    const auto serve
        = [this](const char *name, const DraftUpstream &upstream, std::function<QString()> text) {
              addChoice(
                  m_serves, QStringLiteral("serves-") + QLatin1String(name), std::move(text),
                  [this, upstream] { return m_draft.upstream() == upstream; },
                  [this, upstream] { m_draft.setUpstream(upstream); });
          };
    const QStringList registries = m_draft.registries();
    for (const QString &registry : registries)
        serve(registry.toLatin1().constData(), {Kind::Registry, registry},
              [registry] { return registry; });
    m_serves->choices()->addSeparator();
    serve("any", {Kind::Any, {}}, [] { return tr("Any registry"); });
    serve("typed", {Kind::Typed, {}}, [] { return tr("Another registry"); });
    m_serves->choices()->addSeparator();
    serve("docker-ce", {Kind::DockerPackages, {}}, [] { return tr("Docker CE packages"); });
    serve("kubernetes", {Kind::KubernetesPackages, {}}, [] { return tr("Kubernetes packages"); });

    const auto shape = [this](const char *name, NameShape value, std::function<QString()> text) {
        addChoice(
            m_shape, QLatin1String(name),
            [this, value, text = std::move(text)] {
                const QString target
                    = value == NameShape::Own ? QString() : m_draft.targetFor(value);
                return target.isEmpty() ? text() : text() + QLatin1Char('\t') + target;
            },
            [this, value] { return m_draft.shape() == value; },
            [this, value] { m_draft.setShape(value); });
    };
    shape("shape-same", NameShape::SamePath, [] { return tr("Same path"); });
    shape("shape-behind", NameShape::BehindRegistry, [] { return tr("Behind the registry"); });
    shape("shape-last", NameShape::LastPart, [] { return tr("Last part only"); });
    shape("shape-own", NameShape::Own, [] { return tr("As written"); });

    for (const Trust trust : {Trust::Operator, Trust::Cloud, Trust::Community, Trust::Personal,
                              Trust::ThirdPartyCopy}) {
        const std::string_view word = code(trust);
        addChoice(
            m_trust, QStringLiteral("trust-") + QLatin1String(word.data(), qsizetype(word.size())),
            [trust] { return wording(trust); }, [this, trust] { return m_draft.trust() == trust; },
            [this, trust] { m_draft.setTrust(trust); });
    }
    for (const Access access :
         {Access::Public, Access::Registration, Access::Inside, Access::AllowList}) {
        const std::string_view word = code(access);
        addChoice(
            m_access,
            QStringLiteral("access-") + QLatin1String(word.data(), qsizetype(word.size())),
            [access] { return wording(access); },
            [this, access] { return m_draft.access() == access; },
            [this, access] { m_draft.setAccess(access); });
    }
}

void MirrorEditor::connectFields()
{
    // They wait with what they say. What goes with it, such as the example, comes after it.
    for (const FieldNote *note : {m_addressNote, m_registryNote, m_targetNote})
        connect(note, &FieldNote::changed, this, &MirrorEditor::fit, Qt::QueuedConnection);
    connect(m_address, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_draft.setAddress(text);
        showDraft(m_address);
    });
    connect(m_address, &QLineEdit::editingFinished, this, &MirrorEditor::normalizeAddress);
    connect(m_registry, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_draft.setTypedRegistry(text);
        showDraft(m_registry);
    });
    connect(m_registry, &QLineEdit::editingFinished, m_registryNote, &FieldNote::settle);
    connect(m_target, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_draft.setTarget(text);
        showDraft(m_target);
    });
    connect(m_target, &QLineEdit::editingFinished, this, [this] {
        m_targetNote->settle();
        showDraft();
    });
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_draft.setName(text);
        showDraft(m_name);
    });
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        m_draft.setNote(m_note->toPlainText());
        showDraft(m_note);
    });
    connect(m_daemon, &QCheckBox::clicked, this, [this](bool checked) {
        m_draft.setDaemonMirror(checked);
        showDraft();
    });
}

void MirrorEditor::normalizeAddress()
{
    m_addressNote->settle();
    const QString read = m_draft.addressAsRead();
    // What was not touched stays as the catalogue has it; in what is wrong the person looks for it.
    if (!m_address->isModified() || m_draft.word(DraftField::Address).stopsSaving()
        || read == m_address->text())
        return;
    m_address->setText(read);
}

void MirrorEditor::showDraft(const QWidget *typed)
{
    const bool packages = m_draft.servesPackages();
    const bool anyTyped = m_draft.upstream().kind == DraftUpstream::Kind::Typed;
    m_registry->setVisible(anyTyped);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_targetLabel, m_targetRow, m_daemon})
        widget->setVisible(!packages);
    if (typed != m_target && m_target->text() != m_draft.target()) {
        const QSignalBlocker blocker(m_target);
        m_target->setText(m_draft.target());
        m_target->setCursorPosition(0);
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_targetLabel, m_target, m_shape})
        widget->setEnabled(!m_draft.nameByItself().isEmpty());
    m_name->setPlaceholderText(m_draft.nameByItself());
    m_daemon->setEnabled(m_draft.canBeDaemonMirror());
    m_daemon->setChecked(m_draft.isDaemonMirror());

    for (const Choice &choice : m_choices) {
        choice.action->setText(choice.text());
        choice.action->setChecked(choice.isChosen());
    }
    const auto chosen = [](const ChoiceButton *button) {
        const auto actions = button->choices()->actions();
        const auto found = std::find_if(actions.begin(), actions.end(),
                                        [](const QAction *action) { return action->isChecked(); });
        return found == actions.end() ? QString()
                                      : (*found)->text().section(QLatin1Char('\t'), 0, 0);
    };
    m_serves->setChoice(tr("Serves"), chosen(m_serves));
    m_shape->setChoice(tr("Shape of the names"), chosen(m_shape));
    m_trust->setChoice(tr("Trust"), chosen(m_trust));
    m_access->setChoice(tr("Access"), chosen(m_access));

    m_addressNote->setWord(m_draft.word(DraftField::Address));
    m_registryNote->setWord(m_draft.word(DraftField::Upstream));
    m_targetNote->setWord(m_draft.word(DraftField::Target));
    showExamples();
    const bool canSave = m_draft.canSave();
    setState(canSave, canSave || m_address->text().isEmpty() ? QString()
                                                             : tr("Something is not right yet."));
    fit();
}

void MirrorEditor::showExamples()
{
    QStringList lines;
    for (const DraftExample &example : m_draft.examples()) {
        if (example.converted.isEmpty()) {
            lines.append(example.original);
        } else {
            const QString arrow = QStringLiteral("→ ") + example.converted;
            const bool fits = m_example->fontMetrics().horizontalAdvance(example.original + arrow)
                              < m_address->width() - s_exampleMargins;
            lines.append(example.original + QLatin1Char(fits ? ' ' : '\n') + arrow);
        }
    }
    const QString plain = lines.join(QLatin1Char('\n'));
    m_example->setText(breakable(plain));
    m_example->setAccessibleName(QString(plain).replace(QLatin1String("\n→"), QLatin1String(" →")));
    m_exampleLabel->setVisible(!plain.isEmpty());
    m_exampleCard->setVisible(!plain.isEmpty());
}

void MirrorEditor::showEvent(QShowEvent *event)
{
    // Only now it is known what fits into a line.
    showExamples();
    FormDialog::showEvent(event);
}

void MirrorEditor::retranslate()
{
    FormDialog::retranslate();
    setHeading(m_draft.isNew() ? tr("Add mirror") : tr("Edit mirror"),
               m_draft.isNew()
                   ? tr("Paste its address; the rest is filled in as far as it can be told.")
               : m_draft.isBuiltIn()
                   ? tr("Your version takes the place of the built-in one. Remove it to have that "
                        "one back.")
                   : tr("What you change holds for conversions from now on."));
    const auto name = [](QLabel *label, QWidget *field, const QString &text) {
        label->setText(text);
        field->setAccessibleName(text);
    };
    name(m_addressLabel, m_address, tr("Address"));
    name(m_targetLabel, m_target, tr("Names on it"));
    name(m_nameLabel, m_name, tr("Name"));
    name(m_noteLabel, m_note, tr("Note"));
    m_targetNote->setHelp(tr("How an image is called on this mirror; {path} stands for its path."));
    m_name->setAccessibleDescription(tr("As it stands in the list. Without one, its host does."));
    m_note->setAccessibleDescription(tr("Stands among the details of the mirror."));
    m_servesLabel->setText(tr("Serves"));
    m_registry->setAccessibleName(tr("Registry"));
    m_registry->setPlaceholderText(QStringLiteral("lscr.io"));
    m_address->setPlaceholderText(QStringLiteral("https://docker.example.cn"));
    m_exampleLabel->setText(tr("Example"));
    m_daemon->setText(tr("Docker may use it in registry-mirrors"));
    m_daemon->setToolTip(tr("Docker asks registry mirrors for docker.io only, at the root of a "
                            "host."));
    m_daemon->setAccessibleDescription(m_daemon->toolTip());
    m_trustLabel->setText(tr("Trust"));
    m_accessLabel->setText(tr("Access"));
    showDraft();
}

void MirrorEditor::save()
{
    if (!m_draft.canSave())
        return;
    Q_EMIT saved(m_draft.mirror());
    accept();
}

bool MirrorEditor::isDirty() const
{
    return m_draft.isDirty();
}

} // namespace jingtai
