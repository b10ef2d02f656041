#include "engine/text/wordlists.h"

#include "engine/text/analyzer.h"

#include <QHash>
#include <QSet>

namespace superinstance {

namespace {

struct Lists {
    const char *language;
    const char *functions;
    const char *questions;
};

// Function words: articles, pronouns, prepositions, conjunctions, auxiliaries. They also tell languages apart, so every
// list has the words that its neighbours do not have.
constexpr Lists lists[] = {
    { "en",
      "a about above after again against all am an and any are as at be because been before being below between both but "
      "by can cannot could did do does doing done don down during each few for from further had has have having he her "
      "here hers herself him himself his i if in into is isn it its itself just me more most my myself no nor not now of "
      "off on once only or other our ours ourselves out over own same shall she should so some such than that the their "
      "theirs them themselves then there these they this those through to too under until up upon very was we were will "
      "with within without would you your yours yourself also may might must however let us please tell find show give "
      "according ve ll re doesn didn wasn weren hasn haven hadn won wouldn shouldn couldn aren ain",
      "what when where which who whom whose why how many much does did do is are was were can could name list" },
    { "de",
      "aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist da damit dann das "
      "dass dein deine dem den denn der des dessen die dies diese diesem diesen dieser dieses dir doch dort du durch ein "
      "eine einem einen einer eines er es etwas euch euer fur gegen gewesen hab habe haben hat hatte hatten hier hin hinter "
      "ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem ins ist ja jede jedem jeden jeder jedes jene kann kein "
      "keine keinem keinen keiner konnen konnte man manche mehr mein meine mich mir mit muss musste nach nicht nichts noch "
      "nun nur ob oder ohne sehr sein seine seinem seinen seiner seit sich sie sind so solche soll sollte sondern uber um "
      "und uns unser unter vom von vor wahrend war waren weil weiter wenn werde werden wie wieder will wir wird wurde wurden "
      "zu zum zur zwar zwischen",
      "wer was wann wo wohin woher warum wieso weshalb weswegen welche welcher welches welchen welchem wie viel viele vielen "
      "wieviel wieviele wem wen wessen woran worauf woraus worin woruber worum worunter wobei wodurch wofur wogegen womit "
      "wonach wovon wovor wozu inwiefern inwieweit" },
    { "fr",
      "a ai ainsi au aucun aussi autre aux avait avant avec avez avoir avons c ce cela ces cet cette ceux chez comme d dans de "
      "depuis des deux dont du elle elles en encore entre est et etaient etait etant ete etre eu eux fait il ils j je l la "
      "le les leur leurs lors lui m ma mais me meme mes moins mon n ne nos notre nous on ont ou par parmi pas pendant peu "
      "peut plus pour puis qu que qui s sa sans se sera ses si sinon son sont sous sur t ta tandis te tes ton tous tout "
      "toute toutes tres tu un une vers vos votre vous y",
      "qui que quoi quand ou pourquoi comment combien quel quelle quels quelles lequel laquelle" },
    { "es",
      "a al algo algunos ante antes asi aunque cada como con contra cual cuando de del desde donde durante e el ella ellas "
      "ellos en entre era eran es esa ese eso esta estaba estado estan estar este esto estos estas fue fueron ha habia han "
      "hasta hay la las le les lo los mas me mi mientras muy ni no nos o otra otro otros para pero poco por porque que se "
      "ser si sin sobre son su sus tambien tanto te tiene todo todos tu un una uno unos y ya yo",
      "quien quienes que cuando donde por que como cuanto cuanta cuantos cuantas cual cuales" },
    { "it",
      "a ad agli ai al alla alle anche c che chi ci come con contro da dagli dai dal dalla dalle degli dei del della delle "
      "dello di dopo e ed era erano essere fra fu gli ha hanno ho i il in io l la le lei lo loro lui ma mi nei nel nella "
      "nelle non o per perche piu poi puo quale quando quella quelle quelli quello questa queste questi questo se sei si "
      "sia sono sta stato su sua sue sugli sui sul sulla suo suoi tra tu tutti tutto un una uno",
      "chi che cosa quando dove perche come quanto quanta quanti quante quale quali" },
    { "pt",
      "a ao aos as ate com como da das de dela dele deles depois do dos e ela elas ele eles em entre era eram essa esse esta "
      "estao estas estava este estes eu foi foram ha isso isto ja la lhe mais mas me mesmo meu minha muito na nao nas nem no "
      "nos o os ou para pela pelas pelo pelos por porque quando que sao se sem ser seu seus sido so sob sobre sua suas "
      "tambem tem ter um uma voce",
      "quem que quando onde porque como quanto quanta quantos quantas qual quais" },
    { "nl",
      "aan al als bij daar dan dat de der deze die dit door een en er ge geen had heb hebben heeft hem het hier hij hoe hun ik "
      "in is je kan komen kunnen maar me men met mijn moet na naar niet niets nog nu of om omdat ook op over te tegen toch toen "
      "tot u uit uw van veel voor want waren was wat we wel werd wij wordt worden ze zich zij zijn zo zonder zou",
      "wie wat wanneer waar waarom hoe hoeveel welke welk" },
    { "sv",
      "alla att av blev bli de dem den denna deras dess det detta dig din du efter eller en er ett for fran ha hade han har "
      "hon honom i icke inom inte jag kan kunde man med mellan men mig min mot mycket nagon ni nu nar och om oss pa sig sin "
      "sina skulle som till under upp ut utan vad var vara varit vi vid",
      "vem vad nar var varfor hur vilken vilket vilka" },
    { "da",
      "af alle at blev blive da de dem den denne der deres det dette dig din du efter eller en end er et for fra ham han "
      "hans har havde hun hvad hvor i ikke ind jeg kan man med meget men mig min mod nar ned noget nogle nu og om op os over "
      "pa sa selv sig sin skal som til ud under var ved vi vil vaere vaeret",
      "hvem hvad hvornar hvor hvorfor hvordan hvilken hvilket hvilke" },
    { "no",
      "alle at av ble bli da de den denne der deres det dette du eller en enn er et etter for fra fordi ha hadde han hans har "
      "hun i ikke inn jeg kan kunne man med mellom men meg min mot noe noen na og om opp oss over pa seg sin skal som til ut "
      "var ved vi vil vaere vaert",
      "hvem hva nar hvor hvorfor hvordan hvilken hvilket hvilke" },
    { "fi",
      "ei eika ett etta han he hyvin ja jo joka jos kaikki kanssa kuin kun me mika mutta myos ne niin nyt oli olivat olla on "
      "ovat se sen sina tai tama tassa vain voi",
      "kuka mika milloin missa miksi miten kuinka" },
    { "pl",
      "a ale bardzo bez bo by byl byla bylo byc ci co czy dla do go i ich im ja jak jako jego jej jest jeszcze juz kiedy ktora "
      "ktore ktory ktorych lub ma mi mnie moze na nad nie niz o od on ona oni oraz po pod przed przez przy sa sie tak tego "
      "tej ten to tu tylko tym w we wiec z za ze zostal",
      "kto co kiedy gdzie dlaczego jak ile ktory ktora ktore" },
    { "cs",
      "a aby ale ani az bez by byl byla bylo byt co do i jak jako je jeho jej jejich jen jeste ji jsem jsou k kdyz ktera "
      "ktere ktery mezi na nad ne nebo nez o od po pod podle pro protoze pri s se si tak tento to tomu u uz v ve vsak z za ze",
      "kdo co kdy kde proc jak kolik ktery ktera ktere" },
    { "hu",
      "a ahogy aki ami amikor az azt azonban be csak de e egy egyik el ez ezt fel ha hanem hogy is itt kell ki le lehet lesz "
      "meg mert mint mivel nagy nagyon ne nem nincs o pedig s sem szerint ugy utan vagy van volt",
      "ki mi mit mikor hol miert hogyan hany mennyi melyik" },
    { "ro",
      "a acea aceasta aceste acest al ale am ar are as au ca care cat catre ce cea cei cel cele cu cum da daca dar de deci din "
      "dintre doar dupa ea ei el era este eu fara fi fiind fost in insa intre la le lor lui mai mult nici nu o ori pe pentru "
      "peste pot prin sa sau se si sub sunt un una unei unor unui va",
      "cine ce cand unde cum cat cata cati cate care" },
    { "tr",
      "ama ancak arasinda bana bazi ben bile bir biri biz bu bunu cok da daha de degil diye en gibi hem her icin ile ise kadar "
      "ki mi mu nasil ne o olan olarak oldu olduğu oldugu olmak onu orada sen sonra su tarafindan tum var ve veya ya yok",
      "kim ne nerede hangi nasil neden kac niye" },
    { "ru",
      "а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее если есть еще "
      "же за здесь и из или им их к как когда кто ли либо мне может мы на надо наш не него нее нет ни них но ну о об однако он "
      "она они оно от очень по под после при про с со так также такой там те тем то того тоже той только том ты у уже хотя "
      "чего чей чем что чтобы эта эти это этого этой этом этот я который которая которые которых",
      "кто что когда где куда откуда почему зачем как сколько какой какая какое какие каким каком чей чья" },
    { "uk",
      "а або але без би був була були було бути в вам вас від він вона вони вже все всі для до є з за зі i і й його її їх як "
      "який яка які коли ми на над не ні о об от по під при про та так також те ти тільки то у це цей ця ці чи що щоб я",
      "хто що коли де чому як скільки який яка яке" },
    { "bg",
      "а ако без беше бил била били било в ви вие все във го да до е за защо и из или им има как като към ли ме между ми много на "
      "над най не него ни но някои о от още по под при с са само се си след със така те този това тя тук у че ще",
      "кой коя кое кои какво кога къде защо как колко" },
};

QSet<QString> wordsOf(const char *text)
{
    QSet<QString> words;
    const QStringList list = QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : list)
        words.insert(folded(word));
    return words;
}

// Bit n: the word is in one of the lists of lists[n].
const QHash<QString, quint32> &listedWords()
{
    static const QHash<QString, quint32> all = [] {
        static_assert(std::size(lists) <= 32);
        QHash<QString, quint32> bits;
        for (std::size_t i = 0; i < std::size(lists); ++i)
            for (const QSet<QString> &words : { wordsOf(lists[i].functions), wordsOf(lists[i].questions) })
                for (const QString &each : words)
                    bits[each] |= quint32(1) << i;
        return bits;
    }();
    return all;
}

// A word of up to twelve ASCII letters as a number of its own, five bits for each; 0: it is none. Looked up by it, a word need not be
// hashed letter by letter. ignored: 0x20, which tells small letters from capitals, or 0.
quint64 spelledNumber(QStringView word, unsigned ignored)
{
    if (word.size() > 12)
        return 0;
    quint64 number = 0;
    for (const QChar c : word) {
        const unsigned letter = (c.unicode() | ignored) - 'a';
        if (letter >= 26)
            return 0;
        number = number << 5 | (letter + 1);
    }
    return number;
}

quint32 languagesOfSpelled(quint64 word)
{
    static const QHash<quint64, quint32> spelled = [] {
        QHash<quint64, quint32> bits;
        for (auto each = listedWords().begin(); each != listedWords().end(); ++each)
            if (const quint64 number = spelledNumber(each.key(), 0))
                bits.insert(number, each.value());
        return bits;
    }();
    return spelled.value(word);
}

} // namespace

const QStringList &listedLanguages()
{
    static const QStringList languages = [] {
        QStringList all;
        for (const Lists &each : lists)
            all.append(QString::fromLatin1(each.language));
        return all;
    }();
    return languages;
}

quint32 bitOfLanguage(const QString &language)
{
    const qsizetype place = listedLanguages().indexOf(language);
    return place < 0 ? 0 : quint32(1) << place;
}

quint32 languagesOf(const QString &word)
{
    const quint64 number = spelledNumber(word, 0);
    return number ? languagesOfSpelled(number) : listedWords().value(word);
}

quint32 languagesOfUnfolded(QStringView word)
{
    const quint64 number = spelledNumber(word, 0x20);
    return number ? languagesOfSpelled(number) : languagesOf(folded(word));
}

} // namespace superinstance
