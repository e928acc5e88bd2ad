// SPDX-License-Identifier: MIT
#include "ui/settings/proxysetting.h"

#include "app/model/settings/preferences.h"
#include "app/model/settings/proxywording.h"
#include "ui/look/theme.h"
#include "ui/parts/choicebutton.h"
#include "ui/parts/fieldnote.h"

#include <QAction>
#include <QActionGroup>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

namespace jingtai {

namespace {

// As proxyFromText() reads them.
const QString s_system = QStringLiteral("system");
const QString s_direct = QStringLiteral("direct");

} // namespace

ProxySetting::ProxySetting(Preferences &preferences, QWidget *page)
    : QObject(page)
    , m_preferences(preferences)
    , m_button(new ChoiceButton(page))
    , m_address(new QWidget(page))
    , m_field(new QLineEdit)
{
    m_button->setObjectName(QStringLiteral("proxy"));
    m_button->setValueOnly();
    m_field->setObjectName(QStringLiteral("proxyAddress"));
    m_note = new FieldNote(m_field);
    m_field->setFont(fixedFont(m_field->font()));
    m_field->setPlaceholderText(QStringLiteral("http://proxy.example.com:3128"));
    auto *layout = new QVBoxLayout(m_address);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_field);
    layout->addWidget(m_note);

    auto *group = new QActionGroup(this);
    for (const Way way : {System, Direct, Manual}) {
        m_ways[way] = m_button->choices()->addAction(QString());
        m_ways[way]->setCheckable(true);
        group->addAction(m_ways[way]);
        connect(m_ways[way], &QAction::triggered, this, [this, way] { choose(way); });
    }
    m_ways[System]->setObjectName(QStringLiteral("proxy-system"));
    m_ways[Direct]->setObjectName(QStringLiteral("proxy-direct"));
    m_ways[Manual]->setObjectName(QStringLiteral("proxy-manual"));
    const QString proxy = m_preferences.proxy();
    m_way = proxy == s_system ? System : proxy == s_direct ? Direct : Manual;
    if (m_way == Manual)
        m_field->setText(proxy);
    connect(m_field, &QLineEdit::textEdited, this, &ProxySetting::check);
    connect(m_field, &QLineEdit::editingFinished, this, &ProxySetting::take);
}

void ProxySetting::choose(Way way)
{
    m_way = way;
    showWay();
    if (way == Manual) {
        m_field->setFocus();
        if (!check().stopsSaving())
            take();
    } else {
        m_preferences.setProxy(way == System ? s_system : s_direct);
    }
}

FieldWord ProxySetting::check()
{
    FieldWord word = wordOfProxy(m_field->text().trimmed());
    m_note->setWord(word);
    return word;
}

void ProxySetting::take()
{
    m_note->settle();
    // Not while it is typed: "socks5" alone is the name of a host.
    if (m_way == Manual && !check().stopsSaving())
        m_preferences.setProxy(m_field->text().trimmed());
}

void ProxySetting::showWay()
{
    m_ways[m_way]->setChecked(true);
    m_button->setChoice(tr("Proxy"), m_ways[m_way]->text());
    m_address->setVisible(m_way == Manual);
}

void ProxySetting::retranslate()
{
    //: The proxy that the desktop or the environment says
    m_ways[System]->setText(tr("System", "proxy"));
    m_ways[Direct]->setText(tr("None", "proxy"));
    //: A proxy whose address is typed
    m_ways[Manual]->setText(tr("Manual", "proxy"));
    m_field->setAccessibleName(tr("Address of the proxy"));
    check();
    showWay();
}

} // namespace jingtai
