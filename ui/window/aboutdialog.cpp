// SPDX-License-Identifier: MIT
#include "ui/window/aboutdialog.h"

#include "app/model/mirrors/mirrorwording.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace jingtai {

namespace {

constexpr int s_icon = 56;
constexpr int s_textWidth = 372;

} // namespace

AboutDialog::AboutDialog(std::string catalogDate, QWidget *parent)
    : QDialog(parent)
    , m_catalogDate(std::move(catalogDate))
    , m_icon(new QLabel)
    , m_name(new QLabel)
    , m_version(new QLabel)
    , m_purpose(new QLabel)
    , m_facts(new QLabel)
    , m_copy(new QPushButton)
{
    setObjectName(QStringLiteral("aboutDialog"));
    m_icon->setPixmap(programIcon().pixmap(QSize(s_icon, s_icon), devicePixelRatioF()));
    m_name->setFont(titleFont(font()));
    m_version->setForegroundRole(QPalette::PlaceholderText);
    m_purpose->setWordWrap(true);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_facts->setFont(smallFont(font()));
    m_facts->setWordWrap(true);

    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addStretch();
    names->addWidget(m_name);
    names->addWidget(m_version);
    names->addStretch();
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(m_icon);
    head->addLayout(names, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_copy->setObjectName(QStringLiteral("copyDetails"));
    m_copy->setAutoDefault(false);
    // Beside the other at the left: it does not close the dialog.
    buttons->addButton(m_copy, QDialogButtonBox::ResetRole);
    connect(m_copy, &QPushButton::clicked, this, &AboutDialog::copyDetails);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 20);
    layout->setSpacing(16);
    layout->addLayout(head);
    layout->addWidget(m_purpose);
    layout->addWidget(m_facts);
    layout->addSpacing(4);
    layout->addWidget(buttons);
    // As wide as it is meant to be and as high as its words are then.
    layout->setSizeConstraint(QLayout::SetFixedSize);
    for (QLabel *label : {m_purpose, m_facts})
        label->setFixedWidth(std::max(s_textWidth, 40 * fontMetrics().averageCharWidth()));
    retranslate();
}

void AboutDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AboutDialog::copyDetails()
{
    // For those who mend the program: the same words in every language.
    const QStringList lines = {
        QStringLiteral("Jingtai %1").arg(QStringLiteral(JINGTAI_VERSION)),
        QStringLiteral("Catalogue %1").arg(QString::fromStdString(m_catalogDate)),
        QStringLiteral("Qt %1, %2").arg(QLatin1String(qVersion()), QGuiApplication::platformName()),
        QStringLiteral("%1, %2 %3, %4")
            .arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(),
                 QSysInfo::currentCpuArchitecture()),
    };
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void AboutDialog::retranslate()
{
    setWindowTitle(tr("About Jingtai"));
    m_icon->setAccessibleName(tr("Jingtai"));
    m_name->setText(tr("Jingtai"));
    //: %1 version number
    m_version->setText(tr("Version %1").arg(QStringLiteral(JINGTAI_VERSION)));
    m_purpose->setText(tr("Shows which mirrors of container images work from where you are, "
                          "converts image names in any text, and edits Docker's settings so that "
                          "Docker cannot break."));
    m_copy->setText(tr("Copy details"));
    m_copy->setToolTip(tr("Versions of the program and of this system, for a report"));
    m_facts->setText(
        //: %1 a date, %2 version number of the Qt library
        tr("Catalogue of mirrors of %1 · Qt %2 · MIT licence")
            .arg(dateInWords(m_catalogDate, DateLength::Long), QLatin1String(qVersion())));
}

} // namespace jingtai
