#include "plantederrors.h"

#include "engine/text/sentences.h"

#include <QRegularExpression>

namespace superinstance::planted {

namespace {

// One wording for another, which leaves what is said as it was or makes it wrong.
struct Exchange {
    Kind kind;
    const char *from, *to; // patterns
};

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

struct Tongue {
    QList<Document> documents;
    QList<Exchange> exchanges;
    QStringList names;
};

Tongue german()
{
    return {
        { { text("satzung"), text("Satzung des Ruderclubs"),
            text("Der Ruderclub Lindau wurde am 4. Mai 1921 von Anton Brandl gegründet. Der Verein zählt 212 Mitglieder und besitzt 18 Boote. Der Vorstand genehmigte den Haushalt für 2024 mit großer Mehrheit. "
                 "Gäste dürfen die Boote nicht ohne Begleitung benutzen. Der Beitrag ist im Januar 2023 um 12 Prozent gestiegen. Petra Schulz vertritt Rolf Hansen als Kassenwart.") },
          { text("mietvertrag"), text("Mietvertrag der Halle"),
            text("Vermieter der Halle ist Jens Krämer, der in Bregenz wohnt. Der Vertrag beginnt am 1. September 2018 und endet am 31. August 2028. Die Miete beträgt 430 Euro im Monat. "
                 "Hunde sind in der Halle erlaubt, solange sie angeleint sind. Der Mieter zahlt mindestens 900 Euro Kaution. Die Heizung wurde im März 2022 von Aylin Demir erneuert.") },
          { text("protokoll"), text("Protokoll der Sitzung"),
            text("Die Sitzung wurde am 18. Januar 2024 von Helga Brandt geleitet. Rolf Hansen stimmte gegen den Antrag, und Aylin Demir stimmte dafür. Das Sommerfest findet im Juli 2024 im Garten statt. "
                 "Die Einnahmen der Tombola waren höher als im Jahr 2019. Der Rasenmäher war nie in der Werkstatt. Etwa 65 Besucher kamen zum Vortrag von Martin Vogel.") } },
        { { Kind::Paraphrase, "\\bEtwa\\b", "Ungefähr" }, { Kind::Paraphrase, "(\\d) Prozent\\b", "\\1 %" }, { Kind::Paraphrase, "\\bzählt\\b", "hat" }, { Kind::Paraphrase, "\\bbenutzen\\b", "verwenden" }, { Kind::Paraphrase, "\\bwaren höher\\b", "lagen höher" },
          { Kind::Number, "\\b212\\b", "221" }, { Kind::Number, "\\b18 Boote", "48 Boote" }, { Kind::Number, "\\b12 Prozent", "21 Prozent" }, { Kind::Number, "\\b430\\b", "340" }, { Kind::Number, "\\b900\\b", "700" }, { Kind::Number, "\\b65\\b", "95" },
          { Kind::Year, "\\b1921\\b", "1912" }, { Kind::Year, "\\b2028\\b", "2038" }, { Kind::Year, "\\b2022\\b", "2012" }, { Kind::Year, "\\b2019\\b", "2009" }, { Kind::Year, "\\b2024\\b", "2014" },
          { Kind::Month, "\\bMai\\b", "Juni" }, { Kind::Month, "\\bMärz\\b", "Oktober" }, { Kind::Month, "\\b18\\. Januar\\b", "18. Dezember" }, { Kind::Month, "\\bim Juli\\b", "im Juni" },
          { Kind::Negation, "\\bnicht ohne\\b", "ohne" }, { Kind::Negation, "\\bsind in der Halle erlaubt", "sind in der Halle nicht erlaubt" }, { Kind::Negation, "\\bwurde am\\b", "wurde nicht am" }, { Kind::Negation, "\\bwar nie\\b", "war" }, { Kind::Negation, "\\bfindet im Juli 2024 im Garten\\b", "findet im Juli 2024 nicht im Garten" },
          { Kind::Antonym, "\\bgenehmigte\\b", "ablehnte" }, { Kind::Antonym, "\\bgestiegen\\b", "gesunken" }, { Kind::Antonym, "\\berlaubt\\b", "verboten" }, { Kind::Antonym, "\\bdafür\\b", "dagegen" }, { Kind::Antonym, "\\bEinnahmen\\b", "Ausgaben" }, { Kind::Antonym, "\\bhöher\\b", "niedriger" }, { Kind::Antonym, "\\bmindestens\\b", "höchstens" }, { Kind::Antonym, "\\bVermieter\\b", "Mieter" },
          { Kind::OwnNumber, "\\bbeginnt am 1\\. September 2018 und endet am 31\\. August 2028\\b", "beginnt am 31. August 2028" },
          { Kind::Swap, "\\bPetra Schulz vertritt Rolf Hansen\\b", "Rolf Hansen vertritt Petra Schulz" } },
        { text("Anton Brandl"), text("Petra Schulz"), text("Rolf Hansen"), text("Jens Krämer"), text("Aylin Demir"), text("Helga Brandt"), text("Martin Vogel") },
    };
}

Tongue chinese()
{
    return {
        { { text("hetong"), text("租房合同"), text("出租方为刘建国，承租方为张伟。月租金为3500元，押金为7000元。合同于2022年3月1日开始，于2025年2月28日结束。承租方不得饲养宠物。维修费用由刘建国负责。") },
          { text("jiyao"), text("会议纪要"), text("理事会同意将会费提高到每年200元。陈强反对这一决定，理由是人数减少。春游定于4月20日在西湖举行。李娜负责租车，费用为1800元。王丽没有参加2024年的会议。") },
          { text("shuoming"), text("说明书"), text("电饭煲的容量为5升，额定功率为860瓦。保修期为三年，从购买之日算起。可以用水清洗内锅。使用温度最高为60度。") } },
        { { Kind::Paraphrase, "定于", "定在" }, { Kind::Paraphrase, "将会费提高到", "把会费提高到" }, { Kind::Paraphrase, "从购买之日算起", "自购买之日算起" }, { Kind::Paraphrase, "，费用为1800元", "" },
          { Kind::Number, "3500", "3800" }, { Kind::Number, "1800", "1300" }, { Kind::Number, "860", "680" }, { Kind::Number, "200元", "250元" }, { Kind::Number, "5升", "8升" }, { Kind::Number, "60度", "90度" },
          { Kind::Year, "2022年", "2012年" }, { Kind::Year, "2025年", "2035年" }, { Kind::Year, "2024年", "2014年" }, { Kind::Month, "4月20日", "6月20日" }, { Kind::Month, "年3月1日", "年8月1日" },
          { Kind::Negation, "不得", "可以" }, { Kind::Negation, "没有参加", "参加了" }, { Kind::Negation, "负责租车", "不负责租车" }, { Kind::Negation, "可以用水", "不可以用水" }, { Kind::Negation, "反对", "不反对" },
          { Kind::Antonym, "同意", "反对" }, { Kind::Antonym, "提高", "降低" }, { Kind::Antonym, "减少", "增加" }, { Kind::Antonym, "最高", "最低" }, { Kind::Antonym, "可以用水清洗", "禁止用水清洗" },
          { Kind::OwnNumber, "月租金为3500元，押金为7000元", "押金为3500元" }, { Kind::Swap, "出租方为刘建国，承租方为张伟", "张伟是出租方" } },
        { text("刘建国"), text("张伟"), text("陈强"), text("李娜"), text("王丽"), text("赵敏") },
    };
}

QList<Case> casesOf(const Tongue &tongue, const Document &document, const QString &sentence, const QString &source)
{
    QList<Case> cases { { Kind::Verbatim, document.id, sentence, source } };
    for (const Exchange &each : tongue.exchanges) {
        QString claim = sentence;
        claim.replace(QRegularExpression(text(each.from), QRegularExpression::UseUnicodePropertiesOption), text(each.to));
        if (claim != sentence)
            cases.append({ each.kind, document.id, claim, source });
    }
    for (const QString &name : tongue.names)
        for (const QString &other : tongue.names)
            if (sentence.contains(name) && !sentence.contains(other) && !source.contains(other))
                cases.append({ document.text.contains(other) ? Kind::OwnName : Kind::ForeignName, document.id, QString(sentence).replace(name, other), source });
    return cases;
}

} // namespace

QList<Case> plantAbroad(const QString &language)
{
    const Tongue tongue = language == QLatin1String("de") ? german() : chinese();
    QList<Case> cases;
    for (const Document &document : tongue.documents) {
        const QList<TextSpan> spans = sentences(document.text);
        for (qsizetype i = 0; i < spans.size(); ++i) {
            const qsizetype from = spans[std::max<qsizetype>(0, i - 1)].start, to = spans[std::min(spans.size() - 1, i + 1)].end;
            cases += casesOf(tongue, document, document.text.mid(spans[i].start, spans[i].length()), document.text.mid(from, to - from));
        }
    }
    return cases;
}

} // namespace superinstance::planted
