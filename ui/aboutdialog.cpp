// SPDX-License-Identifier: MIT
#include "ui/aboutdialog.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace jingtai {

AboutDialog::AboutDialog(const QString &catalogDate, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Jingtai"));

    auto *icon = new QLabel;
    icon->setPixmap(programIcon().pixmap(QSize(56, 56), devicePixelRatioF()));
    icon->setAccessibleName(tr("Jingtai"));
    auto *name = new QLabel(tr("Jingtai"));
    name->setFont(titleFont(font()));
    //: %1 version number
    auto *version = new QLabel(tr("Version %1").arg(QStringLiteral(JINGTAI_VERSION)));
    version->setForegroundRole(QPalette::PlaceholderText);
    auto *purpose = new QLabel(tr("Container images through the mirrors that work from where you "
                                  "are: names converted in any text, with nothing else changed."));
    purpose->setWordWrap(true);
    auto *facts = new QLabel(
        //: %1 a date, %2 version number of the Qt library
        tr("Catalogue of mirrors of %1 · Qt %2 · MIT licence")
            .arg(catalogDate, QLatin1String(qVersion())));
    facts->setForegroundRole(QPalette::PlaceholderText);
    facts->setFont(smallFont(font()));
    facts->setWordWrap(true);

    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addStretch();
    names->addWidget(name);
    names->addWidget(version);
    names->addStretch();
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(icon);
    head->addLayout(names, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 20);
    layout->setSpacing(16);
    layout->addLayout(head);
    layout->addWidget(purpose);
    layout->addWidget(facts);
    layout->addSpacing(4);
    layout->addWidget(buttons);
    setMinimumWidth(420);
}

} // namespace jingtai
