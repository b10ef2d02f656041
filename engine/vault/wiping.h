// Wipes what is left of rows in a database beside its rows. Private to engine/vault.
#pragma once

struct sqlite3;

namespace superinstance {

// SQLite wipes what it frees (secure_delete), but where it moves rows about in a page their copies stay in the room between the
// page's list of rows and the rows: nothing reads it, and any of it may be zeroed at any time. Needs a transaction that has
// written nothing, and an empty log. Reads the whole file. False: the disk failed.
bool wipeGaps(sqlite3 *handle);

} // namespace superinstance
