<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Quoted</name>
    <message>
        <source>a space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the byte %1, which is no UTF-8 text</source>
        <extracomment>%1 is a byte such as 0xE4</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the invisible character %1</source>
        <extracomment>%1 is a code point such as U+200B</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <extracomment>%1 is the character, %2 its code point such as U+043E</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>A character in quotation marks</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>, </source>
        <extracomment>Between the items of a list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”. Use one of: %2.</source>
        <extracomment>%1 the word, %2 the commands that there are</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command is missing. Use one of: %1.</source>
        <extracomment>%1 the commands that there are</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one argument too many. Name one file at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file to check is missing. Name it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mirror of the catalogue has the id “%1”. See “jingtai-cli mirrors list”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mirror of the catalogue has the id “%1”. Did you mean: %2?</source>
        <extracomment>%1 the id, %2 ids that look like it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” fits several mirrors. Use the id of one: %2.</source>
        <extracomment>%1 what was written, %2 the ids that fit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mirror “%1” serves packages, not images. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no parameter. Write --param ID.NAME=VALUE, with the id of the mirror and the name of its parameter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no parameter “%1”; that mirror has none. Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no parameter “%1”. That mirror has: %2.</source>
        <extracomment>%1 mirror and parameter, %2 the parameters that the mirror has</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value given for “%1” does not fit. Use letters, digits, “.”, “_” and “-” alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value given for “%1” does not fit. It must match: %2</source>
        <extracomment>%1 mirror and parameter, %2 a regular expression</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen mirror wants a value. Add --param %1=VALUE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no registry that could be left as it is. Write its host alone, such as docker.io.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output form “%1” is not known. Use one of: %2.</source>
        <extracomment>%1 what was written, %2 the words that are known</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no registry to copy to. Write its host, with a path behind it if wanted, such as copy-to=registry.example.com/mirror.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--rmi removes a name after tagging, which only docker, nerdctl and podman do. Add --as docker, --as nerdctl or --as podman.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of the input is no JSON string. Write each name as one, in double quotes, or leave out --json-input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of the input has half of a surrogate pair that stands for no byte. Write the whole pair, or \udc80 to \udcff for a byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of the input is longer than a JSON string may be here (8 MiB). Leave out --json-input.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>en</source>
        <comment>language code</comment>
        <extracomment>Not shown: the code of the language of this translation, here zh_CN</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image name is empty. Write one, such as nginx:1.25.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of “%1” has more than 255 characters, which no registry takes. Check where the name ends.</source>
        <extracomment>%1 image name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has the upper-case letter %2 at character %3. A repository is written in lower case: change it.</source>
        <extracomment>%1 image name, %2 the letter, %3 its number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” ends where more is needed. Complete the name, or remove what it ends with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has %2 at character %3, which no image name may have. Remove it.</source>
        <extracomment>%1 image name, %2 the character, %3 its number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry of “%1” is no host name; see character %2. A host has letters, digits, “.” and, inside, “-”, and may end with “:port”.</source>
        <extracomment>%1 image name, %2 number of a character</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of “%1” is wrong at character %2. Each part of it has lower-case letters and digits, with single “.”, “_”, “__” or “-” only inside.</source>
        <extracomment>%1 image name, %2 number of a character</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag of “%1” is wrong at character %2. A tag has 1 to 128 letters, digits, “_”, “.” and “-”, and begins with neither “.” nor “-”.</source>
        <extracomment>%1 image name, %2 number of a character</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digest of “%1” is wrong at character %2. Write “sha256:” and 64 hexadecimal digits in lower case (sha384: 96, sha512: 128).</source>
        <extracomment>%1 image name, %2 number of a character</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is the ID of an image on one machine and cannot be pulled. Use the name that the image was pulled by.</source>
        <extracomment>%1 64 hexadecimal digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has %2 at character %3, but image names are written in ASCII alone. Type that character anew, or remove it.</source>
        <extracomment>%1 image name, %2 the character, %3 its number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry stands twice in this name. Remove one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This begins with a transport of skopeo, and is read as an image of that name. Remove the transport.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port is not between 1 and 65535, so no client can connect. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry and path together have more than 255 characters, which many clients refuse. Use a shorter name if pulling fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first part looks like a host with an underscore, which no client can pull from. Correct the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the address of a web page, not of a registry. Use the image name that the page is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON (%1). Mend the text there.</source>
        <extracomment>%1 the words of the JSON parser, in English</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not UTF-8. Save the file as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB. Remove what is not needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists and objects are nested too deep. Flatten them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format&apos;s version is %1, but this program reads version 1. Use a file of version 1, or a newer program.</source>
        <extracomment>%1 a version number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of another type is wanted here: %1.</source>
        <extracomment>%1 a JSON type, in English</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing. Add it.</source>
        <extracomment>%1 the name of a JSON member</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may not be empty. Fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This word is not known. Use one of: %1.</source>
        <extracomment>%1 the words that are allowed</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands twice. Keep one of them.</source>
        <extracomment>%1 an id, a name or a key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no id. Use lower-case letters, digits, “.”, “_” and “-”, beginning with a letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no registry. Write a host such as quay.io, with a path behind it if wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no address. Write one that begins with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target of this rule cannot be used. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target of this rule cannot be used (%1). Correct it.</source>
        <extracomment>%1 what is wrong, in English</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no regular expression that can be used. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no image. Write its path and tag, such as pause:3.9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no date. Write a year, with month and day if known, such as 2026-08.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is out of range. Use a smaller whole number, not below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <extracomment>%1 JSON pointer, %2 a sentence with the reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <extracomment>%1 number of the line, %2 of the column, %3 a sentence with the reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2, at %3: %4</source>
        <extracomment>%1 number of the line, %2 of the column, %3 JSON pointer, %4 a sentence with the reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue “%1” breaks the format. %2</source>
        <extracomment>%1 path of a file, %2 the place and the reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the mirror %1 already and stays.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on no mirror of the catalogue and stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue has no mirror of %1. Add one to a catalogue of your own, or pull it from there.</source>
        <extracomment>%1 registry</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the chosen mirrors serves %1. Choose one that does, or leave the choice to the program.</source>
        <extracomment>%1 registry</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each known mirror of %1 is closed, answers only inside its own cloud, or wants a value from you. Choose one by hand, or add one of your own.</source>
        <extracomment>%1 registry</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of %1 stay, as chosen.</source>
        <extracomment>%1 registry</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a private registry; its names stay.</source>
        <extracomment>%1 host of a registry</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mirror wants a value for %1, which is not given. Give it.</source>
        <extracomment>%1 mirror and parameter, such as aliyun.user_code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value given for %1 is not one that the mirror takes. Correct it.</source>
        <extracomment>%1 mirror and parameter, such as aliyun.user_code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays, because “%1” would come out, which is no image name. Check the rule of the mirror.</source>
        <extracomment>%1 what came out</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on %1, which is closed or does not answer, and nothing else in the catalogue serves it. Add a mirror to a catalogue of your own, or pull the original.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names what is built here, not what is pulled, and stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds a variable whose value is not known here, and stays. Convert the value where it is set.</source>
        <extracomment>%1 an image name with a variable</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kustomize looks for this name, so it stays. Add “newName: %1” below it.</source>
        <extracomment>%1 image name; newName is a word of the file format</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is said to be closed. Choose another mirror if pulling fails.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers only inside its own cloud. Choose another mirror elsewhere.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is said to work with limits. Choose another mirror if pulling fails.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 serves only what is on its allow-list. Choose another mirror if it refuses.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants a registration. Log in before pulling.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds copies uploaded by a third party: digests may differ and nobody vouches for them. For production, push the images to a registry of your own.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is run by a private person, and nobody vouches for it. Compare digests before you rely on it.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name was on %1, which is closed or does not answer, so its original was converted.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may also come from: %1.</source>
        <extracomment>%1 image names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mirror keeps only the last part of a name, so the path of this original is a guess. Check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was taken for the same name on %1.</source>
        <extracomment>%1 registry</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no image name; the name that is meant was taken.</source>
        <extracomment>%1 what was written</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On %1 the official images have “library/” before their names, so a name such as nginx must be written library/nginx. Check the names that this setting is used with.</source>
        <extracomment>%1 registry</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pause image stands in no manifest. Set it in the container engine as well (containerd: sandbox_image, CRI-O: pause_image, cri-dockerd: --pod-infra-container-image).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is pulled by digest, and a digest cannot be given as a tag. Use the name with its digest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crictl cannot tag. To have the original name too, run: %1</source>
        <extracomment>%1 a command</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no tag, so “latest” is pulled, which may be old on a mirror. Name a version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skopeo takes no tag beside a digest, so it is copied by digest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> </source>
        <comment>between sentences</comment>
        <extracomment>Between two sentences: a blank in English, nothing in Chinese</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dockerfile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kustomize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registry&apos;s own</source>
        <comment>trust</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud provider</source>
        <comment>trust</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community</source>
        <comment>trust</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal</source>
        <comment>trust</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third-party copy</source>
        <comment>trust</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public</source>
        <comment>access</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration</source>
        <comment>access</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside its cloud</source>
        <comment>access</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow-list</source>
        <comment>access</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said to work</source>
        <comment>claim</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limited</source>
        <comment>claim</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside its cloud</source>
        <comment>claim</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>claim</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>claim</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the standard input</source>
        <extracomment>In a sentence, where the path of a file would stand in quotation marks</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read %1: there is no such file. Check its name.</source>
        <extracomment>%1 a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read %1: you have no permission. Ask its owner, or read a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read %1: it is a directory. Name a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read %1: the device reports an error. Check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read %1: it is closed. Name a file, or pipe a text in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read %1: its links go round in a circle. Correct them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read %1: the name is too long. Check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <extracomment>%1 a file, %2 the words of the operating system</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write %1: the disk is full. Make room and try again.</source>
        <extracomment>%1 a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write %1: your share of the disk is used up. Make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write %1: the file would be larger than is allowed. Write it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write %1: you have no permission. Write it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write %1: the file system is read-only. Write it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write %1: the device reports an error. Check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write %1: the program that read it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write %1: it is closed. Send it to a file or a pipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <extracomment>%1 a file, %2 the words of the operating system</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
