// A long page of which only a part is laid out, a bounded piece in each turn.
#include "ui/reader/layoutview.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QTextList>

using namespace superinstance;

namespace {

constexpr int mostLaidOut = 60'000; // characters, of some pages in sight

QString paragraph(int number)
{
    return QStringLiteral("Line %1 of the keeper's book, written on the island in a winter that was long and cold.").arg(number);
}

// Blocks as the extractor program cuts them, of every kind.
RenderedText book(int paragraphs)
{
    RenderedText text;
    for (int i = 0; i < paragraphs; ++i) {
        if (i % 50 == 0)
            text.blocks.append(QStringLiteral("<h2>Chapter %1</h2>").arg(i / 50));
        if (i % 10 == 5)
            text.blocks.append(QStringLiteral("<table width=\"100%\"><tr><td width=\"20%\">Row</td><td width=\"80%\">of a table</td></tr></table>"));
        if (i % 10 == 7)
            text.blocks.append(QStringLiteral("<ul><li>oil</li><li>gas</li></ul>"));
        text.blocks.append(QStringLiteral("<p>") + paragraph(i) + QStringLiteral("</p>"));
    }
    return text;
}

// The block with these words holds the sentence.
void cite(RenderedText &text, const QString &sentence)
{
    for (qsizetype i = 0; i < text.blocks.size(); ++i) {
        const qsizetype at = text.blocks[i].indexOf(sentence);
        if (at < 0)
            continue;
        text.blocks[i].insert(at + sentence.size(), QChar(RenderedText::quoteEnds)).insert(at, QChar(RenderedText::quoteBegins));
        text.quoteBlock = int(i);
        return;
    }
}

QString firstMark(const LayoutView &view)
{
    return view.extraSelections().value(0).cursor.selectedText();
}

// Until there is nothing more to lay out: each turn is a piece.
void settle()
{
    for (int turn = 0; turn < 300; ++turn)
        QCoreApplication::processEvents();
}

} // namespace

class LayoutViewTest : public QObject {
    Q_OBJECT
    std::unique_ptr<LayoutView> m_view;

    QString shown() const { return m_view->toPlainText(); }

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<LayoutView>();
        m_view->resize(500, 600);
        m_view->show();
    }

    void wordsInANarrowTable_stayWhole()
    {
        RenderedText text;
        text.blocks.append(QStringLiteral("<table><tr><td>2024-05-12</td><td>The lamp of the lighthouse was cleaned with turpentine</td><td>Ada Holm</td><td>120 l</td></tr></table>"));
        m_view->resize(200, 600);
        m_view->open(text);
        settle();
        QStringList lines;
        for (QTextBlock block = m_view->document()->begin(); block.isValid(); block = block.next())
            for (int i = 0; i < block.layout()->lineCount(); ++i)
                lines.append(block.text().mid(block.layout()->lineAt(i).textStart(), block.layout()->lineAt(i).textLength()).trimmed());
        for (const char *word : { "2024-05-12", "lighthouse", "turpentine" })
            QVERIFY2(lines.contains(QString::fromLatin1(word)), qPrintable(lines.join(QLatin1Char('/'))));
    }

    void shortDocument_isShownWhole()
    {
        RenderedText text = book(3);
        m_view->open(text);
        settle();
        QCOMPARE(shown(), QStringLiteral("Chapter 0\n") + paragraph(0) + QLatin1Char('\n') + paragraph(1) + QLatin1Char('\n') + paragraph(2));
    }

    void sentenceFarWithin_isMarkedAtOnceAndInSight()
    {
        RenderedText text = book(5000);
        cite(text, paragraph(3456));
        QSignalSpy reached(m_view.get(), &LayoutView::quoteReached);
        m_view->open(text);
        QCOMPARE(reached.size(), 1); // without waiting for what is before it
        QCOMPARE(firstMark(*m_view), paragraph(3456));
        settle();
        QCOMPARE(reached.size(), 1);
        QCOMPARE(firstMark(*m_view), paragraph(3456));
        QVERIFY(m_view->viewport()->rect().contains(m_view->cursorRect(m_view->extraSelections().value(0).cursor).center()));
        QVERIFY(shown().contains(paragraph(3450)) && shown().contains(paragraph(3460)));
        QVERIFY(!shown().contains(QChar(RenderedText::quoteBegins)) && !shown().contains(QChar(RenderedText::quoteEnds)));
    }

    void whatIsLaidOut_isBoundedHoweverFarOneScrolls()
    {
        m_view->open(book(5000));
        int turnedTo = 0;
        for (int i = 0; i < 400; ++i) {
            m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value() + 400);
            for (int turn = 0; turn < 4; ++turn) {
                const int before = m_view->document()->characterCount();
                QCoreApplication::processEvents();
                turnedTo = std::max(turnedTo, std::abs(m_view->document()->characterCount() - before));
            }
            QVERIFY(m_view->document()->characterCount() < mostLaidOut);
        }
        QVERIFY2(turnedTo < 8000, qPrintable(QString::number(turnedTo))); // characters that came or went in a turn
        QVERIFY(!shown().contains(paragraph(0)));
    }

    // What came and went leaves the text as it was: each paragraph once, in order, with its own form.
    void scrollingThroughAndBack_losesAndChangesNothing()
    {
        m_view->open(book(800));
        settle();
        const QString beginning = shown().left(4000);
        const auto checkOrder = [this] {
            int last = -1;
            for (QTextBlock block = m_view->document()->begin(); block.isValid(); block = block.next()) {
                if (block.text().startsWith(QStringLiteral("Chapter")))
                    QVERIFY2(block.blockFormat().headingLevel() == 2, qPrintable(block.text()));
                if (!block.text().startsWith(QStringLiteral("Line ")))
                    continue;
                const int number = block.text().section(QLatin1Char(' '), 1, 1).toInt();
                QCOMPARE(block.text(), paragraph(number));
                QVERIFY(block.blockFormat().headingLevel() == 0 && !block.textList());
                QVERIFY2(last < 0 || number == last + 1, qPrintable(QStringLiteral("%1 behind %2").arg(number).arg(last)));
                last = number;
            }
        };
        QScrollBar *bar = m_view->verticalScrollBar();
        for (int direction : { 1, -1 })
            for (int i = 0; i < 2000 && !(direction > 0 ? shown().contains(paragraph(799)) : shown().contains(paragraph(0)) && bar->value() == 0); ++i) {
                bar->setValue(bar->value() + direction * 500);
                for (int turn = 0; turn < 4; ++turn)
                    QCoreApplication::processEvents();
                if (i % 20 == 0)
                    checkOrder();
                if (direction > 0 && shown().contains(paragraph(799)))
                    break;
            }
        settle();
        checkOrder();
        QCOMPARE(shown().left(4000), beginning);
    }

    void whatIsLookedAt_staysInPlaceWhenMoreComesAbove()
    {
        RenderedText text = book(2000);
        cite(text, paragraph(1000));
        m_view->open(text);
        const int top = m_view->cursorRect(m_view->extraSelections().value(0).cursor).top();
        settle();
        QVERIFY(std::abs(m_view->cursorRect(m_view->extraSelections().value(0).cursor).top() - top) < 200);
        QVERIFY(m_view->verticalScrollBar()->value() > 0);
    }

    void words_areCountedEverywhereAndShownWhereTheyAre()
    {
        RenderedText text = book(3000);
        text.blocks[2000] = QStringLiteral("<p>A <b>go</b>at &amp; a kid.</p>");
        text.blocks[3000] = QStringLiteral("<p>The GOAT &amp; a goat.</p>");
        QSignalSpy counted(m_view.get(), &LayoutView::findsChanged);
        m_view->open(text);
        m_view->find(QStringLiteral("goat"));
        QTRY_COMPARE(counted.size(), 1);
        QCOMPARE(counted.last().first().toInt(), 3);
        m_view->showFind(2);
        QCOMPARE(m_view->textCursor().block().text(), QStringLiteral("The GOAT & a goat."));
        QCOMPARE(m_view->textCursor().positionInBlock(), 13);
        settle();
        QVERIFY(m_view->viewport()->rect().contains(m_view->cursorRect().center()));
        m_view->showFind(0);
        QCOMPARE(m_view->textCursor().block().text(), QStringLiteral("A goat & a kid."));
        m_view->find(QStringLiteral("goat & a"));
        QTRY_COMPARE(counted.size(), 2);
        QCOMPARE(counted.last().first().toInt(), 2);
        m_view->find({});
        QCOMPARE(counted.last().first().toInt(), 0);
        QVERIFY(m_view->extraSelections().isEmpty());
    }

    // Everything that is here is laid out anew then.
    void widthOrSizeOfText_changesWithLittleBesideWhatIsInSight()
    {
        RenderedText text = book(3000);
        cite(text, paragraph(1500));
        m_view->open(text);
        settle();
        const int before = m_view->document()->characterCount();
        QFont larger = m_view->font();
        larger.setPointSizeF(larger.pointSizeF() + 1);
        m_view->setFont(larger);
        QVERIFY2(m_view->document()->characterCount() < before / 2, qPrintable(QString::number(m_view->document()->characterCount())));
        QCOMPARE(firstMark(*m_view), paragraph(1500));
        settle();
        QVERIFY(m_view->document()->characterCount() > before / 2);
        m_view->resize(560, 600);
        QVERIFY(m_view->document()->characterCount() < before / 2);
        settle();
        QCOMPARE(firstMark(*m_view), paragraph(1500));
        QVERIFY(m_view->viewport()->rect().intersects(m_view->cursorRect(m_view->extraSelections().value(0).cursor)));
    }

    void wordThatIsEverywhere_isMarkedNearby()
    {
        m_view->open(book(3000));
        QSignalSpy counted(m_view.get(), &LayoutView::findsChanged);
        m_view->find(QStringLiteral("e"));
        QTRY_COMPARE(counted.size(), 1);
        QCOMPARE(counted.last().first().toInt(), 1000);
        m_view->showFind(900);
        settle();
        QVERIFY(m_view->extraSelections().size() <= 200 && m_view->extraSelections().size() > 100);
    }

    void keys_goToBothEnds()
    {
        m_view->open(book(3000));
        QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ControlModifier);
        settle();
        QVERIFY(shown().endsWith(paragraph(2999)));
        QTest::keyClick(m_view.get(), Qt::Key_Home, Qt::ControlModifier);
        settle();
        QVERIFY(shown().startsWith(QStringLiteral("Chapter 0")));
    }
};

QTEST_MAIN(LayoutViewTest)
#include "layoutview_test.moc"
