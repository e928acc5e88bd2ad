// SPDX-License-Identifier: MIT
#include "ui/parts/columnsdialog.h"

#include "ui/look/painting.h"
#include "ui/parts/card.h"
#include "ui/parts/checkrow.h"
#include "ui/parts/columnkeeper.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace jingtai {

namespace {

constexpr int s_step = 20; // pixels
constexpr int s_mostRows = 9;
constexpr int s_width = 460;
constexpr int s_room = 12; // of a line, above and below its words

class Delegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        paintCheckRowGround(painter, option, index);
        painter->setPen(roleColor(option.palette, Role::Text));
        const QRect words = option.rect.adjusted(s_checkRowText, 0, -s_checkRowPadding, 0);
        painter->drawText(
            words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        paintCheckRowRing(painter, option);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, std::max(metrics::s_controlHeight, option.fontMetrics.height() + s_room)};
    }

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        // A click on the words chooses the line, to be moved.
        QRect box = option.rect;
        box.setWidth(s_checkRowText);
        return toggleCheckRow(event, model, index, box);
    }
};

} // namespace

ColumnsDialog::ColumnsDialog(ColumnKeeper &columns, QWidget *parent)
    : FormDialog(QStringLiteral("Columns"), parent)
    , m_columns(columns)
    , m_before(columns.arrangement())
    , m_list(new QListWidget)
    , m_reset(new QPushButton)
{
    setObjectName(QStringLiteral("columnsDialog"));
    // The table is to be seen behind it.
    resize(s_width, 0);
    m_list->setObjectName(QStringLiteral("columnsList"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setItemDelegate(new Delegate(m_list));
    m_list->installEventFilter(this);
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 4, 1, 4);
    layout->addWidget(m_list);
    addCard(card);
    QWidget *buttons = sideBySide({});
    m_up = addButton("columnUp", buttons);
    m_down = addButton("columnDown", buttons);
    m_narrower = addButton("columnNarrower", buttons);
    m_wider = addButton("columnWider", buttons);
    addCard(buttons);
    m_reset->setObjectName(QStringLiteral("columnsDefault"));
    FormDialog::addButton(m_reset);

    fill();
    m_list->setCurrentRow(0);
    m_list->setFixedHeight(std::min(m_list->count(), s_mostRows) * m_list->sizeHintForRow(0));
    connect(m_list, &QListWidget::itemChanged, this, &ColumnsDialog::takeCheck);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsDialog::showState);
    connect(&m_columns, &ColumnKeeper::changed, this, &ColumnsDialog::showState);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_narrower, &QPushButton::clicked, this,
            [this] { m_columns.widen(current(), -s_step); });
    connect(m_wider, &QPushButton::clicked, this, [this] { m_columns.widen(current(), s_step); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_columns.reset();
        fill();
    });
    ColumnsDialog::retranslate();
    m_list->setFocus();
}

ColumnsDialog::~ColumnsDialog() = default;

QPushButton *ColumnsDialog::addButton(const char *name, QWidget *box)
{
    auto *button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    box->layout()->addWidget(button);
    return button;
}

void ColumnsDialog::reject()
{
    m_columns.arrange(m_before);
    FormDialog::reject();
}

void ColumnsDialog::fill()
{
    const QSignalBlocker blocker(m_list);
    const int was = current();
    m_list->clear();
    for (const int column : m_columns.order()) {
        auto *item = new QListWidgetItem(m_columns.title(column), m_list);
        if (column == was)
            m_list->setCurrentItem(item);
        item->setData(Qt::UserRole, column);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        // The first names the rows: it stays.
        if (column == 0)
            continue;
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(m_columns.isWanted(column) ? Qt::Checked : Qt::Unchecked);
    }
    showState();
}

int ColumnsDialog::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item == nullptr ? -1 : item->data(Qt::UserRole).toInt();
}

void ColumnsDialog::takeCheck(const QListWidgetItem *item)
{
    m_columns.setWanted(item->data(Qt::UserRole).toInt(), item->checkState() == Qt::Checked);
}

void ColumnsDialog::move(int by)
{
    const int row = m_list->currentRow();
    if (row + by < 0 || row + by >= m_list->count())
        return;
    // The line itself, so that it stays the current one all the time.
    m_list->model()->moveRow({}, row, {}, by < 0 ? row + by : row + by + 1);
    m_columns.move(current(), by);
}

void ColumnsDialog::showState()
{
    const int column = current();
    const auto enable = [this](QPushButton *button, bool isOn) {
        // The next one would get the keyboard, and another press would do something else.
        if (!isOn && button->hasFocus())
            m_list->setFocus();
        button->setEnabled(isOn);
    };
    enable(m_up, m_list->currentRow() > 0);
    enable(m_down, m_list->currentRow() + 1 < m_list->count());
    enable(m_narrower, column >= 0 && m_columns.canWiden(column, -s_step));
    enable(m_wider, column >= 0 && m_columns.canWiden(column, s_step));
}

bool ColumnsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return FormDialog::eventFilter(watched, event);
    const auto *key = static_cast<const QKeyEvent *>(event);
    if (key->modifiers() != Qt::AltModifier)
        return FormDialog::eventFilter(watched, event);
    switch (key->key()) {
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Left:
        m_columns.widen(current(), -s_step);
        return true;
    case Qt::Key_Right:
        m_columns.widen(current(), s_step);
        return true;
    default:
        return FormDialog::eventFilter(watched, event);
    }
}

void ColumnsDialog::retranslate()
{
    FormDialog::retranslate();
    QString how = tr("Space shows or hides a column. Alt+Up and Alt+Down move it, Alt+Left and "
                     "Alt+Right make it narrower and wider.");
    if (m_columns.lastStretches())
        //: %1 how columns are moved and sized
        how = tr("%1 The last one takes the room that is left.").arg(how);
    setHeading(tr("Columns"), how);
    m_list->setAccessibleName(tr("Columns"));
    m_list->setAccessibleDescription(how);
    m_up->setText(tr("Move up"));
    m_down->setText(tr("Move down"));
    m_narrower->setText(tr("Narrower"));
    m_wider->setText(tr("Wider"));
    m_reset->setText(tr("Default columns"));
    setState(true, {});
    fill();
}

} // namespace jingtai
