// The program's texts in the person's language. Lives on the GUI thread, as long as the application it is installed in.
#pragma once
#include <QLocale>
#include <QTranslator>

namespace superinstance {

// All texts stand under one context (packaging/cmake/Translations.cmake says why).
class Translation : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;
    QString translate(const char *context, const char *text, const char *disambiguation = nullptr, int n = -1) const override;
};

// How numbers and dates are written where the person chose this language in the settings (none: as the system): as the system
// does where it speaks that language, so that the person's own region holds.
QLocale localeFor(const QString &chosen, const QLocale &system = QLocale::system());
// Installs the texts of a language for the application, and Qt's own; English where ours are not in that language.
void installTranslation(const QLocale &locale);

} // namespace superinstance
