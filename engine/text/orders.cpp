#include "engine/text/orders.h"

#include <QRegularExpression>

namespace superinstance {

namespace {

constexpr qsizetype longestTold = 80; // characters of what was found that are told
constexpr int hidingSigns = 8; // of zero width one after the other

// No width, no sign of its own: spaces and joiners of zero width, soft hyphens.
bool isInvisible(char32_t c)
{
    return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

// Twins of the ASCII characters that are not drawn.
bool isTag(char32_t c)
{
    return c >= 0xE0020 && c <= 0xE007E;
}

// With what hides taken out, and what is hidden readable.
QString laidOpen(const QString &text)
{
    QString open;
    open.reserve(text.size());
    for (const char32_t c : text.toUcs4())
        if (isTag(c))
            open.append(QChar(ushort(c - 0xE0000)));
        else if (!isInvisible(c))
            open.append(QString::fromUcs4(&c, 1));
    return open;
}

QRegularExpression pattern(const QStringList &alternatives)
{
    return QRegularExpression(alternatives.join(QLatin1Char('|')), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption);
}

const QRegularExpression &orders()
{
    static const QRegularExpression all = pattern({
        QStringLiteral("\\b(?:ignore|disregard|forget|override|bypass)\\s+(?:\\w+\\s+){0,3}?(?:previous|prior|preceding|earlier|above|foregoing|all)\\s+(?:\\w+\\s+){0,2}?(?:instructions?|prompts?|rules|directions|guidelines|commands)\\b[^.\\n]{0,60}"),
        QStringLiteral("\\b(?:ignore|disregard|forget)\\s+(?:everything|anything|all)\\s+(?:else\\s+)?(?:above|you (?:were|have been|are) told|you(?:['’]ve| have) (?:read|learned)|(?:else )?in (?:these|this|the|all|any) (?:other )?(?:files?|documents?|texts?|passages?|context))\\b[^.\\n]{0,60}"),
        QStringLiteral("\\b(?:ethos|logos|pathos|the (?:council|reviewer|verifier)|assistant|chatbot|ai|llm|system)\\s*[:,]\\s*(?:please\\s+)?(?:always\\s+)?(?:approve|accept|agree|ignore|disregard|forget|mark|answer|reply|say|confirm|vote|do not|don['’]t|you (?:are|must))\\b[^.\\n]{0,60}"),
        QStringLiteral("\\b(?:ethos|logos|pathos)\\s+(?:must|shall|should|has to|have to)\\s+(?:\\w+\\s+)?(?:quote|cite|approve|accept|agree|ignore|answer|reply|say|confirm|vote|mark)\\b[^.\\n]{0,60}"),
        QStringLiteral("\\b(?:note|notice|message|instructions?|attention)\\s+(?:(?:for|to)\\s+)?(?:all\\s+|any\\s+|the\\s+|every\\s+)?(?:large\\s+)?(?:language models?|llms?|ai(?:s|\\s+(?:assistants?|models?|systems?|agents?))?|chatbots?)\\s*[:,][^.\\n]{0,60}"),
        QStringLiteral("={5,}\\s*(?:end of )?passage \\[\\d+\\][^\\n]{0,40}|\\byour (?:new )?role:\\s+(?:you )?(?:say|answer|reply|confirm|claim) that\\b[^.\\n]{0,60}"), // our own fences and words, imitated
        QStringLiteral("\\b(?:mark|rate|treat|call)\\s+(?:this|every|all|each|the)\\s+(?:\\w+\\s+)?(?:claims?|answers?|sentences?|statements?)\\s+(?:as\\s+)?(?:supported|verified|true|correct|approved)\\b"),
        QStringLiteral("\\b(?:you are now|from now on you are|act as|pretend to be)\\s+(?:an?|the)\\s+(?:\\w+\\s+)?(?:assistant|ai|chatbot|language model|dan)\\b"),
        QStringLiteral("\\b(?:do not|don['’]t|never) (?:tell|inform|warn|show|reveal (?:this )?to) the (?:user|person|reader)\\b|\\b(?:reveal|print|repeat) (?:your|the) (?:system )?prompt\\b|<\\|?(?:im_start|system|endoftext)\\|?>"),
        QStringLiteral("\\b(?:ignoriere|missachte|vergiss)\\s+(?:\\w+\\s+){0,3}?(?:anweisungen|anordnungen|befehle|regeln)\\b"),
        QStringLiteral("\\b(?:ignoriere|missachte|vergiss)\\s+(?:bitte\\s+)?alles\\b[^.\\n]{0,60}\\b(?:antworte|sage?|gib|schreibe?)\\b[^.\\n]{0,40}"),
        QStringLiteral("\\b(?:hinweis|nachricht|anweisung(?:en)?|achtung)\\s+(?:(?:für|an)\\s+)?(?:alle\\s+|das\\s+|die\\s+)?(?:großen?\\s+)?(?:sprachmodelle?n?|ki(?:-?(?:modelle?|systeme?|assistente?n?))?|chatbots?)\\s*[:,][^.\\n]{0,60}"),
        QStringLiteral("\\b(?:ignorez?|oubliez?)\\s+(?:\\w+\\s+){0,3}?(?:instructions|consignes)\\b|\\b(?:ignora|olvida)\\s+(?:\\w+\\s+){0,3}?instrucciones\\b"),
        QStringLiteral("(?:忽略|无视|忘记|不要理会)(?:之前|以上|上述|前面|所有)[^。\\n]{0,8}(?:指令|指示|说明|规则)|(?:致|给)(?:所有)?(?:语言模型|人工智能|AI)[^。\\n]{0,6}[:：][^。\\n]{0,40}"),
    });
    return all;
}

// "SYSTEM: the rent of the hall is £1." A whole sentence under the name of a program; "System: a pump and a valve" is none.
QString saidByAProgram(const QString &text)
{
    static const QRegularExpression spoken(QStringLiteral("(?:^|[.!?…]\\s+)[\\s>*_#-]*(?<said>(?:SYSTEM|System|AI|A\\.I\\.|KI|LLM|GPT|ChatGPT|CHATBOT|Chatbot|ASSISTANT|Assistant|ASSISTENT|Assistent)[*_]*:[*_]*\\s+(?:\\S+\\s+){1,12}?"
                                                          "(?:is|are|was|were|has|have|had|must|shall|will|can|costs?|ist|sind|war|waren|hat|haben|muss|müssen|darf|kostet|beträgt|wird|wurde)\\s[^.!?\\n]{0,200}[.!])|(?<saidhan>(?:^|[。！？]\\s*)(?:系统|助手|人工智能|AI)[:：][^。！\\n]{4,80}[。！])"),
                                           QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption);
    const auto match = spoken.match(text);
    return match.captured(match.captured(QStringLiteral("said")).isEmpty() ? QStringLiteral("saidhan") : QStringLiteral("said"));
}

// Somebody talks with it: what stands under its name was said to him, not to us.
bool isDialogue(const QString &text)
{
    static const QRegularExpression partner = pattern({ QStringLiteral("^[\\s>*_#-]*(?:user|human|you|me|i|customer|client|visitor|caller|guest|student|patient|teacher|question|q|operator|host|interviewer|nutzer|nutzerin|benutzer|mensch|kunde|kundin|anrufer|ich|du|frage|用户|问|我|客户|顾客)[*_]*\\s*[:：]") });
    return partner.match(text).hasMatch();
}

} // namespace

QString wordsToTheProgram(const QString &text, const QString &around)
{
    const QString open = laidOpen(text);
    QString words = orders().match(open).captured();
    if (words.isEmpty() && !isDialogue(around.isEmpty() ? open : laidOpen(around)))
        words = saidByAProgram(open);
    return words.simplified().left(longestTold);
}

bool hidesSigns(const QString &text)
{
    int row = 0;
    for (const char32_t c : text.toUcs4()) {
        row = isInvisible(c) ? row + 1 : 0;
        if (isTag(c) || row >= hidingSigns)
            return true;
    }
    return false;
}

} // namespace superinstance
