// Thinks with a model that is served by another process or machine. Engine thread.
#pragma once
#include "engine/models/backend.h"
#include "engine/models/openaiclient.h"

namespace superinstance {

class OpenAiCompatibleBackend final : public ModelBackend {
public:
    // client: not owned; speaks to an endpoint whose model is named.
    explicit OpenAiCompatibleBackend(OpenAiClient *client, ModelListener listener = {});
    BackendCapabilities capabilities() const override;
    // The answer's text as it comes, without what the model thinks before it.
    Task<Result<Generation>> generate(GenerationRequest request, std::function<void(QString)> onToken, std::stop_token stop) override;
    Task<Result<InquiryReply>> inquire(Inquiry inquiry, std::stop_token stop) override;

private:
    // A reply that says something.
    Task<Result<ChatReply>> chat(ChatRequest asked, ModelListener listener, std::stop_token stop);
    ModelListener listenerFor(std::function<void(ModelProgress)> onProgress, std::function<void(QString)> onText = {}, std::function<void()> onAnew = {}) const;

    OpenAiClient *const m_client;
    const ModelListener m_listener;
};

} // namespace superinstance
