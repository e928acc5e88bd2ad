// SPDX-License-Identifier: MIT
#include "ui/convert/conversionspane.h"

#include "app/model/conversion/conversioncheck.h"
#include "app/model/mirrors/mirrorchoices.h"
#include "app/model/quotedtext.h"
#include "ui/convert/conversionsview.h"
#include "ui/look/theme.h"
#include "ui/parts/announcement.h"
#include "ui/parts/card.h"
#include "ui/parts/choicemenu.h"
#include "ui/parts/wrappinglabel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_progressHeight = 3;
// Narrower, and the words have no room beside the buttons.
constexpr int s_wideStrip = 800;

QPushButton *stripButton(const QString &name)
{
    auto *button = new QPushButton;
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->hide();
    return button;
}

QString plain(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

ConversionsPane::ConversionsPane(ConversionState &state, ConversionCheck &check,
                                 Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_check(check)
    , m_table(new ConversionsView)
    , m_progress(new QProgressBar)
    , m_line(new Divider)
    , m_strip(new QWidget)
    , m_detail(new WrappingLabel)
    , m_take(stripButton(QStringLiteral("takeOffer")))
    , m_takeAll(stripButton(QStringLiteral("takeOffers")))
    , m_menu(new QMenu(this))
    , m_stripLayout(new QBoxLayout(QBoxLayout::LeftToRight, m_strip))
{
    m_table->setObjectName(QStringLiteral("conversions"));
    m_table->setModel(m_state.table());
    m_table->keepColumns(preferences);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_menu->setObjectName(QStringLiteral("conversionMenu"));
    m_progress->setObjectName(QStringLiteral("checkProgress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(s_progressHeight);
    m_detail->setObjectName(QStringLiteral("conversionDetail"));
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *offers = new QHBoxLayout;
    offers->setSpacing(metrics::s_gap);
    offers->addWidget(m_take);
    offers->addWidget(m_takeAll);
    offers->addStretch();
    m_stripLayout->setContentsMargins(12, 8, 12, 8);
    m_stripLayout->setSpacing(metrics::s_gap);
    m_stripLayout->addWidget(m_detail, 1);
    m_stripLayout->addLayout(offers);
    auto *card = new Card;
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 1, 1, 5);
    inner->setSpacing(0);
    inner->addWidget(m_table, 1);
    inner->addWidget(m_progress);
    inner->addWidget(m_line);
    inner->addWidget(m_strip);
    card->watchFocus(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showRow();
        Q_EMIT rowChosen(currentRow());
    });
    const auto changed = [this] {
        showRow();
        Q_EMIT rowChanged(currentRow());
    };
    connect(m_state.table(), &QAbstractItemModel::modelReset, this, changed);
    connect(m_state.table(), &QAbstractItemModel::dataChanged, this,
            [this, changed](const QModelIndex &first, const QModelIndex &last) {
                // What is found on mirrors changes nothing in the texts.
                if (first.column() == ConversionTableModel::OnMirror
                    && last.column() == ConversionTableModel::OnMirror)
                    showRow();
                else
                    changed();
            });
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { takeOffer(index.row()); });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        fillMenu(m_menu);
        m_menu->popup(m_table->viewport()->mapToGlobal(at));
    });
    connect(m_take, &QPushButton::clicked, this, [this] { takeOffer(currentRow()); });
    connect(m_takeAll, &QPushButton::clicked, this, &ConversionsPane::takeOffers);
    connect(&m_check, &ConversionCheck::changed, this, &ConversionsPane::showCheck);
    retranslate();
    showRow();
    showCheck();
}

int ConversionsPane::currentRow() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? index.row() : -1;
}

void ConversionsPane::keepState()
{
    m_table->keepState();
}

void ConversionsPane::announce(const QString &sentence)
{
    describe(sentence);
    jingtai::announce(this, sentence);
}

void ConversionsPane::describe(const QString &found)
{
    m_table->setAccessibleDescription(
        found.isEmpty() ? tr("The chosen name is marked in both texts.") : found);
}

void ConversionsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_stripLayout->setDirection(width() < s_wideStrip ? QBoxLayout::TopToBottom
                                                      : QBoxLayout::LeftToRight);
}

void ConversionsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConversionsPane::retranslate()
{
    m_table->setAccessibleName(tr("Conversions"));
    m_progress->setAccessibleName(tr("Names checked"));
    m_menu->setAccessibleName(tr("Conversions"));
    m_table->columnsMenu()->setTitle(tr("Columns"));
    m_table->columnsMenu()->setAccessibleName(tr("Columns"));
    showRow();
}

QString ConversionsPane::roleText(int row, int role) const
{
    return m_state.table()->index(row, ConversionTableModel::Remark).data(role).toString();
}

QString ConversionsPane::detail(int row) const
{
    if (row < 0)
        return {};
    QString sentences;
    for (const int role : {int(ConversionTableModel::FindingRole),
                           int(ConversionTableModel::ReasonRole), int(Qt::DisplayRole)}) {
        const QString more = roleText(row, role);
        if (sentences.isEmpty() || more.isEmpty())
            sentences += more;
        else if (role == ConversionTableModel::ReasonRole)
            // What was found may end with a name.
            sentences += QLatin1Char('\n') + more;
        else
            //: Sentences about a name, and more of them
            sentences = tr("%1 %2", "sentences").arg(sentences, more);
    }
    return sentences;
}

void ConversionsPane::showRow()
{
    const int row = currentRow();
    const QString sentences = detail(row);
    const QString offer = row < 0 ? QString() : roleText(row, ConversionTableModel::OfferRole);
    const int offered = m_check.isRunning() ? 0 : m_check.summary().offered;
    m_detail->setText(sentences);
    m_take->setVisible(!offer.isEmpty());
    if (!offer.isEmpty()) {
        //: %1 title of a mirror
        m_take->setText(plain(tr("Use %1").arg(offer)));
        //: %1 title of a mirror
        m_take->setToolTip(tr("Convert this name with %1 (Enter)").arg(offer));
    }
    const bool others = offered > (offer.isEmpty() ? 0 : 1);
    m_takeAll->setVisible(others);
    m_takeAll->setText(tr("Use those that have them (%1)").arg(offered));
    m_takeAll->setToolTip(tr("Convert each name that its mirror does not have with the one that "
                             "has it"));
    const bool isShown = !sentences.isEmpty() || others;
    m_strip->setVisible(isShown);
    m_line->setVisible(isShown);
}

void ConversionsPane::showCheck()
{
    const bool isRunning = m_check.isRunning();
    // Its place stays, so that the rows do not jump.
    m_progress->setRange(0, std::max(1, m_check.total()));
    m_progress->setValue(m_check.done());
    m_progress->setVisible(isRunning);
    showRow();
}

void ConversionsPane::takeOffer(int row)
{
    const QString title = row < 0 ? QString() : roleText(row, ConversionTableModel::OfferRole);
    if (!m_check.takeOffer(row))
        return;
    //: %1 title of a mirror
    Q_EMIT told(tr("Converted with %1; its menu takes it back").arg(title));
}

void ConversionsPane::takeOffers()
{
    const int count = m_check.summary().offered;
    m_check.takeOffers();
    m_table->setFocus();
    Q_EMIT told(tr("%n name(s) converted with mirrors that have them", "", count));
}

void ConversionsPane::fillMenu(QMenu *menu)
{
    menu->clear();
    qDeleteAll(menu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    if (currentRow() >= 0)
        addChosenTo(menu, currentRow());
    menu->addSeparator();
    menu->addMenu(m_table->columnsMenu());
}

void ConversionsPane::addChosenTo(QMenu *menu, int row)
{
    const TextHit &hit = m_state.table()->hits()[std::size_t(row)];
    const QString offer = roleText(row, ConversionTableModel::OfferRole);
    if (!offer.isEmpty()) {
        QAction *take = menu->addAction(plain(tr("Use %1").arg(offer)));
        take->setObjectName(QStringLiteral("menuTakeOffer"));
        connect(take, &QAction::triggered, this, [this, row] { takeOffer(row); });
    }
    if (hit.converted && !m_state.choice().back) {
        QMenu *mirrors = menu->addMenu(tr("Mirror for this image"));
        mirrors->setObjectName(QStringLiteral("imageMirrors"));
        fillMirrors(mirrors, row);
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    const std::string &name = hit.converted ? *hit.converted : hit.original;
    QAction *copy = menu->addAction(hit.converted ? tr("Copy converted name") : tr("Copy name"));
    copy->setObjectName(QStringLiteral("copyName"));
    connect(copy, &QAction::triggered, this,
            [text = textFromBytes(name)] { QGuiApplication::clipboard()->setText(text); });
}

void ConversionsPane::fillMirrors(QMenu *menu, int row)
{
    const TextHit &hit = m_state.table()->hits()[std::size_t(row)];
    const std::string image = hit.upstream;
    const auto &chosen = m_state.choice().perImage;
    const auto own = chosen.find(image);
    QActionGroup *group = beginChoices(menu);
    const auto add = [&](const QString &text, const std::string &id, bool isChecked) {
        QAction *action = addChoice(menu, group, plain(text), isChecked);
        action->setObjectName(QLatin1String("image-") + QString::fromStdString(id));
        // Later: the menu is that of a row which then is another.
        connect(action, &QAction::triggered, this, [this, image, id] {
            QTimer::singleShot(0, this, [this, image, id] {
                m_state.setImageMirrors({{image, id}});
            });
        });
    };
    add(tr("As chosen for the others"), {}, own == chosen.end());
    menu->addSeparator();
    for (const NameOnMirror &option : m_state.names().mirrorsFor(image)) {
        const Mirror *mirror = m_state.catalog().mirror(option.mirrorId);
        if (mirror != nullptr)
            add(mirrorTitle(*mirror) + QLatin1Char('\t') + mirrorAddress(*mirror), option.mirrorId,
                own != chosen.end() && own->second == option.mirrorId);
    }
}

} // namespace jingtai
