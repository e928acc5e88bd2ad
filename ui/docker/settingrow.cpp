// SPDX-License-Identifier: MIT
#include "ui/docker/settingrow.h"

#include "app/model/daemon/daemonform.h"
#include "ui/docker/settingfield.h"
#include "ui/look/theme.h"
#include "ui/parts/fieldnote.h"
#include "ui/parts/linkbutton.h"
#include "ui/parts/tooltip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace jingtai {

namespace {

constexpr int s_titleWidth = 208;
constexpr int s_remarkWidth = 176;
/// A longer line is no easier to read, and takes the remark away from what it is about.
constexpr int s_mostMiddleWidth = 600;
constexpr int s_gap = 14;
/// From there on the help stands behind the field, where it is always seen.
constexpr int s_wide = s_titleWidth + s_mostMiddleWidth + 2 * s_remarkWidth;

/// A line does not end within the name of a key ("max-file").
QString withWholeKeys(QString title)
{
    return title.replace(QLatin1Char('-'), QStringLiteral("\u2060-\u2060"));
}

QLabel *quietLabel(const QFont &font)
{
    auto *label = new QLabel;
    label->setFont(font);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

SettingRow::SettingRow(DaemonForm &form, int row, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_row(row)
    , m_prompts(prompts)
    , m_title(new QLabel)
    , m_key(quietLabel(fixedFont(smallFont(font()))))
    , m_help(quietLabel(smallFont(font())))
    , m_remark(quietLabel(smallFont(font())))
    , m_unset(new LinkButton)
    , m_middle(new QVBoxLayout)
    , m_remarks(new QVBoxLayout)
{
    const QString id = QString::fromStdString(form.setting(row).id);
    setObjectName(QLatin1String("setting.") + id);
    m_unset->setObjectName(objectName() + QLatin1String(".Unset"));
    m_unset->setFont(smallFont(font()));
    m_title->setWordWrap(true);
    m_key->setText(id);

    auto *titles = new QVBoxLayout;
    titles->setSpacing(1);
    titles->addWidget(m_title);
    titles->addWidget(m_key);
    titles->addStretch();
    auto *middle = new QWidget;
    middle->setMaximumWidth(s_mostMiddleWidth);
    middle->setLayout(m_middle);
    m_middle->setContentsMargins(0, 0, 0, 0);
    m_middle->setSpacing(4);
    m_middle->addWidget(m_help);
    m_remarks->setSpacing(2);
    m_remarks->addWidget(m_remark);
    m_remarks->addWidget(m_unset, 0, Qt::AlignLeft);
    m_remarks->addStretch();
    m_title->setFixedWidth(s_titleWidth);
    m_key->setFixedWidth(s_titleWidth);
    m_remark->setMinimumWidth(s_remarkWidth);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(s_gap);
    layout->addLayout(titles);
    // What is left once the field is as wide as it gets is the remark's.
    layout->addWidget(middle, 100);
    layout->setAlignment(middle, Qt::AlignTop);
    layout->addLayout(m_remarks, 1);
    connect(m_unset, &QPushButton::clicked, this, [this] {
        focusField();
        m_form.unset(m_row);
    });
    m_help->hide();
    makeField();
    showSetting();
}

void SettingRow::makeField()
{
    SettingField *formerField = m_field;
    FieldNote *formerNote = m_note;
    m_field = SettingField::make(m_form, m_row, m_prompts);
    m_note = new FieldNote(m_field->input());
    m_typed.clear();
    m_middle->insertWidget(0, m_field);
    m_field->show();
    m_middle->insertWidget(1, m_note);
    connect(m_field, &SettingField::wordChanged, this, [this](const QString &sentence) {
        m_typed = sentence;
        showWord();
    });
    if (formerField == nullptr)
        return;
    // The former may be what tells of the change. As it goes it hands over what is typed in it, and
    // that may lead here again.
    disconnect(formerField, nullptr, this, nullptr);
    for (QWidget *former :
         {static_cast<QWidget *>(formerNote), static_cast<QWidget *>(formerField)}) {
        former->hide();
        former->deleteLater();
    }
}

void SettingRow::showSetting()
{
    if (!m_field->isFitting())
        makeField();
    m_field->showValue();
    const bool isSet = m_form.isSet(m_row);
    m_title->setText(withWholeKeys(m_form.title(m_row)));
    // A setting of the file stands out from those that the engine has by itself.
    m_title->setFont(isSet ? strongFont(font()) : font());
    const QString help = m_form.help(m_row);
    m_help->setText(help);
    m_title->setToolTip(toolTipOf(help));
    m_key->setToolTip(toolTipOf(help));
    m_remark->setText(remark());
    m_unset->setText(tr("Use the default"));
    //: %1 a setting ("Downloads at once")
    m_unset->setAccessibleName(tr("Use the default for %1").arg(m_form.title(m_row)));
    m_unset->setVisible(isSet && !m_form.isReadOnly(m_row));
    showWord();
}

QString SettingRow::remark() const
{
    if (!m_isDetailed)
        return m_form.noteOf(m_row);
    QStringList parts
        = {m_form.defaultText(m_row), m_form.effectText(m_row), m_form.sinceText(m_row)};
    parts.removeAll(QString());
    return parts.join(QLatin1Char('\n'));
}

void SettingRow::showWord()
{
    FieldWord word;
    const QString problem = m_form.problem(m_row);
    if (!m_typed.isEmpty()) {
        word = {FieldWord::Kind::Wrong, m_typed};
    } else if (!problem.isEmpty()) {
        const Severity severity = m_form.severity(m_row);
        word = {severity == Severity::Bad       ? FieldWord::Kind::Wrong
                : severity == Severity::Caution ? FieldWord::Kind::Caution
                                                : FieldWord::Kind::Remark,
                problem};
    } else if (const QString reason = m_form.readOnlyReason(m_row);
               !reason.isEmpty() && m_form.readOnlyReason().isEmpty()) {
        word = {FieldWord::Kind::Remark, reason};
    }
    m_note->setHelp(m_form.help(m_row));
    m_note->setWord(word);
}

void SettingRow::setDetailed(bool detailed)
{
    m_isDetailed = detailed;
    m_remark->setText(remark());
    placeHelp();
}

void SettingRow::placeHelp()
{
    const bool isWide = width() >= s_wide;
    if (isWide != m_isWide) {
        m_isWide = isWide;
        if (isWide)
            m_remarks->insertWidget(1, m_help);
        else
            m_middle->addWidget(m_help);
    }
    m_help->setVisible(isWide || m_isDetailed);
}

void SettingRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeHelp();
}

void SettingRow::commit()
{
    m_field->commit();
}

bool SettingRow::isUnfinished() const
{
    return m_field->isUnfinished();
}

void SettingRow::focusField()
{
    m_field->input()->setFocus(Qt::OtherFocusReason);
}

void SettingRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showSetting();
}

} // namespace jingtai
