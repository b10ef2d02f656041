// What nearly every file of the engine includes, compiled once.
#pragma once
#include "engine/async/task.h" // before anything of QCoro

#include "engine/async/executor.h"
#include "engine/async/offload.h"
#include "engine/types.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QRegularExpression>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QtConcurrent>
#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <variant>
#include <vector>
