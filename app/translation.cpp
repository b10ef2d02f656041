#include "app/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace superinstance {

QString Translation::translate(const char *, const char *text, const char *disambiguation, int n) const
{
    QString translated = QTranslator::translate("SuperInstance", text, disambiguation, n);
    return n < 0 ? translated : translated.replace(QLatin1String("%n"), QLatin1String("%Ln")); // numbers as the language writes them
}

QLocale localeFor(const QString &chosen, const QLocale &system)
{
    const QLocale own(chosen);
    const bool plain = system.language() == QLocale::C; // which is English of no region
    const bool same = plain ? own.language() == QLocale::English : own.language() == system.language() && own.script() == system.script();
    return chosen.isEmpty() || same ? system : own;
}

void installTranslation(const QLocale &locale)
{
    QCoreApplication *application = QCoreApplication::instance();
    const QString between = QStringLiteral("_"), catalogues = QStringLiteral(":/translations");
    auto *own = new Translation(application);
    if (!own->load(locale, QStringLiteral("superinstance"), between, catalogues))
        (void)own->load(QStringLiteral("superinstance_en"), catalogues); // it has the plurals
    // Qt's own texts in the language of ours, which need not be the one that was asked for.
    auto *buttons = new QTranslator(application);
    if (buttons->load(QLocale(own->language()), QStringLiteral("qtbase"), between, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(buttons);
    QCoreApplication::installTranslator(own);
}

} // namespace superinstance
