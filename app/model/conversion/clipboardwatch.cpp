// SPDX-License-Identifier: MIT
#include "app/model/conversion/clipboardwatch.h"

#include "app/core/text/textconverter.h"
#include "app/model/conversion/conversionstate.h"
#include "app/model/settings/preferences.h"
#include "app/services/clipboardpeek.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

/// Whether somebody who copied it surely meant an image. A list may be one of paths or of times of
/// day, which look like names too.
bool isSurely(const TextHit &hit, const NameConverter &names)
{
    if (!hit.converted || !isPulled(hit, names))
        return false;
    return hit.kind != TextKind::List
           || names.isKnownFirstPart(
               std::string_view(hit.original).substr(0, hit.original.find('/')));
}

} // namespace

ClipboardWatch::ClipboardWatch(const Preferences &preferences, ConversionState &conversion,
                               PeekMaker makePeek, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_conversion(conversion)
    , m_makePeek(std::move(makePeek))
{
    connect(&m_preferences, &Preferences::watchesClipboardChanged, this, [this] {
        m_peek.reset();
        m_offered.clear();
        offer({}, 0);
    });
}

ClipboardWatch::~ClipboardWatch() = default;

bool ClipboardWatch::isOn() const
{
    return m_preferences.watchesClipboard();
}

void ClipboardWatch::clipboardChanged(bool isOwn)
{
    if (!isOn())
        return;
    m_peek.reset();
    if (isOwn) {
        offer({}, 0);
        return;
    }
    m_peek = m_makePeek();
    connect(m_peek.get(), &ClipboardPeek::done, this, &ClipboardWatch::look);
    m_peek->start();
}

void ClipboardWatch::look(const QByteArray &text)
{
    // Some programs put the same there several times for one copy.
    if (m_names > 0 && text == m_text)
        return;
    int names = text.isEmpty() ? 0 : countNames(text);
    if (names > 0) {
        const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
        if (hash == std::exchange(m_offered, hash) || text == m_conversion.text().toUtf8())
            names = 0;
    }
    offer(names > 0 ? text : QByteArray(), names);
}

int ClipboardWatch::countNames(const QByteArray &text) const
{
    const NameConverter &names = m_conversion.names();
    const ConvertedText converted
        = convertText(names, {text.constData(), std::size_t(text.size())});
    return int(std::count_if(converted.hits.begin(), converted.hits.end(),
                             [&names](const TextHit &hit) { return isSurely(hit, names); }));
}

void ClipboardWatch::offer(const QByteArray &text, int names)
{
    const bool isNew = names != m_names || text != m_text;
    m_text = text;
    m_names = names;
    if (isNew)
        Q_EMIT offerChanged();
}

QString ClipboardWatch::take()
{
    QString text = QString::fromUtf8(m_text);
    dismiss();
    return text;
}

void ClipboardWatch::dismiss()
{
    offer({}, 0);
}

} // namespace jingtai
