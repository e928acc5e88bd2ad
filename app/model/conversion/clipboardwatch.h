// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace jingtai {

class ClipboardPeek;
class ConversionState;
class Preferences;

/// Looks, while the person wants that, at what other programs copy, and offers it where it holds
/// image names that would be converted. Nothing is taken by itself, and the same is offered once.
class ClipboardWatch final : public QObject
{
    Q_OBJECT

public:
    /// A look that is not begun yet.
    using PeekMaker = std::function<std::unique_ptr<ClipboardPeek>()>;

    /// The first two are borrowed.
    ClipboardWatch(const Preferences &preferences, ConversionState &conversion, PeekMaker makePeek,
                   QObject *parent = nullptr);
    ~ClipboardWatch() override;

    bool isOn() const;
    /// Something is in the clipboard anew; `isOwn` where this program put it there.
    void clipboardChanged(bool isOwn);
    /// How many names are offered; 0 where nothing is.
    int names() const { return m_names; }
    /// The text that is offered, which is not offered any more.
    QString take();
    void dismiss();

Q_SIGNALS:
    /// names().
    void offerChanged();

private:
    void look(const QByteArray &text);
    int countNames(const QByteArray &text) const;
    void offer(const QByteArray &text, int names);

    const Preferences &m_preferences;
    ConversionState &m_conversion;
    PeekMaker m_makePeek;
    std::unique_ptr<ClipboardPeek> m_peek;
    QByteArray m_text;
    int m_names = 0;
    /// Hash of what was offered last; nothing of the text itself is kept for it.
    QByteArray m_offered;
};

} // namespace jingtai
