#include "engine/models/askedvalue.h"

#include "engine/text/analyzer.h"
#include "engine/text/mentions.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace superinstance {

namespace {

constexpr qsizetype longestHeader = 80; // characters

// A name that the question did not bring along.
bool hasNewName(QStringView sentence, const QString &language, const QString &question)
{
    const QString asked = folded(question);
    for (const NameMention &name : nameMentions(sentence, language))
        if (!name.code && !asked.contains(folded(name.text)))
            return true;
    return false;
}

// "no. 1002": it tells one thing from another.
bool isLabel(QStringView sentence, const TextSpan &number)
{
    static const QRegularExpression before(QStringLiteral("(?:\\b(?:no|nr)\\.\\s*|\\b(?:number|nummer|№)\\s+|#|\\p{Lu}-|编号|[第号])$"), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return before.match(sentence.first(number.start).toString()).hasMatch();
}

// A quantity that the question did not bring along; the year of a date is none, nor the number of an invoice.
bool hasNewNumber(QStringView sentence, const QString &language, const QString &question)
{
    const QList<DateMention> dates = dateMentions(sentence, language);
    const auto isPartOfADate = [&](const TextSpan &span) {
        return std::any_of(dates.begin(), dates.end(), [&](const DateMention &date) { return date.span.start < span.end && span.start < date.span.end; });
    };
    const QList<NumberMention> numbers = numberMentions(sentence, language);
    return std::any_of(numbers.begin(), numbers.end(), [&](const NumberMention &number) {
        return !number.ordinal && !isLabel(sentence, number.span) && !isPartOfADate(number.span) && !question.contains(sentence.mid(number.span.start, number.span.length()));
    });
}

// What is told by how it is written, whatever words stand beside it.
struct WrittenForm {
    QRegularExpression asked, written;
};

const WrittenForm *formAskedFor(const QString &question)
{
    const auto insensitive = [](const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); };
    static const std::array<WrittenForm, 3> all {
        WrittenForm { insensitive("\\be-?mail[ -]address(?:es)?\\b|^\\W*what(?:'s| is) (?:my|our|his|her|their|(?:\\p{L}+ ){0,3}\\p{L}+['’]s?) e-?mail\\W*$|\\be-?mail-?adressen?\\b|邮箱|邮件地址"), insensitive("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+") },
        WrittenForm { insensitive("\\b(?:(?:tele)?phone|mobile|cell(?: ?phone)?) numbers?\\b|^\\W*what(?:'s| is) (?:my|our|his|her|their|(?:\\p{L}+ ){0,3}\\p{L}+['’]s?) (?:tele)?phone\\W*$|\\b(?:telefon|handy|ruf|mobil)nummern?\\b|电话|手机号"),
                      insensitive("(?<![\\d-])(?!(?:1[5-9]|20)\\d{2}-\\d{2}-\\d{2})\\+?\\(?\\d(?:[\\s()/.-]?\\d){5,}(?!\\d)") },
        WrittenForm { insensitive("\\b(?:web ?(?:site|address)|homepage|url)\\b|网址|网站"), insensitive("https?://|\\bwww\\.|(?<!@)\\b[\\w-]+\\.(?:com|org|net|edu|gov|info|io|eu|uk|de|at|ch|fr|cn|example)\\b") },
    };
    const auto form = std::find_if(all.begin(), all.end(), [&](const WrittenForm &each) { return each.asked.match(question).hasMatch(); });
    return form == all.end() ? nullptr : &*form;
}

// What is heavy has kilograms, and what is hot degrees.
bool isOfTheMeasure(QStringView sentence, const QString &question)
{
    const auto insensitive = [](const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); };
    static const QRegularExpression heavy = insensitive("\\bhow heavy\\b|\\b(?:what|how much)\\b.*\\bweigh\\b|\\bwie ?viel wieg|\\bwie schwer\\b|多重"), hot = insensitive("\\bhow (?:hot|cold)\\b|\\bwie (?:heiß|kalt)\\b|多[热冷]");
    static const QRegularExpression weight = insensitive("(?<!\\p{L})(?:[km]?g|lbs?|oz|t)\\b|gram|kilo|\\bton|pound|ounce|pfund|zentner|weigh|gewicht|wieg|重|斤|克|吨"), temperature = insensitive("°|degree|grad\\b|celsius|fahrenheit|kelvin|temperatur|度|温");
    static const QRegularExpression wide = insensitive("\\bhow (?:wide|tall|deep|far)\\b|\\bwie (?:breit|tief|weit)\\b|多[宽深远]"), length = insensitive("(?<!\\p{L})(?:[mck]?m|in|ft|yd|mi)\\b|[\"″'′]|inch|f(?:oo|ee)t\\b|yard|mile|met(?:er|re)|width|depth|height|distance|breite|tiefe|entfern|fuß|zoll|米|公里|里|尺|寸|宽|深|远");
    const QString text = sentence.toString();
    if (wide.match(question).hasMatch())
        return length.match(text).hasMatch();
    return heavy.match(question).hasMatch() ? weight.match(text).hasMatch() : !hot.match(question).hasMatch() || temperature.match(text).hasMatch();
}

// What a word may be the comparative or superlative of, itself first: "heavy" of "heavier", "hot" of "hotter".
QStringList basesOf(const QString &word)
{
    static const QRegularExpression ending(QStringLiteral("^(\\p{L}{3,})(?:er|est)$"), QRegularExpression::UseUnicodePropertiesOption);
    QStringList bases { word };
    const QString stem = ending.match(word).captured(1);
    if (stem.isEmpty())
        return bases;
    bases << stem << stem + QLatin1Char('e');
    if (stem.back() == QLatin1Char('i'))
        bases << stem.chopped(1) + QLatin1Char('y');
    if (stem.back() == stem[stem.size() - 2])
        bases << stem.chopped(1);
    return bases;
}

} // namespace

bool asksForAForm(const QString &question)
{
    return formAskedFor(question) != nullptr;
}

bool hasExpectedType(AnswerType type, QStringView sentence, const QString &language, const QString &question)
{
    if (const WrittenForm *form = formAskedFor(question))
        return form->written.match(sentence.toString()).hasMatch();
    static const QRegularExpression reason(QStringLiteral("\\b(because|due to|since|so that|in order to|therefore|as a result|caused by|weil|da|damit|parce que|porque|потому)\\b"),
                                           QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    switch (type) {
    case AnswerType::Person:
    case AnswerType::Place:
    case AnswerType::Organisation:
        return hasNewName(sentence, language, question);
    case AnswerType::Date: {
        const QList<DateMention> dates = dateMentions(sentence, language);
        return std::any_of(dates.begin(), dates.end(), [&](const DateMention &date) { return !isLabel(sentence, date.span); });
    }
    case AnswerType::Number:
        return hasNewNumber(sentence, language, question) && isOfTheMeasure(sentence, question);
    case AnswerType::Reason:
        return reason.match(sentence.toString()).hasMatch();
    case AnswerType::Any:
    case AnswerType::YesNo:
        return false;
    }
    return false;
}

bool isHeaderLine(QStringView sentence, const QString &language)
{
    const QStringView line = sentence.trimmed();
    static const QString ends = QString::fromUtf8(".!?:;。！？：；|");
    const bool labelled = line.contains(QStringLiteral(": ")) && !hasExpectedType(AnswerType::Number, line, language, {});
    return line.size() <= longestHeader && !line.isEmpty() && (!ends.contains(line.back()) || labelled) && !line.startsWith(QLatin1Char('|')) && !line.startsWith(QLatin1Char('-')) && !line.startsWith(QLatin1Char('*'));
}

bool isLabelledValue(QStringView sentence)
{
    static const QRegularExpression label(QStringLiteral("^\\s*(?:\\p{Lu}|\\p{Han})[\\p{L} -]{1,30}(?::\\s|：)\\s*\\S"), QRegularExpression::UseUnicodePropertiesOption);
    return label.match(sentence.toString()).hasMatch();
}

bool onlyNames(QStringView line, const QString &language)
{
    const QList<NumberMention> numbers = numberMentions(line, language);
    return isHeaderLine(line, language) && std::all_of(numbers.begin(), numbers.end(), [](const NumberMention &number) { return number.unit.isEmpty(); });
}

bool holdsACount(QStringView sentence, const QString &language, const QString &question)
{
    const QList<NumberMention> numbers = numberMentions(sentence, language);
    return hasExpectedType(AnswerType::Number, sentence, language, question) && std::any_of(numbers.begin(), numbers.end(), [&](const NumberMention &number) {
        return !number.ordinal && !isLabel(sentence, number.span) && (number.unit.isEmpty() || question.contains(number.unit, Qt::CaseInsensitive));
    });
}

QStringList measuresCalled(const QString &word)
{
    static const QHash<QString, QStringList> names = [] {
        QHash<QString, QStringList> all;
        const char *const rows[] = { "heavy weight weighs", "hot temperature", "cold temperature", "tall height", "high height", "wide width", "deep depth", "fast speed", "expensive price cost",
                                     "weigh weight", "weighs weight", "light weight", "cheap price cost", "large size", "big size", "small size", "longer length", "shorter length", "strong strength power", "powerful power output",
                                     "schwer gewicht wiegt", "heiß temperatur", "kalt temperatur", "hoch höhe", "breit breite", "tief tiefe", "schnell geschwindigkeit", "teuer preis kosten",
                                     "多重 重量", "多高 高度 身高", "多宽 宽度", "多深 深度", "多快 速度", "多热 温度" };
        for (const char *const row : rows) {
            QStringList words = QString::fromUtf8(row).split(QLatin1Char(' '));
            all.insert(words.takeFirst(), words);
        }
        return all;
    }();
    const QString plain = word.toLower();
    for (const QString &base : basesOf(plain))
        if (names.contains(base))
            return names.value(base);
    return {};
}

bool asksForAMeasure(const QString &question)
{
    static const QRegularExpression asked(QString::fromUtf8("\\b(?:what|how much) .*\\bweigh\\b|\\bwie ?viel wieg(?:t|en)\\b|\\b(?:how (?:heavy|hot|cold|tall|high|wide|deep|fast|expensive|old|far)|wie (?:schwer|heiß|kalt|hoch|breit|tief|schnell|teuer|alt|weit))\\b|多(?:重|高|宽|深|快|热|大|远)"),
                                          QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return asked.match(question).hasMatch();
}

} // namespace superinstance
