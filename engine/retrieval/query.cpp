#include "engine/retrieval/query.h"

#include "engine/models/askedvalue.h"
#include "engine/retrieval/operators.h"
#include "engine/retrieval/otherwords.h"
#include "engine/retrieval/readinglanguage.h"
#include "engine/retrieval/rowquestion.h"
#include "engine/retrieval/unspaced.h"
#include "engine/text/analyzer.h"
#include "engine/text/compounds.h"
#include "engine/text/irregularverbs.h"
#include "engine/text/language.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <limits>

namespace superinstance {

namespace {

constexpr int mostTerms = 40; // of one query
constexpr double bridgingShare = 0.5; // of the weight of a gram that bridges two words a passage holds, where the passage lacks others
constexpr qsizetype longestQuery = 4000; // characters that are looked at

// Document frequencies are smoothed as if the library had 2,000 more documents of everyday language, of about 150 words
// each: a word of rank r has by Zipf's law a frequency of about 0.1/r, and so stands in about 15/r of them. In a library
// of a few passages every word is rare; this tells the everyday words from the telling ones (answers-notes).
constexpr double pseudoDocuments = 2000;
constexpr double pseudoShareOfRankOne = 15;

// Of an occurrence against one in the text. A document's title is most often its first heading as well.
constexpr double titleWeight = 2, headingWeight = 1;
constexpr double leastWeight = 1e-6; // of a word that stands in more than half of all passages
constexpr double titleShare = 0.5; // of a term that stands only in the title or heading, against one in the text
constexpr double compoundShare = 0.4; // of a term that stands only in a longer word, or a part of which stands alone
constexpr double misspeltShare = 0.9; // of a word that was corrected to the only one it can be meant for
constexpr double continuedShare = 0.03; // of a word that goes on after what was typed, against one that is just that: a passage may hold many

constexpr int mostCorrected = 4; // of one query: each costs a look at some hundred words
// Whose words can all be looked through. Among more, what was asked for mostly stands in its own words, and the part of a compound
// leads astray: on the halves of xquad-de, 2 % more of the questions about the other half were answered by it.
constexpr qint64 fewPassages = 100;
constexpr qint64 cheapPostings = 4000; // of the words that choose passages at first…
constexpr int exactAmong = 20; // of the best, where the rarer words do not fill the limit
constexpr qint64 affordablePostings = 50'000; // …and at most, where those bring enough: some 50 ms

bool standsInCompound(const QStringList &forms, const QSet<QString> &words)
{
    return std::any_of(forms.begin(), forms.end(), [&](const QString &form) {
        return std::any_of(words.begin(), words.end(), [&](const QString &word) { return isPartOf(form, word) || isPartOf(word, form); });
    });
}

double weightOf(const QString &word, const QString &language, qint64 frequency, qint64 chunks)
{
    const int rank = commonWordRank(word, language);
    const double pseudo = rank > 0 ? pseudoDocuments * std::min(1.0, pseudoShareOfRankOne / rank) : 0;
    const double total = double(chunks) + pseudoDocuments, with = double(frequency) + pseudo;
    return std::log(1 + (total - with + 0.5) / (with + 0.5));
}

QList<QStringList> phraseForms(const QString &phrase, const QStringList &languages)
{
    QList<QStringList> forms;
    for (qsizetype i = 0; i < std::max<qsizetype>(1, languages.size()); ++i) {
        QStringList form;
        for (const Term &term : analyze(phrase, languages.value(i)))
            form.append(term.text);
        if (!form.isEmpty() && !forms.contains(form))
            forms.append(form);
    }
    return forms;
}

// Notes what the operators say, and leaves the words.
QString takeOperators(const QString &text, Query &query, const QStringList &languages)
{
    const SearchOperators operators = searchOperators(text);
    for (const QString &phrase : operators.phrases)
        if (const QList<QStringList> forms = phraseForms(phrase, languages); !forms.isEmpty())
            query.phrases.append(forms);
    for (const QString &phrase : operators.excluded)
        query.excluded += phraseForms(phrase, languages);
    query.paths = operators.paths;
    query.excludedPaths = operators.excludedPaths;
    query.extensions = operators.types;
    query.excludedExtensions = operators.excludedTypes;
    return operators.words;
}

// "paid" for "pays": what no stemmer brings together. Only where English is read.
void addTenses(QueryTerm &word, const QStringList &languages)
{
    if (!languages.isEmpty() && !languages.contains(QStringLiteral("en")))
        return;
    for (const QString &tense : tensesOf(folded(word.word)))
        for (const QString &form : termForms(tense, { QStringLiteral("en") }))
            if (!word.forms.contains(form))
                word.forms.append(form);
}

QueryTerm wordOf(const QString &typed, const Term &term, bool whole, const QStringList &languages)
{
    QueryTerm word;
    word.word = typed;
    word.forms = whole ? QStringList { term.text } : termForms(typed, languages);
    if (!word.forms.contains(term.text) && typed.size() <= 3)
        word.forms.append(term.text);
    addTenses(word, languages);
    word.places = { term.start };
    return word;
}

// The content words of a text; of nothing but stop words, those.
QList<QueryTerm> wordsOf(const QString &text, const QStringList &languages)
{
    QString language = detectLanguage(text);
    if (language.isEmpty())
        language = QStringLiteral("en");
    QList<QueryTerm> all;
    QList<bool> stops;
    QHash<QString, qsizetype> seen;
    const QList<Term> terms = analyze(text, language);
    for (qsizetype i = 0; i < terms.size() && all.size() < mostTerms; ++i) {
        const Term &term = terms[i];
        const bool whole = i + 1 < terms.size() && terms[i + 1].start == term.start && terms[i + 1].end < term.end; // its parts follow
        const QueryTerm word = wordOf(text.mid(term.start, term.end - term.start), term, whole, languages);
        if (whole && word.word.contains(QLatin1Char('-')))
            continue; // who writes “high speed” means the same
        const QString key = word.forms.join(QLatin1Char(' '));
        if (seen.contains(key))
            all[seen.value(key)].places += word.places;
        if (word.forms.isEmpty() || seen.contains(key))
            continue;
        seen.insert(key, all.size());
        all.append(word);
        stops.append(term.stop);
    }
    QList<QueryTerm> content;
    for (qsizetype i = 0; i < all.size(); ++i)
        if (!stops[i])
            content.append(all[i]);
    return content.isEmpty() ? all : content;
}

// How often the words of the query occur, which are missing, and what is taken instead.
Result<void> weigh(VaultReader &vault, Query &query, const Scope &scope, const QStringList &languages)
{
    QList<QStringList> words;
    for (const QueryTerm &term : std::as_const(query.terms))
        words.append(term.forms);
    QStringList forms;
    for (const QStringList &word : std::as_const(words))
        forms += word;
    const Result<QHash<QString, qint64>> frequencies = vault.frequencies(forms, scope);
    const Result<QList<bool>> occur = vault.occur(words, scope);
    if (!frequencies || !occur)
        return frequencies ? occur.error() : frequencies.error();
    query.frequencies = *frequencies;
    int tried = 0;
    for (qsizetype i = 0; i < query.terms.size(); ++i) {
        QueryTerm &term = query.terms[i];
        term.absent = !occur->at(i);
        for (const QString &form : std::as_const(term.forms))
            term.frequency = std::max(term.frequency, frequencies->value(form));
        term.weight = weightOf(term.word, query.language, term.frequency, query.corpus.chunks);
        if (term.frequency == 0 && !isGram(term) && query.corpus.chunks > 0 && ++tried <= mostCorrected) {
            const Result<void> replaced = replaceUnknown(vault, term, scope, languages, query.reading, query.corpus.chunks <= fewPassages);
            if (!replaced)
                return replaced;
            const Result<QHash<QString, qint64>> others = vault.frequencies(term.forms, scope);
            if (!others)
                return others.error();
            query.frequencies.insert(*others);
        }
    }
    return {};
}

// A term of the index that the query looks for.
struct WeighedForm {
    QString text;
    qint64 frequency = 0;
    double weight = 0;
};

// Inverse document frequency, as BM25 has it.
double rarity(const Query &query, const QString &form)
{
    const double with = double(query.frequencies.value(form)), without = double(query.corpus.chunks) - with;
    return std::max(leastWeight, std::log((without + 0.5) / (with + 0.5)));
}

// What a continuation of the word can weigh at most, where the word as it is typed occurs.
double mostOfContinuation(const Query &query, const QueryTerm &term)
{
    double most = std::numeric_limits<double>::max();
    for (const QString &form : term.forms)
        if (!term.continuations.contains(form) && query.frequencies.value(form) > 0)
            most = std::min(most, continuedShare * rarity(query, form));
    return most;
}

QList<WeighedForm> formsByRarity(const Query &query)
{
    QList<WeighedForm> forms;
    for (const QueryTerm &term : query.terms) {
        const double most = mostOfContinuation(query, term);
        for (const QString &form : term.forms)
            if (const qint64 frequency = query.frequencies.value(form); frequency > 0) {
                const double weight = term.part ? compoundShare * rarity(query, form) : rarity(query, form);
                forms.append({ form, frequency, term.continuations.contains(form) ? std::min(most, weight) : weight });
            }
    }
    std::stable_sort(forms.begin(), forms.end(), [](const WeighedForm &a, const WeighedForm &b) { return a.frequency < b.frequency; });
    return forms;
}

QStringList textsOf(const QList<WeighedForm> &forms)
{
    QStringList texts;
    for (const WeighedForm &form : forms)
        texts.append(form.text);
    return texts;
}

// What a passage can score that holds none of the first forms.
double bestWithout(const QList<WeighedForm> &forms, qsizetype first)
{
    double sum = 0;
    for (const WeighedForm &form : forms.mid(first))
        sum += form.weight * (bm25K1 + 1);
    return sum;
}

// The longest beginning of the forms that stand in no more passages than this, but at least one.
qsizetype withinPostings(const QList<WeighedForm> &forms, qint64 most)
{
    qint64 postings = 0;
    qsizetype count = 0;
    while (count < forms.size() && (count == 0 || postings + forms[count].frequency <= most))
        postings += forms[count++].frequency;
    return count;
}

// How many forms are to choose so that no passage is missed that would score more than `best`.
qsizetype neededFor(const QList<WeighedForm> &forms, double best)
{
    qsizetype count = 0;
    while (count < forms.size() && bestWithout(forms, count) > best)
        ++count;
    return count;
}

// "weight" for "heavy" or "weighs": where the word that asks for a measure occurs nowhere, what the measure is called stands for it.
Result<void> nameMeasures(VaultReader &vault, Query &query, const QString &text, const Scope &scope, const QStringList &languages)
{
    const QStringList asking = measureWords(text) + reckoningWords(text);
    for (QueryTerm &term : query.terms) {
        const QStringList names = term.absent && asking.contains(term.word, Qt::CaseInsensitive) ? measuresCalled(term.word) : QStringList();
        if (names.isEmpty())
            continue;
        QStringList forms;
        for (const QString &name : names)
            forms += termForms(name, languages);
        const Result<QHash<QString, qint64>> frequencies = vault.frequencies(forms, scope);
        const Result<QList<bool>> occur = vault.occur({ forms }, scope);
        if (!frequencies || !occur)
            return frequencies ? occur.error() : frequencies.error();
        if (!occur->first())
            continue;
        term.absent = false;
        term.renamed = true;
        term.misspelt = false;
        term.share = 1;
        term.corrected.clear();
        term.forms = forms;
        term.frequency = 0;
        for (const QString &form : std::as_const(forms))
            if (const qint64 frequency = frequencies->value(form); frequency > 0) {
                query.frequencies.insert(form, frequency);
                term.frequency = std::max(term.frequency, frequency);
            }
        term.weight = weightOf(names.first(), query.language, term.frequency, query.corpus.chunks);
    }
    return {};
}

// Where such a word does not occur it says nothing of what is looked for, where it does it may be about something else.
void heedMeasures(Query &query, const QString &text)
{
    const QStringList measures = measureWords(text), reckonings = reckoningWords(text);
    for (QueryTerm &term : query.terms)
        term.measure = term.renamed || measures.contains(term.word, Qt::CaseInsensitive);
    const auto says = [&](const QueryTerm &term) { return !term.absent || !(term.measure || reckonings.contains(term.word, Qt::CaseInsensitive)); };
    if (std::any_of(query.terms.begin(), query.terms.end(), says))
        query.terms.removeIf([&](const QueryTerm &term) { return !says(term); });
}

bool asksOnlyForMeasures(const Query &query)
{
    return std::all_of(query.terms.begin(), query.terms.end(), [](const QueryTerm &term) { return term.measure; });
}

// What of a word's weight counts in a passage, by how sure it is that it is meant. Stems may be alike of words that are not.
double shareOf(const QueryTerm &term, const Passage &passage)
{
    return term.misspelt && folded(passage.text).contains(term.corrected) ? misspeltShare : term.share;
}

} // namespace

Result<Query> analyzeQuery(VaultReader &vault, const QString &text, const Scope &scope, bool operators, bool unfinished)
{
    Query query;
    const Result<CorpusStatistics> corpus = vault.corpus();
    if (!corpus)
        return corpus.error();
    query.corpus = *corpus;
    const Result<QList<LanguageShare>> languages = vault.languages();
    if (!languages)
        return languages.error();
    const QString own = detectLanguage(text);
    query.reading = readingLanguage(*languages, own);
    const QStringList some = stemmingLanguages(*languages, query.reading);
    query.language = isWrittenIn(*languages, own) ? own : QString();
    const QString words = operators ? takeOperators(text.left(longestQuery), query, some) : text.left(longestQuery);
    query.terms = wordsOf(words, some);
    if (unfinished && !query.terms.isEmpty() && words.endsWith(query.terms.last().word)) {
        const Result<void> completed = complete(vault, query.terms.last(), scope);
        if (!completed)
            return completed.error();
    }
    for (QueryTerm &term : query.terms)
        if (const Result<void> added = some.contains(QString()) ? addInflections(vault, term, scope, query.reading) : Result<void>(); !added)
            return added.error();
    Result<void> weighed = weigh(vault, query, scope, some);
    if (weighed && !operators) {
        weighed = nameMeasures(vault, query, words, scope, some);
        heedMeasures(query, words);
    }
    return weighed ? Result<Query>(query) : Result<Query>(weighed.error());
}

TermQuery termsOf(const Query &query, const Scope &scope)
{
    TermQuery terms;
    terms.phrases = query.phrases;
    terms.excluded = query.excluded;
    terms.paths = query.paths;
    terms.excludedPaths = query.excludedPaths;
    terms.extensions = query.extensions;
    terms.excludedExtensions = query.excludedExtensions;
    terms.types = query.types;
    terms.folders = query.folders;
    terms.fromMs = query.fromMs;
    terms.toMs = query.toMs;
    terms.collections = scope.collections;
    terms.onlyPaths = scope.onlyPaths;
    terms.hideSamples = scope.collections.isEmpty() && scope.onlyPaths.isEmpty() && query.folders.isEmpty();
    const QList<WeighedForm> forms = formsByRarity(query);
    terms.candidates = textsOf(forms);
    terms.titleWeight = titleWeight;
    terms.headingWeight = headingWeight;
    for (const WeighedForm &form : forms)
        terms.weights.insert(form.text, form.weight);
    return terms;
}

Result<QList<ScoredChunk>> bestChunks(VaultReader &vault, const Query &query, int limit, const Scope &scope, TermQuery *run)
{
    const QList<WeighedForm> forms = formsByRarity(query);
    TermQuery terms = termsOf(query, scope);
    terms.limit = limit;
    if (terms.candidates.isEmpty() && !query.terms.isEmpty())
        return QList<ScoredChunk>(); // it is words that are looked for, and there are none of them
    Result<QList<ScoredChunk>> found = QList<ScoredChunk>();
    for (qsizetype choosing = withinPostings(forms, cheapPostings), next = choosing;; choosing = next) {
        terms.candidates = textsOf(forms.mid(0, choosing));
        terms.scoring = textsOf(forms.mid(choosing));
        found = vault.match(terms);
        if (!found)
            return found;
        const qsizetype sure = std::min(limit, found->size() < limit ? exactAmong : limit); // so many must be the best there are
        const bool enough = sure > 0 && found->size() >= sure;
        next = enough ? std::min(neededFor(forms, found->at(sure - 1).score), withinPostings(forms, affordablePostings)) : forms.size();
        if (next <= choosing)
            break;
    }
    if (run)
        *run = terms;
    return found;
}

double smoothedScore(const Query &query, const Passage &passage, QList<bool> *matched)
{
    const bool onlyMeasures = asksOnlyForMeasures(query);
    QHash<QString, int> counts; // of what is looked for
    for (const QueryTerm &term : query.terms)
        for (const QString &form : term.forms)
            counts.insert(form, 0);
    int length = 0;
    QSet<QString> compounded; // words that may be parts of one another, where the language writes them together
    const bool compounds = writesCompounds(passage.language);
    for (const Term &term : analyze(passage.text, passage.language)) {
        if (compounds)
            compounded.insert(term.text);
        if (const auto count = counts.find(term.text); count != counts.end())
            ++*count;
        ++length;
    }
    QSet<QString> titles, names;
    for (const Term &term : analyze(passage.title + QLatin1Char('\n') + passage.heading, passage.language))
        titles.insert(term.text);
    for (const Term &term : analyze(QFileInfo(passage.path).completeBaseName(), passage.language))
        names.insert(term.text);
    const double average = std::max(1.0, query.corpus.averageTerms);
    double score = 0;
    for (const QueryTerm &term : query.terms) {
        int count = 0;
        bool inTitle = false, inName = false;
        for (const QString &form : term.forms) {
            count += counts.value(form);
            inTitle = inTitle || titles.contains(form);
            inName = inName || names.contains(form);
        }
        if (matched)
            matched->append(count > 0 || inTitle || inName);
        double frequency = count > 0 || inName ? std::max(count, 1) : (inTitle ? titleShare : 0); // who names a file says what it is about
        if (frequency == 0 && standsInCompound(term.forms, compounded))
            frequency = compoundShare;
        const double saturated = frequency * (bm25K1 + 1) / (frequency + bm25K1 * (1 - bm25B + bm25B * length / average));
        if (!term.renamed || onlyMeasures) // that there are weights says nothing of what it is asked of
            score += term.weight * saturated * shareOf(term, passage);
    }
    return score;
}

double perfectScore(const Query &query, const QList<bool> &matched)
{
    double score = 0, bridged = 0;
    bool lacks = false;
    const QList<bool> bridging = matched.isEmpty() ? QList<bool>(query.terms.size(), false) : bridges(query.terms, matched);
    const bool onlyMeasures = asksOnlyForMeasures(query);
    for (qsizetype i = 0; i < query.terms.size(); ++i)
        if (!query.terms[i].measure || onlyMeasures) {
            (bridging[i] ? bridged : score) += query.terms[i].weight * (bm25K1 + 1); // what endless repetition saturates to
            lacks = lacks || (!matched.isEmpty() && !matched[i] && !bridging[i]);
        }
    return score + (lacks ? bridgingShare : 0) * bridged;
}

} // namespace superinstance
