// SPDX-License-Identifier: MIT
#include "ui/look/style.h"

#include "ui/look/controlpainting.h"
#include "ui/look/painting.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCheckBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>
#include <cmath>

namespace jingtai {

namespace {

constexpr int s_buttonPadding = 12;
constexpr int s_flatPadding = 5;
constexpr int s_flatHeight = 25;
constexpr int s_menuRadius = 6;
constexpr int s_tipRadius = 4;
// The longest menu of the program fits a screen of 600.
constexpr int s_menuItemHeight = 26;
constexpr int s_menuShortcutGap = 32;
constexpr int s_menuArrowWidth = 16;
constexpr int s_menuScrollerHeight = 24;
constexpr int s_scrollBarWidth = 12;
constexpr int s_minScrollHandle = 28;
constexpr int s_indicator = 16;
constexpr int s_headerMargin = 12;
constexpr int s_fileMargin = 4;
constexpr int s_fileRowRoom = 8;
constexpr int s_fileHeaderRoom = 12;
// With the text edit's own margin of 4 its text stands where that of a line edit does.
constexpr int s_textFrame = 7;
constexpr int s_sortArrow = 10;
constexpr int s_sortGap = 5;

/// Every pixel that a box with round corners touches, so that no part of its line is cut off.
QRegion roundedRegion(const QRect &rect, int radius)
{
    QRegion region(rect.adjusted(0, radius, 0, -radius));
    for (int row = 0; row < radius; ++row) {
        const double rise = radius - row - 1;
        const int cut = radius - int(std::ceil(std::sqrt(double(radius) * radius - rise * rise)));
        region += QRect(rect.left() + cut, rect.top() + row, rect.width() - 2 * cut, 1);
        region += QRect(rect.left() + cut, rect.bottom() - row, rect.width() - 2 * cut, 1);
    }
    return region;
}

/// Qt's own dialog for files, where the desktop has none of its own.
bool isInFileDialog(const QWidget *widget)
{
    return widget != nullptr && qobject_cast<const QFileDialog *>(widget->window()) != nullptr;
}

/// A text edit that stands in a form as line edits do, not in a card of its own.
bool isFramedText(const QWidget *widget)
{
    const auto *edit = qobject_cast<const QPlainTextEdit *>(widget);
    return edit != nullptr && edit->frameShape() != QFrame::NoFrame;
}

} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
    setObjectName(QStringLiteral("jingtai"));
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) != nullptr
        || qobject_cast<QScrollBar *>(widget) != nullptr
        || qobject_cast<QLineEdit *>(widget) != nullptr || isFramedText(widget)
        || qobject_cast<QHeaderView *>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (int(metric)) {
    case PM_DefaultFrameWidth:
        return isFramedText(widget) ? s_textFrame : 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_MenuBarVMargin:
        return 2;
    case PM_MenuBarHMargin:
        return 8;
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 5;
    case PM_MenuHMargin:
        return 0;
    case PM_MenuScrollerHeight:
        return s_menuScrollerHeight;
    case PM_ScrollBarExtent:
        return s_scrollBarWidth;
    case PM_ScrollBarSliderMin:
        return s_minScrollHandle;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return s_indicator;
    case PM_SplitterWidth:
        return metrics::s_cardGap;
    case PM_HeaderMarkSize:
        return 10;
    case PM_HeaderMargin:
        return s_headerMargin;
    case PM_HeaderGripMargin:
        return 6;
    case PM_FocusFrameHMargin:
        return isInFileDialog(widget) ? s_fileMargin : 12;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return 16;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics::s_gap;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (int(hint)) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollBar_Transient:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_DitherDisabledText:
        return 0;
    case SH_UnderlineShortcut:
        // Underlines come with the first use of the keyboard, not before.
        return widget != nullptr && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange) ? 1
                                                                                                : 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
    case SH_Menu_SupportsSections:
    // One that is higher than the screen: in columns side by side the last of them were cut off.
    case SH_Menu_Scrollable:
        return 1;
    case SH_ToolTip_Mask:
    case SH_Menu_Mask: {
        // Not by a translucent window: without a compositor its corners come out black.
        auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(returnData);
        if (mask == nullptr || option == nullptr)
            return 0;
        mask->region
            = roundedRegion(option->rect, hint == SH_Menu_Mask ? s_menuRadius : s_tipRadius);
        return 1;
    }
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_Table_GridLineColor:
        if (option != nullptr)
            return int(roleColor(option->palette, Role::Line).rgba());
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option,
                          const QWidget *widget) const
{
    switch (int(icon)) {
    case SP_LineEditClearButton:
        return themedIcon(Icon::Clear, Role::QuietText);
    // Of what has no room in the menu bar.
    case SP_ToolBarHorizontalExtensionButton:
        return themedIcon(Icon::ChevronDown, Role::QuietText);
    // Of Qt's own dialog for files.
    case SP_ArrowBack:
    case SP_FileDialogBack:
        return themedIcon(Icon::Back, Role::QuietText);
    case SP_ArrowForward:
        return themedIcon(Icon::Forward, Role::QuietText);
    case SP_FileDialogToParent:
        return themedIcon(Icon::Up, Role::QuietText);
    case SP_FileDialogNewFolder:
        return themedIcon(Icon::NewFolder, Role::QuietText);
    case SP_FileDialogListView:
        return themedIcon(Icon::List, Role::QuietText);
    case SP_FileDialogDetailedView:
        return themedIcon(Icon::Details, Role::QuietText);
    case SP_ComputerIcon:
        return themedIcon(Icon::Computer, Role::QuietText);
    case SP_DriveHDIcon:
    case SP_DriveNetIcon:
        return themedIcon(Icon::Drive, Role::QuietText);
    case SP_DirHomeIcon:
        return themedIcon(Icon::Home, Role::QuietText);
    case SP_DirIcon:
    case SP_DirOpenIcon:
    case SP_DirLinkIcon:
        return themedIcon(Icon::Open, Role::Accent);
    case SP_FileIcon:
    case SP_FileLinkIcon:
        return themedIcon(Icon::File, Role::QuietText);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    switch (int(type)) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button == nullptr)
            break;
        const bool flat = button->features.testFlag(QStyleOptionButton::Flat);
        const int icon = button->icon.isNull() || button->text.isEmpty() ? 0 : 6;
        const int text = button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
        const int iconWidth = button->icon.isNull() ? 0 : button->iconSize.width();
        const int width = text + icon + iconWidth + 2 * (flat ? s_flatPadding : s_buttonPadding);
        const int height
            = flat ? std::max(s_flatHeight, button->fontMetrics.height() + 6)
                   : std::max(metrics::s_controlHeight, button->fontMetrics.height() + 12);
        return {width, height};
    }
    case CT_LineEdit: {
        QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
        result.setHeight(std::max(result.height(), metrics::s_controlHeight));
        return result;
    }
    case CT_ComboBox: {
        QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
        result.setHeight(std::max(result.height(), metrics::s_controlHeight));
        return result;
    }
    case CT_HeaderSection: {
        QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
        if (isInFileDialog(widget))
            result.setHeight(option->fontMetrics.height() + s_fileHeaderRoom);
        return result;
    }
    case CT_ItemViewItem: {
        QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
        if (isInFileDialog(widget))
            result.setHeight(option->fontMetrics.height() + s_fileRowRoom);
        return result;
    }
    case CT_MenuBarItem:
        return {option->fontMetrics
                        .size(Qt::TextShowMnemonic,
                              qstyleoption_cast<const QStyleOptionMenuItem *>(option)->text)
                        .width()
                    + 20,
                std::max(28, option->fontMetrics.height() + 8)};
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item == nullptr)
            break;
        if (item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty())
            return {10, 9};
        const auto tab = item->text.indexOf(QLatin1Char('\t'));
        const QFontMetrics fontMetrics(item->font);
        int width
            = fontMetrics
                  .size(Qt::TextShowMnemonic, item->text.left(tab < 0 ? item->text.size() : tab))
                  .width()
              + metrics::s_menuCheckWidth + 2 * metrics::s_menuPadding;
        // The width of the shortcuts is added by the menu itself, without a gap.
        width += s_menuShortcutGap;
        if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
            width += s_menuArrowWidth;
        return {width, std::max(s_menuItemHeight, fontMetrics.height() + 8)};
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (int(element)) {
    case SE_LineEditContents:
        return QProxyStyle::subElementRect(element, option, widget).adjusted(8, 0, -8, 0);
    case SE_PushButtonContents:
    case SE_PushButtonFocusRect:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl subControl, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || slider == nullptr)
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    const bool horizontal = slider->orientation == Qt::Horizontal;
    const int length = horizontal ? slider->rect.width() : slider->rect.height();
    const qint64 range = qint64(slider->maximum) - slider->minimum;
    int handle = length;
    if (range > 0) {
        handle = int(qint64(length) * slider->pageStep / (range + slider->pageStep));
        handle = std::clamp(handle, std::min(s_minScrollHandle, length), length);
    }
    const int start
        = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                  length - handle, slider->upsideDown);
    const auto slice = [&](int from, int size) {
        return horizontal ? visualRect(slider->direction, slider->rect,
                                       QRect(from, 0, size, slider->rect.height()))
                          : QRect(0, from, slider->rect.width(), size);
    };
    switch (int(subControl)) {
    case SC_ScrollBarSlider:
        return slice(start, handle);
    case SC_ScrollBarGroove:
        return slider->rect;
    case SC_ScrollBarSubPage:
        return slice(0, start);
    case SC_ScrollBarAddPage:
        return slice(start + handle, length - start - handle);
    default:
        return {};
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (int(element)) {
    case PE_FrameFocusRect:
        // Controls draw their own ring, check boxes in the box; items of views show the current row
        // by their tint.
        if (qobject_cast<const QAbstractItemView *>(widget) == nullptr
            && qobject_cast<const QCheckBox *>(widget) == nullptr
            && qobject_cast<const QRadioButton *>(widget) == nullptr)
            paintFocusRing(painter, option->rect, palette, metrics::s_controlRadius);
        return;
    case PE_PanelButtonTool:
    case PE_PanelButtonBevel:
        if (option->state.testFlag(State_Enabled)
            && (option->state.testFlag(State_MouseOver) || option->state.testFlag(State_Sunken)))
            paintBox(painter, option->rect, roleColor(palette, Role::AccentTint), {},
                     metrics::s_controlRadius);
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth <= 0)
            return;
        paintField(painter, option, widget);
        return;
    }
    case PE_Frame:
        if (isFramedText(widget)) {
            paintField(painter, option, widget);
            return;
        }
        if (isInFileDialog(widget)) {
            paintBox(painter, option->rect, {}, roleColor(palette, Role::Line), 0);
            return;
        }
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintIndicator(painter, option, false);
        return;
    case PE_IndicatorRadioButton:
        paintIndicator(painter, option, true);
        return;
    case PE_PanelItemViewItem:
        // A row is tinted alike whoever paints it; the palette's own colour is for chosen text.
        if (option->state.testFlag(State_Selected)) {
            painter->fillRect(option->rect, roleColor(palette, Role::AccentTint));
            return;
        }
        break;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        // What lies outside of the round line and inside of the mask belongs to the line.
        painter->fillRect(option->rect, roleColor(palette, Role::StrongLine));
        paintBox(painter, option->rect, roleColor(palette, Role::Card),
                 roleColor(palette, Role::StrongLine),
                 element == PE_PanelMenu ? s_menuRadius : s_tipRadius);
        return;
    case PE_FrameMenu:
    case PE_IndicatorHeaderArrow:
    case PE_PanelScrollAreaCorner:
    case PE_FrameStatusBarItem:
    case PE_FrameTabWidget:
    case PE_PanelMenuBar:
    case PE_FrameWindow:
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, roleColor(palette, Role::Sidebar));
        paintEdge(painter, option->rect, Qt::TopEdge, roleColor(palette, Role::Line));
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (int(element)) {
    case CE_PushButton:
    case CE_PushButtonBevel:
    case CE_PushButtonLabel: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button == nullptr)
            break;
        if (element != CE_PushButtonLabel)
            paintButton(painter, button);
        if (element != CE_PushButtonBevel)
            paintButtonLabel(painter, button);
        return;
    }
    case CE_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item == nullptr)
            break;
        paintMenuItem(painter, item);
        return;
    }
    case CE_MenuScroller:
        paintMenuScroller(painter, option);
        return;
    case CE_MenuEmptyArea:
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, roleColor(palette, Role::Sidebar));
        return;
    case CE_MenuBarItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item == nullptr)
            break;
        painter->fillRect(option->rect, roleColor(palette, Role::Sidebar));
        if (option->state.testFlag(State_Selected) && option->state.testFlag(State_Enabled))
            paintBox(painter, option->rect.adjusted(1, 1, -1, -1),
                     roleColor(palette, Role::AccentTint), {}, metrics::s_controlRadius);
        painter->save();
        painter->setPen(roleColor(palette, Role::Text));
        painter->drawText(option->rect,
                          Qt::AlignCenter | Qt::TextShowMnemonic
                              | (styleHint(SH_UnderlineShortcut, option, widget, nullptr) != 0
                                     ? 0
                                     : Qt::TextHideMnemonic),
                          item->text);
        painter->restore();
        return;
    }
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        paintEdge(painter, option->rect, Qt::BottomEdge, roleColor(palette, Role::Line));
        return;
    case CE_HeaderLabel: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (header == nullptr)
            break;
        painter->save();
        QFont font = smallFont(widget != nullptr ? widget->font() : painter->font());
        font.setWeight(QFont::Medium);
        painter->setFont(font);
        painter->setPen(roleColor(palette, Role::QuietText));
        const QFontMetrics fontMetrics(font);
        const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
        const int room = header->rect.width() - (sorted ? s_sortArrow + s_sortGap : 0);
        const QString text = fontMetrics.elidedText(header->text, Qt::ElideRight, room);
        // The margin is for the sides alone.
        const bool isPlaced = (header->textAlignment & Qt::AlignVertical_Mask) != 0;
        painter->drawText(header->rect.adjusted(0, -s_headerMargin, 0, s_headerMargin),
                          int(header->textAlignment) | (isPlaced ? 0 : int(Qt::AlignVCenter)),
                          text);
        if (sorted) {
            const bool right = header->textAlignment.testFlag(Qt::AlignRight);
            const int width = fontMetrics.horizontalAdvance(text);
            const int x = right ? header->rect.right() - width - s_sortGap - s_sortArrow
                                : header->rect.left() + width + s_sortGap;
            painter->translate(x + s_sortArrow / 2.0, header->rect.center().y() + 1);
            // Qt calls the ascending order down.
            if (header->sortIndicator == QStyleOptionHeader::SortDown)
                painter->rotate(180);
            painter->drawPixmap(QPointF(-s_sortArrow / 2.0, -s_sortArrow / 2.0),
                                iconPixmap(Icon::ChevronDown, roleColor(palette, Role::Accent),
                                           s_sortArrow, painter->device()->devicePixelRatioF()));
        }
        painter->restore();
        return;
    }
    case CE_ProgressBarGroove:
        paintBox(painter, option->rect, roleColor(palette, Role::Line), {},
                 option->rect.height() / 2.0);
        return;
    case CE_ProgressBarContents: {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        if (bar == nullptr || bar->maximum <= bar->minimum)
            return;
        QRectF filled = bar->rect;
        filled.setWidth(filled.width() * (double(bar->progress) - bar->minimum)
                        / (double(bar->maximum) - bar->minimum));
        if (filled.width() >= filled.height())
            paintBox(painter, filled, roleColor(palette, Role::Accent), {}, filled.height() / 2);
        return;
    }
    case CE_ProgressBarLabel:
    case CE_Splitter:
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        // Those of Qt's own dialog for files; choices of the program are buttons with a menu.
        paintField(painter, option, widget);
        const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
        constexpr int size = 12;
        painter->drawPixmap(arrow.center() - QPoint(size / 2, size / 2 - 1),
                            iconPixmap(Icon::ChevronDown,
                                       roleColor(option->palette, Role::QuietText), size,
                                       painter->device()->devicePixelRatioF()));
        return;
    }
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            paintScrollBar(painter, slider,
                           subControlRect(control, option, SC_ScrollBarSlider, widget));
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace jingtai
