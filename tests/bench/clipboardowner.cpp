// SPDX-License-Identifier: MIT
// Another program from which a text is pasted: owns the clipboard and hands out a file. Says when
// it is ready, and each time that the text was asked for.
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>

#include <cstdio>

namespace {

class FileText final : public QMimeData
{
public:
    explicit FileText(QByteArray text)
        : m_text(std::move(text))
    {}

    QStringList formats() const override
    {
        return {QStringLiteral("text/plain;charset=utf-8"), QStringLiteral("text/plain")};
    }

protected:
    QVariant retrieveData(const QString &format, QMetaType) const override
    {
        if (!formats().contains(format))
            return {};
        std::puts("asked");
        std::fflush(stdout);
        return m_text;
    }

private:
    QByteArray m_text;
};

} // namespace

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    if (argc != 2)
        return 2;
    QFile file(QString::fromLocal8Bit(argv[1]));
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    QGuiApplication::clipboard()->setMimeData(new FileText(file.readAll()));
    std::puts("ready");
    std::fflush(stdout);
    return QGuiApplication::exec();
}
