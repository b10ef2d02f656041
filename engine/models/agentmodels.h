// Which model each agent thinks with. A value, read at the beginning of each question.
#pragma once

namespace superinstance {

class ModelBackend;

// Not owned; each lives until the last question that began with it has ended. Null: what is built in. Where two agents name the
// same backend, the second is asked with the passages that the first has read, since the server still holds them.
struct AgentModels {
    ModelBackend *pathos = nullptr, *logos = nullptr, *ethos = nullptr;
};

} // namespace superinstance
