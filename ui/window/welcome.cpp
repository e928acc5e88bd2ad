// SPDX-License-Identifier: MIT
#include "ui/window/welcome.h"

#include "app/model/settings/preferences.h"
#include "ui/look/painting.h"
#include "ui/parts/announcement.h"
#include "ui/parts/card.h"
#include "ui/parts/choicebutton.h"
#include "ui/settings/preferencemenus.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace jingtai {

namespace {

constexpr int s_width = 560;
constexpr int s_aside = 24;
constexpr int s_margin = 28;
constexpr int s_programIcon = 44;
constexpr int s_tile = 36;
/// How much of the window shows through.
constexpr float s_veil = 0.82F;

/// The icon of a page on a tile of the accent's tint.
class Tile final : public QWidget
{
public:
    explicit Tile(Icon icon)
        : m_icon(icon)
    {
        setFixedSize(s_tile, s_tile);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBox(&painter, rect(), roleColor(palette(), Role::AccentTint), {},
                 metrics::s_cardRadius);
        const int start = (s_tile - metrics::s_icon) / 2;
        painter.drawPixmap(start, start,
                           iconPixmap(m_icon, roleColor(palette(), Role::Accent), metrics::s_icon,
                                      devicePixelRatioF()));
    }

private:
    Icon m_icon;
};

QLabel *wrappingLabel(const char *name)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    return label;
}

} // namespace

/// A dialog to the keyboard and to a screen reader, but no window of its own.
class Welcome::Sheet final : public QDialog
{
    Q_OBJECT

public:
    explicit Sheet(Preferences &preferences);

    QString words() const;

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line
    {
        QLabel *page = nullptr;
        QLabel *purpose = nullptr;
    };

    void retranslate();

    Preferences &m_preferences;
    QLabel *m_icon;
    QLabel *m_title;
    ChoiceButton *m_language;
    std::array<Line, 3> m_lines;
    QLabel *m_sent;
    QPushButton *m_skip;
    QPushButton *m_start;
};

Welcome::Sheet::Sheet(Preferences &preferences)
    : m_preferences(preferences)
    , m_icon(new QLabel)
    , m_title(wrappingLabel("welcomeTitle"))
    , m_language(new ChoiceButton)
    , m_sent(wrappingLabel("welcomeSent"))
    , m_skip(new QPushButton)
    , m_start(new QPushButton)
{
    setObjectName(QStringLiteral("welcome"));
    // In place of a window, and where its layout puts it.
    setWindowFlags(Qt::Widget);
    setAttribute(Qt::WA_Moved);
    m_language->setObjectName(QStringLiteral("welcomeLanguage"));
    m_skip->setObjectName(QStringLiteral("welcomeSkip"));
    m_start->setObjectName(QStringLiteral("welcomeStart"));
    fillLanguageMenu(m_language->choices(), m_preferences);
    // A dialog keeps its default button by itself only where it is a window.
    for (QPushButton *button : {static_cast<QPushButton *>(m_language), m_skip, m_start})
        button->setAutoDefault(false);
    m_start->setDefault(true);
    m_icon->setPixmap(
        programIcon().pixmap(QSize(s_programIcon, s_programIcon), devicePixelRatioF()));
    m_title->setFont(titleFont(font()));
    m_sent->setForegroundRole(QPalette::PlaceholderText);
    m_sent->setFont(smallFont(font()));

    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(m_icon);
    head->addWidget(m_title, 1);
    head->addWidget(m_language);
    auto *lines = new QGridLayout;
    lines->setHorizontalSpacing(16);
    lines->setVerticalSpacing(16);
    lines->setColumnStretch(1, 1);
    constexpr std::array icons = {Icon::Mirrors, Icon::Convert, Icon::Sliders};
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        Line &line = m_lines.at(i);
        line = {wrappingLabel("welcomePage"), wrappingLabel("welcomePurpose")};
        line.page->setFont(strongFont(font()));
        line.purpose->setForegroundRole(QPalette::PlaceholderText);
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(line.page);
        words->addWidget(line.purpose);
        lines->addWidget(new Tile(icons.at(i)), int(i), 0, Qt::AlignVCenter);
        lines->addLayout(words, int(i), 1, Qt::AlignVCenter);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::s_gap);
    buttons->addStretch();
    buttons->addWidget(m_skip);
    buttons->addWidget(m_start);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(s_margin, s_margin, s_margin, s_aside);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addSpacing(24);
    layout->addLayout(lines);
    layout->addSpacing(24);
    layout->addWidget(new Divider);
    layout->addSpacing(16);
    layout->addWidget(m_sent);
    layout->addSpacing(20);
    layout->addLayout(buttons);
    connect(m_start, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_skip, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_preferences, &Preferences::languageChanged, this, &Sheet::retranslate);
    retranslate();
    m_start->setFocus();
}

QString Welcome::Sheet::words() const
{
    QStringList words;
    for (const Line &line : m_lines)
        words.append(line.page->text() + QStringLiteral(": ") + line.purpose->text());
    words.append(m_sent->text());
    return words.join(QLatin1Char('\n'));
}

void Welcome::Sheet::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool Welcome::Sheet::event(QEvent *event)
{
    // Escape stops a check elsewhere in the window.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QDialog::event(event);
}

bool Welcome::Sheet::focusNextPrevChild(bool next)
{
    QWidget *widget = focusWidget() != nullptr ? focusWidget() : this;
    do {
        widget = next ? widget->nextInFocusChain() : widget->previousInFocusChain();
    } while (widget != focusWidget()
             && (!isAncestorOf(widget) || (widget->focusPolicy() & Qt::TabFocus) == 0));
    widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Welcome::Sheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(&painter, rect(), roleColor(palette(), Role::Card), roleColor(palette(), Role::Line),
             metrics::s_cardRadius);
}

void Welcome::Sheet::retranslate()
{
    setAccessibleName(tr("Welcome to Jingtai"));
    m_icon->setAccessibleName(tr("Jingtai"));
    m_title->setText(tr("Welcome to Jingtai"));
    m_language->setChoice(tr("Language"), languageText(m_preferences.language()));
    retranslatePreferenceMenu(m_language->choices());
    m_lines[0].page->setText(tr("Mirrors"));
    m_lines[0].purpose->setText(tr("See which mirrors work right now, from here, and how fast."));
    m_lines[1].page->setText(tr("Convert"));
    m_lines[1].purpose->setText(
        tr("Paste any text, and get image names in it that can be pulled."));
    m_lines[2].page->setText(tr("Docker"));
    m_lines[2].purpose->setText(tr("Change Docker's settings without breaking Docker."));
    m_sent->setText(tr("A check asks the mirrors on the list, and the registries that they mirror, "
                       "for a small public image, from this computer. Nothing else is sent."));
    //: Button: leaves out the welcome
    m_skip->setText(tr("Skip"));
    //: Button: ends the welcome and begins to check mirrors
    m_start->setText(tr("Start"));
    setAccessibleDescription(words());
}

Welcome::Welcome(Preferences &preferences, QWidget *place)
    : ScrollArea(place)
    , m_sheet(new Sheet(preferences))
{
    auto *middle = new QWidget;
    auto *layout = new QGridLayout(middle);
    layout->setContentsMargins(s_aside, s_aside, s_aside, s_aside);
    layout->addWidget(m_sheet, 1, 1);
    layout->setRowStretch(0, 1);
    layout->setRowStretch(2, 1);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(2, 1);
    m_sheet->setFixedWidth(std::max(s_width, m_sheet->minimumSizeHint().width()));
    setWidgetResizable(true);
    setWidget(middle);
    middle->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    const auto end = [this](void (Welcome::*how)()) {
        leave();
        Q_EMIT(this->*how)();
    };
    connect(m_sheet, &QDialog::accepted, this, [end] { end(&Welcome::started); });
    connect(m_sheet, &QDialog::rejected, this, [end] { end(&Welcome::skipped); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, const QWidget *now) {
        if (now != nullptr && now->window() == window() && !isAncestorOf(now)
            && qobject_cast<const QMenuBar *>(now) == nullptr)
            leave();
    });
    place->installEventFilter(this);
    setGeometry(place->rect());
    show();
    raise();
    m_sheet->show();
    m_sheet->findChild<QPushButton *>(QStringLiteral("welcomeStart"))->setFocus();
    announce(this, m_sheet->accessibleName() + QLatin1Char('\n') + m_sheet->words());
}

Welcome::~Welcome()
{
    // What is in it goes after it, and hands the focus on while it does.
    disconnect(qApp, nullptr, this, nullptr);
}

void Welcome::leave()
{
    // Not a second time, when the keyboard goes elsewhere.
    disconnect(qApp, nullptr, this, nullptr);
    hide();
    deleteLater();
}

bool Welcome::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return ScrollArea::eventFilter(watched, event);
}

void Welcome::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    QColor veil = roleColor(palette(), Role::Window);
    veil.setAlphaF(s_veil);
    painter.fillRect(viewport()->rect(), veil);
}

} // namespace jingtai

#include "welcome.moc"
