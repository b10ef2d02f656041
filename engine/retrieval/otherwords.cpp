#include "engine/retrieval/otherwords.h"

#include "engine/text/analyzer.h"

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype shortestCorrected = 5, longestCorrected = 30; // letters; shorter words have too many neighbours
constexpr qsizetype shortestMisspelt = 6; // letters of a word that has few neighbours, so that one of them is meant
constexpr qsizetype shortestCompleted = 3; // letters of a word being typed; fewer have too many continuations
constexpr int mostCompletions = 4;
constexpr qint64 commonestCompletion = 8000; // passages: what stands in more costs more than one key is worth
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

} // namespace

bool correctable(const QueryTerm &term)
{
    const QString word = folded(term.word);
    return term.frequency == 0 && word.size() >= shortestCorrected && word.size() <= longestCorrected && commonWordRank(word, {}) == 0
        && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); })
        && word[0].unicode() < 0x590; // scripts with words between spaces
}

Result<void> correct(VaultReader &vault, QueryTerm &term, const Scope &scope, const QStringList &languages)
{
    QHash<QString, QString> wordOfForm;
    const QStringList edits = neighbours(folded(term.word));
    for (const QString &edit : edits)
        for (const QString &form : termForms(edit, languages))
            if (!wordOfForm.contains(form))
                wordOfForm.insert(form, edit);
    const Result<QHash<QString, qint64>> frequencies = vault.frequencies(wordOfForm.keys(), scope);
    if (!frequencies)
        return frequencies.error();
    QStringList forms = frequencies->keys();
    std::sort(forms.begin(), forms.end(), [&](const QString &a, const QString &b) {
        return frequencies->value(a) != frequencies->value(b) ? frequencies->value(a) > frequencies->value(b) : a < b;
    });
    for (const QString &form : std::as_const(forms)) {
        const Result<QList<bool>> there = vault.occur({ { form } }, scope);
        if (!there)
            return there.error();
        if (!there->first())
            continue;
        term.corrected = wordOfForm.value(form);
        term.misspelt = forms.size() == 1 && term.word.size() >= shortestMisspelt && term.word == term.word.toLower();
        term.forms = { form };
        term.frequency = frequencies->value(form);
        break;
    }
    return {};
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
