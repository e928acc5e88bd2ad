// SPDX-License-Identifier: MIT
#include <QTest>
class TestSafeFile final : public QObject
{
    Q_OBJECT
};
QTEST_GUILESS_MAIN(TestSafeFile)
#include "tst_safefile.moc"
