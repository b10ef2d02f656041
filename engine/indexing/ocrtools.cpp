#include "engine/indexing/ocrtools.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

namespace superinstance {

namespace {

constexpr qsizetype mostLanguages = 3; // each takes its time for every page

// Tesseract's name of a language; empty: it has none that we know.
QString dataOf(const QLocale &locale)
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> all;
        const QStringList pairs = QStringLiteral("ar:ara bg:bul ca:cat cs:ces da:dan de:deu el:ell en:eng es:spa et:est fa:fas fi:fin fr:fra he:heb hi:hin hr:hrv hu:hun id:ind "
                                                 "it:ita ja:jpn ko:kor lt:lit lv:lav nb:nor nl:nld nn:nor no:nor pl:pol pt:por ro:ron ru:rus sk:slk sl:slv sr:srp sv:swe th:tha "
                                                 "tr:tur uk:ukr vi:vie").split(QLatin1Char(' '));
        for (const QString &pair : pairs)
            all.insert(pair.section(QLatin1Char(':'), 0, 0), pair.section(QLatin1Char(':'), 1));
        return all;
    }();
    if (locale.language() == QLocale::Chinese)
        return locale.script() == QLocale::TraditionalHanScript ? QStringLiteral("chi_tra") : QStringLiteral("chi_sim");
    return names.value(QLocale::languageToCode(locale.language()));
}

QStringList systemFolders(const QString &program)
{
    return { QDir::cleanPath(QFileInfo(program).path() + QStringLiteral("/../../share/tessdata")), // that came along in a bundle
             QStringLiteral("/usr/share/tesseract-ocr/5/tessdata"), QStringLiteral("/usr/share/tesseract-ocr/4.00/tessdata"), QStringLiteral("/usr/share/tessdata"),
             QStringLiteral("/usr/local/share/tessdata"), QStringLiteral("/app/share/tessdata") };
}

QStringList languagesIn(const QString &folder)
{
    QStringList names = QDir(folder).entryList({ QStringLiteral("*.traineddata") }, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(qsizetype(sizeof ".traineddata") - 1);
    names.removeAll(QStringLiteral("osd")); // tells which way a page lies, and is no language
    return names;
}

QList<QLocale> spokenHere()
{
    QList<QLocale> spoken;
    for (const QString &name : QLocale::system().uiLanguages())
        spoken.append(QLocale(name));
    spoken.append(QLocale()); // of the interface
    return spoken;
}

} // namespace

QStringList languagesToRecognise(const QStringList &available, const QList<QLocale> &spoken)
{
    QStringList names;
    for (const QLocale &locale : spoken)
        if (const QString name = dataOf(locale); available.contains(name) && !names.contains(name) && name != QLatin1String("eng"))
            names.append(name);
    const bool english = available.contains(QStringLiteral("eng"));
    names = names.mid(0, english ? mostLanguages - 1 : mostLanguages);
    if (english)
        names.append(QStringLiteral("eng"));
    return names.isEmpty() ? available.mid(0, 1) : names;
}

OcrTools findOcrTools(const QString &program, const QStringList &dataFolders)
{
    OcrTools tools;
    tools.program = program;
    if (!QFileInfo(program).isExecutable()) {
        tools.missing = Reason::tr("The program part that reads text in pictures (superinstance-ocr) is missing. Install SuperInstance again to have this file read.");
        return tools;
    }
    for (const QString &folder : dataFolders.isEmpty() ? systemFolders(program) : dataFolders)
        if (const QStringList available = languagesIn(folder); !available.isEmpty()) {
            tools.folder = folder;
            tools.languages = languagesToRecognise(available, spokenHere());
            return tools;
        }
    tools.missing = Reason::tr("To read text in pictures, Tesseract's language data are needed. Install the package tesseract-ocr-eng, and those of your other "
                               "languages (tesseract-ocr-deu for German), then start SuperInstance again.");
    return tools;
}

QString ocrProgramBeside(const QString &extractorProgram)
{
    const QDir here(QFileInfo(extractorProgram).path());
    const QString name = QStringLiteral("superinstance-ocr"), built = here.filePath(QStringLiteral("../recogniser/") + name);
    return QDir::cleanPath(QFileInfo(built).isExecutable() ? built : here.filePath(name));
}

} // namespace superinstance
