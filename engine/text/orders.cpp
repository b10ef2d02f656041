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

} // namespace

QString wordsToTheProgram(const QString &text)
{
    static const QRegularExpression order(QStringLiteral(
        "\\b(?:ignore|disregard|forget|override|bypass)\\s+(?:\\w+\\s+){0,3}?(?:previous|prior|preceding|earlier|above|foregoing|all)\\s+(?:\\w+\\s+){0,2}?(?:instructions?|prompts?|rules|directions|guidelines|commands)\\b[^.\\n]{0,60}|"
        "\\b(?:ethos|logos|pathos|the (?:council|reviewer|verifier)|assistant|chatbot|ai|llm|system)\\s*:\\s*(?:please\\s+)?(?:approve|accept|agree|ignore|mark|answer|reply|say|confirm|vote|do not|don['’]t|you (?:are|must))\\b[^.\\n]{0,60}|"
        "\\b(?:mark|rate|treat|call)\\s+(?:this|every|all|each|the)\\s+(?:\\w+\\s+)?(?:claims?|answers?|sentences?|statements?)\\s+(?:as\\s+)?(?:supported|verified|true|correct|approved)\\b|"
        "\\b(?:you are now|from now on you are|act as|pretend to be)\\s+(?:an?|the)\\s+(?:\\w+\\s+)?(?:assistant|ai|chatbot|language model|dan)\\b|"
        "\\b(?:do not|don['’]t|never) (?:tell|inform|warn|show|reveal (?:this )?to) the (?:user|person|reader)\\b|\\b(?:reveal|print|repeat) (?:your|the) (?:system )?prompt\\b|<\\|?(?:im_start|system|endoftext)\\|?>|"
        "\\b(?:ignoriere|missachte|vergiss)\\s+(?:\\w+\\s+){0,3}?(?:anweisungen|anordnungen|befehle|regeln)\\b|\\b(?:ignorez?|oubliez?)\\s+(?:\\w+\\s+){0,3}?(?:instructions|consignes)\\b|"
        "\\b(?:ignora|olvida)\\s+(?:\\w+\\s+){0,3}?instrucciones\\b|忽略(?:之前|以上|前面|所有)[^。\\n]{0,8}(?:指令|指示|说明)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return order.match(laidOpen(text)).captured().simplified().left(longestTold);
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
