// SPDX-License-Identifier: MIT
#include "ui/window/guidewindow.h"

#include "app/model/settings/shortcutsettings.h"
#include "ui/look/theme.h"
#include "ui/parts/card.h"
#include "ui/parts/choicebutton.h"

#include <QAbstractTextDocumentLayout>
#include <QActionGroup>
#include <QEvent>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QUrl>
#include <QVBoxLayout>

namespace jingtai {

namespace {

constexpr QSize s_size(680, 720);
constexpr int s_margin = 24;
constexpr int s_cellPadding = 6;
constexpr int s_lineHeight = 130;
constexpr int s_itemGap = 5;
constexpr int s_paragraphGap = 8;
using Topic = GuideWindow::Topic;

constexpr Topic s_topics[] = {Topic::Mirrors, Topic::Convert, Topic::Docker};

QUrl addressOf(Topic topic)
{
    const auto name = [topic] {
        switch (topic) {
        case Topic::Mirrors:
            return QStringLiteral("mirrors");
        case Topic::Convert:
            return QStringLiteral("convert");
        case Topic::Docker:
            break;
        }
        return QStringLiteral("docker");
    };
    const QString language
        = QLocale().language() == QLocale::Chinese ? QStringLiteral(".zh_CN") : QString();
    return QUrl(QStringLiteral("qrc:/guide/%1%2.md").arg(name(), language));
}

} // namespace

/// The text of the guide; where it names a command in braces, the key of that is put in.
class GuideWindow::Pages final : public QTextBrowser
{
public:
    explicit Pages(const ShortcutSettings &shortcuts)
        : m_shortcuts(shortcuts)
    {}

    QVariant loadResource(int type, const QUrl &name) override
    {
        QVariant resource = QTextBrowser::loadResource(type, name);
        if (type != QTextDocument::MarkdownResource)
            return resource;
        QByteArray text = resource.toByteArray();
        for (const Command command : allCommands())
            text.replace('{' + idOf(command).toLatin1() + '}', keyOf(command).toUtf8());
        return text;
    }

private:
    QString keyOf(Command command) const
    {
        const QString key = m_shortcuts.keyText(command);
        if (key.isEmpty())
            return QString(QChar(0x2014));
        // No sign of it is meant for Markdown.
        static const QRegularExpression sign(QStringLiteral("([!-/:-@\\[-`{-~])"));
        return QString(key).replace(sign, QStringLiteral("\\\\1"));
    }

    const ShortcutSettings &m_shortcuts;
};

GuideWindow::GuideWindow(const ShortcutSettings &shortcuts, QWidget *parent)
    : QDialog(parent)
    , m_choice(new ChoiceButton)
    , m_text(new Pages(shortcuts))
    , m_close(new QPushButton)
{
    setObjectName(QStringLiteral("guideWindow"));
    m_choice->setObjectName(QStringLiteral("guideTopic"));
    m_text->setObjectName(QStringLiteral("guideText"));
    m_close->setObjectName(QStringLiteral("closeGuide"));
    m_close->setAutoDefault(false);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    // The bar stands on the page, not beside it.
    m_text->setBackgroundRole(QPalette::Base);
    m_text->setAutoFillBackground(true);
    m_text->document()->setDocumentMargin(s_margin);
    auto *group = new QActionGroup(this);
    for (const Topic topic : s_topics) {
        QAction *action = m_choice->choices()->addAction(QString());
        action->setCheckable(true);
        action->setData(int(topic));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, topic] { showTopic(topic); });
    }
    auto *card = new Card(Role::Field);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 4, 1, 4);
    inner->addWidget(m_text);
    card->watchFocus(m_text);
    auto *page = new QVBoxLayout;
    page->setContentsMargins(s_margin, s_margin, s_margin, 12);
    page->addWidget(card);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(s_margin, 12, s_margin, 12);
    line->addWidget(m_choice);
    line->addStretch();
    line->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(page, 1);
    layout->addWidget(new Divider);
    layout->addLayout(line);
    const QSize margins(2 * s_margin, 2 * s_margin);
    resize(s_size.boundedTo(parent != nullptr ? parent->size() - margins : s_size));
    connect(&shortcuts, &ShortcutSettings::changed, this, &GuideWindow::load);
    retranslate();
}

void GuideWindow::open(Topic topic, bool keys, const ShortcutSettings &shortcuts, QWidget *window)
{
    auto *guide = window->findChild<GuideWindow *>(QString(), Qt::FindDirectChildrenOnly);
    if (guide == nullptr)
        guide = new GuideWindow(shortcuts, window);
    if (keys)
        guide->showKeys(topic);
    else
        guide->showTopic(topic);
}

void GuideWindow::showTopic(Topic topic)
{
    m_topic = topic;
    retranslate();
    show();
    raise();
    activateWindow();
    m_text->setFocus();
    // What is laid out only now has moved the text below its beginning.
    m_text->verticalScrollBar()->setValue(0);
}

void GuideWindow::showKeys(Topic topic)
{
    showTopic(topic);
    QTextBlock keys;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 2)
            keys = block;
    }
    const QRectF place = m_text->document()->documentLayout()->blockBoundingRect(keys);
    m_text->verticalScrollBar()->setValue(int(place.top()) - s_margin);
    m_text->setTextCursor(QTextCursor(keys));
}

void GuideWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        load();
}

void GuideWindow::retranslate()
{
    setWindowTitle(tr("User guide"));
    m_text->setAccessibleName(tr("User guide"));
    m_close->setText(tr("Close"));
    const auto nameOf = [](Topic topic) {
        switch (topic) {
        case Topic::Mirrors:
            return tr("Mirrors");
        case Topic::Convert:
            return tr("Convert");
        case Topic::Docker:
            break;
        }
        return tr("Docker");
    };
    for (QAction *action : m_choice->choices()->actions()) {
        const auto topic = Topic(action->data().toInt());
        action->setText(nameOf(topic));
        action->setChecked(topic == m_topic);
    }
    m_text->setAccessibleDescription(nameOf(m_topic));
    m_choice->setChoice(tr("Page"), nameOf(m_topic));
    load();
}

void GuideWindow::load()
{
    const QUrl address = addressOf(m_topic);
    if (m_text->source() == address)
        m_text->reload();
    else
        m_text->setSource(address, QTextDocument::MarkdownResource);
    dress();
}

void GuideWindow::dress()
{
    QTextDocument *document = m_text->document();
    document->setDefaultFont(font());
    const QFont fixed = fixedFont(font());
    QTextCursor cursor(document);
    cursor.beginEditBlock();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        const int level = block.blockFormat().headingLevel();
        const bool isCell = cursor.currentTable() != nullptr;
        QTextBlockFormat format;
        format.setLineHeight(s_lineHeight, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(level == 2 ? 14 : 0);
        const bool isInList
            = block.textList() != nullptr && block.next().textList() == block.textList();
        format.setBottomMargin(isCell ? 0 : isInList ? s_itemGap : s_paragraphGap);
        cursor.mergeBlockFormat(format);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        if (level > 0) {
            QTextCharFormat heading;
            heading.setFont(level == 1 ? titleFont(font()) : headingFont(font()));
            cursor.setCharFormat(heading);
        }
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (!part.fragment().charFormat().fontFixedPitch())
                continue;
            cursor.setPosition(part.fragment().position());
            cursor.setPosition(part.fragment().position() + part.fragment().length(),
                               QTextCursor::KeepAnchor);
            QTextCharFormat code;
            code.setFont(fixed);
            cursor.mergeCharFormat(code);
        }
    }
    for (QTextFrame *frame : document->rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            dressTable(table);
    }
    cursor.endEditBlock();
    // To its beginning, from wherever the page before was read.
    m_text->moveCursor(QTextCursor::Start);
}

void GuideWindow::dressTable(QTextTable *table) const
{
    QTextTableFormat format = table->format();
    format.setBorderCollapse(true);
    format.setBorder(0);
    format.setCellPadding(s_cellPadding);
    format.setTopMargin(s_paragraphGap);
    format.setBottomMargin(s_paragraphGap);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    table->setFormat(format);
    // A line under each row, as tables have it everywhere in the program.
    for (int row = 0; row < table->rows(); ++row) {
        for (int column = 0; column < table->columns(); ++column) {
            QTextTableCell cell = table->cellAt(row, column);
            QTextTableCellFormat edges = cell.format().toTableCellFormat();
            if (column == 0)
                edges.setLeftPadding(0);
            edges.setBottomBorder(1);
            edges.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            edges.setBottomBorderBrush(roleColor(palette(), Role::Line));
            cell.setFormat(edges);
        }
    }
}

} // namespace jingtai
