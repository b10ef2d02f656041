// Answers that a person marked as wrong and exported, to be asked again through the whole engine.
#pragma once
#include "engine/types.h"

namespace superinstance {

struct WrongFixture {
    QString question, expected; // expected: what the person said would have been right; may be empty
    QList<Turn> history;
    QList<QPair<QString, QString>> passages; // file, text
    QStringList claims;
    QString outcome;
};

QList<WrongFixture> readWrongCases(const QString &path); // empty when it is no such file
// The answer that is given now, from a library of nothing but the passages. Takes a second.
Answer askAgain(const WrongFixture &fixture);

} // namespace superinstance
