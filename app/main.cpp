// SPDX-License-Identifier: MIT
#include "app/checkschedule.h"
#include "app/dresser.h"
#include "app/model/catalogwording.h"
#include "app/model/checks/checkhistory.h"
#include "app/model/checks/notifications.h"
#include "app/model/checks/seendigests.h"
#include "app/model/checks/statusmonitor.h"
#include "app/model/checks/usedmirrors.h"
#include "app/model/conversion/clipboardwatch.h"
#include "app/model/conversion/conversioncheck.h"
#include "app/model/conversion/conversionhistory.h"
#include "app/model/conversion/conversionstate.h"
#include "app/model/daemon/daemonstate.h"
#include "app/model/filewording.h"
#include "app/model/mirrors/mirrorlibrary.h"
#include "app/model/settings/preferences.h"
#include "app/services/appearance.h"
#include "app/services/catalogstore.h"
#include "app/services/clipboardpeek.h"
#include "app/services/daemonservice.h"
#include "app/services/desktopnotifier.h"
#include "app/services/jsonstore.h"
#include "app/services/languages.h"
#include "app/services/probequeue.h"
#include "app/services/singleinstance.h"
#include "app/services/xdg.h"
#include "ui/parts/firstpaint.h"
#include "ui/parts/prompts.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <string_view>

namespace {

using namespace jingtai;

struct Main
{
    Q_DECLARE_TR_FUNCTIONS(Main)
};

struct Options
{
    QString catalog;
    bool noChecks = false;
    QStringList files;
};

Options parseOptions(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Main::tr("Converts the image names in any text to names on mirrors that work."));
    const QCommandLineOption catalog(
        QStringLiteral("catalog"),
        Main::tr("Use this catalogue of mirrors in place of the built-in one."),
        Main::tr("file", "value of an option"));
    const QCommandLineOption noChecks(QStringLiteral("no-checks"),
                                      Main::tr("Send nothing to any mirror by itself."));
    parser.addOptions({catalog, noChecks});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        Main::tr("file", "value of an option"), Main::tr("Text to open on the Convert page."),
        QStringLiteral("[%1…]").arg(Main::tr("file", "value of an option")));
    parser.process(application);
    return {parser.value(catalog), parser.isSet(noChecks), parser.positionalArguments()};
}

/// Whether there is only something to write on the terminal, which may have no display.
bool asksForText(int argc, char *argv[])
{
    constexpr std::string_view s_asking[] = {"--help", "--help-all", "-h", "--version", "-v"};
    char **const end = std::find(argv, argv + argc, std::string_view("--"));
    return std::find_first_of(argv, end, std::begin(s_asking), std::end(s_asking)) != end;
}

QString settingsPath()
{
    return configDirectory() + QLatin1String("/settings.json");
}

QString statePath()
{
    return stateDirectory() + QLatin1String("/window.json");
}

/// In the language of the window.
int tell(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    JsonStore settings(settingsPath());
    JsonStore state(statePath());
    settings.load();
    Languages languages;
    languages.use(Preferences(settings, state).languageCode());
    parseOptions(application);
    return 0;
}

QList<QUrl> urlsOf(const QStringList &paths)
{
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(QDir::current().absoluteFilePath(path)));
    return urls;
}

} // namespace

int main(int argc, char *argv[])
{
    const QString token = SingleInstance::desktopToken();
    QCoreApplication::setApplicationName(QStringLiteral("jingtai"));
    QCoreApplication::setApplicationVersion(QStringLiteral(JINGTAI_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.jingtai.Jingtai"));
    if (asksForText(argc, argv))
        return tell(argc, argv);
    QApplication application(argc, argv);

    JsonStore settings(settingsPath());
    JsonStore state(statePath());
    const auto settingsProblem = settings.load();
    const auto stateProblem = state.load();
    Preferences preferences(settings, state);
    Languages languages;
    languages.use(preferences.languageCode());
    QGuiApplication::setApplicationDisplayName(Main::tr("Jingtai"));
    QObject::connect(&preferences, &Preferences::languageChanged, &application, [&] {
        languages.use(preferences.languageCode());
        QGuiApplication::setApplicationDisplayName(Main::tr("Jingtai"));
    });
    const Options options = parseOptions(application);
    // Another catalogue is another program: it has nothing to hand over, and takes nothing.
    SingleInstance instance;
    if (options.catalog.isEmpty())
        instance.start(urlsOf(options.files), token);

    QString catalogProblem;
    MirrorCatalog catalog;
    if (!options.catalog.isEmpty()) {
        auto loaded = loadCatalog(options.catalog);
        if (loaded)
            catalog = std::move(*loaded);
        else
            //: %1 a sentence about a file
            catalogProblem
                = Main::tr("%1 The built-in catalogue is in use.").arg(wording(loaded.error()));
    }
    if (options.catalog.isEmpty() || !catalogProblem.isEmpty())
        catalog = builtInCatalog();

    AppearanceWatch appearance;
    const Dresser dresser(application, preferences, appearance);
    // Before anything is written: the other program has its own mind of these files.
    if (options.catalog.isEmpty() && instance.isHandedOver())
        return 0;
    MirrorLibrary library(std::move(catalog), settings, ownCatalogPath());
    const QString libraryProblem = library.load();
    ProbeQueue queue;
    const bool isOwnCatalog = !options.catalog.isEmpty() && catalogProblem.isEmpty();
    JsonStore keptChecks(stateDirectory() + QLatin1String("/checks.json"), nullptr,
                         CheckHistory::s_maxBytes);
    CheckHistory checkHistory(keptChecks);
    JsonStore digests(stateDirectory() + QLatin1String("/digests.json"));
    SeenDigests seen(digests);
    StatusMonitor monitor(library, queue, &checkHistory, &seen);
    monitor.setOwnCatalog(isOwnCatalog);
    CheckSchedule schedule(monitor, queue, preferences);
    JsonStore kept(stateDirectory() + QLatin1String("/history.json"));
    ConversionHistory history(kept);
    ConversionState conversion(library, cacheDirectory(), &history);
    ConversionCheck check(conversion, queue, &seen, isOwnCatalog);
    MachineDaemonService engines(EnginePaths::ofMachine());
    std::optional<DaemonState> daemon;
    const auto makeDaemon = [&]() -> DaemonState & {
        if (!daemon) {
            daemon.emplace(engines, library, settings);
            daemon->mirrors().hub().setMonitor(&monitor);
        }
        return *daemon;
    };
    Notifications notifications(
        preferences, library, monitor,
        [&] { return usedMirrors(conversion, daemon ? &*daemon : nullptr); },
        [] { return std::make_unique<DesktopNotifier>(); });
    // Which mirrors Docker uses is to be known without its page.
    const auto followNotifies = [&] {
        if (preferences.notifies())
            makeDaemon().start();
    };
    QObject::connect(&preferences, &Preferences::notifiesChanged, &notifications, followNotifies);
    ClipboardWatch clipboard(preferences, conversion,
                             [] { return std::make_unique<ClipboardPeek>(); });
    DesktopPrompts prompts;
    MainWindow window(library, monitor, conversion, check, makeDaemon, preferences,
                      {notifications, clipboard}, prompts);
    if (settingsProblem)
        window.say(wording(*settingsProblem));
    if (stateProblem) {
        if (const QString sentence = wordingOfStateProblem(*stateProblem); !sentence.isEmpty())
            window.say(sentence);
    }
    if (!catalogProblem.isEmpty())
        window.say(catalogProblem);
    if (!libraryProblem.isEmpty())
        window.say(libraryProblem);
    QObject::connect(&library, &MirrorLibrary::problem, &window, &MainWindow::say);
    const auto saveFailed = [&window](const FileError &error) { window.say(wording(error)); };
    QObject::connect(&settings, &JsonStore::saveFailed, &window, saveFailed);
    QObject::connect(&state, &JsonStore::saveFailed, &window, saveFailed);
    QObject::connect(&kept, &JsonStore::saveFailed, &window, saveFailed);
    QObject::connect(&digests, &JsonStore::saveFailed, &window, saveFailed);
    QObject::connect(&keptChecks, &JsonStore::saveFailed, &window, saveFailed);
    const auto comeToFront = [&window](const QString &hint) {
        // Where Qt's plug-in for Wayland looks for it.
        if (!hint.isEmpty())
            qputenv("XDG_ACTIVATION_TOKEN", hint.toUtf8());
        window.comeToFront();
    };
    QObject::connect(&instance, &SingleInstance::activated, &window, comeToFront);
    QObject::connect(&instance, &SingleInstance::opened, &window,
                     [&window, comeToFront](const QList<QUrl> &files, const QString &hint) {
                         window.openUrls(files);
                         comeToFront(hint);
                     });
    QObject::connect(&notifications, &Notifications::mirrorWanted, &window,
                     [&window, comeToFront](const QString &id, const QString &hint) {
                         window.showMirror(id);
                         comeToFront(hint);
                     });
    window.show();
    QTimer::singleShot(0, &window, [&] {
        appearance.start();
        monitor.loadHistory();
        window.openFiles(options.files);
        if (options.files.isEmpty())
            window.welcome();
        window.startTray();
        notifications.start();
        followNotifies();
        if (!options.noChecks)
            afterFirstPaint(&window, &window, [&schedule] { schedule.start(); });
    });
    return QApplication::exec();
}
