// A long text of which only a part is laid out.
#include "ui/reader/textview.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace superinstance;

namespace {

// What the engine would do.
void serve(TextView &view, const QString &text)
{
    QObject::connect(&view, &TextView::textWanted, &view, [&view, text](qsizetype start, qsizetype end) {
        QMetaObject::invokeMethod(&view, [&view, text, start, end] { view.add(start, text.mid(start, end - start)); }, Qt::QueuedConnection);
    });
}

QStringList marked(const TextView &view)
{
    QStringList parts;
    for (const QTextEdit::ExtraSelection &selection : view.extraSelections())
        parts.append(selection.cursor.selectedText().replace(QChar(QChar::ParagraphSeparator), QLatin1Char('\n')));
    return parts;
}

QString numberedLines(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QStringLiteral("Line %1 of the keeper's book, written on the island.\n").arg(i);
    return text;
}

} // namespace

class TextViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quote_isMarkedExactly_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("quote");
        QTest::newRow("plain") << QStringLiteral("A coal fire.\n\n") << QStringLiteral("Built in 1874.");
        QTest::newRow("over two paragraphs") << QStringLiteral("A.\n") << QStringLiteral("Built\nin 1874.");
        QTest::newRow("beyond the basic plane") << QStringLiteral("🗼🗼 ") << QStringLiteral("建于1874年🗼。");
        QTest::newRow("right to left") << QStringLiteral("שלום. ") << QStringLiteral("המגדלור נבנה");
        QTest::newRow("markup is text") << QStringLiteral("<b>x</b>") << QStringLiteral("<img src=file:///etc/passwd>");
    }
    void quote_isMarkedExactly()
    {
        QFETCH(QString, before);
        QFETCH(QString, quote);
        TextView view;
        const QString text = before + quote + QStringLiteral(" It stands.");
        view.open(text.size(), 0, text);
        view.setQuote({ before.size(), before.size() + quote.size() });
        QVERIFY(view.goTo(before.size()));
        QCOMPARE(marked(view), QStringList { quote });
        QCOMPARE(view.textCursor().position(), int(before.size())); // a screen reader begins there
        QCOMPARE(view.toPlainText(), text);
    }

    void scrolling_bringsTheRestAndKeepsThePlace()
    {
        const QString text = numberedLines(20'000); // about a million characters
        TextView view;
        serve(view, text);
        view.resize(400, 300);
        view.show();
        const qsizetype middle = text.indexOf(QStringLiteral("Line 9000 "));
        view.open(text.size(), middle - 3000, text.mid(middle - 3000, 6000));
        view.setQuote({ middle, middle + 9 });
        QVERIFY(view.goTo(middle));
        for (int i = 0; i < 400; ++i) { // down, over many pieces
            view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 400);
            QCoreApplication::processEvents();
        }
        const qsizetype below = view.topPlace();
        QVERIFY2(below > middle + 100'000, qPrintable(QString::number(below - middle)));
        QVERIFY(view.document()->characterCount() < 80'000); // the far end has gone
        QCOMPARE(view.cursorForPosition(QPoint(2, 2)).block().text().left(10), text.mid(text.lastIndexOf(QLatin1Char('\n'), below - 1) + 1, 10));
        for (int i = 0; i < 1200 && view.topPlace() > middle - 50'000; ++i) { // and up again, past where it began
            view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() - 400);
            QCoreApplication::processEvents();
        }
        const qsizetype above = view.topPlace();
        QVERIFY2(above <= middle - 50'000, qPrintable(QString::number(above - middle)));
        QCOMPARE(view.cursorForPosition(QPoint(2, 2)).block().text().left(10), text.mid(text.lastIndexOf(QLatin1Char('\n'), above - 1) + 1, 10));
        // What is laid out is a part of the text, without a gap or a line twice.
        QVERIFY(text.contains(view.toPlainText()));
    }

    void lineWithoutEnd_isReadToItsEnd()
    {
        QString text = QStringLiteral("word ").repeated(20'000); // one line of a hundred thousand
        text += QStringLiteral("the end");
        TextView view;
        serve(view, text);
        view.resize(400, 300);
        view.show();
        view.open(text.size(), 0, text.left(12'000));
        for (int i = 0; i < 2000 && !view.holds(text.size() - 1); ++i) {
            view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
            QCoreApplication::processEvents();
        }
        QVERIFY(view.holds(text.size() - 1));
        QVERIFY(view.toPlainText().endsWith(QStringLiteral("the end")));
    }

    void farPlace_isAskedFor()
    {
        const QString text = numberedLines(5000);
        TextView view;
        view.open(text.size(), 0, text.left(9000));
        QVERIFY(!view.goTo(200'000));
        QSignalSpy wanted(&view, &TextView::placeWanted);
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<qsizetype>(), text.size());
    }

    void impossibleRanges_areNoCrash()
    {
        TextView view;
        view.open(6, 0, QStringLiteral("Built."));
        view.setQuote({ -5, 1000 });
        view.setFinds({ { 3, 2 }, { 900, 1000 } }, 7);
        view.add(77, QStringLiteral("nobody asked"));
        QVERIFY(!view.goTo(500));
        QCOMPARE(view.toPlainText(), QStringLiteral("Built."));
    }

    void largeText_opensAtOnce()
    {
        const QString window = numberedLines(300).left(12'000);
        TextView view;
        view.resize(500, 700);
        view.show();
        QElapsedTimer clock;
        clock.start();
        view.open(20'000'000, 10'000'000, window);
        view.goTo(10'006'000);
        QCoreApplication::processEvents();
        QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
    }
};

QTEST_MAIN(TextViewTest)
#include "textview_test.moc"
