#include "engine/retrieval/records.h"

#include "engine/text/analyzer.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>

namespace superinstance {

namespace {

constexpr qsizetype fewestFields = 2, fewestRecords = 2;
constexpr qsizetype longestTitle = 80; // characters

// "Amount due: £340.00"
struct Field {
    QString label;
    TextSpan value; // within the passage's text
};

struct Record {
    Passage passage;
    TextSpan title; // the first line; empty where that is a field
    QList<Field> fields;
    QSet<QString> named, said; // terms: of what names the document, of the whole record
};

// The head of a letter has labels as well.
bool isMail(const Passage &passage)
{
    static const QSet<QString> endings { QStringLiteral("eml"), QStringLiteral("msg"), QStringLiteral("mbox") };
    return endings.contains(QFileInfo(passage.path).suffix().toLower());
}

QList<Field> fieldsOf(const QString &text)
{
    static const QRegularExpression field(QString::fromUtf8("^[ \\t]*(?:[-*•][ \\t]+)?(?:\\*\\*)?(\\p{L}[\\p{L}\\p{N} ./&'’()-]{0,39}?)(?:\\*\\*)?[ \\t]*(?::(?:\\*\\*)?[ \\t]+|：[ \\t]*)(\\S[^\\n]{0,159}?)[ \\t]*$"),
                                          QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption);
    QList<Field> fields;
    for (auto matches = field.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const bool again = std::any_of(fields.begin(), fields.end(), [&](const Field &each) { return folded(each.label) == folded(match.captured(1)); });
        if (!again)
            fields.append({ match.captured(1), { match.capturedStart(2), match.capturedEnd(2) } });
    }
    return fields;
}

TextSpan titleOf(const Passage &passage, const QList<Field> &fields)
{
    static const QRegularExpression first(QStringLiteral("^[\\s#]*(\\S[^\\n]*?)\\s*(?:\\n|$)"));
    const auto match = passage.start == 0 ? first.match(passage.text) : QRegularExpressionMatch();
    const bool title = match.hasMatch() && match.capturedLength(1) <= longestTitle && match.capturedEnd(1) < fields.first().value.start;
    return title ? TextSpan { match.capturedStart(1), match.capturedEnd(1) } : TextSpan();
}

QString at(const Passage &passage, const TextSpan &span) { return passage.text.mid(span.start, span.length()); }

Record recordOf(const Passage &passage, const QList<Field> &fields)
{
    Record record { passage, titleOf(passage, fields), fields, {}, {} };
    const QString names = passage.title + QLatin1Char('\n') + QFileInfo(passage.path).completeBaseName() + QLatin1Char('\n') + at(passage, record.title);
    record.named = termsOf(names, passage.language);
    record.said = record.named;
    for (const Field &field : fields)
        record.said += termsOf(field.label + QLatin1Char('\n') + at(passage, field.value), passage.language);
    return record;
}

// Of each document the passage that holds most fields.
QList<Record> recordsAmong(const QList<Passage> &passages)
{
    std::map<qint64, std::pair<const Passage *, QList<Field>>> fullest;
    for (const Passage &passage : passages) {
        const bool labelled = passage.text.count(QLatin1Char(':')) + passage.text.count(QChar(0xFF1A)) >= fewestFields;
        const QList<Field> fields = isMail(passage) || !labelled ? QList<Field>() : fieldsOf(passage.text);
        auto &best = fullest[passage.document];
        if (fields.size() >= fewestFields && fields.size() > best.second.size())
            best = { &passage, fields };
    }
    QList<Record> records;
    for (const auto &[document, best] : fullest)
        if (best.first)
            records.append(recordOf(*best.first, best.second));
    return records;
}

bool holds(const QSet<QString> &terms, const QStringList &forms)
{
    return std::any_of(forms.begin(), forms.end(), [&](const QString &form) { return terms.contains(form); });
}

// "Monthly fee": what stands behind it is asked for, whatever the documents are called.
bool isLabelled(const Record &record, const QList<QStringList> &words)
{
    return std::any_of(record.fields.begin(), record.fields.end(), [&](const Field &field) {
        const QSet<QString> label = termsOf(field.label, record.passage.language);
        return std::all_of(words.begin(), words.end(), [&](const QStringList &forms) { return holds(label, forms); });
    });
}

// Those that one of the words names, the one that names most of them; else those with a label of that name.
QList<Record> ofOneKind(const QList<Record> &records, const QList<QStringList> &words)
{
    QList<Record> most;
    for (const QStringList &forms : words) {
        QList<Record> named;
        std::copy_if(records.begin(), records.end(), std::back_inserter(named), [&](const Record &record) { return holds(record.named, forms); });
        if (named.size() > most.size())
            most = named;
    }
    if (most.size() < fewestRecords) {
        most.clear();
        std::copy_if(records.begin(), records.end(), std::back_inserter(most), [&](const Record &record) { return isLabelled(record, words); });
    }
    return most.size() < fewestRecords ? QList<Record>() : most;
}

// Records of like form, and all labels that they have.
struct Sheet {
    QStringList labels;
    QList<const Record *> records;

    bool isLike(const Record &record) const
    {
        const auto known = std::count_if(record.fields.begin(), record.fields.end(), [&](const Field &field) { return labels.contains(field.label, Qt::CaseInsensitive); });
        return known * 2 >= record.fields.size();
    }
    void add(const Record &record)
    {
        records.append(&record);
        for (const Field &field : record.fields)
            if (!labels.contains(field.label, Qt::CaseInsensitive))
                labels.append(field.label);
    }
};

QList<Sheet> sheetsOf(const QList<Record> &records)
{
    QList<Sheet> sheets;
    for (const Record &record : records) {
        auto sheet = std::find_if(sheets.begin(), sheets.end(), [&](const Sheet &each) { return each.isLike(record); });
        if (sheet == sheets.end())
            sheet = sheets.insert(sheets.end(), Sheet());
        sheet->add(record);
    }
    return sheets;
}

FoundRow rowOf(const Record &record, const QStringList &labels, qsizetype sheet)
{
    FoundRow row;
    row.passage = record.passage;
    row.document = true;
    row.table = sheet;
    row.columns = QStringList { QCoreApplication::translate("Retriever", "Document") } + labels;
    row.cells.append(record.title);
    row.start = record.title.length() > 0 ? record.title.start : record.passage.text.lastIndexOf(QLatin1Char('\n'), record.fields.first().value.start) + 1;
    row.end = record.fields.last().value.end;
    for (const QString &label : labels) {
        const auto field = std::find_if(record.fields.begin(), record.fields.end(), [&](const Field &each) { return each.label.compare(label, Qt::CaseInsensitive) == 0; });
        row.cells.append(field == record.fields.end() ? TextSpan() : field->value);
    }
    return row;
}

} // namespace

QList<FoundRow> matchingRecords(const QList<QStringList> &words, const QList<Passage> &passages, bool ofAnyKind)
{
    QList<Record> records = recordsAmong(passages);
    if (!ofAnyKind)
        records = ofOneKind(records, words);
    QList<FoundRow> rows;
    const QList<Sheet> sheets = sheetsOf(records);
    for (qsizetype sheet = 0; sheet < sheets.size(); ++sheet)
        for (const Record *record : sheets[sheet].records)
            if (std::all_of(words.begin(), words.end(), [&](const QStringList &forms) { return holds(record->said, forms); }))
                rows.append(rowOf(*record, sheets[sheet].labels, sheet));
    return rows;
}

} // namespace superinstance
