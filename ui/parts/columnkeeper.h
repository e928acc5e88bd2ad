// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QList>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <functional>
#include <utility>

class QHeaderView;
class QMenu;

namespace jingtai {

class Preferences;

/// Keeps the columns of a view: which are hidden, their order, and their widths once the person
/// sized one. Kept by name, so that columns may come and go between versions.
class ColumnKeeper final : public QObject
{
    Q_OBJECT

public:
    /// `key` of the view among all, `columns` the names by logical index; the first is never
    /// hidden. All borrowed; belongs to the header.
    ColumnKeeper(QHeaderView *header, QString key, QStringList columns, Preferences &preferences);

    /// Whether the person sized a column, so that the view shall leave the widths.
    bool isSized() const { return m_sized; }
    /// By logical index: hidden until the person wants to see them. Before restore().
    void hideAtFirst(const QSet<int> &columns) { m_hiddenAtFirst = columns; }
    void restore();
    void save() const;
    /// A checkable entry for each column that may be hidden; fills the menu anew each time it is
    /// opened.
    void addTo(QMenu *menu);
    /// What the view has for that menu besides. Before addTo().
    void setMore(std::function<void(QMenu *)> more) { m_more = std::move(more); }
    /// Hides a column for lack of room; to the person it counts as shown.
    void setSqueezed(int column, bool squeezed);
    /// Where the person says how wide the columns are, none is to lack room.
    void showSqueezed();
    /// Whether the person wants to see it.
    bool isWanted(int column) const;

    // For a person without a mouse, by logical index too.
    QString title(int column) const;
    /// From left to right, hidden ones too.
    QList<int> order() const;
    void setWanted(int column, bool isWanted);
    /// By that many places to the right, of which there are as many.
    void move(int column, int by);
    /// Whether the last one that is shown takes the room that is left.
    bool lastStretches() const;
    bool canWiden(int column, int by) const;
    /// By that many pixels.
    void widen(int column, int by);
    /// All of it, to come back to by arrange().
    QJsonArray arrangement() const;
    /// As restore(), from that; what is not in it is as at first.
    void arrange(const QJsonArray &columns);
    /// As at first, with widths that are free again.
    void reset() { arrange({}); }
    /// For widths that the view sets itself.
    void setFitting(bool fitting) { m_fitting = fitting; }

Q_SIGNALS:
    /// By this program, not by the mouse: what is shown, the order, or a width.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Whether it is the last one that is seen and takes what is left, as by itself.
    bool isStretched(int index, int before, int after) const;
    int lastShown() const;
    /// Has the header change now what it would change when the event loop comes round.
    void settle();
    void take(const QJsonArray &columns);
    void fill(QMenu *menu);
    void openDialog();

    QHeaderView *m_header;
    QString m_key;
    QStringList m_columns;
    QSet<int> m_hiddenAtFirst;
    QSet<int> m_squeezed;
    Preferences &m_preferences;
    bool m_sized = false;
    bool m_fitting = false;
    bool m_isResized = false;
    bool m_isMoved = false;
    std::function<void(QMenu *)> m_more;
};

} // namespace jingtai
