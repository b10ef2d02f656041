#include "engine/models/askedwords.h"

#include "engine/models/askedvalue.h"
#include "engine/text/analyzer.h"
#include "engine/text/irregularverbs.h"

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype beginningLetters = 5;
constexpr double sameBeginning = 0.6; // of a word that begins like the one asked for, against the word itself
constexpr int besideWords = 2; // "the tower of the lighthouse" for "lighthouse tower"

QString presentTerm(QStringView word, const QString &language)
{
    if (language != QLatin1String("en"))
        return {};
    const QString present = presentOf(folded(word));
    return present.isEmpty() ? QString() : termForms(present, { language }).value(0);
}

QString beginningOf(const QString &term)
{
    return term.size() >= beginningLetters ? term.left(beginningLetters) : QString();
}

} // namespace

SaidWords saidWords(QStringView text, const QString &language)
{
    SaidWords said;
    int place = 0;
    for (const Term &term : analyze(text, language)) {
        said.places[term.text].append(place++);
        if (const QString present = presentTerm(text.sliced(term.start, term.end - term.start), language); !present.isEmpty())
            said.presents.insert(present);
        if (const QString beginning = beginningOf(term.text); !beginning.isEmpty() && !term.stop)
            said.beginnings.insert(beginning);
    }
    return said;
}

AskedWords::AskedWords(const Intent &intent, const QString &language, const QHash<QString, double> &weights)
{
    QSet<QString> seen;
    for (const QString &typed : intent.terms) {
        QStringList forms = termForms(typed, { language });
        const QString key = forms.join(QLatin1Char(' '));
        const bool hyphenated = typed.contains(QLatin1Char('-')) && forms.size() > 1; // its parts are words of the question as well
        if (forms.isEmpty() || hyphenated || seen.contains(key))
            continue;
        seen.insert(key);
        double weight = 0;
        for (const QString &form : forms)
            weight = std::max(weight, weights.value(form));
        for (const QString &name : measuresCalled(typed))
            forms += termForms(name, { language });
        m_words.append({ forms, presentTerm(typed, language), beginningOf(forms.first()), weight > 0 ? weight : 1 });
    }
}

bool AskedWords::holds(const SaidWords &text, const Word &word)
{
    return std::any_of(word.forms.begin(), word.forms.end(), [&](const QString &form) { return text.places.contains(form); });
}

double AskedWords::saying(const SaidWords &text, const Word &word)
{
    const bool otherTense = text.places.contains(word.present) || text.presents.contains(word.present) || text.presents.contains(word.forms.first());
    return holds(text, word) || otherTense ? 1 : text.beginnings.contains(word.beginning) ? sameBeginning : 0;
}

template <class Share> double AskedWords::share(Share of) const
{
    double all = 0, covered = 0;
    for (const Word &word : m_words) {
        all += word.weight;
        covered += word.weight * of(word);
    }
    return all > 0 ? covered / all : 0;
}

double AskedWords::saidBy(const SaidWords &text) const
{
    return share([&](const Word &word) { return saying(text, word); });
}

double AskedWords::saidByAny(const QList<SaidWords> &texts) const
{
    return share([&](const Word &word) {
        double most = 0;
        for (const SaidWords &text : texts)
            most = std::max(most, saying(text, word));
        return most;
    });
}

double AskedWords::leftTo(const SaidWords &other, const SaidWords &text) const
{
    return share([&](const Word &word) { return !holds(text, word) && holds(other, word) ? 1.0 : 0.0; });
}

double AskedWords::together(const SaidWords &text) const
{
    const auto places = [&](const Word &word) {
        QList<int> places;
        for (const QString &form : word.forms)
            places += text.places.value(form);
        return places;
    };
    double all = 0, beside = 0;
    for (qsizetype i = 0; i + 1 < m_words.size(); ++i) {
        const double weight = std::min(m_words[i].weight, m_words[i + 1].weight);
        const QList<int> here = places(m_words[i]), there = places(m_words[i + 1]);
        all += weight;
        if (std::any_of(here.begin(), here.end(), [&](int a) { return std::any_of(there.begin(), there.end(), [&](int b) { return std::abs(a - b) <= besideWords; }); }))
            beside += weight;
    }
    return all > 0 ? beside / all : 0;
}

} // namespace superinstance
