#include "app/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace superinstance {

namespace {

bool install(QTranslator *translator, const QLocale &locale, const QString &file, const QString &directory)
{
    return translator->load(locale, file, QStringLiteral("_"), directory) && QCoreApplication::installTranslator(translator);
}

} // namespace

QString Translation::translate(const char *, const char *text, const char *disambiguation, int n) const
{
    return QTranslator::translate("SuperInstance", text, disambiguation, n);
}

void installTranslation(const QLocale &locale)
{
    QCoreApplication *application = QCoreApplication::instance();
    install(new QTranslator(application), locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    const QString own = QStringLiteral("superinstance"), catalogues = QStringLiteral(":/translations");
    if (!install(new Translation(application), locale, own, catalogues))
        install(new Translation(application), QLocale(QStringLiteral("en")), own, catalogues); // it has the plurals
}

} // namespace superinstance
