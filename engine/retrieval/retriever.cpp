#include "engine/retrieval/retriever.h"
