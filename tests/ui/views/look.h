// How a view is looked at: the palette, language, direction and size of text of one run.
#pragma once
#include "app/translation.h"
#include "ui/appearance.h"

#include <QApplication>
#include <QFont>
#include <QLibraryInfo>
#include <QLocale>
#include <QPalette>
#include <QStyle>
#include <QTranslator>

#include <memory>

namespace superinstance {

struct Look {
    QByteArray name;
    bool dark = false;
    QString language; // empty: English
    bool rightToLeft = false;
    int percent = 100; // of the usual text size
    bool highContrast = false;
};

// Puts a look on the application for as long as it lives.
class Wearing {
public:
    explicit Wearing(const Look &look)
    {
        Appearance { 100, look.dark ? Appearance::Theme::Dark : Appearance::Theme::Light, look.highContrast }.apply();
        QFont font(QStringLiteral("DejaVu Sans"));
        font.setPointSizeF(10.0 * look.percent / 100);
        QApplication::setFont(font);
        if (!look.highContrast && !look.dark) // as most desktops are
            QApplication::setPalette(QApplication::style()->standardPalette());
        QApplication::setLayoutDirection(look.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        QLocale::setDefault(look.language.isEmpty() ? QLocale::c() : QLocale(look.language));
        const QString catalogue = QStringLiteral(SUPERINSTANCE_CATALOGUES "/superinstance_%1.qm").arg(look.language.isEmpty() ? QStringLiteral("en") : look.language);
        if (m_translation.load(catalogue))
            QCoreApplication::installTranslator(&m_translation);
        const QString qt = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
        if (!look.language.isEmpty() && m_buttons.load(QLocale(look.language), QStringLiteral("qtbase"), QStringLiteral("_"), qt))
            QCoreApplication::installTranslator(&m_buttons);
    }
    ~Wearing()
    {
        QCoreApplication::removeTranslator(&m_translation);
        QCoreApplication::removeTranslator(&m_buttons);
    }

private:
    Translation m_translation;
    QTranslator m_buttons; // Qt's own
};

} // namespace superinstance
