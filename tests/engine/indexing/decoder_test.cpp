// Bytes in any character set become text; what is no text is not taken for it.
#include "engine/indexing/decoder.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

using namespace superinstance;

namespace {

QByteArray encoded(const char *characterSet, const QString &text)
{
    QStringEncoder encoder(characterSet, QStringConverter::Flag::Default);
    const QByteArray bytes = encoder.encode(text);
    return encoder.isValid() && !encoder.hasError() ? bytes : QByteArray();
}

QByteArray utf16(const QString &text, bool bigEndian, bool mark)
{
    QStringEncoder encoder(bigEndian ? QStringConverter::Utf16BE : QStringConverter::Utf16LE, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(text);
}

} // namespace

class DecoderTest : public QObject {
    Q_OBJECT

    static QString german() { return QStringLiteral("Die Größe des Turms beträgt 31 Meter. Über ihm kreisen Möwen; für fünf Euro darf man hinauf.\n"); }
    static QString russian() { return QStringLiteral("Маяк был построен в 1898 году. Его свет виден за двадцать миль, и он работает до сих пор.\n"); }
    static QString japanese() { return QStringLiteral("灯台は一八九八年に建てられた。その光は二十海里先からも見える。今でも使われています。\n"); }
    static QString chinese() { return QStringLiteral("灯塔建于一八九八年。它的光在二十海里外仍然可以看见，至今仍在使用。\n"); }
    static QString polish() { return QStringLiteral("Latarnia została zbudowana w 1898 roku. Jej światło widać z odległości dwudziestu mil; wciąż świeci każdej nocy.\n"); }

private Q_SLOTS:
    void characterSet_isRecognised_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("ASCII") << QByteArray("The lamp.\n") << QStringLiteral("The lamp.\n");
        QTest::newRow("UTF-8") << german().toUtf8() << german();
        QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + russian().toUtf8() << russian();
        QTest::newRow("UTF-8, four bytes a character") << QStringLiteral("🙂 𠀀\n").toUtf8() << QStringLiteral("🙂 𠀀\n");
        QTest::newRow("UTF-16LE with mark") << utf16(russian(), false, true) << russian();
        QTest::newRow("UTF-16BE with mark") << utf16(japanese(), true, true) << japanese();
        QTest::newRow("UTF-16LE without mark") << utf16(german(), false, false) << german();
        QTest::newRow("UTF-16BE without mark") << utf16(german(), true, false) << german();
        QTest::newRow("UTF-32LE with mark") << encoded("UTF-32LE", QString(QChar(0xFEFF)) + german()) << german();
        QTest::newRow("Windows-1252") << encoded("windows-1252", german()) << german();
        QTest::newRow("Windows-1252 with quotes and euro") << QByteArray("\x93Stra\xDF""e\x94 kostet 5 \x80 f\xFCr alle, die \xFC""ber den H\xFCgel gehen.\n")
                                                          << QStringLiteral("“Straße” kostet 5 € für alle, die über den Hügel gehen.\n");
        QTest::newRow("Windows-1251") << encoded("windows-1251", russian().repeated(3)) << russian().repeated(3);
        QTest::newRow("KOI8-R") << encoded("KOI8-R", russian().repeated(3)) << russian().repeated(3);
        QTest::newRow("Shift-JIS") << encoded("Shift_JIS", japanese()) << japanese();
        const QString keyboard = QStringLiteral("Logitech diNovo Edge キーボード");
        QTest::newRow("Shift-JIS, a few words among others") << encoded("Shift_JIS", keyboard) << keyboard;
        QTest::newRow("EUC-JP") << encoded("EUC-JP", japanese()) << japanese();
        QTest::newRow("GB18030") << encoded("GB18030", chinese()) << chinese();
        QTest::newRow("Big5") << encoded("Big5", QStringLiteral("燈塔建於一八九八年。它的光在二十海里外仍然可以看見。\n").repeated(3))
                             << QStringLiteral("燈塔建於一八九八年。它的光在二十海里外仍然可以看見。\n").repeated(3);
        QTest::newRow("ISO-8859-2") << encoded("ISO-8859-2", polish().repeated(3)) << polish().repeated(3);
        const QString soft = QStringLiteral("Światło latarni morskiej świeci nad źródłem, a strażnik śpi w łóżku i śni o następnej nocy.\n").repeated(20);
        QTest::newRow("ISO-8859-2, soft letters") << encoded("ISO-8859-2", soft) << soft;
        QTest::newRow("Windows-1250, soft letters") << encoded("windows-1250", soft) << soft;
        const QString late = QStringLiteral("The lamp burns at night, and it is trimmed every hour.\n").repeated(2000) + german();
        QTest::newRow("Windows-1252 behind much ASCII") << encoded("windows-1252", late) << late;
        const QString korean = QStringLiteral("등대는 천팔백구십팔년에 세워졌다. 그 불빛은 이십 해리 밖에서도 보인다.\n").repeated(20);
        QTest::newRow("EUC-KR") << encoded("EUC-KR", korean) << korean;
        QTest::newRow("ISO-2022-JP") << encoded("ISO-2022-JP", japanese()) << japanese();
        QTest::newRow("UTF-32LE without mark") << encoded("UTF-32LE", german()) << german();
        QTest::newRow("UTF-32BE without mark") << encoded("UTF-32BE", german()) << german();
        QTest::newRow("of DOS") << encoded("IBM850", german()) << german();
        QTest::newRow("of a Macintosh") << encoded("macintosh", german()) << german();
        const QString french = QStringLiteral("Le café est fermé à Noël. Nous avons déjeuné près du château. Garçon, où est la forêt ?\n");
        QTest::newRow("of DOS, in French") << encoded("IBM850", french) << french;
        QTest::newRow("of a Macintosh, in French") << encoded("macintosh", french) << french;
        const QString umlauts = QStringLiteral("Umlaute: Käse kostet fünf Mark. Grüße aus München.\n").repeated(3); // which passes for Shift-JIS
        QTest::newRow("of DOS, many umlauts") << encoded("IBM850", umlauts) << umlauts;
        const QString signs = QStringLiteral("l’œuvre — “Straße”… Berlin–Köln, mother—daughter, wait…what, don´t, Windows™, 5\u00A0€, GROß, STRAßE, Žižek, Šárka, ‚so‘ „und“ ‹so›\n");
        QTest::newRow("Windows-1252 with all its signs") << encoded("windows-1252", signs) << QString(signs);
        QTest::newRow("Windows-1252, a slip of the pen") << encoded("windows-1252", QStringLiteral("He said “hi”and “bye” and “so”.\n")) << QStringLiteral("He said “hi”and “bye” and “so”.\n");
        QTest::newRow("a log with two NULs") << QByteArray("The lamp was lit at nine.\n").repeated(50) + QByteArray(2, '\0') + QByteArray("\nStarted again.\n")
                                             << QStringLiteral("The lamp was lit at nine.\n").repeated(50) + QStringLiteral("\nStarted again.\n");
    }
    // Of short texts the detector can tell little, and the end of a text is never taken for a broken character.
    void fewForeignLetters_areRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        for (const char *western : { "café.", "Let us meet tomorrow at the old café.\n", "450 €\r\n", "The price is 450 €", "für", "für\n", "Straße", "naïve", "El niño.\n", "mañana", "Voilà", "Noël",
                                     "it’s", "Peter’s book. The dog’s tail. Don’t.\n", "20 µm", "The façade of the town hall was painted in 1998.", "Die Läden haben bis 18 Uhr auf, Müller", "perché è così\n" }) {
            const QString text = QString::fromUtf8(western);
            QTest::addRow("Windows-1252: %s", western) << encoded("windows-1252", text) << QString(text).remove(QLatin1Char('\r'));
        }
        for (const char *russian : { "Москва", "Привет, мир\n", "Письмо из Москвы\n" })
            for (const char *characterSet : { "KOI8-R", "windows-1251" })
                QTest::addRow("%s: %s", characterSet, russian) << encoded(characterSet, QString::fromUtf8(russian)) << QString::fromUtf8(russian);
        QTest::newRow("Windows-1250 that passes for ISO-8859-2") << encoded("windows-1250", QStringLiteral("Příliš žluťoučký kůň")) << QStringLiteral("Příliš žluťoučký kůň");
        QTest::newRow("ISO-8859-2") << encoded("ISO-8859-2", QStringLiteral("Światło\n")) << QStringLiteral("Światło\n");
        QTest::newRow("ISO-8859-13") << encoded("ISO-8859-13", QStringLiteral("Švyturio šviesa užgeso.\n")) << QStringLiteral("Švyturio šviesa užgeso.\n");
        QTest::newRow("of DOS, one letter") << QByteArray("f\x81nf") << QStringLiteral("fünf");
        QTest::newRow("of DOS, a word") << QByteArray("Der K\x84se") << QStringLiteral("Der Käse");
        QTest::newRow("of DOS, at its end") << encoded("IBM850", QStringLiteral("un café\n")) << QStringLiteral("un café\n");
        QTest::newRow("of a Macintosh, a word") << QByteArray("Die alte Stra\xA7""e") << QStringLiteral("Die alte Straße");
        QTest::newRow("of DOS, in Polish") << encoded("IBM852", QStringLiteral("Latarnia świeci każdej nocy; jej światło widać.\n")) << QStringLiteral("Latarnia świeci każdej nocy; jej światło widać.\n");
    }
    void fewForeignLetters_areRead() { characterSet_isRecognised(); }
    void characterSet_isRecognised()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QVERIFY2(!bytes.isEmpty(), "this Qt cannot write that character set");
        const std::optional<QString> decoded = decodeText(bytes);
        QVERIFY(decoded);
        QCOMPARE(*decoded, text);
    }

    void binary_isNoText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray noise(4096, '\0');
        QRandomGenerator random(3);
        for (char &c : noise)
            c = char(random.bounded(256));
        QTest::newRow("noise") << noise;
        QTest::newRow("zeros") << QByteArray(1000, '\0');
        QTest::newRow("a NUL in ASCII") << QByteArray("The lamp\0 burns.", 16);
        QTest::newRow("ELF") << QByteArray("\x7F""ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0", 20);
        QTest::newRow("control characters") << QByteArray("\1\2\3\4\5 lamp").repeated(20);
        QByteArray numbers;
        for (quint32 i = 0; i < 2000; ++i)
            numbers.append(reinterpret_cast<const char *>(&i), 4); // every other two bytes are zero
        QTest::newRow("integers") << numbers;
    }
    void binary_isNoText()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!decodeText(bytes));
    }

    void lineEnds_becomeOne_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("Windows") << QByteArray("one\r\ntwo\r\n\r\nthree");
        QTest::newRow("old Macintosh") << QByteArray("one\rtwo\r\rthree");
        QTest::newRow("mixed") << QByteArray("one\ntwo\r\n\rthree");
        QTest::newRow("UTF-16") << utf16(QStringLiteral("one\r\ntwo\r\n\r\nthree"), false, true);
    }
    void lineEnds_becomeOne()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(decodeText(bytes).value_or(QString()), QStringLiteral("one\ntwo\n\nthree"));
    }

    void controlCharacters_go()
    {
        QCOMPARE(decodeText("a tab\tstays, a bell\a and an escape\x1B go" + QByteArray(100, '.')).value_or(QString()).left(40), QStringLiteral("a tab\tstays, a bell and an escape go...."));
        QCOMPARE(decodeText(QStringLiteral("a mark\uFEFF within, \uFFFF, next\u0085 line").toUtf8()).value_or(QString()), QStringLiteral("a mark within, , next\n line"));
        const QByteArray late = QByteArray("lamp ").repeated(20'000) + QByteArray("la\0mp", 5); // beyond what is looked at
        QVERIFY(decodeText(late) && decodeText(late)->endsWith(QLatin1String("lamp")));
        QVERIFY(!decodeText(late)->contains(QChar(0)));
    }

    void signsThatAreNotSeen_partNoWord()
    {
        QCOMPARE(decodeText(QStringLiteral("Donau\u00ADdampf\u00ADschiff, foo\u200Bbar, W\u2060LAN").toUtf8()).value_or(QString()), QStringLiteral("Donaudampfschiff, foobar, WLAN"));
        QCOMPARE(decodeText(QByteArray("Donau\xAD""dampf f\xFCr alle, die \xFC""ber die Br\xFC""cke m\xFCssen")).value_or(QString()).left(10), QStringLiteral("Donaudampf"));
        const QString joined = QStringLiteral("\u0645\u06CC\u200C\u0631\u0648\u0645 👩\u200D🔧"); // Persian, and an emoji of two
        QCOMPARE(cleanText(joined), joined);
    }

    // Printed manuals and RFCs: the last word of a page must not grow into the first of the next.
    void pageBreak_separatesWords()
    {
        QCOMPARE(decodeText("the last\fFirst").value_or(QString()), QStringLiteral("the last\nFirst"));
        QCOMPARE(cleanText(QStringLiteral("one\vtwo\u2028three\u2029four")), QStringLiteral("one\ntwo\nthree\nfour"));
    }

    void accents_areComposed()
    {
        QCOMPARE(decodeText(QStringLiteral("cafe\u0301").toUtf8()).value_or(QString()), QStringLiteral("café"));
    }

    // The database would join it with the character that follows, and every place behind it would be wrong.
    void loneSurrogate_isReplaced()
    {
        QString text = QStringLiteral("a x b 🙂 c x");
        text[2] = QChar(0xD83D);
        text[text.size() - 1] = QChar(0xDE00);
        const QString decoded = decodeText(utf16(QString(QChar(0xFEFF)) + text, false, false)).value_or(QString());
        QCOMPARE(decoded, QStringLiteral("a \uFFFD b 🙂 c \uFFFD"));
        QCOMPARE(cleanText(QString(3, QChar(0xDE00))), QString(3, QChar(0xFFFD)));
    }

    void invalidUtf8_isReadSomehow()
    {
        const QByteArray bytes = german().toUtf8() + "\xC3(\xFF\xFE" + german().toUtf8();
        const std::optional<QString> decoded = decodeText(bytes);
        QVERIFY(decoded);
        QVERIFY(decoded->contains(QLatin1String("31 Meter")));
    }

    void textCutWithinACharacter_keepsTheRest()
    {
        for (int cut = 1; cut < 4; ++cut)
            QCOMPARE(decodeText(QStringLiteral("Größe 🙂").toUtf8().chopped(cut), true).value_or(QString()), QStringLiteral("Größe "));
        QCOMPARE(decodeText(QStringLiteral("Größe €").toUtf8().chopped(1), true).value_or(QString()), QStringLiteral("Größe "));
        QCOMPARE(decodeText("ein Maß", true).value_or(QString()), QStringLiteral("ein Maß")); // it ends with a whole one
        QCOMPARE(decodeText("the old caf\xE9 in S\xE8te, the ch\xE2teau, caf\xE9", true).value_or(QString()), QStringLiteral("the old café in Sète, the château, café"));
        QCOMPARE(decodeText("the old caf\xE9.\n", true).value_or(QString()), QStringLiteral("the old café.\n")); // nothing was cut in two
        QCOMPARE(decodeText("\xF0\x9F").value_or(QStringLiteral("nothing")).isEmpty(), false); // nothing else there: still no crash
        QCOMPARE(decodeText(QStringLiteral("Größe der Türme 🙂").toUtf8().chopped(2)).value_or(QString()), QStringLiteral("Größe der Türme ")); // by another program
    }

    void textThatNeedsNoCleaning_isWhatCleaningLeaves()
    {
        const QChar goes(0x2060); // what it stands in is cleaned step by step
        for (char32_t c = 1; c <= 0xFFFF; ++c) {
            const QString text = QLatin1Char('e') + QChar(char16_t(c)) + QLatin1Char('e');
            QVERIFY2(cleanText(text) == cleanText(goes + text), qPrintable(QString::number(c, 16)));
        }
        const QString letters = QStringLiteral("→≠│‘€\t") + german() + russian() + japanese() + chinese();
        QRandomGenerator random(1);
        for (int i = 0; i < 20'000; ++i) {
            QString text;
            for (int letter = 0, most = random.bounded(30); letter < most; ++letter)
                text += letters[random.bounded(letters.size())];
            QCOMPARE(cleanText(text), cleanText(goes + text));
        }
    }
    void bytesThatNeedNoCleaning_areTheirText()
    {
        QVERIFY(isCleanUtf8(german().toUtf8()) && isCleanUtf8(russian().toUtf8()) && isCleanUtf8(japanese().toUtf8()) && isCleanUtf8(chinese().toUtf8()));
        const QByteArray sample = (QStringLiteral("‘Tower’ →\t") + german() + russian() + chinese()).toUtf8();
        QRandomGenerator random(1);
        int clean = 0;
        for (int i = 0; i < 40'000; ++i) {
            QByteArray bytes = sample.mid(random.bounded(sample.size()), random.bounded(100)).rightJustified(random.bounded(100), 'x');
            for (int change = random.bounded(3); change > 0 && !bytes.isEmpty(); --change)
                bytes[random.bounded(bytes.size())] = char(random.bounded(256));
            if (!isCleanUtf8(bytes))
                continue;
            ++clean;
            QCOMPARE(decodeText(bytes).value_or(QString()).toUtf8(), bytes);
            QVERIFY(!isCleanAscii(bytes) || QString::fromLatin1(bytes) == decodeText(bytes));
        }
        QVERIFY(clean > 5000);
        for (const char *unclean : { "a\r\n", "a\x01", "a\x7F", "\xEF\xBB\xBF""a", "\xC0\xA1", "\xE0\x82\xA9", "\xC2\xAD", "\xC3", "\xE2\x80", "\xC3(", "e\xCC\x81", "\xED\xA0\x80" })
            QVERIFY2(!isCleanUtf8(unclean) && !isCleanAscii(unclean), QByteArray(unclean).toHex().constData());
    }

    void rowsOfATable_areItsLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("rows");
        const auto row = [](const char *name, const QString &text, const QStringList &rows) { QTest::newRow(name) << text << rows; };
        row("lines", QStringLiteral("a,b\n1,2\n\n3,4\n"), { QStringLiteral("a,b"), QStringLiteral("1,2"), QStringLiteral("3,4") });
        row("a line end in quotes", QStringLiteral("a;\"b\nc\";d\n1;2"), { QStringLiteral("a;\"b\nc\";d"), QStringLiteral("1;2") });
        row("quotes in quotes", QStringLiteral("a,\"5\"\" wide\nand \"\"new\"\"\"\n1,2"), { QStringLiteral("a,\"5\"\" wide\nand \"\"new\"\"\""), QStringLiteral("1,2") });
        row("an inch mark", QStringLiteral("part,price\n5\" wide,30\nnut,4\n\"x\",2"), { QStringLiteral("part,price"), QStringLiteral("5\" wide,30"), QStringLiteral("nut,4"), QStringLiteral("\"x\",2") });
        row("a quote that nobody closes", QStringLiteral("a\t\"b\n1\t2\n3\t4"), { QStringLiteral("a\t\"b"), QStringLiteral("1\t2"), QStringLiteral("3\t4") });
        row("two of them", QStringLiteral("1\t\"Hello\n2\t\"Goodbye\n"), { QStringLiteral("1\t\"Hello"), QStringLiteral("2\t\"Goodbye") });
        const QString far = QStringLiteral("a,\"b\n") + QStringLiteral("1,2\n").repeated(5000) + QStringLiteral("c\"\n");
        row("a quote that is closed far away", far, far.split(QLatin1Char('\n'), Qt::SkipEmptyParts));
    }
    void rowsOfATable_areItsLines()
    {
        QFETCH(QString, text);
        QStringList rows;
        for (const TableRow &row : rowsOfLines(text)) {
            QCOMPARE(row.header, rows.isEmpty());
            rows.append(text.mid(row.start, row.end - row.start));
        }
        QTEST(rows, "rows");
    }

    void lineThatNamesTheSeparator_isNoRow()
    {
        for (const char *line : { "sep=;\n", "SEP=\t\n", "\"sep=,\"\n", "sep=|" })
            QCOMPARE(withoutSeparatorLine(QString::fromLatin1(line) + (QByteArray(line).endsWith('\n') ? QStringLiteral("Tool;Cost\n") : QString())), QByteArray(line).endsWith('\n') ? QStringLiteral("Tool;Cost\n") : QString());
        for (const char *table : { "sep=ab\nTool;Cost", "Tool;sep=;\n1;2", "\"a\";b\n", "Tool\nsep=;\n", "" })
            QCOMPARE(withoutSeparatorLine(QString::fromLatin1(table)), QString::fromLatin1(table));
    }

    void emptyFile_isEmptyText()
    {
        QCOMPARE(decodeText(QByteArray()).value_or(QStringLiteral("nothing")), QString());
        QCOMPARE(decodeText("\xEF\xBB\xBF").value_or(QStringLiteral("nothing")), QString());
        QCOMPARE(decodeText("\xFF\xFE").value_or(QStringLiteral("nothing")), QString());
    }

    void anyBytes_giveCleanTextOrNone()
    {
        for (quint32 seed = 1; seed <= 3000; ++seed) {
            QRandomGenerator random(seed);
            QByteArray bytes(random.bounded(200), '\0');
            const int least = random.bounded(2) ? 0 : 32; // half of them pass for text
            for (char &c : bytes)
                c = char(random.bounded(least, 256));
            const std::optional<QString> text = decodeText(bytes);
            if (!text)
                continue;
            for (const QChar c : *text)
                QVERIFY2(c == QLatin1Char('\n') || c == QLatin1Char('\t') || c.category() != QChar::Other_Control, qPrintable(QString::number(seed)));
            QVERIFY2(QString::fromUtf8(text->toUtf8()) == *text, qPrintable(QString::number(seed))); // no lone surrogate
            QCOMPARE(*text, text->normalized(QString::NormalizationForm_C));
        }
    }
};

QTEST_GUILESS_MAIN(DecoderTest)
#include "decoder_test.moc"
