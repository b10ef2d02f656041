// Values as the command line prints them: JSON to the letter of the contract, or plain text for people. Pure functions.
#pragma once
#include "engine/types.h"

namespace superinstance {

// What the library holds of a collection; an empty name is the general library.
struct CollectionCounts {
    QString name;
    int roots = 0, files = 0, indexed = 0, failed = 0;
};

// One entry per collection, by name; a root inside another of its collection is counted once. Of a further collection (alsoIn) only
// the roots are counted: what of them is in it is known to the vault alone.
QList<CollectionCounts> countByCollection(const QList<LibraryRoot> &roots);

QString jsonLine(const QJsonObject &object); // compact, without a line end

QJsonObject toCommandJson(const FileStatus &status);
QJsonObject toCommandJson(const IndexSummary &summary);
QJsonObject toCommandJson(const Passage &passage, int rank);
QJsonObject toCommandJson(const QString &id, const Answer &answer, bool explain); // id null when empty
QJsonObject toCommandJson(const ClaimVerdict &verdict);
QJsonObject toCommandJson(const DocumentView &view);
QJsonObject toCommandJson(const EngineStatus &status);
QJsonObject toCommandJson(const CollectionCounts &collection);

QString forPeople(const FileStatus &status);
QString forPeople(const IndexSummary &summary);
QString forPeople(const Passage &passage, int rank);
QString forPeople(const Answer &answer, bool explain);
QString forPeople(const DocumentView &view);
QString forPeople(const EngineStatus &status);
QString forPeople(const CollectionCounts &collection);

} // namespace superinstance
