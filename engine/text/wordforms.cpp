#include "engine/text/wordforms.h"

#include "engine/text/analyzer.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype shortestRoot = 3, shortestInflected = 4, shortestPerson = 5; // letters

// Endings of the languages that are written with Latin letters; which of them fit a word its stemmer says.
const QStringList &endings()
{
    static const QStringList all = QStringLiteral("|e|en|er|es|em|n|s|ern|ed|d|ing|a|o|as|os|i|is|et|t").split(QLatin1Char('|'));
    return all;
}

// Of the strong verbs: the infinitive, other stems of its forms, the participle, nouns of the same root. Folded.
constexpr char strongVerbs[] =
    "treten trat tritt getreten tritte|geben gab gibt gegeben gabe|gehen ging geht gegangen gang|kommen kam kommt gekommen kunft|nehmen nahm nimmt genommen nahme|"
    "tragen trug tragt getragen trag|schreiben schrieb schreibt geschrieben schrift|sprechen sprach spricht gesprochen sprache|halten hielt halt gehalten haltung|lassen liess lasst gelassen|"
    "laufen lief lauft gelaufen lauf|ziehen zog zieht gezogen zug|schliessen schloss schliesst geschlossen schluss|bieten bot bietet geboten gebot|finden fand findet gefunden fund|"
    "binden band bindet gebunden|leihen lieh leiht geliehen|weisen wies weist gewiesen|fahren fuhr fahrt gefahren|fallen fiel fallt gefallen fall|fangen fing fangt gefangen|"
    "werfen warf wirft geworfen wurf|brechen brach bricht gebrochen bruch|treffen traf trifft getroffen|helfen half hilft geholfen hilfe|sterben starb stirbt gestorben|"
    "lesen las liest gelesen|sehen sah sieht gesehen sicht|essen ass isst gegessen|trinken trank trinkt getrunken|singen sang singt gesungen|steigen stieg steigt gestiegen|"
    "bleiben blieb bleibt geblieben|scheiden schied scheidet geschieden|schneiden schnitt schneidet geschnitten|stehen stand steht gestanden|liegen lag liegt gelegen lage|"
    "sitzen sass sitzt gesessen sitz|bringen brachte bringt gebracht|denken dachte denkt gedacht|kennen kannte kennt gekannt|nennen nannte nennt genannt|senden sandte sendet gesandt sendung|"
    "wenden wandte wendet gewandt|wissen wusste weiss gewusst|rufen rief ruft gerufen ruf|schlagen schlug schlagt geschlagen schlag|waschen wusch wascht gewaschen|wachsen wuchs wachst gewachsen|"
    "laden lud ladt geladen ladung|fliegen flog fliegt geflogen flug|verlieren verlor verliert verloren verlust|gewinnen gewann gewinnt gewonnen gewinn|beginnen begann beginnt begonnen beginn|"
    "zahlen zahlt gezahlt bezahlt zahlung|wahlen wahlt gewahlt wahl|kaufen kauft gekauft kauf";

const QHash<QString, QStringList> &strongByForm()
{
    static const QHash<QString, QStringList> all = [] {
        QHash<QString, QStringList> byForm;
        for (const QString &verb : QString::fromLatin1(strongVerbs).split(QLatin1Char('|'))) {
            const QStringList forms = verb.split(QLatin1Char(' '));
            for (const QString &form : forms)
                byForm.insert(form, forms);
        }
        return byForm;
    }();
    return all;
}

// What stands before a verb and is written with it, or apart from it.
const QRegularExpression &prefix()
{
    static const QRegularExpression all(QStringLiteral("^(?<apart>zuruck|zusammen|durch|ein|aus|auf|ab|an|bei|mit|nach|vor|zu|um|weg|hin|her|los|fest|teil|statt)|^(?<joined>be|ver|er|ent|zer)"));
    return all;
}

// The forms of a strong verb, with what stood before the one that was typed.
QStringList strongForms(const QString &word, const QString &before, bool apart)
{
    QString rest = word.mid(before.size());
    if (apart && rest.startsWith(QLatin1String("zu")))
        rest = rest.mid(2); // "einzutreten"
    const QStringList all = strongByForm().value(rest);
    QStringList forms;
    for (const QString &form : all)
        forms.append(before + form);
    if (apart && !all.isEmpty())
        forms.append(all.value(1)); // "trat … ein"
    return forms;
}

// The forms of a regular verb, and the noun that is made of it.
QStringList regularForms(const QString &root, const QString &before, bool apart)
{
    if (root.size() < shortestRoot)
        return {};
    QStringList forms;
    for (const char *ending : { "t", "te", "et", "ete", "en", "ung" })
        forms.append(before + root + QLatin1String(ending));
    for (const char *ending : { "t", "et" }) {
        forms.append(before + QLatin1String("ge") + root + QLatin1String(ending));
        if (apart)
            forms.append(root + QLatin1String(ending) + QLatin1Char('e')); // "holte … ab"
    }
    return forms;
}

// Women and men of an office: "Vermieterin", "Vermieter".
QStringList otherSex(const QString &noun)
{
    for (const char *ending : { "innen", "in" })
        if (const QString ends = QLatin1String(ending); noun.endsWith(ends) && noun.size() - ends.size() >= shortestPerson)
            return { noun.chopped(ends.size()) };
    return noun.size() >= shortestPerson ? QStringList { noun + QStringLiteral("in"), noun + QStringLiteral("innen") } : QStringList();
}

QStringList verbForms(const QString &word, const QRegularExpression &ending)
{
    const QRegularExpressionMatch before = prefix().match(word);
    QStringList forms = strongForms(word, {}, false);
    for (const bool whole : { true, false }) {
        const QString lead = whole ? QString() : before.captured();
        const bool apart = !whole && !before.captured(QStringLiteral("apart")).isEmpty();
        if (!whole && lead.isEmpty())
            break;
        if (!whole)
            forms += strongForms(word, lead, apart);
        if (const auto match = ending.match(word.mid(lead.size())); match.hasMatch() && (whole || apart))
            forms += regularForms(match.captured(QStringLiteral("r")), lead, apart);
    }
    return forms;
}

} // namespace

QStringList inflections(const QString &word, const QString &language)
{
    const QString whole = folded(word);
    QStringList forms;
    if (whole.size() < shortestInflected || !std::all_of(whole.begin(), whole.end(), [](QChar c) { return c.isLetter() && c.unicode() < 0x250; }))
        return forms;
    const QString stem = indexTerms(word, language);
    for (const QString &base : { stem, whole })
        for (const QString &ending : endings())
            if (const QString form = base + ending; form != whole && !forms.contains(form) && indexTerms(form, language) == stem)
                forms.append(form);
    return forms;
}

QStringList kindred(const QString &word, const QString &language)
{
    static const QRegularExpression ofAVerb(QStringLiteral("^(?:ge)?(?<r>.+?)(?:e?te?n?|en)$")), ofANoun(QStringLiteral("^(?<r>.+?)ung(?:en)?$"));
    const QString whole = folded(word);
    if (language != QLatin1String("de") || whole.size() < shortestInflected)
        return {};
    const bool noun = word.front().isUpper();
    QStringList forms = noun ? otherSex(whole) + verbForms(whole, ofANoun) : verbForms(whole, ofAVerb);
    forms.removeDuplicates();
    forms.removeAll(whole);
    return forms;
}

} // namespace superinstance
