// Tells a screen reader what appears elsewhere than where the focus is: politely, each sentence once, in order, and nothing of
// what is not shown. On the GUI thread.
#pragma once
#include <QWidget>

namespace superinstance {

void announce(QWidget *speaker, const QString &sentence);

// What brings a sentence to the desktop's screen readers. Tests put themselves in its place: without a screen Qt tells nobody.
using Speech = void (*)(QWidget *speaker, const QString &sentence);
Speech installSpeech(Speech speech); // returns the former

} // namespace superinstance
