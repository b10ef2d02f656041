// The operators of a search text, as people know them from search engines. Pure functions, any thread. Private to engine/retrieval.
#pragma once
#include <QString>
#include <QStringList>

namespace superinstance {

// "exact phrase", -word, -"exact phrase", path:part, path:"part of a name", type:md, type:pdf,docx, type:mail; each with a minus
// before it is kept out.
struct SearchOperators {
    QString words; // what is left to look for, the words of the phrases among it
    QStringList phrases, excluded; // excluded: words and phrases
    QStringList paths, excludedPaths; // parts of the path: all of them, none of them
    QStringList types, excludedTypes; // file name endings: any of them, none of them
};

SearchOperators searchOperators(QString text);

} // namespace superinstance
