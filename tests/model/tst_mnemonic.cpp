// SPDX-License-Identifier: MIT
#include "app/model/settings/mnemonic.h"

#include <QTest>

using jingtai::withoutMnemonic;

class TestMnemonic final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removes_data();
    void removes();
};

void TestMnemonic::removes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    const auto add = [](const char *name, const char *text, const char *plain) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(plain);
    };
    add("none", "Copy", "Copy");
    add("empty", "", "");
    add("first", "&Copy", "Copy");
    add("within", "Copy &address…", "Copy address…");
    add("last", "Copy&", "Copy");
    add("in brackets behind Chinese", "复制地址(&A)…", "复制地址…");
    add("brackets of the text", "Copy (all)", "Copy (all)");
    add("brackets that begin with it", "Copy (&all)", "Copy (all)");
    add("doubled", "Rock && &roll", "Rock & roll");
    add("doubled in brackets", "(&&)", "(&)");
}

void TestMnemonic::removes()
{
    QFETCH(QString, text);
    QTEST(withoutMnemonic(text), "plain");
}

QTEST_APPLESS_MAIN(TestMnemonic)
#include "tst_mnemonic.moc"
