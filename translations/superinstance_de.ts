<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
    <context>
        <name>CommandLine</name>
        <message>
            <source>%1 cannot be read: %2.</source>
            <translation>%1 kann nicht gelesen werden: %2.</translation>
        </message>
        <message>
            <source>Another SuperInstance uses this data folder but does not answer; end it and try again.</source>
            <translation>Ein anderes SuperInstance benutzt diesen Datenordner, antwortet aber nicht; bitte beenden und erneut versuchen.</translation>
        </message>
        <message>
            <source>The trace cannot be written to %1: %2.</source>
            <translation>Das Ablaufprotokoll kann nicht nach %1 geschrieben werden: %2.</translation>
        </message>
    </context>
    <context>
        <name>Extractor</name>
        <message>
            <source>This book is copy-protected and can only be read in its shop's own program.</source>
            <translation>Dieses Buch ist kopiergeschützt und kann nur im Programm seines Händlers gelesen werden.</translation>
        </message>
        <message>
            <source>This file is named like a web page but holds no text.</source>
            <translation>Diese Datei heißt wie eine Webseite, enthält aber keinen Text.</translation>
        </message>
        <message>
            <source>This web page is damaged and cannot be read.</source>
            <translation>Diese Webseite ist beschädigt und kann nicht eingelesen werden.</translation>
        </message>
        <message>
            <source>A part of this web page is nested too deeply and could not be read.</source>
            <translation>Ein Teil dieser Webseite ist zu tief verschachtelt und konnte nicht eingelesen werden.</translation>
        </message>
        <message>
            <source>This file is named like JSON but holds no text.</source>
            <translation>Diese Datei heißt wie JSON, enthält aber keinen Text.</translation>
        </message>
        <message>
            <source>This file is named like a text but holds none.</source>
            <translation>Diese Datei heißt wie ein Text, enthält aber keinen.</translation>
        </message>
        <message>
            <source>This file is named like Markdown but holds no text.</source>
            <translation>Diese Datei heißt wie Markdown, enthält aber keinen Text.</translation>
        </message>
        <message>
            <source>This document is protected by a password. Save a copy without the password to have it read.</source>
            <translation>Dieses Dokument ist durch ein Passwort geschützt. Zum Einlesen bitte eine Kopie ohne Passwort speichern.</translation>
        </message>
        <message>
            <source>This document is damaged and cannot be read. Open it in the program that made it and save it again.</source>
            <translation>Dieses Dokument ist beschädigt und kann nicht eingelesen werden. Bitte in dem Programm öffnen, aus dem es stammt, und neu speichern.</translation>
        </message>
        <message>
            <source>This document is damaged, and only a part of it could be read.</source>
            <translation>Dieses Dokument ist beschädigt; nur ein Teil konnte eingelesen werden.</translation>
        </message>
        <message>
            <source>This file is named like XML but holds no text.</source>
            <translation>Diese Datei heißt wie XML, enthält aber keinen Text.</translation>
        </message>
        <message>
            <source>This XML file is damaged, and only a part of it could be read.</source>
            <translation>Diese XML-Datei ist beschädigt; nur ein Teil konnte eingelesen werden.</translation>
        </message>
    </context>
    <context>
        <name>FileReader</name>
        <message>
            <source>This is a picture; text in pictures is not read yet.</source>
            <translation>Dies ist ein Bild; Text in Bildern wird noch nicht eingelesen.</translation>
        </message>
        <message>
            <source>This file is compressed. Unpack it to have it read.</source>
            <translation>Diese Datei ist komprimiert. Zum Einlesen bitte entpacken.</translation>
        </message>
        <message>
            <source>This is a program, not a document.</source>
            <translation>Dies ist ein Programm, kein Dokument.</translation>
        </message>
        <message>
            <source>This is a database, not a document.</source>
            <translation>Dies ist eine Datenbank, kein Dokument.</translation>
        </message>
    </context>
    <context>
        <name>Signal</name>
        <message>
            <source>What was waited for has ended.</source>
            <translation>Worauf gewartet wurde, ist bereits beendet.</translation>
        </message>
    </context>
    <context>
        <name>Terminal</name>
        <message>
            <source>%1 cannot be written: %2.</source>
            <translation>%1 kann nicht geschrieben werden: %2.</translation>
        </message>
        <message>
            <source>The results could not be written.</source>
            <translation>Die Ergebnisse konnten nicht geschrieben werden.</translation>
        </message>
        <message>
            <source>%1 could not be written completely; is the disk full?</source>
            <translation>%1 konnte nicht vollständig geschrieben werden; ist der Datenträger voll?</translation>
        </message>
    </context>
    <context>
        <name>Vault</name>
        <message>
            <source>This program lacks part of itself; install it again.</source>
            <translation>Diesem Programm fehlt ein Teil; bitte neu installieren.</translation>
        </message>
        <message>
            <source>The library was made by a newer version of SuperInstance. Use that version, or choose another folder with --data-dir.</source>
            <translation>Die Bibliothek stammt von einer neueren Version von SuperInstance. Bitte diese Version benutzen oder mit --data-dir einen anderen Ordner wählen.</translation>
        </message>
        <message>
            <source>The library cannot be searched on this computer: its SQLite lacks full-text search.</source>
            <translation>Die Bibliothek kann auf diesem Computer nicht durchsucht werden: Seinem SQLite fehlt die Volltextsuche.</translation>
        </message>
        <message>
            <source>The library cannot be searched just now. Try again.</source>
            <translation>Die Bibliothek kann gerade nicht durchsucht werden. Bitte erneut versuchen.</translation>
        </message>
        <message>
            <source>The library is damaged.</source>
            <translation>Die Bibliothek ist beschädigt.</translation>
        </message>
        <message>
            <source>The library is damaged: its index does not fit its documents.</source>
            <translation>Die Bibliothek ist beschädigt: Der Index passt nicht zu den Dokumenten.</translation>
        </message>
        <message>
            <source>This file is not in the library any more.</source>
            <translation>Diese Datei ist nicht mehr in der Bibliothek.</translation>
        </message>
        <message>
            <source>This conversation is no longer there. Begin a new one.</source>
            <translation>Diese Unterhaltung gibt es nicht mehr. Bitte eine neue beginnen.</translation>
        </message>
    </context>
    <context>
        <name>std</name>
        <message>
            <source>Only the first %1 of %2 pages were read, because this PDF takes very long to read.</source>
            <translation>Nur die ersten %1 von %2 Seiten wurden eingelesen, weil das Einlesen dieses PDFs sehr lange dauert.</translation>
        </message>
    </context>
    <context>
        <name>superinstance</name>
        <message>
            <source>Keep the library, settings and logs in this folder.</source>
            <translation>Bibliothek, Einstellungen und Protokolle in diesem Ordner aufbewahren.</translation>
        </message>
        <message>
            <source>Write a trace of what is done, step by step, to this file (for Perfetto).</source>
            <translation>Ein Ablaufprotokoll, Schritt für Schritt, in diese Datei schreiben (für Perfetto).</translation>
        </message>
        <message>
            <source>Print one JSON object per line.</source>
            <translation>Je Zeile ein JSON-Objekt ausgeben.</translation>
        </message>
        <message>
            <source>Start in the tray.</source>
            <translation>Im Infobereich starten.</translation>
        </message>
        <message>
            <source>Ask the question that follows in the window.</source>
            <translation>Die folgende Frage im Fenster stellen.</translation>
        </message>
        <message>
            <source>Only this collection of the library.</source>
            <translation>Nur diese Sammlung der Bibliothek.</translation>
        </message>
        <message>
            <source>Follow later changes of these files and folders.</source>
            <translation>Spätere Änderungen dieser Dateien und Ordner verfolgen.</translation>
        </message>
        <message>
            <source>At most this many results.</source>
            <translation>Höchstens so viele Ergebnisse.</translation>
        </message>
        <message>
            <source>Search for each line of this file: qid, tab, query.</source>
            <translation>Nach jeder Zeile dieser Datei suchen: qid, Tabulator, Suchanfrage.</translation>
        </message>
        <message>
            <source>Write the documents found for each query to this file (TREC format).</source>
            <translation>Die zu jeder Suchanfrage gefundenen Dokumente in diese Datei schreiben (TREC-Format).</translation>
        </message>
        <message>
            <source>The name of the run in the TREC file.</source>
            <translation>Der Name des Laufs in der TREC-Datei.</translation>
        </message>
        <message>
            <source>Ask each question of this file: one JSON object per line.</source>
            <translation>Jede Frage dieser Datei stellen: je Zeile ein JSON-Objekt.</translation>
        </message>
        <message>
            <source>Write one JSON object per line to this file.</source>
            <translation>Je Zeile ein JSON-Objekt in diese Datei schreiben.</translation>
        </message>
        <message>
            <source>How many questions to work on at a time.</source>
            <translation>Wie viele Fragen gleichzeitig bearbeitet werden.</translation>
        </message>
        <message>
            <source>Add how the answer came about.</source>
            <translation>Angeben, wie die Antwort zustande kam.</translation>
        </message>
        <message>
            <source>Check each claim of this file: one JSON object per line.</source>
            <translation>Jede Aussage dieser Datei prüfen: je Zeile ein JSON-Objekt.</translation>
        </message>
        <message>
            <source>Print the stored text.</source>
            <translation>Den gespeicherten Text ausgeben.</translation>
        </message>
        <message>
            <source>“--%1” needs its verb.</source>
            <translation>„--%1“ braucht den passenden Befehl.</translation>
        </message>
        <message>
            <source>“--%1” does not go with “%2”.</source>
            <translation>„--%1“ passt nicht zu „%2“.</translation>
        </message>
        <message>
            <source>“--%1” needs a path.</source>
            <translation>„--%1“ braucht einen Pfad.</translation>
        </message>
        <message>
            <source>“--%1” needs “--%2” as well.</source>
            <translation>„--%1“ braucht auch „--%2“.</translation>
        </message>
        <message>
            <source>A batch takes no further words.</source>
            <translation>Ein Stapellauf nimmt keine weiteren Angaben an.</translation>
        </message>
        <message>
            <source>“verify” needs “--claims” and “--out”.</source>
            <translation>„verify“ braucht „--claims“ und „--out“.</translation>
        </message>
        <message>
            <source>“%1” needs a file or folder.</source>
            <translation>„%1“ braucht eine Datei oder einen Ordner.</translation>
        </message>
        <message>
            <source>“%1” needs more words.</source>
            <translation>„%1“ braucht weitere Angaben.</translation>
        </message>
        <message>
            <source>“%1” does not take that many words.</source>
            <translation>„%1“ nimmt nicht so viele Angaben an.</translation>
        </message>
        <message>
            <source>An empty word names no file or folder.</source>
            <translation>Eine leere Angabe nennt weder Datei noch Ordner.</translation>
        </message>
        <message>
            <source>Use “config get KEY” or “config set KEY VALUE”.</source>
            <translation>Möglich sind „config get KEY“ und „config set KEY VALUE“.</translation>
        </message>
        <message>
            <source>“--%1” needs a whole number of at least 1.</source>
            <translation>„--%1“ braucht eine ganze Zahl ab 1.</translation>
        </message>
        <message>
            <source>SuperInstance answers questions from your own documents, on this machine.
Verbs: index, search, ask, verify, show, remove, status, collections, config; none opens the window.</source>
            <translation>SuperInstance beantwortet Fragen aus Ihren eigenen Dokumenten, auf diesem Computer.
Befehle: index, search, ask, verify, show, remove, status, collections, config; ohne Befehl öffnet sich das Fenster.</translation>
        </message>
        <message>
            <source>Show this help.</source>
            <translation>Diese Hilfe anzeigen.</translation>
        </message>
        <message>
            <source>Show the version.</source>
            <translation>Die Version anzeigen.</translation>
        </message>
        <message>
            <source>What to do; without it the window opens.</source>
            <translation>Was zu tun ist; ohne Befehl öffnet sich das Fenster.</translation>
        </message>
        <message>
            <source>“%1” is neither a verb nor a file; “superinstance --help” lists the verbs.</source>
            <translation>„%1“ ist weder ein Befehl noch eine Datei; „superinstance --help“ listet die Befehle auf.</translation>
        </message>
        <message>
            <source>%1, page %2</source>
            <translation>%1, Seite %2</translation>
        </message>
        <message>
            <source>Pathos, Logos and Ethos agree.</source>
            <translation>Pathos, Logos und Ethos sind sich einig.</translation>
        </message>
        <message>
            <source>Not found in what I have read.</source>
            <translation>Im bisher Eingelesenen nicht gefunden.</translation>
        </message>
        <message>
            <source>No consensus: read this with care.</source>
            <translation>Keine Einigung: bitte mit Vorsicht lesen.</translation>
        </message>
        <message>
            <source>Withheld by Ethos.</source>
            <translation>Von Ethos zurückgehalten.</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>Abgebrochen.</translation>
        </message>
        <message>
            <source>No answer.</source>
            <translation>Keine Antwort.</translation>
        </message>
        <message>
            <source>quoted from</source>
            <translation>zitiert aus</translation>
        </message>
        <message>
            <source>supported by</source>
            <translation>belegt durch</translation>
        </message>
        <message>
            <source>contradicted by</source>
            <translation>widerlegt durch</translation>
        </message>
        <message>
            <source>not confirmed by</source>
            <translation>nicht bestätigt durch</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1 files: %2 indexed, %3 unchanged, %4 skipped, %5 failed, in %6 s.</source>
            <translation>Dateien: %1 (%2 eingelesen, %3 unverändert, %4 übersprungen, %5 fehlgeschlagen) in %6 s.</translation>
        </message>
        <message>
            <source>Understood as: %1</source>
            <translation>Verstanden als: %1</translation>
        </message>
        <message>
            <source>Rounds: %1</source>
            <translation>Runden: %1</translation>
        </message>
        <message>
            <source>Language: %1. Chunks: %2.</source>
            <translation>Sprache: %1. Textstellen: %2.</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>SuperInstance %1</source>
            <translation>SuperInstance %1</translation>
        </message>
        <message>
            <source>Data folder: %1 (%2)</source>
            <translation>Datenordner: %1 (%2)</translation>
        </message>
        <message>
            <source>Documents: %1 (%2 passages)</source>
            <translation>Dokumente: %1 (Textstellen: %2)</translation>
        </message>
        <message>
            <source>Waiting: %1. Failed: %2. Offline: %3. Watched: %4.</source>
            <translation>Wartend: %1. Fehlgeschlagen: %2. Offline: %3. Beobachtet: %4.</translation>
        </message>
        <message>
            <source>%1: %2 files, %3 indexed, %4 failed.</source>
            <translation>%1 – Dateien: %2, eingelesen: %3, fehlgeschlagen: %4.</translation>
        </message>
        <message>
            <source>(general)</source>
            <translation>(allgemein)</translation>
        </message>
        <message>
            <source>The running SuperInstance ended before it had answered.</source>
            <translation>Das laufende SuperInstance wurde beendet, bevor es geantwortet hatte.</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>names no passage</source>
            <translation>nennt keine Textstelle</translation>
        </message>
        <message>
            <source>Struck:</source>
            <translation>Gestrichen:</translation>
        </message>
        <message>
            <source>Draft, being checked</source>
            <translation>Entwurf, wird geprüft</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Suche läuft …</translation>
        </message>
        <message>
            <source>Passages found so far:</source>
            <translation>Bisher gefundene Textstellen:</translation>
        </message>
        <message>
            <source>The answer is longer than can be shown; the rest is left out.</source>
            <translation>Die Antwort ist zu lang, um ganz gezeigt zu werden; der Rest ist ausgelassen.</translation>
        </message>
        <message>
            <source>1 sentence not confirmed; show it</source>
            <translation>1 Satz nicht bestätigt; anzeigen</translation>
        </message>
        <message>
            <source>%1 sentences not confirmed; show them</source>
            <translation>%1 Sätze nicht bestätigt; anzeigen</translation>
        </message>
        <message>
            <source>The nearest passages:</source>
            <translation>Die nächstliegenden Textstellen:</translation>
        </message>
        <message>
            <source>Pathos</source>
            <translation>Pathos</translation>
        </message>
        <message>
            <source>Logos</source>
            <translation>Logos</translation>
        </message>
        <message>
            <source>Ethos</source>
            <translation>Ethos</translation>
        </message>
        <message>
            <source>There was nothing to check.</source>
            <translation>Es gab nichts zu prüfen.</translation>
        </message>
        <message>
            <source>Each sentence was checked against its own passage: words, numbers, dates, names and negations.</source>
            <translation>Jeder Satz wurde mit seiner eigenen Textstelle verglichen: Wörter, Zahlen, Daten, Namen und Verneinungen.</translation>
        </message>
        <message>
            <source>“%1”: %2</source>
            <translation>„%1“: %2</translation>
        </message>
        <message>
            <source>You asked</source>
            <translation>Ihre Frage</translation>
        </message>
        <message>
            <source>Understood as</source>
            <translation>Verstanden als</translation>
        </message>
        <message>
            <source>Answered from</source>
            <translation>Beantwortet aus</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>Geprüft</translation>
        </message>
        <message>
            <source>%1: %2 (%3)</source>
            <translation>%1: %2 (%3)</translation>
        </message>
        <message>
            <source>Votes</source>
            <translation>Stimmen</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>Einigkeit</translation>
        </message>
        <message>
            <source>%1 after one round, where %2 is needed.</source>
            <translation>%1 nach einer Runde; nötig ist %2.</translation>
        </message>
        <message>
            <source>%1 after %2 rounds, where %3 is needed.</source>
            <translation>%1 nach %2 Runden; nötig ist %3.</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Eingelesen</translation>
        </message>
        <message>
            <source>%1 files; %2 still waited.</source>
            <translation>Dateien: %1; es warteten noch: %2.</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>Geschrieben von</translation>
        </message>
        <message>
            <source>Keep watching your folders in the tray, or quit?</source>
            <translation>Ihre Ordner im Infobereich weiter beobachten oder beenden?</translation>
        </message>
        <message>
            <source>Keep watching your folders in a minimised window, or quit?</source>
            <translation>Ihre Ordner in einem minimierten Fenster weiter beobachten oder beenden?</translation>
        </message>
        <message>
            <source>Close SuperInstance</source>
            <translation>SuperInstance schließen</translation>
        </message>
        <message>
            <source>You are asked only once. “Quit” in the File menu always quits.</source>
            <translation>Diese Frage kommt nur einmal. „Beenden“ im Menü „Datei“ beendet immer.</translation>
        </message>
        <message>
            <source>&amp;Keep watching in the tray</source>
            <translation>Im &amp;Infobereich weiter beobachten</translation>
        </message>
        <message>
            <source>&amp;Keep watching</source>
            <translation>&amp;Weiter beobachten</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>Read in part</source>
            <translation>Teilweise eingelesen</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Übersprungen</translation>
        </message>
        <message>
            <source>Not readable</source>
            <translation>Nicht lesbar</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Offline</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Entfernt</translation>
        </message>
        <message>
            <source>Paused; %1 files wait.</source>
            <translation>Angehalten; wartende Dateien: %1.</translation>
        </message>
        <message>
            <source>Paused.</source>
            <translation>Angehalten.</translation>
        </message>
        <message>
            <source>Everything is read.</source>
            <translation>Alles ist eingelesen.</translation>
        </message>
        <message>
            <source>Reading: %1 done, %2 to go</source>
            <translation>Einlesen: %1 fertig, noch %2</translation>
        </message>
        <message>
            <source>, %1 files a second</source>
            <translation>, %1 Dateien pro Sekunde</translation>
        </message>
        <message>
            <source>, about %1 minutes left</source>
            <translation>, noch etwa %1 Minuten</translation>
        </message>
        <message>
            <source>, about %1 seconds left</source>
            <translation>, noch etwa %1 Sekunden</translation>
        </message>
        <message>
            <source>%1 (offline; what was read of it is kept)</source>
            <translation>%1 (offline; Eingelesenes bleibt erhalten)</translation>
        </message>
        <message>
            <source>%1 (1 file</source>
            <translation>%1 (1 Datei</translation>
        </message>
        <message>
            <source>%1 (%2 files</source>
            <translation>%1 (%2 Dateien</translation>
        </message>
        <message>
            <source>, %1 not readable</source>
            <translation>, %1 nicht lesbar</translation>
        </message>
        <message>
            <source>; not followed)</source>
            <translation>; nicht beobachtet)</translation>
        </message>
        <message>
            <source>draft, from</source>
            <translation>Entwurf, aus</translation>
        </message>
        <message>
            <source>SuperInstance</source>
            <translation>SuperInstance</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
        <message>
            <source>Closest passages; they may not answer you</source>
            <translation>Nächstliegende Textstellen; vielleicht keine Antwort</translation>
        </message>
        <message>
            <source>Withheld by Ethos</source>
            <translation>Von Ethos zurückgehalten</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Abgebrochen</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Keine Antwort</translation>
        </message>
        <message>
            <source>Pathos understood “%1”</source>
            <translation>Pathos verstand „%1“</translation>
        </message>
        <message>
            <source>Pathos understood the question as typed</source>
            <translation>Pathos verstand die Frage wie eingegeben</translation>
        </message>
        <message>
            <source>Logos found nothing</source>
            <translation>Logos fand nichts</translation>
        </message>
        <message>
            <source>Logos found 1 sentence</source>
            <translation>Logos fand 1 Satz</translation>
        </message>
        <message>
            <source>Logos found %1 sentences</source>
            <translation>Logos fand %1 Sätze</translation>
        </message>
        <message>
            <source>Ethos had nothing to check</source>
            <translation>Ethos hatte nichts zu prüfen</translation>
        </message>
        <message>
            <source>Ethos confirmed all</source>
            <translation>Ethos bestätigte alles</translation>
        </message>
        <message>
            <source>Ethos confirmed %1 of %2</source>
            <translation>Ethos bestätigte %1 von %2</translation>
        </message>
        <message>
            <source>Logos found nothing close enough</source>
            <translation>Logos fand nichts Passendes</translation>
        </message>
        <message>
            <source>nothing was claimed</source>
            <translation>nichts wurde behauptet</translation>
        </message>
        <message>
            <source>Ethos withheld the answer</source>
            <translation>Ethos hielt die Antwort zurück</translation>
        </message>
        <message>
            <source>, page %1</source>
            <translation>, Seite %1</translation>
        </message>
        <message>
            <source>This would do harm if it were followed.</source>
            <translation>Dies würde schaden, wenn man ihm folgte.</translation>
        </message>
        <message>
            <source>Passages that fit the question were found all the same.</source>
            <translation>Textstellen, die zur Frage passen, wurden trotzdem gefunden.</translation>
        </message>
        <message>
            <source>This sentence names no passage.</source>
            <translation>Dieser Satz nennt keine Textstelle.</translation>
        </message>
        <message>
            <source>The cited passage is not what was read and found for this question.</source>
            <translation>Die angegebene Textstelle ist nicht die, die zu dieser Frage eingelesen und gefunden wurde.</translation>
        </message>
        <message>
            <source>Say what this is: %1</source>
            <translation>Sagen, was dies ist: %1</translation>
        </message>
        <message>
            <source>List what the documents name: %1</source>
            <translation>Auflisten, was die Dokumente nennen: %1</translation>
        </message>
        <message>
            <source>Find the number: %1</source>
            <translation>Die Anzahl finden: %1</translation>
        </message>
        <message>
            <source>Compare what the documents say: %1</source>
            <translation>Vergleichen, was die Dokumente sagen: %1</translation>
        </message>
        <message>
            <source>Sum up what the documents say: %1</source>
            <translation>Zusammenfassen, was die Dokumente sagen: %1</translation>
        </message>
        <message>
            <source>Find the steps: %1</source>
            <translation>Die Schritte finden: %1</translation>
        </message>
        <message>
            <source>Answer a greeting.</source>
            <translation>Einen Gruß erwidern.</translation>
        </message>
        <message>
            <source>Find the passage that answers: %1</source>
            <translation>Die Textstelle mit der Antwort finden: %1</translation>
        </message>
        <message>
            <source>The answer must be about %1.</source>
            <translation>Die Antwort muss von %1 handeln.</translation>
        </message>
        <message>
            <source>The answer must hold for %1.</source>
            <translation>Die Antwort muss für %1 gelten.</translation>
        </message>
        <message>
            <source>I found nothing that is asked.</source>
            <translation>Ich habe keine Frage erkannt.</translation>
        </message>
        <message>
            <source>I understood the question as: %1</source>
            <translation>Ich habe die Frage so verstanden: %1</translation>
        </message>
        <message>
            <source>This speaks of %1, and you asked about %2.</source>
            <translation>Hier geht es um %1, gefragt war nach %2.</translation>
        </message>
        <message>
            <source>You asked about “%1”, and that word occurs nowhere in your documents.</source>
            <translation>Gefragt war nach „%1“; dieses Wort kommt in Ihren Dokumenten nirgends vor.</translation>
        </message>
        <message>
            <source>The number “%1” does not stand in the cited passage.</source>
            <translation>Die Zahl „%1“ steht nicht in der angegebenen Textstelle.</translation>
        </message>
        <message>
            <source>The date “%1” does not stand in the cited passage.</source>
            <translation>Das Datum „%1“ steht nicht in der angegebenen Textstelle.</translation>
        </message>
        <message>
            <source>The name “%1” does not stand in the cited passage.</source>
            <translation>Der Name „%1“ steht nicht in der angegebenen Textstelle.</translation>
        </message>
        <message>
            <source>The quotation is not word for word in the cited passage.</source>
            <translation>Das Zitat steht nicht wörtlich in der angegebenen Textstelle.</translation>
        </message>
        <message>
            <source>Too few of the claim's words stand in the cited passage.</source>
            <translation>Zu wenige Wörter der Aussage stehen in der angegebenen Textstelle.</translation>
        </message>
        <message>
            <source>The claim announces another number of things than it lists.</source>
            <translation>Die Aussage kündigt eine andere Anzahl an, als sie aufzählt.</translation>
        </message>
        <message>
            <source>This sentence claims nothing.</source>
            <translation>Dieser Satz sagt nichts aus.</translation>
        </message>
        <message>
            <source>There is no passage to check this against.</source>
            <translation>Es gibt keine Textstelle, mit der sich dies prüfen ließe.</translation>
        </message>
        <message>
            <source>This is too long to be checked as one claim.</source>
            <translation>Dies ist zu lang, um als eine Aussage geprüft zu werden.</translation>
        </message>
        <message>
            <source>This message is damaged and cannot be read.</source>
            <translation>Diese Nachricht ist beschädigt und kann nicht eingelesen werden.</translation>
        </message>
        <message>
            <source>This document is protected by a password. Save a copy without the password to have it read.</source>
            <translation>Dieses Dokument ist durch ein Passwort geschützt. Zum Einlesen bitte eine Kopie ohne Passwort speichern.</translation>
        </message>
        <message>
            <source>This document unpacks to more than it should and was not read.</source>
            <translation>Dieses Dokument wird entpackt zu groß und wurde nicht eingelesen.</translation>
        </message>
        <message>
            <source>This document unpacks to more than it should, and only a part of it was read.</source>
            <translation>Dieses Dokument wird entpackt zu groß; nur ein Teil wurde eingelesen.</translation>
        </message>
        <message>
            <source>This document is damaged and cannot be read. Open it in the program that made it and save it again.</source>
            <translation>Dieses Dokument ist beschädigt und kann nicht eingelesen werden. Bitte in dem Programm öffnen, aus dem es stammt, und neu speichern.</translation>
        </message>
        <message>
            <source>This document is damaged, and only a part of it could be read.</source>
            <translation>Dieses Dokument ist beschädigt; nur ein Teil konnte eingelesen werden.</translation>
        </message>
        <message>
            <source>Only the first %1 characters of this document were read, because it is very long.</source>
            <translation>Nur die ersten %1 Zeichen dieses Dokuments wurden eingelesen, weil es sehr lang ist.</translation>
        </message>
        <message>
            <source>This kind of file cannot be read.</source>
            <translation>Diese Art von Datei kann nicht eingelesen werden.</translation>
        </message>
        <message>
            <source>There was no text found in this document.</source>
            <translation>In diesem Dokument wurde kein Text gefunden.</translation>
        </message>
        <message>
            <source>This kind of office document is not read. Export it as PDF to have it read.</source>
            <translation>Diese Art von Office-Dokument wird nicht eingelesen. Zum Einlesen bitte als PDF exportieren.</translation>
        </message>
        <message>
            <source>This office document or archive is damaged and cannot be read. Get another copy.</source>
            <translation>Dieses Office-Dokument oder Archiv ist beschädigt und kann nicht eingelesen werden. Bitte eine andere Kopie besorgen.</translation>
        </message>
        <message>
            <source>This is an archive. Unpack it to have the files in it read.</source>
            <translation>Dies ist ein Archiv. Zum Einlesen der Dateien darin bitte entpacken.</translation>
        </message>
        <message>
            <source>This kind of file (an old office document) is not read. Export it as PDF or text to have it read.</source>
            <translation>Diese Art von Datei (ein altes Office-Dokument) wird nicht eingelesen. Zum Einlesen bitte als PDF oder Text exportieren.</translation>
        </message>
        <message>
            <source>This PDF is damaged and cannot be read. Open it in a PDF viewer and save it again, or get another copy.</source>
            <translation>Dieses PDF ist beschädigt und kann nicht eingelesen werden. Bitte in einem PDF-Betrachter öffnen und neu speichern oder eine andere Kopie besorgen.</translation>
        </message>
        <message>
            <source>This PDF is protected by a password. Save a copy without the password to have it read.</source>
            <translation>Dieses PDF ist durch ein Passwort geschützt. Zum Einlesen bitte eine Kopie ohne Passwort speichern.</translation>
        </message>
        <message>
            <source>This PDF holds only pictures of pages (a scan), and no text that could be read.</source>
            <translation>Dieses PDF enthält nur Bilder von Seiten (einen Scan) und keinen Text, der eingelesen werden könnte.</translation>
        </message>
        <message>
            <source>%1 of %2 pages hold only pictures and could not be read.</source>
            <translation>%1 von %2 Seiten enthalten nur Bilder und konnten nicht eingelesen werden.</translation>
        </message>
        <message>
            <source>holds: %1</source>
            <translation>enthält: %1</translation>
        </message>
        <message>
            <source>“%1” was read as “%2”</source>
            <translation>„%1“ wurde als „%2“ verstanden</translation>
        </message>
        <message>
            <source>The disk that holds the library is full. Free some space; what was not saved is tried again.</source>
            <translation>Der Datenträger mit der Bibliothek ist voll. Bitte Platz schaffen; was nicht gespeichert wurde, wird erneut versucht.</translation>
        </message>
        <message>
            <source>The disk that holds the library cannot be read or written. Is it full, or was it unplugged?</source>
            <translation>Der Datenträger mit der Bibliothek kann nicht gelesen oder beschrieben werden. Ist er voll, oder wurde er abgezogen?</translation>
        </message>
        <message>
            <source>The library cannot be written. Allow writing to its folder, or choose another with --data-dir.</source>
            <translation>Die Bibliothek kann nicht geschrieben werden. Bitte das Schreiben in ihren Ordner erlauben oder mit --data-dir einen anderen wählen.</translation>
        </message>
        <message>
            <source>The library cannot be opened. Is its folder there, and may you read it?</source>
            <translation>Die Bibliothek kann nicht geöffnet werden. Ist ihr Ordner vorhanden, und dürfen Sie ihn lesen?</translation>
        </message>
        <message>
            <source>The library is damaged. Start SuperInstance again: it sets the damaged file aside and reads your documents anew.</source>
            <translation>Die Bibliothek ist beschädigt. Bitte SuperInstance neu starten: Es legt die beschädigte Datei beiseite und liest Ihre Dokumente neu ein.</translation>
        </message>
        <message>
            <source>The library is in use by another program. Close it and try again.</source>
            <translation>Die Bibliothek wird von einem anderen Programm benutzt. Bitte dieses schließen und erneut versuchen.</translation>
        </message>
        <message>
            <source>The library could not do this (database error %1).</source>
            <translation>Die Bibliothek konnte dies nicht ausführen (Datenbankfehler %1).</translation>
        </message>
        <message>
            <source>This file holds no text now; what was read of it is shown.</source>
            <translation>Diese Datei enthält jetzt keinen Text; gezeigt wird, was davon eingelesen wurde.</translation>
        </message>
        <message>
            <source>This document is damaged and cannot be shown with its layout; its text is shown instead.</source>
            <translation>Dieses Dokument ist beschädigt und kann nicht mit seinem Layout gezeigt werden; stattdessen wird der Text gezeigt.</translation>
        </message>
        <message>
            <source>This document is too long to be shown with its layout; its text is shown instead.</source>
            <translation>Dieses Dokument ist zu lang, um mit seinem Layout gezeigt zu werden; stattdessen wird der Text gezeigt.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Application</name>
        <message>
            <source>A SuperInstance command is at work on this folder; the window can open when it has ended.</source>
            <translation>Ein SuperInstance-Befehl arbeitet gerade mit diesem Ordner; das Fenster kann sich öffnen, wenn er beendet ist.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Batch</name>
        <message>
            <source>Line %1 of the input is not a JSON object.</source>
            <translation>Zeile %1 der Eingabe ist kein JSON-Objekt.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ChatPage</name>
        <message>
            <source>Conversations</source>
            <translation>Unterhaltungen</translation>
        </message>
        <message>
            <source>&amp;New conversation</source>
            <translation>&amp;Neue Unterhaltung</translation>
        </message>
        <message>
            <source>An answer is still being worked on; stop it first to open another conversation.</source>
            <translation>Eine Antwort ist noch in Arbeit; bitte zuerst abbrechen, um eine andere Unterhaltung zu öffnen.</translation>
        </message>
        <message>
            <source>Delete this conversation</source>
            <translation>Diese Unterhaltung löschen</translation>
        </message>
        <message>
            <source>Delete this conversation with all its answers? This cannot be undone.</source>
            <translation>Diese Unterhaltung mit allen Antworten löschen? Das lässt sich nicht rückgängig machen.</translation>
        </message>
        <message>
            <source>&lt;h2&gt;Ask your own documents&lt;/h2&gt;&lt;p&gt;Drop a folder or some files anywhere on this window, or choose &lt;b&gt;Add folder…&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;They stay where they are. SuperInstance reads them on this computer only, follows later changes, and answers with sentences from them, each with the place it comes from.&lt;/p&gt;</source>
            <translation>&lt;h2&gt;Fragen an die eigenen Dokumente&lt;/h2&gt;&lt;p&gt;Ziehen Sie einen Ordner oder Dateien auf dieses Fenster, oder wählen Sie &lt;b&gt;Ordner hinzufügen …&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;Alles bleibt, wo es ist. SuperInstance liest nur auf diesem Computer, verfolgt spätere Änderungen und antwortet mit Sätzen aus Ihren Dokumenten, jeder mit der Stelle, aus der er stammt.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>&lt;h2&gt;Ask your own documents&lt;/h2&gt;&lt;p&gt;Type a question below. Every sentence of the answer is checked against the passage it comes from, and what is not in your documents is not answered.&lt;/p&gt;</source>
            <translation>&lt;h2&gt;Fragen an die eigenen Dokumente&lt;/h2&gt;&lt;p&gt;Geben Sie unten eine Frage ein. Jeder Satz der Antwort wird mit der Textstelle verglichen, aus der er stammt, und was nicht in Ihren Dokumenten steht, wird nicht beantwortet.&lt;/p&gt;</translation>
        </message>
        <message numerus="yes">
            <source>Asking about %n document(s) only. Ask about everything again</source>
            <translation>
                <numerusform>Nur %n Dokument wird befragt. Wieder alles befragen</numerusform>
                <numerusform>Nur %n Dokumente werden befragt. Wieder alles befragen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::ChatView</name>
        <message>
            <source>Conversation</source>
            <translation>Unterhaltung</translation>
        </message>
        <message>
            <source>Questions and answers. Tab moves to the next link, Enter opens it.</source>
            <translation>Fragen und Antworten. Tabulator geht zum nächsten Verweis, Eingabe öffnet ihn.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::CheckDialog</name>
        <message>
            <source>How this was checked</source>
            <translation>Wie dies geprüft wurde</translation>
        </message>
        <message>
            <source>agreement %1</source>
            <translation>Einigkeit %1</translation>
        </message>
        <message>
            <source>Agreement of the three agents</source>
            <translation>Einigkeit der drei Agenten</translation>
        </message>
    </context>
    <context>
        <name>superinstance::CollectionsVerb</name>
        <message>
            <source>The library is empty.</source>
            <translation>Die Bibliothek ist leer.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::CommandServer</name>
        <message>
            <source>Other starts of SuperInstance cannot reach this one: %1.</source>
            <translation>Weitere Starts von SuperInstance können dieses hier nicht erreichen: %1.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Composer</name>
        <message>
            <source>&amp;Send</source>
            <translation>&amp;Senden</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>Abbre&amp;chen</translation>
        </message>
        <message>
            <source>Ask a question about your documents…</source>
            <translation>Eine Frage zu Ihren Dokumenten stellen …</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Enter sends the question, Shift and Enter begin a new line.</source>
            <translation>Eingabe sendet die Frage, Umschalt und Eingabe beginnen eine neue Zeile.</translation>
        </message>
        <message>
            <source>Send the question</source>
            <translation>Die Frage senden</translation>
        </message>
        <message>
            <source>Stop this answer</source>
            <translation>Diese Antwort abbrechen</translation>
        </message>
    </context>
    <context>
        <name>superinstance::CouncilBar</name>
        <message>
            <source>What the three agents are doing</source>
            <translation>Was die drei Agenten gerade tun</translation>
        </message>
    </context>
    <context>
        <name>superinstance::DropOverlay</name>
        <message>
            <source>Drop files and folders here to add them.</source>
            <translation>Dateien und Ordner zum Hinzufügen hier ablegen.</translation>
        </message>
        <message>
            <source>Drop files and folders to add them.
They stay where they are; SuperInstance only reads them.</source>
            <translation>Dateien und Ordner zum Hinzufügen hier ablegen.
Sie bleiben, wo sie sind; SuperInstance liest sie nur.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Engine</name>
        <message>
            <source>Something went wrong inside SuperInstance. Your documents are not affected; if it happens again, start the program again.</source>
            <translation>In SuperInstance ist etwas schiefgegangen. Ihre Dokumente sind nicht betroffen; falls es wieder geschieht, bitte das Programm neu starten.</translation>
        </message>
        <message>
            <source>SuperInstance is closing. Start it again.</source>
            <translation>SuperInstance wird gerade beendet. Bitte neu starten.</translation>
        </message>
        <message>
            <source>The library is not open.</source>
            <translation>Die Bibliothek ist nicht geöffnet.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Ethos</name>
        <message>
            <source>There is nothing to check.</source>
            <translation>Es gibt nichts zu prüfen.</translation>
        </message>
        <message>
            <source>Every claim is supported by its passage.</source>
            <translation>Jede Aussage ist durch ihre Textstelle belegt.</translation>
        </message>
        <message>
            <source>%1 of %2 claims are supported by their passage.</source>
            <translation>%1 von %2 Aussagen sind durch ihre Textstelle belegt.</translation>
        </message>
        <message>
            <source>None of this is about what was asked.</source>
            <translation>Nichts davon handelt von dem, was gefragt war.</translation>
        </message>
        <message>
            <source>Ethos withholds this answer, because following it could do harm. The passages are shown below.</source>
            <translation>Ethos hält diese Antwort zurück, weil es schaden könnte, ihr zu folgen. Die Textstellen stehen unten.</translation>
        </message>
        <message>
            <source>Following this answer could do harm.</source>
            <translation>Dieser Antwort zu folgen, könnte schaden.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::FacetPanel</name>
        <message>
            <source>%1 (%2)</source>
            <comment>a choice and how many documents it leaves</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Chan&amp;ged</source>
            <translation>&amp;Geändert</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Art</translation>
        </message>
        <message>
            <source>Fol&amp;der</source>
            <translation>Or&amp;dner</translation>
        </message>
        <message>
            <source>in the last week</source>
            <translation>in der letzten Woche</translation>
        </message>
        <message>
            <source>in the last month</source>
            <translation>im letzten Monat</translation>
        </message>
        <message>
            <source>in the last year</source>
            <translation>im letzten Jahr</translation>
        </message>
        <message>
            <source>at any time</source>
            <translation>jederzeit</translation>
        </message>
    </context>
    <context>
        <name>superinstance::FileReader</name>
        <message>
            <source>You may not read this file. Change its permissions to have it read.</source>
            <translation>Diese Datei dürfen Sie nicht lesen. Zum Einlesen bitte die Zugriffsrechte ändern.</translation>
        </message>
        <message>
            <source>This file is no longer there.</source>
            <translation>Diese Datei ist nicht mehr vorhanden.</translation>
        </message>
        <message>
            <source>This link leads in a circle and to no file.</source>
            <translation>Diese Verknüpfung führt im Kreis und zu keiner Datei.</translation>
        </message>
        <message>
            <source>This is not a file but a device or a connection between programs.</source>
            <translation>Dies ist keine Datei, sondern ein Gerät oder eine Verbindung zwischen Programmen.</translation>
        </message>
        <message>
            <source>Too many files are open on this computer. Close some programs and try again.</source>
            <translation>Auf diesem Computer sind zu viele Dateien geöffnet. Bitte einige Programme schließen und erneut versuchen.</translation>
        </message>
        <message>
            <source>This file cannot be read: %1.</source>
            <translation>Diese Datei kann nicht gelesen werden: %1.</translation>
        </message>
        <message>
            <source>This is a folder, not a file.</source>
            <translation>Dies ist ein Ordner, keine Datei.</translation>
        </message>
        <message>
            <source>This file is empty.</source>
            <translation>Diese Datei ist leer.</translation>
        </message>
        <message>
            <source>This file holds no text.</source>
            <translation>Diese Datei enthält keinen Text.</translation>
        </message>
        <message>
            <source>Only the first %1 characters of this file were read, because it is very long.</source>
            <translation>Nur die ersten %1 Zeichen dieser Datei wurden eingelesen, weil sie sehr lang ist.</translation>
        </message>
        <message>
            <source>This document is larger than %1 MB and was not read.</source>
            <translation>Dieses Dokument ist größer als %1 MB und wurde nicht eingelesen.</translation>
        </message>
        <message>
            <source>This file changed each time it was read. It is read again when it has come to rest.</source>
            <translation>Diese Datei änderte sich bei jedem Einlesen. Sie wird neu eingelesen, sobald sie sich nicht mehr ändert.</translation>
        </message>
        <message>
            <source>There was no text found in this file.</source>
            <translation>In dieser Datei wurde kein Text gefunden.</translation>
        </message>
        <message>
            <source>The program part that reads such files (%1) is missing. Install SuperInstance again.</source>
            <translation>Der Programmteil, der solche Dateien einliest (%1), fehlt. Bitte SuperInstance neu installieren.</translation>
        </message>
        <message>
            <source>Reading this file took longer than %1 seconds and was given up.</source>
            <translation>Das Einlesen dieser Datei dauerte länger als %1 Sekunden und wurde aufgegeben.</translation>
        </message>
        <message>
            <source>This file is damaged in a way that breaks its reading; it was set aside.</source>
            <translation>Diese Datei ist so beschädigt, dass das Einlesen scheitert; sie wurde übergangen.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::FilesModel</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
    </context>
    <context>
        <name>superinstance::FindBar</name>
        <message>
            <source>Find in this document</source>
            <translation>In diesem Dokument suchen</translation>
        </message>
        <message>
            <source>Previous place (Shift+Enter)</source>
            <translation>Vorige Stelle (Umschalt+Eingabe)</translation>
        </message>
        <message>
            <source>Next place (Enter)</source>
            <translation>Nächste Stelle (Eingabe)</translation>
        </message>
        <message>
            <source>Close the search (Esc)</source>
            <translation>Suche schließen (Esc)</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
    </context>
    <context>
        <name>superinstance::IndexVerb</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>None of the files could be read.</source>
            <translation>Keine der Dateien konnte eingelesen werden.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Indexer</name>
        <message>
            <source>%1 Indexing is paused; resume it when that is done.</source>
            <translation>%1 Das Einlesen ist angehalten; bitte fortsetzen, wenn das erledigt ist.</translation>
        </message>
        <message>
            <source>There are more files than this computer can watch at once; changes to some of them are found within a quarter of an hour.</source>
            <translation>Es sind mehr Dateien, als dieser Computer auf einmal beobachten kann; Änderungen an einigen werden innerhalb einer Viertelstunde gefunden.</translation>
        </message>
        <message>
            <source>Indexing is paused. Resume it first, in the window or with “superinstance config set indexing/paused false”.</source>
            <translation>Das Einlesen ist angehalten. Bitte zuerst fortsetzen, im Fenster oder mit „superinstance config set indexing/paused false“.</translation>
        </message>
        <message>
            <source>This is not there now. What was read of it is kept until it is back.</source>
            <translation>Dies ist gerade nicht vorhanden. Eingelesenes bleibt erhalten, bis es wieder da ist.</translation>
        </message>
        <message>
            <source>There is no such file or folder.</source>
            <translation>Diese Datei oder diesen Ordner gibt es nicht.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::LayoutView</name>
        <message>
            <source>Document</source>
            <translation>Dokument</translation>
        </message>
    </context>
    <context>
        <name>superinstance::LibraryPanel</name>
        <message>
            <source>Nothing is read yet.</source>
            <translation>Noch ist nichts eingelesen.</translation>
        </message>
        <message>
            <source>&amp;Pause reading</source>
            <translation>&amp;Einlesen anhalten</translation>
        </message>
        <message>
            <source>&amp;Remove…</source>
            <translation>Entfe&amp;rnen …</translation>
        </message>
        <message>
            <source>Add &amp;folder…</source>
            <translation>&amp;Ordner hinzufügen …</translation>
        </message>
        <message>
            <source>Add fi&amp;les…</source>
            <translation>Dateien hinzufü&amp;gen …</translation>
        </message>
        <message>
            <source>Reading progress</source>
            <translation>Fortschritt beim Einlesen</translation>
        </message>
        <message>
            <source>Folders and files you added</source>
            <translation>Hinzugefügte Ordner und Dateien</translation>
        </message>
        <message>
            <source>Files of the library</source>
            <translation>Dateien der Bibliothek</translation>
        </message>
        <message>
            <source>Add a folder to the library</source>
            <translation>Einen Ordner zur Bibliothek hinzufügen</translation>
        </message>
        <message>
            <source>Add files to the library</source>
            <translation>Dateien zur Bibliothek hinzufügen</translation>
        </message>
        <message>
            <source>&amp;Resume reading</source>
            <translation>&amp;Einlesen fortsetzen</translation>
        </message>
        <message>
            <source>Take “%1” out of the library? Nothing on the disk is changed.</source>
            <translation>„%1“ aus der Bibliothek nehmen? Auf dem Datenträger wird nichts geändert.</translation>
        </message>
        <message>
            <source>Take %1 files out of the library? The files themselves stay where they are.</source>
            <translation>%1 Dateien aus der Bibliothek nehmen? Die Dateien selbst bleiben, wo sie sind.</translation>
        </message>
        <message>
            <source>Remove from the library</source>
            <translation>Aus der Bibliothek entfernen</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Logos</name>
        <message>
            <source>I found no sentence that answers.</source>
            <translation>Ich habe keinen Satz gefunden, der antwortet.</translation>
        </message>
        <message>
            <source>If the documents answer this, this sentence does.</source>
            <translation>Wenn die Dokumente dies beantworten, dann dieser Satz.</translation>
        </message>
        <message>
            <source>If the documents answer this, one of these %1 sentences does.</source>
            <translation>Wenn die Dokumente dies beantworten, dann einer dieser %1 Sätze.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::MailWriter</name>
        <message>
            <source>Message without a subject</source>
            <translation>Nachricht ohne Betreff</translation>
        </message>
        <message>
            <source>Attachment: %1</source>
            <translation>Anhang: %1</translation>
        </message>
        <message>
            <source>without a name</source>
            <translation>ohne Namen</translation>
        </message>
        <message>
            <source>Messages within messages within messages were not all read.</source>
            <translation>Nachrichten in Nachrichten in Nachrichten wurden nicht alle eingelesen.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::MainWindow</name>
        <message>
            <source>SuperInstance</source>
            <translation>SuperInstance</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>&amp;Ask</source>
            <translation>&amp;Fragen</translation>
        </message>
        <message>
            <source>L&amp;ibrary</source>
            <translation>&amp;Bibliothek</translation>
        </message>
        <message>
            <source>State of the library</source>
            <translation>Zustand der Bibliothek</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>Add f&amp;older…</source>
            <translation>&amp;Ordner hinzufügen …</translation>
        </message>
        <message>
            <source>Add f&amp;iles…</source>
            <translation>&amp;Dateien hinzufügen …</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;Conversation</source>
            <translation>&amp;Unterhaltung</translation>
        </message>
        <message>
            <source>&amp;New conversation</source>
            <translation>&amp;Neue Unterhaltung</translation>
        </message>
        <message>
            <source>&amp;Write a question</source>
            <translation>&amp;Frage schreiben</translation>
        </message>
        <message>
            <source>&amp;Stop the answer</source>
            <translation>&amp;Antwort abbrechen</translation>
        </message>
        <message>
            <source>&amp;Delete this conversation…</source>
            <translation>Diese Unterhaltung &amp;löschen …</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Larger text</source>
            <translation>&amp;Größerer Text</translation>
        </message>
        <message>
            <source>&amp;Smaller text</source>
            <translation>&amp;Kleinerer Text</translation>
        </message>
        <message>
            <source>&amp;Usual text size</source>
            <translation>&amp;Normale Textgröße</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Keys and ways</source>
            <translation>&amp;Tasten und Bedienung</translation>
        </message>
        <message>
            <source>There was no file to read in what you added.</source>
            <translation>Im Hinzugefügten war keine Datei, die eingelesen werden könnte.</translation>
        </message>
        <message>
            <source>None of what you added could be read; the list of files says why.</source>
            <translation>Nichts vom Hinzugefügten konnte eingelesen werden; die Dateiliste nennt den Grund.</translation>
        </message>
        <message>
            <source>Some of what you added could not be read (%1 of %2); the list of files says why.</source>
            <translation>Ein Teil des Hinzugefügten konnte nicht eingelesen werden (%1 von %2); die Dateiliste nennt den Grund.</translation>
        </message>
        <message>
            <source>Keys and ways</source>
            <translation>Tasten und Bedienung</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Sends the question; Shift+Enter begins a new line.</source>
            <translation>Sendet die Frage; Umschalt+Eingabe beginnt eine neue Zeile.</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Stops the answer, or puts an open passage away.</source>
            <translation>Bricht die Antwort ab oder schließt eine geöffnete Textstelle.</translation>
        </message>
        <message>
            <source>Ctrl+L</source>
            <translation>Strg+L</translation>
        </message>
        <message>
            <source>Goes to the question.</source>
            <translation>Geht zur Frage.</translation>
        </message>
        <message>
            <source>Ctrl+N</source>
            <translation>Strg+N</translation>
        </message>
        <message>
            <source>Begins a new conversation.</source>
            <translation>Beginnt eine neue Unterhaltung.</translation>
        </message>
        <message>
            <source>Ctrl+O</source>
            <translation>Strg+O</translation>
        </message>
        <message>
            <source>Adds a folder; Ctrl+Shift+O adds files.</source>
            <translation>Fügt einen Ordner hinzu; Strg+Umschalt+O fügt Dateien hinzu.</translation>
        </message>
        <message>
            <source>Tab, Enter</source>
            <translation>Tabulator, Eingabe</translation>
        </message>
        <message>
            <source>Goes to the next citation of an answer, opens its passage.</source>
            <translation>Geht zur nächsten Fundstelle einer Antwort, öffnet ihre Textstelle.</translation>
        </message>
        <message>
            <source>Ctrl++, Ctrl+−</source>
            <translation>Strg++, Strg+−</translation>
        </message>
        <message>
            <source>Larger and smaller text; Ctrl+0 the usual size.</source>
            <translation>Größerer und kleinerer Text; Strg+0 die normale Größe.</translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation>&amp;Suchen</translation>
        </message>
        <message>
            <source>F4, Shift+F4</source>
            <translation>F4, Umschalt+F4</translation>
        </message>
        <message>
            <source>Opens the next and the previous citation of the answer.</source>
            <translation>Öffnet die nächste und die vorige Fundstelle der Antwort.</translation>
        </message>
        <message>
            <source>Ctrl+F, Ctrl+T</source>
            <translation>Strg+F, Strg+T</translation>
        </message>
        <message>
            <source>In the reader: finds words, shows the document as text.</source>
            <translation>In der Leseansicht: findet Wörter, zeigt das Dokument als Text.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::NoticeBar</name>
        <message>
            <source>&amp;Dismiss</source>
            <translation>Ausb&amp;lenden</translation>
        </message>
        <message>
            <source>Dismiss this notice</source>
            <translation>Diesen Hinweis ausblenden</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>Hinweis</translation>
        </message>
    </context>
    <context>
        <name>superinstance::OwnerLock</name>
        <message>
            <source>The folder %1 cannot be made: %2. Choose another with --data-dir.</source>
            <translation>Der Ordner %1 kann nicht angelegt werden: %2. Bitte mit --data-dir einen anderen wählen.</translation>
        </message>
        <message>
            <source>The folder %1 cannot be written: %2. Choose another with --data-dir.</source>
            <translation>In den Ordner %1 kann nicht geschrieben werden: %2. Bitte mit --data-dir einen anderen wählen.</translation>
        </message>
        <message>
            <source>The folder %1 cannot be locked: %2. Choose a local folder with --data-dir.</source>
            <translation>Der Ordner %1 kann nicht gesperrt werden: %2. Bitte mit --data-dir einen lokalen Ordner wählen.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::PageView</name>
        <message>
            <source>Page of the document</source>
            <translation>Seite des Dokuments</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Seite %1 von %2</translation>
        </message>
    </context>
    <context>
        <name>superinstance::PdfPages</name>
        <message>
            <source>This PDF is damaged and cannot be drawn; its text is shown instead.</source>
            <translation>Dieses PDF ist beschädigt und kann nicht dargestellt werden; stattdessen wird der Text gezeigt.</translation>
        </message>
        <message>
            <source>This PDF is protected by a password; only what was read of it is shown.</source>
            <translation>Dieses PDF ist durch ein Passwort geschützt; gezeigt wird nur, was davon eingelesen wurde.</translation>
        </message>
        <message>
            <source>This page is damaged and cannot be drawn; its text is shown instead.</source>
            <translation>Diese Seite ist beschädigt und kann nicht dargestellt werden; stattdessen wird der Text gezeigt.</translation>
        </message>
        <message>
            <source>This page has a shape that cannot be drawn; its text is shown instead.</source>
            <translation>Diese Seite hat eine Form, die nicht dargestellt werden kann; stattdessen wird der Text gezeigt.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ReaderPane</name>
        <message>
            <source>Reader</source>
            <translation>Leseansicht</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Previous citation</source>
            <translation>Vorige Fundstelle</translation>
        </message>
        <message>
            <source>Next citation</source>
            <translation>Nächste Fundstelle</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>Go to page</source>
            <translation>Zur Seite</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Größer</translation>
        </message>
        <message>
            <source>Fit the width, usual size</source>
            <translation>An die Breite anpassen, übliche Größe</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Find in this document</source>
            <translation>In diesem Dokument suchen</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Show as text</source>
            <translation>Als Text zeigen</translation>
        </message>
        <message>
            <source>Close the reader (Esc)</source>
            <translation>Leseansicht schließen (Esc)</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>&amp;Copy the sentence with its source</source>
            <translation>Satz mit Quelle &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>Ö&amp;ffnen</translation>
        </message>
        <message>
            <source>Open &amp;with…</source>
            <translation>Öffnen &amp;mit …</translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>Im Ordner &amp;zeigen</translation>
        </message>
        <message>
            <source> of %1</source>
            <translation> von %1</translation>
        </message>
        <message>
            <source>The page is being drawn…</source>
            <translation>Die Seite wird gezeichnet …</translation>
        </message>
        <message>
            <source>citation %1 of %2</source>
            <translation>Fundstelle %1 von %2</translation>
        </message>
        <message>
            <source>This document is no longer in the library; only the sentence is left of it.</source>
            <translation>Dieses Dokument ist nicht mehr in der Bibliothek; nur der Satz ist davon geblieben.</translation>
        </message>
        <message>
            <source>This document is not in the library.</source>
            <translation>Dieses Dokument ist nicht in der Bibliothek.</translation>
        </message>
        <message>
            <source>This file is not there now: it was moved or deleted, or its disk is not plugged in. It is shown as it was read.</source>
            <translation>Diese Datei ist gerade nicht da: Sie wurde verschoben oder gelöscht, oder ihr Datenträger ist nicht angeschlossen. Sie wird gezeigt, wie sie eingelesen wurde.</translation>
        </message>
        <message>
            <source>The file has changed since the answer; the sentence is no longer in it: “%1”</source>
            <translation>Die Datei hat sich seit der Antwort geändert; der Satz steht nicht mehr darin: „%1“</translation>
        </message>
        <message>
            <source>The file has changed since the answer. The sentence is no longer there word for word; the most similar one is marked. It was: “%1”</source>
            <translation>Die Datei hat sich seit der Antwort geändert. Der Satz steht nicht mehr wörtlich darin; der ähnlichste ist markiert. Er lautete: „%1“</translation>
        </message>
        <message>
            <source>The file has changed since the answer; the sentence was found again.</source>
            <translation>Die Datei hat sich seit der Antwort geändert; der Satz wurde wiedergefunden.</translation>
        </message>
        <message>
            <source>The file has changed since it was read; what is shown may not be all that is in it now.</source>
            <translation>Die Datei hat sich seit dem Einlesen geändert; was gezeigt wird, ist vielleicht nicht alles, was jetzt darin steht.</translation>
        </message>
        <message>
            <source>The sentence could not be marked on this page; it is marked in the text.</source>
            <translation>Der Satz konnte auf dieser Seite nicht markiert werden; im Text ist er markiert.</translation>
        </message>
        <message>
            <source>“%1” (%2)</source>
            <translation>„%1“ (%2)</translation>
        </message>
    </context>
    <context>
        <name>superinstance::RemoveVerb</name>
        <message>
            <source>Removed: %1</source>
            <translation>Entfernt: %1</translation>
        </message>
        <message>
            <source>Not in the library: %1</source>
            <translation>Nicht in der Bibliothek: %1</translation>
        </message>
        <message>
            <source>Nothing of this is in the library; “superinstance status” tells what is.</source>
            <translation>Nichts davon ist in der Bibliothek; „superinstance status“ zeigt, was darin ist.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Renderer</name>
        <message>
            <source>You may not read this file; its text is shown as it was read.</source>
            <translation>Diese Datei dürfen Sie nicht lesen; gezeigt wird der eingelesene Text.</translation>
        </message>
        <message>
            <source>This file is not there now; its text is shown as it was read.</source>
            <translation>Diese Datei ist gerade nicht vorhanden; gezeigt wird der eingelesene Text.</translation>
        </message>
        <message>
            <source>This is no longer a file; its text is shown as it was read.</source>
            <translation>Dies ist keine Datei mehr; gezeigt wird der eingelesene Text.</translation>
        </message>
        <message>
            <source>This file cannot be opened; its text is shown as it was read.</source>
            <translation>Diese Datei kann nicht geöffnet werden; gezeigt wird der eingelesene Text.</translation>
        </message>
        <message>
            <source>This file has no pages that could be shown; its text is shown instead.</source>
            <translation>Diese Datei hat keine Seiten, die gezeigt werden könnten; stattdessen wird der Text gezeigt.</translation>
        </message>
        <message>
            <source>This document is too long to be shown with its layout; its text is shown instead.</source>
            <translation>Dieses Dokument ist zu lang, um mit seinem Layout gezeigt zu werden; stattdessen wird der Text gezeigt.</translation>
        </message>
        <message>
            <source>The program part that shows such files (%1) is missing. Install SuperInstance again.</source>
            <translation>Der Programmteil, der solche Dateien zeigt (%1), fehlt. Bitte SuperInstance neu installieren.</translation>
        </message>
        <message>
            <source>Drawing this page took too long and was given up; its text is shown instead.</source>
            <translation>Die Darstellung dieser Seite dauerte zu lange und wurde aufgegeben; stattdessen wird der Text gezeigt.</translation>
        </message>
        <message>
            <source>This document is damaged in a way that breaks its drawing; its text is shown instead.</source>
            <translation>Dieses Dokument ist so beschädigt, dass die Darstellung scheitert; stattdessen wird der Text gezeigt.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::SearchBatch</name>
        <message>
            <source>Line %1 of the input is not “qid, tab, query”.</source>
            <translation>Zeile %1 der Eingabe ist nicht „qid, Tabulator, Suchanfrage“.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::SearchPage</name>
        <message>
            <source>&amp;Ask about these</source>
            <translation>Diese &amp;befragen</translation>
        </message>
        <message>
            <source>Search &amp;everything</source>
            <translation>&amp;Alles durchsuchen</translation>
        </message>
        <message>
            <source>Search your documents</source>
            <translation>Die eigenen Dokumente durchsuchen</translation>
        </message>
        <message>
            <source>“words in order”, -without, path:folder and type:pdf narrow the search.</source>
            <translation>"Wörter in Folge", -ohne, path:Ordner und type:pdf grenzen die Suche ein.</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>Beste Treffer zuerst</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Nach Name</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <source>Documents found</source>
            <translation>Gefundene Dokumente</translation>
        </message>
        <message>
            <source>Showing results for “%1”; “%2” occurs nowhere.</source>
            <translation>Gezeigt werden Treffer für „%1“; „%2“ kommt nirgends vor.</translation>
        </message>
        <message>
            <source>The library is being opened…</source>
            <translation>Die Bibliothek wird geöffnet …</translation>
        </message>
        <message>
            <source>Type what you are looking for. Results come as you type.</source>
            <translation>Tippen Sie, was Sie suchen. Treffer erscheinen beim Tippen.</translation>
        </message>
        <message>
            <source>Nothing is found with these choices. “Search everything” takes them away.</source>
            <translation>Mit dieser Auswahl wird nichts gefunden. „Alles durchsuchen“ hebt sie auf.</translation>
        </message>
        <message>
            <source>Nothing is found. Try other words, or fewer.</source>
            <translation>Nichts gefunden. Versuchen Sie andere oder weniger Wörter.</translation>
        </message>
        <message numerus="yes">
            <source>More than %n documents</source>
            <translation>
                <numerusform>Mehr als %n Dokument</numerusform>
                <numerusform>Mehr als %n Dokumente</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n Dokument</numerusform>
                <numerusform>%n Dokumente</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::SearchVerb</name>
        <message>
            <source>Nothing was found.</source>
            <translation>Nichts wurde gefunden.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Settings</name>
        <message>
            <source>There is no setting named “%1”.</source>
            <translation>Es gibt keine Einstellung namens „%1“.</translation>
        </message>
        <message>
            <source>“%1” is not a possible value of the setting “%2”.</source>
            <translation>„%1“ ist kein möglicher Wert der Einstellung „%2“.</translation>
        </message>
        <message>
            <source>The settings could not be saved in %1.</source>
            <translation>Die Einstellungen konnten nicht in %1 gespeichert werden.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ShowVerb</name>
        <message>
            <source>%1 is not in the library; “superinstance index” adds it.</source>
            <translation>%1 ist nicht in der Bibliothek; „superinstance index“ fügt es hinzu.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::TextView</name>
        <message>
            <source>Text of the document</source>
            <translation>Text des Dokuments</translation>
        </message>
    </context>
    <context>
        <name>superinstance::TrayIcon</name>
        <message>
            <source>&amp;Show</source>
            <translation>&amp;Anzeigen</translation>
        </message>
        <message>
            <source>&amp;Pause indexing</source>
            <translation>&amp;Einlesen anhalten</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>SuperInstance</source>
            <translation>SuperInstance</translation>
        </message>
        <message>
            <source>&amp;Resume indexing</source>
            <translation>&amp;Einlesen fortsetzen</translation>
        </message>
        <message>
            <source>SuperInstance: %1</source>
            <translation>SuperInstance: %1</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Vault</name>
        <message>
            <source>The folder %1 cannot be made. Choose another with --data-dir.</source>
            <translation>Der Ordner %1 kann nicht angelegt werden. Bitte mit --data-dir einen anderen wählen.</translation>
        </message>
        <message>
            <source>The disk that holds %1 is full. Free some space and start again.</source>
            <translation>Der Datenträger mit %1 ist voll. Bitte Platz schaffen und neu starten.</translation>
        </message>
        <message>
            <source>The library in %1 cannot be written. Allow writing to the folder, or choose another with --data-dir.</source>
            <translation>Die Bibliothek in %1 kann nicht geschrieben werden. Bitte das Schreiben in den Ordner erlauben oder mit --data-dir einen anderen wählen.</translation>
        </message>
        <message>
            <source>The library was damaged. It was set aside as %1 and your documents are read anew; conversations in it are not shown.</source>
            <translation>Die Bibliothek war beschädigt. Sie wurde als %1 beiseitegelegt, und Ihre Dokumente werden neu eingelesen; Unterhaltungen darin werden nicht gezeigt.</translation>
        </message>
        <message>
            <source>Something went wrong inside the library; nothing was changed. Try again.</source>
            <translation>In der Bibliothek ist etwas schiefgegangen; nichts wurde geändert. Bitte erneut versuchen.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Walk</name>
        <message>
            <source>This link leads in a circle and to no file.</source>
            <translation>Diese Verknüpfung führt im Kreis und zu keiner Datei.</translation>
        </message>
        <message>
            <source>This link leads to a file that is not there.</source>
            <translation>Diese Verknüpfung führt zu einer Datei, die nicht vorhanden ist.</translation>
        </message>
        <message>
            <source>This cannot be looked at: %1.</source>
            <translation>Hierauf kann nicht zugegriffen werden: %1.</translation>
        </message>
        <message>
            <source>The name of this holds bytes that are no text. Rename it to have it read.</source>
            <translation>Der Name enthält Bytes, die kein Text sind. Zum Einlesen bitte umbenennen.</translation>
        </message>
        <message>
            <source>This is not a file but a device or a connection between programs.</source>
            <translation>Dies ist keine Datei, sondern ein Gerät oder eine Verbindung zwischen Programmen.</translation>
        </message>
        <message>
            <source>You may not look into this folder. Change its permissions to have it read.</source>
            <translation>In diesen Ordner dürfen Sie nicht hineinsehen. Zum Einlesen bitte die Zugriffsrechte ändern.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Work</name>
        <message>
            <source>Stopped.</source>
            <translation>Abgebrochen.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::rules</name>
        <message>
            <source>The claim and the cited passage differ in a negation.</source>
            <translation>Aussage und angegebene Textstelle unterscheiden sich in einer Verneinung.</translation>
        </message>
        <message>
            <source>The claim says the opposite of the cited passage.</source>
            <translation>Die Aussage besagt das Gegenteil der angegebenen Textstelle.</translation>
        </message>
        <message>
            <source>The claim changes who did what to whom.</source>
            <translation>Die Aussage ändert, wer wem was getan hat.</translation>
        </message>
        <message>
            <source>The cited passage has another number in this place.</source>
            <translation>Die angegebene Textstelle hat hier eine andere Zahl.</translation>
        </message>
        <message>
            <source>The cited passage has another name in this place.</source>
            <translation>Die angegebene Textstelle hat hier einen anderen Namen.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::wording</name>
        <message>
            <source>I have not found this in what I have read (%1 of %2 files so far).</source>
            <translation>Ich habe dies im Eingelesenen nicht gefunden (bisher %1 von %2 Dateien).</translation>
        </message>
        <message>
            <source>I have not found this in what I have read (%1 files).</source>
            <translation>Ich habe dies im Eingelesenen nicht gefunden (%1 Dateien).</translation>
        </message>
        <message>
            <source>The word “%1” occurs nowhere.</source>
            <translation>Das Wort „%1“ kommt nirgends vor.</translation>
        </message>
        <message>
            <source>These words occur nowhere: %1.</source>
            <translation>Diese Wörter kommen nirgends vor: %1.</translation>
        </message>
        <message>
            <source>I counted %1 rows that hold all you named; the first %2 are shown.</source>
            <translation>Ich habe %1 Zeilen gezählt, die alles Genannte enthalten; die ersten %2 werden gezeigt.</translation>
        </message>
        <message>
            <source>I counted 1 row that holds all you named.</source>
            <translation>Ich habe 1 Zeile gezählt, die alles Genannte enthält.</translation>
        </message>
        <message>
            <source>I counted %1 rows that hold all you named.</source>
            <translation>Ich habe %1 Zeilen gezählt, die alles Genannte enthalten.</translation>
        </message>
        <message>
            <source>This is the closest passage; it may not answer you.</source>
            <translation>Dies ist die nächstliegende Textstelle; vielleicht beantwortet sie die Frage nicht.</translation>
        </message>
        <message>
            <source>These are the closest passages; they may not answer you.</source>
            <translation>Dies sind die nächstliegenden Textstellen; vielleicht beantworten sie die Frage nicht.</translation>
        </message>
        <message>
            <source>I answer questions about your own documents, with the passage beside every sentence, and nothing leaves this computer unless you allow it. Ask me something that is written in them.</source>
            <translation>Ich beantworte Fragen zu Ihren eigenen Dokumenten, mit der Textstelle neben jedem Satz, und nichts verlässt diesen Computer, ohne dass Sie es erlauben. Fragen Sie mich etwas, was darin geschrieben steht.</translation>
        </message>
        <message>
            <source>Your files are still being read; ask again in a moment.</source>
            <translation>Ihre Dateien werden noch eingelesen; bitte gleich noch einmal fragen.</translation>
        </message>
        <message>
            <source>There is nothing to answer from yet: add a folder or file first.</source>
            <translation>Es gibt noch nichts, woraus sich antworten ließe: Bitte zuerst einen Ordner oder eine Datei hinzufügen.</translation>
        </message>
        <message>
            <source>Ethos does not confirm “%1”.</source>
            <translation>Ethos bestätigt „%1“ nicht.</translation>
        </message>
        <message>
            <source>Pathos is not sure what is asked. These are the closest passages; they may not answer you.</source>
            <translation>Pathos ist nicht sicher, was gefragt ist. Dies sind die nächstliegenden Textstellen; vielleicht beantworten sie die Frage nicht.</translation>
        </message>
        <message>
            <source>Logos is not sure that these passages answer the question. They are the closest ones; they may not answer you.</source>
            <translation>Logos ist nicht sicher, dass diese Textstellen die Frage beantworten. Es sind die nächstliegenden; vielleicht beantworten sie die Frage nicht.</translation>
        </message>
        <message>
            <source>The three agents did not agree.</source>
            <translation>Die drei Agenten waren sich nicht einig.</translation>
        </message>
        <message>
            <source>Pathos is working out what is asked.</source>
            <translation>Pathos klärt, was gefragt ist.</translation>
        </message>
        <message>
            <source>Pathos understood: %1</source>
            <translation>Pathos verstand: %1</translation>
        </message>
        <message>
            <source>Logos is revising the answer (round %1).</source>
            <translation>Logos überarbeitet die Antwort (Runde %1).</translation>
        </message>
        <message>
            <source>Logos is looking for sentences that answer.</source>
            <translation>Logos sucht Sätze, die antworten.</translation>
        </message>
        <message>
            <source>Logos found 1 sentence.</source>
            <translation>Logos fand 1 Satz.</translation>
        </message>
        <message>
            <source>Logos found %1 sentences.</source>
            <translation>Logos fand %1 Sätze.</translation>
        </message>
        <message>
            <source>Ethos is getting ready to check against the passages.</source>
            <translation>Ethos bereitet die Prüfung an den Textstellen vor.</translation>
        </message>
        <message>
            <source>Ethos had nothing to check.</source>
            <translation>Ethos hatte nichts zu prüfen.</translation>
        </message>
        <message>
            <source>Ethos confirmed all.</source>
            <translation>Ethos bestätigte alles.</translation>
        </message>
        <message>
            <source>Ethos confirmed %1 of %2.</source>
            <translation>Ethos bestätigte %1 von %2.</translation>
        </message>
        <message>
            <source>%1 did not answer within %2 seconds.</source>
            <translation>%1 antwortete nicht innerhalb von %2 Sekunden.</translation>
        </message>
        <message>
            <source>%1 could not do its part: %2</source>
            <translation>%1 konnte den eigenen Teil nicht leisten: %2</translation>
        </message>
        <message>
            <source>There is no question to answer.</source>
            <translation>Es gibt keine Frage zu beantworten.</translation>
        </message>
        <message>
            <source>Ethos withholds this answer: every sentence of it is contradicted by its source. The passages are shown below.</source>
            <translation>Ethos hält diese Antwort zurück: Jeder ihrer Sätze wird durch seine Quelle widerlegt. Die Textstellen stehen unten.</translation>
        </message>
        <message>
            <source>“%1”: %2</source>
            <translation>„%1“: %2</translation>
        </message>
        <message>
            <source>Look further: no sentence answers the question well enough.</source>
            <translation>Bitte weitersuchen: Kein Satz beantwortet die Frage gut genug.</translation>
        </message>
        <message>
            <source>You stopped this answer.</source>
            <translation>Sie haben diese Antwort abgebrochen.</translation>
        </message>
        <message>
            <source>1 sentence not confirmed.</source>
            <translation>1 Satz nicht bestätigt.</translation>
        </message>
        <message>
            <source>%1 sentences not confirmed.</source>
            <translation>%1 Sätze nicht bestätigt.</translation>
        </message>
        <message>
            <source>I have not found this in the one file that I have read.</source>
            <translation>Ich habe dies in der einen Datei, die eingelesen ist, nicht gefunden.</translation>
        </message>
    </context>
</TS>
