// Tries what a model can do, and how fast. Engine thread.
#pragma once
#include "engine/models/modelclients.h"
#include "engine/modeltypes.h"

namespace superinstance {

// clients: not owned. Loads the model where it is not loaded. What goes wrong is told in the test; the error is a stop.
Task<Result<ModelTest>> tryModel(QString id, ModelClients *clients, std::stop_token stop);

} // namespace superinstance
