// SPDX-License-Identifier: MIT
#include "ui/prompts.h"

#include "ui/card.h"
#include "ui/formdialog.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QUrl>

namespace jingtai {

namespace {

struct PromptsText
{
    Q_DECLARE_TR_FUNCTIONS(PromptsText)
};

/// One line of text.
class TextDialog final : public FormDialog
{
public:
    TextDialog(const QString &title, const QString &label, const QString &value, QWidget *parent)
        : FormDialog(QStringLiteral("Text"), parent)
        , m_value(value)
        , m_edit(new QLineEdit(value))
    {
        m_edit->setObjectName(QStringLiteral("promptText"));
        m_edit->setAccessibleName(label);
        m_edit->setFont(fixedFont(font()));
        m_edit->selectAll();
        auto *card = new Card;
        fieldGrid(card)->addWidget(m_edit, 0, 0, 1, 2);
        addCard(card);
        setHeading(title, label);
        retranslate();
        setSaveText(PromptsText::tr("OK"));
        QObject::connect(m_edit, &QLineEdit::textChanged, this, [this] { showState(); });
        showState();
        m_edit->setFocus();
    }

    QString text() const { return m_edit->text().trimmed(); }

protected:
    bool isDirty() const override { return text() != m_value; }
    void save() override { accept(); }

private:
    void showState() { setState(!text().isEmpty(), {}); }

    QString m_value;
    QLineEdit *m_edit;
};

} // namespace

QString DesktopPrompts::fileToOpen(QWidget *parent, const QString &title)
{
    return QFileDialog::getOpenFileName(parent, title);
}

QString DesktopPrompts::fileToSave(QWidget *parent, const QString &title, const QString &suggestion)
{
    return QFileDialog::getSaveFileName(parent, title, suggestion);
}

QString DesktopPrompts::text(QWidget *parent, const QString &title, const QString &label,
                             const QString &value)
{
    TextDialog dialog(title, label, value, parent != nullptr ? parent->window() : nullptr);
    // It lives here, whatever becomes of the window meanwhile.
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    return dialog.exec() == QDialog::Accepted ? dialog.text() : QString();
}

bool DesktopPrompts::openPage(const QUrl &url)
{
    return QDesktopServices::openUrl(url);
}

} // namespace jingtai
