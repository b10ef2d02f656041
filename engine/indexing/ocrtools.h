// What text in pictures is recognised with, as far as this computer has it: the OCR program and Tesseract's data of languages.
// Plain data, any thread; looking for it blocks.
#pragma once
#include "engine/vault/reason.h"

#include <QLocale>

namespace superinstance {

struct OcrTools {
    QString program; // superinstance-ocr
    QString folder; // of the languages' data
    QStringList languages; // to recognise, as Tesseract names them
    Reason missing; // what to install; empty: all is there
    bool operator==(const OcrTools &) const = default;
};

// Of the languages that there is data for, at most three: those of these locales in order, and English.
QStringList languagesToRecognise(const QStringList &available, const QList<QLocale> &spoken);

// program: where it should be; dataFolders: to look in, the first that holds a language counts; empty: those of the system.
OcrTools findOcrTools(const QString &program, const QStringList &dataFolders = {});

// Where it lies beside the extractor program, installed or just built.
QString ocrProgramBeside(const QString &extractorProgram);

} // namespace superinstance
