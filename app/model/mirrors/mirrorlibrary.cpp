// SPDX-License-Identifier: MIT
#include "app/model/mirrors/mirrorlibrary.h"

#include "app/core/catalog/catalogtext.h"
#include "app/model/catalogwording.h"
#include "app/model/filewording.h"
#include "app/model/quotedtext.h"
#include "app/model/systemwording.h"
#include "app/model/wording.h"
#include "app/services/catalogstore.h"
#include "app/services/jsonstore.h"
#include "app/services/owncatalog.h"

#include <QDate>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace jingtai {

namespace {

constexpr qsizetype s_maxId = 64;

const QString s_disabledKey = QStringLiteral("disabledMirrors");
const QString s_parametersKey = QStringLiteral("mirrorParameters");

std::string parameterKey(std::string_view id, std::string_view name)
{
    return std::string(id) + '.' + std::string(name);
}

std::set<std::string, std::less<>> idSet(const QStringList &ids)
{
    std::set<std::string, std::less<>> result;
    for (const QString &id : ids)
        result.insert(id.toStdString());
    return result;
}

bool isSame(const Mirror &known, Mirror other)
{
    other.isOwn = known.isOwn;
    return known == other;
}

QString shownTitle(const Mirror &mirror)
{
    return textFromBytes(mirror.title.isEmpty() ? mirror.id : mirror.title.in(wordingLanguage()));
}

} // namespace

MirrorLibrary::MirrorLibrary(MirrorCatalog base, JsonStore &settings, QString ownPath,
                             QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_base(std::move(base))
    , m_own(std::make_unique<OwnCatalog>(std::move(ownPath)))
    , m_text(std::make_shared<const std::string>())
    , m_catalog(std::make_shared<const MirrorCatalog>(m_base))
{
    const QJsonArray disabled = m_settings.value(s_disabledKey).toArray();
    for (const auto &id : disabled)
        m_disabled.insert(id.toString().toStdString());
    const QJsonObject parameters = m_settings.value(s_parametersKey).toObject();
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        m_parameters[it.key().toStdString()] = it.value().toString().toStdString();
    connect(m_own.get(), &OwnCatalog::problem, this, &MirrorLibrary::tell);
    connect(m_own.get(), &OwnCatalog::textChanged, this, [this] {
        rebuild();
        Q_EMIT changed();
    });
}

MirrorLibrary::~MirrorLibrary()
{
    flush();
}

QString MirrorLibrary::load()
{
    const auto own = m_own->load();
    m_history.clear();
    rebuild();
    Q_EMIT changed();
    return own ? QString() : joinedSentences({wording(own.error()), wordingOfCatalogLeftOut()});
}

QString MirrorLibrary::parameter(std::string_view id, std::string_view name) const
{
    const auto value = m_parameters.find(parameterKey(id, name));
    return value == m_parameters.end() ? QString() : QString::fromStdString(value->second);
}

bool MirrorLibrary::wantsParameter(const Mirror &mirror) const
{
    return std::any_of(mirror.parameters.begin(), mirror.parameters.end(),
                       [&](const Parameter &wanted) {
                           return !m_parameters.contains(parameterKey(mirror.id, wanted.name));
                       });
}

bool MirrorLibrary::hasId(const QString &id) const
{
    return m_catalog->mirror(id.toStdString()) != nullptr;
}

bool MirrorLibrary::isInBase(const QString &id) const
{
    return m_base.mirror(id.toStdString()) != nullptr;
}

QString MirrorLibrary::freeId(const QString &wish) const
{
    QString stem;
    const QString lower
        = wish.mid(wish.indexOf(QLatin1String("://")) < 0 ? 0
                                                          : wish.indexOf(QLatin1String("://")) + 3)
              .toLower();
    for (const QChar c : lower) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isPlain || (!stem.isEmpty() && (c == u'.' || c == u'_')))
            stem += c;
        else if (!stem.isEmpty() && !stem.endsWith(u'-'))
            stem += u'-';
        if (stem.size() >= s_maxId)
            break;
    }
    while (stem.endsWith(u'-') || stem.endsWith(u'.'))
        stem.chop(1);
    if (stem.isEmpty())
        stem = QStringLiteral("mirror");
    QString id = stem;
    for (int i = 2; hasId(id); ++i) {
        const QString end = QLatin1Char('-') + QString::number(i);
        id = stem.left(s_maxId - end.size()) + end;
    }
    return id;
}

void MirrorLibrary::add(const Mirror &mirror)
{
    if (m_catalog->mirror(mirror.id)) {
        Q_EMIT problem(wording(CatalogError{CatalogErrorKind::Duplicate, {}, mirror.id, 0, 0}));
        return;
    }
    auto text = textWithMirror(m_own->text(), mirror.id, mirror);
    if (!text) {
        Q_EMIT problem(wording(text.error()));
        return;
    }
    LibraryState after = state();
    after.own = std::make_shared<const std::string>(std::move(*text));
    // One of that id may have been switched off and removed long ago.
    after.disabled.erase(mirror.id);
    commit({LibraryEdit::Kind::Add, shownTitle(mirror), 1}, after);
}

void MirrorLibrary::replace(const QString &id, const Mirror &mirror)
{
    const std::string old = id.toStdString();
    const Mirror *known = m_catalog->mirror(old);
    const bool isTaken = mirror.id != old && m_catalog->mirror(mirror.id);
    if (isTaken) {
        Q_EMIT problem(wording(CatalogError{CatalogErrorKind::Duplicate, {}, mirror.id, 0, 0}));
        return;
    }
    if (known && isSame(*known, mirror))
        return;
    auto text = textWithMirror(m_own->text(), old, mirror);
    if (!text) {
        Q_EMIT problem(wording(text.error()));
        return;
    }
    LibraryState after = state();
    after.own = std::make_shared<const std::string>(std::move(*text));
    if (mirror.id != old) {
        if (after.disabled.erase(old) > 0)
            after.disabled.insert(mirror.id);
        for (const Parameter &parameter : mirror.parameters) {
            auto value = after.parameters.extract(parameterKey(old, parameter.name));
            if (value.empty())
                continue;
            value.key() = parameterKey(mirror.id, parameter.name);
            after.parameters.insert(std::move(value));
        }
    }
    commit({LibraryEdit::Kind::Replace, titleOf(id), 1}, after);
}

void MirrorLibrary::remove(const QStringList &ids)
{
    QStringList own;
    for (const QString &id : ids) {
        const Mirror *mirror = m_catalog->mirror(id.toStdString());
        if (mirror && mirror->isOwn && !own.contains(id))
            own.append(id);
    }
    if (own.isEmpty())
        return;
    commitText({LibraryEdit::Kind::Remove, titleOf(own.first()), int(own.size())},
               textWithout(m_own->text(), idSet(own)));
}

void MirrorLibrary::setEnabled(const QStringList &ids, bool enabled)
{
    LibraryState after = state();
    QStringList changing;
    for (const QString &id : ids) {
        const bool changes = enabled ? after.disabled.erase(id.toStdString()) > 0
                                     : after.disabled.insert(id.toStdString()).second;
        if (changes)
            changing.append(id);
    }
    if (changing.isEmpty())
        return;
    commit({enabled ? LibraryEdit::Kind::Enable : LibraryEdit::Kind::Disable,
            titleOf(changing.first()), int(changing.size())},
           after);
}

void MirrorLibrary::setParameter(const QString &id, const QString &name, const QString &value)
{
    setParameters(id, {{name, value}});
}

void MirrorLibrary::setParameters(const QString &id, const std::map<QString, QString> &values)
{
    LibraryState after = state();
    for (const auto &[name, value] : values) {
        const std::string key = parameterKey(id.toStdString(), name.toStdString());
        if (value.isEmpty())
            after.parameters.erase(key);
        else
            after.parameters[key] = value.toStdString();
    }
    if (after.parameters == m_parameters)
        return;
    commit({LibraryEdit::Kind::SetParameter, titleOf(id), 1}, after);
}

tl::expected<ImportSummary, QString> MirrorLibrary::importFrom(const QString &path)
{
    auto file = readCatalogFile(path);
    if (!file)
        return tl::unexpected(wording(file.error()));
    if (!*file)
        return tl::unexpected(wordingOfReadError(path, ENOENT));
    ImportSummary summary;
    std::set<std::string, std::less<>> same;
    for (const Mirror &mirror : (*file)->catalog.mirrors()) {
        const Mirror *known = m_catalog->mirror(mirror.id);
        if (known && isSame(*known, mirror)) {
            ++summary.unchanged;
            same.insert(mirror.id);
        } else {
            ++(known ? summary.replaced : summary.added);
        }
    }
    std::set<std::string, std::less<>> sameRegistries;
    for (const Registry &registry : (*file)->catalog.registries()) {
        const Registry *known = m_catalog->registry(registry.name);
        if (known && *known == registry)
            sameRegistries.insert(registry.name);
        else
            ++summary.registries;
    }
    if (summary.added + summary.replaced + summary.registries == 0)
        return summary;
    auto fresh = textWithout((*file)->text, same, sameRegistries);
    if (fresh)
        fresh = textWithChanges(m_own->text(), {}, *fresh);
    if (!fresh)
        return tl::unexpected(wording(CatalogLoadError{path, 0, fresh.error()}));
    commitText({LibraryEdit::Kind::Import, QFileInfo(path).fileName(), 1}, std::move(fresh));
    return summary;
}

QString MirrorLibrary::exportTo(const QString &path, const QStringList &ids) const
{
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    const auto done
        = writeCatalogFile(path, catalogText(*m_catalog, idSet(ids), today.toStdString()));
    return done ? QString() : wording(done.error());
}

QString MirrorLibrary::undoText() const
{
    const LibraryStep *step = m_history.undoable();
    return step ? wordingOfUndo(step->edit) : QString();
}

QString MirrorLibrary::redoText() const
{
    const LibraryStep *step = m_history.redoable();
    return step ? wordingOfRedo(step->edit) : QString();
}

void MirrorLibrary::undo()
{
    const LibraryStep *step = m_history.undoable();
    if (!step)
        return;
    if (const auto back = stepped(step->after, step->before)) {
        m_history.stepBack();
        enter(*back);
    }
}

void MirrorLibrary::redo()
{
    const LibraryStep *step = m_history.redoable();
    if (!step)
        return;
    if (const auto forth = stepped(step->before, step->after)) {
        m_history.stepForth();
        enter(*forth);
    }
}

void MirrorLibrary::flush()
{
    m_own->flush();
}

LibraryState MirrorLibrary::state() const
{
    return {m_text, m_disabled, m_parameters};
}

void MirrorLibrary::commit(LibraryEdit edit, const LibraryState &after)
{
    m_history.push({std::move(edit), state(), after});
    enter(after);
}

void MirrorLibrary::commitText(LibraryEdit edit, tl::expected<std::string, CatalogError> text)
{
    if (!text) {
        Q_EMIT problem(wording(text.error()));
        return;
    }
    LibraryState after = state();
    after.own = std::make_shared<const std::string>(std::move(*text));
    commit(std::move(edit), after);
}

/// From `from` to `to`, with what else another program changed in the file meanwhile.
std::optional<LibraryState> MirrorLibrary::stepped(const LibraryState &from, const LibraryState &to)
{
    auto text = textWithChanges(m_own->text(), *from.own, *to.own);
    if (!text) {
        Q_EMIT problem(wording(text.error()));
        return {};
    }
    LibraryState state = to;
    state.own = std::make_shared<const std::string>(std::move(*text));
    return state;
}

void MirrorLibrary::enter(const LibraryState &state)
{
    m_disabled = state.disabled;
    m_parameters = state.parameters;
    saveSettings();
    if (*state.own != m_own->text()) {
        m_own->setText(*state.own);
        rebuild();
    }
    Q_EMIT changed();
}

void MirrorLibrary::rebuild()
{
    m_text = std::make_shared<const std::string>(m_own->text());
    auto catalog = std::make_shared<MirrorCatalog>(m_base);
    if (const auto own = MirrorCatalog::parse(*m_text))
        catalog->overlay(*own);
    m_catalog = std::move(catalog);
}

void MirrorLibrary::saveSettings()
{
    QJsonArray disabled;
    for (const std::string &id : m_disabled)
        disabled.append(QString::fromStdString(id));
    m_settings.setValue(s_disabledKey, disabled);
    QJsonObject parameters;
    for (const auto &[key, value] : m_parameters)
        parameters.insert(QString::fromStdString(key), QString::fromStdString(value));
    m_settings.setValue(s_parametersKey, parameters);
}

void MirrorLibrary::tell(const OwnCatalogProblem &what)
{
    Q_EMIT problem(wording(what));
}

QString MirrorLibrary::titleOf(const QString &id) const
{
    const Mirror *mirror = m_catalog->mirror(id.toStdString());
    return mirror ? shownTitle(*mirror) : id;
}

} // namespace jingtai
