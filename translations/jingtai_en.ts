<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>jingtai::ConvertPage</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <comment>after “4 names in”</comment>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) converted</source>
        <translation>
            <numerusform>%n name converted</numerusform>
            <numerusform>%n names converted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a mirror</source>
        <translation>
            <numerusform>%n without a mirror</numerusform>
            <numerusform>%n without a mirror</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation>
            <numerusform>%n left as it is</numerusform>
            <numerusform>%n left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n are listed</source>
        <translation>
            <numerusform>the first %n is listed</numerusform>
            <numerusform>the first %n are listed</numerusform>
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
</context>
</TS>
