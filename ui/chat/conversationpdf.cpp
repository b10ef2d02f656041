#include "ui/chat/conversationpdf.h"

#include <QAbstractTextDocumentLayout>
#include <QLocale>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextBlock>
#include <QTextDocument>

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

void drawPage(QPainter &painter, const QTextDocument &document, int page, qreal margin)
{
    const QSizeF size = document.pageSize();
    const QRectF seen(0, page * size.height(), size.width(), size.height());
    painter.save();
    painter.translate(margin, margin - seen.top());
    painter.setFont(document.defaultFont());
    painter.drawText(QRectF(0, seen.bottom(), size.width(), margin), Qt::AlignCenter, QLocale().toString(page + 1));
    painter.setClipRect(seen);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = seen;
    context.palette.setColor(QPalette::Text, Qt::black);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

bool draw(QPromise<QString> &promise, QPdfWriter &writer, const QTextDocument &document, qreal margin)
{
    QPainter painter(&writer);
    const int pages = document.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (promise.isCanceled())
            return false;
        if (page > 0)
            writer.newPage();
        drawPage(painter, document, page, margin);
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
        document.setPageSize(QSizeF(writer.width() - 2 * margin, writer.height() - 2 * margin));
        document.setHtml(html);
        whole = layOut(promise, document) && draw(promise, writer, document, margin);
    }
    if (whole)
        promise.addResult(file.commit() ? QString() : file.errorString());
    else
        file.cancelWriting();
}

} // namespace superinstance
