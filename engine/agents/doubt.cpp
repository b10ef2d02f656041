#include "engine/agents/doubt.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace superinstance {

namespace {

constexpr qsizetype longestDoubt = 80; // characters; more has a question of its own

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("Council", text, meaning, n);
}

} // namespace

bool doubtsTheAnswer(const QString &question)
{
    static const QRegularExpression whole(QString::fromUtf8(
        "^\\W*(?:(?:and|but|so|hmm?|oh|wow|really|ok(?:ay)?|und|aber|also|那么?)[,\\s]+)?(?:"
        "(?:are|r) you (?:(?:really|quite|very|absolutely|completely|100 ?%) )?(?:sure|certain|positive|serious)(?: (?:about|of) (?:that|this|it|the answer))?|how (?:sure|certain|confident) are you(?: (?:about|of) (?:that|this|it))?|"
        "really|seriously|(?:is|was) (?:that|this|it|the answer) (?:really )?(?:so|right|true|correct|certain|sure|accurate|reliable)|do you know (?:that|this|it) for (?:sure|certain)|how do you know(?: that| this)?|says who|who says (?:so|that|this)|where does (?:it|that) (?:say|stand)(?: (?:so|that|this))?|"
        "(?:(?:can|could) you )?(?:please )?(?:(?:double[- ])?check|verify) (?:that|this|it|the answer)(?: again)?|"
        "(?:bist du|sind sie)(?: (?:dir|sich))?(?: (?:da|wirklich|ganz|auch))* sicher|wirklich|sicher|echt|im ernst|stimmt das(?: (?:wirklich|auch|so))*|ist (?:das|es|die antwort) (?:(?:wirklich|auch|denn) )*(?:so|richtig|wahr|sicher|korrekt)|woher (?:weißt du|wissen sie) das|wo steht das|(?:prüfe?|überprüfe?) das(?: bitte)?(?: (?:noch ?mal|noch einmal))?|"
        "你?(?:真的)?(?:确定|肯定)(?:吗|么)|(?:这|那)?(?:是)?真的(?:吗|么|嘛)?|(?:这|那)?(?:对|正确|没错)(?:吗|么)|(?:你)?怎么知道的?|(?:请)?再?(?:检查|核实|确认)一下)\\W*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return question.size() <= longestDoubt && whole.match(question).hasMatch();
}

QString whatWasVerified(const Answer &answer)
{
    const auto is = [&](Verdict verdict) { return int(std::count_if(answer.claims.begin(), answer.claims.end(), [&](const Claim &claim) { return claim.verdict == verdict; })); };
    const int confirmed = is(Verdict::Supported);
    if (answer.outcome == Outcome::Refused || confirmed == 0)
        return tr("I have searched again, and can confirm nothing.");
    QStringList sentences { tr("I have searched and checked again: %n sentences below are what the files beside them say.", nullptr, confirmed) };
    if (answer.outcome == Outcome::Consensus)
        sentences.append(tr("Of a hundred answers that I am this sure of, about %1 are right.").arg(QLocale().toString(int(std::lround(answer.confidence * 100)))));
    else
        sentences.append(tr("I am not sure that they answer you."));
    sentences.append(tr("Whether a file itself is right I cannot tell."));
    return sentences.join(QLatin1Char(' '));
}

} // namespace superinstance
