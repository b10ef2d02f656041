#include "engine/agents/roles.h"

#include "engine/text/analyzer.h"
#include "engine/text/irregularverbs.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype betweenNameAndVerb = 3; // words: "was", "had already", "then"
constexpr qsizetype besideVerb = 4; // words, within which the other one is named

struct Word {
    QString text;
    QSet<QString> terms; // it is indexed under, with that of its present
    qsizetype start = 0, end = 0;
    bool isName() const { return text.front().isUpper(); }
};

QSet<QString> termsOf(const QString &word, const QString &language)
{
    const QStringList forms = termForms(word, { language });
    QSet<QString> terms(forms.begin(), forms.end());
    for (const QString &ending : { QStringLiteral("d"), QStringLiteral("ed") }) // "sue", "sued"
        if (language == QLatin1String("en") && word.size() > ending.size() + 2 && word.endsWith(ending))
            for (const QString &form : termForms(word.chopped(ending.size()), { language }))
                terms.insert(form);
    if (const QString present = language == QLatin1String("en") ? presentOf(folded(word)) : QString(); !present.isEmpty())
        for (const QString &form : termForms(present, { language }))
            terms.insert(form);
    return terms;
}

QList<Word> wordsOf(const QString &sentence, const QString &language)
{
    static const QRegularExpression word(QStringLiteral("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*"), QRegularExpression::UseUnicodePropertiesOption);
    QList<Word> words;
    for (auto matches = word.globalMatch(sentence); matches.hasNext();) {
        const auto match = matches.next();
        words.append({ match.captured(), termsOf(match.captured(), language), match.capturedStart(), match.capturedEnd() });
    }
    return words;
}

// One mention of the deed in a sentence.
class Deed {
public:
    Deed(const QString &sentence, const QList<Word> &words, qsizetype verb) : m_sentence(sentence), m_words(words), m_verb(verb)
    {
        static const QSet<QString> auxiliaries { QStringLiteral("was"), QStringLiteral("were"), QStringLiteral("is"), QStringLiteral("are"), QStringLiteral("be"), QStringLiteral("been"), QStringLiteral("being"),
                                                 QStringLiteral("wurde"), QStringLiteral("wurden"), QStringLiteral("wird"), QStringLiteral("werden"), QStringLiteral("worden") };
        for (qsizetype i = std::max<qsizetype>(0, verb - betweenNameAndVerb); i < verb; ++i)
            m_passive = m_passive || auxiliaries.contains(words[i].text.toLower());
        m_passive = m_passive && byAfter() > 0;
    }

    bool isDoneBy(const QString &name) const { return m_passive ? follows(name, byAfter()) : precedes(name) && namesAnother(m_verb + 1, m_verb + besideVerb); }
    // By somebody who is named, whoever that is.
    bool isDoneByAName() const
    {
        const qsizetype from = m_passive ? byAfter() + 1 : m_verb - besideVerb;
        return namesAnother(from, m_passive ? from + 1 : m_verb - 1);
    }
    bool isDoneTo(const QString &name) const { return m_passive ? precedes(name) : follows(name, m_verb) && namesAnother(m_verb - besideVerb, m_verb - 1); }

private:
    // Where "by" stands that names who did it; 0 where it does not.
    qsizetype byAfter() const
    {
        static const QSet<QString> by { QStringLiteral("by"), QStringLiteral("von"), QStringLiteral("durch") };
        for (qsizetype i = std::max<qsizetype>(1, m_verb - besideVerb); i < std::min<qsizetype>(m_words.size(), m_verb + besideVerb); ++i)
            if (by.contains(m_words[i].text.toLower()))
                return i;
        return 0;
    }
    // Nothing between the two ends the clause or is another name.
    bool isOneClause(qsizetype first, qsizetype last) const
    {
        const QStringView between = QStringView(m_sentence).sliced(m_words[first].end, m_words[last].start - m_words[first].end);
        const auto isOther = [](const Word &word) { return word.isName(); };
        return !between.contains(QLatin1Char(',')) && !between.contains(QLatin1Char(';')) && std::none_of(m_words.begin() + first + 1, m_words.begin() + last, isOther);
    }
    bool precedes(const QString &name) const
    {
        const QString last = name.section(QLatin1Char(' '), -1);
        for (qsizetype i = m_verb - 1; i >= 0 && m_verb - i <= betweenNameAndVerb + 1; --i)
            if (m_words[i].text.compare(last, Qt::CaseInsensitive) == 0)
                return isOneClause(i, m_verb);
        return false;
    }
    bool follows(const QString &name, qsizetype from) const
    {
        const QString first = name.section(QLatin1Char(' '), 0, 0), last = name.section(QLatin1Char(' '), -1);
        for (qsizetype i = from + 1; i < m_words.size() && i - from <= betweenNameAndVerb; ++i)
            if (m_words[i].text.compare(first, Qt::CaseInsensitive) == 0 || m_words[i].text.compare(last, Qt::CaseInsensitive) == 0)
                return isOneClause(from, i);
        return false;
    }
    bool namesAnother(qsizetype from, qsizetype to) const
    {
        for (qsizetype i = std::max<qsizetype>(0, from); i <= to && i < m_words.size(); ++i)
            if (m_words[i].isName())
                return true;
        return false;
    }

    const QString &m_sentence;
    const QList<Word> &m_words;
    const qsizetype m_verb;
    bool m_passive = false;
};

} // namespace

std::optional<AskedRole> askedRole(const QString &question)
{
    struct Form {
        QRegularExpression pattern;
        bool acts;
    };
    const auto form = [](const char *pattern, bool acts) {
        const QString name = QStringLiteral("(?:the |der |die |das )?(?<n>(?-i:\\p{Lu})[\\p{L}'’-]*(?: (?:(?:of|&|and|von) )?(?-i:\\p{Lu})[\\p{L}'’-]*)*)");
        return Form { QRegularExpression(QString::fromUtf8(pattern).arg(name), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption), acts };
    };
    static const QList<Form> forms {
        form("^\\W*(?:by whom|von wem) (?:was|were|is|has|had|wurde|wird) %1 (?:been )?(?<v>\\p{L}+)", false),
        form("^\\W*who(?:m)? (?:was|were|has|had|is) %1 (?:been )?(?<v>\\p{L}+) by\\b", false),
        form("^\\W*who (?:was|were|is|has been|had been) (?<v>\\p{L}+) by %1", true),
        form("^\\W*(?:who(?:m)?|wen) (?:did|does|has|had|hat|hatte) %1 (?<v>\\p{L}+)", true),
        form("^\\W*(?:was|were|is|has|had|wurde) %1 (?:been )?(?<v>\\p{L}+) by\\b", false),
        form("^\\W*(?:did|does|has|had) %1 (?<v>\\p{L}+) (?=(?:the )?(?-i:\\p{Lu}))", true),
        form("^\\W*(?:who|wer) (?:has |had |also |first |then |will )?(?!(?:was|were|is|are|did|does|do|has|had|will|would|can|could|may|must|ist|war|hat|sind|waren)\\b)(?<v>\\p{L}+) %1", false),
    };
    for (const Form &each : forms)
        if (const auto match = each.pattern.match(question); match.hasMatch())
            return AskedRole { match.captured(QStringLiteral("v")), match.captured(QStringLiteral("n")), each.acts };
    return std::nullopt;
}

bool hasRolesChanged(const AskedRole &asked, const QString &sentence, const QString &language)
{
    const QList<Word> words = wordsOf(sentence, language);
    const QSet<QString> verb = termsOf(asked.verb, language);
    bool changed = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!words[i].terms.intersects(verb))
            continue;
        const Deed deed(sentence, words, i);
        const bool by = deed.isDoneBy(asked.name), to = deed.isDoneTo(asked.name);
        if (asked.acts ? by : to)
            return false;
        changed = changed || (asked.acts ? to : by);
    }
    return changed;
}

bool tellsTheDeed(const AskedRole &asked, const QString &sentence, const QString &language)
{
    const QList<Word> words = wordsOf(sentence, language);
    const QSet<QString> verb = termsOf(asked.verb, language);
    return std::any_of(words.begin(), words.end(), [&](const Word &word) { return word.terms.intersects(verb); });
}

bool isDoneByAnother(const AskedRole &asked, const QString &sentence, const QString &language)
{
    const QList<Word> words = wordsOf(sentence, language);
    const QSet<QString> verb = termsOf(asked.verb, language);
    const QString last = asked.name.section(QLatin1Char(' '), -1);
    bool another = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!words[i].terms.intersects(verb))
            continue;
        another = another || Deed(sentence, words, i).isDoneByAName();
    }
    return another && std::none_of(words.begin(), words.end(), [&](const Word &word) { return word.text.compare(last, Qt::CaseInsensitive) == 0; });
}

} // namespace superinstance
