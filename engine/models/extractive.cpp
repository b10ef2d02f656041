#include "engine/models/extractive.h"
