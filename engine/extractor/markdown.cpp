#include "engine/extractor/parsers.h"

#include "engine/extractor/frontmatter.h"
#include "engine/extractor/invisibility.h"
#include "engine/indexing/decoder.h"
#include "engine/text/orders.h"

#include <md4c.h>

#include <algorithm>

namespace superinstance {

namespace {

// Gathers headings and table rows with their places in the source, as byte offsets.
struct Structure {
    const char *source = nullptr;
    struct Heading {
        qsizetype at = -1;
        int level = 1;
        QString text;
    };
    struct Row {
        qsizetype from = -1, to = -1;
        bool header = false;
    };
    QList<Heading> headings;
    QList<Row> rows;
    bool inHeading = false, inRow = false;
};

int enterBlock(MD_BLOCKTYPE type, void *detail, void *user)
{
    auto *structure = static_cast<Structure *>(user);
    if (type == MD_BLOCK_H) {
        structure->inHeading = true;
        structure->headings.append({ -1, int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level), {} });
    } else if (type == MD_BLOCK_TR) {
        structure->inRow = true;
        structure->rows.append(Structure::Row());
    } else if (type == MD_BLOCK_TH && !structure->rows.isEmpty()) {
        structure->rows.back().header = true;
    }
    return 0;
}

int leaveBlock(MD_BLOCKTYPE type, void *, void *user)
{
    auto *structure = static_cast<Structure *>(user);
    if (type == MD_BLOCK_H)
        structure->inHeading = false;
    else if (type == MD_BLOCK_TR)
        structure->inRow = false;
    return 0;
}

int ignoreSpan(MD_SPANTYPE, void *, void *)
{
    return 0;
}

int onText(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *user)
{
    auto *structure = static_cast<Structure *>(user);
    const bool fromSource = type == MD_TEXT_NORMAL || type == MD_TEXT_CODE || type == MD_TEXT_ENTITY;
    if (!fromSource)
        return 0;
    const qsizetype at = text - structure->source;
    if (structure->inHeading) {
        Structure::Heading &heading = structure->headings.back();
        heading.at = heading.at < 0 ? at : heading.at;
        heading.text += QString::fromUtf8(text, qsizetype(size));
    } else if (structure->inRow) {
        Structure::Row &row = structure->rows.back();
        row.from = row.from < 0 ? at : row.from;
        row.to = at + qsizetype(size);
    }
    return 0;
}

// Byte offsets in order to UTF-16 offsets, in one pass.
class Offsets {
public:
    explicit Offsets(const QByteArray &utf8) : m_utf8(utf8) { }
    qsizetype utf16(qsizetype byte)
    {
        if (byte < m_byte)
            m_byte = m_unit = 0;
        for (; m_byte < byte && m_byte < m_utf8.size(); ++m_byte) {
            const uchar c = uchar(m_utf8[m_byte]);
            m_unit += (c & 0xC0) == 0x80 ? 0 : (c >= 0xF0 ? 2 : 1);
        }
        return m_unit;
    }

private:
    const QByteArray &m_utf8;
    qsizetype m_byte = 0, m_unit = 0;
};

// Orders to a program are pointed out, and so is whatever else could be taken for a sentence; "toc" is none.
void tellOfHidden(ExtractedText &text, const QString &hidden)
{
    constexpr qsizetype fewestWords = 4, longestTold = 80;
    if (const QString orders = wordsToTheProgram(hidden); !orders.isEmpty()) {
        text.state = FileState::Partial;
        text.reason = Reason::tr("This file hides words from its readers that are meant for a program (“%1”). They were not read, and not obeyed.").arg(orders);
        return;
    }
    for (const QString &comment : hidden.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        if (comment.count(QLatin1Char(' ')) >= fewestWords - 1) {
            text.state = FileState::Partial;
            text.reason = Reason::tr("This file holds a comment that its readers do not see (“%1”). It was not read.").arg(comment.left(longestTold));
            return;
        }
}

} // namespace

// The text stays what the file says but for its comments, so that offsets and the reader agree; only its structure is taken from md4c.
ExtractedText parseMarkdown(const ExtractionRequest &request)
{
    ExtractedText text;
    text.mime = QStringLiteral("text/markdown");
    const std::optional<QString> decoded = decodeText(request.bytes);
    if (!decoded)
        return unreadable(Reason::tr("This file is named like Markdown but holds no text."));
    QString hidden;
    text.text = withoutComments(*decoded, hidden);
    tellOfHidden(text, hidden);
    const QByteArray utf8 = text.text.toUtf8();
    Structure structure;
    structure.source = utf8.constData();
    MD_PARSER parser {};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    parser.enter_block = enterBlock;
    parser.leave_block = leaveBlock;
    parser.enter_span = ignoreSpan;
    parser.leave_span = ignoreSpan;
    parser.text = onText;
    const qsizetype begin = QStringView(text.text).first(frontMatterEnd(text.text)).toUtf8().size(); // its dashes would make headings
    md_parse(utf8.constData() + begin, MD_SIZE(utf8.size() - begin), &parser, &structure);

    Offsets offsets(utf8);
    for (const Structure::Heading &heading : structure.headings) {
        if (heading.at < 0)
            continue;
        const qsizetype inside = offsets.utf16(heading.at);
        const qsizetype line = inside > 0 ? text.text.lastIndexOf(QLatin1Char('\n'), inside - 1) + 1 : 0;
        text.headings.append({ line, heading.level, heading.text.simplified() });
    }
    for (const Structure::Row &row : structure.rows)
        if (row.from >= 0) {
            const qsizetype from = offsets.utf16(row.from);
            text.rows.append({ from, offsets.utf16(row.to), row.header });
        }
    return text;
}

} // namespace superinstance
