#include "engine/retrieval/deeds.h"

#include <QRegularExpression>

#include <array>

namespace superinstance {

namespace {

QRegularExpression insensitive(const char *pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

// What payments are called, in one language each.
struct Payments {
    QRegularExpression spent; // the words round what is paid for, which is x
    QRegularExpression called; // a payment, in a question
    QStringList names; // of it and of its column, in a table
};

const std::array<Payments, 3> &payments()
{
    static const std::array<Payments, 3> all {
        Payments { insensitive("(?:\\b(?:how much|what)\\s+(?:money\\s+)?)?(?<!when |where )\\b(?:(?:did|do|have|had)\\s+(?:i|we)\\s+(?:already\\s+|usually\\s+)?(?:spend|spent|pay|paid)|(?:was|were|is|has been)\\s+(?:spent|paid))\\b(?:\\s+(?:on|at|for|in|with|to)\\b)?(?<x>)"),
                   insensitive("^(?:buy|bought|purchased?|purchases|expenses?|payments?|spendings?|expenditures?)$"), words("expenses expense purchases purchase payments payment spending amount cost costs") },
        Payments { insensitive("(?:\\b(?:wie ?viel|was)\\s+)?(?:geld\\s+)?\\b(?:habe?|haben|hatten?)\\s+(?:ich|wir)\\b(?:\\s+(?:für|fürs|beim?|auf|im|in|an))?(?<x>.*?)\\b(?:ausgegeben|bezahlt|gezahlt)\\b|"
                               "(?:\\bwie ?viel\\s+)?(?:geld\\s+)?\\b(?:gebe?|geben|zahlen?)\\s+(?:ich|wir)\\b(?:\\s+(?:für|fürs|beim?|auf|im|in|an))?(?<y>.*?)(?:\\s+aus)?(?=\\W*$)"),
                   insensitive("^(?:gekauft|kaufte|ausgaben?|einkauf|einkäufe|käufe|zahlung(?:en)?|anschaffung(?:en)?)$"), words("ausgaben ausgabe einkäufe einkauf zahlungen zahlung betrag beträge kosten") },
        Payments { insensitive("^\\W*(?:我们?)?\\s*在?(?<x>.*?)[上里]?\\s*花(?:了|费了?|掉了?)?\\s*(?:多少)?\\s*钱?(?=\\W*$)"),
                   insensitive("^(?:支出|花费|开支|消费|开销)$"), words("支出 花费 开支 消费 开销 金额") },
    };
    return all;
}

} // namespace

// A payment by another name, or something bought.
void namePayments(const QString &text, RowQuestion &question)
{
    static const QRegularExpression gap(QStringLiteral("[^\\p{L}]+"), QRegularExpression::UseUnicodePropertiesOption);
    for (const Payments &each : payments())
        for (const QString &word : text.split(gap, Qt::SkipEmptyParts))
            if (each.called.match(word).hasMatch()) {
                question.named = each.names;
                question.spending = true;
                question.deeds.append(word);
            }
}

void takeSpending(QString &text, RowQuestion &question)
{
    static const QRegularExpression gap(QStringLiteral("\\s+")), asksHowMuch = insensitive("\\b(?:how much|what)\\b|\\b(?:wie ?viel|was)\\b|钱");
    static const QRegularExpression ofParts = insensitive("\\b(?:per|each|every|pro|je)\\s+(?:day|week|month|year|tag|woche|monat|jahr)\\b|每(?:天|周|月|年)|^\\W*(?:which|where|wo)\\b.*\\bspend\\b");
    question.ofParts = ofParts.match(text).hasMatch();
    if (question.ofParts)
        return;
    const QStringList measures = words("amount price cost sum total betrag preis kosten summe 金额 价格 费用");
    for (const Payments &each : payments()) {
        const auto match = each.spent.match(text);
        const bool reckoned = question.reckoning != Reckoning::None && question.reckoning != Reckoning::Latest && question.reckoning != Reckoning::Earliest;
        if (!match.hasMatch() || (!reckoned && !asksHowMuch.match(match.captured()).hasMatch()))
            continue;
        question.reckoning = reckoned ? question.reckoning : Reckoning::Sum;
        question.measures = question.measures.isEmpty() ? measures : question.measures;
        QStringList kept { match.captured(QStringLiteral("x")) };
        if (each.spent.namedCaptureGroups().contains(QStringLiteral("y")))
            kept.append(match.captured(QStringLiteral("y")));
        text.replace(match.capturedStart(), match.capturedLength(), QLatin1Char(' ') + kept.join(QLatin1Char(' ')) + QLatin1Char(' '));
        question.named = each.names;
        question.spending = true;
        break;
    }
    namePayments(text, question);
    static const QRegularExpression earning = insensitive("\\b(?:earn(?:s|ed)?|verdien(?:t|en|te))\\b");
    if (earning.match(text).hasMatch()) {
        question.measures = question.named = words("salary wage income gehalt lohn einkommen");
        text.remove(earning);
    }
    if (question.named.isEmpty() && question.reckoning != Reckoning::None)
        question.named = question.measures; // "Who earns the most?"
}

void takeDenial(QString &text, RowQuestion &question)
{
    // A name of several words is one thing.
    static const QString thing = QStringLiteral("\\p{L}[\\p{L}-]*(?:\\s(?-i:\\p{Lu})[\\p{L}-]*)*"), from = QStringLiteral("(?:live|living|come|coming|based|located|work|working)?\\s*\\b(?:from|in|at|near|of|by)\\s+(?:the\\s+)?");
    static const QRegularExpression denial = insensitive(QStringLiteral(
        "(?:\\b(?:without|(?:with|has|have|had|are|is) no|(?:but|and|who are|that are) not|(?:all )?(?:except|excluding|but|apart from|other than)(?: for)?(?: (?:those|the ones|members|people))?(?= from| in| of)|(?:except|excluding|apart from|other than)(?: for)?|"
        "(?:(?:do|does|did|is|are|was|were|has|have|had|can|must|may|should)(?:\\s+(?:i|we))?\\s+)?not|(?:do|does|did|is|are|was|were|has|have|ca|must)n['’]t)\\s+"
        "(?:%2|(?:(?:yet|been|be|an?|any|the|include|offer|provide|have|allow|need|come with)\\s+)*)(?<d>%1(?:(?:,| or| nor| and)\\s+(?:from\\s+|in\\s+)?(?-i:\\p{Lu})[\\p{L}-]*)*)|"
        "\\b(?:(?:wohnen|wohnt|leben|lebt|kommen|kommt|stammen|stammt)\\s+)?(?:ohne|keine?[nrms]?|nicht|außer(?: (?:denen|die))?)\\s+(?:(?:einen?|eine[rm]?|den|die|das|mehr|aus|in|im|von|vom|bei)\\s+)*(?<e>%1(?:\\s+oder\\s+(?:aus\\s+|in\\s+)?%1)?)(?:\\s+(?:wohnen|wohnt|leben|lebt|kommen|kommt))?|"
        "(?:不(?:居?住在|来自|在|是)|没有?(?:居?住在|来自)|没有?|不含|不带|不包括|不提供)(?<f>\\p{Han}+?)(?=的|吗|\\P{Han}|$)|除了?(?:来自|住在)?(?<g>\\p{Han}+?)(?:的\\p{Han}{1,2})?(?:以外|之外|外)的?)").arg(thing, from).toUtf8().constData());
    static const QRegularExpression others(QStringLiteral("\\s*,\\s*|,?\\s+(?:or|nor|and|oder)\\s+(?:from\\s+|in\\s+|aus\\s+)?"));
    const auto match = denial.match(text);
    if (!match.hasMatch())
        return;
    for (const char *each : { "d", "e", "f", "g" })
        question.denied += match.captured(QString::fromLatin1(each)).split(others, Qt::SkipEmptyParts);
    text.replace(match.capturedStart(), match.capturedLength(), QLatin1Char(' '));
}

void takeDeniedTimes(QString &text, QList<CellCondition> &conditions)
{
    static const QRegularExpression denial = insensitive("\\b(?:(?:do|does|did|is|are|was|were|has|have|had)\\s+)?not(?=\\s)|\\b(?:(?:do|does|did|is|are|was|were|has|have|had)n['’]t)\\b|\\b(?:except|excluding)(?: (?:those|the ones))?\\b|\\b(?:nicht|außer)\\b|不是?(?=\\p{Han})|没有?(?=\\p{Han})");
    // What stands between the denial and the time, which has been taken out, is at most a verb.
    static const QRegularExpression verb = insensitive("^\\s*(?:from\\s+|those\\s+)?\\p{L}*\\s*(?:from|in|of|im|aus|vom)?\\W*$");
    const auto match = denial.match(text);
    if (!match.hasMatch() || conditions.size() != 1 || !verb.match(text.mid(match.capturedEnd())).hasMatch())
        return;
    conditions.first().denied = true;
    text.replace(match.capturedStart(), match.capturedLength(), QLatin1Char(' '));
}

void takeEither(QString &text, RowQuestion &question)
{
    static const QString thing = QStringLiteral("(?-i:\\p{Lu})[\\p{L}-]*(?:\\s(?-i:\\p{Lu})[\\p{L}-]*)*");
    static const QRegularExpression either = insensitive(QStringLiteral("(?<=\\s)(?:either\\s+)?(?<a>%1(?:,\\s+%1)*),?\\s+(?:or|oder)\\s+(?:(?:from|in|at|of|for|by|aus|von|in|bei)\\s+)?(?<b>%1)|"
                                                                        "(?:居?住在|来自|在|是)(?<c>\\p{Han}{2,4}?)(?:或者?|和)在?(?<d>\\p{Han}{2,4}?)(?=的|$|\\P{Han})").arg(thing).toUtf8().constData());
    const auto match = either.match(text);
    if (!match.hasMatch())
        return;
    static const QRegularExpression comma(QStringLiteral("\\s*,\\s*"));
    for (const char *each : { "a", "b", "c", "d" })
        question.either += match.captured(QString::fromLatin1(each)).split(comma, Qt::SkipEmptyParts);
    text.replace(match.capturedStart(), match.capturedLength(), QLatin1Char(' '));
}

bool leavesUnread(const QString &text)
{
    static const QRegularExpression left = insensitive("\\b(?:not|except|excluding|or|nor|neither|nicht|oder|außer|weder)\\b|n['’]t\\b|\\b(?:kein|keine[nrms]?)\\b|或|除了|(?<!差)不(?!同)");
    return left.match(text).hasMatch();
}

void takeTasks(QString &text, RowQuestion &question)
{
    static const QRegularExpression task = insensitive("\\b(?:tasks?|to-?dos?|chores?|things to do|aufgaben?|erledigungen)\\b|任务|待办(?:事项)?");
    static const QRegularExpression open = insensitive("\\b(?:still\\s+|noch\\s+)?(?:open|pending|unfinished|outstanding|undone|left(?: to do)?|to be done|offen|unerledigt|zu (?:tun|erledigen))\\b|(?:还)?(?:没有?|未)完成");
    static const QRegularExpression done = insensitive("\\b(?:already\\s+|schon\\s+|bereits\\s+)?(?:done|finished|completed|ticked off|erledigt|fertig)\\b|(?:已经?)?完成了?");
    static const QRegularExpression whole = insensitive("^\\W*(?:what (?:do (?:i|we) (?:still )?(?:have|need) to do|is (?:still )?(?:left )?to (?:do|be done))|was (?:muss|müssen) (?:ich|wir) noch (?:tun|erledigen|machen)|was ist noch zu (?:tun|erledigen)|我?还要做什么)\\W*$");
    const auto all = whole.match(text), thing = task.match(text), undone = open.match(text), finished = done.match(text);
    if (!all.hasMatch() && (!thing.hasMatch() || (!undone.hasMatch() && !finished.hasMatch() && question.denied.isEmpty())))
        return;
    const bool denied = done.match(question.denied.join(QLatin1Char(' '))).hasMatch();
    question.ticked = !all.hasMatch() && !undone.hasMatch() && !denied;
    question.denied = denied ? QStringList() : question.denied;
    question.deeds.append(thing.captured());
    question.named = words("todo to-do todos tasks task checklist chores aufgaben aufgabenliste erledigungen 任务 待办");
    text = all.hasMatch() ? QString() : text.remove(open).remove(done);
}

void noteDeeds(const QString &text, RowQuestion &question)
{
    static const QRegularExpression past = insensitive("\\b(?:what|which|where|when|who|whom|how (?:often|many|much))\\b[^?]*?\\b(?:did|have|had)\\s+(?:i|we)\\s+(?:(?:last|first|ever|already|most recently)\\s+)*(?!(?:to|no|an?|the)\\b)(?<v>\\p{L}+)|"
                                                       "\\btimes?\\s+(?:that\\s+)?(?:i|we)\\s+(?<w>\\p{L}+)|"
                                                       "\\b(?:was|welche[rsnm]?|wo|wann|wen|wie (?:oft|viele?))\\b[^?]*?\\b(?:habe?|haben|bin|sind|hatten?)\\s+(?:ich|wir)\\b[^?]*?(?<z>\\p{L}*ge\\p{L}+(?:t|en)|[bve]er?\\p{L}+(?:t|en)|\\p{L}+iert)(?=\\W*$)|"
                                                       "\\b(?:where|when|how (?:often|many times))\\s+(?:was|were)\\s+(?:i|we)\\b|\\b(?:wo|wann|wie oft)\\s+(?:bin|sind|war|waren)\\s+(?:ich|wir)\\b");
    static const QRegularExpression light = insensitive("\\b(?:includ(?:es?|ed|ing)|serv(?:es?|ed|ing)|offer(?:s|ed|ing)?|provid(?:es?|ed|ing)|take|takes|taken|lives?|living|comes?|pays?|wohnen|wohnt|leben|lebt|kommen|kommt|zahlen|zahlt|bezahlen|bezahlt|lies?|liegt|liegen|bieten?|bietet|enthalten|inklusive|kostet|kosten|costs?)\\b|提供|包含|包括|居?住在|来自|缴纳?|支付|谁");
    static const QRegularExpression visit = insensitive("\\b(?:visits?|trips?|besuche?s?)\\b");
    const auto match = past.match(text);
    if (const auto named = visit.match(text); named.hasMatch())
        question.deeds.append(named.captured());
    question.past = match.hasMatch();
    for (const char *verb : { "v", "w", "z" })
        if (const QString word = match.captured(QString::fromLatin1(verb)); !word.isEmpty())
            question.deeds.append(word);
    for (auto matches = light.globalMatch(text); matches.hasNext();)
        question.light.append(matches.next().captured());
}

} // namespace superinstance
