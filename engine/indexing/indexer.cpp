#include "engine/indexing/indexer.h"
