#include "ui/excerpt.h"

#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTextLayout>

namespace superinstance {

void drawExcerpt(QPainter *painter, const QString &text, const QList<TextRange> &marks, const QRect &area, int lines, const QStyleOptionViewItem &option)
{
    QTextLayout layout(text, option.font);
    QTextOption wrapping(option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    wrapping.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(wrapping);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &mark : marks) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        format.setFontUnderline(true);
        formats.append({ int(mark.start), int(mark.end - mark.start), format });
    }
    layout.setFormats(formats);
    layout.beginLayout();
    double y = 0;
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout.endLayout();
    painter->setClipRect(area);
    layout.draw(painter, area.topLeft());
    painter->setClipping(false);
}

} // namespace superinstance
