// SPDX-License-Identifier: MIT
#include "ui/parts/columnkeeper.h"

#include "app/model/settings/preferences.h"
#include "ui/parts/choicemenu.h"
#include "ui/parts/columnsdialog.h"

#include <QAbstractItemModel>
#include <QEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

const QString s_name = QStringLiteral("name");
const QString s_width = QStringLiteral("width");
const QString s_hidden = QStringLiteral("hidden");
constexpr int s_maxWidth = 4000;

} // namespace

ColumnKeeper::ColumnKeeper(QHeaderView *header, QString key, QStringList columns,
                           Preferences &preferences)
    : QObject(header)
    , m_header(header)
    , m_key(std::move(key))
    , m_columns(std::move(columns))
    , m_preferences(preferences)
{
    connect(header, &QHeaderView::sectionResized, this, [this](int index, int before, int after) {
        // To and from nothing: a column was hidden or shown.
        if (m_fitting || m_isResized || m_isMoved || !m_header->isVisible() || before == 0
            || after == 0 || isStretched(index, before, after))
            return;
        m_sized = true;
        // Not in the middle of it.
        QMetaObject::invokeMethod(this, &ColumnKeeper::showSqueezed, Qt::QueuedConnection);
    });
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        // Another one may stretch now, and widths change that nobody has chosen.
        m_isMoved = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                settle();
                m_isMoved = false;
            },
            Qt::QueuedConnection);
    });
    header->viewport()->installEventFilter(this);
    connect(header, &QHeaderView::geometriesChanged, this, [this] { m_isResized = false; });
}

void ColumnKeeper::settle()
{
    // What the header puts off it does before it tells its length.
    m_header->length();
}

bool ColumnKeeper::eventFilter(QObject *watched, QEvent *event)
{
    // Until the header has followed, what changes is not a person's doing.
    if (event->type() == QEvent::Resize && watched == m_header->viewport())
        m_isResized = true;
    return QObject::eventFilter(watched, event);
}

bool ColumnKeeper::isWanted(int column) const
{
    return !m_header->isSectionHidden(column) || m_squeezed.contains(column);
}

void ColumnKeeper::setSqueezed(int column, bool squeezed)
{
    if (squeezed == m_squeezed.contains(column) || !isWanted(column))
        return;
    if (squeezed)
        m_squeezed.insert(column);
    else
        m_squeezed.remove(column);
    m_header->setSectionHidden(column, squeezed);
}

void ColumnKeeper::showSqueezed()
{
    for (const int column : std::exchange(m_squeezed, {}))
        m_header->setSectionHidden(column, false);
}

int ColumnKeeper::lastShown() const
{
    int place = m_header->count() - 1;
    while (place > 0 && m_header->isSectionHidden(m_header->logicalIndex(place)))
        --place;
    return m_header->logicalIndex(place);
}

bool ColumnKeeper::isStretched(int index, int before, int after) const
{
    if (!lastStretches() || lastShown() != index)
        return false;
    // By then the length may be that of before.
    const int width = m_header->viewport()->width();
    return m_header->length() == width || m_header->length() + after - before == width
           || after == m_header->minimumSectionSize();
}

QString ColumnKeeper::title(int column) const
{
    return m_header->model()->headerData(column, Qt::Horizontal).toString();
}

QList<int> ColumnKeeper::order() const
{
    QList<int> columns;
    for (int place = 0; place < m_header->count(); ++place)
        columns.append(m_header->logicalIndex(place));
    return columns;
}

void ColumnKeeper::setWanted(int column, bool isWanted)
{
    m_squeezed.remove(column);
    m_fitting = true;
    m_header->setSectionHidden(column, !isWanted);
    settle();
    m_fitting = false;
    Q_EMIT changed();
}

void ColumnKeeper::move(int column, int by)
{
    const int place = m_header->visualIndex(column);
    m_header->moveSection(place, place + by);
    Q_EMIT changed();
}

bool ColumnKeeper::lastStretches() const
{
    return m_header->stretchLastSection();
}

bool ColumnKeeper::canWiden(int column, int by) const
{
    // Its width comes with it.
    if (m_squeezed.contains(column))
        return true;
    const int width = m_header->sectionSize(column) + by;
    return !m_header->isSectionHidden(column) && !(lastStretches() && column == lastShown())
           && width >= m_header->minimumSectionSize() && width <= s_maxWidth;
}

void ColumnKeeper::widen(int column, int by)
{
    if (!canWiden(column, by))
        return;
    m_sized = true;
    showSqueezed();
    if (canWiden(column, by))
        m_header->resizeSection(column, m_header->sectionSize(column) + by);
    Q_EMIT changed();
}

void ColumnKeeper::arrange(const QJsonArray &columns)
{
    m_sized = false;
    m_squeezed.clear();
    m_fitting = true;
    for (int index = 0; index < m_header->count(); ++index) {
        m_header->setSectionHidden(index, false);
        m_header->moveSection(m_header->visualIndex(index), index);
    }
    take(columns);
    Q_EMIT changed();
}

void ColumnKeeper::restore()
{
    take(m_preferences.viewState(m_key).toArray());
}

void ColumnKeeper::take(const QJsonArray &columns)
{
    m_fitting = true;
    for (const int index : std::as_const(m_hiddenAtFirst))
        m_header->setSectionHidden(index, true);
    int place = 0;
    for (const auto &value : columns) {
        const QJsonObject column = value.toObject();
        const int index = int(m_columns.indexOf(column.value(s_name).toString()));
        if (index < 0 || index >= m_header->count())
            continue;
        m_header->moveSection(m_header->visualIndex(index), place++);
        m_header->setSectionHidden(index, index > 0 && column.value(s_hidden).toBool());
        const int width = column.value(s_width).toInt();
        if (width >= m_header->minimumSectionSize() && width <= s_maxWidth) {
            m_header->resizeSection(index, width);
            m_sized = true;
        }
    }
    m_fitting = false;
}

void ColumnKeeper::save() const
{
    m_preferences.setViewState(m_key, arrangement());
}

QJsonArray ColumnKeeper::arrangement() const
{
    QJsonArray columns;
    for (int place = 0; place < m_header->count(); ++place) {
        const int index = m_header->logicalIndex(place);
        QJsonObject column{{s_name, m_columns.value(index)}};
        if (!isWanted(index))
            column.insert(s_hidden, true);
        else if (m_sized)
            column.insert(s_width, m_header->sectionSize(index));
        columns.append(column);
    }
    return columns;
}

void ColumnKeeper::addTo(QMenu *menu)
{
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(menu); });
    // In another language the names of the columns are others.
    connect(m_header->model(), &QAbstractItemModel::headerDataChanged, menu,
            [this, menu] { fill(menu); });
    fill(menu);
}

void ColumnKeeper::fill(QMenu *menu)
{
    beginChoices(menu);
    for (int index = 1; index < m_header->count(); ++index) {
        QAction *action = menu->addAction(title(index));
        action->setObjectName(QLatin1String("column-") + m_columns.value(index));
        action->setCheckable(true);
        action->setChecked(isWanted(index));
        connect(action, &QAction::toggled, this,
                [this, index](bool shown) { setWanted(index, shown); });
    }
    menu->addSeparator();
    if (m_more)
        m_more(menu);
    //: Opens a dialog for order and widths of the columns
    QAction *arrange = menu->addAction(tr("Arrange…"));
    arrange->setObjectName(QStringLiteral("columnsArrange"));
    connect(arrange, &QAction::triggered, this, &ColumnKeeper::openDialog);
    QAction *action = menu->addAction(tr("Default columns"));
    action->setObjectName(QStringLiteral("columnsReset"));
    connect(action, &QAction::triggered, this, &ColumnKeeper::reset);
}

void ColumnKeeper::openDialog()
{
    (new ColumnsDialog(*this, m_header->window()))->open();
}

} // namespace jingtai
