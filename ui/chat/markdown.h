// Markdown as blocks of the transcript. No tag, link or picture of the source survives, whatever it says; what would take
// long to lay out is cut. Pure functions.
#pragma once
#include "ui/chat/richblock.h"

#include <QSet>
#include <QStringList>

namespace superinstance {

// Longer texts are cut before they are read.
inline constexpr qsizetype longestRendered = 100'000; // characters
inline constexpr int mostBlocks = 1'500; // of one text
inline constexpr qsizetype longestParagraph = 2'000; // characters: laying a paragraph out costs by its length

struct Markdown {
    QList<RichBlock> blocks;
    QStringList code; // of each code block, as it is copied
    bool whole = true; // false: the end was cut off
};

struct MarkdownOptions {
    QString codeLinks; // code block n gets the links "copy<codeLinks>:n" and "wrap<codeLinks>:n"; empty: none
    QSet<int> wrapped; // code blocks whose lines are wrapped
    int looks = 0; // of everything
};

Markdown readMarkdown(const QString &text, const MarkdownOptions &options = {});

// Its words on one line, for a short piece of it.
QString wordsOf(const QString &markdown);

bool isCode(const QString &text); // between fences, as it is quoted from a document
// So that Markdown shows these words as they are.
QString escaped(const QString &words);

// Without what reorders, piles up or is no character: directional overrides, towers of marks, control characters.
QString harmless(const QString &text);
// Words as they are, in paragraphs that are no longer than can be laid out quickly.
QList<RichBlock> paragraphs(const QString &text, int looks);

} // namespace superinstance
