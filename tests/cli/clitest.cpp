// SPDX-License-Identifier: MIT
#include "tests/cli/clitest.h"

#include "tests/cli/clirun.h"

#include <QFile>
#include <QTest>

namespace jingtai::test {

QString CliTest::file(const char *name, const QByteArray &bytes)
{
    QString path = m_directory.filePath(word(name));
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        return {};
    return path;
}

void CliTest::initTestCase()
{
    QVERIFY(m_directory.isValid());
}

} // namespace jingtai::test
