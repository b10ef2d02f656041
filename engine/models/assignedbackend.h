// Writes with the model that is assigned when it is asked; with the built-in method where none is, or where that model fails, and
// says so. Engine thread, owned by the façade.
#pragma once
#include "engine/models/backend.h"

namespace superinstance {

class AssignedBackend final : public ModelBackend {
public:
    // assigned: gives the model, or null; what it gives outlives the question.
    AssignedBackend(std::function<ModelBackend *()> assigned, ModelBackend *builtIn) : m_assigned(std::move(assigned)), m_builtIn(builtIn) { }
    BackendCapabilities capabilities() const override;
    Task<Result<Generation>> generate(GenerationRequest request, std::function<void(QString)> onToken, std::stop_token stop) override;

private:
    const std::function<ModelBackend *()> m_assigned;
    ModelBackend *const m_builtIn;
};

} // namespace superinstance
