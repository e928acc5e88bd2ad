// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTemporaryDir>

namespace jingtai::test {

/// A test that gives the program files, in a folder of its own.
class CliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

protected:
    /// The path of such a file, as it is written; empty where it cannot be.
    QString file(const char *name, const QByteArray &bytes);

    QTemporaryDir m_directory;
};

} // namespace jingtai::test
