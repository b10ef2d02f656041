#include "engine/text/analyzer.h"
#include "engine/text/language.h"
#include "engine/text/mentions.h"
