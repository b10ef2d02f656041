// Where a verb's words go: the terminal it was typed in, or the connection it came over. Lives on the main thread.
#pragma once
#include "engine/result.h"

#include <QFile>
#include <QString>

#include <cstdio>

namespace superinstance {

class Output {
public:
    virtual ~Output() = default;
    virtual void result(const QString &line) = 0; // standard output, or the file the command names
    virtual void complaint(const QString &sentence) = 0; // standard error
    virtual void progress(const QString &sentence) = 0; // standard error where that is a terminal
};

// The terminal of this process.
class Terminal final : public Output {
public:
    // Results go to `file` when it is not empty. The error is a whole sentence.
    Result<void> open(const QString &file);
    void result(const QString &line) override;
    void complaint(const QString &sentence) override;
    void progress(const QString &sentence) override;
    // Writes what is left. The error: the results could not be written, whole.
    Result<void> close();

private:
    void clearProgress();

    QFile m_results;
    QString m_path;
    bool m_failed = false;
    bool m_progressShown = false;
};

} // namespace superinstance
