// SPDX-License-Identifier: MIT
#include "ui/docker/daemonfiledialog.h"

#include "ui/look/theme.h"
#include "ui/parts/card.h"
#include "ui/parts/prompts.h"

#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace jingtai {

DaemonFileDialog::DaemonFileDialog(Prompts &prompts, QWidget *parent)
    : FormDialog(QStringLiteral("DaemonFile"), parent)
    , m_prompts(prompts)
    , m_fileLabel(fieldLabel())
    , m_socketLabel(fieldLabel())
    , m_pidLabel(fieldLabel())
    , m_remark(new QLabel)
    , m_file(new QLineEdit)
    , m_socket(new QLineEdit)
    , m_pid(new QLineEdit)
    , m_browse(new QPushButton)
{
    setObjectName(QStringLiteral("daemonFileDialog"));
    m_file->setObjectName(QStringLiteral("daemonFile"));
    m_socket->setObjectName(QStringLiteral("daemonSocket"));
    m_pid->setObjectName(QStringLiteral("daemonPidFile"));
    m_browse->setObjectName(QStringLiteral("browseDaemonFile"));
    m_browse->setAutoDefault(false);
    m_remark->setWordWrap(true);
    m_remark->setFont(smallFont(font()));
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    for (QLineEdit *edit : {m_file, m_socket, m_pid})
        edit->setFont(fixedFont(font()));
    m_file->setPlaceholderText(QStringLiteral("/etc/docker/daemon.json"));
    m_socket->setPlaceholderText(QStringLiteral("/run/docker.sock"));
    m_pid->setPlaceholderText(QStringLiteral("/run/docker.pid"));
    auto *card = new Card;
    QGridLayout *grid = fieldGrid(card);
    grid->addWidget(m_fileLabel, 0, 0);
    grid->addWidget(sideBySide({{m_file, 1}, {m_browse, 0}}), 0, 1);
    grid->addWidget(m_socketLabel, 1, 0);
    grid->addWidget(m_socket, 1, 1);
    grid->addWidget(m_pidLabel, 2, 0);
    grid->addWidget(m_pid, 2, 1);
    grid->addWidget(m_remark, 3, 1);
    addCard(card);
    connect(m_browse, &QPushButton::clicked, this, [this] {
        const QString path = m_prompts.fileToOpen(this, m_fileLabel->text());
        if (!path.isEmpty())
            m_file->setText(path);
    });
    connect(m_file, &QLineEdit::textChanged, this, &DaemonFileDialog::showState);
    DaemonFileDialog::retranslate();
    m_file->setFocus();
}

void DaemonFileDialog::showState()
{
    const QString path = m_file->text().trimmed();
    const bool isPath = QDir::isAbsolutePath(path);
    setState(isPath, path.isEmpty() || isPath ? QString() : tr("A path begins with “/”."));
}

void DaemonFileDialog::save()
{
    accept();
    Q_EMIT chosen(m_file->text().trimmed(), m_socket->text().trimmed(), m_pid->text().trimmed());
}

void DaemonFileDialog::retranslate()
{
    FormDialog::retranslate();
    setHeading(tr("Open a configuration file"), tr("Any daemon.json, also one that is not there "
                                                   "yet."));
    setSaveText(tr("Open"));
    m_fileLabel->setText(tr("File"));
    m_socketLabel->setText(tr("Socket"));
    m_pidLabel->setText(tr("Pid file"));
    m_remark->setText(tr("With the socket and the pid file of the engine that reads it a change "
                         "can be brought into force and confirmed. Without them it is only "
                         "written."));
    m_browse->setText(tr("Browse…"));
    m_file->setAccessibleName(m_fileLabel->text());
    m_socket->setAccessibleName(m_socketLabel->text());
    m_pid->setAccessibleName(m_pidLabel->text());
    showState();
}

} // namespace jingtai
