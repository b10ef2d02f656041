// A cited passage highlighted in its context.
#include "tests/ui/scriptedengine.h"
#include "ui/reader/sourcespanel.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>

using namespace superinstance;

namespace {

PassageContext contextOf(const QString &before, const QString &quote, const QString &after)
{
    PassageContext context;
    context.path = QStringLiteral("/nowhere/lighthouse.pdf");
    context.title = QStringLiteral("The lighthouse");
    context.heading = QStringLiteral("History › Building");
    context.page = 3;
    context.text = before + quote + after;
    context.quoteStart = before.size();
    context.quoteEnd = before.size() + quote.size();
    return context;
}

QString highlighted(const QTextDocument *document)
{
    QStringList parts;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (it.fragment().charFormat().background().style() != Qt::NoBrush)
                parts.append(it.fragment().text());
    return parts.join(QLatin1Char('\n'));
}

QString labels(const QWidget &panel)
{
    QStringList texts;
    for (const QLabel *label : panel.findChildren<QLabel *>())
        if (label->isVisibleTo(&panel))
            texts.append(label->text());
    return texts.join(QLatin1Char('\n'));
}

} // namespace

class SourcesPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quote_isHighlightedExactly_data();
    void quote_isHighlightedExactly();
    void place_isSaid();
    void changedOrMissing_isSaidInWords();
    void nextPassage_replacesTheOneBefore();
    void impossibleRange_isNoCrash();
    void hostileText_isShownAsText();
};

void SourcesPanelTest::quote_isHighlightedExactly_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("quote");
    QTest::newRow("plain") << QStringLiteral("A coal fire.\n\n") << QStringLiteral("Built in 1874.");
    QTest::newRow("other line ends") << QStringLiteral("One.\r\nTwo.\r\n\r\n") << QStringLiteral("Built in 1874.");
    QTest::newRow("over two paragraphs") << QStringLiteral("A.\n") << QStringLiteral("Built\nin 1874.");
    QTest::newRow("beyond the basic plane") << QStringLiteral("🗼🗼 ") << QStringLiteral("建于1874年🗼。");
    QTest::newRow("right to left") << QStringLiteral("שלום. ") << QStringLiteral("המגדלור נבנה");
}

void SourcesPanelTest::quote_isHighlightedExactly()
{
    QFETCH(QString, before);
    QFETCH(QString, quote);
    SourcesPanel panel;
    panel.show(contextOf(before, quote, QStringLiteral(" It stands.")));
    QCOMPARE(highlighted(panel.text()->document()), quote);
    QCOMPARE(panel.text()->textCursor().position(), int(before.size())); // a screen reader begins there
}

void SourcesPanelTest::place_isSaid()
{
    SourcesPanel panel;
    panel.show(contextOf({}, QStringLiteral("Built."), {}));
    const QString said = labels(panel);
    for (const char *part : { "The lighthouse", "/nowhere/lighthouse.pdf", "page 3", "History › Building" })
        QVERIFY2(said.contains(QString::fromUtf8(part)), part);
    for (const QPushButton *button : panel.findChildren<QPushButton *>())
        if (button->text().contains(QStringLiteral("Open")) || button->text().contains(QStringLiteral("folder")))
            QVERIFY(!button->isEnabled()); // there is no such file
}

void SourcesPanelTest::changedOrMissing_isSaidInWords()
{
    SourcesPanel panel;
    PassageContext context = contextOf({}, QStringLiteral("Built."), {});
    panel.show(context);
    QVERIFY(!labels(panel).contains(QStringLiteral("changed")));
    context.changedSince = true;
    panel.show(context);
    QVERIFY(labels(panel).contains(QStringLiteral("The file has changed since it was read.")));
    context.missing = true;
    panel.show(context);
    QVERIFY(labels(panel).contains(QStringLiteral("This passage is no longer in the file")));
}

void SourcesPanelTest::nextPassage_replacesTheOneBefore()
{
    SourcesPanel panel;
    panel.show(contextOf({}, QStringLiteral("First."), QStringLiteral(" more")));
    panel.show(contextOf(QStringLiteral("lead "), QStringLiteral("Second."), {}));
    QCOMPARE(highlighted(panel.text()->document()), QStringLiteral("Second."));
}

void SourcesPanelTest::impossibleRange_isNoCrash()
{
    SourcesPanel panel;
    PassageContext context = contextOf({}, QStringLiteral("Built."), {});
    context.quoteEnd = 1000;
    panel.show(context);
    QCOMPARE(panel.text()->toPlainText(), QStringLiteral("Built."));
    context.quoteStart = -5;
    panel.show(context);
    QCOMPARE(panel.text()->toPlainText(), QStringLiteral("Built."));
}

void SourcesPanelTest::hostileText_isShownAsText()
{
    SourcesPanel panel;
    const QString hostile = QStringLiteral("<img src=file:///etc/passwd><b>x</b>");
    PassageContext context = contextOf({}, hostile, {});
    context.title = context.heading = hostile;
    panel.show(context);
    QCOMPARE(panel.text()->toPlainText(), hostile);
    QVERIFY(labels(panel).contains(hostile));
    for (const QLabel *label : panel.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

QTEST_MAIN(SourcesPanelTest)
#include "sourcespanel_test.moc"
