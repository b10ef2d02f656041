#include "ui/appearance.h"

#include "ui/contraststyle.h"
#include "ui/indicatorstyle.h"
#include "ui/statefile.h"

#include <QApplication>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>

#include <algorithm>

namespace superinstance {

namespace {

const QString textKey = QStringLiteral("appearance/textPercent");
const QString themeKey = QStringLiteral("appearance/theme");
const QString contrastKey = QStringLiteral("appearance/highContrast");
const QString baseStyle = QStringLiteral("fusion"); // of ours, which stand in for it
const QString ownStyle = QStringLiteral("indicators"), contrastStyle = QStringLiteral("contrast"); // under colours of our own
const QString lightName = QStringLiteral("light"), darkName = QStringLiteral("dark");

// What the desktop asked for at the start.
struct Platform {
    QFont font = QApplication::font();
    QString style = QApplication::style()->objectName();
    QPalette toolTip = QToolTip::palette();
    bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
};

const Platform &platform()
{
    static const Platform found;
    return found;
}

Appearance::Wish &wished()
{
    static Appearance::Wish wish;
    return wish;
}

struct Colours {
    QColor window, base, alternate, button, text, faint, highlight, highlighted, link, visited;
};

Colours coloursOf(bool dark, bool highContrast)
{
    if (highContrast)
        return dark ? Colours { Qt::black, Qt::black, 0x1a1a1a, 0x1a1a1a, Qt::white, 0xd0d0d0, 0xffe100, Qt::black, 0xffff66, 0xe0b0ff }
                    : Colours { Qt::white, Qt::white, 0xf0f0f0, 0xf0f0f0, Qt::black, 0x404040, 0x00237a, Qt::white, 0x0000c8, 0x5a0080 };
    return dark ? Colours { 0x2b2b2f, 0x1f1f23, 0x27272b, 0x36363b, 0xececef, 0x9a9aa2, 0x3d6fb4, Qt::white, 0x8ab4f8, 0xc58af9 }
                : Colours { 0xf3f3f4, Qt::white, 0xf7f7f8, 0xebebed, 0x1c1c1f, 0x6d6d75, 0x2f6fc4, Qt::white, 0x1a5fb4, 0x6b3fa0 };
}

QPalette paletteOf(const Colours &colours)
{
    QPalette palette(colours.button, colours.window); // its shades of light and shadow
    palette.setColor(QPalette::Base, colours.base);
    palette.setColor(QPalette::AlternateBase, colours.alternate);
    palette.setColor(QPalette::ToolTipBase, colours.alternate);
    for (const QPalette::ColorRole role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText, QPalette::BrightText })
        palette.setColor(role, colours.text);
    for (const QPalette::ColorRole role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, colours.faint);
    palette.setColor(QPalette::PlaceholderText, colours.faint);
    palette.setColor(QPalette::Highlight, colours.highlight);
    palette.setColor(QPalette::HighlightedText, colours.highlighted);
    palette.setColor(QPalette::Link, colours.link);
    palette.setColor(QPalette::LinkVisited, colours.visited);
    return palette;
}

QStyle *makeStyle(const QString &name)
{
    if (name != contrastStyle && name != ownStyle)
        return QStyleFactory::create(name);
    QStyle *style = name == contrastStyle ? new ContrastStyle(baseStyle) : new IndicatorStyle(baseStyle);
    style->setObjectName(name);
    return style;
}

} // namespace

Appearance Appearance::load(const QString &stateFile)
{
    const QSettings state(stateFile, QSettings::IniFormat);
    Appearance appearance;
    const int percent = state.value(textKey, usualText).toInt();
    if (percent >= leastText && percent <= mostText)
        appearance.textPercent = percent;
    const QString theme = state.value(themeKey).toString();
    appearance.theme = theme == lightName ? Theme::Light : theme == darkName ? Theme::Dark : Theme::System;
    appearance.highContrast = state.value(contrastKey).toBool();
    return appearance;
}

Result<void> Appearance::save(const QString &stateFile) const
{
    QSettings state(stateFile, QSettings::IniFormat);
    state.setValue(textKey, textPercent);
    state.setValue(themeKey, theme == Theme::Light ? lightName : theme == Theme::Dark ? darkName : QString());
    state.setValue(contrastKey, highContrast);
    return writtenTo(state);
}

void Appearance::setWish(const Wish &wish)
{
    wished() = wish;
}

void Appearance::apply() const
{
    QFont font = platform().font;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * textPercent / 100);
    else
        font.setPixelSize(std::max(1, font.pixelSize() * textPercent / 100));
    const bool system = theme == Theme::System, dark = system ? wished().dark.value_or(platform().dark) : theme == Theme::Dark;
    const bool contrast = highContrast || (system && wished().highContrast);
    const bool own = !system || contrast || dark != platform().dark; // else the colours and the style of the desktop
    const QString style = contrast ? contrastStyle : own || platform().style == baseStyle ? ownStyle : platform().style;
    if (QApplication::style()->objectName() != style)
        QApplication::setStyle(makeStyle(style));
    const QPalette palette = own ? paletteOf(coloursOf(dark, contrast)) : QPalette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(own ? palette : platform().toolTip);
    if (QApplication::font() != font)
        QApplication::setFont(font);
}

} // namespace superinstance
