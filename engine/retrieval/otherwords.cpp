#include "engine/retrieval/otherwords.h"

#include "engine/text/analyzer.h"
#include "engine/text/compounds.h"
#include "engine/text/wordforms.h"

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype shortestCorrected = 5, longestCorrected = 30; // letters; shorter words have too many neighbours
constexpr qsizetype shortestMisspelt = 6; // letters of a word that has few neighbours, so that one of them is meant
constexpr qsizetype shortestCompleted = 3; // letters of a word being typed; fewer have too many continuations
constexpr double correctedShare = 0.7; // of a word that had to be corrected
constexpr int mostCompletions = 4;
constexpr qint64 commonestCompletion = 8000; // passages: what stands in more costs more than one key is worth
constexpr int mostLonger = 40; // words that end with one are looked through
constexpr qsizetype shortestBefore = 6; // letters before a stem that lost its "-ung": "Vorstandssitz(ung)", not "Wohnsitz"
constexpr qint64 wordByItself = 100; // passages that hold a word which then needs no completion

// Every word at edit distance one that has the same letters otherwise.
QStringList neighbours(const QString &word)
{
    QStringList edits;
    const bool cyrillic = std::any_of(word.begin(), word.end(), [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
    const QString alphabet = cyrillic ? QStringLiteral("абвгдежзийклмнопрстуфхцчшщъыьэюя") : QStringLiteral("abcdefghijklmnopqrstuvwxyz");
    for (qsizetype i = 0; i <= word.size(); ++i) {
        const QString head = word.left(i), tail = word.mid(i);
        if (!tail.isEmpty())
            edits.append(head + tail.mid(1));
        if (tail.size() > 1)
            edits.append(head + tail[1] + tail[0] + tail.mid(2));
        for (const QChar c : alphabet) {
            if (!tail.isEmpty() && tail[0] != c)
                edits.append(head + c + tail.mid(1));
            edits.append(head + c + tail);
        }
    }
    return edits;
}

bool correctable(const QueryTerm &term, const QString &language)
{
    const QString word = folded(term.word);
    return word.size() >= shortestCorrected && word.size() <= longestCorrected && commonWordRank(word, {}) == 0 && commonWordRank(term.word, language) == 0
        && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); })
        && word[0].unicode() < 0x590; // scripts with words between spaces
}

enum class Taken { MostFrequent, First, All };

struct Standing {
    QList<std::pair<QString, qint64>> terms; // that stand in the scope, with how many passages hold them
    qsizetype known = 0; // how many stand anywhere
};

Result<Standing> standing(VaultReader &vault, QStringList forms, const Scope &scope, Taken taken)
{
    const Result<QHash<QString, qint64>> frequencies = vault.frequencies(forms, scope);
    if (!frequencies)
        return frequencies.error();
    forms.removeIf([&](const QString &form) { return !frequencies->contains(form); });
    if (taken != Taken::First)
        std::sort(forms.begin(), forms.end(), [&](const QString &a, const QString &b) {
            return frequencies->value(a) != frequencies->value(b) ? frequencies->value(a) > frequencies->value(b) : a < b;
        });
    Standing there;
    there.known = forms.size();
    for (const QString &form : std::as_const(forms)) {
        const Result<QList<bool>> occurs = vault.occur({ { form } }, scope);
        if (!occurs)
            return occurs.error();
        if (occurs->first())
            there.terms.append({ form, frequencies->value(form) });
        if (!there.terms.isEmpty() && taken != Taken::All)
            break;
    }
    return there;
}

// Takes such of the words as stand in the scope; whether any do.
Result<bool> take(VaultReader &vault, QueryTerm &term, const Scope &scope, const QStringList &words, const QStringList &languages, Taken taken)
{
    QHash<QString, QString> wordOfForm;
    QStringList forms;
    for (const QString &word : words)
        for (const QString &form : termForms(word, languages))
            if (!wordOfForm.contains(form)) {
                wordOfForm.insert(form, word);
                forms.append(form);
            }
    const Result<Standing> there = standing(vault, forms, scope, taken);
    if (!there)
        return there.error();
    if (there->terms.isEmpty())
        return false;
    term.corrected = wordOfForm.value(there->terms.first().first);
    term.misspelt = taken == Taken::MostFrequent && there->known == 1 && term.word.size() >= shortestMisspelt && term.word == term.word.toLower();
    term.forms.clear();
    for (const auto &[form, frequency] : there->terms) {
        term.frequency = std::max(term.frequency, frequency);
        for (const QString &other : QStringList { form } + termForms(wordOfForm.value(form), languages)) // also as it is read, where it was not stemmed
            if (!term.forms.contains(other))
                term.forms.append(other);
    }
    return true;
}

// The words that a longer one begins or ends with, the longest first.
QStringList partsOf(const QString &word)
{
    QStringList parts;
    for (qsizetype size = word.size(); size > 0; --size)
        for (const QString &part : { word.left(size), word.right(size) })
            if (isPartOf(part, word))
                parts.append(part);
    return parts;
}

// The terms of the index that end with the word, as they are stemmed: "vorstandssitz" for "Sitzungen".
Result<QStringList> longerWords(VaultReader &vault, const QueryTerm &term)
{
    static const QString noun = QStringLiteral("ung");
    const QString shortest = *std::min_element(term.forms.begin(), term.forms.end(), [](const QString &a, const QString &b) { return a.size() < b.size(); });
    const QString stem = shortest.endsWith(noun) ? shortest.chopped(noun.size()) : shortest;
    Result<QStringList> longer = vault.wordsWith(stem, mostLonger);
    if (longer)
        longer->removeIf([&](const QString &word) {
            const bool ends = std::any_of(term.forms.begin(), term.forms.end(), [&](const QString &form) { return word.endsWith(form) && isPartOf(form, word); });
            return !ends && !(stem != shortest && word.endsWith(stem) && word.size() >= stem.size() + shortestBefore);
        });
    return longer;
}

Result<bool> takeOfCompound(VaultReader &vault, QueryTerm &term, const Scope &scope, const QStringList &languages)
{
    const Result<QStringList> longer = longerWords(vault, term);
    if (!longer)
        return longer.error();
    Result<bool> found = longer->isEmpty() ? false : take(vault, term, scope, *longer, languages, Taken::All);
    term.absent = term.absent && !(found && *found);
    if (found && !*found) {
        found = take(vault, term, scope, partsOf(folded(term.word)), languages, Taken::First);
        term.part = found && *found;
    }
    return found;
}

} // namespace

Result<void> addInflections(VaultReader &vault, QueryTerm &term, const Scope &scope, const QString &language)
{
    const QStringList others = inflections(term.word, language);
    const Result<QHash<QString, qint64>> frequencies = vault.frequencies(others, scope);
    if (!frequencies)
        return frequencies.error();
    for (const QString &form : others)
        if (frequencies->contains(form) && !term.forms.contains(form))
            term.forms.append(form);
    return {};
}

Result<void> replaceUnknown(VaultReader &vault, QueryTerm &term, const Scope &scope, const QStringList &languages, const QString &language, bool fewPassages)
{
    Result<bool> found = take(vault, term, scope, kindred(term.word, language), languages, Taken::All);
    if (found && *found)
        term.absent = false;
    const bool sameRoot = !term.absent;
    if (found && !*found && fewPassages && writesCompounds(language) && term.word.size() >= shortestCorrected)
        found = takeOfCompound(vault, term, scope, languages);
    if (found && !*found && correctable(term, language))
        found = take(vault, term, scope, neighbours(folded(term.word)), languages, Taken::MostFrequent);
    term.share = found && *found && !sameRoot ? correctedShare : 1;
    return found ? Result<void>() : Result<void>(found.error());
}

Result<void> complete(VaultReader &vault, QueryTerm &term, const Scope &scope)
{
    const QString beginning = folded(term.word);
    if (beginning.size() < shortestCompleted)
        return {};
    const Result<QHash<QString, qint64>> own = vault.frequencies(term.forms, scope);
    if (!own)
        return own.error();
    if (std::any_of(own->begin(), own->end(), [](qint64 passages) { return passages >= wordByItself; }))
        return {};
    const Result<QStringList> longer = vault.completions(beginning, mostCompletions, commonestCompletion);
    if (!longer)
        return longer.error();
    for (const QString &form : *longer)
        if (!term.forms.contains(form)) {
            term.forms.append(form);
            term.continuations.append(form);
        }
    return {};
}

} // namespace superinstance
