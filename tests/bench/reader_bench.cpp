// What a person feels in the reader and the search page, through real widgets, the façade and both threads:
//   reader_bench FOLDER [DATADIR]
// FOLDER: real documents (tests/support/corpus.sh), indexed first unless DATADIR has them. Prints p50, p95 and the longest of:
// key to results on screen; citation to highlighted sentence for a long text, a PDF just opened and another page of it, Markdown and HTML; and how
// long a turn of the GUI thread takes while a text of 20 MB is scrolled through, and while hostile pages (a table of 28,000
// cells, a paragraph of 500,000 characters) are opened, scrolled, searched, resized and zoomed.
#include "engine/enginethread.h"
#include "tests/bench/turnmeter.h"
#include "tests/support/pdf.h"
#include "ui/enginelink.h"
#include "ui/reader/layoutview.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/textview.h"
#include "ui/search/searchpage.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace superinstance;

namespace {

constexpr int keyPauseMs = 120; // a quick typist

void print(const char *what, const std::vector<double> &milliseconds)
{
    out() << what << ": p50 " << percentile(milliseconds, .5) << " ms, p95 " << percentile(milliseconds, .95) << " ms, p99 " << percentile(milliseconds, .99)
          << " ms, p99.9 " << percentile(milliseconds, .999) << " ms, longest " << percentile(milliseconds, 1) << " ms of " << milliseconds.size() << '\n';
    out().flush();
}

double elapsedMs(const QElapsedTimer &clock) { return double(clock.nsecsElapsed()) / 1e6; }

template <class Start> double until(bool &done, Start start)
{
    done = false;
    QElapsedTimer clock;
    clock.start();
    start();
    while (!done && clock.elapsed() < 60'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return elapsedMs(clock);
}

void index(EngineLink &link, const QString &path)
{
    bool done = false;
    const auto connection = QObject::connect(link.engine(), &Engine::indexDone, &link, [&] { done = true; });
    link.send([path](Engine *engine, quint64 request) { engine->index(request, { path }, QString(), false); });
    while (!done)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QObject::disconnect(connection);
}

void measureSearch(EngineLink &link, SearchOrder order, const char *what)
{
    SearchPage page(&link);
    page.resize(1100, 700);
    page.show();
    page.load();
    bool done = false;
    QObject::connect(&page, &SearchPage::resultsShown, [&] {
        page.grab(); // painted
        done = true;
    });
    auto *field = page.findChild<QLineEdit *>();
    for (QComboBox *box : page.findChildren<QComboBox *>())
        if (box->count() == 3) // the orders; the times are four
            box->setCurrentIndex(int(order));
    std::vector<double> keys;
    for (const char *query : { "configure the server", "how to install", "memory allocation error", "license agreement terms", "network interface", "regular expression",
                               "the file system", "database transaction", "keyboard shortcuts", "lighthuose keeper" }) {
        field->clear();
        QTest::qWait(300);
        for (const char *letter = query; *letter; ++letter) {
            if (*letter == ' ') {
                field->insert(QStringLiteral(" "));
                QTest::qWait(keyPauseMs);
                continue;
            }
            keys.push_back(until(done, [&] { field->insert(QString(QLatin1Char(*letter))); }));
            QTest::qWait(keyPauseMs);
        }
    }
    print(what, keys);
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
}

constexpr int layoutSentences = 5'000;

// The same sentences under headings, as Markdown and as HTML.
void writeLayouts(const QString &folder)
{
    QByteArray markdown, html = "<html><body>";
    for (int i = 0; i < layoutSentences; ++i) {
        const QByteArray sentence = "Sentence " + QByteArray::number(i) + " of the report is about the lamp.";
        if (i % 20 == 0) {
            markdown += "\n\n## Part " + QByteArray::number(i / 20) + "\n\n";
            html += "<h2>Part " + QByteArray::number(i / 20) + "</h2>";
        }
        markdown += sentence + (i % 5 == 4 ? "\n\n" : " ");
        html += (i % 5 == 0 ? "<p>" : " ") + sentence;
    }
    write(folder + QStringLiteral("/report.md"), markdown);
    write(folder + QStringLiteral("/report.html"), html);
}

void measureCitations(EngineLink &link, const QString &folder)
{
    ReaderPane pane(&link);
    pane.resize(600, 800);
    pane.show();
    bool done = false;
    QObject::connect(&pane, &ReaderPane::placeShown, [&] {
        pane.grab();
        done = true;
    });
    const QString line = QStringLiteral("The keeper of the lamp wrote it down that evening and went to bed early.\n");
    const QString book = folder + QStringLiteral("/book.txt"), paper = folder + QStringLiteral("/paper.pdf"), other = folder + QStringLiteral("/other.txt");
    std::vector<double> text, opened, page, markdown, html;
    const auto cite = [&](const QString &path, qsizetype start, const QString &quote) {
        Citation citation;
        citation.path = path;
        citation.start = start;
        citation.quote = quote;
        citation.end = start + quote.size();
        return citation;
    };
    QRandomGenerator random(7);
    for (int i = 0; i < 40; ++i) {
        const qsizetype number = random.bounded(200'000);
        text.push_back(until(done, [&] { pane.openCitation(cite(book, number * line.size(), line.trimmed())); }));
        const QString sentence = QStringLiteral("Sentence %1 of the paper is about the lamp.").arg(random.bounded(200));
        opened.push_back(until(done, [&] { pane.openCitation(cite(paper, 0, sentence)); }));
        const QString next = QStringLiteral("Sentence %1 of the paper is about the lamp.").arg(random.bounded(200));
        page.push_back(until(done, [&] { pane.openCitation(cite(paper, 0, next)); }));
        const QString layout = QStringLiteral("Sentence %1 of the report is about the lamp.").arg(random.bounded(layoutSentences));
        markdown.push_back(until(done, [&] { pane.openCitation(cite(folder + QStringLiteral("/report.md"), 0, layout)); }));
        html.push_back(until(done, [&] { pane.openCitation(cite(folder + QStringLiteral("/report.html"), 0, layout)); }));
        until(done, [&] { pane.openDocument(other); });
        QFile file(paper);
        file.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
    }
    print("citation to sentence, text of 15 million characters", text);
    print("citation to sentence, PDF not open yet", opened);
    print("citation to sentence, another page of it", page);
    print("citation to sentence, Markdown of 5,000 sentences not open yet", markdown);
    print("citation to sentence, HTML of 5,000 sentences not open yet", html);

    until(done, [&] { pane.openCitation(cite(book, 5000 * line.size(), line.trimmed())); });
    auto *view = pane.findChild<TextView *>();
    std::vector<double> turns;
    for (int i = 0; i < 3000; ++i) {
        QElapsedTimer clock;
        clock.start();
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->value() + 120);
        QCoreApplication::processEvents();
        turns.push_back(elapsedMs(clock));
    }
    print("turn of the GUI thread while it is scrolled", turns);
}

QByteArray hostilePage(const QByteArray &kind)
{
    QByteArray body;
    if (kind == "table")
        for (int row = 0; row < 3500; ++row) {
            body += row == 0 ? "<table><tr>" : "<tr>";
            for (int cell = 0; cell < 8; ++cell)
                body += "<td>v" + QByteArray::number(row * 8 + cell) + "</td>";
            body += "</tr>";
        }
    else if (kind == "paragraph")
        body = "<p>" + QByteArray("The keeper of the lamp wrote it down that evening, went to bed early and slept. ").repeated(6700);
    else if (kind == "word")
        body = "<p>" + QByteArray("lamplight").repeated(40'000);
    else
        body = "<pre>" + QByteArray("int keeper(const char *lamp) { return lamp ? 1874 : 0; } // written down\n").repeated(6500);
    return "<html><body>" + body + "</body></html>";
}

// The processor time of each turn of this thread, whatever is done to such a page.
void measureHostilePage(EngineLink &link, const QString &path, const char *kind)
{
    ReaderPane pane(&link);
    pane.resize(600, 800);
    pane.show();
    bool done = false;
    QObject::connect(&pane, &ReaderPane::placeShown, [&] { done = true; });
    auto *view = pane.findChild<LayoutView *>();
    const auto report = [&](TurnMeter &meter, const char *what) { meter.report(qPrintable(QString::fromLatin1("%1, %2").arg(QLatin1String(kind), QLatin1String(what)))); };
    TurnMeter meter;
    until(done, [&] { pane.openDocument(path); });
    QTest::qWait(500);
    report(meter, "opened");
    for (int i = 0; i < 1000; ++i) {
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->value() + 120);
        QTest::qWait(1);
    }
    report(meter, "scrolled");
    view->find(QString::fromLatin1(kind == QByteArray("table") ? "v1" : "la"));
    QTest::qWait(300);
    for (int i = 0; i < 20; ++i) {
        view->showFind(i * 50);
        QTest::qWait(5);
    }
    report(meter, "searched");
    for (int i = 0; i < 100; ++i) {
        pane.resize(500 + 3 * i, 800);
        QTest::qWait(5);
    }
    report(meter, "resized");
    for (int i = 0; i < 20; ++i) {
        view->zoomBy(i < 10 ? 1 : -1);
        QTest::qWait(20);
    }
    report(meter, "zoomed");
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        qFatal("usage: reader_bench FOLDER [DATADIR]");
    registerTypes();
    QTemporaryDir temporary;
    EngineThread thread({ arguments.value(2, temporary.filePath(QStringLiteral("data"))), QStringLiteral(SUPERINSTANCE_EXTRACTOR), false });
    Engine *engine = thread.begin();
    {
        EngineLink link(engine);
        EngineStatus status;
        bool open = false;
        QObject::connect(engine, &Engine::opened, &link, [&](const EngineStatus &now) {
            status = now;
            open = true;
        });
        QMetaObject::invokeMethod(engine, &Engine::open);
        while (!open)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (status.documents < 10)
            index(link, arguments[1]);
        const QString folder = temporary.filePath(QStringLiteral("papers"));
        QDir().mkpath(folder);
        QList<QByteArray> pages;
        for (int i = 0; i < 200; ++i)
            pages.append(QByteArray("The lamp was lit every evening of that year, as the book tells.\n").repeated(40) + "Sentence " + QByteArray::number(i)
                         + " of the paper is about the lamp.");
        for (const auto &[name, content] : { std::pair(QStringLiteral("paper.pdf"), pdfOf(pages)), std::pair(QStringLiteral("other.txt"), QByteArray("Something else.\n")),
                                             std::pair(QStringLiteral("book.txt"), QByteArray("The keeper of the lamp wrote it down that evening and went to bed early.\n").repeated(205'000)) })
            write(folder + QLatin1Char('/') + name, content);
        writeLayouts(folder);
        const QList<QByteArray> hostile { "table", "paragraph", "word", "code" };
        for (const QByteArray &kind : hostile)
            write(folder + QLatin1Char('/') + QLatin1String(kind) + QLatin1String(".html"), hostilePage(kind));
        index(link, folder);
        for (const QByteArray &kind : hostile)
            measureHostilePage(link, folder + QLatin1Char('/') + QLatin1String(kind) + QLatin1String(".html"), kind);
        measureSearch(link, SearchOrder::Relevance, "key to results on screen");
        measureSearch(link, SearchOrder::Name, "the same by name");
        measureCitations(link, folder);
    }
    thread.end();
    return 0;
}
