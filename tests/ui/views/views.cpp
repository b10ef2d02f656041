#include "tests/ui/views/views.h"

#include "tests/ui/settings/somemodels.h"

#include "ui/aboutdialog.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/chatview.h"
#include "ui/quickask.h"
#include "ui/enginelink.h"
#include "ui/firstrun.h"
#include "ui/chat/conversationfind.h"
#include "ui/chat/conversationspanel.h"
#include "ui/chat/councilbar.h"
#include "ui/chat/replaydialog.h"
#include "ui/chat/wrongdialog.h"
#include "ui/chat/wronglist.h"
#include "ui/closequestion.h"
#include "ui/library/adddialog.h"
#include "ui/library/exclusionsdialog.h"
#include "ui/library/folderoptionsdialog.h"
#include "ui/library/fileslist.h"
#include "ui/library/librarypanel.h"
#include "ui/library/passedoverdialog.h"
#include "ui/library/removedbar.h"
#include "ui/library/rootstree.h"
#include "ui/reader/findbar.h"
#include "ui/search/searchpage.h"
#include "ui/settings/advancedpage.h"
#include "ui/settings/endpointspage.h"
#include "ui/settings/modeldownloads.h"
#include "ui/settings/modelslist.h"
#include "ui/settings/modelspage.h"
#include "ui/settings/modeltestbutton.h"
#include "ui/settings/numberfield.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shortcutsdialog.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

#include <algorithm>

namespace superinstance {

namespace {

const QString question = QStringLiteral("When was the lighthouse of Sankt Anders built, and by whom?");
const QString built = QStringLiteral("The lighthouse of Sankt Anders was built in 1874 by Ellen Marsh after the wreck of the Dorothea.");
const QString keeper = QStringLiteral("Its first keeper, Jonas Wiik, lived there with his family until 1902.");

Answer agreed()
{
    return consensus({ claim(built, Verdict::Supported), claim(keeper, Verdict::Supported) });
}

Answer ended(Outcome outcome, const QString &reason)
{
    Answer answer = agreed();
    answer.outcome = outcome;
    answer.reason = reason;
    return answer;
}

// What a model may write: a heading, a list, code, a table.
Answer formatted()
{
    Claim code = claim(QStringLiteral("The lamp is started from the watch room:\n\n```sh\nlampctl --start --intensity 4 # as the keeper's book says\nlampctl --status\n```"), Verdict::Supported, false);
    Claim table = claim(QStringLiteral("The keepers were:\n\n| Keeper | From | Until |\n|---|---|---|\n| Jonas Wiik | 1874 | 1902 |\n| **Ada Holm** | 1902 | 1931 |"), Verdict::Supported, false);
    Claim list = claim(QStringLiteral("### Its lamp\n\n- burns *paraffin*\n- turns once in `20 s`\n  1. wound by hand\n  2. every evening\n\n> Never leave the lamp."), Verdict::Supported, false);
    return consensus({ code, table, list });
}

// A number reckoned from rows, the rows, and a part of the question under its own heading.
Answer reckoned()
{
    Claim sum = claim(QStringLiteral("Sum of Oil = 120 l + 150 l = 270 l"), Verdict::Supported, false);
    sum.citations.append(sum.citations.first());
    Claim first = claim(QStringLiteral("1874 | Jonas Wiik | 120 l"), Verdict::Supported), second = claim(QStringLiteral("1903 | Ada Holm | 150 l"), Verdict::Supported);
    first.heading = QStringLiteral("Year | Keeper | Oil");
    Claim other = claim(keeper, Verdict::Supported);
    other.heading = QStringLiteral("Who lived there?");
    Answer answer = consensus({ sum, first, second, other });
    answer.reason = QStringLiteral("I counted 2 rows that hold all you named.");
    return answer;
}

void answerWith(Scene &scene, const Answer &answer)
{
    scene.engine.open();
    scene.ask(question);
    scene.engine.passages(answer.passages);
    scene.engine.answer(answer);
}

QList<FileStatus> someFiles()
{
    const QDateTime at(QDate(2025, 3, 12), QTime(9, 0), Qt::UTC);
    return { { QStringLiteral("/home/ada/papers/lighthouse.pdf"), FileState::Indexed, {}, 14, 182'000, at },
             { QStringLiteral("/home/ada/papers/minutes-2025-03-12.txt"), FileState::Indexed, {}, 3, 4'100, at },
             { QStringLiteral("/home/ada/papers/scan.pdf"), FileState::Skipped, QStringLiteral("There was no text found in this file."), 0, 2'400'000, at },
             { QStringLiteral("/home/ada/papers/broken.docx"), FileState::Failed, QStringLiteral("This file is damaged and cannot be read."), 0, 12'000, at },
             { QStringLiteral("/home/ada/papers/new.md"), FileState::Waiting, {}, 0, 900, at } };
}

QList<LibraryRoot> someRoots(int waiting)
{
    LibraryRoot papers { QStringLiteral("/home/ada/papers"), {}, true, true, false, 2'431, 2'431 - waiting - 3, 3, waiting, 0, 182'400'000 };
    LibraryRoot mail { QStringLiteral("/home/ada/mail"), QStringLiteral("Letters"), true, false, false, 310, 310, 0, 0, 0, 9'000'000 };
    LibraryRoot disk { QStringLiteral("/media/ada/archive"), QStringLiteral("Archive"), true, true, true, 812, 812, 0, 0, 0, 61'000'000 };
    return { mail, papers, disk };
}

void fillLibrary(Scene &scene, const IndexProgress &progress)
{
    scene.engine.open();
    scene.engine.say([&](Engine *engine, quint64 request) {
        QList<LibraryRoot> roots = someRoots(progress.waiting);
        roots[1].filesPerSecond = progress.filesPerSecond;
        roots[1].secondsLeft = progress.secondsLeft;
        Q_EMIT engine->rootsReady(request, roots);
        Q_EMIT engine->filesReady(request, someFiles(), 3'553);
    });
    Q_EMIT scene.engine.engine()->progressChanged(progress);
}

// A folder in a collection of others, with a file of it that says so.
void overlapCollections(Scene &scene)
{
    fillLibrary(scene, { 3'553, 0, {}, 0, -1, false });
    scene.showPage(2);
    QList<LibraryRoot> roots = someRoots(0);
    roots[1].alsoIn = { QStringLiteral("Letters"), QStringLiteral("Tax 2026") };
    scene.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->rootsReady(request, roots); });
    QList<FileStatus> files = someFiles().mid(0, 2);
    for (FileStatus &file : files)
        file.collections = { QString(), QStringLiteral("Letters"), QStringLiteral("Tax 2026") };
    scene.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->filesReady(request, files, 2); });
    scene.window.findChild<FilesList *>()->table()->selectRow(0);
}

// One folder is read, the other waits for it.
void readInTurn(Scene &scene)
{
    const IndexProgress progress { 1'200, 1'541, QStringLiteral("/home/ada/papers/new.md"), 45, 210, false };
    fillLibrary(scene, progress);
    scene.showPage(2);
    QList<LibraryRoot> roots = someRoots(1'231);
    roots[0].waiting = roots[0].files;
    roots[0].indexed = 0;
    roots[0].secondsLeft = progress.secondsLeft;
    roots[1].filesPerSecond = progress.filesPerSecond;
    roots[1].secondsLeft = 160;
    scene.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->rootsReady(request, roots); });
    Q_EMIT scene.engine.engine()->progressChanged(progress);
}

// A filter's state chosen, with the files of it.
void filterLibrary(Scene &scene, const QString &state, const QList<FileStatus> &files)
{
    fillLibrary(scene, { 3'553, 0, {}, 0, -1, false, 3'550, 3, 0 });
    scene.showPage(2);
    scene.window.findChild<FilesList *>()->findChild<QComboBox *>()->setCurrentText(state);
    scene.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->filesReady(request, files, int(files.size())); });
}

void removeFolder(Scene &scene)
{
    fillLibrary(scene, { 3'553, 0, {}, 0, -1, false });
    scene.showPage(2);
    scene.window.findChild<RemovedBar *>()->remove({ someRoots(0).first().path }, someRoots(0), false);
    scene.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->removed(request, {}); });
    scene.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->rootsReady(request, someRoots(0).mid(1)); });
}

void offerScans(Scene &scene)
{
    fillLibrary(scene, { 3'553, 0, {}, 0, -1, false, 3'512, 3, 38 });
    scene.showPage(2);
    Q_EMIT scene.engine.engine()->scansFound({ 38, 720, { someRoots(0).first().path } });
}

void openScan(Scene &scene)
{
    FileStatus scan { QStringLiteral("/home/ada/papers/1902.pdf"), FileState::Indexed, {}, 12, 88'000, QDateTime(QDate(2025, 3, 12), QTime(9, 0), Qt::UTC), true, {} };
    filterLibrary(scene, QStringLiteral("Read"), { scan });
    Q_EMIT scene.window.library()->openRequested(scan.path);
    OpenedDocument document;
    document.path = scan.path;
    document.known = document.onDisk = document.recognised = true;
    document.mime = QStringLiteral("image/png");
    document.modified = scan.indexedAt;
    document.text = QStringLiteral("The lamp was lit for the first time on 3 May 1902.");
    document.length = document.text.size();
    scene.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->documentOpened(request, document); });
}

// A file of the list that is current, and why it could not be read.
void chooseUnreadable(Scene &scene)
{
    FileStatus broken = someFiles()[3];
    broken.reason = QStringLiteral("This office document is damaged: its list of parts cannot be read. Open it in the program that made it, save it anew and try again.");
    filterLibrary(scene, QStringLiteral("Not readable"), { broken });
    scene.window.findChild<FilesList *>()->table()->selectRow(0);
}

void openUnreadable(Scene &scene)
{
    chooseUnreadable(scene);
    Q_EMIT scene.window.library()->openRequested(someFiles()[3].path);
    OpenedDocument document;
    document.path = someFiles()[3].path;
    document.known = document.onDisk = true;
    document.modified = QDateTime(QDate(2025, 3, 12), QTime(9, 0), Qt::UTC);
    scene.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->documentOpened(request, document); });
    scene.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->filesReady(request, { someFiles()[3] }, 1); });
}

// Not counted yet.
void askHowToAdd(Scene &scene)
{
    scene.engine.open();
    scene.shown = new AddDialog(scene.window.findChild<EngineLink *>(), { QStringLiteral("/home/ada/papers") }, { QStringLiteral("Archive"), QStringLiteral("Letters") },
                                &scene.window);
}

void previewFolder(Scene &scene)
{
    askHowToAdd(scene);
    AddPreview preview;
    preview.files = 2'431;
    preview.bytes = 182'400'000;
    preview.known = 310;
    preview.skipped = { { QStringLiteral("What programs build or download for themselves"), 1'204 }, { QStringLiteral("Pictures, whose text is read only where a folder’s options say so"), 312 },
                        { QStringLiteral("Keys, certificates and encrypted files"), 2 } };
    scene.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->pathsPreviewed(request, preview); });
}

QList<Exclusion> someExclusions()
{
    const QDateTime since(QDate(2025, 3, 12), QTime(9, 0), Qt::UTC);
    return { { QStringLiteral("/home/ada/papers/diary.md"), since }, { QStringLiteral("/home/ada/papers/drafts"), since } };
}

void listExclusions(Scene &scene, const QList<Exclusion> &exclusions)
{
    scene.engine.open();
    scene.window.library()->showExclusions();
    scene.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->exclusionsReady(request, exclusions); });
    scene.shown = scene.window.findChild<ExclusionsDialog *>();
}

// By what of a name was typed in the list of files.
void listPassedOver(Scene &scene, const QString &words, const QList<PassedOver> &reasons)
{
    fillLibrary(scene, { 3'553, 0, {}, 0, -1, false });
    scene.showPage(2);
    auto *files = scene.window.findChild<FilesList *>();
    files->findChild<QLineEdit *>()->setText(words);
    scene.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->filesReady(request, {}, 0); });
    Q_EMIT files->missingRequested(words);
    scene.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->passedOverReady(request, reasons, true); });
    scene.shown = scene.window.findChild<PassedOverDialog *>();
}

QList<PassedOver> somePassedOver()
{
    return { { QStringLiteral("What programs build or download for themselves"), 300, { { QStringLiteral("/home/ada/papers/site/node_modules"), 300 } } },
             { QStringLiteral("Hidden files and folders"), 90, { { QStringLiteral("/home/ada/papers/.drafts"), 89 }, { QStringLiteral("/home/ada/papers/.note.txt"), 1 } } } };
}

// A name that is in no list, and folders that cannot all be watched.
void missFile(Scene &scene)
{
    fillLibrary(scene, { 3'553, 0, {}, 0, -1, false });
    scene.showPage(2);
    QList<LibraryRoot> roots = someRoots(0);
    roots[1].failed = 0;
    roots[1].minutesLate = 15;
    scene.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->rootsReady(request, roots); });
    scene.window.findChild<FilesList *>()->findChild<QLineEdit *>()->setText(QStringLiteral("note"));
    scene.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->filesReady(request, {}, 0); });
}

void chooseFolderOptions(Scene &scene, const QString &excluded)
{
    scene.engine.open();
    LibraryRoot papers = someRoots(0)[1];
    papers.options.include = QStringList { QStringLiteral("*.pdf"), QStringLiteral("*.md"), QStringLiteral("/letters/") };
    papers.options.exclude = QStringList { QStringLiteral("drafts/"), excluded };
    papers.options.largestFile = 20'000'000;
    auto *dialog = new FolderOptionsDialog(scene.window.link(), papers, &scene.window);
    dialog->show();
    scene.shown = dialog;
}

void markWrong(Scene &scene)
{
    scene.engine.open();
    auto *dialog = new WrongDialog(scene.window.link(), 2, &scene.window);
    dialog->show();
    scene.shown = dialog;
}

WrongAnswer someWrongAnswer()
{
    return { 2, QStringLiteral("When was the lighthouse built?"), QStringLiteral("The lighthouse was built in 1847."), QStringLiteral("1874, as the plaque says."),
             QDateTime(QDate(2025, 3, 12), QTime(9, 0), Qt::UTC) };
}

void listWrong(Scene &scene, const QList<WrongAnswer> &answers)
{
    scene.engine.open();
    auto *dialog = new WrongList(scene.window.link(), &scene.window);
    scene.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->wrongAnswersReady(request, answers); });
    dialog->show();
    scene.shown = dialog;
}

void chooseScope(Scene &scene)
{
    fillLibrary(scene, { 3'553, 0, {}, 0, -1, false });
    scene.window.askPage()->askAbout({ QStringLiteral("/home/ada/papers/lighthouse.pdf"), QStringLiteral("/home/ada/papers/minutes-2025-03-12.txt") });
}

// What was typed is being looked for.
bool saysAnywhere(const QWidget *page, const QString &sentence)
{
    const QList<QLabel *> labels = page->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == sentence; });
}

void searchUnanswered(Scene &scene)
{
    scene.engine.open();
    scene.showPage(1);
    QTest::keyClicks(scene.window.findChild<SearchPage *>()->findChild<QLineEdit *>(), QStringLiteral("lighthouse"));
    (void)QTest::qWaitFor([&] { return saysAnywhere(scene.window.findChild<SearchPage *>(), SearchPage::tr("Searching…")); }, 2000); // when it takes a moment
}

// Results as the engine finds them while one types.
void search(Scene &scene, const SearchResults &results)
{
    scene.engine.open();
    scene.showPage(1);
    QTest::keyClicks(scene.window.findChild<SearchPage *>()->findChild<QLineEdit *>(), QStringLiteral("lighthouse"));
    SearchFacets facets;
    if (!results.hits.isEmpty()) {
        facets.types = { { QStringLiteral("pdf"), 2 }, { QStringLiteral("md"), 1 } };
        facets.folders = { { QStringLiteral("/home/ada/papers"), 3 } };
    }
    // The page asks a moment after the last key.
    for (int tries = 0; tries < 20; ++tries) {
        QTest::qWait(10);
        scene.engine.say([&](Engine *engine, quint64 request) {
            Q_EMIT engine->documentsFound(request, results);
            Q_EMIT engine->facetsCounted(request, facets);
        });
    }
}

SearchResults someResults()
{
    SearchResults results;
    for (const QString &text : { built, keeper, QStringLiteral("The lighthouse is closed from October to April.") }) {
        SearchHit hit;
        hit.passage = passage(text);
        hit.passage.document = hit.passage.chunk = results.hits.size() + 1;
        hit.passage.modified = QDateTime(QDate(2025, 3, 12), QTime(9, 0), Qt::UTC);
        hit.excerpt = text;
        const qsizetype at = text.indexOf(QStringLiteral("lighthouse"));
        if (at >= 0)
            hit.marks = { { at, at + 10 } };
        results.hits.append(hit);
    }
    return results;
}

// Of the citation below, as it was read.
OpenedDocument someDocument(const QString &name, const QString &mime)
{
    OpenedDocument document;
    document.path = QStringLiteral("/home/ada/papers/") + name;
    document.title = citation(built).title;
    document.mime = mime;
    document.known = document.onDisk = true;
    document.match = QuoteMatch::Exact;
    document.heading = QStringLiteral("History");
    document.text = QStringLiteral("History\n\n") + built + QStringLiteral("\n\n") + keeper + QStringLiteral("\n");
    document.length = document.text.size();
    document.quoteStart = document.text.indexOf(built);
    document.quoteEnd = document.quoteStart + built.size();
    document.modified = QDateTime(QDate(2025, 3, 12), QTime(9, 0), Qt::UTC);
    return document;
}

void read(Scene &scene, const OpenedDocument &document)
{
    answerWith(scene, agreed());
    Citation cited = citation(built);
    cited.path = document.path;
    Q_EMIT scene.window.askPage()->citationOpened(cited, { cited, citation(keeper) });
    scene.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->documentOpened(request, document); });
}

OpenedDocument someText()
{
    OpenedDocument document = someDocument(QStringLiteral("history of the light.txt"), QStringLiteral("text/plain"));
    document.line = 3;
    return document;
}

OpenedDocument changedText()
{
    OpenedDocument document = someText();
    document.match = QuoteMatch::Similar;
    document.changedSinceAnswer = true;
    return document;
}

OpenedDocument missingText()
{
    OpenedDocument document = someText();
    document.onDisk = false;
    return document;
}

OpenedDocument somePdf()
{
    OpenedDocument document = someDocument(QStringLiteral("lighthouse.pdf"), QStringLiteral("application/pdf"));
    document.page = 3;
    document.pages = { { 0, 1 }, { 0, 2 }, { 0, 3 }, { document.length, 4 } };
    return document;
}

// A page as the extractor program draws it, with its sentence marked.
void readPage(Scene &scene)
{
    read(scene, somePdf());
    QImage image(400, 566, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    painter.setFont(QFont(QStringLiteral("DejaVu Sans"), 9));
    painter.drawText(QRect(20, 40, 370, 40), QStringLiteral("History"));
    const int middle = built.indexOf(QStringLiteral("by Ellen"));
    painter.drawText(QRect(20, 80, 375, 20), built.left(middle));
    painter.drawText(QRect(20, 100, 375, 20), built.mid(middle));
    painter.drawText(QRect(20, 130, 370, 60), Qt::TextWordWrap, keeper);
    painter.end();
    RenderedPage page;
    page.page = 3;
    page.pages = 4;
    page.width = image.width();
    page.height = image.height();
    page.pixels = QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
    page.marks = { QRect(20, 81, 300, 16), QRect(20, 101, 286, 16) };
    scene.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->pageRendered(request, page); });
}

void readLaidOut(Scene &scene)
{
    read(scene, someDocument(QStringLiteral("lighthouse.md"), QStringLiteral("text/markdown")));
    RenderedText text;
    text.blocks = { QStringLiteral("<h1>History</h1>"), QStringLiteral("<p>") + QChar(RenderedText::quoteBegins) + built + QChar(RenderedText::quoteEnds) + QStringLiteral("</p>"),
                    QStringLiteral("<p>") + keeper + QStringLiteral("</p>"), QStringLiteral("<ul><li>oil</li><li><b>gas</b></li></ul>"),
                    QStringLiteral("<table><tr><th>Keeper</th><th>From</th></tr><tr><td>Jonas Wiik</td><td>1874</td></tr></table>") };
    text.quoteBlock = 1;
    scene.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->textRendered(request, text); });
    QTest::qWait(50); // it is laid out piece by piece
}

// Words looked for in the text that is read.
void findInReader(Scene &scene)
{
    read(scene, someText());
    auto *bar = scene.window.findChild<FindBar *>();
    bar->begin();
    QTest::keyClicks(bar->findChild<QLineEdit *>(), QStringLiteral("lighthouse"));
    const qsizetype at = someText().text.indexOf(QStringLiteral("lighthouse"));
    for (int tries = 0; tries < 20; ++tries) { // it is looked for a moment after the last key
        QTest::qWait(10);
        scene.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->textFound(request, { { at, at + 10 } }); });
    }
}

// The small window, ready to be asked.
QuickAsk *quickAsk(Scene &scene)
{
    auto *quick = new QuickAsk(scene.window.link(), &scene.window);
    scene.engine.open();
    return quick;
}

// The question is pictured, and cancelled.
template <class Ask> void askModally(Scene &scene, Ask ask)
{
    scene.window.show();
    QTimer::singleShot(0, &scene.window, [&scene] {
        auto *box = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        scene.asked = box->grab().toImage().convertToFormat(QImage::Format_RGB32);
        box->reject();
    });
    ask();
}

// The folder of papers is chosen, and the key pressed that asks something about it.
void askAboutFolder(Scene &scene, const QKeySequence &key)
{
    fillLibrary(scene, { 3'553, 0, {}, 0, -1, false });
    scene.showPage(2);
    auto *tree = scene.window.findChild<RootsTree *>();
    const QList<QTreeWidgetItem *> papers = tree->findItems(QStringLiteral("papers"), Qt::MatchContains | Qt::MatchRecursive);
    tree->setCurrentItem(papers.value(0));
    for (QAction *action : tree->actions())
        if (action->shortcut() == key)
            askModally(scene, [action] { action->trigger(); });
}

void quickAskEnding(Scene &scene, const Answer &answer)
{
    QuickAsk *quick = quickAsk(scene);
    quick->open(question, {});
    scene.engine.conversationCreated();
    scene.engine.answer(answer);
    scene.shown = quick;
}

// Where the pointer drags files over the window.
void dragFiles(Scene &scene)
{
    scene.engine.open();
    scene.show();
    QMimeData files;
    files.setUrls({ QUrl::fromLocalFile(scene.dir.path()) });
    QDragEnterEvent enter(scene.window.rect().center(), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&scene.window, &enter);
}

// A page of the settings, with what the engine says of them.
void openSettings(Scene &scene, int page)
{
    scene.engine.open();
    auto *dialog = new SettingsDialog(new EngineLink(scene.engine.engine(), &scene.window), scene.dir.filePath(QStringLiteral("window.ini")), &scene.window);
    dialog->findChild<QListWidget *>()->setCurrentRow(page);
    for (QLineEdit *field : dialog->findChildren<QLineEdit *>())
        if (field->text().endsWith(QStringLiteral(" --ask"))) // where this test lies is no part of the picture
            field->setText(QStringLiteral("superinstance --ask"));
    dialog->show();
    EngineStatus status;
    status.dataDir = QStringLiteral("/home/ada/.local/share/SuperInstance");
    const Holdings holdings { 1'840'000'000, 2'400'000, 1'200, 48'000, 9'431, 212 };
    scene.engine.say([&](Engine *engine, quint64 request) {
        Q_EMIT engine->settingReady(request, QStringLiteral("council/maxRounds"), QStringLiteral("3"));
        Q_EMIT engine->settingReady(request, QStringLiteral("council/agentTimeoutMs"), QStringLiteral("30000"));
        Q_EMIT engine->settingReady(request, QStringLiteral("council/threshold"), QStringLiteral("0.78"));
        Q_EMIT engine->statusReady(request, status);
        Q_EMIT engine->holdingsReady(request, holdings);
    });
    scene.shown = dialog;
}

// The pages of the models, with what the engine says of them.
void openModels(Scene &scene, const ModelsOverview &overview, int page = 4)
{
    openSettings(scene, page);
    scene.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->modelsReady(request, overview); });
}

template <class Part> void scrollTo(Scene &scene)
{
    auto *part = scene.shown->findChild<Part *>();
    for (QWidget *each = part->parentWidget(); each; each = each->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(each)) {
            QApplication::processEvents(); // it takes its place
            area->ensureWidgetVisible(part);
            return;
        }
}

// The samples on their way into an empty library.
void readSamples(Scene &scene, const IndexProgress &progress)
{
    scene.engine.open(0);
    Q_EMIT scene.engine.engine()->fileChanged(someFiles().first());
    Q_EMIT scene.engine.engine()->progressChanged(progress);
    Q_EMIT scene.engine.engine()->libraryChanged();
    scene.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->rootsReady(request, { { QStringLiteral("/usr/share/samples"), samplesCollection } }); });
}

ConversationInfo conversation(qint64 id, const QString &title, const QString &folder = {}, bool pinned = false)
{
    ConversationInfo info;
    info.id = id;
    info.title = title;
    info.changed = QDateTime(QDate(2025, 3, 12), QTime(9, 0), Qt::UTC).addDays(-id);
    info.folder = folder;
    info.pinned = pinned;
    return info;
}

void listConversations(Scene &scene, const QList<ConversationInfo> &all)
{
    scene.engine.open();
    scene.ask(question);
    scene.engine.answer(agreed());
    scene.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->conversationsReady(request, all); });
    scene.window.askPage()->conversations()->focusSearch(); // with large text they give way until they are wanted
}

QList<ConversationInfo> someConversations()
{
    return { conversation(1, QStringLiteral("Boiler and its papers"), {}, true), conversation(7, question), conversation(2, QStringLiteral("Minutes of March"), QStringLiteral("Allotment")),
             conversation(3, QStringLiteral("Rules about water"), QStringLiteral("Allotment")), conversation(4, QStringLiteral("Bread with a long rest")) };
}

// What was said, found as one types.
void findConversations(Scene &scene, const QList<ConversationInfo> &found)
{
    listConversations(scene, someConversations());
    QTest::keyClicks(scene.window.askPage()->conversations()->findChild<QLineEdit *>(), QStringLiteral("lighthouse"));
    for (int tries = 0; tries < 20; ++tries) { // it asks a moment after the last key
        QTest::qWait(10);
        scene.engine.say([&](Engine *engine, quint64 request) { Q_EMIT engine->conversationsReady(request, found); });
    }
}

QList<ConversationInfo> foundConversations()
{
    ConversationInfo info = conversation(7, question);
    info.excerpt = built;
    const qsizetype at = built.indexOf(QStringLiteral("lighthouse"));
    info.marks = { { at, at + 10 } };
    return { info };
}

} // namespace

Scene::Scene() : window(engine.engine(), dir.filePath(QStringLiteral("window.ini")))
{
    window.resize(1000, 700);
    window.findChild<FirstRun *>()->offer(QStringLiteral("/usr/share/samples"), { QStringLiteral("/home/ada/Documents"), QStringLiteral("/home/ada/Downloads") });
}

void Scene::ask(const QString &text)
{
    window.ask(text);
    engine.conversationCreated();
}

void Scene::show()
{
    if (!shown)
        shown = &window;
    shown->show();
    (void)QTest::qWaitForWindowExposed(shown);
}

void Scene::showPage(int index)
{
    window.findChild<QTabWidget *>()->setCurrentIndex(index);
}

QList<View> views()
{
    return {
        { "ask-starting", [](Scene &) {} },
        { "ask-empty", [](Scene &scene) { scene.engine.open(0); } },
        { "ask-empty-without-folders",
          [](Scene &scene) {
              scene.window.findChild<FirstRun *>()->offer(QStringLiteral("/usr/share/samples"), {});
              scene.engine.open(0);
          } },
        { "ask-further-up",
          [](Scene &scene) {
              Answer answer = agreed();
              for (int i = 0; i < 20; ++i)
                  answer.claims.append(answer.claims[i % 2]);
              answerWith(scene, answer);
              scene.show();
              auto *bar = scene.window.findChild<ChatView *>()->verticalScrollBar();
              (void)QTest::qWaitFor([&] { return bar->maximum() > 0; });
              bar->setValue(0);
          } },
        { "ask-reading", [](Scene &scene) { readSamples(scene, { 120, 780, QStringLiteral("/home/ada/papers/new.md"), 45, 20, false }); } },
        { "ask-samples", [](Scene &scene) { readSamples(scene, { 5, 0, {}, 0, 0, false }); } },
        { "ask-ready", [](Scene &scene) { scene.engine.open(); } },
        { "ask-draft",
          [](Scene &scene) {
              scene.engine.open();
              scene.ask(question);
              scene.engine.passages(agreed().passages);
              scene.engine.step(Agent::Ethos, QStringLiteral("Ethos checks sentence 2."));
              scene.engine.claim(0, claim(built, Verdict::Supported));
              scene.engine.claim(1, claim(keeper, Verdict::Draft));
              scene.show(); // what the agents do is told when it takes a second
              (void)QTest::qWaitFor([&] { return scene.window.findChild<CouncilBar *>()->isVisible(); });
          } },
        { "ask-answer", [](Scene &scene) { answerWith(scene, agreed()); } },
        { "ask-rows", [](Scene &scene) { answerWith(scene, reckoned()); } },
        { "ask-refused", [](Scene &scene) { answerWith(scene, ended(Outcome::Refused, QStringLiteral("I did not find this in what I have read."))); } },
        { "ask-no-consensus",
          [](Scene &scene) {
              Answer answer = ended(Outcome::NoConsensus, QStringLiteral("The three did not agree."));
              answer.claims = { claim(built, Verdict::Supported), claim(keeper, Verdict::Unverified, false), claim(QStringLiteral("It was built in 1847."), Verdict::Contradicted, false) };
              answerWith(scene, answer);
          } },
        { "ask-vetoed", [](Scene &scene) { answerWith(scene, ended(Outcome::Vetoed, QStringLiteral("Every sentence of the answer contradicts its source."))); } },
        { "ask-stopped", [](Scene &scene) { answerWith(scene, ended(Outcome::Stopped, QStringLiteral("Stopped."))); } },
        { "ask-failed", [](Scene &scene) { answerWith(scene, ended(Outcome::Failed, QStringLiteral("The disk is full; free some space and ask again."))); } },
        { "ask-formatted",
          [](Scene &scene) {
              scene.engine.open();
              scene.ask(question);
              scene.engine.asked(message(3, 0, true, question, { 1, 3 }), message(5, 3, false, {}, { 4, 5, 6 }));
              scene.engine.answer(formatted());
          } },
        { "ask-editing",
          [](Scene &scene) {
              scene.engine.open();
              scene.ask(question);
              scene.engine.asked(message(1, 0, true, question), message(2, 1, false, {}));
              scene.engine.answer(agreed());
              Q_EMIT scene.window.findChild<ChatView *>()->editWanted(0, message(1, 0, true, question));
          } },
        { "open-failed", [](Scene &scene) { Q_EMIT scene.engine.engine()->openFailed(QStringLiteral("The library cannot be opened: the folder is not writable.")); } },
        { "conversations", [](Scene &scene) { listConversations(scene, someConversations()); } },
        { "conversations-found", [](Scene &scene) { findConversations(scene, foundConversations()); } },
        { "conversations-nothing", [](Scene &scene) { findConversations(scene, {}); } },
        { "conversation-find",
          [](Scene &scene) {
              answerWith(scene, agreed());
              scene.window.askPage()->find();
              QTest::keyClicks(scene.window.findChild<ConversationFind *>()->findChild<QLineEdit *>(), QStringLiteral("lighthouse"));
              for (int tries = 0; tries < 20; ++tries) { // it asks a moment after the last key
                  QTest::qWait(10);
                  scene.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->messagesFound(request, { 1, 2 }); });
              }
          } },
        { "conversations-deleted",
          [](Scene &scene) {
              listConversations(scene, someConversations());
              scene.window.askPage()->conversations()->remove(4);
              scene.engine.say([](Engine *engine, quint64 request) { Q_EMIT engine->conversationsReady(request, someConversations().mid(0, 4)); });
          } },
        { "checked",
          [](Scene &scene) {
              answerWith(scene, agreed());
              Q_EMIT scene.window.findChild<ChatView *>()->checkOpened(agreed());
              scene.shown = scene.window.findChild<ReplayDialog *>();
          } },
        { "wrong", [](Scene &scene) { markWrong(scene); } },
        { "wrong-list", [](Scene &scene) { listWrong(scene, { someWrongAnswer() }); } },
        { "wrong-none", [](Scene &scene) { listWrong(scene, {}); } },
        { "reader", [](Scene &scene) { read(scene, someText()); } },
        { "reader-changed", [](Scene &scene) { read(scene, changedText()); } },
        { "reader-missing", [](Scene &scene) { read(scene, missingText()); } },
        { "reader-page", readPage },
        { "reader-markdown", readLaidOut },
        { "reader-find", findInReader },
        { "reader-failed",
          [](Scene &scene) {
              read(scene, somePdf());
              Q_EMIT scene.engine.engine()->failed(EngineLink::lastRequest(), QStringLiteral("This PDF is damaged and cannot be drawn; its text is shown instead."), false);
          } },
        { "quick-ask", [](Scene &scene) { scene.shown = quickAsk(scene); } },
        { "quick-ask-working",
          [](Scene &scene) {
              QuickAsk *quick = quickAsk(scene);
              quick->open(question, {});
              scene.engine.conversationCreated();
              scene.engine.passages(agreed().passages);
              scene.shown = quick;
          } },
        { "quick-ask-answer", [](Scene &scene) { quickAskEnding(scene, agreed()); } },
        { "quick-ask-failed", [](Scene &scene) { quickAskEnding(scene, ended(Outcome::Failed, QStringLiteral("The disk is full; free some space and ask again."))); } },
        { "search-empty",
          [](Scene &scene) {
              scene.engine.open();
              scene.showPage(1);
          } },
        { "search-results", [](Scene &scene) { search(scene, someResults()); } },
        { "search-nothing", [](Scene &scene) { search(scene, {}); } },
        { "search-loading", searchUnanswered },
        { "search-failed",
          [](Scene &scene) {
              searchUnanswered(scene);
              Q_EMIT scene.engine.engine()->failed(EngineLink::lastRequest(), QStringLiteral("The library is damaged and cannot be searched; start the program again."), false);
          } },
        { "ask-scope", chooseScope },
        { "library-failed", [](Scene &scene) { filterLibrary(scene, QStringLiteral("Not readable"), { someFiles()[3] }); } },
        { "library-reason", chooseUnreadable },
        { "reader-unreadable", openUnreadable },
        { "library-offline",
          [](Scene &scene) {
              FileStatus file { QStringLiteral("/media/ada/archive/1902.pdf"), FileState::Offline, {}, 12, 88'000, QDateTime(QDate(2025, 3, 12), QTime(9, 0), Qt::UTC) };
              filterLibrary(scene, QStringLiteral("Offline"), { file });
          } },
        { "library-removed", removeFolder },
        { "library-scans", offerScans },
        { "reader-scan", openScan },
        { "library-overlapping", overlapCollections },
        { "library-add", previewFolder },
        { "library-add-counting", askHowToAdd },
        { "library-exclusions", [](Scene &scene) { listExclusions(scene, someExclusions()); } },
        { "library-exclusions-none", [](Scene &scene) { listExclusions(scene, {}); } },
        { "library-passed-over", [](Scene &scene) { listPassedOver(scene, QStringLiteral("note"), { somePassedOver()[1] }); } },
        { "library-passed-over-none", [](Scene &scene) { listPassedOver(scene, QStringLiteral("note"), {}); } },
        { "library-missed", missFile },
        { "library-remove", [](Scene &scene) { askAboutFolder(scene, QKeySequence::Delete); } },
        { "library-move", [](Scene &scene) { askAboutFolder(scene, Qt::CTRL | Qt::Key_M); } },
        { "library-folder-options", [](Scene &scene) { chooseFolderOptions(scene, QStringLiteral("*.tmp")); } },
        { "library-folder-options-wrong", [](Scene &scene) { chooseFolderOptions(scene, QStringLiteral("photo[0-9.jpg")); } },
        { "library-empty",
          [](Scene &scene) {
              scene.engine.open(0);
              scene.showPage(2);
          } },
        { "library-reading",
          [](Scene &scene) {
              fillLibrary(scene, { 1'200, 1'231, QStringLiteral("/home/ada/papers/new.md"), 45, 27, false });
              scene.showPage(2);
          } },
        { "library-reading-in-turn", readInTurn },
        { "library-paused",
          [](Scene &scene) {
              fillLibrary(scene, { 1'200, 1'231, {}, 0, -1, true });
              scene.showPage(2);
          } },
        { "shortcuts",
          [](Scene &scene) {
              scene.engine.open();
              auto *dialog = new ShortcutsDialog(&scene.window);
              dialog->show();
              scene.shown = dialog;
          } },
        { "about",
          [](Scene &scene) {
              QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0"));
              scene.shown = new AboutDialog(QStringLiteral("/home/ada/.local/share/SuperInstance"), &scene.window);
          } },
        { "settings-general", [](Scene &scene) { openSettings(scene, 0); } },
        { "settings-library", [](Scene &scene) { openSettings(scene, 1); } },
        { "settings-council",
          [](Scene &scene) {
              openSettings(scene, 2);
              const QList<NumberField *> fields = scene.shown->findChildren<NumberField *>(); // of all pages
              const auto seen = std::find_if(fields.begin(), fields.end(), [](const NumberField *field) { return field->isVisible(); });
              (*seen)->explain(QStringLiteral("“11” is not possible here: it must be a whole number from 1 to 10. It stays at 3."));
          } },
        { "settings-appearance", [](Scene &scene) { openSettings(scene, 3); } },
        { "settings-models", [](Scene &scene) { openModels(scene, withOllama()); } },
        { "settings-models-none", [](Scene &scene) { openModels(scene, withoutServer()); } },
        { "settings-models-downloads",
          [](Scene &scene) {
              openModels(scene, withDownloads());
              scrollTo<ModelDownloadsView>(scene);
          } },
        { "settings-models-testing",
          [](Scene &scene) {
              openModels(scene, withOllama());
              auto *view = scene.shown->findChild<ModelsPage *>()->findChild<ModelsListView *>();
              auto *list = view->findChild<QTreeWidget *>();
              list->setCurrentItem(list->topLevelItem(1));
              view->findChild<ModelTestButton *>()->click();
              scrollTo<ModelsListView>(scene);
          } },
        { "settings-models-tested",
          [](Scene &scene) {
              openModels(scene, withOllama());
              const ModelTest test { withOllama().models[1].id, QString(), 8'400, 640, 11.6, true, true, true, false, 0, 512 };
              scene.shown->findChild<ModelsPage *>()->findChild<ModelsListView *>()->showTest(test);
              scrollTo<ModelsListView>(scene);
          } },
        { "settings-endpoints",
          [](Scene &scene) {
              openModels(scene, withOllama(), 5);
              auto *page = scene.shown->findChild<EndpointsPage *>();
              page->findChildren<QLineEdit *>().first()->setText(QStringLiteral("https://api.example.com/v1"));
              QTest::keyClick(page->findChildren<QLineEdit *>().first(), Qt::Key_Return);
              scene.engine.say([](Engine *engine, quint64 request) {
                  Q_EMIT engine->failed(request, QStringLiteral("“api.example.com” is another computer. Until there is a privacy gate, only servers on this computer can be used."), false);
              });
          } },
        { "settings-endpoints-refused",
          [](Scene &scene) {
              ModelsOverview overview = withOllama();
              overview.endpoints = { QStringLiteral("http://127.0.0.1:9000/v1") };
              overview.models += silentServer(overview.endpoints.first(), QStringLiteral("127.0.0.1:9000 asks for a key. Enter it in the settings."));
              openModels(scene, overview, 5);
          } },
        { "settings-privacy", [](Scene &scene) { openSettings(scene, 6); } },
        { "settings-advanced", [](Scene &scene) { openSettings(scene, 7); } },
        { "closing-tray", [](Scene &scene) { askModally(scene, [&] { askClosing(&scene.window, true); }); } },
        { "closing-no-tray", [](Scene &scene) { askModally(scene, [&] { askClosing(&scene.window, false); }); } },
        { "forgetting",
          [](Scene &scene) {
              openSettings(scene, 7);
              const Holdings holdings { 1'840'000'000, 2'400'000, 1'200, 48'000, 9'431, 212 };
              askModally(scene, [&] { scene.shown->findChild<AdvancedPage *>()->forgetQuestion(holdings); });
          } },
        { "dropping", dragFiles },
        { "notice",
          [](Scene &scene) {
              scene.engine.open();
              Q_EMIT scene.engine.engine()->noticed(QStringLiteral("The disk is full, so reading is paused. Free some space and resume it."));
          } },
    };
}

} // namespace superinstance
