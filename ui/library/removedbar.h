// Says what was taken out of the library and takes it back. Lives on the GUI thread, owned by the library page; the engine outlives it.
#pragma once
#include "engine/types.h"

#include <QFrame>

#include <functional>

class QLabel;

namespace superinstance {

class EngineLink;

class RemovedBar : public QFrame {
    Q_OBJECT
public:
    explicit RemovedBar(EngineLink *link, QWidget *parent = nullptr);
    // Asks the engine for it; offered to be taken back when it is done. roots: of the library as it is.
    void remove(const QStringList &paths, const QList<LibraryRoot> &roots, bool quotes); // quotes: in answers, for good
    void undo(); // nothing, unless there is something to take back
    std::function<void(const LibraryRoot &root)> put; // replaced by tests: adds again

Q_SIGNALS:
    void undone();

private:
    void offer();

    EngineLink *const m_link;
    QLabel *m_label;
    QStringList m_paths; // that were removed last
    QList<LibraryRoot> m_roots; // of the library, that went with them
    quint64 m_request = 0; // to remove
};

} // namespace superinstance
