#include "engine/text/mentions.h"

#include "engine/text/analyzer.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace superinstance {

namespace {

const QHash<QString, double> &numberWords()
{
    static const QHash<QString, double> words = [] {
        QHash<QString, double> table;
        const auto add = [&](const char *list, double first, double step) {
            const QStringList names = QString::fromLatin1(list).split(QLatin1Char(' '));
            for (qsizetype i = 0; i < names.size(); ++i)
                table.insert(names[i], first + double(i) * step);
        };
        add("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
            "eighteen nineteen", 0, 1);
        add("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10);
        add("null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf", 0, 1);
        table.insert(QStringLiteral("dozen"), 12);
        return table;
    }();
    return words;
}

const QHash<QString, double> &ordinalWords()
{
    static const QHash<QString, double> words = [] {
        QHash<QString, double> table;
        const QStringList names = QStringLiteral("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
                                      .split(QLatin1Char(' '));
        for (qsizetype i = 0; i < names.size(); ++i)
            table.insert(names[i], double(i + 1));
        return table;
    }();
    return words;
}

double scaleOf(const QString &word)
{
    static const QHash<QString, double> scales {
        { QStringLiteral("hundred"), 1e2 },  { QStringLiteral("thousand"), 1e3 }, { QStringLiteral("k"), 1e3 },
        { QStringLiteral("million"), 1e6 },  { QStringLiteral("millions"), 1e6 }, { QStringLiteral("m"), 1e6 },
        { QStringLiteral("mio"), 1e6 },      { QStringLiteral("billion"), 1e9 },  { QStringLiteral("bn"), 1e9 },
        { QStringLiteral("millionen"), 1e6 }, { QStringLiteral("tausend"), 1e3 }, { QStringLiteral("trillion"), 1e12 },
    };
    return scales.value(word, 0);
}

// The unit a word stands for; empty when it is none that we compare.
QString unitOf(const QString &word)
{
    static const QHash<QString, QString> units = [] {
        QHash<QString, QString> table;
        const QStringList groups {
            QStringLiteral("% percent per-cent pct prozent процентов процента"), QStringLiteral("$ dollar dollars usd"),
            QStringLiteral("€ euro euros eur"), QStringLiteral("£ pound pounds gbp"),
            QStringLiteral("km kilometre kilometres kilometer kilometers"), QStringLiteral("metre metres meter meters"),
            QStringLiteral("cm centimetre centimetres centimeter centimeters"), QStringLiteral("mm millimetre millimetres millimeter millimeters"),
            QStringLiteral("mile miles"), QStringLiteral("foot feet ft"), QStringLiteral("inch inches"), QStringLiteral("kg kilogram kilograms"),
            QStringLiteral("g gram grams"), QStringLiteral("litre litres liter liters"), QStringLiteral("second seconds sec"),
            QStringLiteral("minute minutes min"), QStringLiteral("hour hours"), QStringLiteral("day days tag tage"),
            QStringLiteral("week weeks woche wochen"), QStringLiteral("month months monat monate"), QStringLiteral("year years jahr jahre"),
            QStringLiteral("degree degrees °"), QStringLiteral("volt volts v"), QStringLiteral("watt watts w"), QStringLiteral("mb megabyte megabytes"),
            QStringLiteral("gb gigabyte gigabytes"), QStringLiteral("crown crowns"), QStringLiteral("people person persons"),
        };
        for (const QString &group : groups) {
            const QStringList names = group.split(QLatin1Char(' '));
            for (const QString &name : names)
                table.insert(name, names.first());
        }
        return table;
    }();
    return units.value(word);
}

// "1,200.50", "1.200,50", "1 200", "3.5", "12": the separators are told apart by what follows them.
double valueOfFigures(QString figures)
{
    static const QRegularExpression commaGroups(QStringLiteral("^\\d{1,3}(,\\d{3})+(\\.\\d+)?$"));
    static const QRegularExpression pointGroups(QStringLiteral("^\\d{1,3}(\\.\\d{3})+,\\d+$"));
    static const QRegularExpression manyPointGroups(QStringLiteral("^\\d{1,3}(\\.\\d{3}){2,}$"));
    figures.remove(QChar(0xA0)).remove(QChar(0x202F));
    if (commaGroups.match(figures).hasMatch())
        figures.remove(QLatin1Char(','));
    else if (pointGroups.match(figures).hasMatch())
        figures.remove(QLatin1Char('.')).replace(QLatin1Char(','), QLatin1Char('.'));
    else if (manyPointGroups.match(figures).hasMatch())
        figures.remove(QLatin1Char('.'));
    else
        figures.replace(QLatin1Char(','), QLatin1Char('.'));
    return figures.toDouble();
}

// Takes the scale and the unit that follow a number; moves `end` behind what was taken.
void takeScaleAndUnit(QStringView text, NumberMention &mention)
{
    static const QRegularExpression next(QStringLiteral("\\G[\\s\\-\\x{A0}]?([\\p{L}]+(?:-cent)?|[%°€$£])"), QRegularExpression::UseUnicodePropertiesOption);
    for (int taken = 0; taken < 3; ++taken) {
        const auto match = next.match(text, mention.span.end);
        if (!match.hasMatch())
            return;
        const QString word = folded(match.captured(1));
        const double scale = word.size() == 1 && match.capturedStart(1) != mention.span.end ? 0 : scaleOf(word);
        const QString unit = unitOf(match.captured(1).size() == 1 ? match.captured(1) : word);
        if (scale > 0)
            mention.value *= scale;
        else if (!unit.isEmpty() && mention.unit.isEmpty())
            mention.unit = unit;
        else
            return;
        mention.span.end = match.capturedEnd(1);
        if (scale <= 0)
            return;
    }
}

const QHash<QString, int> &months()
{
    static const QHash<QString, int> table = [] {
        QHash<QString, int> months;
        const QStringList lists {
            QStringLiteral("january february march april may june july august september october november december"),
            QStringLiteral("jan feb mar apr may jun jul aug sep oct nov dec"),
            QStringLiteral("januar februar marz april mai juni juli august september oktober november dezember"),
            QStringLiteral("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"),
            QStringLiteral("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
            QStringLiteral("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
        };
        for (const QString &list : lists) {
            const QStringList names = list.split(QLatin1Char(' '));
            for (int i = 0; i < names.size(); ++i)
                months.insert(names[i], i + 1);
        }
        months.insert(QStringLiteral("sept"), 9);
        return months;
    }();
    return table;
}

QString monthPattern()
{
    QStringList names = months().keys();
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    QStringList patterns;
    for (const QString &name : names)
        patterns.append(name);
    // Folding removed the accents of these, which the text still has.
    patterns << QStringLiteral("märz") << QStringLiteral("février") << QStringLiteral("août") << QStringLiteral("décembre");
    return patterns.join(QLatin1Char('|'));
}

// The dates that one pattern finds; groups named y, m (number), n (month name), d.
void findDates(QStringView text, const QRegularExpression &pattern, QList<DateMention> &dates)
{
    auto matches = pattern.globalMatch(text.toString());
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        DateMention date;
        date.span = { match.capturedStart(), match.capturedEnd() };
        const bool overlaps = std::any_of(dates.begin(), dates.end(), [&](const DateMention &other) {
            return other.span.start < date.span.end && date.span.start < other.span.end;
        });
        if (overlaps)
            continue;
        const QStringList groups = pattern.namedCaptureGroups();
        const auto number = [&](const char *group) -> std::optional<int> {
            const QString name = QString::fromLatin1(group);
            return groups.contains(name) && !match.captured(name).isEmpty() ? std::optional<int>(match.captured(name).toInt()) : std::nullopt;
        };
        date.year = number("y");
        date.month = number("m");
        date.day = number("d");
        if (groups.contains(QStringLiteral("n")))
            date.month = months().value(folded(match.captured(QStringLiteral("n"))));
        if ((date.month && (*date.month < 1 || *date.month > 12)) || (date.day && (*date.day < 1 || *date.day > 31)))
            continue;
        dates.append(date);
    }
}

} // namespace

QList<NumberMention> numberMentions(QStringView text, const QString &)
{
    static const QRegularExpression figures(
        QStringLiteral("(?<![\\d_.]|(?!\\p{Han})\\p{L})([€$£])?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+,\\d+|\\d+(?:[.,]\\d+)?)(st|nd|rd|th|s)?(?![\\d_])"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression words(QStringLiteral("\\p{L}+(?:-\\p{L}+)?"), QRegularExpression::UseUnicodePropertiesOption);
    QList<NumberMention> mentions;
    const QString whole = text.toString();
    auto matches = figures.globalMatch(whole);
    while (matches.hasNext()) {
        const auto match = matches.next();
        NumberMention mention;
        mention.value = valueOfFigures(match.captured(2));
        mention.span = { match.capturedStart(), match.capturedEnd() };
        const QString suffix = match.captured(3);
        mention.decade = suffix == QLatin1String("s") && match.captured(2).size() == 4;
        mention.ordinal = suffix.size() == 2;
        if (!match.captured(1).isEmpty())
            mention.unit = match.captured(1);
        if (!mention.decade && !mention.ordinal)
            takeScaleAndUnit(whole, mention);
        mentions.append(mention);
    }
    auto wordMatches = words.globalMatch(whole);
    qsizetype behind = 0;
    while (wordMatches.hasNext()) {
        const auto match = wordMatches.next();
        if (match.capturedStart() < behind)
            continue;
        const QStringList parts = folded(match.captured()).split(QLatin1Char('-'));
        NumberMention mention;
        mention.span = { match.capturedStart(), match.capturedEnd() };
        mention.ordinal = ordinalWords().contains(parts.last());
        const bool tens = parts.size() == 2 && numberWords().value(parts[0]) >= 20;
        if (mention.ordinal && parts.size() == 1)
            mention.value = ordinalWords().value(parts[0]);
        else if (mention.ordinal && tens)
            mention.value = numberWords().value(parts[0]) + ordinalWords().value(parts[1]);
        else if (tens && numberWords().contains(parts[1]))
            mention.value = numberWords().value(parts[0]) + numberWords().value(parts[1]);
        else if (parts.size() == 1 && numberWords().contains(parts[0]))
            mention.value = numberWords().value(parts[0]);
        else if (parts.size() == 2 && numberWords().contains(parts[0]) && !unitOf(parts[1]).isEmpty()) {
            mention.value = numberWords().value(parts[0]); // "five-year"
            mention.unit = unitOf(parts[1]);
        } else
            continue;
        if (!mention.ordinal && mention.unit.isEmpty())
            takeScaleAndUnit(whole, mention);
        behind = mention.span.end;
        mentions.append(mention);
    }
    std::sort(mentions.begin(), mentions.end(), [](const NumberMention &a, const NumberMention &b) { return a.span.start < b.span.start; });
    return mentions;
}

QList<DateMention> dateMentions(QStringView text, const QString &)
{
    static const auto pattern = [](const QString &text) {
        return QRegularExpression(QString(text).replace(QLatin1String("MONTH"), QStringLiteral("(?<n>%1)\\.?").arg(monthPattern())),
                                  QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    };
    static const QList<QRegularExpression> patterns {
        pattern(QStringLiteral("\\b(?<y>[12]\\d{3})-(?<m>\\d{2})-(?<d>\\d{2})\\b")),
        pattern(QStringLiteral("(?<!\\d)(?<y>[12]\\d{3})\\s?年\\s?(?<m>\\d{1,2})\\s?月(?:\\s?(?<d>\\d{1,2})\\s?[日号])?")),
        pattern(QStringLiteral("(?<!\\d)(?<m>\\d{1,2})\\s?月\\s?(?<d>\\d{1,2})\\s?[日号]")),
        pattern(QStringLiteral("(?<!\\d)(?<y>[12]\\d{3})\\s?年")),
        pattern(QStringLiteral("\\b(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?<y>[12]\\d{3})\\b")),
        pattern(QStringLiteral("\\b(?<m>\\d{1,2})/(?<d>\\d{1,2})/(?<y>[12]\\d{3})\\b")),
        pattern(QStringLiteral("\\b(?<d>\\d{1,2})(?:st|nd|rd|th|\\.)?\\s(?:of\\s)?MONTH,?\\s(?<y>[12]\\d{3})\\b")),
        pattern(QStringLiteral("\\bMONTH\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<y>[12]\\d{3})\\b")),
        pattern(QStringLiteral("\\b(?<d>\\d{1,2})(?:st|nd|rd|th|\\.)?\\s(?:of\\s)?MONTH\\b")),
        pattern(QStringLiteral("\\bMONTH\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d|[,.]\\d)")),
        pattern(QStringLiteral("\\bMONTH,?\\s(?:of\\s)?(?<y>[12]\\d{3})\\b")),
        pattern(QStringLiteral("\\b(?<y>[12]\\d{3}),?\\s(?=(?-i:\\p{Lu}))MONTH\\b(?!\\s\\d)")),
        pattern(QStringLiteral("(?<![\\p{L}\\d.,$€£])(?<y>1[0-9]\\d{2}|20\\d{2})(?![\\p{L}\\d%]|[.,]\\d)")),
    };
    // A month alone: only when capitalised, and not the verb "may" or "march" at the beginning of a sentence.
    static const QRegularExpression lonelyMonth(QStringLiteral("(?<=[\\p{L}\\d,] )(?<n>January|February|March|April|May|June|July|August|September|October|November|December)\\b"),
                                                QRegularExpression::UseUnicodePropertiesOption);
    QList<DateMention> dates;
    for (const QRegularExpression &each : patterns)
        findDates(text, each, dates);
    findDates(text, lonelyMonth, dates);
    std::sort(dates.begin(), dates.end(), [](const DateMention &a, const DateMention &b) { return a.span.start < b.span.start; });
    return dates;
}

QList<NameMention> nameMentions(QStringView text, const QString &language)
{
    static const QRegularExpression code(
        QStringLiteral("https?://[^\\s<>\"')]+|[\\w.+-]+@[\\w-]+\\.[\\w.]+|(?<![\\w/])(?:~|\\.{1,2})?/[\\w./-]+|\\b[A-Za-z]\\w*_\\w+\\b|\\b[a-z]+[A-Z]\\w*\\b|\\bv?\\d+\\.\\d+\\.\\d+[\\w.-]*|--[a-z][\\w-]+|\\b\\w+::\\w+\\b"));
    static const QRegularExpression name(
        QStringLiteral("WORD(?:\\s(?:(?:of|the|de|la|le|du|des|von|van|der|den|&|al|el|di|da)\\s){0,2}WORD)*")
            .replace(QLatin1String("WORD"), QStringLiteral("\\p{Lu}(?:\\.(?=\\s\\p{Lu})|(?:[\\p{L}\\p{M}\\p{N}'’&-]|\\.(?=\\p{L}))*)")),
        QRegularExpression::UseUnicodePropertiesOption);
    QList<NameMention> names;
    const QString whole = text.toString();
    auto codes = code.globalMatch(whole);
    while (codes.hasNext()) {
        const auto match = codes.next();
        names.append({ match.captured(), { match.capturedStart(), match.capturedEnd() }, true });
    }
    QSet<qsizetype> beginnings;
    for (const TextSpan &sentence : sentences(text)) {
        qsizetype first = sentence.start;
        while (first < sentence.end && !text[first].isLetterOrNumber())
            ++first;
        beginnings.insert(first);
    }
    const QString lang = language.isEmpty() ? QStringLiteral("en") : language;
    auto matches = name.globalMatch(whole);
    while (matches.hasNext()) {
        const auto match = matches.next();
        QString captured = match.captured();
        qsizetype start = match.capturedStart();
        const bool first = beginnings.contains(start);
        // A stop word that only stands there because a sentence begins ("The Battle of Hastings").
        qsizetype space = captured.indexOf(QLatin1Char(' '));
        while (isStopWord(folded(space < 0 ? captured : captured.left(space)), lang)) {
            start += space < 0 ? captured.size() : space + 1;
            captured = space < 0 ? QString() : captured.mid(space + 1);
            space = captured.indexOf(QLatin1Char(' '));
            if (captured.isEmpty())
                break;
        }
        while (!captured.isEmpty() && (captured.back() == QLatin1Char('.') || captured.back() == QLatin1Char('-') || captured.back() == QLatin1Char('\'')) && !(captured.size() >= 4 && captured[captured.size() - 3] == QLatin1Char('.')))
            captured.chop(1);
        if (captured.endsWith(QLatin1String("'s")) || captured.endsWith(QStringLiteral("’s")))
            captured.chop(2);
        if (captured.isEmpty() || !captured[0].isUpper())
            continue;
        const bool single = !captured.contains(QLatin1Char(' '));
        const bool acronym = captured.size() > 1 && captured == captured.toUpper();
        const bool common = commonWordRank(folded(captured), QStringLiteral("en")) > 0;
        if (single && first && start == match.capturedStart() && !acronym && (common || lang == QLatin1String("de")))
            continue; // an everyday word at the beginning of its sentence
        if (single && (captured.size() == 1 || months().contains(folded(captured))))
            continue;
        const TextSpan span { start, start + captured.size() };
        const bool inCode = std::any_of(names.begin(), names.end(), [&](const NameMention &other) {
            return other.code && other.span.start < span.end && span.start < other.span.end;
        });
        if (!inCode)
            names.append({ captured, span, false });
    }
    std::sort(names.begin(), names.end(), [](const NameMention &a, const NameMention &b) { return a.span.start < b.span.start; });
    return names;
}

} // namespace superinstance
