// What every test of this room includes, compiled once.
#pragma once
#include "engine/precompiled.h"

#include <QTest>
