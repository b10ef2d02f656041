#include "engine/agents/safety.h"

#include <QRegularExpression>

namespace superinstance {

bool ordersDanger(const QString &claim, const QString &surroundings)
{
    static const QRegularExpression danger(QStringLiteral("\\brm\\s+-\\w*[rf]\\w*\\s+(?:--\\S+\\s+)*[/~*]|\\bmkfs\\b|\\bdd\\s+if=\\S+\\s+of=/dev/|:\\(\\)\\s*\\{|\\bchmod\\s+-R\\s+777\\s+/|>\\s*/dev/sd[a-z]|\\bformat\\s+c:|\\bcurl\\b[^|]*\\|\\s*(?:sudo\\s+)?(?:ba)?sh\\b|"
                                                          "\\b(?:mix|drink|swallow|inhale)\\b[^.]{0,40}\\b(?:bleach|ammonia|antifreeze|methanol)\\b"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression denial(QStringLiteral("\\b(?:never|not|don['’]t|avoid|nie|niemals|nicht)\\b"), QRegularExpression::CaseInsensitiveOption);
    // Around it a mere "not" may be about something else.
    static const QRegularExpression warning(QStringLiteral("\\b(?:never|warning|danger\\w*|careful|caution|avoid|must not|should not|(?:do not|don['’]t) (?:run|use|type|execute|try|mix|drink|do)|"
                                                           "destroy\\w*|eras(?:es?|ed|ing)|irreversibl\\w+|deadly|fatal|lethal|toxic|poison\\w*|niemals|vorsicht|gefähr\\w*)\\b"),
                                            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return danger.match(claim).hasMatch() && !denial.match(claim).hasMatch() && !warning.match(claim).hasMatch() && !warning.match(surroundings).hasMatch();
}

} // namespace superinstance
