#include "engine/vault/vault.h"
