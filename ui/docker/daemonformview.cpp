// SPDX-License-Identifier: MIT
#include "ui/docker/daemonformview.h"

#include "app/model/daemon/daemonform.h"
#include "ui/docker/registrymirrorscard.h"
#include "ui/docker/registrymirrorsview.h"
#include "ui/docker/settingrow.h"
#include "ui/look/theme.h"
#include "ui/parts/card.h"
#include "ui/parts/rowbuttons.h"

#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_focusRoom = 16;

/// A row of mirrors with what is above it.
constexpr int s_leastHeight = 80;

/// What the tab key stops at, in the order of the layout.
QList<QWidget *> tabStops(const QLayout *layout)
{
    QList<QWidget *> found;
    for (int i = 0; layout != nullptr && i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (item->layout() != nullptr)
            found += tabStops(item->layout());
        QWidget *widget = item->widget();
        if (widget == nullptr)
            continue;
        if ((widget->focusPolicy() & Qt::TabFocus) != 0)
            found.append(widget);
        found += tabStops(widget->layout());
    }
    return found;
}

} // namespace

DaemonFormView::DaemonFormView(DaemonForm &form, RegistryMirrorsModel &mirrors, Prompts &prompts,
                               QWidget *parent)
    : ScrollArea(parent)
    , m_form(form)
    , m_prompts(prompts)
    , m_mirrors(new RegistryMirrorsCard(mirrors))
    , m_none(new QLabel)
    , m_cards(new QVBoxLayout)
{
    setObjectName(QStringLiteral("daemonForm"));
    setWidgetResizable(true);
    setMinimumHeight(s_leastHeight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_none->setObjectName(QStringLiteral("noSettings"));
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->setMinimumHeight(3 * metrics::s_rowHeight);
    auto *inner = new QWidget;
    inner->setLayout(m_cards);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(metrics::s_cardGap);
    m_cards->addWidget(m_mirrors);
    for (const DaemonForm::Section &section : m_form.sections()) {
        Section made{new Card, new QLabel, new QVBoxLayout, {}};
        made.card->setObjectName(QLatin1String("section.") + section.id);
        made.title->setFont(strongFont(font()));
        made.rows->setContentsMargins(15, 12, 15, 14);
        made.rows->setSpacing(10);
        made.rows->addWidget(made.title);
        made.card->setLayout(made.rows);
        m_cards->addWidget(made.card);
        m_sections.push_back(std::move(made));
    }
    m_cards->addWidget(m_none);
    m_cards->addStretch();
    setWidget(inner);
    // After setWidget(), which asks for a background of its own.
    inner->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);

    connect(&m_form, &DaemonForm::shownChanged, this, &DaemonFormView::showRows);
    connect(&m_form, &DaemonForm::readOnlyChanged, this,
            [this] { showChanges(0, m_form.rowCount() - 1); });
    connect(&m_form, &DaemonForm::rowsChanged, this, &DaemonFormView::showChanges);
    retranslate();
    showRows();
}

int DaemonFormView::mirrorsRow() const
{
    for (int row = 0; row < m_form.rowCount(); ++row) {
        if (m_form.setting(row).editor == SettingEditor::Mirrors)
            return row;
    }
    return -1;
}

SettingRow *DaemonFormView::rowOf(int row)
{
    const auto found = m_rows.find(row);
    if (found != m_rows.end())
        return found->second;
    auto *made = new SettingRow(m_form, row, m_prompts);
    m_rows.emplace(row, made);
    Section &section = m_sections[m_form.setting(row).section];
    const auto before = std::find_if(section.settings.begin(), section.settings.end(),
                                     [row](const SettingRow *each) { return each->row() > row; });
    // Behind the title.
    section.rows->insertWidget(1 + int(before - section.settings.begin()), made);
    section.settings.insert(before, made);
    return made;
}

void DaemonFormView::showRows()
{
    const bool isSearch = !m_form.filter().isEmpty();
    std::vector<bool> isUsed(m_sections.size());
    bool isAny = false;
    for (int row = 0; row < m_form.rowCount(); ++row) {
        const bool isShown = m_form.isShown(row);
        isAny = isAny || isShown;
        if (m_form.setting(row).editor == SettingEditor::Mirrors) {
            m_mirrors->setVisible(isShown);
            continue;
        }
        if (isShown) {
            SettingRow *setting = rowOf(row);
            setting->setDetailed(isSearch);
            setting->show();
            isUsed[m_form.setting(row).section] = true;
        } else if (const auto found = m_rows.find(row); found != m_rows.end()) {
            found->second->hide();
        }
    }
    for (std::size_t i = 0; i < m_sections.size(); ++i)
        m_sections[i].card->setVisible(isUsed[i]);
    m_none->setVisible(!isAny);
    orderTabs();
}

void DaemonFormView::orderTabs()
{
    // Rows are made when they are first seen: the order of the tab key would be that of making.
    QWidget *before = nullptr;
    for (QWidget *each : tabStops(widget()->layout())) {
        if (before != nullptr)
            setTabOrder(before, each);
        before = each;
    }
    m_mirrors->table()->buttons()->refresh();
}

void DaemonFormView::showChanges(int first, int last)
{
    for (auto found = m_rows.lower_bound(first); found != m_rows.end() && found->first <= last;
         ++found)
        found->second->showSetting();
    m_mirrors->showState();
}

void DaemonFormView::commit()
{
    m_mirrors->commit();
    for (const auto &[row, setting] : m_rows)
        setting->commit();
}

void DaemonFormView::goToSetting(int row)
{
    if (row < 0)
        return;
    if (row == mirrorsRow()) {
        m_mirrors->table()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_form.isShown(row))
        m_form.setFilter(QString());
    if (!m_form.isShown(row))
        m_form.setFilter(QString::fromStdString(m_form.setting(row).id));
    widget()->layout()->activate();
    rowOf(row)->focusField();
    ensureWidgetVisible(rowOf(row), 0, s_focusRoom);
}

void DaemonFormView::changeEvent(QEvent *event)
{
    ScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DaemonFormView::resizeEvent(QResizeEvent *event)
{
    ScrollArea::resizeEvent(event);
    // The bar stands beside the cards, not on them, in the margin of the page.
    const int bar
        = verticalScrollBar()->maximum() > 0 ? verticalScrollBar()->sizeHint().width() : 0;
    m_cards->setContentsMargins(0, 0, s_barRoom - bar, 0);
}

void DaemonFormView::retranslate()
{
    const std::vector<DaemonForm::Section> sections = m_form.sections();
    for (std::size_t i = 0; i < m_sections.size(); ++i)
        m_sections[i].title->setText(sections[i].title);
    m_none->setText(tr("No setting is called that. Docker's own names, such as “log-opts”, are "
                       "found too."));
}

} // namespace jingtai
