// Who did it to whom: a sentence about the same deed in which the two have changed places. Pure functions, any thread.
// Private to engine/agents.
#pragma once
#include <QString>

#include <optional>

namespace superinstance {

// What a question asks of a deed: "Who sued Marlowe Estates?", "By whom was Marlowe Estates sued?".
struct AskedRole {
    QString verb, name;
    bool acts = false; // the one that is named did it; else it was done to it
};
std::optional<AskedRole> askedRole(const QString &question);

// Whether the sentence says the deed of the name with the roles the other way round, and nowhere as asked.
bool hasRolesChanged(const AskedRole &asked, const QString &sentence, const QString &language);

// Whether the sentence tells of the deed at all, whoever did it.
bool tellsTheDeed(const AskedRole &asked, const QString &sentence, const QString &language);

// Whether the sentence says the deed of another name than the one that is asked to have done it, and nowhere of that one.
bool isDoneByAnother(const AskedRole &asked, const QString &sentence, const QString &language);

} // namespace superinstance
