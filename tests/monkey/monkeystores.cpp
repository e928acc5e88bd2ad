// SPDX-License-Identifier: MIT
#include "tests/monkey/monkeystores.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

namespace jingtai {

namespace {

const QString s_deployment = QStringLiteral(
    "apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n"
    "      - image: quay.io/prometheus/node-exporter:v0.18.1\n      - image: k8s.gcr.io/pause:3.9\n"
    "      - image: busybox\n      - image: registry.internal:5000/a/b:1\n");
const QString s_digest
    = QStringLiteral("gcr.io/distroless/static@sha256:"
                     "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n");

QByteArray lines(const QByteArray &line, int count)
{
    return line.repeated(count);
}

} // namespace

const QStringList &monkeyTexts()
{
    static const QStringList texts = {
        s_deployment,
        s_digest,
        QStringLiteral("image: quay.io/a/b:1"),
        QStringLiteral("FROM ghcr.io/x/y:2 AS build\r\nRUN docker pull nginx:1.25\r\n"),
        QStringLiteral("docker.m.daocloud.io/library/redis:7\nquay.m.daocloud.io/a/b\n"),
        QStringLiteral("just words, and 一些中文字\n"),
        QString(),
        QStringLiteral("\n\n\n\t \n"),
        QStringLiteral(":::::::////@@@@"),
        QStringLiteral("quay.io/\u202egpj.a/b:1\u200b image:\u3000busybox：1\n"),
        QStringLiteral("image: quay.io/a/") + QChar(0xd83d)
            + QStringLiteral("\nimage: \U0001f600/b\n"),
        QStringLiteral("image: quay.io/a/b:") + QChar(0) + QStringLiteral("1\nquay.io/c/d\n"),
        QStringLiteral("a/").repeated(20000),
        QStringLiteral("image: quay.io/n/m:1\n").repeated(400),
        QStringLiteral("image: quay.io/n/m:1\n").repeated(16000),
        QStringLiteral("image: quay.io/large/text:1\n").repeated(45000),
        QStringLiteral("{ \"registry-mirrors\": [\"https://f1361db2.m.daocloud.io\"], }"),
        QStringLiteral(
            "{\"registry-mirrors\": [\"https://docker.m.daocloud.io\"], \"debug\": true}"),
        QStringLiteral("https://mirror.example.cn\nhttps://other.example.cn/\n"),
        QStringLiteral("<b>bold</b><img src='file:///nowhere.png'> &amp; %1 %n {0}"),
    };
    return texts;
}

const QStringList &monkeyWords()
{
    static const QStringList words = {
        QStringLiteral("a"),
        QStringLiteral("quay.io"),
        QStringLiteral("https://docker.example.cn"),
        QStringLiteral("http://10.0.0.1:5000/v2/"),
        QStringLiteral("mirror.example.cn"),
        QStringLiteral("0"),
        QStringLiteral("-1"),
        QStringLiteral("99999999999999999999"),
        QStringLiteral("10m"),
        QStringLiteral("{path}"),
        QStringLiteral("{host}/{path"),
        QStringLiteral("debug"),
        QStringLiteral("log"),
        QStringLiteral("镜像"),
        QStringLiteral(" "),
        QStringLiteral("\""),
        QStringLiteral("},{"),
        QStringLiteral("[\"x\"]"),
        QStringLiteral("true"),
        QStringLiteral("\n"),
        QStringLiteral("a\nb"),
        QStringLiteral("user:secret@host"),
        QStringLiteral("x").repeated(300),
    };
    return words;
}

const QList<QByteArray> &monkeyDaemonFiles()
{
    static const QList<QByteArray> files = {
        "{}\n",
        "",
        "null",
        "{\n  \"registry-mirrors\": [\"https://docker.m.daocloud.io\"],\n  \"debug\": true\n}\n",
        QByteArray(
            "{\r\n\t\"registry-mirrors\": "
            "[\r\n\t\t\"https://a.example.cn\",\r\n\t\t\"https://b.example.cn\"\r\n\t]\r\n}"),
        "\xef\xbb\xbf{\"dns\": [\"223.5.5.5\"], \"live-restore\": true}",
        "{ \"registry-mirrors\": [\"https://f1361db2.m.daocloud.io\"], }",
        "{\"registry-mirrors\": \"https://a.example.cn\", \"log-opts\": {\"max-file\": 3}}",
        "{\"registry-mirrors\": [\"\", 1, null, {}], \"unknown\": {\"deep\": [[[[]]]]}}",
        "{\"debug\": true, \"debug\": false, \"hosts\": [\"fd://\"]}",
        "{\"a\": \"cut off",
        "// comment\n{\"debug\": true}\n",
        "no JSON at all, only \xff\xfe\x00 bytes",
        QByteArray("{\"labels\": [") + lines("\"a=b\", ", 3000) + "\"c=d\"]}",
        QByteArray("[").repeated(5000),
        "{\"proxies\": {\"http-proxy\": \"http://u:p@proxy.example:3128\", \"no-proxy\": \"*\"}}",
    };
    return files;
}

const QList<QByteArray> &monkeyMirrorFiles()
{
    static const QByteArray one
        = "{\"version\": 1, \"updated\": \"2026-01-01\", \"mirrors\": [{\"id\": \"own-one\", "
          "\"kind\": \"registry\", \"endpoint\": \"https://one.example/\", \"trust\": "
          "\"personal\", "
          "\"rules\": [{\"source\": \"quay.io\", \"target\": \"one.example/{path}\"}]}]}";
    static const QList<QByteArray> files = {
        one,
        "",
        "{\"version\": 1}",
        "{\"version\": 99, \"mirrors\": []}",
        "{\"version\": 1, \"mirrors\": [{\"id\": \"../x\"}]}",
        "not JSON",
        one.left(one.size() / 2),
        QByteArray(one).replace("own-one", "own-two").replace("one.example", "two.example"),
    };
    return files;
}

QStringList makeMonkeyFiles(const QString &directory)
{
    const QDir dir(directory);
    QStringList paths;
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        paths.append(file.fileName());
        return file.fileName();
    };
    write(QStringLiteral("deploy.yaml"), s_deployment.toUtf8());
    write(QStringLiteral("windows.txt"), "\xef\xbb\xbfimage: quay.io/a/b:1\r\n");
    write(QStringLiteral("empty"), {});
    write(QStringLiteral("binary.bin"), QByteArray("\0\1\2\377", 4).repeated(100));
    write(QStringLiteral("latin1.txt"), "image: quay.io/a/b:1 # caf\xe9\n");
    write(QStringLiteral("utf16.txt"), QByteArray("\xff\xfei\0m\0a\0g\0e\0", 12));
    write(QStringLiteral("large.yaml"), lines("image: quay.io/large/file:1\n", 60000));
    write(QStringLiteral("one-line.yaml"), lines("quay.io/a/b:1 ", 120000));
    write(QStringLiteral("100% %1 \u202eodd\n name.yaml"), "image: quay.io/a/b:1\n");
    write(QStringLiteral("x").repeated(250), "image: quay.io/a/b:1\n");
    const QString list
        = write(QStringLiteral("mirrors-of-a-friend.json"), monkeyMirrorFiles().at(7));
    write(QStringLiteral("broken-list.json"), monkeyMirrorFiles().at(6));
    const QString readOnly = write(QStringLiteral("read-only.yaml"), "image: quay.io/a/b:1\n");
    QFile::setPermissions(readOnly, QFile::ReadOwner);
    dir.mkpath(QStringLiteral("other/daemon.json.d"));
    write(QStringLiteral("other/daemon.json"), monkeyDaemonFiles().at(3));
    dir.mkpath(QStringLiteral("directory.yaml"));
    paths.append(dir.filePath(QStringLiteral("directory.yaml")));
    // Whoever waits for its other end waits for ever.
    const QString fifo = dir.filePath(QStringLiteral("fifo.yaml"));
    mkfifo(QFile::encodeName(fifo).constData(), S_IRUSR | S_IWUSR);
    paths.append(fifo);
    const QString loop = dir.filePath(QStringLiteral("loop.yaml"));
    static_cast<void>(symlink("loop.yaml", QFile::encodeName(loop).constData()));
    paths.append(loop);
    QFile::link(list, dir.filePath(QStringLiteral("link.json")));
    paths.append(dir.filePath(QStringLiteral("link.json")));
    paths.append(dir.filePath(QStringLiteral("nowhere.yaml")));
    paths.append(dir.filePath(QStringLiteral("no/such/directory/daemon.json")));
    return paths;
}

} // namespace jingtai
