# Puts all messages of the catalogue SOURCE under the one context "SuperInstance" and writes it to FLAT.
file(READ "${SOURCE}" catalogue)
string(REGEX REPLACE "</context>[ \r\n]*<context>[ \r\n]*<name>[^<]*</name>" "" catalogue "${catalogue}")
string(REGEX REPLACE "<context>[ \r\n]*<name>[^<]*</name>" "<context><name>SuperInstance</name>" catalogue "${catalogue}")
file(WRITE "${FLAT}" "${catalogue}")
