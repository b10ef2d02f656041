// Draws documents for the reader, in a child process that has no other file than the one it draws. Lives on the engine
// thread, owned by the façade. One document is open at a time, until it has not been looked at for a while.
#pragma once
#include "engine/async/semaphore.h"
#include "engine/async/task.h"
#include "engine/result.h"
#include "engine/types.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QThreadPool;

namespace superinstance {

struct RendererLimits {
    int deadlineMs = 20'000; // for one page
    int idleMs = 60'000; // then the child ends
    qint64 mostTextBytes = 8'000'000; // of a Markdown or HTML file drawn with its layout
};

class Renderer : public QObject {
    Q_OBJECT
public:
    // workers: not owned.
    Renderer(QString extractorProgram, QThreadPool *workers, RendererLimits limits = {}, QObject *parent = nullptr);
    ~Renderer() override;

    // The errors are whole sentences that say to look at the text instead where that helps.
    Task<Result<RenderedPage>> page(PageRequest request, std::stop_token stop);
    Task<Result<RenderedText>> text(QString path, QuotePlace quote, std::stop_token stop);

private:
    struct Document;
    Task<Result<QByteArray>> ask(PageRequest request, bool asPage, std::stop_token stop);
    Task<Result<void>> open(QString path);

    const QString m_program;
    QThreadPool *const m_workers;
    const RendererLimits m_limits;
    Semaphore m_turn { 1 };
    std::unique_ptr<Document> m_document;
    QTimer m_idle;
};

} // namespace superinstance
