// Tries what a model can do, and how fast. Engine thread.
#pragma once
#include "engine/models/modelclients.h"
#include "engine/modeltypes.h"

namespace superinstance {

// clients: not owned. Loads the model where it is not loaded. What goes wrong is told in the test, also that its time is over; the
// error is a stop.
Task<Result<ModelTest>> tryModel(QString id, ModelClients *clients, std::stop_token stop, std::chrono::milliseconds patience = std::chrono::minutes(5));

} // namespace superinstance
