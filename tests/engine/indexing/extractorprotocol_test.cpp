// What the extractor program says is believed only as far as it makes sense: it parsed a document nobody trusts.
#include "engine/indexing/extractorprotocol.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QRandomGenerator>
#include <QTest>

using namespace superinstance;

namespace {

ExtractedText sample()
{
    ExtractedText text;
    text.text = QStringLiteral("Title\n\nOne | 1\nTwo | 2\nGrüße 🙂");
    text.title = QStringLiteral("Title");
    text.mime = QStringLiteral("text/html");
    text.pages = { { 0, 1 }, { 7, 2 } };
    text.headings = { { 0, 1, QStringLiteral("Title") } };
    text.rows = { { 7, 14, true }, { 15, 22, false } };
    text.state = FileState::Partial;
    text.reason = QStringLiteral("A page is missing.");
    text.scan = true;
    text.code = true;
    text.pictures = { 2 };
    return text;
}

using Part = std::pair<int, QCborValue>;

// The reply with one part changed.
QByteArray changed(const Part &part)
{
    QCborMap map = QCborValue::fromCbor(toCbor(sample())).toMap();
    map.insert(part.first, part.second);
    return QCborValue(map).toCbor();
}

} // namespace

Q_DECLARE_METATYPE(Part)

class ExtractorProtocolTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reply_comesBackWhole()
    {
        const ExtractedText text = sample();
        const Result<ExtractedText> back = textFromCbor(toCbor(text));
        QVERIFY(back.ok());
        QCOMPARE(back->text, text.text);
        QCOMPARE(back->title, text.title);
        QCOMPARE(back->mime, text.mime);
        QVERIFY(back->pages == text.pages);
        QVERIFY(back->headings == text.headings);
        QVERIFY(back->rows == text.rows);
        QCOMPARE(toString(back->state), toString(text.state));
        QCOMPARE(back->reason, text.reason);
        QVERIFY(back->scan);
        QVERIFY(back->code);
        QCOMPARE(back->pictures, text.pictures);
    }

    void request_comesBackWhole()
    {
        const Result<ExtractionRequest> back = requestFromCbor(framed(ExtractionRequest { QStringLiteral("pdf"), QByteArray("%PDF\0\xFF", 6), 20'000'000 }).mid(4));
        QVERIFY(back.ok());
        QCOMPARE(back->kind, QStringLiteral("pdf"));
        QCOMPARE(back->bytes, QByteArray("%PDF\0\xFF", 6));
        QCOMPARE(back->maxChars, 20'000'000);
    }

    void frame_announcesItsLength()
    {
        QCOMPARE(announcedLength(frame(QByteArray(70'000, 'x'))), 70'000);
        QCOMPARE(frame(QByteArray("abc")), QByteArray("\0\0\0\3abc", 7));
        QCOMPARE(announcedLength(frame(QByteArray())), 0);
        for (int length = 0; length < 4; ++length)
            QCOMPARE(announcedLength(QByteArray("\0\0\0\3").left(length)), -1);
        QVERIFY(announcedLength(QByteArray("\xFF\xFF\xFF\xFF")) > longestFrame); // never negative
    }

    void replyThatMakesNoSense_isAnError_data()
    {
        QTest::addColumn<Part>("part");
        const auto marks = [](std::initializer_list<QCborArray> all) {
            QCborArray array;
            for (const QCborArray &mark : all)
                array.append(mark);
            return QCborValue(array);
        };
        const QString heading = QStringLiteral("H");
        QTest::newRow("page before the text") << Part { 3, marks({ { -1, 1 } }) };
        QTest::newRow("page behind the text") << Part { 3, marks({ { 1000, 1 } }) };
        QTest::newRow("page far behind the text") << Part { 3, marks({ { qint64(0x7fffffffffffffff), 1 } }) };
        QTest::newRow("pages out of order") << Part { 3, marks({ { 7, 1 }, { 0, 2 } }) };
        QTest::newRow("page number below none") << Part { 3, marks({ { 0, -1 } }) };
        QTest::newRow("page number too large for a number") << Part { 3, marks({ { 0, qint64(0x100000001) } }) };
        QTest::newRow("page beyond every whole number") << Part { 3, marks({ { 1e300, 1 } }) };
        QTest::newRow("page with a broken number") << Part { 3, marks({ { 0, 1.5 } }) };
        QTest::newRow("page that is no mark") << Part { 3, QCborValue(QCborArray { 1, 2 }) };
        QTest::newRow("heading before the text") << Part { 4, marks({ { -5, 1, heading } }) };
        QTest::newRow("heading behind the text") << Part { 4, marks({ { 1000, 1, heading } }) };
        QTest::newRow("headings out of order") << Part { 4, marks({ { 7, 1, heading }, { 0, 1, heading } }) };
        QTest::newRow("heading of no level") << Part { 4, marks({ { 0, 0, heading } }) };
        QTest::newRow("heading of a thousandth level") << Part { 4, marks({ { 0, 1000, heading } }) };
        QTest::newRow("row that begins before the text") << Part { 5, marks({ { -1, 3, false } }) };
        QTest::newRow("row that ends behind the text") << Part { 5, marks({ { 0, 1000, false } }) };
        QTest::newRow("row that ends far behind the text") << Part { 5, marks({ { 0, qint64(0x7fffffffffffffff), false } }) };
        QTest::newRow("row that ends before it begins") << Part { 5, marks({ { 7, 3, false } }) };
        QTest::newRow("an inner row that ends behind the text") << Part { 5, marks({ { 0, 1000, false }, { 7, 14, false } }) };
        QTest::newRow("state that is none of a reply") << Part { 6, QCborValue(int(FileState::Offline)) };
        QTest::newRow("state that is none") << Part { 6, QCborValue(99) };
        QTest::newRow("state that is a word") << Part { 6, QCborValue(QStringLiteral("indexed")) };
        QTest::newRow("page of pictures that is none") << Part { 9, QCborValue(QCborArray { 99 }) };
        QTest::newRow("page of pictures that is a word") << Part { 9, QCborValue(QCborArray { QStringLiteral("1") }) };
        QTest::newRow("text with a NUL") << Part { 0, QCborValue(QString(QChar(0)) + sample().text) };
    }
    void replyThatMakesNoSense_isAnError()
    {
        QFETCH(Part, part);
        QVERIFY(!textFromCbor(changed(part)).ok());
    }

    void nonsense_isAnError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("words") << QByteArray("Segmentation fault (core dumped)\n");
        QTest::newRow("a number") << QCborValue(7).toCbor();
        QTest::newRow("an array") << QCborValue(QCborArray { 1, 2, 3 }).toCbor();
        QTest::newRow("an empty map") << QCborValue(QCborMap()).toCbor();
        QTest::newRow("a map that announces 2^60 entries") << QByteArray("\xBB\x10\x00\x00\x00\x00\x00\x00\x00", 9);
        QTest::newRow("a text that announces 2^60 bytes") << QByteArray("\xA1\x00\x7B\x10\x00\x00\x00\x00\x00\x00\x00", 11);
        QTest::newRow("arrays a hundred thousand deep") << QByteArray(100'000, '\x81');
        QTest::newRow("zeros") << QByteArray(1000, '\0');
    }
    void nonsense_isAnError()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!textFromCbor(bytes).ok());
        const Result<ExtractionRequest> request = requestFromCbor(bytes);
        QVERIFY(!request.ok() || request->bytes.isEmpty());
    }

    void truncatedReply_isAnError()
    {
        const QByteArray whole = toCbor(sample());
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY2(!textFromCbor(whole.left(length)).ok(), qPrintable(QString::number(length)));
    }

    void damagedReply_isAnErrorOrSensible()
    {
        const QByteArray whole = toCbor(sample());
        for (quint32 seed = 1; seed <= 20'000; ++seed) {
            QRandomGenerator random(seed);
            QByteArray bytes = whole;
            for (int flips = random.bounded(1, 6); flips > 0; --flips)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            const Result<ExtractedText> text = textFromCbor(bytes);
            if (!text)
                continue;
            for (const PageMark &mark : text->pages)
                QVERIFY(mark.start >= 0 && mark.start <= text->text.size() && mark.page >= 0);
            for (const HeadingMark &mark : text->headings)
                QVERIFY(mark.start >= 0 && mark.start <= text->text.size());
            for (const TableRow &row : text->rows)
                QVERIFY(row.start >= 0 && row.start <= row.end && row.end <= text->text.size());
        }
    }
};

QTEST_GUILESS_MAIN(ExtractorProtocolTest)
#include "extractorprotocol_test.moc"
