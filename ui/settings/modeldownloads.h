// The downloads that are under way, paused or failed, each with its progress. Lives on the GUI thread, owned by the page of the
// models.
#pragma once
#include "engine/modeltypes.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace superinstance {

class DownloadRow;
class ModelsWatch;

class ModelDownloadsView : public QWidget {
    Q_OBJECT
public:
    // before: the control from which Tab comes here.
    ModelDownloadsView(ModelsWatch *watch, QWidget *before, QWidget *parent = nullptr);
    void show(const QList<ModelDownload> &downloads);
    void update(const ModelDownload &download);
    // What is asked before what has come is removed. A test puts its own answer here.
    std::function<bool(const ModelDownload &)> discardQuestion;

private:
    DownloadRow *rowOf(const ModelDownload &download);
    void discard(const ModelDownload &download);
    bool ask(const ModelDownload &download);

    ModelsWatch *const m_watch;
    QWidget *const m_before;
    QVBoxLayout *m_column;
    QHash<QString, DownloadRow *> m_rows; // by name
};

} // namespace superinstance
