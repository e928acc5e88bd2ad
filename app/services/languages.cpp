// SPDX-License-Identifier: MIT
#include "app/services/languages.h"

#include <QCoreApplication>
#include <QLocale>

namespace jingtai {

namespace {

const QLatin1String s_english("en");
const QLatin1String s_chinese("zh_CN");

} // namespace

Languages::~Languages()
{
    remove();
}

QString Languages::ofSystem()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &language : wanted) {
        if (language.startsWith(QLatin1String("zh")))
            return s_chinese;
        if (language.startsWith(QLatin1String("en")) || language == QLatin1String("C"))
            return s_english;
    }
    return s_english;
}

void Languages::use(const QString &language)
{
    m_current = language == s_english || language == s_chinese ? language : ofSystem();
    remove();
    QLocale::setDefault(QLocale(m_current));
    // The program's last, so that it is asked first.
    for (const QLatin1String name : {QLatin1String("qtbase_"), QLatin1String("jingtai_")}) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(QLatin1String(":/i18n/") + name + m_current))
            continue;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    }
}

void Languages::remove()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

} // namespace jingtai
