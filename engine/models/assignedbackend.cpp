#include "engine/models/assignedbackend.h"

#include <QCoreApplication>

namespace superinstance {

BackendCapabilities AssignedBackend::capabilities() const
{
    const ModelBackend *model = m_assigned();
    return (model ? model : m_builtIn)->capabilities();
}

Task<Result<Generation>> AssignedBackend::generate(GenerationRequest request, std::function<void(QString)> onToken, std::stop_token stop)
{
    ModelBackend *const model = m_assigned();
    if (!model) {
        auto quoting = m_builtIn->generate(request, onToken, stop);
        const Result<Generation> quoted = co_await quoting;
        co_return Result<Generation>(quoted);
    }
    auto writing = model->generate(request, onToken, stop);
    const Result<Generation> written = co_await writing;
    if (written || written.stopped())
        co_return Result<Generation>(written);
    auto quoting = m_builtIn->generate(request, {}, stop);
    Result<Generation> quoted = co_await quoting;
    if (quoted) {
        quoted->writer = m_builtIn->capabilities().name;
        quoted->note = QCoreApplication::translate("ModelServer", "The model “%1” gave no answer, so the built-in method did: %2").arg(model->capabilities().name, written.error().message);
    }
    co_return std::move(quoted);
}

} // namespace superinstance
