<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConversionWording</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <comment>after “4 names in”</comment>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln name</numerusform>
            <numerusform>%Ln names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) converted</source>
        <translation>
            <numerusform>%Ln name converted</numerusform>
            <numerusform>%Ln names converted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a mirror</source>
        <translation>
            <numerusform>%Ln without a mirror</numerusform>
            <numerusform>%Ln without a mirror</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as they are</source>
        <translation>
            <numerusform>%Ln left as it is</numerusform>
            <numerusform>%Ln left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln are listed</source>
        <translation>
            <numerusform>the first %Ln is listed</numerusform>
            <numerusform>the first %Ln are listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) checked</source>
        <translation>
            <numerusform>%n name checked</numerusform>
            <numerusform>%n names checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with the same content</source>
        <translation>
            <numerusform>%n with the same content</numerusform>
            <numerusform>%n with the same content</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with other content</source>
        <translation>
            <numerusform>%n with other content</numerusform>
            <numerusform>%n with other content</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not there</source>
        <translation>
            <numerusform>%n not there</numerusform>
            <numerusform>%n not there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <extracomment>Names of which a mirror did not say whether it has them</extracomment>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryMenu</name>
    <message numerus="yes">
        <source>%1 + %n more</source>
        <extracomment>%1 some image names, %n how many more there were</extracomment>
        <translation>
            <numerusform>%1 + %n more</numerusform>
            <numerusform>%1 + %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryEditWording</name>
    <message numerus="yes">
        <source>Undo: remove %n mirror(s)</source>
        <extracomment>Menu</extracomment>
        <translation>
            <numerusform>Undo: remove %n mirror</numerusform>
            <numerusform>Undo: remove %n mirrors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo: enable %n mirror(s)</source>
        <extracomment>Menu</extracomment>
        <translation>
            <numerusform>Undo: enable %n mirror</numerusform>
            <numerusform>Undo: enable %n mirrors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo: disable %n mirror(s)</source>
        <extracomment>Menu</extracomment>
        <translation>
            <numerusform>Undo: disable %n mirror</numerusform>
            <numerusform>Undo: disable %n mirrors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo: remove %n mirror(s)</source>
        <extracomment>Menu</extracomment>
        <translation>
            <numerusform>Redo: remove %n mirror</numerusform>
            <numerusform>Redo: remove %n mirrors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo: enable %n mirror(s)</source>
        <extracomment>Menu</extracomment>
        <translation>
            <numerusform>Redo: enable %n mirror</numerusform>
            <numerusform>Redo: enable %n mirrors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo: disable %n mirror(s)</source>
        <extracomment>Menu</extracomment>
        <translation>
            <numerusform>Redo: disable %n mirror</numerusform>
            <numerusform>Redo: disable %n mirrors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MirrorFactsText</name>
    <message numerus="yes">
        <source>%n request(s) a minute</source>
        <translation>
            <numerusform>%n request a minute</numerusform>
            <numerusform>%n requests a minute</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MirrorTransfer</name>
    <message numerus="yes">
        <source>%n mirror(s) exported to “%1”.</source>
        <extracomment>%1 name of a file</extracomment>
        <translation>
            <numerusform>%n mirror exported to “%1”.</numerusform>
            <numerusform>%n mirrors exported to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registr(y/ies) taken from the file.</source>
        <translation>
            <numerusform>%n registry taken from the file.</numerusform>
            <numerusform>%n registries taken from the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s) added.</source>
        <translation>
            <numerusform>%n mirror added.</numerusform>
            <numerusform>%n mirrors added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s) replaced.</source>
        <translation>
            <numerusform>%n mirror replaced.</numerusform>
            <numerusform>%n mirrors replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s) added</source>
        <translation>
            <numerusform>%n mirror added</numerusform>
            <numerusform>%n mirrors added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <extracomment>Mirrors, behind a comma</extracomment>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferenceMenus</name>
    <message numerus="yes">
        <source>Every %n min</source>
        <translation>
            <numerusform>Every %n min</numerusform>
            <numerusform>Every %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>The restart stops %n running container(s). Those with a restart policy start again.</source>
        <translation>
            <numerusform>The restart stops %n running container. If it has a restart policy, it starts again.</numerusform>
            <numerusform>The restart stops %n running containers. Those with a restart policy start again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged line(s)</source>
        <translation>
            <numerusform>%n unchanged line</numerusform>
            <numerusform>%n unchanged lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), in force at the next start of Docker</source>
        <translation>
            <numerusform>%n change, in force at the next start of Docker</numerusform>
            <numerusform>%n changes, in force at the next start of Docker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), a reload is enough, containers keep running</source>
        <translation>
            <numerusform>%n change, a reload is enough, containers keep running</numerusform>
            <numerusform>%n changes, a reload is enough, containers keep running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), Docker must be restarted</source>
        <translation>
            <numerusform>%n change, Docker must be restarted</numerusform>
            <numerusform>%n changes, Docker must be restarted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), Docker must be restarted, which stops containers</source>
        <translation>
            <numerusform>%n change, Docker must be restarted, which stops containers</numerusform>
            <numerusform>%n changes, Docker must be restarted, which stops containers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonWording</name>
    <message numerus="yes">
        <source>%n mirror(s) that serve it were checked and are not usable.</source>
        <translation>
            <numerusform>%n mirror that serves it was checked and is not usable.</numerusform>
            <numerusform>%n mirrors that serve it were checked and are not usable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Automatic took %1: the first of %n mirrors of %2 that are said to work.</source>
        <extracomment>%1 title of a mirror, %2 registry</extracomment>
        <translation>
            <numerusform>Automatic took %1: the first of %n mirror of %2 that is said to work.</numerusform>
            <numerusform>Automatic took %1: the first of %n mirrors of %2 that are said to work.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Automatic took %1: the first of %n mirrors of %2 that are said to work (as of %3).</source>
        <extracomment>%1 title of a mirror, %2 registry, %3 a year, with month and day if known</extracomment>
        <translation>
            <numerusform>Automatic took %1: the first of %n mirror of %2 that is said to work (as of %3).</numerusform>
            <numerusform>Automatic took %1: the first of %n mirrors of %2 that are said to work (as of %3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Automatic took %1: the fastest of %n mirrors of %2 that were usable when last checked (%3 ms).</source>
        <extracomment>%1 title of a mirror, %2 registry, %3 milliseconds</extracomment>
        <translation>
            <numerusform>Automatic took %1: the fastest of %n mirror of %2 that was usable when last checked (%3 ms).</numerusform>
            <numerusform>Automatic took %1: the fastest of %n mirrors of %2 that were usable when last checked (%3 ms).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusFacts</name>
    <message numerus="yes">
        <source>until %1, %n day(s) left</source>
        <extracomment>%1 a date, %n days from now</extracomment>
        <translation>
            <numerusform>until %1, %n day left</numerusform>
            <numerusform>until %1, %n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusWording</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usable in %1 of %n check(s), %2 %</source>
        <extracomment>%1 how many of the %n checks, %2 how many of a hundred</extracomment>
        <translation>
            <numerusform>usable in %1 of %n check, %2 %</numerusform>
            <numerusform>usable in %1 of %n checks, %2 %</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingtai::CheckNotice</name>
    <message numerus="yes">
        <source>%n image name(s), with tag or digest, as a pull would send them; no account data, and nothing else of your text.</source>
        <translation>
            <numerusform>%n image name, with tag or digest, as a pull would send it; no account data, and nothing else of your text.</numerusform>
            <numerusform>%n image names, with tag or digest, as a pull would send them; no account data, and nothing else of your text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) on private hosts</source>
        <translation>
            <numerusform>%n name on private hosts</numerusform>
            <numerusform>%n names on private hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more.</source>
        <extracomment>%n hosts that are not listed</extracomment>
        <translation>
            <numerusform>and %n more.</numerusform>
            <numerusform>and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingtai::ClipboardNotice</name>
    <message numerus="yes">
        <source>The clipboard holds %n image name(s).</source>
        <translation>
            <numerusform>The clipboard holds %n image name.</numerusform>
            <numerusform>The clipboard holds %n image names.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingtai::ConversionsPane</name>
    <message numerus="yes">
        <source>%n name(s) converted with mirrors that have them</source>
        <translation>
            <numerusform>%n name converted with a mirror that has it</numerusform>
            <numerusform>%n names converted with mirrors that have them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingtai::DaemonProblemsModel</name>
    <message numerus="yes">
        <source>%n stop(s) Docker from starting</source>
        <translation>
            <numerusform>%n stops Docker from starting</numerusform>
            <numerusform>%n stop Docker from starting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fail(s) later</source>
        <translation>
            <numerusform>%n fails later</numerusform>
            <numerusform>%n fail later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without effect</source>
        <translation>
            <numerusform>%n without effect</numerusform>
            <numerusform>%n without effect</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of advice</source>
        <translation>
            <numerusform>%n piece of advice</numerusform>
            <numerusform>%n pieces of advice</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingtai::DaemonState</name>
    <message numerus="yes">
        <source>%n problem(s) would stop Docker from starting. Fix them first.</source>
        <translation>
            <numerusform>%n problem would stop Docker from starting. Fix it first.</numerusform>
            <numerusform>%n problems would stop Docker from starting. Fix them first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingtai::ExportDialog</name>
    <message numerus="yes">
        <source>%n chosen in the list</source>
        <translation>
            <numerusform>%n chosen in the list</numerusform>
            <numerusform>%n chosen in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your own</source>
        <translation>
            <numerusform>%n of your own</numerusform>
            <numerusform>%n of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>All %n</numerusform>
            <numerusform>All %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingtai::MainWindow</name>
    <message numerus="yes">
        <source>One text is converted at a time: “%1” was opened, %n other file(s) not.</source>
        <extracomment>%1 name of the file that was opened; %n files were not</extracomment>
        <translation>
            <numerusform>One text is converted at a time: “%1” was opened, %n other file not.</numerusform>
            <numerusform>One text is converted at a time: “%1” was opened, %n other files not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n mirror(s) usable</source>
        <translation>
            <numerusform>%1 of %n mirror usable</numerusform>
            <numerusform>%1 of %n mirrors usable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingtai::MirrorAlerts</name>
    <message numerus="yes">
        <source>%n mirrors in use are not usable now</source>
        <translation>
            <numerusform>%n mirror in use is not usable now</numerusform>
            <numerusform>%n mirrors in use are not usable now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mirrors in use are usable again</source>
        <translation>
            <numerusform>%n mirror in use is usable again</numerusform>
            <numerusform>%n mirrors in use are usable again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>%n mirrors that are not listed</extracomment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingtai::MirrorChecks</name>
    <message numerus="yes">
        <source>%1 of %n usable from here</source>
        <translation>
            <numerusform>%1 of %n usable from here</numerusform>
            <numerusform>%1 of %n usable from here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usable so far</source>
        <extracomment>%n mirrors, while a check goes on</extracomment>
        <translation>
            <numerusform>%n usable so far</numerusform>
            <numerusform>%n usable so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usable</source>
        <translation>
            <numerusform>%n usable</numerusform>
            <numerusform>%n usable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingtai::MirrorPicker</name>
    <message numerus="yes">
        <source>%n mirror(s) chosen</source>
        <translation>
            <numerusform>%n mirror chosen</numerusform>
            <numerusform>%n mirrors chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingtai::MirrorTasks</name>
    <message numerus="yes">
        <source>%n mirror(s) removed</source>
        <translation>
            <numerusform>%n mirror removed</numerusform>
            <numerusform>%n mirrors removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s) switched on</source>
        <translation>
            <numerusform>%n mirror switched on</numerusform>
            <numerusform>%n mirrors switched on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s) switched off</source>
        <translation>
            <numerusform>%n mirror switched off</numerusform>
            <numerusform>%n mirrors switched off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s) copied</source>
        <translation>
            <numerusform>%n mirror copied</numerusform>
            <numerusform>%n mirrors copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) copied</source>
        <translation>
            <numerusform>%n address copied</numerusform>
            <numerusform>%n addresses copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingtai::MirrorsPage</name>
    <message numerus="yes">
        <source>%1 of %n mirror(s) shown</source>
        <translation>
            <numerusform>%1 of %n mirror shown</numerusform>
            <numerusform>%1 of %n mirrors shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s)</source>
        <translation>
            <numerusform>%n mirror</numerusform>
            <numerusform>%n mirrors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registr(y/ies)</source>
        <translation>
            <numerusform>%n registry</numerusform>
            <numerusform>%n registries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n switched off</source>
        <extracomment>%1 &quot;69 mirrors of 11 registries&quot;</extracomment>
        <translation>
            <numerusform>%1, %n switched off</numerusform>
            <numerusform>%1, %n switched off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s) chosen</source>
        <translation>
            <numerusform>%n mirror chosen</numerusform>
            <numerusform>%n mirrors chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingtai::RepairDialog</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s) must be mended by hand.</source>
        <translation>
            <numerusform>%n mistake must be mended by hand.</numerusform>
            <numerusform>%n mistakes must be mended by hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingtai::SettingField</name>
    <message numerus="yes">
        <source>%n entries: too many for a form. Change them in the JSON view.</source>
        <translation>
            <numerusform>%n entry: too many for a form. Change it in the JSON view.</numerusform>
            <numerusform>%n entries: too many for a form. Change them in the JSON view.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingtai::TrayIcon</name>
    <message numerus="yes">
        <source>%1 of %n mirror(s) usable</source>
        <translation>
            <numerusform>%1 of %n mirror usable</numerusform>
            <numerusform>%1 of %n mirrors usable</numerusform>
        </translation>
    </message>
</context>
</TS>
