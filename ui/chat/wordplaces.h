// Where words that are looked for are said, wherever they begin a word: in what was said, not in the small print around it.
// Pure functions of blocks and of the document that they became; lives on the GUI thread.
#pragma once
#include "ui/chat/richblock.h"

#include <QRegularExpression>
#include <QTextCursor>

namespace superinstance {

class WordPlaces {
public:
    explicit WordPlaces(const QString &words = {});
    bool isEmpty() const { return m_pattern.pattern().isEmpty(); }
    int countIn(const QList<RichBlock> &blocks) const;
    // As many, each selected, in their order; at most so many.
    QList<QTextCursor> in(QTextDocument *document, int most) const;

private:
    int countIn(const QList<RichRun> &paragraph) const;

    QRegularExpression m_pattern;
};

} // namespace superinstance
