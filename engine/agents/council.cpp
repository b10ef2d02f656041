#include "engine/agents/council.h"
