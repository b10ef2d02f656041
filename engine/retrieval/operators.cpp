#include "engine/retrieval/operators.h"

#include <QHash>
#include <QRegularExpression>

namespace superinstance {

namespace {

// What a kind of document is called, and the endings it goes by.
QStringList endingsOf(const QString &type)
{
    static const QHash<QString, QStringList> kinds = [] {
        QHash<QString, QStringList> kinds;
        const auto add = [&](const char *names, const char *endings) {
            for (const QString &name : QString::fromLatin1(names).split(QLatin1Char(' ')))
                kinds.insert(name, QString::fromLatin1(endings).split(QLatin1Char(' ')));
        };
        add("mail email", "eml mbox");
        add("markdown", "md markdown");
        add("html", "html htm xhtml");
        add("text", "txt text");
        add("word document", "docx odt rtf");
        add("excel spreadsheet", "xlsx ods csv tsv");
        add("powerpoint presentation", "pptx odp");
        add("jpg", "jpg jpeg");
        add("yaml", "yaml yml");
        return kinds;
    }();
    const QString name = type.toLower().startsWith(QLatin1Char('.')) ? type.toLower().mid(1) : type.toLower();
    return kinds.value(name, { name });
}

} // namespace

SearchOperators searchOperators(QString text)
{
    // Straight quotes, and those that keyboards and word processors put in their place. A minus within a word is a hyphen, and one
    // before a space a dash.
    static const QString quote = QStringLiteral("\"\u201c\u201d\u201e\u00ab\u00bb");
    static const QRegularExpression quoted(QStringLiteral("(?:(?<=\\s|^)(-))?(?:\\b(path|type):)?[%1]([^%1]+)[%1]").arg(quote));
    static const QRegularExpression option(QStringLiteral("(?<=\\s|^)(-)?(path|type):(\\S+)"));
    static const QRegularExpression minus(QStringLiteral("(?<=\\s|^)(-)()(\\w[\\w.-]*)"), QRegularExpression::UseUnicodePropertiesOption);
    SearchOperators found;
    for (const QRegularExpression &form : { quoted, option, minus })
        for (auto match = form.match(text); match.hasMatch(); match = form.match(text)) {
            const bool without = match.capturedLength(1) > 0, isPath = match.captured(2) == QLatin1String("path");
            const QString value = match.captured(3);
            QString left = QStringLiteral(" ");
            if (isPath)
                (without ? found.excludedPaths : found.paths).append(value);
            else if (!match.captured(2).isEmpty())
                for (const QString &type : value.split(QLatin1Char(','), Qt::SkipEmptyParts))
                    (without ? found.excludedTypes : found.types) += endingsOf(type);
            else if (without)
                found.excluded.append(value);
            else {
                found.phrases.append(value);
                left += value + QLatin1Char(' ');
            }
            text.replace(match.capturedStart(), match.capturedLength(), left);
        }
    found.words = text;
    return found;
}

} // namespace superinstance
