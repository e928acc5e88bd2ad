// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commandline.h"
#include "app/core/catalog/mirrorcatalog.h"
#include "app/core/names/nameconverter.h"

#include <QString>

namespace jingtai {

class TextInput;

/// What a conversion is to be done with.
struct ConversionRequest
{
    MirrorCatalog catalog;
    ConversionChoice choice;
    /// Null for standard input.
    QString path;
};

/// `jingtai-cli convert`: the text with its image names converted.
int runConvert(Console &console, const Arguments &arguments);

/// `jingtai-cli convert --check`: whether the mirrors have the converted names, a line for each.
/// In the program without the network library this becomes the one with it.
int runConvertCheck(Console &console, const ConversionRequest &request, const CommandLine &line);

/// Says why a text could not be read or kept.
int failedText(Console &console, const QString &path, const TextInput &text);

} // namespace jingtai
