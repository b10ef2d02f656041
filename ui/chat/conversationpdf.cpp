#include "ui/chat/conversationpdf.h"

#include <QAbstractTextDocumentLayout>
#include <QLocale>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

namespace superinstance {

namespace {

constexpr int hundred = 100, halfWay = 50; // laying it out takes about as long as drawing it
constexpr int blocksAtOnce = 50; // laid out between two looks at whether one is to go on
constexpr double marginInInches = 0.4;

// False: it is cancelled.
bool layOut(QPromise<QString> &promise, QTextDocument &document)
{
    int laidOut = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (++laidOut % blocksAtOnce != 0)
            continue;
        if (promise.isCanceled())
            return false;
        document.documentLayout()->blockBoundingRect(block); // up to here
        promise.setProgressValue(halfWay * laidOut / document.blockCount());
    }
    return !promise.isCanceled();
}

struct Line {
    qreal top = 0, bottom = 0;
    bool stays = false; // on the page of the next one
};

// A heading, and the one line below it that says when.
bool belongsToWhatFollows(const QTextBlock &block)
{
    const auto isHeading = [](const QTextBlock &each) { return each.isValid() && each.blockFormat().headingLevel() > 0; };
    return isHeading(block) || (isHeading(block.previous()) && block.layout()->lineCount() == 1);
}

QList<Line> linesOf(const QTextDocument &document)
{
    QList<Line> lines;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextLayout *layout = block.layout();
        const qreal offset = document.documentLayout()->blockBoundingRect(block).top() - layout->boundingRect().top();
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QRectF line = layout->lineAt(i).rect().translated(0, offset);
            lines.append({ line.top(), line.bottom(), belongsToWhatFollows(block) });
        }
    }
    return lines;
}

// Where each page begins, and the end: no line is cut, and no page ends with a heading. Qt's own pages would.
QList<qreal> pagesOf(const QTextDocument &document, qreal height)
{
    QList<qreal> pages { 0 };
    const QList<Line> lines = linesOf(document);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].bottom <= pages.last() + height || lines[i].top <= pages.last())
            continue;
        qsizetype first = i;
        while (first > 0 && lines[first - 1].stays && lines[first - 1].top > pages.last())
            --first;
        pages.append(lines[first].top);
    }
    return pages << document.size().height();
}

void drawPage(QPainter &painter, const QTextDocument &document, int page, const QRectF &seen, qreal height, qreal margin)
{
    painter.save();
    painter.translate(margin, margin - seen.top());
    painter.setFont(document.defaultFont());
    painter.drawText(QRectF(0, seen.top() + height, seen.width(), margin), Qt::AlignCenter, QLocale().toString(page + 1));
    painter.setClipRect(seen);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = seen.adjusted(0, 2, 0, -2); // what only touches it is on another page
    context.palette.setColor(QPalette::Text, Qt::black);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

bool draw(QPromise<QString> &promise, QPdfWriter &writer, const QTextDocument &document, qreal margin)
{
    QPainter painter(&writer);
    const qreal height = writer.height() - 2 * margin;
    const QList<qreal> begins = pagesOf(document, height);
    const int pages = int(begins.size()) - 1;
    for (int page = 0; page < pages; ++page) {
        if (promise.isCanceled())
            return false;
        if (page > 0)
            writer.newPage();
        drawPage(painter, document, page, QRectF(0, begins[page], document.textWidth(), begins[page + 1] - begins[page]), height, margin);
        promise.setProgressValue(halfWay + halfWay * page / pages);
    }
    return true;
}

} // namespace

void printAsPdf(QPromise<QString> &promise, const QString &html, const QString &title, const QString &path)
{
    promise.setProgressRange(0, hundred);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        promise.addResult(file.errorString());
        return;
    }
    bool whole = false;
    {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QLocale().measurementSystem() == QLocale::MetricSystem ? QPageSize::A4 : QPageSize::Letter));
        writer.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter);
        writer.setTitle(title);
        QTextDocument document;
        document.setUndoRedoEnabled(false);
        document.documentLayout()->setPaintDevice(&writer);
        const qreal margin = marginInInches * writer.logicalDpiY(); // beside the document: within, it would be scaled once more
        document.setDocumentMargin(0);
        document.setTextWidth(writer.width() - 2 * margin);
        document.setHtml(html);
        whole = layOut(promise, document) && draw(promise, writer, document, margin);
    }
    if (whole)
        promise.addResult(file.commit() ? QString() : file.errorString());
    else
        file.cancelWriting();
}

} // namespace superinstance
