// SPDX-License-Identifier: MIT
#include "ui/docker/mirrorpicker.h"

#include "app/model/daemon/registrymirrorsmodel.h"
#include "ui/look/painting.h"
#include "ui/parts/card.h"
#include "ui/parts/checkrow.h"
#include "ui/parts/filteredit.h"

#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace jingtai {

namespace {

enum Role { AddressRole = Qt::UserRole + 1, WhyNotRole, StatusRole, SeverityRole };

constexpr int s_rows = 7;
constexpr int s_lineGap = 2;

} // namespace

class MirrorPicker::Delegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QPalette &palette = option.palette;
        const QRect &cell = option.rect;
        paintCheckRowGround(painter, option, index);
        paintEdge(painter, cell, Qt::BottomEdge, roleColor(palette, jingtai::Role::Line));
        const bool isUsable = index.flags().testFlag(Qt::ItemIsEnabled);
        const QString status = index.data(StatusRole).toString();
        const PillShape shape = pillShape(Severity(index.data(SeverityRole).toInt()));
        const int pill = status.isEmpty() ? 0 : pillWidth(option.font, shape, status);
        const QFont fixed = fixedFont(option.font);
        const QFont small = smallFont(option.font);
        const int one = QFontMetrics(option.font).height();
        const int two = QFontMetrics(fixed).height();
        const int top = cell.top() + (cell.height() - one - two - s_lineGap) / 2;
        QRect rect(cell.left() + s_checkRowText, top,
                   cell.width() - s_checkRowText - s_checkRowPadding
                       - (pill > 0 ? pill + s_checkRowPadding : 0),
                   one);
        painter->save();
        const auto draw = [&](const QFont &font, jingtai::Role role, const QString &text) {
            painter->setFont(font);
            painter->setPen(roleColor(palette, role));
            painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                              QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
        };
        draw(option.font, isUsable ? jingtai::Role::Text : jingtai::Role::QuietText,
             index.data(Qt::UserRole).toString());
        rect = QRect(rect.left(), top + one + s_lineGap, rect.width(), two);
        const QString whyNot = index.data(WhyNotRole).toString();
        if (whyNot.isEmpty())
            draw(fixed, jingtai::Role::QuietText, index.data(AddressRole).toString());
        else
            draw(small, jingtai::Role::QuietText, whyNot);
        painter->restore();
        if (pill > 0)
            paintPill(
                painter,
                QRect(cell.right() - s_checkRowPadding - pill, cell.top(), pill, cell.height()),
                palette, option.font, shape, status);
        paintCheckRowRing(painter, option);
    }

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        // The box is for the eye; the row is what is pressed.
        return toggleCheckRow(event, model, index, option.rect);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, std::max(metrics::s_rowHeight + 4,
                            QFontMetrics(option.font).height()
                                + QFontMetrics(fixedFont(option.font)).height() + s_lineGap + 10)};
    }
};

MirrorPicker::MirrorPicker(RegistryMirrorsModel &mirrors, QWidget *parent)
    : FormDialog(QStringLiteral("Picker"), parent)
    , m_mirrors(mirrors)
    , m_filter(new FilterEdit)
    , m_list(new QListWidget)
{
    setObjectName(QStringLiteral("mirrorPicker"));
    m_filter->setObjectName(QStringLiteral("pickerFilter"));
    m_list->setObjectName(QStringLiteral("pickerList"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new Delegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 4, 1, 4);
    layout->addWidget(m_list);
    addCard(m_filter);
    addCard(card);
    fill();
    m_list->setFixedHeight(s_rows * std::max(m_list->sizeHintForRow(0), metrics::s_rowHeight));
    connect(m_filter, &QLineEdit::textChanged, this, &MirrorPicker::filter);
    connect(m_list, &QListWidget::itemChanged, this, &MirrorPicker::showChosen);
    MirrorPicker::retranslate();
    m_filter->setFocus();
}

MirrorPicker::~MirrorPicker() = default;

void MirrorPicker::fill()
{
    for (const MirrorOffer &offer : m_mirrors.offers()) {
        auto *item = new QListWidgetItem(m_list);
        item->setData(Qt::UserRole, offer.title);
        item->setData(AddressRole, offer.address);
        item->setData(WhyNotRole, offer.whyNot);
        item->setData(Qt::ToolTipRole, offer.whyNot);
        QStringList spoken = {offer.title};
        if (offer.whyNot.isEmpty()) {
            item->setData(StatusRole, offer.status.text);
            item->setData(SeverityRole, int(offer.status.severity));
            spoken << offer.address << offer.status.text;
        } else {
            spoken << offer.whyNot;
        }
        spoken.removeAll(QString());
        item->setData(Qt::AccessibleTextRole, spoken.join(QLatin1String(", ")));
        if (offer.whyNot.isEmpty()) {
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Unchecked);
        } else {
            item->setFlags(Qt::ItemIsSelectable);
        }
    }
    m_list->setCurrentRow(0);
}

void MirrorPicker::filter()
{
    const QStringList words = m_filter->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const QString text = item->data(Qt::UserRole).toString() + QLatin1Char(' ')
                             + item->data(AddressRole).toString();
        item->setHidden(!std::all_of(words.begin(), words.end(), [&text](const QString &word) {
            return text.contains(word, Qt::CaseInsensitive);
        }));
    }
}

QStringList MirrorPicker::chosen() const
{
    QStringList addresses;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            addresses.append(m_list->item(row)->data(AddressRole).toString());
    }
    return addresses;
}

void MirrorPicker::showChosen()
{
    const int count = int(chosen().size());
    setState(count > 0, count > 0 ? tr("%n mirror(s) chosen", "", count) : QString());
}

void MirrorPicker::save()
{
    const int row = m_mirrors.add(chosen());
    accept();
    Q_EMIT added(row);
}

void MirrorPicker::retranslate()
{
    FormDialog::retranslate();
    const QString which = tr("Docker uses mirrors of docker.io alone, and only where a mirror has "
                             "a host of its own for it.");
    setHeading(tr("Add mirrors from the list"), which);
    setSaveText(tr("Add"));
    m_filter->setWords(tr("Find a mirror"), tr("Clear the search"));
    m_list->setAccessibleName(tr("Mirrors to add"));
    m_list->setAccessibleDescription(which);
    showChosen();
}

} // namespace jingtai
