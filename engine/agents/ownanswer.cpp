#include "engine/agents/ownanswer.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace superinstance {

namespace {

constexpr int deepest = 20; // brackets within brackets
constexpr int figures = 12; // of a result

QRegularExpression insensitive(const char *pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

QString tr(const char *text)
{
    return QCoreApplication::translate("AboutProgram", text);
}

// Reads "2 + 3 * (4 - 1)" from left to right; products before sums.
class Sum {
public:
    explicit Sum(const QString &text) : m_text(text) { }

    std::optional<double> value()
    {
        const std::optional<double> whole = terms(0);
        return whole && m_at == m_text.size() && std::isfinite(*whole) ? whole : std::nullopt;
    }

private:
    bool takes(QChar sign)
    {
        const bool there = m_at < m_text.size() && m_text[m_at] == sign;
        m_at += there;
        return there;
    }
    std::optional<double> terms(int depth)
    {
        std::optional<double> left = factors(depth);
        while (left) {
            const bool plus = takes(QLatin1Char('+'));
            if (!plus && !takes(QLatin1Char('-')))
                return left;
            const std::optional<double> right = factors(depth);
            left = right ? std::optional(plus ? *left + *right : *left - *right) : std::nullopt;
        }
        return left;
    }
    std::optional<double> factors(int depth)
    {
        std::optional<double> left = number(depth);
        while (left) {
            const bool times = takes(QLatin1Char('*'));
            if (!times && !takes(QLatin1Char('/')))
                return left;
            const std::optional<double> right = number(depth);
            left = right ? std::optional(times ? *left * *right : *left / *right) : std::nullopt;
        }
        return left;
    }
    std::optional<double> number(int depth)
    {
        static const QRegularExpression digits(QStringLiteral("\\d+(?:\\.\\d+)?"));
        if (takes(QLatin1Char('('))) {
            const std::optional<double> within = depth < deepest ? terms(depth + 1) : std::nullopt;
            return takes(QLatin1Char(')')) ? within : std::nullopt;
        }
        const double sign = takes(QLatin1Char('-')) ? -1 : 1;
        const auto match = digits.match(m_text, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return std::nullopt;
        m_at = match.capturedEnd();
        return sign * match.captured().toDouble();
    }

    const QString m_text;
    qsizetype m_at = 0;
};

// What is to be reckoned as it was written; empty where there is none.
QString sumIn(const QString &question)
{
    static const QRegularExpression asked = insensitive("^\\W*?(?:(?:what(?:'s| is| are| does)|how much (?:is|are)|calculate|compute|was (?:ist|sind|ergibt)|wie ?viel (?:ist|sind|ergibt)|berechne|计算一?下?)\\s*)?"
                                                        "((?:[\\d.()\\s+*/×·÷−-]|\\d\\s*[x:]\\s*(?=\\d)|\\b(?:plus|minus|times|divided by|mal|durch|geteilt durch)\\b|[加减乘]|除以)*\\d\\)?)(?:\\s*(?:=|make|equal|ergibt|等于|是)?\\s*(?:多少|几)?)?[\\s?？!.]*$");
    static const QRegularExpression operation = insensitive("\\d\\)?\\s*(?:[+*/×·÷−x:-]|plus|minus|times|divided by|mal|durch|geteilt durch|[加减乘]|除以)\\s*[(\\d-]");
    static const QRegularExpression date(QStringLiteral("^(?:[12]\\d{3}-\\d{2}(?:-\\d{2})?|\\d{1,2}([/.-])\\d{1,2}\\1\\d{2,4})$"));
    constexpr qsizetype longest = 100; // characters
    const QString sum = asked.match(question.size() <= longest ? question.simplified() : QString()).captured(1).trimmed();
    const bool asks = question.trimmed() != sum; // "14/5" alone may be searched for
    return operation.match(sum).hasMatch() && (asks || sum.contains(QLatin1Char('+')) || sum.contains(QLatin1Char('*'))) && !date.match(sum).hasMatch() ? sum : QString();
}

QString inSigns(QString sum)
{
    static const QList<std::pair<QRegularExpression, QString>> signs {
        { insensitive("plus|加"), QStringLiteral("+") }, { insensitive("minus|−|减"), QStringLiteral("-") }, { insensitive("times|mal|[×·x乘]"), QStringLiteral("*") },
        { insensitive("divided by|geteilt durch|durch|除以|[÷:]"), QStringLiteral("/") }, { insensitive("\\s+"), QString() } };
    for (const auto &[written, sign] : signs)
        sum.replace(written, sign);
    return sum;
}

} // namespace

bool asksToReckon(const QString &question)
{
    return !sumIn(question).isEmpty();
}

bool asksForNow(const QString &question)
{
    static const QRegularExpression now = insensitive("^\\W*(?:what(?:'s| is) (?:the )?(?:date|time|day|today['’]s date)(?: (?:is it|today|now|right now|of today))*|what(?:'s| is) today|what (?:day|date|time|year|month)(?: of the week)? (?:is it|is today|do we have)(?: today| now| right now)?|"
                                                      "(?:welcher (?:tag|wochentag)|welches datum) (?:ist|haben wir) heute|der wievielte ist heute|den wievielten haben wir(?: heute)?|wie ?viel uhr ist es(?: jetzt)?|wie spät ist es(?: jetzt)?|"
                                                      "(?:今天|现在)(?:是)?(?:几[号点]|星期几|什么日期|什么时间|几月几[号日])了?|现在几点了?)\\W*$");
    return now.match(question.simplified()).hasMatch();
}

std::optional<QString> ownAnswer(const QString &question, const QDateTime &now)
{
    if (const QString sum = sumIn(question); !sum.isEmpty()) {
        const std::optional<double> value = Sum(inSigns(sum)).value();
        return value ? tr("%1 = %2. I reckoned that myself; it is taken from none of your documents.").arg(sum, QString::number(*value, 'g', figures))
                     : tr("I cannot reckon %1.").arg(sum);
    }
    if (asksForNow(question))
        return tr("By the clock of this computer it is %1. Your documents were not searched for it.").arg(QLocale().toString(now, QLocale::LongFormat));
    return std::nullopt;
}

} // namespace superinstance
