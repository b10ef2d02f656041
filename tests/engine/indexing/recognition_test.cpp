// The text of scans and pictures: with the real OCR program where Tesseract's data are there, and with programs that misbehave.
#include "engine/indexing/exif.h"
#include "engine/indexing/extractorprocess.h"
#include "engine/indexing/extractorprotocol.h"
#include "engine/indexing/recognitionprotocol.h"
#include "tests/support/library.h"
#include "tests/support/scriptedembedder.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <fcntl.h>
#include <unistd.h>

using namespace superinstance;

namespace {

constexpr int patience = 240'000; // what reads gives way to other programs that are at work

QString latin(const char *text) { return QString::fromLatin1(text); }

QImage pictureOf(const QString &words)
{
    QImage image(1600, 400, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDotsPerMeterX(11811); // 300 an inch
    image.setDotsPerMeterY(11811);
    QPainter painter(&image);
    QFont font(latin("DejaVu Sans"));
    font.setPixelSize(48);
    painter.setFont(font);
    painter.drawText(image.rect().adjusted(60, 60, -60, -60), Qt::TextWordWrap, words);
    return image;
}

QByteArray fileOf(const QImage &image, const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return buffer.data();
}

// In grey and not compressed, its directory at the end; Qt may lack the writer.
QByteArray tiffOf(const QImage &image)
{
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    QByteArray pixels, directory;
    for (int y = 0; y < grey.height(); ++y)
        pixels += QByteArray(reinterpret_cast<const char *>(grey.constScanLine(y)), grey.width());
    const auto number = [](quint32 value, int bytes) {
        QByteArray little;
        for (int i = 0; i < bytes; ++i)
            little += char(value >> (8 * i));
        return little;
    };
    const QList<QPair<int, quint32>> entries { { 256, grey.width() }, { 257, grey.height() }, { 258, 8 }, { 259, 1 }, { 262, 1 }, { 273, 8 },
                                               { 277, 1 }, { 278, grey.height() }, { 279, quint32(pixels.size()) } };
    for (const auto &[tag, value] : entries)
        directory += number(quint32(tag), 2) + number(4, 2) + number(1, 4) + number(value, 4);
    return "II*" + number(0, 1) + number(quint32(8 + pixels.size()), 4) + pixels + number(quint32(entries.size()), 2) + directory + number(0, 4);
}

// A PDF that holds one picture on each page.
QByteArray scanOf(const QStringList &pages)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(300);
        QPainter painter(&writer);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            if (i > 0)
                writer.newPage();
            painter.drawImage(100, 100, pictureOf(pages[i]));
        }
    }
    return buffer.data();
}

// Text on the first and the last page, a picture on the one between, nothing on the fourth.
QByteArray partlyScanned()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(300);
        QPainter painter(&writer);
        painter.drawText(300, 300, latin("The lighthouse keeper is called Henrik."));
        writer.newPage();
        painter.drawImage(100, 100, pictureOf(latin("The lamp burns.")));
        writer.newPage();
        painter.drawText(300, 300, latin("The harbour was dredged in autumn."));
    }
    return buffer.data();
}

// As cameras write it: an Exif segment before the picture. exposure: it tells of that; a scanner does not.
QByteArray withExif(QByteArray jpeg, bool exposure)
{
    const auto tag = [](quint16 number, quint32 value) { return QByteArray::fromHex(QByteArray::number(number, 16) + "0004" "00000001" + QByteArray::number(value, 16).rightJustified(8, '0')); };
    const QByteArray exif = QByteArrayLiteral("Exif\0\0MM\0*\0\0\0\x08\0\x01") + tag(0x8769, 26) + QByteArray(4, '\0')
        + QByteArrayLiteral("\0\x01") + tag(exposure ? 0x829A : 0x9000, 44) + QByteArray(12, '\1');
    return jpeg.insert(2, QByteArrayLiteral("\xFF\xE1\0") + char(exif.size() + 2) + exif);
}

// What the kernel says of a child of this process.
QByteArray ofChild(const char *file)
{
    QFile children(latin("/proc/self/task/%1/children").arg(::gettid()));
    if (!children.open(QIODevice::ReadOnly))
        return {};
    QFile about(latin("/proc/%1/%2").arg(latin(children.readAll().split(' ').first().constData()), latin(file)));
    return about.open(QIODevice::ReadOnly) ? about.readAll() : QByteArray();
}

} // namespace

class RecognitionTest : public QObject {
    Q_OBJECT
    std::unique_ptr<TestLibrary> m_library;

    static bool hasTesseract() { return findOcrTools(latin(SUPERINSTANCE_OCR)).missing.isEmpty(); }
    // A program of a few lines of shell in the place of the real one, which finds data.
    IndexerOptions with(const QByteArray &lines, int deadlineMs = patience)
    {
        QFile file(m_library->dataDir() + latin("/ocr.sh"));
        if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + lines + '\n') < 0)
            qFatal("cannot write");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QFile data(m_library->dataDir() + latin("/eng.traineddata"));
        if (!data.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        IndexerOptions options = TestLibrary::quickOptions();
        options.recognition.program = file.fileName();
        options.recognition.dataFolders = { m_library->dataDir() };
        options.recognition.limits.pageDeadlineMs = deadlineMs;
        return options;
    }
    // One that recognises “lamp” on each page of three, after `before` was done with the number of the page in $page.
    static QByteArray lampOnEachPage(const QByteArray &before)
    {
        return "while page=$(head -c 7 | od -An -tu1 | awk '{ print $7 }') && [ -n \"$page\" ]; do\n" + before + "\nprintf '\\0\\0\\0\\15\\244\\0\\0\\1\\144lamp\\2\\3\\3\\140'\ndone";
    }
    // The same, but that no text is recognised; either notes the pages that it is asked for.
    static QByteArray nothingOnAPage(const QByteArray &before)
    {
        return "while page=$(head -c 7 | od -An -tu1 | awk '{ print $7 }') && [ -n \"$page\" ]; do\n" + before + "\nprintf '\\0\\0\\0\\11\\244\\0\\0\\1\\140\\2\\1\\3\\140'\ndone";
    }
    QByteArray noteIt() const { return "echo $page >> " + QFile::encodeName(m_library->dataDir()) + "/asked"; }
    QByteArray asked() const
    {
        QFile file(m_library->dataDir() + latin("/asked"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void start(const IndexerOptions &options = TestLibrary::quickOptions())
    {
        m_library->openIndexer(options);
        QVERIFY(run([&] { return m_library->indexer().start({}); }).ok());
    }
    void watchAll() { QVERIFY(!m_library->index({ m_library->documents() }, true).contains(QString())); }
    void recognise(bool on)
    {
        FolderOptions options;
        options.recogniseText = on;
        QVERIFY(run([&] { return m_library->indexer().setFolderOptions(m_library->documents(), options, {}); }).ok());
    }
    DocumentView view(const char *name)
    {
        const auto job = [file = m_library->path(latin(name))](VaultReader &vault) { return vault.view(file, true); };
        return *run([&] { return m_library->vault().read(job); });
    }
    QString stateOf(const char *name) { return toString(view(name).state); }
    QString reasonOf(const char *name) { return view(name).reason; }
    QString state(FileState which) { return toString(which); }
    void write(const char *name, const QByteArray &content) { m_library->write(latin(name), content); }

private Q_SLOTS:
    void init() { m_library = std::make_unique<TestLibrary>(); }
    void cleanup() { m_library.reset(); }

    void scansAndPictures_haveNoTextUntilTheirFolderAsksForIt()
    {
        if (!hasTesseract())
            QSKIP("Tesseract's language data are not installed (tesseract-ocr-eng)");
        write("scan.pdf", scanOf({ latin("The lighthouse keeper is called Henrik Solberg."), latin("The harbour was dredged in autumn.") }));
        write("photo.png", fileOf(pictureOf(latin("Bring the umbrella tomorrow.")), "PNG"));
        start();
        watchAll();
        for (const char *name : { "scan.pdf", "photo.png" }) {
            QCOMPARE(stateOf(name), state(FileState::Skipped));
            QVERIFY2(reasonOf(name).startsWith(latin("There was no text found")), qPrintable(reasonOf(name)));
        }
        QCOMPARE(m_library->hits(latin("solberg")), 0);
        recognise(true);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("scan.pdf"), state(FileState::Indexed), patience);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("photo.png"), state(FileState::Indexed), patience);
        QCOMPARE(m_library->hits(latin("solberg")), 1);
        QCOMPARE(m_library->hits(latin("umbrella")), 1);
        const DocumentView scan = view("scan.pdf");
        QVERIFY2(scan.text.contains(latin("The lighthouse keeper is called Henrik Solberg.")), qPrintable(scan.text));
        QVERIFY(scan.recognised && view("photo.png").recognised);
        QCOMPARE(scan.pages.size(), 2);
        for (const ChunkInfo &chunk : scan.chunks)
            QCOMPARE(chunk.page, scan.text.mid(chunk.start, chunk.end - chunk.start).contains(latin("harbour")) ? 2 : 1);
        recognise(false);
        QTest::qWait(200); // for what should not happen
        QCOMPARE(m_library->hits(latin("solberg")), 1); // what was read stays
        QCOMPARE(stateOf("photo.png"), state(FileState::Indexed));
    }

    // Scans that other programs made of what other programs wrote, each with sentences that stand on it.
    void scansOfOtherPrograms_giveTheirSentences()
    {
        if (!hasTesseract())
            QSKIP("Tesseract's language data are not installed (tesseract-ocr-eng)");
        const QDir scans(QFINDTESTDATA("../extractor/fixtures/scans"));
        const auto contentOf = [&](const QString &name) {
            QFile file(scans.filePath(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QStringList names { latin("notice-pdftoppm.png"), latin("paper-tiff2pdf.pdf") };
        for (const QString &name : names)
            m_library->write(name, contentOf(name));
        start();
        watchAll();
        recognise(true);
        for (const QString &name : names) {
            const QByteArray file = name.toLatin1(), expected = contentOf(name + latin(".expected")).trimmed();
            QVERIFY(!expected.isEmpty());
            QTRY_COMPARE_WITH_TIMEOUT(stateOf(file.constData()), state(FileState::Indexed), patience);
            const QString text = view(file.constData()).text.simplified();
            for (const QByteArray &sentence : expected.split('\n'))
                QVERIFY2(text.contains(QString::fromUtf8(sentence)), qPrintable(QString::fromUtf8(sentence) + latin(" in: ") + text));
        }
        QCOMPARE(view("paper-tiff2pdf.pdf").pages.size(), 2);
        QCOMPARE(m_library->hits(latin("stair")), 1);
    }

    void emptyPicture_endsWithoutText()
    {
        if (!hasTesseract())
            QSKIP("Tesseract's language data are not installed (tesseract-ocr-eng)");
        write("sky.png", fileOf(pictureOf({}), "PNG"));
        start();
        watchAll();
        recognise(true);
        QTRY_COMPARE_WITH_TIMEOUT(reasonOf("sky.png"), latin("No text was recognised in this file."), patience);
        QCOMPARE(stateOf("sky.png"), state(FileState::Skipped));
        QVERIFY(!view("sky.png").recognised);
    }

    void textFiles_comeFirst()
    {
        write("first.txt", "placeholder");
        start(with("exit 1"));
        watchAll();
        recognise(true);
        QStringList order;
        connect(&m_library->indexer(), &Indexer::fileChanged, this, [&](const FileStatus &status) {
            if (status.state == FileState::Indexed || status.state == FileState::Failed)
                order.append(QFileInfo(status.path).fileName());
        });
        write("a.png", fileOf(pictureOf({}), "PNG"));
        for (int i = 0; i < 20; ++i)
            m_library->write(latin("text%1.txt").arg(i), "lamp");
        QTRY_VERIFY_WITH_TIMEOUT(order.contains(latin("a.png")), patience);
        QCOMPARE(order.size(), 21);
        QCOMPARE(order.last(), latin("a.png"));
    }

    void textThatComes_goesBeforeTheNextPage()
    {
        write("a.png", fileOf(pictureOf({}), "PNG"));
        const QByteArray folder = QFile::encodeName(m_library->dataDir());
        const auto untilThere = [&](const char *name) { return "while [ ! -e " + folder + "/" + name + " ]; do sleep 0.05; done\n"; };
        const auto contentOf = [&](const char *name) {
            QFile file(m_library->dataDir() + latin("/") + latin(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const auto put = [&](const char *name, const QByteArray &content) {
            QFile file(m_library->dataDir() + latin("/") + latin(name));
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        };
        IndexerOptions options = with(lampOnEachPage("echo $page >> " + folder + "/asked\n" + untilThere("page")));
        QVERIFY(put("extractor.sh", "#!/bin/sh\n" + untilThere("text") + "exec " SUPERINSTANCE_EXTRACTOR "\n"));
        options.extractorProgram = m_library->dataDir() + latin("/extractor.sh");
        start(options);
        watchAll();
        recognise(true);
        QTRY_COMPARE_WITH_TIMEOUT(contentOf("asked"), QByteArray("1\n"), patience);
        write("b.html", "<html><p>The mill turns.");
        QTRY_COMPARE_WITH_TIMEOUT(m_library->indexer().progress().waiting, 2, patience);
        QVERIFY(put("page", {}));
        QTest::qWait(500); // for what should not happen
        QCOMPARE(contentOf("asked"), QByteArray("1\n"));
        QVERIFY(put("text", {}));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("a.png"), state(FileState::Indexed), patience);
        QCOMPARE(m_library->hits(latin("mill")), 1);
    }

    void textThatIsRecognised_isEmbeddedAtOnce()
    {
        write("a.png", fileOf(pictureOf({}), "PNG"));
        write("b.txt", "The mill turns.");
        start(with(lampOnEachPage({})));
        const auto embedder = std::make_shared<ScriptedEmbedder>();
        m_library->indexer().setEmbedder(embedder);
        watchAll();
        QTRY_COMPARE_WITH_TIMEOUT(embedder->passages.size(), 1, patience);
        recognise(true);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("a.png"), state(FileState::Indexed), patience);
        QTRY_VERIFY2(embedder->passages.join(QLatin1Char('|')).contains(latin("lamp")), qPrintable(embedder->passages.join(QLatin1Char('|'))));
    }

    // ---- some pages of many ------------------------------------------------------------------------------------------

    void partlyScanned_isFoundAtOnceAndGetsTheRestRecognised()
    {
        write("a.pdf", partlyScanned());
        start(with(lampOnEachPage(noteIt())));
        QSignalSpy offers(&m_library->indexer(), &Indexer::scansFound);
        watchAll();
        QCOMPARE(stateOf("a.pdf"), state(FileState::Partial));
        QCOMPARE(reasonOf("a.pdf"), latin("1 of 3 pages hold only pictures. The options of its folder can have their text read (OCR)."));
        QCOMPARE(m_library->hits(latin("henrik")), 1);
        QTRY_COMPARE_WITH_TIMEOUT(offers.size(), 1, patience);
        QCOMPARE(offers.first().first().value<UnreadScans>().secondsNeeded, 3); // one page
        recognise(true);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("a.pdf"), state(FileState::Indexed), patience);
        QCOMPARE(asked(), QByteArray("2\n"));
        QCOMPARE(reasonOf("a.pdf"), QString());
        QCOMPARE(view("a.pdf").text, latin("The lighthouse keeper is called Henrik.\n\nlamp\n\nThe harbour was dredged in autumn."));
        QHash<int, bool> recognised;
        const auto look = [&](VaultReader &vault) { return vault.scan({}, [&](const Passage &passage) { return recognised.insert(passage.page, passage.recognised), true; }); };
        QVERIFY(run([&] { return m_library->vault().read(look); }).ok());
        QCOMPARE(recognised, (QHash<int, bool> { { 1, false }, { 2, true }, { 3, false } }));
        for (const int page : { 1, 2 }) {
            Citation place;
            place.path = m_library->path(latin("a.pdf"));
            place.page = page;
            const OpenedDocument opened = *run([&] { return m_library->vault().read([place](VaultReader &vault) { return vault.open(place); }); });
            QCOMPARE(opened.recognised, page == 2);
        }
    }

    void partlyScanned_staysWhatItIsWhileItWaitsAndWhenNothingComesOfIt()
    {
        write("a.pdf", partlyScanned());
        start(with(nothingOnAPage(noteIt())));
        watchAll();
        m_library->indexer().setPaused(true);
        recognise(true);
        QTRY_VERIFY_WITH_TIMEOUT(reasonOf("a.pdf").contains(latin("recognised (OCR) when everything else")), patience);
        QCOMPARE(stateOf("a.pdf"), state(FileState::Partial));
        QCOMPARE(m_library->hits(latin("henrik")), 1);
        m_library->indexer().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("a.pdf"), state(FileState::Indexed), patience); // the page shows no text
        QCOMPARE(m_library->hits(latin("harbour")), 1);
        write("b.pdf", partlyScanned() + "\n"); // other bytes
        start(with("exit 1"));
        QTRY_COMPARE_WITH_TIMEOUT(reasonOf("b.pdf"), latin("1 of 1 pages that hold only pictures could not be read."), patience);
        QCOMPARE(stateOf("b.pdf"), state(FileState::Partial));
        QCOMPARE(m_library->hits(latin("harbour")), 2);
    }

    // ---- read once ---------------------------------------------------------------------------------------------------

    void copyOfAScan_takesOverWhatWasRecognised()
    {
        write("a.png", fileOf(pictureOf(latin("one")), "PNG"));
        write("b.png", fileOf(pictureOf(latin("one")), "PNG"));
        start(with(lampOnEachPage(noteIt())));
        watchAll();
        recognise(true);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("b.png"), state(FileState::Indexed), patience);
        write("c.png", fileOf(pictureOf(latin("one")), "PNG"));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("c.png"), state(FileState::Indexed), patience);
        QCOMPARE(asked(), QByteArray("1\n2\n3\n"));
        QVERIFY(view("c.png").recognised);
        QCOMPARE(view("c.png").text, view("a.png").text);
        QCOMPARE(view("c.png").pages.size(), 3);
        QCOMPARE(view("c.png").title, latin("c"));
    }

    void pictureThatShowsNoText_doesNotComeBack()
    {
        write("a.png", fileOf(pictureOf({}), "PNG"));
        start(with(nothingOnAPage(noteIt())));
        watchAll();
        recognise(true);
        QTRY_COMPARE_WITH_TIMEOUT(reasonOf("a.png"), latin("No text was recognised in this file."), patience);
        QFile file(m_library->path(latin("a.png")));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(QDateTime::currentDateTime().addDays(-3), QFileDevice::FileModificationTime));
        file.close();
        const qint64 before = m_library->record(latin("a.png"))->stamp.modifiedMs;
        QTRY_VERIFY_WITH_TIMEOUT(m_library->record(latin("a.png"))->stamp.modifiedMs != before, patience);
        QVERIFY(QFile::rename(m_library->path(latin("a.png")), m_library->path(latin("b.png"))));
        QTRY_COMPARE_WITH_TIMEOUT(reasonOf("b.png"), latin("No text was recognised in this file."), patience);
        QVERIFY(QFile::copy(m_library->path(latin("b.png")), m_library->path(latin("c.png"))));
        QTRY_COMPARE_WITH_TIMEOUT(reasonOf("c.png"), latin("No text was recognised in this file."), patience);
        QCOMPARE(asked(), QByteArray("1\n"));
        QCOMPARE(stateOf("b.png"), state(FileState::Skipped));
    }

    // ---- what goes wrong ---------------------------------------------------------------------------------------------

    void programThatMisbehaves_endsInAStateWithAReason_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("reason");
        QTest::newRow("dies") << QByteArray("exit 1") << latin("damaged in a way that breaks its reading");
        QTest::newRow("hangs") << QByteArray("exec sleep 100") << latin("longer than 1 seconds");
        QTest::newRow("speaks nonsense") << QByteArray("printf '\\0\\0\\0\\3abc'; exec sleep 100") << latin("damaged in a way that breaks its reading");
        QTest::newRow("speaks without end") << QByteArray("exec cat /dev/zero") << latin("damaged in a way that breaks its reading");
    }
    void programThatMisbehaves_endsInAStateWithAReason()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, reason);
        write("a.png", fileOf(pictureOf({}), "PNG"));
        write("b.txt", "lamp");
        start(with(lines, 1000));
        watchAll();
        recognise(true);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("a.png"), state(FileState::Failed), patience);
        QVERIFY2(reasonOf("a.png").contains(reason), qPrintable(reasonOf("a.png")));
        QCOMPARE(m_library->hits(latin("lamp")), 1);
    }

    void pageThatEndsTheProgram_leavesTheOthers()
    {
        write("a.png", fileOf(pictureOf({}), "PNG"));
        start(with(lampOnEachPage("[ $page = 2 ] && exit 1")));
        watchAll();
        recognise(true);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("a.png"), state(FileState::Partial), patience);
        QCOMPARE(reasonOf("a.png"), latin("1 of 3 pages of this scan could not be read."));
        QCOMPARE(view("a.png").text, latin("lamp\n\nlamp\n\n"));
        QCOMPARE(view("a.png").chunks.last().page, 3);
    }

    void missingProgramOrData_isSaidWithWhatToInstall()
    {
        write("a.png", fileOf(pictureOf({}), "PNG"));
        IndexerOptions options = with("exit 1");
        options.recognition.program = latin("/no/superinstance-ocr");
        start(options);
        watchAll();
        recognise(true);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("a.png"), state(FileState::Failed), patience);
        QVERIFY2(reasonOf("a.png").contains(latin("superinstance-ocr")), qPrintable(reasonOf("a.png")));
        options = with("exit 1");
        options.recognition.dataFolders = { latin("/no") };
        start(options);
        QTRY_VERIFY_WITH_TIMEOUT(reasonOf("a.png").contains(latin("tesseract-ocr-eng")), patience);
        recognise(false);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("a.png"), state(FileState::Skipped), patience);
    }

    void hostilePictures_areRefusedWithinTheLimits()
    {
        if (!hasTesseract())
            QSKIP("Tesseract's language data are not installed (tesseract-ocr-eng)");
        write("huge.png", fileOf(QImage(30'000, 30'000, QImage::Format_Mono), "PNG"));
        const QByteArray tiff = tiffOf(pictureOf(latin("The lamp burns.")));
        write("whole.tif", tiff);
        QRandomGenerator random(6);
        for (int i = 0; i < 12; ++i) {
            QByteArray broken = tiff;
            for (int change = 0; change < 5; ++change)
                broken[broken.size() - 1 - random.bounded(114)] = char(random.bounded(256)); // of its directory
            m_library->write(latin("broken%1.tif").arg(i), i < 3 ? broken.left(8 + 100 * i) : broken);
        }
        start();
        watchAll();
        recognise(true);
        QTRY_VERIFY_WITH_TIMEOUT(view("whole.tif").text.contains(latin("The lamp burns.")), patience);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("huge.png"), state(FileState::Failed), patience);
        QVERIFY2(reasonOf("huge.png").contains(latin("40 million pixels")), qPrintable(reasonOf("huge.png")));
        for (int i = 0; i < 12; ++i) {
            const QByteArray name = "broken" + QByteArray::number(i) + ".tif";
            QTRY_VERIFY_WITH_TIMEOUT(stateOf(name.constData()) != state(FileState::Waiting), patience);
            QVERIFY2(stateOf(name.constData()) == state(FileState::Indexed) || reasonOf(name.constData()).endsWith(latin(".")), name.constData());
        }
    }

    void realProgram_isInTheSandbox()
    {
        const OcrTools tools = findOcrTools(latin(SUPERINSTANCE_OCR));
        if (!tools.missing.isEmpty())
            QSKIP("Tesseract's language data are not installed (tesseract-ocr-eng)");
#if defined(SUPERINSTANCE_SANITIZED)
        QSKIP("sanitizers do not start in the sandbox");
#endif
        write("a.png", fileOf(pictureOf(latin("The lamp burns.")), "PNG"));
        const int descriptor = ::open(QFile::encodeName(m_library->path(latin("a.png"))).constData(), O_RDONLY | O_CLOEXEC);
        ExtractorProcess process(tools.program, { tools.folder, tools.languages.join(QLatin1Char('+')) }, descriptor);
        const Result<QByteArray> reply = run([&] { return process.exchange(frame(pageNumberToCbor(1)), patience, {}); });
        QVERIFY(reply.ok());
        const Result<RecognisedPage> page = recognisedFromCbor(*reply);
        QVERIFY(page.ok());
        QCOMPARE(page->text, latin("The lamp burns."));
        const QByteArray status = ofChild("status");
        QVERIFY2(status.contains("NoNewPrivs:\t1") && status.contains("Seccomp:\t2"), status.constData());
        const QByteArray limits = ofChild("limits");
        QVERIFY2(limits.contains("Max address space         536870912 ") && limits.contains("Max file size             0 "), limits.constData());
        ::close(descriptor);
    }

    void nonsenseOfTheProgram_isNotBelieved()
    {
        using Outcome = RecognisedPage::Outcome;
        QVERIFY(!recognisedFromCbor("nonsense").ok());
        QVERIFY(!recognisedFromCbor(toCbor(RecognisedPage { Outcome(9), {}, 1, {} })).ok());
        QVERIFY(!recognisedFromCbor(toCbor(RecognisedPage { Outcome::Read, latin("a"), 0, {} })).ok());
        QVERIFY(!recognisedFromCbor(toCbor(RecognisedPage { Outcome::PageFailed, {}, 1, {} })).ok()); // without a reason
        QVERIFY(!recognisedFromCbor(toCbor(RecognisedPage { Outcome::Read, QString(longestPage + 1, QLatin1Char('a')), 1, {} })).ok());
        QVERIFY(!recognisedFromCbor(toCbor(RecognisedPage { Outcome::Read, QString(QChar::Null), 1, {} })).ok());
        QVERIFY(recognisedFromCbor(toCbor(RecognisedPage { Outcome::Read, latin("a"), 1, {} })).ok());
    }

    // ---- in the middle -----------------------------------------------------------------------------------------------

    void end_comesAtOnceAndTheNextStartGoesOn()
    {
        write("a.png", fileOf(pictureOf({}), "PNG"));
        start(with("exec sleep 100"));
        watchAll();
        recognise(true);
        QTRY_COMPARE_WITH_TIMEOUT(m_library->indexer().progress().current, m_library->path(latin("a.png")), patience);
        QCOMPARE(m_library->indexer().progress().waiting, 1);
        QElapsedTimer time;
        time.start();
        m_library->closeIndexer();
        QVERIFY2(time.elapsed() < 5000, qPrintable(QString::number(time.elapsed())));
        QCOMPARE(stateOf("a.png"), state(FileState::Waiting));
        m_library->openIndexer(with("exit 1"));
        QStringList states;
        connect(&m_library->indexer(), &Indexer::fileChanged, this, [&](const FileStatus &status) { states.append(toString(status.state)); });
        QVERIFY(run([&] { return m_library->indexer().start({}); }).ok());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("a.png"), state(FileState::Failed), patience);
        QCOMPARE(states, QStringList { state(FileState::Failed) }); // nobody looked for text in it once more
    }

    void timeLeft_followsThePages()
    {
        write("a.png", fileOf(pictureOf({}), "PNG"));
        write("b.png", fileOf(pictureOf({}), "PNG"));
        start(with(lampOnEachPage("while [ $page = 2 ] && [ ! -e " + QFile::encodeName(m_library->dataDir()) + "/go ]; do sleep 0.05; done")));
        watchAll();
        recognise(true);
        QTRY_COMPARE_WITH_TIMEOUT(m_library->indexer().progress().waiting, 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_library->indexer().progress().secondsLeft < 3, patience); // it was taken for three seconds a page
        QCOMPARE(m_library->indexer().progress().waiting, 2); // in the middle of the first
        QFile go(m_library->dataDir() + latin("/go"));
        QVERIFY(go.open(QIODevice::WriteOnly));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("b.png"), state(FileState::Indexed), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_library->indexer().progress().waiting, 0, patience);
    }

    void pause_holdsForScansAsWell()
    {
        write("a.png", fileOf(pictureOf({}), "PNG"));
        start(with("exit 1"));
        watchAll();
        m_library->indexer().setPaused(true);
        recognise(true);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("a.png"), state(FileState::Waiting), patience);
        QTest::qWait(300); // for what should not happen
        QCOMPARE(stateOf("a.png"), state(FileState::Waiting));
        m_library->indexer().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("a.png"), state(FileState::Failed), patience);
    }

    void optionTakenBack_endsTheReadingOfAScan()
    {
        write("a.png", fileOf(pictureOf({}), "PNG"));
        start(with("exec sleep 2; exit 1", 600'000));
        watchAll();
        recognise(true);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("a.png"), state(FileState::Waiting), patience);
        recognise(false);
        QTRY_VERIFY_WITH_TIMEOUT(stateOf("a.png") != state(FileState::Waiting), patience);
    }

    void scanThatIsReadOnce_isNotReadAgain()
    {
        write("a.png", fileOf(pictureOf({}), "PNG"));
        start(with("echo once >> " + QFile::encodeName(m_library->dataDir()) + "/count; exit 1"));
        watchAll();
        recognise(true);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("a.png"), state(FileState::Failed), patience);
        QFile count(m_library->dataDir() + latin("/count"));
        QVERIFY(count.open(QIODevice::ReadOnly));
        const QByteArray before = count.readAll();
        write("b.txt", "lamp");
        QTRY_COMPARE_WITH_TIMEOUT(m_library->hits(latin("lamp")), 1, patience);
        watchAll();
        QTest::qWait(200); // for what should not happen
        count.seek(0);
        QCOMPARE(count.readAll(), before);
    }

    void storedScan_isTheOneThatWasRead()
    {
        write("a.png", fileOf(pictureOf({}), "PNG"));
        start(with("exit 1"));
        watchAll();
        PreparedDocument document;
        document.path = m_library->path(latin("a.png"));
        document.hash = "another";
        const auto store = [&] { return *run([&] { return m_library->vault().write([document](VaultWriter &vault) { return vault.storeRecognised(document); }); }); };
        QVERIFY(!store()); // the file has changed meanwhile
        document.hash = m_library->record(latin("a.png"))->hash;
        QVERIFY(store());
        QVERIFY(!store()); // it was read already
    }

    // ---- the offer ---------------------------------------------------------------------------------------------------

    void scansNobodyAskedFor_areOfferedOnceForEachFolder()
    {
        write("papers/scan.pdf", scanOf({ latin("one"), latin("two") }));
        write("papers/a.png", fileOf(pictureOf({}), "PNG"));
        write("letters/b.png", fileOf(pictureOf({}), "PNG"));
        start(with("exit 1"));
        QSignalSpy offers(&m_library->indexer(), &Indexer::scansFound);
        m_library->index({ m_library->path(latin("papers")) }, true);
        QTRY_COMPARE_WITH_TIMEOUT(offers.size(), 1, patience);
        const auto scans = offers.first().first().value<UnreadScans>();
        QCOMPARE(scans.files, 2);
        QCOMPARE(scans.folders, QStringList { m_library->path(latin("papers")) });
        QCOMPARE(scans.secondsNeeded, 9); // three pages
        write("papers/c.png", fileOf(pictureOf({}), "PNG"));
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("papers/c.png"), state(FileState::Skipped), patience);
        start(with("exit 1"));
        QSignalSpy later(&m_library->indexer(), &Indexer::scansFound);
        m_library->index({ m_library->path(latin("letters")) }, true);
        QTRY_COMPARE_WITH_TIMEOUT(later.size(), 1, patience);
        QCOMPARE(later.first().first().value<UnreadScans>().folders, QStringList { m_library->path(latin("letters")) });
        QCOMPARE(later.first().first().value<UnreadScans>().files, 1);
        QCOMPARE(offers.size(), 1);
    }

    void photosOfACamera_areNotOfferedAndReadLast()
    {
        const QByteArray picture = fileOf(pictureOf(latin("one")), "JPEG");
        write("a.jpg", withExif(picture, true));
        write("b.jpg", withExif(picture, false)); // of a scanner
        write("c.jpg", picture);
        start(with(nothingOnAPage("true")));
        QSignalSpy offers(&m_library->indexer(), &Indexer::scansFound);
        watchAll();
        QTRY_COMPARE_WITH_TIMEOUT(offers.size(), 1, patience);
        QCOMPARE(offers.first().first().value<UnreadScans>().files, 2);
        QStringList order;
        connect(&m_library->indexer(), &Indexer::fileChanged, this, [&](const FileStatus &status) {
            if (status.state == FileState::Skipped)
                order.append(QFileInfo(status.path).fileName());
        });
        recognise(true);
        QTRY_COMPARE_WITH_TIMEOUT(order, QStringList({ latin("b.jpg"), latin("c.jpg"), latin("a.jpg") }), patience);
    }

    void whatAPictureSaysOfItsCamera_isReadWithinItsBounds()
    {
        const QByteArray whole = withExif(fileOf(pictureOf({}), "JPEG"), true).left(200);
        QVERIFY(isTakenByCamera(whole));
        QRandomGenerator random(14);
        for (int i = 0; i < 2000; ++i) {
            QByteArray broken = whole.left(random.bounded(int(whole.size())));
            for (int change = 0; change < 3 && !broken.isEmpty(); ++change)
                broken[random.bounded(int(broken.size()))] = char(random.bounded(256));
            (void)isTakenByCamera(broken); // a sanitizer would tell
        }
        QVERIFY(!isTakenByCamera(whole.left(45))); // before it says so
    }

    void acceptedOffer_hasTheScansRead()
    {
        write("a.png", fileOf(pictureOf({}), "PNG"));
        const QString alone = m_library->write(latin("alone.png"), fileOf(pictureOf({}), "PNG"));
        start(with("exit 1"));
        watchAll();
        m_library->index({ alone }, true); // has options of its own
        QVERIFY(run([&] { return m_library->indexer().recogniseScans({ m_library->documents() }, {}); }).ok());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("a.png"), state(FileState::Failed), patience);
        QCOMPARE(stateOf("alone.png"), state(FileState::Skipped));
        QVERIFY(run([&] { return m_library->indexer().recogniseScans({ alone }, {}); }).ok());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf("alone.png"), state(FileState::Failed), patience);
        QVERIFY(!run([&] { return m_library->indexer().recogniseScans({ latin("/nowhere") }, {}); }).ok());
    }

    // ---- languages ---------------------------------------------------------------------------------------------------

    void languages_areThoseOfThePersonAndEnglish()
    {
        const QStringList all { latin("chi_sim"), latin("chi_tra"), latin("deu"), latin("eng"), latin("fra"), latin("ita") };
        const auto chosen = [&](const QList<QLocale> &spoken) { return languagesToRecognise(all, spoken).join(QLatin1Char('+')); };
        QCOMPARE(chosen({}), latin("eng"));
        QCOMPARE(chosen({ QLocale(latin("en_GB")) }), latin("eng"));
        QCOMPARE(chosen({ QLocale(latin("de_AT")), QLocale(latin("de")) }), latin("deu+eng"));
        QCOMPARE(chosen({ QLocale(latin("zh_CN")), QLocale(latin("zh_TW")) }), latin("chi_sim+chi_tra+eng"));
        QCOMPARE(chosen({ QLocale(latin("it")), QLocale(latin("fr")), QLocale(latin("de")) }), latin("ita+fra+eng"));
        QCOMPARE(chosen({ QLocale(latin("pl")) }), latin("eng")); // there are no data
        QCOMPARE(languagesToRecognise({ latin("deu") }, { QLocale(latin("en")) }), QStringList { latin("deu") });
    }
};

QTEST_MAIN(RecognitionTest)
#include "recognition_test.moc"
