// SPDX-License-Identifier: MIT
#include "app/model/conversion/keptchoice.h"

#include <QJsonArray>
#include <QString>

namespace jingtai {

namespace {

const QString s_mirrors = QStringLiteral("mirrors");
const QString s_perRegistry = QStringLiteral("perRegistry");
const QString s_leave = QStringLiteral("leave");
const QString s_back = QStringLiteral("back");
const QString s_output = QStringLiteral("output");
const QString s_remove = QStringLiteral("removeMirrorName");
const QString s_ownRegistry = QStringLiteral("ownRegistry");
const QString s_text = QStringLiteral("text");
const QString s_names = QStringLiteral("names");

QString outputCode(const OutputForm &form)
{
    switch (form.kind) {
    case OutputForm::Kind::Text:
        return s_text;
    case OutputForm::Kind::Names:
        return s_names;
    case OutputForm::Kind::Commands:
        break;
    }
    const std::string_view word = code(form.pull.tool);
    return QString::fromUtf8(word.data(), qsizetype(word.size()));
}

template <typename Strings>
QJsonArray arrayOf(const Strings &strings)
{
    QJsonArray array;
    for (const std::string &string : strings)
        array.append(QString::fromStdString(string));
    return array;
}

} // namespace

QJsonObject toJson(const KeptChoice &kept)
{
    QJsonObject perRegistry;
    for (const auto &[registry, mirror] : kept.choice.perRegistry)
        perRegistry.insert(QString::fromStdString(registry), QString::fromStdString(mirror));
    return {{s_mirrors, arrayOf(kept.choice.mirrors)},
            {s_perRegistry, perRegistry},
            {s_leave, arrayOf(kept.choice.leave)},
            {s_back, kept.choice.back},
            {s_output, outputCode(kept.form)},
            {s_remove, kept.form.pull.removeMirrorName},
            {s_ownRegistry, QString::fromStdString(kept.form.pull.ownRegistry)}};
}

KeptChoice keptChoiceFrom(const QJsonObject &object, const MirrorCatalog &catalog)
{
    KeptChoice kept;
    const QJsonArray mirrors = object.value(s_mirrors).toArray();
    for (const auto &mirror : mirrors)
        kept.choice.mirrors.push_back(mirror.toString().toStdString());
    const QJsonObject perRegistry = object.value(s_perRegistry).toObject();
    for (auto it = perRegistry.begin(); it != perRegistry.end(); ++it)
        kept.choice.perRegistry[it.key().toStdString()] = it.value().toString().toStdString();
    const QJsonArray leave = object.value(s_leave).toArray();
    for (const auto &registry : leave) {
        if (!registry.toString().isEmpty())
            kept.choice.leave.insert(registry.toString().toStdString());
    }
    kept.choice.back = object.value(s_back).toBool();
    forgetMissingMirrors(kept.choice, catalog);

    PullOptions &pull = kept.form.pull;
    pull.removeMirrorName = object.value(s_remove).toBool();
    pull.ownRegistry = object.value(s_ownRegistry).toString().toStdString();
    const QString output = object.value(s_output).toString();
    if (output == s_names) {
        kept.form.kind = OutputForm::Kind::Names;
    } else if (const auto tool = pullToolFromCode(output.toStdString());
               tool && (*tool != PullTool::CopyTo || !pull.ownRegistry.empty())) {
        kept.form.kind = OutputForm::Kind::Commands;
        pull.tool = *tool;
    }
    return kept;
}

bool forgetMissingMirrors(ConversionChoice &choice, const MirrorCatalog &catalog)
{
    const auto isMissing
        = [&catalog](const std::string &id) { return catalog.mirror(id) == nullptr; };
    const std::size_t chosen = std::erase_if(choice.mirrors, isMissing);
    const std::size_t single = std::erase_if(
        choice.perRegistry, [&isMissing](const auto &entry) { return isMissing(entry.second); });
    const std::size_t images = std::erase_if(
        choice.perImage, [&isMissing](const auto &entry) { return isMissing(entry.second); });
    return chosen + single + images > 0;
}

} // namespace jingtai
