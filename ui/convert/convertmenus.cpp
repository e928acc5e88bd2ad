// SPDX-License-Identifier: MIT
#include "ui/convert/convertmenus.h"

#include "app/model/mirrors/mirrorchoices.h"
#include "ui/parts/choicemenu.h"
#include "ui/parts/prompts.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

#include <array>
#include <functional>
#include <utility>

namespace jingtai {

namespace {

struct ConvertMenus
{
    Q_DECLARE_TR_FUNCTIONS(ConvertMenus)
};

QString plain(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

QString optionText(const MirrorOption &option)
{
    QString title = option.title;
    if (option.disabled) {
        //: %1 title of a mirror that the person switched off
        title = ConvertMenus::tr("%1 (switched off)").arg(title);
    } else if (option.closed) {
        //: %1 title of a mirror that is closed
        title = ConvertMenus::tr("%1 (closed)").arg(title);
    } else if (option.wantsParameter) {
        //: %1 title of a mirror that wants a code from the person
        title = ConvertMenus::tr("%1 (needs your code)").arg(title);
    }
    return option.title == option.address
               ? plain(title)
               : plain(title) + QLatin1Char('\t') + plain(option.address);
}

QString registryText(const QString &registry)
{
    return registry == QLatin1String("*") ? ConvertMenus::tr("Any registry") : plain(registry);
}

QString toolText(PullTool tool)
{
    switch (tool) {
    case PullTool::Docker:
        return ConvertMenus::tr("docker pull and tag");
    case PullTool::Nerdctl:
        return ConvertMenus::tr("nerdctl pull and tag");
    case PullTool::Podman:
        return ConvertMenus::tr("podman pull and tag");
    case PullTool::Ctr:
        return ConvertMenus::tr("ctr images pull and tag");
    case PullTool::Crictl:
        return ConvertMenus::tr("crictl pull");
    case PullTool::Skopeo:
        return ConvertMenus::tr("skopeo copy");
    case PullTool::Crane:
        return ConvertMenus::tr("crane pull");
    case PullTool::CopyTo:
        return ConvertMenus::tr("Copy into a registry of your own…");
    }
    return {};
}

} // namespace

void fillMirrorMenu(QMenu *menu, ConversionState &state, const AskParameters &ask)
{
    QActionGroup *group = beginChoices(menu);
    const ConversionChoice &choice = state.choice();
    const bool single = !choice.perRegistry.empty() || !choice.leave.empty();
    // The values that it wants first: without them nothing would be converted.
    const auto choose
        = [&state, ask](QAction *action, const MirrorOption &option, std::function<void()> take) {
              QObject::connect(action, &QAction::triggered, &state,
                               [&state, ask, id = option.id, wants = option.wantsParameter,
                                take = std::move(take)] {
                                   if (!wants) {
                                       take();
                                       return;
                                   }
                                   // The menu shows the choice as it is until they are given.
                                   Q_EMIT state.choiceChanged();
                                   ask(id, take);
                               });
          };
    QAction *automatic
        = addChoice(menu, group, ConvertMenus::tr("Automatic"), choice.mirrors.empty() && !single);
    automatic->setObjectName(QStringLiteral("mirrorAutomatic"));
    QObject::connect(automatic, &QAction::triggered, &state, [&state] { state.setMirror({}); });

    menu->addSection(ConvertMenus::tr("One mirror"));
    for (const RegistryOptions &options : mirrorsByUpstream(state.library())) {
        QMenu *mirrors = menu->addMenu(registryText(options.registry));
        for (const MirrorOption &option : options.mirrors) {
            const bool chosen
                = !choice.mirrors.empty() && choice.mirrors.front() == option.id.toStdString();
            QAction *action = addChoice(mirrors, group, optionText(option), chosen);
            action->setObjectName(QLatin1String("mirror-") + option.id);
            choose(action, option, [&state, id = option.id] { state.setMirror(id); });
        }
    }

    menu->addSeparator();
    QMenu *registries = menu->addMenu(ConvertMenus::tr("For each registry"));
    for (const RegistryOptions &options : mirrorsByRegistry(state.library())) {
        const std::string key = options.registry.toStdString();
        const auto chosen = choice.perRegistry.find(key);
        const bool stays = choice.leave.contains(key);
        QMenu *mirrors = registries->addMenu(registryText(options.registry));
        // The menus that it was reached by may lie behind it.
        mirrors->addSection(registryText(options.registry));
        auto *own = new QActionGroup(mirrors);
        QAction *free = addChoice(mirrors, own, ConvertMenus::tr("As chosen for the others"),
                                  chosen == choice.perRegistry.end() && !stays);
        free->setObjectName(QLatin1String("free-") + options.registry);
        QObject::connect(free, &QAction::triggered, &state, [&state, registry = options.registry] {
            state.setRegistryMirror(registry, {});
        });
        QAction *leave = addChoice(mirrors, own, ConvertMenus::tr("Leave as it is"), stays);
        leave->setObjectName(QLatin1String("leave-") + options.registry);
        QObject::connect(leave, &QAction::triggered, &state, [&state, registry = options.registry] {
            state.setRegistryStays(registry);
        });
        mirrors->addSeparator();
        for (const MirrorOption &option : options.mirrors) {
            QAction *action = addChoice(mirrors, own, optionText(option),
                                        chosen != choice.perRegistry.end()
                                            && chosen->second == option.id.toStdString());
            action->setObjectName(QLatin1String("mirror-") + option.id + QLatin1String("-for-")
                                  + options.registry);
            choose(action, option, [&state, registry = options.registry, id = option.id] {
                state.setRegistryMirror(registry, id);
            });
        }
    }
}

QString mirrorChoiceText(const ConversionState &state)
{
    const ConversionChoice &choice = state.choice();
    if (!choice.perRegistry.empty() || !choice.leave.empty())
        return ConvertMenus::tr("For each registry");
    if (choice.mirrors.empty())
        return ConvertMenus::tr("Automatic");
    const Mirror *mirror = state.catalog().mirror(choice.mirrors.front());
    return mirror != nullptr ? mirrorTitle(*mirror)
                             : QString::fromStdString(choice.mirrors.front());
}

void fillOutputMenu(QMenu *menu, ConversionState &state, Prompts &prompts)
{
    QActionGroup *group = beginChoices(menu);
    const OutputForm &form = state.form();
    const auto add = [&](const QString &text, const OutputForm &target, const QString &name) {
        const bool checked
            = form.kind == target.kind
              && (form.kind != OutputForm::Kind::Commands || form.pull.tool == target.pull.tool);
        QAction *action = addChoice(menu, group, text, checked);
        action->setObjectName(name);
        QObject::connect(action, &QAction::triggered, &state, [&state, &prompts, menu, target] {
            OutputForm chosen = target;
            chosen.pull.removeMirrorName = state.form().pull.removeMirrorName;
            chosen.pull.ownRegistry = state.form().pull.ownRegistry;
            if (chosen.kind == OutputForm::Kind::Commands && chosen.pull.tool == PullTool::CopyTo) {
                const QString registry = prompts.text(
                    menu->parentWidget(), ConvertMenus::tr("Copy into a registry of your own"),
                    ConvertMenus::tr("The registry, with a path if wanted: "
                                     "registry.example.com:5000/team"),
                    QString::fromStdString(chosen.pull.ownRegistry));
                if (registry.isEmpty()) {
                    // The menu shows the choice as it was.
                    state.setForm(state.form());
                    return;
                }
                chosen.pull.ownRegistry = registry.toStdString();
            }
            state.setForm(chosen);
        });
    };
    add(ConvertMenus::tr("Text"), {OutputForm::Kind::Text, {}}, QStringLiteral("outputText"));
    add(ConvertMenus::tr("Names only"), {OutputForm::Kind::Names, {}},
        QStringLiteral("outputNames"));
    menu->addSection(ConvertMenus::tr("Commands"));
    constexpr std::array tools
        = {PullTool::Docker, PullTool::Nerdctl, PullTool::Podman, PullTool::Ctr,
           PullTool::Crictl, PullTool::Skopeo,  PullTool::Crane,  PullTool::CopyTo};
    for (const PullTool tool : tools) {
        const std::string_view word = code(tool);
        add(toolText(tool), {OutputForm::Kind::Commands, {tool, false, {}}},
            QLatin1String("output-") + QLatin1String(word.data(), int(word.size())));
    }
    menu->addSeparator();
    QAction *remove = menu->addAction(ConvertMenus::tr("Remove the mirror's name after tagging"));
    remove->setObjectName(QStringLiteral("outputRemove"));
    remove->setCheckable(true);
    remove->setChecked(form.pull.removeMirrorName);
    remove->setEnabled(form.kind == OutputForm::Kind::Commands
                       && (form.pull.tool == PullTool::Docker || form.pull.tool == PullTool::Nerdctl
                           || form.pull.tool == PullTool::Podman));
    QObject::connect(remove, &QAction::toggled, &state, [&state](bool on) {
        OutputForm chosen = state.form();
        chosen.pull.removeMirrorName = on;
        state.setForm(chosen);
    });
}

QString outputChoiceText(const ConversionState &state)
{
    switch (state.form().kind) {
    case OutputForm::Kind::Text:
        return ConvertMenus::tr("Text");
    case OutputForm::Kind::Names:
        return ConvertMenus::tr("Names only");
    case OutputForm::Kind::Commands:
        break;
    }
    if (state.form().pull.tool == PullTool::CopyTo)
        return QString::fromStdString(state.form().pull.ownRegistry);
    const std::string_view word = code(state.form().pull.tool);
    return QString::fromUtf8(word.data(), qsizetype(word.size()));
}

} // namespace jingtai
