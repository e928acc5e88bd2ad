// SPDX-License-Identifier: MIT
#include "ui/convert/checknotice.h"

#include "ui/look/theme.h"
#include "ui/parts/card.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace jingtai {

namespace {

/// Of a long list of hosts; the others are counted.
constexpr qsizetype s_shownHosts = 12;

} // namespace

CheckNotice::CheckNotice(ConversionCheck::Scope scope, QWidget *parent)
    : FormDialog(QStringLiteral("CheckNotice"), parent)
    , m_scope(std::move(scope))
    , m_sent()
    , m_mirrors()
    , m_registries()
    , m_kept()
{
    setObjectName(QStringLiteral("checkNotice"));
    auto *card = new Card;
    m_sent = addRow(card, QStringLiteral("noticeSent"));
    m_mirrors = addRow(card, QStringLiteral("noticeMirrors"));
    m_registries = addRow(card, QStringLiteral("noticeRegistries"));
    m_kept = addRow(card, QStringLiteral("noticeKept"));
    for (const Row &row : {m_mirrors, m_registries})
        row.text->setFont(fixedFont(font()));
    addCard(card);
    retranslate();
}

CheckNotice::Row CheckNotice::addRow(Card *card, const QString &name)
{
    auto *grid
        = card->layout() != nullptr ? static_cast<QGridLayout *>(card->layout()) : fieldGrid(card);
    Row row{new QLabel, new QLabel, new QLabel};
    row.label->setForegroundRole(QPalette::PlaceholderText);
    row.text->setObjectName(name);
    row.text->setTextFormat(Qt::PlainText);
    row.text->setWordWrap(true);
    row.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row.remark->setForegroundRole(QPalette::PlaceholderText);
    row.remark->setWordWrap(true);
    row.remark->hide();
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(row.text);
    words->addWidget(row.remark);
    const int at = grid->rowCount();
    grid->addWidget(row.label, at, 0, Qt::AlignTop);
    grid->addLayout(words, at, 1);
    return row;
}

void CheckNotice::save()
{
    Q_EMIT agreed();
    accept();
}

void CheckNotice::retranslate()
{
    FormDialog::retranslate();
    const auto showHosts = [](const Row &row, const QStringList &all, const QString &sentence) {
        const int more = int(all.size() - s_shownHosts);
        row.text->setText(all.mid(0, s_shownHosts).join(QLatin1Char('\n')));
        QStringList remarks;
        if (more > 0) {
            //: %n hosts that are not listed
            remarks.append(tr("and %n more.", "", more));
        }
        if (!sentence.isEmpty())
            remarks.append(sentence);
        row.remark->setText(remarks.join(QLatin1Char('\n')));
        row.remark->setVisible(!remarks.isEmpty());
    };
    setHeading(tr("Check on mirrors"),
               tr("Asks each mirror whether it has the names that you would pull from it, and the "
                  "registries whether its content is theirs. This is said once; from then on the "
                  "button checks at once."));
    m_sent.label->setText(tr("Sent"));
    m_sent.text->setText(tr("%n image name(s), with tag or digest, as a pull would send them; no "
                            "account data, and nothing else of your text.",
                            "", m_scope.names));
    m_mirrors.label->setText(tr("To mirrors"));
    showHosts(m_mirrors, m_scope.mirrors,
              tr("Where one does not have a name, other mirrors of the same registry are asked "
                 "for it."));
    m_registries.label->setText(tr("To registries"));
    showHosts(m_registries, m_scope.registries, {});
    m_registries.label->setVisible(!m_scope.registries.isEmpty());
    m_registries.text->setVisible(!m_scope.registries.isEmpty());
    m_kept.label->setText(tr("Not sent"));
    m_kept.text->setText(m_scope.kept > 0
                             ? tr("%n name(s) on private hosts", "", m_scope.kept)
                             : tr("Names on private hosts; there are none in this text."));
    //: Button: begins to ask the mirrors
    setSaveText(tr("Check"));
    setState(true, {});
}

} // namespace jingtai
