#include "engine/agents/questionforms.h"

#include "engine/agents/aboutprogram.h"
#include "engine/agents/ownanswer.h"

#include <QRegularExpression>

namespace superinstance {

namespace {

struct Form {
    QRegularExpression pattern;
    QuestionForm form;
};

QRegularExpression insensitive(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

// The first that fits decides.
const QList<Form> &forms()
{
    static const QList<Form> all = [] {
        QList<Form> list;
        const auto add = [&](QuestionKind kind, AnswerType expects, const char *pattern) { list.append({ insensitive(QString::fromUtf8(pattern)), { kind, expects } }); };
        using K = QuestionKind;
        using A = AnswerType;
        // Small talk; what is asked about the program itself stands in aboutprogram.
        add(K::Chat, A::Any, "^\\W*(?:hi|hiya|hello|hey|thanks|thank you|good (?:morning|afternoon|evening|day|night)|bye|goodbye|see you|cheers|ok(?:ay)?|great|nice to meet you|hallo|danke|guten (?:morgen|tag|abend)|"
                             "tschüss|auf wiedersehen|bonjour|salut|merci|hola|gracias|привет|спасибо|你好|您好|谢谢|再见)(?:[\\s,]+(?:there|again|thanks|thank you|you|very much|so much|a lot|later|schön|sehr))*\\W*$");
        add(K::Chat, A::Any, "^\\W*(?:how are you(?: doing)?(?: today)?|what(?:'s| is) (?:up|your name)|(?:who|what) are you|are you (?!sure\\b|certain\\b|able\\b)(?:(?:really|actually|based on|powered by|made by|running|using|the|an?) ){0,2}[\\p{L}\\p{N}.-]+(?: [\\p{L}\\p{N}.-]+)?|(?:which|what) (?:language )?(?:ai|model|version|program|llm|assistant|chatbot)(?: model)? (?:are you|do you use)|who are you based on|bist du (?:ein(?:e[nr]?)? )?[\\p{L}\\p{N}.-]+|who (?:made|built|wrote|created) you|"
                             "(?:please )?tell me a joke|wer bist du|wie geht(?:'s| es)(?: dir| ihnen)?|wie heißt du|你是谁|你好吗)\\W*$");
        add(K::Compare, A::Any, "^\\W*(?:compare|contrast|what(?:'s| is) the difference|what are the differences|how do(?:es)? .+ (?:differ|compare)|vergleiche?|was ist der unterschied|比较|对比)\\b|\\b(?:versus|vs\\.?)\\b|\\bdiffer\\W*$|"
                                "^\\W*which (?:one |of .+ )?(?:is|are|was|were) (?:\\p{L}+er|more|less)\\b|^\\W*(?:is|are|was|were|does|do) .+ (?:\\p{L}{2,}er|more \\p{L}+|less \\p{L}+) than\\b|^\\W*(?:比较|对比)|有什么(?:区别|不同)|的区别");
        add(K::Summary, A::Any, "^\\W*(?:summari[sz]e|sum up|(?:give (?:me |us )?)?an? (?:(?:short|brief) )?(?:summary|overview)|tl;?dr|what are the (?:main|key) points|what (?:is|was) .+ about\\W*$|what(?:'s| is| stands)(?: written)? in \\S+\\.[a-z]{2,4}\\W*$|what does \\S+\\.[a-z]{2,4} (?:say|contain)\\W*$|was steht in \\S+\\.[a-z]{2,4}\\W*$|fasse\\b|worum geht|résume|总结|概括|概述)");
        add(K::Count, A::Number, "\\bhow many\\b|\\bhow often (?:did|have|had) (?:i|we)\\b|\\bwie oft (?:habe?|haben|bin|sind|war|waren|hatten?) (?:ich|wir)\\b|^\\W*count\\b|\\bwhat (?:is|was) the number of (?!the\\b|an?\\b|my\\b|our\\b)|\\bwie ?viele\\b|\\bcombien de\\b|\\bcuánt[oa]s\\b|\\bquant[ie]\\b|\\bсколько\\b|有多少|多少(?:位|个|人|名|页|次|家|件|种|只|张|本)|几(?:个|位|人|名|页|次|家|件|种|只|张|本)");
        add(K::HowTo, A::Any, "^\\W*(?:how (?:do|does|can|should|would|must) (?:i|we|you|one)\\b|how (?:to|i|we|one)\\b|what (?:are|is) the (?:steps?|procedure|process) (?:to|for)\\b|what (?:do|does) (?:i|we|you|one) (?:have|need) to do\\b|what (?:must|should) (?:i|we|you|one) do\\b|"
                              "show (?:me|us) how to|wie \\p{L}+ (?:ich|man)\\b|comment (?:puis-je|faire)\\b|cómo puedo\\b)|怎么|怎样|如何");
        add(K::Definition, A::Any, "^\\W*(?:define\\b|what do(?:es)? .+ mean\\W*$|what is (?:the meaning|meant by|the definition)\\b|(?:explain )?what (?:an? |the )?[\\p{L}-]+(?: [\\p{L}-]+)? (?:is|are|means)\\W*$|was (?:bedeutet|versteht man unter)\\b|什么是)|是什么意思");
        add(K::List, A::Any, "^\\W*(?:list|name|enumerate|which are|(?:give (?:me |us )?)?(?:a|the) list of|(?:show|find|give)(?: me| us)? (?:all|every)|all \\p{L}+|what are (?:all|the)|what (?:kinds|types) of|which (?:documents|files|letters|notes|e-?mails|contracts|pages) (?:mention|talk|speak|contain|say|are|deal)|"
                             "nenne|liste|zeige? (?:mir )?alle|quels sont|enumere)\\b|^\\W*列出|哪些");
        add(K::Fact, A::Number, "^\\W*what (?:is|are|was|were) the (?:average|mean|total|sum|combined|minimum|maximum)\\b|^\\W*wie hoch (?:ist|sind|war|waren)\\b|"
                                "\\bhow (?:much|long|far|old|high|tall|deep|big|large|often|fast|wide|heavy|hot|cold)\\b|\\bwhat (?:percentage|number|amount|price|age|height|population|year old)\\b|"
                                "\\bwhat (?:is|are|was|were) the (?:\\p{L}+ )?(?:population|price|cost|fee|rent|salary|wage|deposit|height|length|width|depth|weight|size|age|amount|distance|speed|temperature|number|percentage|salary)\\b|\\bwhat (?:do|does|did|would|will) .+ (?:cost|weigh)\\b|"
                                "\\bwie (?:hoch|lange?|alt|weit|groß|teuer|schwer|oft|tief)\\b|\\bwie ?viel\\b(?! uhr)|\\bwas kosten?t?\\b|\\bcuánto\\b|多少|多(?:高|长|大|久|深|远|重|宽|快)");
        add(K::Fact, A::Date, "^\\W*(?:(?:since |until |till |by |from )?when\\b|(?:in|on|at|by|since|until|during)? ?(?:what|which) (?:year|date|day|month|decade|century|time)\\b|what (?:is|was) the date\\b|(?:seit |bis |ab )?wann\\b|quand\\b|cuándo\\b|quando\\b|когда\\b)|"
                              "什么时[候间]|哪一?[年天日]|何时|几点|\\b(?:what|which) (?:year|date|month|decade|century)\\b|\\bwelche[mnrs]? (?:jahr|tag|monat|datum|jahrhundert)\\b|\\bwie ?viel uhr\\b");
        add(K::Fact, A::Person, "^\\W*(?:who\\b|whom\\b|whose\\b|(?:by|to|with|for|from) whom\\b|(?:what|which) (?:person|man|woman|king|queen|president|actor|author|scientist|artist|singer|player|poet|writer|composer|emperor|pope)\\b|"
                                "(?:von |mit |für |bei |an )?(?:wer|wem|wen|wessen)\\b|qui\\b|quién\\b|chi\\b|кто\\b)|谁|哪位");
        add(K::Fact, A::Organisation, "\\b(?:what|which) (?:company|organi[sz]ation|university|team|agency|institution|band|party|bank)\\b|\\bwelche[mnrs]? (?:firma|bank|organisation|partei|universität|behörde)\\b|哪(?:家|所)");
        add(K::Fact, A::Place, "^\\W*(?:where\\b|(?:in|on|at|from|to)? ?(?:what|which) (?:country|city|place|town|region|state|river|island|continent|location|village|county|street)\\b|(?:in |aus |an )?welche[mnrs]? (?:stadt|land|ort|dorf|straße)\\b|"
                               "wo\\b|woher\\b|wohin\\b|où\\b|dónde\\b|dove\\b|где\\b|куда\\b)|哪里|哪儿|在哪|哪个?(?:城市|国家|地方|省|县)|什么地方");
        add(K::Fact, A::Reason, "^\\W*(?:(?:and |but )?why\\b|(?:explain )?why\\b|for what reason|what (?:is|was) the reason|what caused|warum\\b|weshalb\\b|wieso\\b|aus welchem grund|pourquoi\\b|por qué\\b|perché\\b|почему\\b|зачем\\b)|为什么|为何|原因");
        add(K::Definition, A::Any, "^\\W*(?:(?:what|was|qu'est-ce)(?:'s| is| are| was| were| ist| que c'est) (?:an? |ein |eine |the )?[\\p{L}-]+(?: [\\p{L}-]+)?\\W*$)|是什么\\W*$");
        // “Was …” is also how German asks for a thing.
        add(K::Fact, A::YesNo, "^\\W*(?:is|are|was(?! (?:hat|haben|steht|ist|sind|wird|wurde|war|muss|soll|kann|darf|sagt|braucht|brauchen|gilt|passiert|geschah|enthält|macht)\\b)|were|do|does|did|can|could|has|have|had|will|would|should|may|must|ist|sind|war|kann|darf|muss|hat)\\s|吗\\W*$|是否");
        return list;
    }();
    return all;
}

} // namespace

QuestionForm formOf(const QString &question)
{
    if (programTopic(question) || asksToReckon(question) || asksForNow(question))
        return { QuestionKind::Chat, AnswerType::Any };
    for (const Form &each : forms())
        if (each.pattern.match(question).hasMatch())
            return each.form;
    return {};
}

QString withoutPoliteness(const QString &question)
{
    static const QRegularExpression opening = insensitive(QString::fromUtf8(
        "^\\W*(?:(?:hi|hello|hey|hallo)[,!]?\\s+(?=\\p{L}+\\s+\\p{L}+\\s+\\p{L}+)|(?:(?:please|kindly|bitte|also)[,\\s]+)+|(?:can|could|would|will) you (?:please |kindly )?(?:tell|let) (?:me|us)(?: know)?\\s+|(?:can|could|would|will) you (?:please |kindly )?(?=(?:list|name|compare|summari[sz]e|give|explain|describe|find|count|show)\\b)|"
        "do you (?:happen to )?know\\s+(?=(?:who|whom|when|where|why|what|which|how)\\b)|(?:tell|show) (?:me|us)\\s+(?=(?:who|whom|when|where|why|what|which|all)\\b)|tell (?:me|us)\\s+(?=how\\b)|explain(?: to (?:me|us))?\\s+(?=(?:how|why)\\b)|"
        "i(?:'d| would) (?:like|love) to know,?\\s+|i (?:want|need) to know,?\\s+|i (?:wonder|was wondering)\\s+(?=(?:who|whom|when|where|why|what|which|how)\\b)|(?:kannst du|können sie) mir (?:bitte )?sagen,?\\s+|ich (?:möchte|würde gerne?) wissen,?\\s+|请问[，,\\s]*|请)"));
    static const QRegularExpression closing = insensitive(QString::fromUtf8("[,\\s]+(?:please|kindly|thanks|thank you|thanks a lot|many thanks|bitte|danke)\\s*([?.!]*)\\s*$"));
    constexpr int mostOpenings = 4; // "Hello, could you please tell me"
    QString plain = question;
    for (int i = 0; i < mostOpenings; ++i) {
        const auto match = opening.match(plain);
        if (!match.hasMatch() || match.capturedLength() == plain.size())
            break;
        plain.remove(0, match.capturedLength());
        plain[0] = plain[0].toUpper();
    }
    const auto end = closing.match(plain);
    if (end.hasMatch() && end.capturedStart() > 0)
        plain = plain.left(end.capturedStart()) + (end.captured(1).isEmpty() ? QString() : end.captured(1));
    return plain;
}

} // namespace superinstance
