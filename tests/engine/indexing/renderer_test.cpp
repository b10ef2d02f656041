// Drawing documents in a child process: what is drawn, what is marked, and what a hostile document can do to it.
#include "engine/async/executor.h"
#include "engine/indexing/renderer.h"
#include "engine/text/letters.h"
#include "tests/support/library.h"
#include "tests/support/pdf.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <sys/stat.h>

using namespace superinstance;

namespace {

QString latin(const char *text) { return QString::fromLatin1(text); }

quint32 pixel(const RenderedPage &page, int x, int y)
{
    const auto *line = reinterpret_cast<const quint32 *>(page.pixels.constData()) + qsizetype(y) * page.width;
    return line[x] & 0xffffff;
}

// How many pixels of the rectangle are dark.
int ink(const RenderedPage &page, const QRect &area)
{
    int dark = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            dark += (pixel(page, x, y) & 0xff) < 128;
    return dark;
}

// The sentence as it is cited from this place of a text.
QuotePlace cited(const QString &text, const QString &quote, qsizetype at)
{
    return placeOf(quote, text.left(at), text.mid(at));
}

// All that is shown, the sentence in brackets.
QString shown(const RenderedText &text)
{
    static const QRegularExpression within(latin("</?(b|em|i|strong)>")), tag(latin("<[^>]*>"));
    QString all = text.blocks.join(QLatin1Char('\n')).remove(within).replace(tag, latin("\n"));
    return all.replace(QChar(RenderedText::quoteBegins), QLatin1Char('[')).replace(QChar(RenderedText::quoteEnds), QLatin1Char(']'));
}

} // namespace

class RendererTest : public QObject {
    Q_OBJECT
    Executor m_executor;
    QThreadPool m_workers;
    QTemporaryDir m_dir;
    std::unique_ptr<Renderer> m_renderer;

    QString write(const char *name, const QByteArray &content)
    {
        QFile file(m_dir.filePath(latin(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }
    void use(RendererLimits limits = {}, const QString &program = QStringLiteral(SUPERINSTANCE_EXTRACTOR))
    {
        m_renderer = std::make_unique<Renderer>(program, &m_workers, limits);
    }
    Result<RenderedPage> page(const PageRequest &request, std::stop_token stop = {})
    {
        return run([&] { return m_renderer->page(request, stop); });
    }
    RenderedText text(const QString &path, const QString &quote = {})
    {
        QuotePlace place;
        place.quote = quote;
        return text(path, place);
    }
    RenderedText text(const QString &path, const QuotePlace &quote)
    {
        const Result<RenderedText> rendered = run([&] { return m_renderer->text(path, quote, {}); });
        if (!rendered)
            qFatal("%s", qPrintable(rendered.error().message));
        return *rendered;
    }

private Q_SLOTS:
    void init() { use(); }
    void cleanup() { m_renderer.reset(); }

    void page_isDrawnWithItsSentenceMarked()
    {
        PageRequest request;
        request.path = write("a.pdf", pdfOf({ "First page.", "The lighthouse was\nbuilt in 1874.\nIt stands on the point." }));
        request.page = 2;
        request.scale = 2;
        request.quote.quote = latin("The lighthouse was\nbuilt in 1874.");
        const Result<RenderedPage> drawn = page(request);
        QVERIFY2(drawn.ok(), qPrintable(drawn ? QString() : drawn.error().message));
        QCOMPARE(drawn->page, 2);
        QCOMPARE(drawn->pages, 2);
        QCOMPARE(drawn->width, 1190);
        QCOMPARE(drawn->height, 1684);
        QCOMPARE(drawn->marks.size(), 2); // one for each line
        for (const QRect &mark : drawn->marks)
            QVERIFY2(ink(*drawn, mark) > 100, "the letters are within the mark");
        const QRect below = drawn->marks.last().translated(0, drawn->marks.last().height() + 6);
        QVERIFY(ink(*drawn, below) > 50); // and the next sentence is not
        QVERIFY(!drawn->marks.contains(below));
    }

    void width_isKept()
    {
        PageRequest request;
        request.path = write("a.pdf", pdfOf({ "One." }));
        request.fitWidth = 700;
        const Result<RenderedPage> drawn = page(request);
        QVERIFY(drawn.ok());
        QCOMPARE(drawn->width, 700);
    }

    void everyOccurrence_isFound()
    {
        PageRequest request;
        request.path = write("a.pdf", pdfOf({ "A lamp. Another LAMP.\nNo more." }));
        request.find = latin("lamp");
        QCOMPARE(page(request)->finds.size(), 2);
        request.find = latin("oil");
        QCOMPARE(page(request)->finds.size(), 0);
    }

    void sentenceOfAnotherPage_isNotMarked()
    {
        PageRequest request;
        request.path = write("a.pdf", pdfOf({ "A lamp.", "Nothing here." }));
        request.page = 2;
        request.quote.quote = latin("A lamp.");
        QVERIFY(page(request)->marks.isEmpty());
    }

    void changedFile_isDrawnAnew()
    {
        PageRequest request;
        request.path = write("a.pdf", pdfOf({ "One." }));
        QCOMPARE(page(request)->pages, 1);
        write("a.pdf", pdfOf({ "One.", "Two.", "Three." }));
        QCOMPARE(page(request)->pages, 3);
    }

    void hugePage_isDrawnSmaller()
    {
        QByteArray pdf = pdfOf({ "Here." });
        pdf.replace("[0 0 595 842]", "[0 0 90000 90000]");
        PageRequest request;
        request.path = write("huge.pdf", pdf);
        request.scale = 4;
        const Result<RenderedPage> drawn = page(request);
        QVERIFY2(drawn.ok(), qPrintable(drawn ? QString() : drawn.error().message));
        QVERIFY(drawn->scale < 0.1);
        QVERIFY(qint64(drawn->width) * drawn->height <= 40'000'000);
    }

    void hostilePdf_isASentence_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray good = pdfOf({ "Here." });
        QTest::newRow("nothing") << QByteArray("%PDF-1.4\n");
        QTest::newRow("half") << good.left(good.size() / 2);
        QTest::newRow("password") << encryptedPdf();
        QTest::newRow("no PDF") << QByteArray("plain text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("page without an area") << QByteArray(good).replace("[0 0 595 842]", "[0 0 0 0]      ").replace("/MediaBox", "/MediaBox");
        QTest::newRow("page of no shape") << QByteArray(good).replace("[0 0 595 842]", "[0 0 1e9 1e-6]");
        QTest::newRow("pages in a circle") << QByteArray(good).replace("/Kids [4 0 R ]", "/Kids [2 0 R ]");
    }
    void hostilePdf_isASentence()
    {
        QFETCH(QByteArray, content);
        PageRequest request;
        request.path = write("hostile.pdf", content);
        request.scale = 4;
        request.quote.quote = latin("Here.");
        const Result<RenderedPage> drawn = page(request); // or what poppler makes of it
        if (!drawn)
            QVERIFY2(drawn.error().message.endsWith(QLatin1Char('.')) && drawn.error().message.size() > 20, qPrintable(drawn.error().message));
        else
            QVERIFY(qint64(drawn->width) * drawn->height <= 40'000'000);
        request.path = write("good.pdf", pdfOf({ "Here." }));
        QCOMPARE(page(request)->marks.size(), 1); // all still works
    }

    void endlessDrawing_isGivenUp()
    {
        RendererLimits limits;
        limits.deadlineMs = 300;
        use(limits);
        // A form that draws itself a hundred times, nine deep.
        QByteArray pdf = pdfOf({ "Here." });
        QByteArray heavy = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n"
                           "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /XObject << /F 5 0 R >> >> /Contents 4 0 R >>\nendobj\n"
                           "4 0 obj\n<< /Length 4 >>\nstream\n/F Do\nendstream\nendobj\n";
        for (int i = 5; i < 13; ++i) {
            const QByteArray content = QByteArray("/F Do ").repeated(60);
            heavy += QByteArray::number(i) + " 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /F " + QByteArray::number(i + 1)
                + " 0 R >> >> /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream\nendobj\n";
        }
        const QByteArray leaf = "0 0 m 600 800 l S";
        heavy += "13 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Length " + QByteArray::number(leaf.size()) + " >>\nstream\n" + leaf
            + "\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";
        PageRequest request;
        request.path = write("heavy.pdf", heavy);
        QElapsedTimer clock;
        clock.start();
        const Result<RenderedPage> drawn = page(request);
        QVERIFY(!drawn.ok());
        QVERIFY2(drawn.error().message.contains(latin("too long")), qPrintable(drawn.error().message));
        QVERIFY(clock.elapsed() < 5000);
        request.path = write("good.pdf", pdf);
        use();
        QVERIFY(page(request).ok());
    }

    void deadChild_isASentenceAndReplaced()
    {
        use({}, latin("/bin/false"));
        PageRequest request;
        request.path = write("a.pdf", pdfOf({ "Here." }));
        const Result<RenderedPage> drawn = page(request);
        QVERIFY(!drawn.ok());
        QVERIFY2(drawn.error().message.contains(latin("breaks its drawing")), qPrintable(drawn.error().message));
        use({}, latin("/nowhere/at/all"));
        QVERIFY2(page(request).error().message.contains(latin("is missing")), qPrintable(page(request).error().message));
    }

    // A request that comes to nothing must not keep the child of the one before for ever.
    void childThatIsNotNeeded_ends()
    {
        const auto children = [] {
            QFile list(QStringLiteral("/proc/self/task/%1/children").arg(QCoreApplication::applicationPid()));
            return list.open(QIODevice::ReadOnly) ? list.readAll().split(' ').count() - 1 : -1;
        };
        RendererLimits limits;
        limits.idleMs = 200;
        use(limits);
        const auto before = children();
        PageRequest request;
        request.path = write("a.pdf", pdfOf({ "Here." }));
        QVERIFY(page(request).ok());
        QCOMPARE(children(), before + 1);
        request.path = latin("/nowhere/a.pdf");
        QVERIFY(!page(request).ok());
        QTRY_COMPARE(children(), before);
    }

    void refusal_isInThePersonsLanguage()
    {
        struct Loud : QTranslator {
            bool isEmpty() const override { return false; }
            QString translate(const char *, const char *text, const char *, int) const override { return QString::fromUtf8(text).toUpper(); }
        } loud;
        QCoreApplication::installTranslator(&loud);
        PageRequest request;
        request.path = write("broken.pdf", "%PDF-1.4\nno more than this");
        const Result<RenderedPage> drawn = page(request);
        QCoreApplication::removeTranslator(&loud);
        QVERIFY(!drawn.ok());
        QCOMPARE(drawn.error().message, latin("THIS PDF IS DAMAGED AND CANNOT BE DRAWN; ITS TEXT IS SHOWN INSTEAD."));
    }

    void whatIsNoFile_isNotOpened()
    {
        PageRequest request;
        request.path = m_dir.filePath(latin("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(request.path).constData(), 0600), 0);
        QVERIFY(!page(request).ok()); // and does not wait for a writer
        request.path = m_dir.path();
        QVERIFY(!page(request).ok());
        request.path = latin("/nowhere/a.pdf");
        QVERIFY(page(request).error().message.contains(latin("not there now")));
    }

    void stop_endsTheWait()
    {
        std::stop_source source;
        source.request_stop();
        PageRequest request;
        request.path = write("a.pdf", pdfOf({ "Here." }));
        QVERIFY(page(request, source.get_token()).stopped());
        QVERIFY(page(request).ok());
    }

    void markdown_isShownWithItsLayoutAndItsSentence()
    {
        const QString path = write("a.md", "# The lamp\n\nIt was *first* lit in [1874](http://example.com/x).\n\n- oil\n- gas\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
        const RenderedText rendered = text(path, latin("It was *first* lit in [1874](http://example.com/x)."));
        QCOMPARE(rendered.blocks.value(0), latin("<h1>The lamp</h1>"));
        QString quoted = rendered.blocks.value(1);
        QCOMPARE(rendered.quoteBlock, 1);
        QVERIFY(quoted.startsWith(latin("<p>") + QChar(RenderedText::quoteBegins)));
        quoted.remove(QChar(RenderedText::quoteBegins)).remove(QChar(RenderedText::quoteEnds));
        QCOMPARE(quoted, latin("<p>It was <em>first</em> lit in 1874.</p>"));
        const QString all = rendered.blocks.join(QLatin1Char('\n'));
        QVERIFY(all.contains(latin("<li>oil</li>")) && all.contains(latin("<td>1</td>")));
        QVERIFY(!all.contains(latin("http")));
    }

    void repeatedSentence_isMarkedWhereItWasCited_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("Markdown") << QByteArray("days.md");
        QTest::newRow("HTML") << QByteArray("days.html");
    }
    void repeatedSentence_isMarkedWhereItWasCited()
    {
        QFETCH(QByteArray, name);
        const bool markdown = name.endsWith("md");
        const QString sentence = latin("The lamp was lit at dusk.");
        QString text, page;
        for (int day = 1; day <= 60; ++day) {
            const QString heading = latin("Day %1").arg(day);
            text += latin("## ") + heading + latin("\n\nIt [rained](http://example.com/a-long-address). ") + sentence + latin("\n\n");
            page += latin("<h2>") + heading + latin("</h2><p>It rained. ") + sentence + latin("</p>");
        }
        const QString path = write(name, (markdown ? text : page).toUtf8());
        const QString stored = markdown ? text : QString(text).replace(latin("[rained](http://example.com/a-long-address)"), latin("rained"));
        for (int day : { 1, 2, 44, 60 }) {
            const qsizetype heading = stored.indexOf(latin("Day %1\n").arg(day)), at = stored.indexOf(sentence, heading);
            const QString all = shown(this->text(path, cited(stored, sentence, at)));
            const QString before = all.left(all.indexOf(QLatin1Char('[') + sentence + QLatin1Char(']')));
            QVERIFY2(before.size() < all.size(), "it is marked");
            QCOMPARE(before.mid(before.lastIndexOf(latin("Day"))).simplified(), latin("Day %1 It rained.").arg(day));
        }
    }

    void shortHeading_isNotMarkedWithinALongerWord()
    {
        const QString stored = latin("# The lighthouse\n\nIt stands on the point.\n\n## The light\n\nThe light burns.\n");
        const QString path = write("light.md", stored.toUtf8());
        QVERIFY(shown(text(path, cited(stored, latin("The light"), stored.indexOf(latin("The light\n"))))).contains(latin("\n[The light]\n")));
        QVERIFY(shown(text(path, cited(stored, latin("The light"), stored.indexOf(latin("The light burns"))))).contains(latin("[The light] burns")));
        QVERIFY(shown(text(path, latin("The light"))).contains(latin("\n[The light]\n"))); // however little is known of its place
    }

    void repeatedSentenceWithoutSpaces_isMarkedWhereItWasCited()
    {
        const QString sentence = QString::fromUtf8("灯塔建于1874年。"), decoded = QString::fromUtf8("# 灯塔守\n\n") + sentence + sentence + QLatin1Char('\n');
        const QString path = write("cjk.md", decoded.toUtf8());
        const qsizetype second = decoded.lastIndexOf(sentence);
        QVERIFY(shown(text(path, cited(decoded, sentence, second))).contains(sentence + QLatin1Char('[') + sentence + QLatin1Char(']')));
        const QString word = QString::fromUtf8("灯塔");
        QVERIFY(shown(text(path, cited(decoded, word, second))).contains(sentence + QLatin1Char('[') + word + QLatin1Char(']')));
    }

    // Of a file that changed: as many are no longer there as were counted.
    void otherNumberOfSentences_marksTheNearest()
    {
        const QString sentence = latin("The lamp was lit."), other = latin("Nothing happened on that long and empty day. ");
        const QString stored = sentence + QLatin1Char(' ') + other.repeated(50) + sentence + QLatin1Char(' ') + other.repeated(50) + sentence;
        const QuotePlace middle = cited(stored, sentence, stored.indexOf(sentence, 5));
        const QString now = sentence + QLatin1Char(' ') + sentence + QLatin1Char(' ') + stored;
        const QString all = shown(text(write("now.md", now.toUtf8()), middle));
        const double share = double(all.indexOf(QLatin1Char('['))) / double(all.size());
        QVERIFY2(share > 0.4 && share < 0.6, qPrintable(QString::number(share)));
    }

    void repeatedSentenceOfAPdf_isMarkedWhereItWasCited()
    {
        QString first, second;
        for (int i = 1; i <= 12; ++i) {
            first += latin("Day %1\nThe lamp was lit.\n").arg(i);
            second += latin("Night %1\nThe lamp was lit.\n").arg(i);
        }
        PageRequest request;
        request.path = write("days.pdf", pdfOf({ first.toLatin1(), second.toLatin1() }));
        request.quote = cited(first, latin("The lamp was lit."), first.indexOf(latin("The lamp"), first.indexOf(latin("Day 9\n"))));
        request.quote.firstPage = request.quote.lastPage = 1;
        request.find = latin("The lamp was lit.");
        const Result<RenderedPage> drawn = page(request);
        QCOMPARE(drawn->finds.size(), 12);
        QCOMPARE(drawn->marks, QList<QRect> { drawn->finds.value(8) });
        request.page = 2; // has the same sentence, which is not meant
        QVERIFY(page(request)->marks.isEmpty());
    }

    void sentenceOverTwoPages_isMarkedOnBoth()
    {
        PageRequest request;
        request.path = write("two.pdf", pdfOf({ "Another day.\nThe lighthouse on the point was", "built by Ellen Marsh in 1874.\nAnother day." }));
        request.quote.quote = latin("The lighthouse on the point was\nbuilt by Ellen Marsh in 1874.");
        request.quote.firstPage = 1;
        request.quote.lastPage = 2;
        QCOMPARE(page(request)->marks.size(), 1);
        request.page = 2;
        QCOMPARE(page(request)->marks.size(), 1);
    }

    void blocks_areSmallWhateverTheDocumentIs_data()
    {
        QTest::addColumn<QByteArray>("body");
        QByteArray rows, items;
        for (int i = 0; i < 3000; ++i) {
            rows += "<tr>";
            for (int cell = 0; cell < 8; ++cell)
                rows += "<td>v" + QByteArray::number(i * 8 + cell) + "</td>";
            rows += "</tr>";
            items += "<li>Item " + QByteArray::number(i + 1) + "</li>";
        }
        QTest::newRow("a table") << "<table>" + rows + "</table>";
        QTest::newRow("a table in a table") << "<table><tr><td><table>" + rows + "</table></td><td>beside</td></tr></table>";
        QTest::newRow("a table in a quotation") << "<blockquote><table>" + rows + "</table></blockquote>";
        QTest::newRow("a row") << "<table><tr>" + QByteArray("<td>cell</td>").repeated(9000) + "</tr></table>";
        QTest::newRow("a cell") << "<table><tr><td>" + QByteArray("Words and words. ").repeated(20'000) + "</td></tr></table>";
        QTest::newRow("a paragraph") << "<p>" + QByteArray("Words and words. ").repeated(30'000) + "</p>";
        QTest::newRow("a word") << "<p>" + QByteArray("Word").repeated(100'000) + "</p>";
        QTest::newRow("lines of code") << "<pre>" + QByteArray("int i = 0;\n").repeated(40'000) + "</pre>";
        QTest::newRow("a list") << "<ul>" + items + "</ul>";
        QTest::newRow("a numbered list") << "<ol>" + items + "</ol>";
        QTest::newRow("an item") << "<ol><li>One</li><li>" + QByteArray("Words and words. ").repeated(20'000) + "</li><li>Three</li></ol>";
        QTest::newRow("empty elements") << "<p>x" + QByteArray("<b></b><br>").repeated(50'000) + "y</p>";
        QTest::newRow("empty cells") << "<table><tr><td>x" + QByteArray("<br>").repeated(50'000) + "</td></tr>" + QByteArray("<tr><td></td></tr>").repeated(20'000) + "</table>";
        QTest::newRow("a bold page") << "<b>" + QByteArray("<div>Words and words.</div>").repeated(20'000) + "</b>";
    }
    void blocks_areSmallWhateverTheDocumentIs()
    {
        QFETCH(QByteArray, body);
        const RenderedText rendered = text(write("large.html", "<html><body>" + body + "</body></html>"));
        static const QRegularExpression cell(latin("<t[dh][ >]")), tag(latin("<[^>]*>")), open(latin("<([a-z0-9]+)[^>]*>")), close(latin("</([a-z0-9]+)>")), marker(latin("<p>(\\d+\\. |\u2022 )"));
        for (const QString &block : rendered.blocks) {
            QVERIFY2(block.size() <= 5000, qPrintable(block.left(200)));
            QVERIFY(block.count(cell) <= 80);
            for (const char *name : { "table", "tr", "td", "ul", "ol", "li", "p", "b", "pre", "blockquote" })
                QCOMPARE(block.count(QLatin1Char('<') + latin(name) + QLatin1Char('>')) + block.count(QLatin1Char('<') + latin(name) + QLatin1Char(' ')), block.count(latin("</") + latin(name) + QLatin1Char('>')));
        }
        // Nothing is lost and nothing doubled.
        const auto letters = [](QString html) { return lettersOf(html.remove(marker).remove(tag)); };
        QCOMPARE(letters(rendered.blocks.join(QString())), letters(QString::fromUtf8(body)));
    }

    void wordWithoutEnd_isCutSooner_ideographsAndLinesAreNot()
    {
        const auto longest = [&](const QByteArray &body) {
            qsizetype most = 0;
            for (const QString &block : text(write("word.html", "<html><body>" + body + "</body></html>")).blocks)
                most = std::max(most, block.size());
            return most;
        };
        QVERIFY(longest("<p>" + QByteArray("Word").repeated(100'000) + "</p>") < 600); // laying it out and marking in it cost the square of it
        QVERIFY(longest("<p>" + QByteArray("<b>Wo</b>rd").repeated(10'000) + "</p>") < 2500);
        QVERIFY(longest("<p>" + QByteArray("灯塔").repeated(10'000) + "</p>") > 1000);
        QVERIFY(longest("<p>" + QByteArray("Words and words ").repeated(10'000) + "</p>") > 1000);
        QVERIFY(longest("<p>" + QByteArray("c2VjcmV0IG9mIHRoZSBsaWdodGhvdXNl<br>").repeated(1'000) + "</p>") > 1000);
    }

    void cutTable_keepsItsColumns()
    {
        QByteArray rows;
        for (int i = 0; i < 300; ++i)
            rows += "<tr><td>" + QByteArray::number(i) + "</td><td>A much longer cell of words, in row " + QByteArray::number(i) + "</td></tr>";
        const RenderedText rendered = text(write("columns.html", "<html><body><table>" + rows + "</table></body></html>"));
        static const QRegularExpression first(latin("^<table width=\"100%\">(<tbody>)?<tr><td width=\"(\\d+)%\">"));
        QSet<QString> widths;
        for (const QString &block : rendered.blocks) {
            const QRegularExpressionMatch match = first.match(block);
            QVERIFY2(match.hasMatch(), qPrintable(block.left(100)));
            widths.insert(match.captured(2));
        }
        QCOMPARE(widths.size(), 1);
        QVERIFY(widths.begin()->toInt() < 40);
    }

    void cutList_countsOn()
    {
        QByteArray items;
        for (int i = 1; i <= 400; ++i)
            items += "<li>Item</li>";
        const RenderedText rendered = text(write("list.html", "<html><body><ol>" + items + "</ol></body></html>"));
        QVERIFY(rendered.blocks.size() > 1);
        QVERIFY(rendered.blocks.first().startsWith(latin("<ol><li>Item</li>")));
        QVERIFY2(rendered.blocks.last().endsWith(latin("<p>400. Item</p></blockquote>")), qPrintable(rendered.blocks.last().right(100)));
    }

    void hostileHtml_isHarmless()
    {
        const QString path = write("a.html", "<html><head><style>p{color:red}</style><script>alert(1)</script></head><body onload='x()'>"
                                             "<p style='background:url(http://t/p.png)' onclick='x()'>The <a href='http://t/'>lamp</a> burns.</p>"
                                             "<img src='http://t/p.png' alt='a lighthouse'><iframe src='file:///etc/passwd'>in it</iframe>"
                                             "<svg><script>2</script></svg><object data='x'>o</object><form><input value=1></form><p>&lt;img src=x&gt; <b>bold</p></body></html>");
        const RenderedText rendered = text(path, latin("The lamp burns."));
        const QString all = rendered.blocks.join(QLatin1Char('\n'));
        for (const char *bad : { "script", "alert", "style", "http", "onclick", "src=\"", "iframe", "href", "<img", "passwd", "<object" })
            QVERIFY2(!all.contains(latin(bad)), bad);
        QVERIFY(all.contains(latin("[a lighthouse]")));
        QVERIFY(all.contains(latin("&lt;img src=x&gt; <b>bold</b>")));
        QCOMPARE(rendered.quoteBlock, 0);
        static const QRegularExpression attribute(latin("<[a-z0-9]+ "));
        QVERIFY(!all.contains(attribute));
    }

    void deepOrEndlessHtml_endsInTime()
    {
        QElapsedTimer clock;
        clock.start();
        const QString deep = write("deep.html", "<html><body>" + QByteArray("<div><b><table><tr><td>").repeated(20'000) + "end</body></html>");
        (void)text(deep);
        const QString large = write("large.html", "<html><body>" + QByteArray("<p>Words and words.</p>").repeated(100'000) + "</body></html>");
        const Result<RenderedText> rendered = run([&] { return m_renderer->text(large, QuotePlace(), {}); });
        QVERIFY(!rendered.ok() && rendered.error().message.contains(latin("too long")));
        QVERIFY(clock.elapsed() < 20'000);
    }
};

QTEST_GUILESS_MAIN(RendererTest)
#include "renderer_test.moc"
