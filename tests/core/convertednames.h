// SPDX-License-Identifier: MIT
#pragma once

#include "app/core/names/nameconverter.h"

#include <QFile>
#include <QString>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Catalogues, choices and what comes of names, for tests.
namespace jingtai {

inline MirrorCatalog shippedCatalog()
{
    QFile file(QStringLiteral(JINGTAI_SOURCE_DIR "/resources/catalog/mirrors.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the catalogue is missing");
    const auto catalog = MirrorCatalog::parse(file.readAll().toStdString());
    if (!catalog)
        qFatal("the catalogue does not parse: %s", catalog.error().pointer.c_str());
    return *catalog;
}

/// `mirrors` is the inside of the list, with ' in place of ".
inline MirrorCatalog catalogWith(const std::string &mirrors)
{
    std::string json = "{'version':1,'registries':["
                       "{'name':'docker.io','aliases':[]},"
                       "{'name':'registry.k8s.io',"
                       "'aliases':['k8s.gcr.io','us.gcr.io/k8s-artifacts-prod']},"
                       "{'name':'gcr.io'},{'name':'quay.io'}],'mirrors':["
                       + mirrors + "]}";
    std::replace(json.begin(), json.end(), '\'', '"');
    const auto catalog = MirrorCatalog::parse(json);
    if (!catalog)
        qFatal("%s: %s", catalog.error().pointer.c_str(), catalog.error().detail.c_str());
    return *catalog;
}

inline std::string mirror(const std::string &id, const std::string &rules,
                          const std::string &more = {})
{
    return "{'id':'" + id + "','kind':'registry','endpoint':'https://" + id
           + ".example','trust':'community','rules':[" + rules + "]"
           + (more.empty() ? "" : "," + more) + "}";
}

inline std::string rule(const std::string &source, const std::string &target)
{
    return "{'source':'" + source + "','target':'" + target + "'}";
}

/// A mirror of quay.io at ID.example.
inline std::string quayMirror(const std::string &id, const std::string &more = {})
{
    return mirror(id, rule("quay.io", id + ".example/{path}"), more);
}

inline std::string claim(const std::string &state)
{
    return "'claim':{'state':'" + state + "'}";
}

inline ImageReferenceView view(std::string_view name)
{
    const auto parsed = ImageReferenceView::parse(name);
    if (!parsed)
        qFatal("no name: %s", std::string(name).c_str());
    return *parsed;
}

inline ConversionChoice with(std::vector<std::string> mirrors)
{
    ConversionChoice choice;
    choice.mirrors = std::move(mirrors);
    return choice;
}

inline ConversionChoice backwards(std::vector<std::string> mirrors = {})
{
    ConversionChoice choice = with(std::move(mirrors));
    choice.back = true;
    return choice;
}

inline ConversionChoice measured(std::map<std::string, Measurement, std::less<>> measurements)
{
    ConversionChoice choice;
    choice.measurements = std::move(measurements);
    return choice;
}

inline ConvertedName convert(const MirrorCatalog &catalog, const ConversionChoice &choice,
                             std::string_view name)
{
    return NameConverter(catalog, choice).convert(view(name));
}

inline bool hasNote(const ConvertedName &name, NoteCode code)
{
    return std::any_of(name.notes.begin(), name.notes.end(),
                       [code](const Note &note) { return note.code == code; });
}

inline std::string subjectOf(const ConvertedName &name, NoteCode code)
{
    for (const Note &note : name.notes) {
        if (note.code == code)
            return note.subject;
    }
    return "(no such note)";
}

/// "converted quay.m.example/a", "stays [already-on-mirror]", …
inline std::string told(const ConvertedName &name)
{
    std::string text;
    switch (name.outcome) {
    case NameOutcome::Converted:
        text = "converted " + name.name;
        break;
    case NameOutcome::Stays:
        text = "stays";
        break;
    case NameOutcome::NoMirror:
        text = "no mirror";
        break;
    }
    for (const Note &note : name.notes)
        text += std::string(" [") + code(note.code) + "]";
    return text;
}

} // namespace jingtai

#define COMPARE_TEXT(actual, expected) \
    QCOMPARE(QString::fromStdString(actual), QString::fromStdString(std::string(expected)))
