// What finds a document beside its text: the name of its file, then its title. Pure, any thread.
#pragma once
#include "engine/text/analyzer.h"

#include <QFileInfo>

namespace superinstance {

inline QString titleTermsOf(const QString &path, const QString &title, const QString &language)
{
    return indexTerms(QFileInfo(path).completeBaseName() + QLatin1Char(' ') + title, language);
}

} // namespace superinstance
