#include "engine/agents/opposites.h"

#include "engine/text/analyzer.h"

#include <QMultiHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace superinstance {

namespace {

// One pair, or a word with several opposites, on each entry; looked up by stem, so that one form stands for all.
const QMultiHash<QString, QString> &opposites()
{
    static const QMultiHash<QString, QString> table = [] {
        QMultiHash<QString, QString> entries;
        const QString words = QStringLiteral(
            "increase decrease reduce decline|increasing decreasing|rise fall drop|rose fell dropped declined|rising falling|raise lower reduce|raised lowered reduced|grow shrink|grew shrank|higher lower|high low|highest lowest|"
            "more less fewer|most least fewest|greater smaller less lesser|greatest smallest least|better worse|best worst|before after|preceding following|previous next|"
            "prior subsequent|first last|north south|northern southern|east west|northeast southwest|northwest southeast|eastern western|allow forbid prohibit prevent|allowed forbidden prohibited banned|"
            "permit prohibit forbid|permitted prohibited forbidden banned|win lose|won lost|winner loser|accept reject refuse|accepted rejected refused|begin end|began ended|beginning end|"
            "start stop end finish|started stopped ended finished|open close|opened closed|enable disable|include exclude|inside outside|inner outer|above below|over under|upper lower|"
            "top bottom|left right|front back|early late|earlier later|earliest latest|large small|larger smaller|largest smallest|big small little|bigger smaller|biggest smallest|"
            "long short|longer shorter|longest shortest|tall short|old new young|older newer younger|oldest newest youngest|hot cold|warm cool cold|fast slow|faster slower|quick slow|quickly slowly|"
            "rich poor|strong weak|stronger weaker|strongest weakest|true false|positive negative|success failure|successful unsuccessful|succeed fail|succeeded failed|gain lose|gained lost|"
            "buy sell|bought sold|male female|man woman|men women|boy girl|father mother|son daughter|king queen|husband wife|brother sister|uncle aunt|always never|often rarely seldom|"
            "usually rarely|maximum minimum|majority minority|public private|internal external|interior exterior|present absent|presence absence|arrive depart leave|arrived departed left|"
            "ally enemy|friend enemy|victory defeat|attack defend|attacked defended|import export|safe dangerous|many few|all none no|everyone nobody|day night|morning evening|summer winter|spring autumn|"
            "urban rural|ancient modern|birth death|born died|life death|alive dead|accelerate decelerate slow|ascend descend|expand contract shrink|expanded contracted shrank|deep shallow|"
            "wide narrow|wider narrower|thick thin|heavy light|heavier lighter|wet dry|full empty|easy difficult hard|easier harder|simple complex complicated|cheap expensive|common rare|major minor|"
            "same different|similar different|separate join|separated joined|create destroy|created destroyed|build demolish|built demolished destroyed|love hate|improve worsen|"
            "improved worsened|support oppose|supported opposed|activate inhibit deactivate|activation inhibition|activated inhibited|upregulate downregulate|upregulated downregulated|promote inhibit suppress prevent|"
            "promoted inhibited suppressed prevented|promotes inhibits suppresses prevents|enhance reduce impair diminish|enhanced reduced impaired diminished|stimulate inhibit|acute chronic|dominant recessive|benign malignant|"
            "healthy sick ill|protect harm|protective harmful|beneficial harmful|useful useless|essential dispensable unnecessary|sufficient insufficient|wealthy poor|guilty innocent|"
            "peace war|offensive defensive|domestic foreign|native foreign|local foreign|permanent temporary|fixed variable|active passive inactive|voluntary compulsory mandatory|optional mandatory required|"
            "major minor|senior junior|superior inferior|forward backward|forwards backwards|up down|upward downward|upwards downwards|near far|nearer farther|nearest farthest|close distant|enter leave exit|entered left exited|"
            "add remove|added removed|attach detach|connect disconnect|install uninstall|lock unlock|push pull|give take|gave took|lend borrow|teach learn|remember forget|praise criticize|praised criticized|"
            "hire fire dismiss|hired fired dismissed|employ dismiss|appoint dismiss|appointed dismissed|elect dismiss|conquer lose|retain lose|retained lost|keep discard|save spend|profit loss|asset liability|income expense|credit debit|surplus deficit|"
            "demand supply|increase decrease|widespread limited rare|famous unknown obscure|popular unpopular|clean dirty|clear unclear|bright dark|light dark|loud quiet|hard soft|rough smooth|sharp blunt|solid liquid|"
            "Catholic Protestant|conservative liberal progressive|confirm refute deny contradict|confirmed refuted denied contradicted|prove disprove|proved disproved|agree disagree|affirm deny|admit deny|admitted denied|"
            "support refute|independent dependent|dependent independent|single multiple|single married|single double|partial complete|partially completely fully|mostly partly|"
            "exactly approximately|directly indirectly|north south|defeat lose|defeated lost|survive die|survived died|strengthen weaken|strengthened weakened|simple complicated|crowded empty|visible hidden|artificial natural|"
            "true untrue|formal informal|constant variable|fertile barren|generous stingy|brave cowardly|encourage discourage|encouraged discouraged|unite divide|united divided|unity division|"
            "approve reject refuse disapprove|approved rejected refused disapproved declined|adopt reject|adopted rejected|grant refuse deny|granted refused denied|pass reject|passed rejected failed|landlord tenant|lessor lessee|employer employee|"
            "lender borrower|creditor debtor|deposit withdraw|deposited withdrew|cancel confirm|cancelled confirmed|extend shorten|extended shortened|arrival departure|entrance exit|"
            "dafür dagegen|zugestimmt abgelehnt|angenommen abgelehnt|genehmigt abgelehnt|genehmigte ablehnte|gestiegen gesunken gefallen|stieg sank fiel|steigt sinkt fällt|erhöht gesenkt verringert|erhöhte senkte verringerte|"
            "erlaubt verboten untersagt|gestattet verboten untersagt|gewonnen verloren|gewann verlor|geöffnet geschlossen|öffnete schloss|größer kleiner|höher niedriger|mehr weniger|größte kleinste|höchste niedrigste|meisten wenigsten|"
            "beginnt endet|begann endete|beginn ende|vorher nachher|erste letzte|früher später|früheste späteste|vermieter mieter|käufer verkäufer|gekauft verkauft|kaufte verkaufte|einnahmen ausgaben|gewinn verlust|arbeitgeber arbeitnehmer|"
            "nördlich südlich|norden süden|östlich westlich|osten westen|links rechts|oben unten|innen außen|immer nie|alle keine|warm kalt|heiß kalt|trocken nass|öffentlich privat|mehrheit minderheit|mindestens höchstens|maximal minimal|"
            "befürwortet abgelehnt|befürwortete ablehnte|stark schwach|schnell langsam|lang kurz|länger kürzer|positiv negativ|schuldig unschuldig|freiwillig verpflichtend|unterstützt bekämpft|unterstützte bekämpfte");
        const QString english = QStringLiteral("en");
        for (const QString &entry : words.split(QLatin1Char('|'))) {
            const QStringList group = indexTerms(entry, english).split(QLatin1Char(' '));
            for (const QString &other : group.mid(1)) {
                entries.insert(group.first(), other);
                entries.insert(other, group.first());
            }
        }
        return entries;
    }();
    return table;
}

// "legal" for "illegal"; empty when the word is none with a denying prefix.
QStringList withoutDenyingPrefix(const QString &word)
{
    static const QStringList prefixes { QStringLiteral("un"), QStringLiteral("in"), QStringLiteral("im"), QStringLiteral("il"), QStringLiteral("ir"),
                                        QStringLiteral("dis"), QStringLiteral("non"), QStringLiteral("anti") };
    constexpr qsizetype shortest = 5; // "form" and "inform", "port" and "import" are no opposites: short words are left to the list
    QStringList plain;
    for (const QString &prefix : prefixes)
        if (word.startsWith(prefix) && word.size() >= prefix.size() + shortest)
            plain.append(word.mid(prefix.size()));
    return plain;
}

bool deniesByPrefix(const QStringList &words, const QSet<QString> &others)
{
    return std::any_of(words.begin(), words.end(), [&](const QString &word) {
        const QStringList plain = withoutDenyingPrefix(word);
        return std::any_of(plain.begin(), plain.end(), [&](const QString &each) { return others.contains(each); });
    });
}

// Chinese opposites, which are not told word by word.
using Pair = std::pair<QString, QString>;
const QList<Pair> &chineseOpposites()
{
    static const QList<Pair> pairs = [] {
        QList<Pair> list;
        const QString words = QStringLiteral("同意 反对|赞成 反对|支持 反对|同意 拒绝|通过 否决|批准 否决|批准 拒绝|接受 拒绝|增加 减少|上升 下降|提高 降低|上涨 下跌|允许 禁止|可以 禁止|开始 结束|打开 关闭|开放 关闭|最高 最低|最大 最小|最早 最晚|"
                                            "最多 最少|高于 低于|大于 小于|多于 少于|早于 晚于|之前 之后|以前 以后|以上 以下|至少 至多|收入 支出|盈利 亏损|出租方 承租方|房东 租客|买方 卖方|买入 卖出|购买 出售|甲方 乙方|胜利 失败|成功 失败|"
                                            "东部 西部|南部 北部|公开 私人|全部 部分|必须 不必|合法 非法|有效 无效|内部 外部|安全 危险");
        for (const QString &entry : words.split(QLatin1Char('|')))
            list.append({ entry.section(QLatin1Char(' '), 0, 0), entry.section(QLatin1Char(' '), 1, 1) });
        return list;
    }();
    return pairs;
}

QSet<QString> setOf(const QStringList &words) { return QSet<QString>(words.begin(), words.end()); }

} // namespace

bool isNegation(const QString &foldedWord)
{
    static const QRegularExpression denying(
        QStringLiteral("^(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|hardly|unable|nicht|kein\\w*|nie|niemals|ohne|ne|pas|jamais|sans|nunca|sin|не|нет|никогда|不|没)$"));
    return denying.match(foldedWord).hasMatch();
}

int negations(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("\\p{Han}|\\p{L}+(?:['’]\\p{L}+)?"), QRegularExpression::UseUnicodePropertiesOption);
    int count = 0;
    bool afterNot = false;
    auto matches = word.globalMatch(text);
    while (matches.hasNext()) {
        const QString each = folded(matches.next().captured()).replace(QChar(0x2019), QLatin1Char('\''));
        if (afterNot && each == QLatin1String("only"))
            --count;
        const bool denies = isNegation(each) || each.endsWith(QLatin1String("n't"));
        afterNot = each == QLatin1String("not");
        count += denies;
    }
    return count;
}

bool holdChineseOpposites(const QString &text, const QString &other)
{
    const auto only = [&](const QString &one, const QString &opposed) { return text.contains(one) && !other.contains(one) && other.contains(opposed) && !text.contains(opposed); };
    return std::any_of(chineseOpposites().begin(), chineseOpposites().end(), [&](const Pair &pair) { return only(pair.first, pair.second) || only(pair.second, pair.first); });
}

bool holdOpposites(const QStringList &foldedWords, const QStringList &otherFoldedWords)
{
    if (foldedWords.isEmpty() || otherFoldedWords.isEmpty())
        return false;
    if (deniesByPrefix(foldedWords, setOf(otherFoldedWords)) || deniesByPrefix(otherFoldedWords, setOf(foldedWords)))
        return true;
    const QString english = QStringLiteral("en");
    QSet<QString> stems;
    for (const QString &word : otherFoldedWords)
        stems.insert(indexTerms(word, english));
    return std::any_of(foldedWords.begin(), foldedWords.end(), [&](const QString &word) {
        const QList<QString> opposed = opposites().values(indexTerms(word, english));
        return std::any_of(opposed.begin(), opposed.end(), [&](const QString &each) { return stems.contains(each); });
    });
}

} // namespace superinstance
