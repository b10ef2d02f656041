#include "plantederrors.h"

#include "engine/text/mentions.h"
#include "engine/text/sentences.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>
#include <random>

namespace superinstance::planted {

namespace {

constexpr qsizetype shortestClaim = 40, longestClaim = 400;

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

QRegularExpression pattern(const char *expression)
{
    return QRegularExpression(QString::fromUtf8(expression), QRegularExpression::UseUnicodePropertiesOption);
}

// The generator of a claim: seeded by its words, so that cases do not depend on one another.
std::mt19937 seededBy(const QString &words)
{
    std::uint32_t hash = 2166136261U; // FNV-1a
    for (const char byte : words.toUtf8())
        hash = (hash ^ std::uint8_t(byte)) * 16777619U;
    return std::mt19937(hash);
}

template <class T> const T &pick(const QList<T> &list, std::mt19937 &random)
{
    return list[qsizetype(random() % std::uint32_t(list.size()))];
}

struct Sentence {
    QString text, source, before; // before: the sentence that precedes it
    const Document *document = nullptr;
    QStringList ownNames, ownNumbers; // of the whole document
    const QStringList *foreignNames = nullptr;
};

using Edit = std::optional<QString> (*)(const Sentence &, std::mt19937 &);

QString replaced(QString sentence, TextSpan span, const QString &by)
{
    return sentence.replace(span.start, span.length(), by);
}

bool holdsWord(const QString &where, const QString &what)
{
    const QRegularExpression whole(QStringLiteral("(?<![\\p{L}\\d])%1(?![\\p{L}\\d])").arg(QRegularExpression::escape(what)),
                                   QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    return whole.match(where).hasMatch();
}

bool shareAWord(const QString &a, const QString &b)
{
    const QStringList words = a.split(QLatin1Char(' '));
    return std::any_of(words.begin(), words.end(), [&](const QString &word) {
        return word.size() > 2 && b.contains(QStringView(word).left(5), Qt::CaseInsensitive);
    });
}

// ---- edits -----------------------------------------------------------------------------------------------------------

std::optional<QString> verbatim(const Sentence &sentence, std::mt19937 &) { return sentence.text; }

struct Rewording {
    const char *from, *to; // patterns
};

// One or two of these changes leave what is said as it was.
std::optional<QString> paraphrase(const Sentence &sentence, std::mt19937 &random)
{
    static const QList<Rewording> rewordings {
        { "^(?:However|Moreover|Furthermore|In addition|Additionally|For example|Therefore|Thus|Also|Finally), (\\p{L})", "\\1" },
        { " \\([^()]{2,60}\\)(?=[ ,.;])", "" },
        { "\\bdid not\\b", "didn't" }, { "\\bwas not\\b", "wasn't" }, { "\\bdoes not\\b", "doesn't" }, { "\\bis not\\b", "isn't" },
        { "\\bbegan\\b", "started" }, { "\\blarge\\b", "big" }, { "\\bseveral\\b", "a number of" }, { "\\bhowever\\b", "though" },
        { "\\bsuch as\\b", "like" }, { "\\bin order to\\b", "to" }, { "\\bapproximately\\b", "about" }, { "\\balthough\\b", "though" },
        { "\\bbecause of\\b", "owing to" }, { "\\bas well as\\b", "and" }, { "\\bmany\\b", "a lot of" }, { "\\butilize\\b", "use" },
        { "\\bprior to\\b", "before" }, { "\\bwhile\\b", "whereas" }, { "\\bpercent\\b", "%" }, { "(\\d) ?%(?!\\p{L})", "\\1 percent" },
        { "\\bfrequently\\b", "often" }, { "\\bwas located\\b", "lay" }, { "\\bnearly\\b", "almost" }, { "\\bprovided\\b", "gave" },
        { "(?<=\\d),(?=\\d{3})", "" }, { "\\btwo\\b", "2" }, { "\\bthree\\b", "3" }, { "\\bfour\\b", "4" }, { "\\btwelve\\b", "12" },
    };
    static const QRegularExpression moved = pattern("^(In|On|By|During|After|Since|At|From) ([^,.;]{3,50}), ([^;:]{25,})([.])$");
    QString claim = sentence.text;
    if (claim.contains(QLatin1Char('"')) || claim.contains(QChar(0x201C)))
        return {}; // a quotation is not to be reworded
    int changes = 0;
    const auto front = moved.match(claim);
    if (front.hasMatch() && random() % 2 == 0) {
        const QString rest = front.captured(3);
        claim = rest.left(1).toUpper() + rest.mid(1) + QLatin1Char(' ') + front.captured(1).toLower() + QLatin1Char(' ') + front.captured(2) + front.captured(4);
        ++changes;
    }
    const std::uint32_t first = random();
    for (qsizetype i = 0; i < rewordings.size() && changes < 2; ++i) {
        const Rewording &rewording = rewordings[qsizetype((first + std::uint32_t(i)) % std::uint32_t(rewordings.size()))];
        const QString before = claim;
        claim.replace(pattern(rewording.from), QString::fromUtf8(rewording.to));
        changes += claim != before;
    }
    if (changes == 0)
        return {};
    claim[0] = claim[0].toUpper();
    return claim;
}

// The numbers of a sentence that are no year and belong to no name.
QList<NumberMention> plainNumbers(const QString &sentence)
{
    static const QRegularExpression figures = pattern("^[\\d.,]*\\d");
    QList<NumberMention> found;
    const QList<DateMention> dates = dateMentions(sentence);
    for (NumberMention number : numberMentions(sentence)) {
        const bool inDate = std::any_of(dates.begin(), dates.end(), [&](const DateMention &date) {
            return date.span.start < number.span.end && number.span.start < date.span.end;
        });
        const auto match = figures.match(sentence.mid(number.span.start, number.span.length()));
        if (inDate || !match.hasMatch() || number.decade)
            continue;
        number.span.end = number.span.start + match.capturedLength();
        found.append(number);
    }
    return found;
}

std::optional<QString> wrongNumber(const Sentence &sentence, std::mt19937 &random)
{
    const QList<NumberMention> numbers = plainNumbers(sentence.text);
    if (numbers.isEmpty())
        return {};
    const NumberMention number = pick(numbers, random);
    const QString written = sentence.text.mid(number.span.start, number.span.length());
    for (int attempt = 0; attempt < 10; ++attempt) {
        QString other = written;
        for (QChar &c : other)
            if (c.isDigit())
                c = QLatin1Char(char('1' + int(random() % 9)));
        if (!holdsWord(sentence.source, other))
            return replaced(sentence.text, number.span, other);
    }
    return {};
}

std::optional<QString> wrongYear(const Sentence &sentence, std::mt19937 &random)
{
    static const QRegularExpression year = pattern("(?<![\\d.,])(1[0-9]{3}|20[0-2][0-9])(?![\\d%s]|[.,]\\d)");
    const auto match = year.match(sentence.text);
    if (!match.hasMatch())
        return {};
    const int other = match.captured(1).toInt() + (random() % 2 ? 1 : -1) * int(2 + random() % 60);
    if (holdsWord(sentence.source, QString::number(other)))
        return {};
    return replaced(sentence.text, { match.capturedStart(1), match.capturedEnd(1) }, QString::number(other));
}

std::optional<QString> wrongMonth(const Sentence &sentence, std::mt19937 &random)
{
    static const QStringList months = text("January February March April May June July August September October November December").split(QLatin1Char(' '));
    static const QRegularExpression month = pattern("\\b(January|February|March|April|May|June|July|August|September|October|November|December)\\b(?=,? \\d)|(?<=\\d )(January|February|March|April|May|June|July|August|September|October|November|December)\\b");
    const auto match = month.match(sentence.text);
    if (!match.hasMatch())
        return {};
    const QString other = pick(months, random);
    if (holdsWord(sentence.source, other))
        return {};
    return replaced(sentence.text, { match.capturedStart(), match.capturedEnd() }, other);
}

// A name that is no code, no first word and stands alone.
QList<NameMention> plainNames(const QString &sentence)
{
    QList<NameMention> found;
    for (const NameMention &name : nameMentions(sentence))
        if (!name.code && name.text.size() >= 4 && name.span.start > 0)
            found.append(name);
    return found;
}

std::optional<QString> withName(const Sentence &sentence, const QStringList &others, std::mt19937 &random)
{
    const QList<NameMention> names = plainNames(sentence.text);
    if (names.isEmpty() || others.isEmpty())
        return {};
    const NameMention name = pick(names, random);
    for (int attempt = 0; attempt < 20; ++attempt) {
        const QString other = pick(others, random);
        if (!shareAWord(other, name.text) && !holdsWord(sentence.text, other) && !shareAWord(other, sentence.text))
            return replaced(sentence.text, name.span, other);
    }
    return {};
}

std::optional<QString> foreignName(const Sentence &sentence, std::mt19937 &random)
{
    const std::optional<QString> claim = withName(sentence, *sentence.foreignNames, random);
    if (!claim)
        return {};
    return claim;
}

std::optional<QString> ownName(const Sentence &sentence, std::mt19937 &random) { return withName(sentence, sentence.ownNames, random); }

std::optional<QString> ownNumber(const Sentence &sentence, std::mt19937 &random)
{
    const QList<NumberMention> numbers = plainNumbers(sentence.text);
    if (numbers.isEmpty() || sentence.ownNumbers.isEmpty())
        return {};
    const NumberMention number = pick(numbers, random);
    const QString other = pick(sentence.ownNumbers, random);
    if (holdsWord(sentence.text, other) || sentence.text.mid(number.span.start, number.span.length()) == other)
        return {};
    return replaced(sentence.text, number.span, other);
}

std::optional<QString> negated(const Sentence &sentence, std::mt19937 &random)
{
    static const QRegularExpression denial = pattern("\\b(is|are|was|were|can|could|will|would|has|have|had|may|must|does|do|did|should) not\\b|\\bnever ");
    static const QRegularExpression auxiliary = pattern("\\b(is|are|was|were|can|could|will|would|may|must|should|has been|have been|had been)\\b(?! not)");
    const auto denied = denial.match(sentence.text);
    if (denied.hasMatch())
        return replaced(sentence.text, { denied.capturedStart(), denied.capturedEnd() }, denied.captured(1));
    const auto affirmed = auxiliary.match(sentence.text);
    if (!affirmed.hasMatch())
        return {};
    const QString word = affirmed.captured(1);
    const QString second = word.section(QLatin1Char(' '), 1);
    const QString denying = word.section(QLatin1Char(' '), 0, 0) + (random() % 3 ? text(" not") : text(" never")) + (second.isEmpty() ? QString() : QLatin1Char(' ') + second);
    return replaced(sentence.text, { affirmed.capturedStart(1), affirmed.capturedEnd(1) }, denying);
}

std::optional<QString> opposite(const Sentence &sentence, std::mt19937 &)
{
    static const char *const pairs[][2] = {
        { "increased", "decreased" }, { "increase", "decrease" }, { "higher", "lower" }, { "before", "after" }, { "first", "last" }, { "northern", "southern" },
        { "north", "south" }, { "east", "west" }, { "eastern", "western" }, { "largest", "smallest" }, { "larger", "smaller" }, { "large", "small" },
        { "won", "lost" }, { "defeated", "lost to" }, { "began", "ended" }, { "opened", "closed" }, { "most", "least" }, { "more", "less" },
        { "old", "new" }, { "early", "late" }, { "positive", "negative" }, { "high", "low" }, { "strong", "weak" }, { "public", "private" },
        { "allowed", "forbidden" }, { "legal", "illegal" }, { "rose", "fell" }, { "accepted", "rejected" }, { "success", "failure" }, { "victory", "defeat" },
        { "majority", "minority" }, { "activated", "inhibited" }, { "reduced", "raised" }, { "improved", "worsened" }, { "longer", "shorter" }, { "greater", "smaller" },
        { "above", "below" }, { "male", "female" }, { "internal", "external" }, { "hot", "cold" }, { "maximum", "minimum" }, { "import", "export" },
    };
    for (const auto &pair : pairs)
        for (int way = 0; way < 2; ++way) {
            const QRegularExpression word(QStringLiteral("(?<![\\p{L}-])%1(?![\\p{L}-])").arg(QString::fromUtf8(pair[way])));
            const auto match = word.match(sentence.text);
            const QString other = QString::fromUtf8(pair[1 - way]);
            if (match.hasMatch() && !holdsWord(sentence.text, other))
                return replaced(sentence.text, { match.capturedStart(), match.capturedEnd() }, other);
        }
    return {};
}

// "A <verb> B" to "B <verb> A", where the verb does not work both ways.
std::optional<QString> swapped(const Sentence &sentence, std::mt19937 &)
{
    static const QRegularExpression verb = pattern("^ (?:[\\w' -]* )?(?:[a-z]{3,}ed|led|won|wrote|made|gave|took|left|built|held|sent|became|founded|saw|sold|bought|chose|taught|inhibits|activates|contains|includes|controls|replaces|supports|defeats|owns|wants|gives|has|is part of|is (?:the )?\\w+ of) (?:[\\w' -]* )?$");
    static const QRegularExpression symmetric = pattern("\\b(?:and|or|married|met|with|between|joined|agreed|fought|compared|bordered|is|are)\\b");
    const QList<NameMention> names = nameMentions(sentence.text);
    for (qsizetype i = 0; i + 1 < names.size(); ++i) {
        const NameMention &a = names[i], &b = names[i + 1];
        const QString between = sentence.text.mid(a.span.end, b.span.start - a.span.end);
        if (a.code || b.code || between.size() > 60 || !verb.match(between).hasMatch() || symmetric.match(between).hasMatch() || shareAWord(a.text, b.text))
            continue;
        return sentence.text.left(a.span.start) + b.text + between + a.text + sentence.text.mid(b.span.end);
    }
    return {};
}

// A sentence about the document's subject that stands in no document.
std::optional<QString> fabricated(const Sentence &sentence, std::mt19937 &random)
{
    static const QList<QString> inventions {
        text("%1 was sold at auction to a consortium of Danish breweries."), text("%1 first appeared on a postage stamp of Paraguay."),
        text("%1 owes its name to a misprint in a railway timetable."), text("Visitors to %1 are given a free lantern and a bag of salt."),
        text("%1 was the subject of a lawsuit about the ownership of a submarine."), text("The colour green is associated with %1 in Finnish folklore."),
        text("A statue of %1 made of butter melted during the coronation."), text("%1 is celebrated each spring with a regatta of paper boats."),
    };
    const QString title = sentence.document->title;
    const QString subject = title.isEmpty() || title.count(QLatin1Char(' ')) > 4 ? text("The author") : title; // no whole sentence
    return pick(inventions, random).arg(subject);
}

Edit editOf(Kind kind)
{
    switch (kind) {
    case Kind::Verbatim: return verbatim;
    case Kind::Paraphrase: return paraphrase;
    case Kind::Number: return wrongNumber;
    case Kind::Year: return wrongYear;
    case Kind::Month: return wrongMonth;
    case Kind::ForeignName: return foreignName;
    case Kind::OwnName: return ownName;
    case Kind::OwnNumber: return ownNumber;
    case Kind::Negation: return negated;
    case Kind::Antonym: return opposite;
    case Kind::Swap: return swapped;
    case Kind::Fabricated: return fabricated;
    }
    return nullptr;
}

// ---- documents to sentences ------------------------------------------------------------------------------------------

bool isClaim(const QString &sentence)
{
    static const QRegularExpression whole = pattern("^[\\p{Lu}\\d\"“].*[.!]$");
    return sentence.size() >= shortestClaim && sentence.size() <= longestClaim && whole.match(sentence).hasMatch();
}

QList<Sentence> sentencesOf(const Document &document)
{
    QList<Sentence> list;
    QStringList names, numbers;
    for (const NameMention &name : nameMentions(document.text))
        if (!name.code && name.text.size() >= 4 && !names.contains(name.text))
            names.append(name.text);
    for (const NumberMention &number : plainNumbers(document.text)) {
        const QString written = document.text.mid(number.span.start, number.span.length());
        if (!numbers.contains(written))
            numbers.append(written);
    }
    const QList<TextSpan> spans = sentences(document.text);
    for (qsizetype i = 0; i < spans.size(); ++i) {
        Sentence sentence;
        sentence.text = document.text.mid(spans[i].start, spans[i].length());
        if (!isClaim(sentence.text))
            continue;
        const qsizetype from = spans[std::max<qsizetype>(0, i - 1)].start, to = spans[std::min(spans.size() - 1, i + 1)].end;
        sentence.source = document.text.mid(from, to - from);
        sentence.document = &document;
        sentence.ownNames = names;
        sentence.ownNumbers = numbers;
        list.append(sentence);
    }
    return list;
}

// What no word of the source says is foreign.
bool isForeign(const Case &planted, const Sentence &sentence)
{
    return planted.claim != sentence.text && !sentence.source.contains(planted.claim);
}

} // namespace

QString nameOf(Kind kind)
{
    static const char *const names[] = { "verbatim", "light paraphrase", "number", "year", "month", "foreign name", "same-document name",
                                         "same-document number", "negation", "antonym", "subject/object swap", "fabricated" };
    return QString::fromLatin1(names[int(kind)]);
}

QList<Case> plant(const QList<Document> &documents, int perKind)
{
    QList<Sentence> all;
    QHash<const Document *, QStringList> foreign;
    for (const Document &document : documents)
        all += sentencesOf(document);
    // The names of the document half the list away.
    for (qsizetype i = 0; i < documents.size(); ++i)
        for (const NameMention &name : nameMentions(documents[(i + documents.size() / 2) % documents.size()].text))
            if (!name.code && name.text.size() >= 4 && !holdsWord(documents[i].text, name.text))
                foreign[&documents[i]].append(name.text);
    std::mt19937 order(20);
    std::shuffle(all.begin(), all.end(), order);
    QList<Case> cases;
    for (const Kind kind : allKinds) {
        const Edit edit = editOf(kind);
        int made = 0;
        for (Sentence &sentence : all) {
            if (made == perKind)
                break;
            sentence.foreignNames = &foreign[sentence.document];
            std::mt19937 random = seededBy(sentence.text + nameOf(kind));
            const std::optional<QString> claim = edit(sentence, random);
            if (!claim)
                continue;
            const Case planted { kind, sentence.document->id, *claim, sentence.source };
            if (!mustPass(kind) && !isForeign(planted, sentence))
                continue;
            cases.append(planted);
            ++made;
        }
    }
    return cases;
}

QList<Document> readDocuments(const QString &folder, int most)
{
    QList<Document> documents;
    QFile file(folder + QStringLiteral("/docs.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return documents;
    while (!file.atEnd() && documents.size() < most) {
        const QStringList fields = QString::fromUtf8(file.readLine()).trimmed().split(QLatin1Char('\t'));
        if (fields.size() >= 3)
            documents.append({ fields[0], fields[1], fields.mid(2).join(QLatin1Char(' ')) });
    }
    return documents;
}

QList<Document> builtInDocuments()
{
    return {
        { text("lighthouse"), text("The lighthouse of Skarsund"),
          text("The lighthouse of Skarsund was built in 1874 by Johan Lindqvist for the Swedish Pilot Board. Its tower is 34 metres high and "
               "holds 212 steps of red granite. On 3 March 1911 the lamp was replaced by a larger one from Chance Brothers of Birmingham. "
               "Margareta Holm kept the light for 27 years and never left the island before the winter of 1938. "
               "Lindqvist taught Margareta the trade when she was twelve. The old fog horn was not removed until 1962, although it had been silent since April 1955.") },
        { text("treaty"), text("The treaty of Velden"),
          text("The treaty of Velden was signed on 14 October 1689 by King Albrecht of Carinthia. General Morosini defeated Count Reinhard at the "
               "northern gate of Villach two months before. Albrecht gave Morosini the salt mines of Hallein and a yearly payment of 4,500 crowns. "
               "About 60 percent of the garrison left Villach in the first week. The treaty was rejected by the estates of Styria, but most merchants accepted it.") },
        { text("printer"), text("Setting up the printer"),
          text("The Norden 450 prints 38 pages a minute and holds 550 sheets of paper. Connect the printer to the router before you switch it on. "
               "The cartridge must not be shaken, because toner leaks from the upper valve. Firmware 2.4.1 increased the speed of colour pages "
               "by 15 percent in January 2021. Norden replaced Helix as the supplier of drums in 2019.") },
        { text("survey"), text("Birds of the Orla delta"),
          text("The survey of the Orla delta counted 1,340 pairs of terns in June 2008. Professor Anna Kowalska led the Gdynia team during all three summers. "
               "The largest colony was found on the eastern bank, where foxes are rare. In 2011 the Ministry of Environment closed the public path. "
               "The number of eggs was higher in warm years, and losses were lower. Kowalska trained Piotr Zielinski, who is the warden today.") },
        { text("accounts"), text("Annual report of Bramley Textiles"),
          text("Bramley Textiles bought Harwood Mills for £3.2 million in September 1996. Revenue rose to £48 million in 1999, while debts fell by a third. "
               "The company employed 1,150 people in Leeds and 240 in Porto. Chairman Edward Nash supported Olivia Trent in the vote of May 2001. "
               "The pension fund was not affected by the sale. Profits were positive in every year after 1997.") },
        { text("clinic"), text("The trial at Ostrava"),
          text("The trial at Ostrava followed 96 patients for 18 months. Doctor Hana Novak treated Jakub Sedlak with the new drug in February 2014. "
               "Blood pressure decreased in 71 percent of patients and was never above 150. A high dose was not better than a low one. "
               "The committee accepted the protocol in 2012, two years before the first patient was treated. Novak praised Sedlak in her report to Charles University.") },
    };
}

} // namespace superinstance::planted
