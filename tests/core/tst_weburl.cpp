// SPDX-License-Identifier: MIT
#include "app/core/weburl.h"

#include <QTest>

#include <string>
#include <vector>

using namespace jingtai;

class TestWebUrl final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksUrls_data();
    void checksUrls();
    void readsUrls();
};

void TestWebUrl::checksUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isFine");
    for (const char *url :
         {"https://a", "http://a.example", "HTTPS://A.example", "https://a.example:1",
          "https://a.example:65535/", "https://a.example/b/c", "https://10.0.0.1:5000",
          "https://[::1]:5000", "https://[fe80::1]", "https://{user_code}.mirror.example",
          "https://a_b.example", "https://镜像.example", "https://a.example/core:/x"})
        QTest::newRow(url) << QString::fromUtf8(url) << true;
    for (const char *url : {"",
                            "a.example",
                            "//a.example",
                            "ftp://a.example",
                            "https:/a",
                            "https://",
                            "https:///x",
                            "https://:80",
                            "https://u@a.example",
                            "https://u:p@a.example",
                            "https://a.example?x",
                            "https://a.example/#x",
                            "https://a b",
                            "https://a\tb",
                            "https://a\nb",
                            "https://a\x7F",
                            "https://a.example:0",
                            "https://a.example:65536",
                            "https://a.example:",
                            "https://a.example:x",
                            "https://a.example:000080",
                            "https://-a.example",
                            "https://a-.example",
                            "https://a..example",
                            "https://.a",
                            "https://a.",
                            "https://[::1",
                            "https://::1",
                            "https://[]",
                            "https://[a.example]",
                            "https://a\\b",
                            "https://a\"b",
                            "https://{}.example",
                            "https://{a.example",
                            "https://a}.example",
                            "https://a.example/{x}",
                            "https://a,b",
                            "https://a%41"})
        QTest::addRow("refused %s", QString::fromUtf8(url).simplified().toUtf8().constData())
            << QString::fromUtf8(url) << false;
    QTest::newRow("2048 bytes") << QStringLiteral("https://a/") + QString(2038, QLatin1Char('x'))
                                << true;
    QTest::newRow("2049 bytes") << QStringLiteral("https://a/") + QString(2039, QLatin1Char('x'))
                                << false;
    QTest::newRow("NUL") << QStringLiteral("https://a") + QChar(0) << false;
    QTest::newRow("long host") << QStringLiteral("https://")
                                      + QStringLiteral("abcdefg.").repeated(32) + QLatin1Char('a')
                               << false;
    QTest::newRow("long label") << QStringLiteral("https://") + QString(64, QLatin1Char('a'))
                                << false;
}

void TestWebUrl::checksUrls()
{
    QFETCH(QString, url);
    QFETCH(bool, isFine);
    WebUrl result;
    const std::string problem = parseWebUrl(url.toStdString(), result);
    QVERIFY2(problem.empty() == isFine, problem.c_str());
}

void TestWebUrl::readsUrls()
{
    WebUrl url;
    QCOMPARE(parseWebUrl("HTTP://{a}.Example.org:8080/b//", url), std::string());
    QVERIFY(!url.isSecure);
    QCOMPARE(url.host, std::string("{a}.Example.org"));
    QCOMPARE(url.port, 8080);
    QCOMPARE(url.path, std::string("/b"));
    QCOMPARE(url.parameters, std::vector<std::string>{"a"});
    QCOMPARE(url.text(), std::string("http://{a}.Example.org:8080/b"));
    QCOMPARE(parseWebUrl("https://[::1]/", url), std::string());
    QCOMPARE(url.host, std::string("[::1]"));
    QCOMPARE(url.port, 0);
    QCOMPARE(url.text(), std::string("https://[::1]"));
}

QTEST_GUILESS_MAIN(TestWebUrl)
#include "tst_weburl.moc"
