#include "ui/chat/transcriptparts.h"

#include "ui/chat/richwriter.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

namespace superinstance {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Transcript", text);
}

// On the page its place says what a short word is about.
QString nameOfLink(const QString &words, const QString &address)
{
    const QString verb = address.section(QLatin1Char(':'), 0, 0);
    return verb == QLatin1String("copycode") ? tr("Copy the code") : verb == QLatin1String("text") ? tr("Copy the answer")
        : verb == QLatin1String("edit") ? tr("Edit the question") : words.simplified();
}

// Goes through the paragraphs in order.
class PartsReading {
public:
    void add(const QTextBlock &block)
    {
        const QTextTable *table = QTextCursor(block).currentTable();
        if (table && table != m_table)
            addTable(table);
        m_table = table;
        if (table || !RichWriter::isCode(block)) {
            m_code = -1;
            if (!table)
                addLinks(block);
        } else {
            addCode(block);
        }
    }
    QList<TranscriptPart> take() { return std::move(m_parts); }

private:
    void addLinks(const QTextBlock &block)
    {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment run = at.fragment();
            const QString address = run.charFormat().anchorHref();
            const int end = run.position() + run.length();
            if (!address.isEmpty() && !m_parts.isEmpty() && m_parts.last().address == address && m_parts.last().stretch.end == run.position())
                m_parts.last().stretch.end = end;
            else if (!address.isEmpty())
                m_parts.append({ QAccessible::Link, { run.position(), end }, nameOfLink(run.text(), address), address });
        }
    }
    // Its first line says the language, and what can be done with it.
    void addCode(const QTextBlock &block)
    {
        const int end = block.position() + block.length() - 1;
        if (m_code >= 0 && block.blockFormat().topMargin() == 0) {
            m_parts[m_code].stretch.end = end;
            return;
        }
        const QString language = block.text().section(QStringLiteral("  ·  "), 0, 0);
        m_code = m_parts.size();
        m_parts.append({ QAccessible::Section, { block.position(), end }, tr("Code (%1)").arg(language), {} });
        addLinks(block);
        m_parts[m_code].parts = int(m_parts.size() - m_code - 1);
    }
    void addTable(const QTextTable *table)
    {
        const QString size = tr("Table, %1 rows, %2 columns").arg(QLocale().toString(table->rows()), QLocale().toString(table->columns()));
        const int cells = table->rows() * table->columns();
        m_parts.append({ QAccessible::Table, { table->firstPosition(), table->lastPosition() }, size, {}, cells });
        for (int i = 0; i < cells; ++i) {
            const QTextTableCell cell = table->cellAt(i / table->columns(), i % table->columns());
            QTextCursor words = cell.firstCursorPosition();
            words.setPosition(cell.lastPosition(), QTextCursor::KeepAnchor);
            const QAccessible::Role role = i < table->columns() ? QAccessible::ColumnHeader : QAccessible::Cell;
            m_parts.append({ role, { cell.firstPosition(), cell.lastPosition() }, words.selectedText().simplified(), {} });
        }
    }

    QList<TranscriptPart> m_parts;
    const QTextTable *m_table = nullptr;
    qsizetype m_code = -1; // that is open
};

} // namespace

QList<TranscriptPart> partsOf(const QTextDocument *document, int first, int behind)
{
    PartsReading reading;
    for (QTextBlock block = document->findBlockByNumber(first); block.isValid() && block.blockNumber() < behind; block = block.next())
        reading.add(block);
    return reading.take();
}

} // namespace superinstance
