// SPDX-License-Identifier: MIT
#include "ui/docker/differenceview.h"

#include "ui/look/theme.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace jingtai {

namespace {

using Kind = PreviewLine::Kind;

constexpr int s_padding = 12;
constexpr int s_lineRoom = 5;
constexpr int s_mostLines = 16;
constexpr int s_fewestLines = 4;
/// A longer line is cut in the view, not where it is copied.
constexpr int s_maxShown = 2000;

QChar signOf(Kind kind)
{
    switch (kind) {
    case Kind::Added:
        return u'+';
    case Kind::Removed:
        return u'−';
    case Kind::Same:
    case Kind::Gap:
        break;
    }
    return u' ';
}

} // namespace

class DifferenceView::Model final : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<PreviewLine> lines)
    {
        beginResetModel();
        m_lines = std::move(lines);
        endResetModel();
    }
    const std::vector<PreviewLine> &lines() const { return m_lines; }
    const PreviewLine &at(const QModelIndex &index) const
    {
        return m_lines[std::size_t(index.row())];
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_lines.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const PreviewLine &line = at(index);
        if (role == Qt::DisplayRole)
            return line.kind == Kind::Gap
                       ? words(line)
                       : QString(signOf(line.kind)) + QLatin1Char(' ') + line.text;
        if (role == Qt::AccessibleTextRole)
            return words(line);
        return {};
    }

private:
    static QString words(const PreviewLine &line)
    {
        switch (line.kind) {
        case Kind::Added:
            //: Read out: %1 number of the line, %2 its text
            return DifferenceView::tr("Added, line %1: %2").arg(line.newLine).arg(line.text);
        case Kind::Removed:
            //: Read out: %1 number of the line, %2 its text
            return DifferenceView::tr("Removed, line %1: %2").arg(line.oldLine).arg(line.text);
        case Kind::Same:
            //: Read out: %1 number of the line, %2 its text
            return DifferenceView::tr("Line %1: %2").arg(line.newLine).arg(line.text);
        case Kind::Gap:
            return line.text;
        }
        return {};
    }

    std::vector<PreviewLine> m_lines;
};

class DifferenceView::Delegate final : public QStyledItemDelegate
{
public:
    Delegate(const Model &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {}

    /// After a change of the lines.
    void measure(const QFont &font)
    {
        int number = 0;
        qsizetype longest = 0;
        for (const PreviewLine &line : m_model.lines()) {
            number = std::max({number, line.oldLine, line.newLine});
            longest = std::max(longest, std::min(line.text.size(), qsizetype(s_maxShown)));
        }
        const QFontMetrics metrics(font);
        m_number = metrics.horizontalAdvance(QString::number(number)) + s_padding;
        // A letter for Chinese is two of the others wide.
        m_width = 0;
        for (const PreviewLine &line : m_model.lines()) {
            if (line.text.size() * 2 >= longest)
                m_width = std::max(m_width, metrics.horizontalAdvance(line.text.left(s_maxShown)));
        }
        m_width += 2 * m_number + 4 * s_padding;
        m_height = metrics.height() + s_lineRoom;
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const PreviewLine &line = m_model.at(index);
        const QPalette &palette = option.palette;
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        if (line.kind == Kind::Added || line.kind == Kind::Removed)
            painter->fillRect(
                option.rect,
                roleColor(palette, line.kind == Kind::Added ? Role::GoodTint : Role::BadTint));
        else if (line.kind == Kind::Gap)
            painter->fillRect(option.rect, roleColor(palette, Role::Window));
        if (isSelected)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                              roleColor(palette, Role::Accent));
        painter->save();
        painter->setFont(option.font);
        painter->setPen(roleColor(palette, Role::QuietText));
        QRect rect = option.rect.adjusted(s_padding, 0, 0, 0);
        if (line.kind == Kind::Gap) {
            painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
            painter->restore();
            return;
        }
        const auto number = [&](int value, int left) {
            if (value > 0)
                painter->drawText(QRect(left, rect.top(), m_number - s_padding, rect.height()),
                                  Qt::AlignVCenter | Qt::AlignRight, QString::number(value));
        };
        number(line.oldLine, rect.left());
        number(line.newLine, rect.left() + m_number);
        rect.setLeft(rect.left() + 2 * m_number);
        painter->setPen(roleColor(palette, line.kind == Kind::Added     ? Role::Good
                                           : line.kind == Kind::Removed ? Role::Bad
                                                                        : Role::Text));
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          QString(signOf(line.kind)));
        rect.setLeft(rect.left() + 2 * s_padding);
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          line.text.left(s_maxShown));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {m_width, m_height};
    }
    int lineHeight() const { return m_height; }

private:
    const Model &m_model;
    int m_number = 0;
    int m_width = 0;
    int m_height = 0;
};

DifferenceView::DifferenceView(QWidget *parent)
    : QListView(parent)
    , m_model(new Model(this))
    , m_delegate(new Delegate(*m_model, this))
{
    setObjectName(QStringLiteral("difference"));
    setFrameShape(NoFrame);
    setFont(fixedFont(QApplication::font()));
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    viewport()->setAutoFillBackground(false);
    setItemDelegate(m_delegate);
    m_delegate->measure(font());
    setModel(m_model);
    retranslate();
}

void DifferenceView::setLines(std::vector<PreviewLine> lines)
{
    m_model->setLines(std::move(lines));
    m_delegate->measure(font());
    scheduleDelayedItemsLayout();
    updateGeometry();
}

QSize DifferenceView::sizeHint() const
{
    const int lines = std::clamp(m_model->rowCount(), s_fewestLines, s_mostLines);
    return {QListView::sizeHint().width(), lines * m_delegate->lineHeight() + 2};
}

void DifferenceView::copy()
{
    QModelIndexList chosen = selectionModel()->selectedIndexes();
    std::sort(chosen.begin(), chosen.end());
    QString text;
    for (const QModelIndex &index : chosen) {
        const PreviewLine &line = m_model->at(index);
        if (line.kind == Kind::Gap)
            continue;
        // As a patch has them.
        text += line.kind == Kind::Removed ? QChar(u'-') : signOf(line.kind);
        text += line.text + QLatin1Char('\n');
    }
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void DifferenceView::retranslate()
{
    // Where there are several, who shows them names them.
    const bool isNamed = accessibleName() != m_name;
    m_name = tr("Difference");
    if (!isNamed)
        setAccessibleName(m_name);
    setAccessibleDescription(tr("Each line says whether it is added or removed."));
}

void DifferenceView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace jingtai
