// The kind of value that a question asks for, and whether a sentence holds one. Pure, any thread. Private to engine.
#pragma once
#include "engine/types.h"

namespace superinstance {

// A name, number, day or reason that the question did not bring along.
bool hasExpectedType(AnswerType type, QStringView sentence, const QString &language, const QString &question);

// "Invoice no. 1002", "Washing machine manual": a line that only names what the lines under it are about.
bool isHeaderLine(QStringView sentence, const QString &language);

// "Date: 2024-02-03": short, and says it all.
bool isLabelledValue(QStringView sentence);

// Such a line at the head of a document, where a number without a unit is of a model or a file: "Thermex 300 boiler".
bool onlyNames(QStringView line, const QString &language);

// A number of things, unlike one of euros or, where none were asked for, of days.
bool holdsACount(QStringView sentence, const QString &language, const QString &question);

// An e-mail address, a telephone number: only what is written like one answers.
bool asksForAForm(const QString &question);

// What a measure is called that is asked for by an adjective or verb: "weight" for "heavy", "heavier", "weighs"; empty where it is none.
QStringList measuresCalled(const QString &word);

// "How heavy is …?": only a number answers.
bool asksForAMeasure(const QString &question);

} // namespace superinstance
