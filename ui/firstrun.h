// What stands in the place of the transcript while there is nothing to ask about yet: ways to begin, then how far the reading is and
// what could be asked. Lives on the GUI thread, owned by the page where the person asks; the engine outlives it.
#pragma once
#include "engine/types.h"

#include <QScrollArea>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace superinstance {

class EngineLink;

class FirstRun : public QScrollArea {
    Q_OBJECT
public:
    explicit FirstRun(EngineLink *link, QWidget *parent = nullptr);
    void end(); // the transcript has something to show
    // Replaced by tests: where the sample documents lie, and the folders a person is likely to have documents in.
    void offer(const QString &samples, const QStringList &folders);

    static QString samplesFolder(); // empty when they are not installed
    static QStringList likelyFolders();

Q_SIGNALS:
    void wantedChanged(bool wanted); // in the place of the transcript
    void addFolderWanted();
    void addFilesWanted();
    void pathsChosen(const QStringList &paths);
    void questionChosen(const QString &question);
    void keyboardLeft(); // the control that had it is no longer offered: the next thing to do is to ask

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class State { Hidden, Empty, Reading, Ready };
    QWidget *makeBeginning();
    QWidget *makeProgress();
    void connectEngine();
    void setState(State state);
    void askForRoots();
    void showQuestions();
    void showProgress(const IndexProgress &progress);

    EngineLink *const m_link;
    QWidget *m_content, *m_beginning, *m_progress;
    QVBoxLayout *m_offers = nullptr; // folders and samples
    QPushButton *m_files = nullptr;
    QLabel *m_sentence = nullptr;
    QProgressBar *m_bar = nullptr;
    QWidget *m_questions = nullptr; // that the samples answer
    QString m_samples;
    State m_state = State::Hidden;
    quint64 m_rootsRequest = 0;
    bool m_ended = false, m_readable = false, m_onlySamples = false;
};

} // namespace superinstance
