// What an invitation's calendar tells a person: what, when, where.
#pragma once
#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace superinstance {

// "20240305T100000Z" as people write it; anything else as it stands.
inline QString momentOf(const QString &text)
{
    static const QRegularExpression moment(QStringLiteral("^(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)\\d\\d(Z?))?$"));
    const auto match = moment.match(text.trimmed());
    if (!match.hasMatch())
        return text;
    const QString day = match.captured(1) + QLatin1Char('-') + match.captured(2) + QLatin1Char('-') + match.captured(3);
    return match.captured(4).isEmpty() ? day : day + QLatin1Char(' ') + match.captured(4) + QLatin1Char(':') + match.captured(5) + (match.captured(6).isEmpty() ? QString() : QStringLiteral(" UTC"));
}

inline QString withoutCalendarEscapes(QString text)
{
    static const QRegularExpression escape(QStringLiteral("\\\\([,;\\\\])"));
    return text.replace(QLatin1String("\\n"), QLatin1String(" "), Qt::CaseInsensitive).replace(escape, QStringLiteral("\\1"));
}

// "Summary: Board meeting" and the like, a line each.
inline QStringList invitationLines(QString calendar)
{
    static const QRegularExpression folded(QStringLiteral("\\n[ \\t]"));
    static const QRegularExpression property(QStringLiteral("^(SUMMARY|DTSTART|DTEND|LOCATION|DESCRIPTION)(?:;[^:\\n]*)?:(.+)$"), QRegularExpression::MultilineOption);
    static const QHash<QString, QString> names { { QStringLiteral("SUMMARY"), QStringLiteral("Summary") }, { QStringLiteral("DTSTART"), QStringLiteral("Start") }, { QStringLiteral("DTEND"), QStringLiteral("End") },
                                                 { QStringLiteral("LOCATION"), QStringLiteral("Location") }, { QStringLiteral("DESCRIPTION"), QStringLiteral("Description") } };
    calendar.remove(folded);
    calendar.remove(0, std::max<qsizetype>(0, calendar.indexOf(QLatin1String("BEGIN:VEVENT")))); // before it, time zones begin and end
    QStringList lines;
    for (auto properties = property.globalMatch(calendar); properties.hasNext();) {
        const auto match = properties.next();
        const QString name = match.captured(1), value = name.startsWith(QLatin1String("DT")) ? momentOf(match.captured(2)) : withoutCalendarEscapes(match.captured(2));
        if (!value.trimmed().isEmpty())
            lines.append(names.value(name) + QStringLiteral(": ") + value.simplified());
    }
    return lines;
}

} // namespace superinstance
