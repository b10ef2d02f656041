#include "engine/text/irregularverbs.h"

#include <QHash>
#include <QStringList>

namespace superinstance {

namespace {

// The present, then the other forms.
constexpr char verbs[] =
    "arise arose arisen|bear born bore borne|become became|begin began begun|bend bent|bind bound|"
    "bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|"
    "buy bought|catch caught|choose chose chosen|come came|creep crept|deal dealt|die dead|dig dug|"
    "draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|"
    "fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|foresee foresaw foreseen|"
    "forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|"
    "grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|"
    "lead led|leave left|lend lent|lie lay lain|lose lost|make made|mean meant|meet met|mistake mistook mistaken|"
    "overcome overcame|pay paid|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|"
    "seek sought|sell sold|send sent|shake shook shaken|shoot shot|show shown|sing sang sung|sink sank sunk|sit sat|"
    "sleep slept|speak spoke spoken|spend spent|spring sprang sprung|stand stood|steal stole stolen|stick stuck|"
    "strike struck stricken|swear swore sworn|sweep swept|swim swam swum|take took taken|teach taught|tear tore torn|"
    "tell told|think thought|throw threw thrown|undergo underwent undergone|understand understood|"
    "undertake undertook undertaken|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound|"
    "withdraw withdrew withdrawn|write wrote written";

QHash<QString, QString> presents()
{
    QHash<QString, QString> presents;
    for (const QString &verb : QString::fromLatin1(verbs).split(QLatin1Char('|'))) {
        const QStringList forms = verb.split(QLatin1Char(' '));
        for (const QString &form : forms.mid(1))
            presents.insert(form, forms.first());
    }
    return presents;
}

QHash<QString, QStringList> verbsByForm()
{
    static const QStringList otherWords = QStringLiteral("left saw found felt fell rose lay lain wound bore bit bear ring wind spring spoke mean lie dead shot lead might stick born ground").split(QLatin1Char(' '));
    QHash<QString, QStringList> byForm;
    for (const QString &verb : QString::fromLatin1(verbs).split(QLatin1Char('|'))) {
        QStringList forms = verb.split(QLatin1Char(' '));
        forms.removeIf([&](const QString &form) { return otherWords.contains(form); });
        for (const QString &form : std::as_const(forms))
            byForm.insert(form, forms);
    }
    return byForm;
}

} // namespace

QString presentOf(const QString &foldedWord)
{
    static const QHash<QString, QString> all = presents();
    return all.value(foldedWord);
}

QStringList tensesOf(const QString &foldedWord)
{
    static const QHash<QString, QStringList> all = verbsByForm();
    // "pays", "paying": the regular endings of the present.
    static const QStringList endings { QString(), QStringLiteral("s"), QStringLiteral("es"), QStringLiteral("ing") };
    for (const QString &ending : endings) {
        QStringList forms = foldedWord.endsWith(ending) ? all.value(foldedWord.chopped(ending.size())) : QStringList();
        forms.removeAll(foldedWord);
        if (!forms.isEmpty())
            return forms;
    }
    return {};
}

} // namespace superinstance
