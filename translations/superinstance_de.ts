<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
    <context>
        <name>Catalogue</name>
        <message>
            <source>The list of recommended models is damaged. Install the program once more.</source>
            <translation>Die Liste der empfohlenen Modelle ist beschädigt. Installieren Sie das Programm noch einmal.</translation>
        </message>
    </context>
    <context>
        <name>ClearButton</name>
        <message>
            <source>Clear the field</source>
            <translation>Feld leeren</translation>
        </message>
    </context>
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
        <name>Council</name>
        <message>
            <source>What the model wrote had not the form that was asked for.</source>
            <translation>Was das Modell schrieb, hatte nicht die verlangte Form.</translation>
        </message>
    </context>
    <context>
        <name>Download</name>
        <message>
            <source>The disk has not enough room: %1 more are needed. Make room, or choose a smaller model.</source>
            <translation>Auf dem Datenträger ist nicht genug Platz: Es fehlen %1. Schaffen Sie Platz, oder wählen Sie ein kleineres Modell.</translation>
        </message>
    </context>
    <context>
        <name>Ethos</name>
        <message>
            <source>The model that checks says: “%1”</source>
            <translation>Das prüfende Modell sagt: „%1“</translation>
        </message>
    </context>
    <context>
        <name>Forgetting</name>
        <message>
            <source>All is forgotten but these files, which could not be erased; delete them yourself: %1.</source>
            <translation>Alles ist vergessen außer diesen Dateien, die nicht gelöscht werden konnten; bitte selbst löschen: %1.</translation>
        </message>
    </context>
    <context>
        <name>ModelRegistry</name>
        <message>
            <source>Built-in method</source>
            <translation>Eingebautes Verfahren</translation>
        </message>
    </context>
    <context>
        <name>ModelServer</name>
        <message>
            <source>This model can only quote. Choose another one for this agent.</source>
            <translation>Dieses Modell kann nur zitieren. Wählen Sie ein anderes für diesen Agenten.</translation>
        </message>
    </context>
    <context>
        <name>NewFile</name>
        <message>
            <source>%1 is there already. Replace it?</source>
            <translation>%1 gibt es schon. Ersetzen?</translation>
        </message>
    </context>
    <context>
        <name>PassedOver</name>
        <message>
            <source>Keys, certificates and encrypted files</source>
            <translation>Schlüssel, Zertifikate und verschlüsselte Dateien</translation>
        </message>
        <message>
            <source>Password stores</source>
            <translation>Passwortspeicher</translation>
        </message>
        <message>
            <source>Browser profiles</source>
            <translation>Browserprofile</translation>
        </message>
        <message>
            <source>What version control keeps for itself</source>
            <translation>Was die Versionsverwaltung für sich anlegt</translation>
        </message>
        <message>
            <source>What programs build or download for themselves</source>
            <translation>Was Programme für sich erzeugen oder herunterladen</translation>
        </message>
        <message>
            <source>Backup copies of editors</source>
            <translation>Sicherungskopien von Editoren</translation>
        </message>
        <message>
            <source>Hidden files and folders</source>
            <translation>Versteckte Dateien und Ordner</translation>
        </message>
        <message>
            <source>The library of SuperInstance itself</source>
            <translation>Die Bibliothek von SuperInstance selbst</translation>
        </message>
        <message>
            <source>What you took out of the library</source>
            <translation>Was Sie aus der Bibliothek genommen haben</translation>
        </message>
    </context>
    <context>
        <name>Reason</name>
        <message>
            <source>Only the first %1 of %2 pages were read, because this PDF takes very long to read.</source>
            <translation>Nur die ersten %1 von %2 Seiten wurden eingelesen, weil das Einlesen dieses PDFs sehr lange dauert.</translation>
        </message>
    </context>
    <context>
        <name>Retriever</name>
        <message>
            <source>Document</source>
            <translation>Dokument</translation>
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
        <name>StateFile</name>
        <message>
            <source>This could not be saved: %1 cannot be written. See whether the disk is full and whether you may write there, then try again.</source>
            <translation>Das konnte nicht gespeichert werden: %1 lässt sich nicht schreiben. Bitte nachsehen, ob der Datenträger voll ist und ob Sie dort schreiben dürfen, und dann noch einmal versuchen.</translation>
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
        <name>Transcript</name>
        <message>
            <source>You asked</source>
            <translation>Ihre Frage</translation>
        </message>
        <message>
            <source>SuperInstance: %1</source>
            <translation>SuperInstance: %1</translation>
        </message>
        <message>
            <source>SuperInstance is working on the answer</source>
            <translation>SuperInstance arbeitet an der Antwort</translation>
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
        <message>
            <source>The program ended while this answer was being written. Ask again to have it whole.</source>
            <translation>Das Programm wurde beendet, während diese Antwort geschrieben wurde. Bitte erneut fragen, um sie ganz zu erhalten.</translation>
        </message>
        <message>
            <source>This message is no longer there. Open the conversation again.</source>
            <translation>Diese Nachricht gibt es nicht mehr. Bitte die Unterhaltung erneut öffnen.</translation>
        </message>
        <message>
            <source>This answer is no longer there. Open the conversation again.</source>
            <translation>Diese Antwort gibt es nicht mehr. Öffnen Sie die Unterhaltung noch einmal.</translation>
        </message>
        <message>
            <source>What this answer quoted was taken out of the library, and its quotations with it.</source>
            <translation>Was diese Antwort zitierte, wurde aus der Bibliothek genommen, und die Zitate mit ihm.</translation>
        </message>
        <message>
            <source>“%1” is not in the library. Add it first.</source>
            <translation>„%1“ ist nicht in der Bibliothek. Fügen Sie es zuerst hinzu.</translation>
        </message>
        <message>
            <source>The collection needs a name.</source>
            <translation>Die Sammlung braucht einen Namen.</translation>
        </message>
        <message>
            <source>“%1” is in “%2” together with its folder. Take that folder out of the collection, or move it to another.</source>
            <translation>„%1“ ist zusammen mit seinem Ordner in „%2“. Nehmen Sie den Ordner aus der Sammlung, oder verschieben Sie ihn in eine andere.</translation>
        </message>
        <message>
            <source>Some of its folders may be missing: add them again.</source>
            <translation>Einige ihrer Ordner können fehlen: Fügen Sie sie wieder hinzu.</translation>
        </message>
        <message>
            <source>Some files may be missing in collections: put them in again.</source>
            <translation>In Sammlungen können Dateien fehlen: Nehmen Sie sie wieder auf.</translation>
        </message>
        <message>
            <source>Files that you took out of a folder may be read again: take them out once more.</source>
            <translation>Dateien, die Sie aus einem Ordner genommen haben, werden vielleicht wieder gelesen: Nehmen Sie sie noch einmal heraus.</translation>
        </message>
        <message>
            <source>Some conversations, or parts of them, are lost.</source>
            <translation>Einige Gespräche oder Teile davon sind verloren.</translation>
        </message>
        <message>
            <source>The library was damaged. It was set aside as %1, and nothing of it could be taken over: add your folders again.</source>
            <translation>Die Bibliothek war beschädigt. Sie wurde als %1 beiseitegelegt, und nichts davon konnte übernommen werden: Fügen Sie Ihre Ordner wieder hinzu.</translation>
        </message>
        <message>
            <source>The library was damaged. It was set aside as %1; your folders, collections and conversations were taken over, and your documents are read anew.</source>
            <translation>Die Bibliothek war beschädigt. Sie wurde als %1 beiseitegelegt; Ihre Ordner, Sammlungen und Gespräche wurden übernommen, und Ihre Dokumente werden neu gelesen.</translation>
        </message>
        <message>
            <source>The library was damaged. It was set aside as %1; what could still be read of it was taken over, and your documents are read anew.</source>
            <translation>Die Bibliothek war beschädigt. Sie wurde als %1 beiseitegelegt; was davon noch lesbar war, wurde übernommen, und Ihre Dokumente werden neu gelesen.</translation>
        </message>
        <message>
            <source>What you took out may still be read in an old, damaged library that could not be erased. Delete it yourself: %1.</source>
            <translation>Was Sie herausgenommen haben, steht vielleicht noch in einer alten, beschädigten Bibliothek, die nicht gelöscht werden konnte. Bitte selbst löschen: %1.</translation>
        </message>
    </context>
    <context>
        <name>VectorIndex</name>
        <message>
            <source>%1 holds what was removed and cannot be deleted. Delete it yourself.</source>
            <translation>%1 enthält, was entfernt wurde, und kann nicht gelöscht werden. Löschen Sie es selbst.</translation>
        </message>
    </context>
    <context>
        <name>VectorMatrix</name>
        <message>
            <source>%1 cannot be written, so answers are found by their words alone. Look whether the disk is full.</source>
            <translation>%1 kann nicht geschrieben werden; darum werden Antworten nur anhand ihrer Wörter gefunden. Sehen Sie nach, ob der Datenträger voll ist.</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message numerus="yes">
            <source>%n not readable</source>
            <translation>
                <numerusform>%n nicht lesbar</numerusform>
                <numerusform>%n nicht lesbar</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, page %2, %3</source>
            <comment>file, page, date</comment>
            <translation>%1, Seite %2, %3</translation>
        </message>
        <message>
            <source>%1, page %2</source>
            <comment>file, page</comment>
            <translation>%1, Seite %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>file, date</comment>
            <translation>%1, %2</translation>
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
            <source>Waiting: %1. Failed: %2. Offline: %3. Watched: %4.</source>
            <translation>Wartend: %1. Fehlgeschlagen: %2. Offline: %3. Beobachtet: %4.</translation>
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
            <source>You asked</source>
            <translation>Ihre Frage</translation>
        </message>
        <message>
            <source>Understood as</source>
            <translation>Verstanden als</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>Einigkeit</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Eingelesen</translation>
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
            <source>Paused.</source>
            <translation>Angehalten.</translation>
        </message>
        <message>
            <source>Everything is read.</source>
            <translation>Alles ist eingelesen.</translation>
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
            <source>Ethos had nothing to check</source>
            <translation>Ethos hatte nichts zu prüfen</translation>
        </message>
        <message>
            <source>Ethos confirmed all</source>
            <translation>Ethos bestätigte alles</translation>
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
        <message>
            <source>Open the small window to ask in; words that follow are asked at once.</source>
            <translation>Das kleine Fenster zum Fragen öffnen; folgende Wörter werden sofort gefragt.</translation>
        </message>
        <message numerus="yes">
            <source>%n files: %1 indexed, %2 unchanged, %3 skipped, %4 failed, in %5 s.</source>
            <translation>
                <numerusform>%n Datei: %1 eingelesen, %2 unverändert, %3 übersprungen, %4 fehlgeschlagen, in %5 s.</numerusform>
                <numerusform>%n Dateien: %1 eingelesen, %2 unverändert, %3 übersprungen, %4 fehlgeschlagen, in %5 s.</numerusform>
            </translation>
        </message>
        <message>
            <source>Documents: %1 (passages: %2)</source>
            <translation>Dokumente: %1 (Textstellen: %2)</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n files, %2 indexed, %3 failed.</source>
            <translation>
                <numerusform>%1: %n Datei, %2 eingelesen, %3 fehlgeschlagen.</numerusform>
                <numerusform>%1: %n Dateien, %2 eingelesen, %3 fehlgeschlagen.</numerusform>
            </translation>
        </message>
        <message>
            <source>This text is longer than can be shown; the rest is left out.</source>
            <translation>Dieser Text ist zu lang, um ganz gezeigt zu werden; der Rest ist ausgelassen.</translation>
        </message>
        <message>
            <source>‹ Earlier version</source>
            <translation>‹ Frühere Fassung</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Later version ›</source>
            <translation>Spätere Fassung ›</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>Als Markdown kopieren</translation>
        </message>
        <message>
            <source>Answer again</source>
            <translation>Erneut antworten</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>You are asked only once; the settings can change it. “Quit” in the File menu always quits.</source>
            <translation>Sie werden nur einmal gefragt; in den Einstellungen lässt es sich ändern. „Beenden“ im Menü „Datei“ beendet immer.</translation>
        </message>
        <message>
            <source>Your answer is ready.</source>
            <translation>Ihre Antwort ist fertig.</translation>
        </message>
        <message>
            <source>Your documents hold no answer to your question.</source>
            <translation>Ihre Dokumente enthalten keine Antwort auf Ihre Frage.</translation>
        </message>
        <message>
            <source>The closest passages to your question are ready.</source>
            <translation>Die nächstliegenden Textstellen zu Ihrer Frage sind bereit.</translation>
        </message>
        <message>
            <source>The answer to your question was withheld.</source>
            <translation>Die Antwort auf Ihre Frage wurde zurückgehalten.</translation>
        </message>
        <message>
            <source>Your question could not be answered.</source>
            <translation>Ihre Frage konnte nicht beantwortet werden.</translation>
        </message>
        <message numerus="yes">
            <source>Paused; %Ln files wait.</source>
            <translation>
                <numerusform>Angehalten; %Ln Datei wartet.</numerusform>
                <numerusform>Angehalten; %Ln Dateien warten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reading: %1 done, %Ln files to go.</source>
            <translation>
                <numerusform>Einlesen: %1 erledigt, noch %Ln Datei.</numerusform>
                <numerusform>Einlesen: %1 erledigt, noch %Ln Dateien.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln files a second.</source>
            <translation>
                <numerusform>%Ln Datei pro Sekunde.</numerusform>
                <numerusform>%Ln Dateien pro Sekunde.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>About %n minutes left.</source>
            <translation>
                <numerusform>Noch etwa %n Minute.</numerusform>
                <numerusform>Noch etwa %n Minuten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>About %n seconds left.</source>
            <translation>
                <numerusform>Noch etwa %n Sekunde.</numerusform>
                <numerusform>Noch etwa %n Sekunden.</numerusform>
            </translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <source>Reading, %1 %</source>
            <translation>Einlesen, %1 %</translation>
        </message>
        <message>
            <source>Up to date</source>
            <translation>Aktuell</translation>
        </message>
        <message>
            <source>Read, not followed</source>
            <translation>Eingelesen, nicht verfolgt</translation>
        </message>
        <message numerus="yes">
            <source>Logos found %Ln sentences</source>
            <translation>
                <numerusform>Logos fand %Ln Satz</numerusform>
                <numerusform>Logos fand %Ln Sätze</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ethos confirmed %1 of %Ln</source>
            <comment>sentences</comment>
            <translation>
                <numerusform>Ethos bestätigte %1 von %Ln</numerusform>
                <numerusform>Ethos bestätigte %1 von %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, page %2, %3</source>
            <comment>file, page, date</comment>
            <translation>%1, Seite %2, %3</translation>
        </message>
        <message>
            <source>%1, page %2</source>
            <comment>file, page</comment>
            <translation>%1, Seite %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>file, date</comment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Compressed files</source>
            <translation>Komprimierte Dateien</translation>
        </message>
        <message>
            <source>Sound and films</source>
            <translation>Ton und Filme</translation>
        </message>
        <message>
            <source>It is either true or false.</source>
            <translation>Möglich ist nur true oder false.</translation>
        </message>
        <message>
            <source>A conversation cannot be written as “%1”. Choose Markdown, HTML, PDF or JSON.</source>
            <translation>Eine Unterhaltung kann nicht als „%1“ geschrieben werden. Bitte Markdown, HTML, PDF oder JSON wählen.</translation>
        </message>
        <message>
            <source>This file holds no conversations that SuperInstance has written, or not all of it is there. Choose a JSON file that was exported here.</source>
            <translation>Diese Datei enthält keine Unterhaltungen, die SuperInstance geschrieben hat, oder sie ist nicht vollständig. Bitte eine JSON-Datei wählen, die hier exportiert wurde.</translation>
        </message>
        <message>
            <source>This file was written by a newer version of SuperInstance. Use that version to read it.</source>
            <translation>Diese Datei stammt von einer neueren Version von SuperInstance. Bitte zum Lesen diese Version benutzen.</translation>
        </message>
        <message>
            <source>A conversation in this file is damaged, so nothing of it was taken. Export it again where it comes from.</source>
            <translation>Eine Unterhaltung in dieser Datei ist beschädigt, daher wurde nichts daraus übernommen. Bitte dort, wo sie herkommt, neu exportieren.</translation>
        </message>
        <message>
            <source>The conversation could not be written to %1 (%2). Choose another place.</source>
            <translation>Die Unterhaltung konnte nicht nach %1 geschrieben werden (%2). Bitte einen anderen Ort wählen.</translation>
        </message>
        <message>
            <source>The file %1 could not be read. Choose one that is there and that you may read.</source>
            <translation>Die Datei %1 konnte nicht gelesen werden. Bitte eine wählen, die vorhanden ist und die Sie lesen dürfen.</translation>
        </message>
        <message>
            <source>The file %1 is larger than exported conversations are. Choose a JSON file that was exported here.</source>
            <translation>Die Datei %1 ist größer, als exportierte Unterhaltungen es sind. Bitte eine JSON-Datei wählen, die hier exportiert wurde.</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Unterhaltung</translation>
        </message>
        <message>
            <source>Contradicted by its passage.</source>
            <translation>Durch die Textstelle widerlegt.</translation>
        </message>
        <message>
            <source>Not confirmed.</source>
            <translation>Nicht bestätigt.</translation>
        </message>
        <message>
            <source>Draft, not checked.</source>
            <translation>Entwurf, nicht geprüft.</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Not this</source>
            <translation>Nicht das</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>nicht erreicht</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>a fact</source>
            <comment>asked for</comment>
            <translation>eine Tatsache</translation>
        </message>
        <message>
            <source>a definition</source>
            <comment>asked for</comment>
            <translation>eine Begriffserklärung</translation>
        </message>
        <message>
            <source>a list</source>
            <comment>asked for</comment>
            <translation>eine Aufzählung</translation>
        </message>
        <message>
            <source>a count</source>
            <comment>asked for</comment>
            <translation>eine Anzahl</translation>
        </message>
        <message>
            <source>a comparison</source>
            <comment>asked for</comment>
            <translation>ein Vergleich</translation>
        </message>
        <message>
            <source>a summary</source>
            <comment>asked for</comment>
            <translation>eine Zusammenfassung</translation>
        </message>
        <message>
            <source>how something is done</source>
            <comment>asked for</comment>
            <translation>wie etwas gemacht wird</translation>
        </message>
        <message>
            <source>small talk</source>
            <comment>asked for</comment>
            <translation>eine Plauderei</translation>
        </message>
        <message>
            <source>anything</source>
            <comment>expected</comment>
            <translation>beliebig</translation>
        </message>
        <message>
            <source>a person</source>
            <comment>expected</comment>
            <translation>eine Person</translation>
        </message>
        <message>
            <source>a place</source>
            <comment>expected</comment>
            <translation>ein Ort</translation>
        </message>
        <message>
            <source>a date</source>
            <comment>expected</comment>
            <translation>ein Datum</translation>
        </message>
        <message>
            <source>a number</source>
            <comment>expected</comment>
            <translation>eine Zahl</translation>
        </message>
        <message>
            <source>an organisation</source>
            <comment>expected</comment>
            <translation>eine Organisation</translation>
        </message>
        <message>
            <source>a reason</source>
            <comment>expected</comment>
            <translation>ein Grund</translation>
        </message>
        <message>
            <source>yes or no</source>
            <comment>expected</comment>
            <translation>ja oder nein</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>nicht geprüft</translation>
        </message>
        <message>
            <source>supported</source>
            <translation>belegt</translation>
        </message>
        <message>
            <source>not confirmed</source>
            <translation>nicht bestätigt</translation>
        </message>
        <message>
            <source>contradicted</source>
            <translation>widerlegt</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>Asked</source>
            <translation>Gefragt</translation>
        </message>
        <message>
            <source>Said with it</source>
            <translation>Dazu gesagt</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Zuversicht</translation>
        </message>
        <message>
            <source>%1 that one of the first three sentences answers</source>
            <translation>%1, dass einer der ersten drei Sätze antwortet</translation>
        </message>
        <message>
            <source>What Pathos understood</source>
            <translation>Was Pathos verstanden hat</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>Gefragt ist</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Erwartet</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Namen</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>Quoted</source>
            <translation>Zitiert</translation>
        </message>
        <message>
            <source>To be checked</source>
            <translation>Zu prüfen</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Follows up</source>
            <translation>Knüpft an</translation>
        </message>
        <message>
            <source>yes, on what was said before</source>
            <translation>ja, an das zuvor Gesagte</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>%1 that the question was understood</source>
            <translation>%1, dass die Frage verstanden wurde</translation>
        </message>
        <message>
            <source>What was searched for</source>
            <translation>Wonach gesucht wurde</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>Suche</translation>
        </message>
        <message>
            <source>Occur nowhere</source>
            <translation>Kommen nirgends vor</translation>
        </message>
        <message>
            <source>Turned down before</source>
            <translation>Zuvor abgelehnt</translation>
        </message>
        <message>
            <source>Strength of the evidence</source>
            <translation>Stärke der Belege</translation>
        </message>
        <message numerus="yes">
            <source>Passages that were found (%n)</source>
            <translation>
                <numerusform>Gefundene Stelle (%n)</numerusform>
                <numerusform>Gefundene Stellen (%n)</numerusform>
            </translation>
        </message>
        <message>
            <source>Passage %1</source>
            <translation>Stelle %1</translation>
        </message>
        <message>
            <source>%1, score %2</source>
            <translation>%1, Punkte %2</translation>
        </message>
        <message>
            <source>Under</source>
            <translation>Unter</translation>
        </message>
        <message>
            <source>Why it was found</source>
            <translation>Warum sie gefunden wurde</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>Rule %1</source>
            <translation>Regel %1</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>Punkte</translation>
        </message>
        <message numerus="yes">
            <source>Sentences that were claimed and checked (%n)</source>
            <translation>
                <numerusform>Aufgestellter und geprüfter Satz (%n)</numerusform>
                <numerusform>Aufgestellte und geprüfte Sätze (%n)</numerusform>
            </translation>
        </message>
        <message>
            <source>Round %1</source>
            <translation>Runde %1</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>statement, confidence</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Ethos withholds it.</source>
            <translation>Ethos hält sie zurück.</translation>
        </message>
        <message>
            <source>Nobody voted.</source>
            <translation>Niemand hat abgestimmt.</translation>
        </message>
        <message>
            <source>%1, where %2 is needed</source>
            <translation>%1, nötig sind %2</translation>
        </message>
        <message>
            <source>What the next round was asked to change</source>
            <translation>Was die nächste Runde ändern sollte</translation>
        </message>
        <message>
            <source>Counted after</source>
            <translation>Ausgezählt nach</translation>
        </message>
        <message>
            <source>Times since asking</source>
            <translation>Zeiten seit der Frage</translation>
        </message>
        <message>
            <source>Passages found</source>
            <translation>Stellen gefunden</translation>
        </message>
        <message>
            <source>First draft</source>
            <translation>Erster Entwurf</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Entschieden</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>label, text</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Quoted from</source>
            <translation>Zitiert aus</translation>
        </message>
        <message>
            <source>This was wrong</source>
            <translation>Das war falsch</translation>
        </message>
        <message>
            <source>Do you know which file holds it?</source>
            <translation>Wissen Sie, in welcher Datei es steht?</translation>
        </message>
        <message>
            <source>Ask that file alone</source>
            <translation>Nur diese Datei fragen</translation>
        </message>
        <message>
            <source>Copy the code</source>
            <translation>Den Code kopieren</translation>
        </message>
        <message>
            <source>Copy the answer</source>
            <translation>Die Antwort kopieren</translation>
        </message>
        <message>
            <source>Edit the question</source>
            <translation>Die Frage bearbeiten</translation>
        </message>
        <message numerus="yes">
            <source>%Ln could not be read</source>
            <translation>
                <numerusform>%Ln konnte nicht gelesen werden</numerusform>
                <numerusform>%Ln konnten nicht gelesen werden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln were skipped</source>
            <translation>
                <numerusform>%Ln wurde übergangen</numerusform>
                <numerusform>%Ln wurden übergangen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln files are read; %1.</source>
            <translation>
                <numerusform>%Ln Datei ist gelesen; %1.</numerusform>
                <numerusform>%Ln Dateien sind gelesen; %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <comment>between two parts of a sentence</comment>
            <translation>, </translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <translation>d. MMM yyyy</translation>
        </message>
        <message>
            <source>%1 says %2</source>
            <translation>%1 sagt %2</translation>
        </message>
        <message>
            <source>Your documents do not agree: %1.</source>
            <translation>Ihre Dokumente stimmen nicht überein: %1.</translation>
        </message>
        <message>
            <source>Sum of %1</source>
            <translation>Summe von %1</translation>
        </message>
        <message>
            <source>Average of %1</source>
            <translation>Durchschnitt von %1</translation>
        </message>
        <message>
            <source>Difference in %1</source>
            <translation>Unterschied bei %1</translation>
        </message>
        <message>
            <source>Highest of %1</source>
            <translation>Höchster Wert von %1</translation>
        </message>
        <message>
            <source>Lowest of %1</source>
            <translation>Niedrigster Wert von %1</translation>
        </message>
        <message>
            <source>Latest of %1</source>
            <translation>Spätester Wert von %1</translation>
        </message>
        <message>
            <source>Earliest of %1</source>
            <translation>Frühester Wert von %1</translation>
        </message>
        <message>
            <source>Share of %1</source>
            <translation>Anteil von %1</translation>
        </message>
        <message>
            <source>This cannot be reckoned from the passages it cites.</source>
            <translation>Das lässt sich aus den angeführten Stellen nicht errechnen.</translation>
        </message>
        <message>
            <source>This sentence is meant for the program and not for you.</source>
            <translation>Dieser Satz ist für das Programm bestimmt und nicht für Sie.</translation>
        </message>
        <message>
            <source>“%1” holds words that are meant for the program and not for you (“%2”). They were read as text and not obeyed.</source>
            <translation>„%1“ enthält Worte, die für das Programm bestimmt sind und nicht für Sie („%2“). Sie wurden als Text gelesen und nicht befolgt.</translation>
        </message>
        <message>
            <source>“%1” holds signs that cannot be seen. They may hide words; they had no effect.</source>
            <translation>„%1“ enthält unsichtbare Zeichen. Sie könnten Worte verbergen; sie hatten keine Wirkung.</translation>
        </message>
        <message>
            <source>Less likely</source>
            <translation>Weniger wahrscheinlich</translation>
        </message>
        <message numerus="yes">
            <source>These %n lines hold all that the question names.</source>
            <translation>
                <numerusform>Diese %n Zeile enthält alles, was die Frage nennt.</numerusform>
                <numerusform>Diese %n Zeilen enthalten alles, was die Frage nennt.</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” %2</source>
            <translation>„%1“ %2</translation>
        </message>
        <message>
            <source>You asked about “%1”, and that word does not occur in the documents you chose.</source>
            <translation>Sie fragten nach „%1“, und dieses Wort kommt in den gewählten Dokumenten nicht vor.</translation>
        </message>
        <message>
            <source>none</source>
            <comment>unit of a number</comment>
            <translation>keine</translation>
        </message>
        <message>
            <source>Their units differ (%1), so they are not reckoned together.</source>
            <translation>Ihre Einheiten sind verschieden (%1), daher werden sie nicht zusammengerechnet.</translation>
        </message>
        <message>
            <source>These are more numbers than I reckon with while showing each of them; ask about a part of them.</source>
            <translation>Das sind mehr Zahlen, als ich verrechne und dabei einzeln zeige; fragen Sie nach einem Teil davon.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them hold no such value and were left out.</source>
            <translation>
                <numerusform>%Ln davon enthält keinen solchen Wert und blieb weg.</numerusform>
                <numerusform>%Ln davon enthalten keinen solchen Wert und blieben weg.</numerusform>
            </translation>
        </message>
        <message>
            <source>The word “%1” occurs nowhere, so it was left out.</source>
            <translation>Das Wort „%1“ kommt nirgends vor und blieb daher weg.</translation>
        </message>
        <message numerus="yes">
            <source>I counted %Ln rows that hold all you named; the first %1 are shown.</source>
            <translation>
                <numerusform>Ich habe %Ln Zeile gezählt, die alles Genannte enthält; die ersten %1 werden gezeigt.</numerusform>
                <numerusform>Ich habe %Ln Zeilen gezählt, die alles Genannte enthalten; die ersten %1 werden gezeigt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>I counted %Ln rows that hold all you named.</source>
            <translation>
                <numerusform>Ich habe %Ln Zeile gezählt, die alles Genannte enthält.</numerusform>
                <numerusform>Ich habe %Ln Zeilen gezählt, die alles Genannte enthalten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files.</source>
            <translation>
                <numerusform>%n Datei.</numerusform>
                <numerusform>%n Dateien.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n still waited.</source>
            <comment>files</comment>
            <translation>
                <numerusform>%n wartete noch.</numerusform>
                <numerusform>%n warteten noch.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sentences not confirmed; show them</source>
            <translation>
                <numerusform>%n Satz nicht bestätigt; ihn zeigen</numerusform>
                <numerusform>%n Sätze nicht bestätigt; sie zeigen</numerusform>
            </translation>
        </message>
        <message>
            <source>Also found</source>
            <translation>Außerdem gefunden</translation>
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
            <source>Closest passages</source>
            <translation>Ähnlichste Stellen</translation>
        </message>
        <message>
            <source>Withheld</source>
            <translation>Zurückgehalten</translation>
        </message>
        <message>
            <source>Nothing is in the library yet.</source>
            <translation>In der Bibliothek ist noch nichts.</translation>
        </message>
        <message numerus="yes">
            <source>Reading waits while a question is answered; %Ln files to go.</source>
            <translation>
                <numerusform>Das Lesen wartet, während eine Frage beantwortet wird; noch %Ln Datei.</numerusform>
                <numerusform>Das Lesen wartet, während eine Frage beantwortet wird; noch %Ln Dateien.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reading waits until the computer is idle; %Ln files to go.</source>
            <translation>
                <numerusform>Das Lesen wartet, bis der Computer nichts zu tun hat; noch %Ln Datei.</numerusform>
                <numerusform>Das Lesen wartet, bis der Computer nichts zu tun hat; noch %Ln Dateien.</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading slowly: on battery.</source>
            <translation>Es wird langsam gelesen: Akkubetrieb.</translation>
        </message>
        <message numerus="yes">
            <source>Reading, %1 %, %Ln min left</source>
            <translation>
                <numerusform>Liest, %1 %, noch %Ln Min.</numerusform>
                <numerusform>Liest, %1 %, noch %Ln Min.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reading, %1 %, %Ln s left</source>
            <translation>
                <numerusform>Liest, %1 %, noch %Ln s</numerusform>
                <numerusform>Liest, %1 %, noch %Ln s</numerusform>
            </translation>
        </message>
        <message>
            <source>I found no sentence that answers.</source>
            <translation>Ich habe keinen Satz gefunden, der antwortet.</translation>
        </message>
        <message numerus="yes">
            <source>If the documents answer this, one of these %n sentences does.</source>
            <translation>
                <numerusform>Falls die Dokumente dies beantworten, dann in diesem %n Satz.</numerusform>
                <numerusform>Falls die Dokumente dies beantworten, dann in einem dieser %n Sätze.</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” has a [ without its ].</source>
            <translation>„%1“ hat ein [ ohne sein ].</translation>
        </message>
        <message>
            <source>“%1” ends with a \, behind which something is missing.</source>
            <translation>„%1“ endet mit einem \, hinter dem etwas fehlt.</translation>
        </message>
        <message>
            <source>“%1” names no file or folder.</source>
            <translation>„%1“ benennt keine Datei und keinen Ordner.</translation>
        </message>
        <message>
            <source>You asked about “%1”, and this passage does not speak of it.</source>
            <translation>Sie haben nach „%1“ gefragt, und diese Stelle spricht nicht davon.</translation>
        </message>
        <message>
            <source>You asked about %1, and this speaks of something else.</source>
            <translation>Sie haben nach %1 gefragt, und dies spricht von etwas anderem.</translation>
        </message>
        <message>
            <source>This does not say of %1 what you asked.</source>
            <translation>Dies sagt von %1 nicht, was Sie gefragt haben.</translation>
        </message>
        <message>
            <source>I answer questions about your own documents, with the passage beside every sentence, and nothing leaves this computer unless you allow it. Ask me something that is written in them.</source>
            <translation>Ich beantworte Fragen zu Ihren eigenen Dokumenten, mit der Textstelle neben jedem Satz, und nichts verlässt diesen Computer, ohne dass Sie es erlauben. Fragen Sie mich etwas, was darin geschrieben steht.</translation>
        </message>
        <message>
            <source>I answer from your own documents, with the passage beside every sentence. Ask for a fact (“When does the lease end?”), a list (“Which invoices are unpaid?”), a sum (“How much did I spend on fuel?”), a comparison, the steps of something, or a summary of a document. What is not written there I say I have not found.</source>
            <translation>Ich antworte aus Ihren eigenen Dokumenten, neben jedem Satz steht die Stelle. Fragen Sie nach einer Tatsache („Wann endet der Mietvertrag?“), einer Liste („Welche Rechnungen sind unbezahlt?“), einer Summe („Wie viel habe ich für Kraftstoff ausgegeben?“), einem Vergleich, den Schritten zu etwas oder der Zusammenfassung eines Dokuments. Was dort nicht steht, davon sage ich, dass ich es nicht gefunden habe.</translation>
        </message>
        <message>
            <source>Drop files or folders onto the window, or choose “Add folder…” or “Add files…” in the File menu. They stay where they are; each can be asked about as soon as it is read.</source>
            <translation>Ziehen Sie Dateien oder Ordner auf das Fenster, oder wählen Sie im Menü Datei „Ordner hinzufügen…“ oder „Dateien hinzufügen…“. Sie bleiben, wo sie sind; nach jeder lässt sich fragen, sobald sie gelesen ist.</translation>
        </message>
        <message>
            <source>Select it in the library and choose “Remove…”. Only what I know of it is forgotten; the file itself stays where it is.</source>
            <translation>Wählen Sie es in der Bibliothek aus und dann „Entfernen…“. Nur was ich davon weiß, wird vergessen; die Datei selbst bleibt, wo sie ist.</translation>
        </message>
        <message>
            <source>I read PDF, Word, OpenDocument, PowerPoint and Excel files, CSV tables, web pages, e-mails, EPUB books, RTF, Markdown, plain text and source code. Text in pictures and scans is not read yet.</source>
            <translation>Ich lese PDF-, Word-, OpenDocument-, PowerPoint- und Excel-Dateien, CSV-Tabellen, Webseiten, E-Mails, EPUB-Bücher, RTF, Markdown, einfachen Text und Quelltext. Text in Bildern und Scans wird noch nicht gelesen.</translation>
        </message>
        <message>
            <source>Your documents, questions and answers stay on this computer: nothing is sent anywhere. No network is needed to read or to answer.</source>
            <translation>Ihre Dokumente, Fragen und Antworten bleiben auf diesem Rechner: Nichts wird irgendwohin geschickt. Zum Lesen und Antworten ist kein Netz nötig.</translation>
        </message>
        <message numerus="yes">
            <source>I have read %Ln files. The library lists each of them, and says of those that could not be read why.</source>
            <translation>
                <numerusform>Ich habe %Ln Datei gelesen. Die Bibliothek nennt sie, und von denen, die sich nicht lesen ließen, den Grund.</numerusform>
                <numerusform>Ich habe %Ln Dateien gelesen. Die Bibliothek nennt jede von ihnen, und von denen, die sich nicht lesen ließen, den Grund.</numerusform>
            </translation>
        </message>
        <message>
            <source>I read documents in many languages, and understand questions best in English, German and Chinese. I quote what is written, so ask in the language of your documents.</source>
            <translation>Ich lese Dokumente in vielen Sprachen und verstehe Fragen auf Englisch, Deutsch und Chinesisch am besten. Ich zitiere, was geschrieben steht; fragen Sie also in der Sprache Ihrer Dokumente.</translation>
        </message>
        <message>
            <source>This compares single rows; what belongs together is not added up.</source>
            <translation>Hier werden einzelne Zeilen verglichen; was zusammengehört, wird nicht addiert.</translation>
        </message>
        <message>
            <source>Text recognised from a picture; it may be misread.</source>
            <translation>Text aus einem Bild erkannt; er kann falsch gelesen sein.</translation>
        </message>
        <message>
            <source> (OCR)</source>
            <comment>behind the place of a passage</comment>
            <translation> (OCR)</translation>
        </message>
        <message numerus="yes">
            <source>about %n seconds</source>
            <translation>
                <numerusform>etwa %n Sekunde</numerusform>
                <numerusform>etwa %n Sekunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n minutes</source>
            <translation>
                <numerusform>etwa %n Minute</numerusform>
                <numerusform>etwa %n Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n hours</source>
            <translation>
                <numerusform>etwa %n Stunde</numerusform>
                <numerusform>etwa %n Stunden</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (file changed on %2)</source>
            <translation>%1 (Datei geändert am %2)</translation>
        </message>
        <message>
            <source>I found nothing to compare about: %1.</source>
            <translation>Zu %1 habe ich nichts zum Vergleichen gefunden.</translation>
        </message>
        <message>
            <source>You asked what %1 did, and here it was done to %1.</source>
            <translation>Sie haben gefragt, was %1 getan hat, und hier wurde es %1 getan.</translation>
        </message>
        <message>
            <source>You asked what was done to %1, and here %1 did it.</source>
            <translation>Sie haben gefragt, was mit %1 geschah, und hier hat %1 es getan.</translation>
        </message>
        <message>
            <source>You asked how many there are, and this holds no such number.</source>
            <translation>Sie haben gefragt, wie viele es sind, und hier steht keine solche Zahl.</translation>
        </message>
        <message>
            <source>This holds no value of the kind that you asked for.</source>
            <translation>Hier steht kein Wert der Art, nach der Sie gefragt haben.</translation>
        </message>
        <message>
            <source>This row is only like what you asked for: whether it meets your condition was not told.</source>
            <translation>Diese Zeile ähnelt nur dem, wonach Sie gefragt haben: Ob sie Ihre Bedingung erfüllt, ließ sich nicht feststellen.</translation>
        </message>
        <message>
            <source>This does not say of %1 what you asked: “%2” occurs nowhere.</source>
            <translation>Das sagt von %1 nicht, was Sie gefragt haben: „%2“ kommt nirgends vor.</translation>
        </message>
        <message>
            <source>Pictures, whose text is read only where a folder’s options say so</source>
            <translation>Bilder, deren Text nur gelesen wird, wo die Optionen eines Ordners es sagen</translation>
        </message>
        <message>
            <source>Only models on this computer can be used so far, and %1 is not an address of this computer. Enter one that is, such as http://localhost:11434.</source>
            <translation>Bisher können nur Modelle auf diesem Computer verwendet werden, und %1 ist keine Adresse dieses Computers. Geben Sie eine solche ein, etwa http://localhost:11434.</translation>
        </message>
        <message>
            <source>This is no address of a server. Enter one such as http://localhost:11434.</source>
            <translation>Das ist keine Adresse eines Servers. Geben Sie eine ein wie http://localhost:11434.</translation>
        </message>
        <message>
            <source>The address of a model server begins with http:// or https://.</source>
            <translation>Die Adresse eines Modellservers beginnt mit http:// oder https://.</translation>
        </message>
        <message>
            <source>The address must not hold a name or a password; enter the key in its own field.</source>
            <translation>Die Adresse darf weder Namen noch Passwort enthalten; geben Sie den Schlüssel in seinem eigenen Feld ein.</translation>
        </message>
        <message>
            <source>The address of a model server has neither “?” nor “#”. Enter what stands before that sign.</source>
            <translation>Die Adresse eines Modellservers enthält weder „?“ noch „#“. Geben Sie ein, was vor diesem Zeichen steht.</translation>
        </message>
        <message>
            <source>The key holds spaces or characters that no key has. Enter it again.</source>
            <translation>Der Schlüssel enthält Leerzeichen oder Zeichen, die kein Schlüssel hat. Geben Sie ihn noch einmal ein.</translation>
        </message>
        <message>
            <source>This model file is damaged or was made to do harm: its description makes no sense. Download it once more.</source>
            <translation>Diese Modelldatei ist beschädigt oder soll Schaden anrichten: Ihre Beschreibung ergibt keinen Sinn. Laden Sie sie noch einmal herunter.</translation>
        </message>
        <message>
            <source>This model file is not complete. Download it once more.</source>
            <translation>Diese Modelldatei ist nicht vollständig. Laden Sie sie noch einmal herunter.</translation>
        </message>
        <message>
            <source>This is not a GGUF model. Choose another file.</source>
            <translation>Das ist kein GGUF-Modell. Wählen Sie eine andere Datei.</translation>
        </message>
        <message>
            <source>This model was made for another kind of processor. Choose one for little-endian computers.</source>
            <translation>Dieses Modell ist für eine andere Art von Prozessor gemacht. Wählen Sie eines für Little-Endian-Computer.</translation>
        </message>
        <message>
            <source>This model is in an old form of GGUF that is no longer read. Choose a newer file.</source>
            <translation>Dieses Modell hat eine alte Form von GGUF, die nicht mehr gelesen wird. Wählen Sie eine neuere Datei.</translation>
        </message>
        <message>
            <source>This model is in a newer form of GGUF than this program knows. Choose another file, or a newer version of the program.</source>
            <translation>Dieses Modell hat eine neuere Form von GGUF, als dieses Programm kennt. Wählen Sie eine andere Datei oder eine neuere Fassung des Programms.</translation>
        </message>
        <message>
            <source>This file adds to a model and holds none itself. Choose the file of the model.</source>
            <translation>Diese Datei ergänzt ein Modell und enthält selbst keines. Wählen Sie die Datei des Modells.</translation>
        </message>
        <message>
            <source>This file is one part of a model that is split into several. Choose one that is a single file.</source>
            <translation>Diese Datei ist ein Teil eines Modells, das auf mehrere verteilt ist. Wählen Sie eines, das eine einzige Datei ist.</translation>
        </message>
        <message>
            <source>The model file %1 is not there.</source>
            <translation>Die Modelldatei %1 ist nicht da.</translation>
        </message>
        <message>
            <source>The model file %1 cannot be read: %2.</source>
            <translation>Die Modelldatei %1 kann nicht gelesen werden: %2.</translation>
        </message>
        <message>
            <source>%1 held the answer back because of its own rules. Choose another model.</source>
            <translation>%1 hat die Antwort wegen eigener Regeln zurückgehalten. Wählen Sie ein anderes Modell.</translation>
        </message>
        <message>
            <source>The model “%1” came to its limit of length before it began to answer. Ask again, or choose another model.</source>
            <translation>Das Modell „%1“ kam an seine Längengrenze, bevor es zu antworten begann. Fragen Sie noch einmal, oder wählen Sie ein anderes Modell.</translation>
        </message>
        <message>
            <source>The model “%1” gave no answer. Ask again, or choose another model.</source>
            <translation>Das Modell „%1“ gab keine Antwort. Fragen Sie noch einmal, oder wählen Sie ein anderes Modell.</translation>
        </message>
        <message>
            <source>The server does not give this file to everybody. Choose another model, or download it by hand.</source>
            <translation>Der Server gibt diese Datei nicht jedem. Wählen Sie ein anderes Modell, oder laden Sie sie von Hand herunter.</translation>
        </message>
        <message>
            <source>The server does not have this file any more. Choose another model.</source>
            <translation>Der Server hat diese Datei nicht mehr. Wählen Sie ein anderes Modell.</translation>
        </message>
        <message>
            <source>The server refused the download with the answer %1. Try it later, or from another server.</source>
            <translation>Der Server hat den Download mit der Antwort %1 abgelehnt. Versuchen Sie es später oder von einem anderen Server.</translation>
        </message>
        <message>
            <source>The file on the server is not as long as it was published. Choose another server or model.</source>
            <translation>Die Datei auf dem Server ist nicht so lang, wie sie veröffentlicht wurde. Wählen Sie einen anderen Server oder ein anderes Modell.</translation>
        </message>
        <message>
            <source>The server sent a web page instead of the file. You may have to sign in to the network first.</source>
            <translation>Der Server hat statt der Datei eine Webseite geschickt. Vielleicht müssen Sie sich zuerst im Netz anmelden.</translation>
        </message>
        <message>
            <source>The file on the server has changed; it is downloaded from the beginning.</source>
            <translation>Die Datei auf dem Server hat sich geändert; sie wird von Anfang an heruntergeladen.</translation>
        </message>
        <message>
            <source>This server cannot continue a download; it is done from the beginning.</source>
            <translation>Dieser Server kann einen Download nicht fortsetzen; er beginnt von vorn.</translation>
        </message>
        <message>
            <source>The server continues the download at the wrong place. Choose another server.</source>
            <translation>Der Server setzt den Download an der falschen Stelle fort. Wählen Sie einen anderen Server.</translation>
        </message>
        <message>
            <source>The server is busy or out of order. Try it later, or from another server.</source>
            <translation>Der Server ist beschäftigt oder gestört. Versuchen Sie es später oder von einem anderen Server.</translation>
        </message>
        <message>
            <source>%1 It says: “%2”</source>
            <translation>%1 Er sagt: „%2“</translation>
        </message>
        <message>
            <source>The question with its passages has %1 tokens, but the model at %2 reads at most %3 at once. Choose a model with a larger context, or ask about less.</source>
            <translation>Die Frage mit ihren Textstellen hat %1 Token, aber das Modell unter %2 liest höchstens %3 auf einmal. Wählen Sie ein Modell mit größerem Kontext, oder fragen Sie nach weniger.</translation>
        </message>
        <message>
            <source>The question with its passages is longer than what the model at %1 reads at once. Choose a model with a larger context, or ask about less.</source>
            <translation>Die Frage mit ihren Textstellen ist länger, als das Modell unter %1 auf einmal liest. Wählen Sie ein Modell mit größerem Kontext, oder fragen Sie nach weniger.</translation>
        </message>
        <message>
            <source>%1 has no model named “%2”. Choose one that it has.</source>
            <translation>%1 hat kein Modell namens „%2“. Wählen Sie eines, das es hat.</translation>
        </message>
        <message>
            <source>What answers at %1 does not offer what a model server does. Check the address.</source>
            <translation>Was unter %1 antwortet, bietet nicht, was ein Modellserver bietet. Prüfen Sie die Adresse.</translation>
        </message>
        <message>
            <source>%1 asks for a key. Enter it in the settings.</source>
            <translation>%1 verlangt einen Schlüssel. Geben Sie ihn in den Einstellungen ein.</translation>
        </message>
        <message>
            <source>%1 does not accept the key. Enter the right one in the settings.</source>
            <translation>%1 nimmt den Schlüssel nicht an. Geben Sie in den Einstellungen den richtigen ein.</translation>
        </message>
        <message>
            <source>%1 takes no more requests for now. Ask again later.</source>
            <translation>%1 nimmt zurzeit keine Anfragen mehr an. Fragen Sie später noch einmal.</translation>
        </message>
        <message>
            <source>%1 does not offer this with its model. Choose another model.</source>
            <translation>%1 bietet das mit seinem Modell nicht. Wählen Sie ein anderes Modell.</translation>
        </message>
        <message>
            <source>%1 is still loading its model. Ask again when it is ready.</source>
            <translation>%1 lädt noch sein Modell. Fragen Sie noch einmal, wenn es bereit ist.</translation>
        </message>
        <message>
            <source>%1 is out of service for now. Ask again later, or choose another model.</source>
            <translation>%1 ist zurzeit außer Betrieb. Fragen Sie später noch einmal, oder wählen Sie ein anderes Modell.</translation>
        </message>
        <message>
            <source>%1 does not accept the request (error %2).</source>
            <translation>%1 nimmt die Anfrage nicht an (Fehler %2).</translation>
        </message>
        <message>
            <source>%1 failed (error %2). Ask again, or choose another model.</source>
            <translation>%1 ist gescheitert (Fehler %2). Fragen Sie noch einmal, oder wählen Sie ein anderes Modell.</translation>
        </message>
        <message>
            <source>%1 failed while it answered. Ask again, or choose another model.</source>
            <translation>%1 ist während der Antwort gescheitert. Fragen Sie noch einmal, oder wählen Sie ein anderes Modell.</translation>
        </message>
        <message numerus="yes">
            <source>%1 takes no more requests for now; it asks to wait %n second(s). Ask again after that.</source>
            <translation>
                <numerusform>%1 nimmt zurzeit keine Anfragen mehr an und bittet, %n Sekunde zu warten. Fragen Sie danach noch einmal.</numerusform>
                <numerusform>%1 nimmt zurzeit keine Anfragen mehr an und bittet, %n Sekunden zu warten. Fragen Sie danach noch einmal.</numerusform>
            </translation>
        </message>
        <message>
            <source>What %1 sends is not what a model server says. Check the address, or choose another model.</source>
            <translation>Was %1 sendet, ist nicht, was ein Modellserver sagt. Prüfen Sie die Adresse, oder wählen Sie ein anderes Modell.</translation>
        </message>
        <message>
            <source>The answer of %1 broke off before its end. Ask again.</source>
            <translation>Die Antwort von %1 brach vor ihrem Ende ab. Fragen Sie noch einmal.</translation>
        </message>
        <message>
            <source>%1 sent more than an answer can be, so it was stopped. Choose another model.</source>
            <translation>%1 sandte mehr, als eine Antwort sein kann, und wurde angehalten. Wählen Sie ein anderes Modell.</translation>
        </message>
        <message>
            <source>The model server %1 is not there or cannot be started. Choose another in the settings.</source>
            <translation>Der Modellserver %1 ist nicht da oder lässt sich nicht starten. Wählen Sie in den Einstellungen einen anderen.</translation>
        </message>
        <message>
            <source>No model server was found. Install llama.cpp, so that llama-server can be started, or use Ollama.</source>
            <translation>Es wurde kein Modellserver gefunden. Installieren Sie llama.cpp, damit llama-server gestartet werden kann, oder verwenden Sie Ollama.</translation>
        </message>
        <message>
            <source>This model writes text and cannot compare the meaning of passages. Choose an embedding model.</source>
            <translation>Dieses Modell schreibt Text und kann die Bedeutung von Textstellen nicht vergleichen. Wählen Sie ein Embedding-Modell.</translation>
        </message>
        <message>
            <source>This model compares texts and cannot write answers. Choose a chat model.</source>
            <translation>Dieses Modell vergleicht Texte und kann keine Antworten schreiben. Wählen Sie ein Chat-Modell.</translation>
        </message>
        <message>
            <source>It fits with a context of %1 tokens.</source>
            <translation>Mit einem Kontext von %1 Token passt es.</translation>
        </message>
        <message>
            <source>Close other programs, or choose a smaller model: %1 needs %2.</source>
            <translation>Schließen Sie andere Programme, oder wählen Sie ein kleineres Modell: %1 braucht %2.</translation>
        </message>
        <message>
            <source>Close other programs, or choose a smaller model.</source>
            <translation>Schließen Sie andere Programme, oder wählen Sie ein kleineres Modell.</translation>
        </message>
        <message>
            <source>This model needs %1 of memory, and %2 are available. %3</source>
            <translation>Dieses Modell braucht %1 Speicher, und %2 sind verfügbar. %3</translation>
        </message>
        <message>
            <source>The key of a model server that is added is the content of this file.</source>
            <translation>Der Inhalt dieser Datei ist der Schlüssel des Modellservers, der hinzugefügt wird.</translation>
        </message>
        <message>
            <source>Use “models list”, “models recommend”, “models add PLACE”, “models download NAME” or “models test NAME”.</source>
            <translation>Möglich sind „models list“, „models recommend“, „models add ORT“, „models download NAME“ oder „models test NAME“.</translation>
        </message>
        <message>
            <source>SuperInstance answers questions from your own documents, on this machine.
Verbs: index, search, ask, verify, show, remove, status, collections, models, config; none opens the window.</source>
            <translation>SuperInstance beantwortet Fragen aus Ihren eigenen Dokumenten, auf diesem Computer.
Befehle: index, search, ask, verify, show, remove, status, collections, models, config; ohne Befehl öffnet sich das Fenster.</translation>
        </message>
        <message>
            <source>less than a second for an answer</source>
            <translation>weniger als eine Sekunde für eine Antwort</translation>
        </message>
        <message>
            <source>about %1 s for an answer</source>
            <translation>etwa %1 s für eine Antwort</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>embeds</source>
            <translation>berechnet Embeddings</translation>
        </message>
        <message>
            <source>Used by: %1.</source>
            <translation>Verwendet von: %1.</translation>
        </message>
        <message>
            <source>%1 of memory</source>
            <translation>%1 Speicher</translation>
        </message>
        <message>
            <source>It is on this computer.</source>
            <translation>Es ist auf diesem Computer.</translation>
        </message>
        <message>
            <source>The best for this computer, to find passages by their meaning.</source>
            <translation>Das beste für diesen Computer, um Textstellen nach ihrer Bedeutung zu finden.</translation>
        </message>
        <message>
            <source>The best for this computer, to write answers.</source>
            <translation>Das beste für diesen Computer, um Antworten zu schreiben.</translation>
        </message>
        <message>
            <source>Loaded in %1 s.</source>
            <translation>In %1 s geladen.</translation>
        </message>
        <message>
            <source>First word after %1 s.</source>
            <translation>Erstes Wort nach %1 s.</translation>
        </message>
        <message>
            <source>First word after %1 s, then %2 tokens a second.</source>
            <translation>Erstes Wort nach %1 s, danach %2 Token pro Sekunde.</translation>
        </message>
        <message>
            <source>Answers: %1. Streams: %2. Keeps to a JSON schema: %3.</source>
            <translation>Antwortet: %1. Antwortet fortlaufend: %2. Hält sich an ein JSON-Schema: %3.</translation>
        </message>
        <message numerus="yes">
            <source>Embeds, with %n dimensions.</source>
            <translation>
                <numerusform>Berechnet Embeddings mit %n Dimension.</numerusform>
                <numerusform>Berechnet Embeddings mit %n Dimensionen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Does not embed.</source>
            <translation>Berechnet keine Embeddings.</translation>
        </message>
        <message numerus="yes">
            <source>Found %n tokens of a repeated prompt in its cache.</source>
            <translation>
                <numerusform>Fand %n Token einer wiederholten Eingabe in seinem Zwischenspeicher.</numerusform>
                <numerusform>Fand %n Token einer wiederholten Eingabe in seinem Zwischenspeicher.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2 of %3</source>
            <translation>%1: %2 von %3</translation>
        </message>
        <message>
            <source>, %1 a second</source>
            <translation>, %1 pro Sekunde</translation>
        </message>
        <message numerus="yes">
            <source>, %n seconds left</source>
            <translation>
                <numerusform>, noch %n Sekunde</numerusform>
                <numerusform>, noch %n Sekunden</numerusform>
            </translation>
        </message>
        <message>
            <source>Can write answers and search by meaning.</source>
            <translation>Kann Antworten schreiben und nach Bedeutung suchen.</translation>
        </message>
        <message>
            <source>Can search by meaning.</source>
            <translation>Kann nach Bedeutung suchen.</translation>
        </message>
        <message>
            <source>Can write answers.</source>
            <translation>Kann Antworten schreiben.</translation>
        </message>
        <message>
            <source>unknown</source>
            <comment>a size</comment>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>unknown</source>
            <comment>a time</comment>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>Startet</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>Läuft</translation>
        </message>
        <message>
            <source>Cannot be used</source>
            <translation>Nicht verwendbar</translation>
        </message>
        <message>
            <source>Finds the sentences of your documents that answer, and quotes them. Needs no model.</source>
            <translation>Findet die Sätze Ihrer Dokumente, die antworten, und zitiert sie. Braucht kein Modell.</translation>
        </message>
        <message>
            <source>Where: %1.</source>
            <translation>Wo: %1.</translation>
        </message>
        <message>
            <source>Where: %1, by %2.</source>
            <translation>Wo: %1, durch %2.</translation>
        </message>
        <message>
            <source>Kind: %1.</source>
            <translation>Art: %1.</translation>
        </message>
        <message>
            <source>Size of the file: %1.</source>
            <translation>Größe der Datei: %1.</translation>
        </message>
        <message>
            <source>Needs about %1 of memory.</source>
            <translation>Braucht etwa %1 Speicher.</translation>
        </message>
        <message>
            <source>Reads up to %1 tokens at once.</source>
            <translation>Liest bis zu %1 Token auf einmal.</translation>
        </message>
        <message>
            <source>Licence: %1.</source>
            <translation>Lizenz: %1.</translation>
        </message>
        <message>
            <source>Recommended for this computer, to search by meaning.</source>
            <translation>Für diesen Computer empfohlen, um nach Bedeutung zu suchen.</translation>
        </message>
        <message>
            <source>Recommended for this computer, to write answers.</source>
            <translation>Für diesen Computer empfohlen, um Antworten zu schreiben.</translation>
        </message>
        <message>
            <source>A download of %1; needs about %2 of memory.</source>
            <translation>Größe des Downloads: %1; braucht etwa %2 Speicher.</translation>
        </message>
        <message>
            <source>An answer takes %1 here, as far as can be told before it was tried.</source>
            <translation>Eine Antwort dauert hier %1, soweit sich das vor dem Ausprobieren sagen lässt.</translation>
        </message>
        <message>
            <source>It works.</source>
            <translation>Es funktioniert.</translation>
        </message>
        <message>
            <source>It was ready after %1 s.</source>
            <translation>Es war nach %1 s bereit.</translation>
        </message>
        <message>
            <source>The first word came after %1 ms.</source>
            <translation>Das erste Wort kam nach %1 ms.</translation>
        </message>
        <message>
            <source>It writes %1 tokens a second.</source>
            <translation>Es schreibt %1 Token pro Sekunde.</translation>
        </message>
        <message>
            <source>Words come as they are written.</source>
            <translation>Die Wörter kommen, während sie geschrieben werden.</translation>
        </message>
        <message>
            <source>The answer comes only when it is complete.</source>
            <translation>Die Antwort kommt erst, wenn sie vollständig ist.</translation>
        </message>
        <message>
            <source>It keeps to a form that is asked for, so it can serve all three agents.</source>
            <translation>Es hält sich an eine verlangte Form und kann daher allen drei Agenten dienen.</translation>
        </message>
        <message>
            <source>It does not keep to a form that is asked for, so it should only write the answers.</source>
            <translation>Es hält sich nicht an eine verlangte Form und sollte daher nur die Antworten schreiben.</translation>
        </message>
        <message>
            <source>It can search by meaning, with vectors of %1 numbers.</source>
            <translation>Es kann nach Bedeutung suchen, mit Vektoren aus %1 Zahlen.</translation>
        </message>
        <message>
            <source>What it has read once it does not read again.</source>
            <translation>Was es einmal gelesen hat, liest es nicht noch einmal.</translation>
        </message>
        <message>
            <source>%1 a second</source>
            <comment>a size in a second</comment>
            <translation>%1 pro Sekunde</translation>
        </message>
        <message>
            <source>%1 left</source>
            <comment>about 2 minutes</comment>
            <translation>noch %1</translation>
        </message>
        <message>
            <source>I have searched again, and can confirm nothing.</source>
            <translation>Ich habe noch einmal gesucht und kann nichts bestätigen.</translation>
        </message>
        <message numerus="yes">
            <source>I have searched and checked again: %n sentences below are what the files beside them say.</source>
            <translation>
                <numerusform>Ich habe noch einmal gesucht und geprüft: %n Satz unten ist das, was die Datei daneben sagt.</numerusform>
                <numerusform>Ich habe noch einmal gesucht und geprüft: %n Sätze unten sind das, was die Dateien daneben sagen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Of a hundred answers that I am this sure of, about %1 are right.</source>
            <translation>Von hundert Antworten, bei denen ich so sicher bin wie hier, sind etwa %1 richtig.</translation>
        </message>
        <message>
            <source>I am not sure that they answer you.</source>
            <translation>Ich bin nicht sicher, dass das Ihre Frage beantwortet.</translation>
        </message>
        <message>
            <source>Whether a file itself is right I cannot tell.</source>
            <translation>Ob eine Datei selbst recht hat, kann ich nicht sagen.</translation>
        </message>
        <message>
            <source>%1 = %2. I reckoned that myself; it is taken from none of your documents.</source>
            <translation>%1 = %2. Das habe ich selbst ausgerechnet; es stammt aus keinem Ihrer Dokumente.</translation>
        </message>
        <message>
            <source>I cannot reckon %1.</source>
            <translation>Ich kann %1 nicht ausrechnen.</translation>
        </message>
        <message>
            <source>By the clock of this computer it is %1. Your documents were not searched for it.</source>
            <translation>Nach der Uhr dieses Computers ist es %1. Ihre Dokumente wurden dafür nicht durchsucht.</translation>
        </message>
        <message>
            <source>This says that it was so, and not what you asked about it.</source>
            <translation>Dies sagt, dass es so war, und nicht, was Sie dazu gefragt haben.</translation>
        </message>
        <message>
            <source>This says no more than your question does.</source>
            <translation>Dies sagt nicht mehr als Ihre Frage.</translation>
        </message>
        <message>
            <source>You asked for two, and this does not name both.</source>
            <translation>Sie haben nach zweien gefragt, und dies nennt nicht beide.</translation>
        </message>
        <message>
            <source>You asked whether %1 did this, and here somebody else did.</source>
            <translation>Sie haben gefragt, ob %1 dies getan hat, und hier war es jemand anderes.</translation>
        </message>
        <message>
            <source>You asked about “%1”, and this does not say that.</source>
            <translation>Sie haben nach „%1“ gefragt, und davon steht hier nichts.</translation>
        </message>
        <message numerus="yes">
            <source>I counted %Ln documents that hold all you named.</source>
            <translation>
                <numerusform>Ich habe %Ln Dokument gezählt, das alles Genannte enthält.</numerusform>
                <numerusform>Ich habe %Ln Dokumente gezählt, die alles Genannte enthalten.</numerusform>
            </translation>
        </message>
        <message>
            <source>It needs %1 of memory, more than this computer can spare for it.</source>
            <translation>Es braucht %1 Speicher, mehr, als dieser Computer dafür übrig hat.</translation>
        </message>
        <message>
            <source>The disk has not enough room for it: it is %1.</source>
            <translation>Auf dem Datenträger ist nicht genug Platz dafür: Es hat %1.</translation>
        </message>
        <message>
            <source>The system does not say how much memory there is, so it is not known whether this model fits.</source>
            <translation>Das System sagt nicht, wie viel Speicher es gibt; darum ist nicht bekannt, ob dieses Modell passt.</translation>
        </message>
        <message numerus="yes">
            <source>%n cores</source>
            <translation>
                <numerusform>%n Kern</numerusform>
                <numerusform>%n Kerne</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, of which %2 are available</source>
            <translation>%1, davon %2 verfügbar</translation>
        </message>
        <message>
            <source>%1 free</source>
            <translation>%1 frei</translation>
        </message>
        <message>
            <source>%1 with %2</source>
            <translation>%1 mit %2</translation>
        </message>
        <message>
            <source>A model file is served by the program llama-server, and this system has no package of it. Its makers publish it ready to use at https://github.com/ggml-org/llama.cpp/releases: unpack it, and choose its llama-server in the settings.</source>
            <translation>Eine Modelldatei wird vom Programm llama-server bedient, und dieses System hat kein Paket davon. Seine Hersteller veröffentlichen es gebrauchsfertig unter https://github.com/ggml-org/llama.cpp/releases: Entpacken Sie es, und wählen Sie den llama-server daraus in den Einstellungen.</translation>
        </message>
        <message>
            <source>A model file is served by the program llama-server. This system has a package of it: “%1” installs it.</source>
            <translation>Eine Modelldatei wird vom Programm llama-server bedient. Dieses System hat ein Paket davon: „%1“ installiert es.</translation>
        </message>
        <message>
            <source>Or install Ollama from https://ollama.com/download: its models appear here by themselves.</source>
            <translation>Oder installieren Sie Ollama von https://ollama.com/download: Seine Modelle erscheinen hier von selbst.</translation>
        </message>
        <message>
            <source>This model needs %1 of memory, and this computer has %2 beside its graphics card. It works only where the model server uses the card.</source>
            <translation>Dieses Modell braucht %1 Speicher, und dieser Computer hat %2 neben seiner Grafikkarte. Es läuft nur, wenn der Modellserver die Karte nutzt.</translation>
        </message>
        <message>
            <source>This model needs %1 of memory, and this computer has %2. Choose a smaller one.</source>
            <translation>Dieses Modell braucht %1 Speicher, und dieser Computer hat %2. Wählen Sie ein kleineres.</translation>
        </message>
        <message>
            <source>This model needs %1 of memory, and %2 are available now. Close other programs before you use it.</source>
            <translation>Dieses Modell braucht %1 Speicher, und zurzeit sind %2 verfügbar. Schließen Sie andere Programme, bevor Sie es verwenden.</translation>
        </message>
        <message>
            <source>This model puts texts in an order. It can neither answer nor embed.</source>
            <translation>Dieses Modell bringt Texte in eine Reihenfolge. Es kann weder antworten noch Embeddings berechnen.</translation>
        </message>
        <message>
            <source>says something like it in other words</source>
            <translation>sagt Ähnliches mit anderen Worten</translation>
        </message>
        <message>
            <source>It is an address that begins with https:// or http://, or nothing.</source>
            <translation>Möglich ist eine Adresse, die mit https:// oder http:// beginnt, oder nichts.</translation>
        </message>
        <message>
            <source>This computer: %1.</source>
            <translation>Dieser Computer: %1.</translation>
        </message>
        <message>
            <source>Memory: %1.</source>
            <translation>Speicher: %1.</translation>
        </message>
        <message>
            <source>Graphics: %1.</source>
            <translation>Grafik: %1.</translation>
        </message>
        <message>
            <source>Disk: %1.</source>
            <translation>Datenträger: %1.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln passages are still prepared for the search by meaning.</source>
            <translation>
                <numerusform>%Ln Textstelle wird noch für die Suche nach Bedeutung vorbereitet.</numerusform>
                <numerusform>%Ln Textstellen werden noch für die Suche nach Bedeutung vorbereitet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n threads</source>
            <translation>
                <numerusform>%n Thread</numerusform>
                <numerusform>%n Threads</numerusform>
            </translation>
        </message>
        <message>
            <source>“%1” is answered on another computer, to which your documents would be sent. Until they can be redacted, only models that run on this computer are used. Choose one of those.</source>
            <translation>„%1“ antwortet auf einem anderen Computer, an den Ihre Dokumente gesendet würden. Solange sie nicht geschwärzt werden können, werden nur Modelle benutzt, die auf diesem Computer laufen. Wählen Sie eines davon.</translation>
        </message>
        <message>
            <source>The key could not be kept: %1. Make room on the disk, and enter it again.</source>
            <translation>Der Schlüssel konnte nicht gespeichert werden: %1. Schaffen Sie Platz auf dem Datenträger, und geben Sie ihn noch einmal ein.</translation>
        </message>
        <message>
            <source>The file with the keys of model servers was damaged. It was set aside as %1, and a new one was begun: enter the keys of your other servers again.</source>
            <translation>Die Datei mit den Schlüsseln der Modellserver war beschädigt. Sie wurde als %1 beiseitegelegt und eine neue begonnen: Geben Sie die Schlüssel Ihrer anderen Server wieder ein.</translation>
        </message>
        <message>
            <source>its file is in use</source>
            <translation>ihre Datei wird gerade benutzt</translation>
        </message>
        <message>
            <source>It answers with nothing and makes no vectors either, so it cannot be used. Choose another model.</source>
            <translation>Es antwortet mit nichts und bildet auch keine Vektoren, also kann es nicht benutzt werden. Wählen Sie ein anderes Modell.</translation>
        </message>
        <message numerus="yes">
            <source>It had not done what was asked of it after %n second(s), so the test was ended. Choose a smaller model.</source>
            <translation>
                <numerusform>Nach %n Sekunde hatte es nicht getan, was verlangt war; der Test wurde beendet. Wählen Sie ein kleineres Modell.</numerusform>
                <numerusform>Nach %n Sekunden hatte es nicht getan, was verlangt war; der Test wurde beendet. Wählen Sie ein kleineres Modell.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It was still being loaded after %n second(s), so the test was ended. Large models take that long when they are first used: test it once more, or choose a smaller one.</source>
            <translation>
                <numerusform>Nach %n Sekunde wurde es noch geladen; der Test wurde beendet. Große Modelle brauchen beim ersten Mal so lange: Testen Sie es noch einmal, oder wählen Sie ein kleineres.</numerusform>
                <numerusform>Nach %n Sekunden wurde es noch geladen; der Test wurde beendet. Große Modelle brauchen beim ersten Mal so lange: Testen Sie es noch einmal, oder wählen Sie ein kleineres.</numerusform>
            </translation>
        </message>
        <message>
            <source>The server does not say how long the file is. Choose another server or model.</source>
            <translation>Der Server sagt nicht, wie lang die Datei ist. Wählen Sie einen anderen Server oder ein anderes Modell.</translation>
        </message>
        <message>
            <source>This model needs %1 of memory, and %2 are left beside the other models in use. Use one model for several roles, or choose smaller ones.</source>
            <translation>Dieses Modell braucht %1 Speicher, und neben den anderen benutzten Modellen sind %2 übrig. Benutzen Sie ein Modell für mehrere Aufgaben, oder wählen Sie kleinere.</translation>
        </message>
        <message numerus="yes">
            <source>Looked at every %n min</source>
            <translation>
                <numerusform>Alle %n min nachgesehen</numerusform>
                <numerusform>Alle %n min nachgesehen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::AboutDialog</name>
        <message>
            <source>It answers questions from your own documents, on this computer only. Every sentence of an answer leads to the passage it stands on.</source>
            <translation>Es beantwortet Fragen aus Ihren eigenen Dokumenten, nur auf diesem Computer. Jeder Satz einer Antwort führt zu der Stelle, auf der er beruht.</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <source>This is free software under the GNU General Public License, version 3 or any later one (GPL-3.0-or-later). It comes without any warranty.</source>
            <translation>Dies ist freie Software unter der GNU General Public License, Version 3 oder jeder späteren (GPL-3.0-or-later). Sie kommt ohne jede Gewährleistung.</translation>
        </message>
        <message>
            <source>Where everything is kept</source>
            <translation>Wo alles aufbewahrt wird</translation>
        </message>
        <message>
            <source>Built on</source>
            <translation>Beruht auf</translation>
        </message>
        <message>
            <source>The text of every licence is in %1.</source>
            <translation>Der Text jeder Lizenz steht in %1.</translation>
        </message>
        <message>
            <source>About SuperInstance</source>
            <translation>Über SuperInstance</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Activity</name>
        <message>
            <source>Working on an answer.</source>
            <translation>Eine Antwort ist in Arbeit.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::AddDialog</name>
        <message>
            <source>Add to the library</source>
            <translation>Zur Bibliothek hinzufügen</translation>
        </message>
        <message>
            <source>Add “%1” to the library?</source>
            <translation>„%1“ zur Bibliothek hinzufügen?</translation>
        </message>
        <message numerus="yes">
            <source>Add %n folder(s) to the library?</source>
            <translation>
                <numerusform>%n Ordner zur Bibliothek hinzufügen?</numerusform>
                <numerusform>%n Ordner zur Bibliothek hinzufügen?</numerusform>
            </translation>
        </message>
        <message>
            <source>What will be skipped</source>
            <translation>Was übersprungen wird</translation>
        </message>
        <message>
            <source>Will be skipped</source>
            <translation>Wird übersprungen</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Anzahl</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Collection</source>
            <translation>Sammlung</translation>
        </message>
        <message>
            <source>C&amp;ollection:</source>
            <translation>&amp;Sammlung:</translation>
        </message>
        <message>
            <source>“Watch” reads it now and follows later changes. “Read once” reads it as it is today.</source>
            <translation>„Beobachten“ liest jetzt ein und verfolgt spätere Änderungen. „Einmal einlesen“ liest den heutigen Stand ein.</translation>
        </message>
        <message>
            <source>&amp;Watch</source>
            <translation>&amp;Beobachten</translation>
        </message>
        <message>
            <source>&amp;Read once</source>
            <translation>&amp;Einmal einlesen</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s), %1,</source>
            <translation>
                <numerusform>%Ln Datei, %1,</numerusform>
                <numerusform>%Ln Dateien, %1,</numerusform>
            </translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Wird gezählt …</translation>
        </message>
        <message>
            <source>%1 so far; still counting. You need not wait.</source>
            <translation>%1 bisher; es wird noch gezählt. Sie müssen nicht warten.</translation>
        </message>
        <message>
            <source>%1 and more than could be counted in a moment will be read.</source>
            <translation>%1 und mehr, als sich so schnell zählen ließ, zum Einlesen.</translation>
        </message>
        <message>
            <source>There is nothing to read in it at present.</source>
            <translation>Darin gibt es zurzeit nichts einzulesen.</translation>
        </message>
        <message>
            <source>%1 will be read.</source>
            <translation>%1 zum Einlesen.</translation>
        </message>
        <message>
            <source>This is usually passed over, and is read because you named it: %1.</source>
            <translation>Dies wird sonst übergangen und nur eingelesen, weil Sie es genannt haben: %1.</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Nichts</translation>
        </message>
        <message>
            <source>All of them are in the library already.</source>
            <translation>Alle sind schon in der Bibliothek.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them are in the library already.</source>
            <translation>
                <numerusform>%Ln davon ist schon in der Bibliothek.</numerusform>
                <numerusform>%Ln davon sind schon in der Bibliothek.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::AdvancedPage</name>
        <message>
            <source>Where everything is kept</source>
            <translation>Wo alles aufbewahrt wird</translation>
        </message>
        <message>
            <source>&amp;Data folder</source>
            <translation>&amp;Datenordner</translation>
        </message>
        <message>
            <source>&amp;Open the folder</source>
            <translation>Ordner ö&amp;ffnen</translation>
        </message>
        <message>
            <source>&amp;Copy the path</source>
            <translation>Pfad &amp;kopieren</translation>
        </message>
        <message>
            <source>To keep everything elsewhere, quit, move the folder and start with: superinstance --data-dir FOLDER</source>
            <translation>Um alles anderswo aufzubewahren: beenden, den Ordner verschieben und starten mit: superinstance --data-dir ORDNER</translation>
        </message>
        <message>
            <source>What is kept</source>
            <translation>Was aufbewahrt wird</translation>
        </message>
        <message>
            <source>Being counted…</source>
            <translation>Wird gezählt …</translation>
        </message>
        <message>
            <source>&amp;Forget everything…</source>
            <translation>Alles &amp;vergessen …</translation>
        </message>
        <message>
            <source>SuperInstance then is as at its first start. Your own files are not touched.</source>
            <translation>SuperInstance ist danach wie beim ersten Start. Ihre eigenen Dateien werden nicht angerührt.</translation>
        </message>
        <message numerus="yes">
            <source>The library, %n documents: %1</source>
            <translation>
                <numerusform>Die Bibliothek, %n Dokument: %1</numerusform>
                <numerusform>Die Bibliothek, %n Dokumente: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The conversations, %n messages: %1</source>
            <translation>
                <numerusform>Die Unterhaltungen, %n Nachricht: %1</numerusform>
                <numerusform>Die Unterhaltungen, %n Nachrichten: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>The settings: %1</source>
            <translation>Die Einstellungen: %1</translation>
        </message>
        <message>
            <source>The log, which holds no word of a document: %1</source>
            <translation>Das Protokoll, das kein Wort aus einem Dokument enthält: %1</translation>
        </message>
        <message>
            <source>Being forgotten…</source>
            <translation>Wird vergessen …</translation>
        </message>
        <message>
            <source>Forget everything</source>
            <translation>Alles vergessen</translation>
        </message>
        <message>
            <source>Forget everything that SuperInstance keeps? This cannot be undone.</source>
            <translation>Alles vergessen, was SuperInstance aufbewahrt? Dies lässt sich nicht rückgängig machen.</translation>
        </message>
        <message numerus="yes">
            <source>What was read of %n documents is erased, with the list of your folders.</source>
            <translation>
                <numerusform>Das aus %n Dokument Eingelesene wird gelöscht, samt der Liste Ihrer Ordner.</numerusform>
                <numerusform>Das aus %n Dokumenten Eingelesene wird gelöscht, samt der Liste Ihrer Ordner.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The conversations are erased, with %n messages.</source>
            <translation>
                <numerusform>Die Unterhaltungen werden gelöscht, mit %n Nachricht.</numerusform>
                <numerusform>Die Unterhaltungen werden gelöscht, mit %n Nachrichten.</numerusform>
            </translation>
        </message>
        <message>
            <source>The settings are as at the first start, and the log is emptied.</source>
            <translation>Die Einstellungen sind wie beim ersten Start, und das Protokoll wird geleert.</translation>
        </message>
        <message>
            <source>This frees %1. Your own files and folders stay as they are.</source>
            <translation>Damit werden %1 frei. Ihre eigenen Dateien und Ordner bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>&amp;Forget everything</source>
            <translation>Alles &amp;vergessen</translation>
        </message>
    </context>
    <context>
        <name>superinstance::AppearancePage</name>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Size of text in percent</source>
            <translation>Textgröße in Prozent</translation>
        </message>
        <message>
            <source> %</source>
            <comment>after a number</comment>
            <translation> %</translation>
        </message>
        <message>
            <source>Size of text</source>
            <translation>Textgröße</translation>
        </message>
        <message>
            <source>&amp;Size of text</source>
            <translation>&amp;Textgröße</translation>
        </message>
        <message>
            <source>100 % is what your desktop asks for. Ctrl++ and Ctrl+− change it anywhere, Ctrl+0 sets it back.</source>
            <translation>100 % entspricht Ihrem Desktop. Strg++ und Strg+− ändern die Größe überall, Strg+0 setzt sie zurück.</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>As the desktop</source>
            <translation>Wie der Desktop</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Farbschema</translation>
        </message>
        <message>
            <source>&amp;High contrast</source>
            <translation>&amp;Hoher Kontrast</translation>
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
        <name>superinstance::Autostart</name>
        <message>
            <source>%1 cannot be removed: %2.</source>
            <translation>%1 kann nicht entfernt werden: %2.</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2.</source>
            <translation>%1 kann nicht geschrieben werden: %2.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::BackgroundPortal</name>
        <message>
            <source>It follows changes in your folders.</source>
            <translation>Folgt den Änderungen in Ihren Ordnern.</translation>
        </message>
        <message>
            <source>This desktop does not let programs start by themselves. Its own settings may have a list of what starts at login.</source>
            <translation>Diese Arbeitsumgebung lässt Programme nicht von selbst starten. Ihre eigenen Einstellungen haben vielleicht eine Liste dessen, was bei der Anmeldung startet.</translation>
        </message>
        <message>
            <source>The desktop has not allowed it. You can allow SuperInstance to run in the background in the settings of the desktop, then try again.</source>
            <translation>Die Arbeitsumgebung hat es nicht erlaubt. Sie können SuperInstance in den Einstellungen der Arbeitsumgebung erlauben, im Hintergrund zu laufen, und es dann noch einmal versuchen.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::BackgroundWatch</name>
        <message>
            <source>Everything is read</source>
            <translation>Alles ist eingelesen</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) can be asked about now.</source>
            <translation>
                <numerusform>Zu %n Datei kann jetzt gefragt werden.</numerusform>
                <numerusform>Zu %n Dateien kann jetzt gefragt werden.</numerusform>
            </translation>
        </message>
        <message>
            <source>SuperInstance</source>
            <translation>SuperInstance</translation>
        </message>
        <message>
            <source>Reading is done</source>
            <translation>Das Lesen ist fertig</translation>
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
            <source>&amp;New conversation</source>
            <translation>&amp;Neue Unterhaltung</translation>
        </message>
        <message>
            <source>An answer is still being worked on; stop it first to open another conversation.</source>
            <translation>Eine Antwort ist noch in Arbeit; bitte zuerst abbrechen, um eine andere Unterhaltung zu öffnen.</translation>
        </message>
        <message>
            <source>&lt;h2&gt;Ask your own documents&lt;/h2&gt;&lt;p&gt;Type a question below. Every sentence of the answer is checked against the passage it comes from, and what is not in your documents is not answered.&lt;/p&gt;</source>
            <translation>&lt;h2&gt;Fragen an die eigenen Dokumente&lt;/h2&gt;&lt;p&gt;Geben Sie unten eine Frage ein. Jeder Satz der Antwort wird mit der Textstelle verglichen, aus der er stammt, und was nicht in Ihren Dokumenten steht, wird nicht beantwortet.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>An answer is still being worked on; stop it first.</source>
            <translation>Eine Antwort ist noch in Arbeit; bitte zuerst abbrechen.</translation>
        </message>
        <message>
            <source>What was said after this belongs to the earlier version; choose that version to see it again.</source>
            <translation>Was danach gesagt wurde, gehört zur früheren Fassung; diese Fassung zu wählen zeigt es wieder.</translation>
        </message>
        <message>
            <source>The whole conversation is copied.</source>
            <translation>Die ganze Unterhaltung ist kopiert.</translation>
        </message>
        <message>
            <source>The answer is marked as wrong. All that are marked are listed in the menu, under Conversation.</source>
            <translation>Die Antwort ist als falsch markiert. Alle markierten stehen im Menü unter „Unterhaltung“.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ChatView</name>
        <message>
            <source>Conversation</source>
            <translation>Unterhaltung</translation>
        </message>
        <message>
            <source>The code is copied.</source>
            <translation>Der Code ist kopiert.</translation>
        </message>
        <message>
            <source>The answer is copied.</source>
            <translation>Die Antwort ist kopiert.</translation>
        </message>
        <message>
            <source>The answer is copied as Markdown.</source>
            <translation>Die Antwort ist als Markdown kopiert.</translation>
        </message>
        <message>
            <source>&amp;Copy the answer</source>
            <translation>Antwort &amp;kopieren</translation>
        </message>
        <message>
            <source>Copy the answer as &amp;Markdown</source>
            <translation>Antwort als &amp;Markdown kopieren</translation>
        </message>
        <message>
            <source>&amp;Answer again</source>
            <translation>&amp;Erneut antworten</translation>
        </message>
        <message>
            <source>&amp;Not this: show other sentences</source>
            <translation>&amp;Nicht das: andere Sätze zeigen</translation>
        </message>
        <message>
            <source>Earlier version of the answer</source>
            <translation>Frühere Fassung der Antwort</translation>
        </message>
        <message>
            <source>Later version of the answer</source>
            <translation>Spätere Fassung der Antwort</translation>
        </message>
        <message>
            <source>&amp;Edit the question</source>
            <translation>&amp;Frage bearbeiten</translation>
        </message>
        <message>
            <source>Earlier version of the question</source>
            <translation>Frühere Fassung der Frage</translation>
        </message>
        <message>
            <source>Later version of the question</source>
            <translation>Spätere Fassung der Frage</translation>
        </message>
        <message>
            <source>Tab moves to the next link of an answer, Enter opens it.</source>
            <translation>Tabulator springt zum nächsten Verweis einer Antwort, Eingabe öffnet ihn.</translation>
        </message>
        <message>
            <source>&amp;How this was reached</source>
            <translation>&amp;Wie es dazu kam</translation>
        </message>
        <message>
            <source>This was &amp;wrong…</source>
            <translation>Das war &amp;falsch …</translation>
        </message>
    </context>
    <context>
        <name>superinstance::CollectionsMenu</name>
        <message>
            <source>Also in &amp;collection</source>
            <translation>Auch in &amp;Sammlung</translation>
        </message>
        <message>
            <source>Also in collection</source>
            <translation>Auch in Sammlung</translation>
        </message>
        <message>
            <source>&amp;New collection…</source>
            <translation>&amp;Neue Sammlung …</translation>
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
            <source>Send the question</source>
            <translation>Die Frage senden</translation>
        </message>
        <message>
            <source>Stop this answer</source>
            <translation>Diese Antwort abbrechen</translation>
        </message>
        <message>
            <source>Editing: Enter asks anew, Escape leaves it as it was.</source>
            <translation>Bearbeiten: Eingabe fragt neu, Escape verwirft es.</translation>
        </message>
        <message>
            <source>Sen&amp;d</source>
            <translation>S&amp;enden</translation>
        </message>
        <message>
            <source>Enter sends the question, Shift and Enter begin a new line. Up in the empty field edits the last question.</source>
            <translation>Enter sendet die Frage, Umschalt und Enter beginnen eine neue Zeile. Pfeil nach oben im leeren Feld bearbeitet die letzte Frage.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ConversationDelegate</name>
        <message>
            <source>Rename the conversation</source>
            <translation>Unterhaltung umbenennen</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ConversationFiles</name>
        <message>
            <source>Conversation</source>
            <translation>Unterhaltung</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>Webseite (*.html)</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>JSON, to be imported again (*.json)</source>
            <translation>JSON, zum erneuten Importieren (*.json)</translation>
        </message>
        <message>
            <source>Export the conversation</source>
            <translation>Unterhaltung exportieren</translation>
        </message>
        <message>
            <source>Import conversations</source>
            <translation>Unterhaltungen importieren</translation>
        </message>
        <message>
            <source>Exported conversations (*.json)</source>
            <translation>Exportierte Unterhaltungen (*.json)</translation>
        </message>
        <message>
            <source>The conversation was written to %1.</source>
            <translation>Die Unterhaltung wurde nach %1 geschrieben.</translation>
        </message>
        <message numerus="yes">
            <source>%n conversation(s) imported.</source>
            <translation>
                <numerusform>%n Unterhaltung importiert.</numerusform>
                <numerusform>%n Unterhaltungen importiert.</numerusform>
            </translation>
        </message>
        <message>
            <source>The conversation could not be written to %1 (%2). Choose another place.</source>
            <translation>Die Unterhaltung konnte nicht nach %1 geschrieben werden (%2). Bitte einen anderen Ort wählen.</translation>
        </message>
        <message>
            <source>The export was stopped; nothing was written.</source>
            <translation>Der Export wurde abgebrochen; es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <source>Writing “%1” as a PDF…</source>
            <translation>„%1“ wird als PDF geschrieben …</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Progress of the export</source>
            <translation>Fortschritt des Exports</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ConversationFind</name>
        <message>
            <source>Find in this conversation</source>
            <translation>In dieser Unterhaltung suchen</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ConversationsModel</name>
        <message>
            <source>Pinned</source>
            <translation>Angeheftet</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n conversation(s)</source>
            <translation>
                <numerusform>%1, %n Unterhaltung</numerusform>
                <numerusform>%1, %n Unterhaltungen</numerusform>
            </translation>
        </message>
        <message>
            <source>New conversation</source>
            <translation>Neue Unterhaltung</translation>
        </message>
        <message>
            <source>Pinned. Last changed %1.</source>
            <translation>Angeheftet. Zuletzt geändert: %1.</translation>
        </message>
        <message>
            <source>Last changed %1.</source>
            <translation>Zuletzt geändert: %1.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ConversationsPanel</name>
        <message>
            <source>Search conversations</source>
            <translation>Unterhaltungen durchsuchen</translation>
        </message>
        <message>
            <source>Search everything said in conversations</source>
            <translation>Alles in Unterhaltungen Gesagte durchsuchen</translation>
        </message>
        <message>
            <source>Conversations</source>
            <translation>Unterhaltungen</translation>
        </message>
        <message>
            <source>Rename the conversation</source>
            <translation>Die Unterhaltung umbenennen</translation>
        </message>
        <message>
            <source>Pin the conversation, or let it go</source>
            <translation>Die Unterhaltung anheften oder lösen</translation>
        </message>
        <message>
            <source>Move the conversation to a folder</source>
            <translation>Die Unterhaltung in einen Ordner verschieben</translation>
        </message>
        <message>
            <source>Delete the conversation</source>
            <translation>Die Unterhaltung löschen</translation>
        </message>
        <message>
            <source>Bring a deleted conversation back</source>
            <translation>Eine gelöschte Unterhaltung zurückholen</translation>
        </message>
        <message>
            <source>Nothing was said with these words.</source>
            <translation>Mit diesen Wörtern wurde nichts gesagt.</translation>
        </message>
        <message numerus="yes">
            <source>Only the latest %n are shown. More words find less.</source>
            <translation>
                <numerusform>Nur die neueste (%n) wird gezeigt. Mehr Wörter finden weniger.</numerusform>
                <numerusform>Nur die neuesten %n werden gezeigt. Mehr Wörter finden weniger.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conversation(s) found</source>
            <translation>
                <numerusform>%n Unterhaltung gefunden</numerusform>
                <numerusform>%n Unterhaltungen gefunden</numerusform>
            </translation>
        </message>
        <message>
            <source>No conversation was deleted since the start.</source>
            <translation>Seit dem Start wurde keine Unterhaltung gelöscht.</translation>
        </message>
        <message>
            <source>Move to a folder</source>
            <translation>In einen Ordner verschieben</translation>
        </message>
        <message>
            <source>Name of the folder:</source>
            <translation>Name des Ordners:</translation>
        </message>
        <message>
            <source>&amp;Rename the folder</source>
            <translation>Ordner &amp;umbenennen</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>Ö&amp;ffnen</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Umbenennen</translation>
        </message>
        <message>
            <source>Un&amp;pin</source>
            <translation>Nicht mehr an&amp;heften</translation>
        </message>
        <message>
            <source>&amp;Pin</source>
            <translation>An&amp;heften</translation>
        </message>
        <message>
            <source>&amp;Move to a folder</source>
            <translation>In Ordner &amp;verschieben</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>E&amp;xportieren</translation>
        </message>
        <message>
            <source>&amp;Markdown…</source>
            <translation>&amp;Markdown …</translation>
        </message>
        <message>
            <source>&amp;Web page (HTML)…</source>
            <translation>&amp;Webseite (HTML) …</translation>
        </message>
        <message>
            <source>&amp;PDF…</source>
            <translation>&amp;PDF …</translation>
        </message>
        <message>
            <source>&amp;JSON, to be imported again…</source>
            <translation>&amp;JSON, zum erneuten Importieren …</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Löschen</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>&amp;Keiner</translation>
        </message>
        <message>
            <source>New &amp;folder…</source>
            <translation>Neuer &amp;Ordner …</translation>
        </message>
        <message>
            <source>Down goes to the conversations found, Enter opens the first of them, Escape empties the field.</source>
            <translation>Pfeil ab geht zu den gefundenen Gesprächen, Eingabe öffnet das erste, Escape leert das Feld.</translation>
        </message>
        <message>
            <source>Enter opens the conversation, F2 renames it. Up from the first one goes back to the field.</source>
            <translation>Eingabe öffnet das Gespräch, F2 benennt es um. Pfeil auf führt vom ersten zurück ins Feld.</translation>
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
        <name>superinstance::CouncilPage</name>
        <message>
            <source>How the council works</source>
            <translation>Wie der Rat arbeitet</translation>
        </message>
        <message>
            <source>Pathos, Logos and Ethos must agree before an answer counts. What you change here holds from the next question on.</source>
            <translation>Pathos, Logos und Ethos müssen sich einig sein, bevor eine Antwort gilt. Was Sie hier ändern, gilt ab der nächsten Frage.</translation>
        </message>
        <message>
            <source>Most &amp;rounds for one question</source>
            <translation>Höchstzahl der &amp;Runden je Frage</translation>
        </message>
        <message>
            <source>Where they do not agree, they look further and try again, as many times as this.</source>
            <translation>Wo sie sich nicht einig sind, suchen sie weiter und versuchen es erneut, höchstens so oft.</translation>
        </message>
        <message>
            <source>&amp;Time for each agent in a round</source>
            <translation>&amp;Zeit je Agent in einer Runde</translation>
        </message>
        <message>
            <source> s</source>
            <comment>unit: seconds</comment>
            <translation> s</translation>
        </message>
        <message>
            <source>An agent that takes longer has no vote in that round, and the answer says so.</source>
            <translation>Ein Agent, der länger braucht, hat in dieser Runde keine Stimme, und die Antwort sagt es.</translation>
        </message>
        <message>
            <source>Answer more often</source>
            <translation>Öfter antworten</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>Ausgewogen</translation>
        </message>
        <message>
            <source>Only when quite sure</source>
            <translation>Nur wenn ganz sicher</translation>
        </message>
        <message>
            <source>How &amp;sure they must be</source>
            <translation>Wie &amp;sicher sie sein müssen</translation>
        </message>
        <message>
            <source>Where they are less sure, you still see the closest passages, and that they may not answer you.</source>
            <translation>Wo sie weniger sicher sind, sehen Sie trotzdem die nächstliegenden Textstellen und den Hinweis, dass diese die Frage vielleicht nicht beantworten.</translation>
        </message>
        <message>
            <source>As you set it yourself (%1)</source>
            <translation>Wie von Ihnen eingestellt (%1)</translation>
        </message>
    </context>
    <context>
        <name>superinstance::CurrentState</name>
        <message>
            <source>%1 – %2</source>
            <comment>name and state of a file</comment>
            <translation>%1 – %2</translation>
        </message>
    </context>
    <context>
        <name>superinstance::DocumentViewer</name>
        <message>
            <source>The page is being drawn…</source>
            <translation>Die Seite wird gezeichnet …</translation>
        </message>
        <message>
            <source>The sentence could not be marked on this page; it is marked in the text.</source>
            <translation>Der Satz konnte auf dieser Seite nicht markiert werden; im Text ist er markiert.</translation>
        </message>
        <message>
            <source>Find in this document</source>
            <translation>In diesem Dokument suchen</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Download</name>
        <message>
            <source>The server cannot be reached safely: %1.</source>
            <translation>Der Server ist nicht sicher zu erreichen: %1.</translation>
        </message>
        <message>
            <source>The connection to the server breaks off again and again (%1). Continue later: what has been downloaded is kept.</source>
            <translation>Die Verbindung zum Server bricht immer wieder ab (%1). Setzen Sie später fort: Was heruntergeladen ist, bleibt.</translation>
        </message>
        <message>
            <source>The server stopped sending. Continue later: what has been downloaded is kept.</source>
            <translation>Der Server sendet nicht mehr. Setzen Sie später fort: Was heruntergeladen ist, bleibt.</translation>
        </message>
        <message>
            <source>The server sends the download on to %1, which is not safe. Choose another server or model.</source>
            <translation>Der Server leitet den Download an %1 weiter, und das ist nicht sicher. Wählen Sie einen anderen Server oder ein anderes Modell.</translation>
        </message>
        <message>
            <source>The download is sent on from server to server without end. Choose another server or model.</source>
            <translation>Der Download wird endlos von Server zu Server weitergeleitet. Wählen Sie einen anderen Server oder ein anderes Modell.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::DownloadRow</name>
        <message>
            <source>Discard…</source>
            <translation>Verwerfen …</translation>
        </message>
        <message>
            <source>Discard the download of %1</source>
            <translation>Download von %1 verwerfen</translation>
        </message>
        <message>
            <source>Download of %1</source>
            <translation>Download von %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>the name of a model, and how far its download is</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Pause the download of %1</source>
            <translation>Download von %1 anhalten</translation>
        </message>
        <message>
            <source>Resume the download of %1</source>
            <translation>Download von %1 fortsetzen</translation>
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
        <name>superinstance::EndpointsPage</name>
        <message>
            <source>No models there now</source>
            <translation>Dort sind zurzeit keine Modelle</translation>
        </message>
        <message>
            <source>Where programs and downloads come from</source>
            <translation>Woher Programme und Downloads kommen</translation>
        </message>
        <message>
            <source>Program that serves a model file (&amp;llama-server)</source>
            <translation>Programm, das eine Modelldatei bedient (&amp;llama-server)</translation>
        </message>
        <message>
            <source>Empty: it is looked for beside this program and where programs usually are.</source>
            <translation>Leer: Es wird neben diesem Programm gesucht und dort, wo Programme gewöhnlich liegen.</translation>
        </message>
        <message>
            <source>Download &amp;models from below this address</source>
            <translation>Adresse, unter der &amp;Modelle heruntergeladen werden</translation>
        </message>
        <message>
            <source>Empty: from their publishers' pages.</source>
            <translation>Leer: von den Seiten ihrer Herausgeber.</translation>
        </message>
        <message>
            <source>Servers on this computer</source>
            <translation>Server auf diesem Computer</translation>
        </message>
        <message>
            <source>Ollama, LM Studio and llama-server are found by themselves while they run. Only servers on this computer can be used: your documents never leave it.</source>
            <translation>Ollama, LM Studio und llama-server werden von selbst gefunden, solange sie laufen. Nur Server auf diesem Computer können verwendet werden: Ihre Dokumente verlassen ihn nie.</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>Entfe&amp;rnen</translation>
        </message>
        <message>
            <source>Another server</source>
            <translation>Ein anderer Server</translation>
        </message>
        <message>
            <source>&amp;Address</source>
            <translation>&amp;Adresse</translation>
        </message>
        <message>
            <source>&amp;Key, if the server wants one</source>
            <translation>&amp;Schlüssel, falls der Server einen verlangt</translation>
        </message>
        <message>
            <source>The key is kept in a file that only you can open, and is sent to this server alone.</source>
            <translation>Der Schlüssel wird in einer Datei aufbewahrt, die nur Sie öffnen können, und nur an diesen Server gesendet.</translation>
        </message>
        <message>
            <source>A&amp;dd</source>
            <translation>&amp;Hinzufügen</translation>
        </message>
        <message>
            <source>Type the address of the server first, such as http://localhost:8080/v1.</source>
            <translation>Geben Sie zuerst die Adresse des Servers ein, etwa http://localhost:8080/v1.</translation>
        </message>
        <message>
            <source>“%1” is being tried.</source>
            <translation>„%1“ wird getestet.</translation>
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
        <message>
            <source>Your own files are asked about from now on. The samples stay in the library: choose them to ask about them, or remove them there.</source>
            <translation>Ab jetzt wird zu Ihren eigenen Dateien gefragt. Die Beispiele bleiben in der Bibliothek: Wählen Sie sie, um zu ihnen zu fragen, oder entfernen Sie sie dort.</translation>
        </message>
        <message>
            <source>%1 was not added to the list, so it cannot be taken off it.</source>
            <translation>%1 wurde der Liste nicht hinzugefügt und kann daher nicht von ihr genommen werden.</translation>
        </message>
        <message>
            <source>What you took out may still stand in a damaged library that was set aside, since not all of that could be taken over. Delete it when you no longer need it: %1.</source>
            <translation>Was Sie herausgenommen haben, steht vielleicht noch in einer beschädigten Bibliothek, die beiseitegelegt wurde, weil nicht alles davon übernommen werden konnte. Löschen Sie sie, wenn Sie sie nicht mehr brauchen: %1.</translation>
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
        <message numerus="yes">
            <source>%1 of %n claims are supported by their passage.</source>
            <translation>
                <numerusform>%1 von %n Aussage ist durch ihre Textstelle belegt.</numerusform>
                <numerusform>%1 von %n Aussagen sind durch ihre Textstelle belegt.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::ExclusionsDialog</name>
        <message>
            <source>&amp;Let in again</source>
            <translation>&amp;Wieder zulassen</translation>
        </message>
        <message>
            <source>Exclusions</source>
            <translation>Ausschlüsse</translation>
        </message>
        <message>
            <source>Excluded files and folders</source>
            <translation>Ausgeschlossene Dateien und Ordner</translation>
        </message>
        <message>
            <source>File or folder</source>
            <translation>Datei oder Ordner</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Seit</translation>
        </message>
        <message>
            <source>Hidden files, keys, password stores, browser profiles, and what version control and programs keep for themselves are never read with a folder; add such a file by itself to have it read.</source>
            <translation>Versteckte Dateien, Schlüssel, Passwortspeicher, Browserprofile und was Versionsverwaltung und Programme für sich anlegen, werden mit einem Ordner nie eingelesen; zum Einlesen eine solche Datei bitte einzeln hinzufügen.</translation>
        </message>
        <message>
            <source>You have not taken anything out of a folder of the library.</source>
            <translation>Sie haben nichts aus einem Ordner der Bibliothek genommen.</translation>
        </message>
        <message>
            <source>These lie in folders of the library; you took them out, and they are not read again:</source>
            <translation>Diese liegen in Ordnern der Bibliothek; Sie haben sie herausgenommen, und sie werden nicht wieder eingelesen:</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ExtractorProcess</name>
        <message>
            <source>Add only documents from senders you trust, or update the system.</source>
            <translation>Fügen Sie nur Dokumente von Absendern hinzu, denen Sie vertrauen, oder aktualisieren Sie das System.</translation>
        </message>
        <message>
            <source>This system cannot keep the programs that read documents away from your other files, should a document be made to attack them.</source>
            <translation>Dieses System kann die Programme, die Dokumente einlesen, nicht von Ihren anderen Dateien fernhalten, sollte ein Dokument dafür gemacht sein, diese Programme anzugreifen.</translation>
        </message>
        <message>
            <source>This system cannot keep the programs that read documents away from the network, should a document be made to attack them.</source>
            <translation>Dieses System kann die Programme, die Dokumente einlesen, nicht vom Netz fernhalten, sollte ein Dokument dafür gemacht sein, diese Programme anzugreifen.</translation>
        </message>
        <message>
            <source>This system cannot keep the programs that read documents away from your other files and the network, should a document be made to attack them.</source>
            <translation>Dieses System kann die Programme, die Dokumente einlesen, nicht von Ihren anderen Dateien und vom Netz fernhalten, sollte ein Dokument dafür gemacht sein, diese Programme anzugreifen.</translation>
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
        <message>
            <source>%1 in %2</source>
            <comment>a folder and the one it lies in</comment>
            <translation>%1 in %2</translation>
        </message>
    </context>
    <context>
        <name>superinstance::FilesList</name>
        <message>
            <source>Name or folder</source>
            <translation>Name oder Ordner</translation>
        </message>
        <message>
            <source>Filter by name or folder</source>
            <translation>Nach Name oder Ordner filtern</translation>
        </message>
        <message>
            <source>State of the files shown</source>
            <translation>Zustand der gezeigten Dateien</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Eingelesen</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>Not readable</source>
            <translation>Nicht lesbar</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Übersprungen</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Offline</translation>
        </message>
        <message>
            <source>Files of the library</source>
            <translation>Dateien der Bibliothek</translation>
        </message>
        <message>
            <source>Open with the &amp;desktop</source>
            <translation>Mit &amp;Standardprogramm öffnen</translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>Im Ordner &amp;zeigen</translation>
        </message>
        <message>
            <source>&amp;Try again</source>
            <translation>&amp;Erneut versuchen</translation>
        </message>
        <message>
            <source>As&amp;k about this</source>
            <translation>Hierzu fra&amp;gen</translation>
        </message>
        <message>
            <source>&amp;Remove…</source>
            <translation>Entfe&amp;rnen …</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s)</source>
            <translation>
                <numerusform>%Ln Datei</numerusform>
                <numerusform>%Ln Dateien</numerusform>
            </translation>
        </message>
        <message>
            <source>Ope&amp;n</source>
            <translation>Öff&amp;nen</translation>
        </message>
        <message>
            <source>Is a file of that name passed over?</source>
            <translation>Wird eine Datei dieses Namens übergangen?</translation>
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
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Time</source>
            <comment>when the state was reached</comment>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>%1 (OCR)</source>
            <comment>a state</comment>
            <translation>%1 (OCR)</translation>
        </message>
        <message>
            <source>general library</source>
            <translation>allgemeine Bibliothek</translation>
        </message>
        <message>
            <source>Collections: %1</source>
            <translation>Sammlungen: %1</translation>
        </message>
    </context>
    <context>
        <name>superinstance::FindBar</name>
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
        <name>superinstance::FirstRun</name>
        <message>
            <source>First steps</source>
            <translation>Erste Schritte</translation>
        </message>
        <message>
            <source>&lt;h2&gt;Ask your own documents&lt;/h2&gt;&lt;p&gt;They stay where they are. SuperInstance reads them on this computer only, follows later changes, and answers with sentences from them, each with the place it comes from.&lt;/p&gt;</source>
            <translation>&lt;h2&gt;Fragen an die eigenen Dokumente&lt;/h2&gt;&lt;p&gt;Alles bleibt, wo es ist. SuperInstance liest nur auf diesem Computer, verfolgt spätere Änderungen und antwortet mit Sätzen aus Ihren Dokumenten, jeder mit der Stelle, aus der er stammt.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Drop a folder or some files anywhere on this window, or choose them:</source>
            <translation>Ziehen Sie einen Ordner oder Dateien auf dieses Fenster, oder wählen Sie:</translation>
        </message>
        <message>
            <source>Add fi&amp;les…</source>
            <translation>Dateien hinzufü&amp;gen …</translation>
        </message>
        <message>
            <source>Or begin with a folder of yours:</source>
            <translation>Oder beginnen Sie mit einem Ihrer Ordner:</translation>
        </message>
        <message>
            <source>Add the folder %1</source>
            <translation>Den Ordner %1 hinzufügen</translation>
        </message>
        <message>
            <source>Or see first how it works, with five short documents that came with the program:</source>
            <translation>Oder sehen Sie zuerst, wie es geht, mit fünf kurzen Dokumenten, die dem Programm beiliegen:</translation>
        </message>
        <message>
            <source>&amp;Try with samples</source>
            <translation>Mit &amp;Beispielen ausprobieren</translation>
        </message>
        <message>
            <source>Reading progress</source>
            <translation>Fortschritt beim Einlesen</translation>
        </message>
        <message>
            <source>The samples are in English. They answer, for example:</source>
            <translation>Die Beispiele sind auf Englisch. Sie beantworten zum Beispiel:</translation>
        </message>
        <message numerus="yes">
            <source>Reading: %1 of %n files so far. You can already ask.</source>
            <translation>
                <numerusform>Einlesen: bisher %1 von %n Datei. Sie können schon fragen.</numerusform>
                <numerusform>Einlesen: bisher %1 von %n Dateien. Sie können schon fragen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reading: %1 of %n files so far.</source>
            <translation>
                <numerusform>Einlesen: bisher %1 von %n Datei.</numerusform>
                <numerusform>Einlesen: bisher %1 von %n Dateien.</numerusform>
            </translation>
        </message>
        <message>
            <source>&lt;h2&gt;Everything is read&lt;/h2&gt;&lt;p&gt;Type your first question below. Every sentence of the answer is checked against the passage it comes from.&lt;/p&gt;</source>
            <translation>&lt;h2&gt;Alles ist eingelesen&lt;/h2&gt;&lt;p&gt;Geben Sie unten Ihre erste Frage ein. Jeder Satz der Antwort wird mit der Textstelle verglichen, aus der er stammt.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Everything is read. You can ask now.</source>
            <translation>Alles ist eingelesen. Sie können jetzt fragen.</translation>
        </message>
        <message>
            <source>Add f&amp;older…</source>
            <translation>&amp;Ordner hinzufügen …</translation>
        </message>
        <message>
            <source>&lt;h2&gt;Reading is done&lt;/h2&gt;&lt;p&gt;%1 The library says why.&lt;/p&gt;&lt;p&gt;Type your first question below. Every sentence of the answer is checked against the passage it comes from.&lt;/p&gt;</source>
            <translation>&lt;h2&gt;Das Lesen ist fertig&lt;/h2&gt;&lt;p&gt;%1 Die Bibliothek sagt, warum.&lt;/p&gt;&lt;p&gt;Stellen Sie unten Ihre erste Frage. Jeder Satz der Antwort wird an der Stelle geprüft, von der er stammt.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>%1 You can ask now.</source>
            <translation>%1 Sie können jetzt fragen.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::FolderOptionsDialog</name>
        <message>
            <source>&amp;Respect ignore files (.gitignore, .ignore)</source>
            <translation>Ignorierdateien &amp;beachten (.gitignore, .ignore)</translation>
        </message>
        <message>
            <source>&amp;Pause this folder</source>
            <translation>Diesen Ordner &amp;pausieren</translation>
        </message>
        <message>
            <source>Folder options</source>
            <translation>Ordneroptionen</translation>
        </message>
        <message>
            <source>How “%1” is read</source>
            <translation>Wie „%1“ gelesen wird</translation>
        </message>
        <message>
            <source>&amp;Only these files:</source>
            <translation>N&amp;ur diese Dateien:</translation>
        </message>
        <message>
            <source>Only these files</source>
            <translation>Nur diese Dateien</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Alle Dateien</translation>
        </message>
        <message>
            <source>&amp;Never these files and folders:</source>
            <translation>&amp;Niemals diese Dateien und Ordner:</translation>
        </message>
        <message>
            <source>Never these files and folders</source>
            <translation>Niemals diese Dateien und Ordner</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>One pattern a line, as in a .gitignore file: *.log for a kind of file, drafts/ for folders of that name, /private for what lies in this folder itself.</source>
            <translation>Ein Muster je Zeile, wie in einer .gitignore-Datei: *.log für eine Art von Dateien, drafts/ für Ordner dieses Namens, /private für das, was in diesem Ordner selbst liegt.</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Keine Grenze</translation>
        </message>
        <message>
            <source> MB</source>
            <translation> MB</translation>
        </message>
        <message>
            <source>Largest file</source>
            <translation>Größte Datei</translation>
        </message>
        <message>
            <source>&amp;Largest file:</source>
            <translation>&amp;Größte Datei:</translation>
        </message>
        <message>
            <source>What such a file in this folder or below it names is not read.</source>
            <translation>Was eine solche Datei in diesem Ordner oder darunter nennt, wird nicht gelesen.</translation>
        </message>
        <message>
            <source>New and changed files wait; what has been read can be asked about.</source>
            <translation>Neue und geänderte Dateien warten; was gelesen ist, kann befragt werden.</translation>
        </message>
        <message>
            <source>Read the &amp;text of scans and pictures (OCR)</source>
            <translation>Den &amp;Text von Scans und Bildern lesen (OCR)</translation>
        </message>
        <message>
            <source>It takes some seconds a page, after everything else has been read. Such text may be misread and is marked. Turned off again, what was read stays.</source>
            <translation>Das dauert einige Sekunden je Seite, nachdem alles andere gelesen ist. Solcher Text kann falsch gelesen sein und ist gekennzeichnet. Wird es wieder ausgeschaltet, bleibt, was gelesen wurde.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::FolderRules</name>
        <message>
            <source>What you excluded in the options of a folder</source>
            <translation>Was Sie in den Optionen eines Ordners ausgeschlossen haben</translation>
        </message>
        <message>
            <source>What ignore files (.gitignore, .ignore) name</source>
            <translation>Was Ignorierdateien (.gitignore, .ignore) nennen</translation>
        </message>
        <message>
            <source>What you did not include in the options of a folder</source>
            <translation>Was Sie in den Optionen eines Ordners nicht eingeschlossen haben</translation>
        </message>
    </context>
    <context>
        <name>superinstance::GeneralPage</name>
        <message>
            <source>When the window is closed</source>
            <translation>Wenn das Fenster geschlossen wird</translation>
        </message>
        <message>
            <source>&amp;Ask me</source>
            <translation>&amp;Nachfragen</translation>
        </message>
        <message>
            <source>Go on &amp;watching my folders</source>
            <translation>Meine Ordner &amp;weiter beobachten</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>It goes on watching in the tray; on a desktop without a tray, in a minimised window.</source>
            <translation>Das Beobachten geht im Infobereich weiter, auf einem Desktop ohne Infobereich in einem minimierten Fenster.</translation>
        </message>
        <message>
            <source>When I log in</source>
            <translation>Bei der Anmeldung</translation>
        </message>
        <message>
            <source>&amp;Start and watch my folders</source>
            <translation>&amp;Starten und meine Ordner beobachten</translation>
        </message>
        <message>
            <source>It starts without a window, from the next login on.</source>
            <translation>Es startet ohne Fenster, ab der nächsten Anmeldung.</translation>
        </message>
        <message>
            <source>Notifications</source>
            <translation>Benachrichtigungen</translation>
        </message>
        <message>
            <source>Show the &amp;beginning of the question</source>
            <translation>&amp;Anfang der Frage zeigen</translation>
        </message>
        <message>
            <source>A notification tells that an answer is there while the window is hidden. Others may see it, also on a locked screen.</source>
            <translation>Eine Benachrichtigung meldet, dass eine Antwort da ist, während das Fenster verborgen ist. Andere können sie sehen, auch auf einem gesperrten Bildschirm.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>&amp;Language of this program</source>
            <translation>S&amp;prache dieses Programms</translation>
        </message>
        <message>
            <source>It changes with the next start. Questions and documents may be in any language, whatever is chosen here.</source>
            <translation>Sie wechselt mit dem nächsten Start. Fragen und Dokumente können in jeder Sprache sein, gleich was hier gewählt ist.</translation>
        </message>
        <message>
            <source>Small window to ask in</source>
            <translation>Kleines Fragefenster</translation>
        </message>
        <message>
            <source>A key of your desktop can open it from anywhere: give the key this command in the keyboard settings of your desktop. Where the desktop offers keys to programs, it has asked you for one.</source>
            <translation>Eine Taste Ihres Desktops kann es von überall öffnen: Geben Sie ihr in den Tastatureinstellungen des Desktops diesen Befehl. Wo der Desktop Programmen Tasten anbietet, hat er Sie nach einer gefragt.</translation>
        </message>
        <message>
            <source>Co&amp;py the command</source>
            <translation>Befehl ko&amp;pieren</translation>
        </message>
        <message>
            <source>&amp;Command</source>
            <translation>&amp;Befehl</translation>
        </message>
        <message>
            <source>The command is copied.</source>
            <translation>Der Befehl ist kopiert.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::GlobalShortcut</name>
        <message>
            <source>Ask your documents</source>
            <translation>Fragen an die eigenen Dokumente</translation>
        </message>
    </context>
    <context>
        <name>superinstance::HttpExchange</name>
        <message>
            <source>%1 sends requests on to %2, which is not followed. Check the address.</source>
            <translation>%1 leitet Anfragen an %2 weiter; dem wird nicht gefolgt. Prüfen Sie die Adresse.</translation>
        </message>
        <message numerus="yes">
            <source>%1 had not finished its answer after %n second(s).</source>
            <translation>
                <numerusform>%1 war nach %n Sekunde mit der Antwort nicht fertig.</numerusform>
                <numerusform>%1 war nach %n Sekunden mit der Antwort nicht fertig.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 stopped in the middle of its answer and sent nothing for %n second(s). Ask again.</source>
            <translation>
                <numerusform>%1 hielt mitten in der Antwort an und sandte %n Sekunde lang nichts. Fragen Sie noch einmal.</numerusform>
                <numerusform>%1 hielt mitten in der Antwort an und sandte %n Sekunden lang nichts. Fragen Sie noch einmal.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 had not begun to answer after %n second(s). Ask again, or choose a smaller model.</source>
            <translation>
                <numerusform>%1 hatte nach %n Sekunde nicht zu antworten begonnen. Fragen Sie noch einmal, oder wählen Sie ein kleineres Modell.</numerusform>
                <numerusform>%1 hatte nach %n Sekunden nicht zu antworten begonnen. Fragen Sie noch einmal, oder wählen Sie ein kleineres Modell.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing answers at %1. Start the model server there, or choose another model.</source>
            <translation>Unter %1 antwortet nichts. Starten Sie dort den Modellserver, oder wählen Sie ein anderes Modell.</translation>
        </message>
        <message>
            <source>No secure connection to %1 came about: its certificate is not trusted.</source>
            <translation>Es kam keine sichere Verbindung zu %1 zustande: Dem Zertifikat wird nicht vertraut.</translation>
        </message>
        <message>
            <source>What answers at %1 is no model server. Check the address.</source>
            <translation>Was unter %1 antwortet, ist kein Modellserver. Prüfen Sie die Adresse.</translation>
        </message>
        <message>
            <source>What answers at %1 broke off the connection without a reply. Check the address, and whether a model server runs there.</source>
            <translation>Was unter %1 antwortet, brach die Verbindung ohne Antwort ab. Prüfen Sie die Adresse, und ob dort ein Modellserver läuft.</translation>
        </message>
        <message>
            <source>%1 broke off the connection before its answer was complete. Ask again.</source>
            <translation>%1 brach die Verbindung ab, bevor die Antwort vollständig war. Fragen Sie noch einmal.</translation>
        </message>
        <message>
            <source>%1 cannot be reached. Check the address.</source>
            <translation>%1 ist nicht zu erreichen. Prüfen Sie die Adresse.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::IndexVerb</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Reading is paused. Resume it first, in the window or with “superinstance config set indexing/paused false”.</source>
            <translation>Das Einlesen ist angehalten. Bitte zuerst fortsetzen, im Fenster oder mit „superinstance config set indexing/paused false“.</translation>
        </message>
        <message>
            <source>None of the files could be read.</source>
            <translation>Keine der Dateien konnte eingelesen werden.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Indexer</name>
        <message>
            <source>This is not there now. What was read of it is kept until it is back.</source>
            <translation>Dies ist gerade nicht vorhanden. Eingelesenes bleibt erhalten, bis es wieder da ist.</translation>
        </message>
        <message>
            <source>There is no such file or folder.</source>
            <translation>Diese Datei oder diesen Ordner gibt es nicht.</translation>
        </message>
        <message>
            <source>%1 Reading is paused; it goes on by itself when that is done.</source>
            <translation>%1 Das Einlesen ist angehalten; danach geht es von selbst weiter.</translation>
        </message>
        <message>
            <source>Reading is paused. Resume it first, in the window or with “superinstance config set indexing/paused false”.</source>
            <translation>Das Einlesen ist angehalten. Bitte zuerst fortsetzen, im Fenster oder mit „superinstance config set indexing/paused false“.</translation>
        </message>
        <message>
            <source>Reading is paused: what you added is read when you resume it.</source>
            <translation>Das Einlesen ist angehalten: Was Sie hinzugefügt haben, wird eingelesen, sobald Sie es fortsetzen.</translation>
        </message>
        <message>
            <source>Reading is paused.</source>
            <translation>Das Einlesen ist angehalten.</translation>
        </message>
        <message>
            <source>“%1” would be passed over in a folder (%2). It is read because you named it.</source>
            <translation>„%1“ würde in einem Ordner übergangen (%2). Es wird eingelesen, weil Sie es genannt haben.</translation>
        </message>
        <message>
            <source>This file is not in the library any more.</source>
            <translation>Diese Datei ist nicht mehr in der Bibliothek.</translation>
        </message>
        <message>
            <source>This folder is not in the library any more.</source>
            <translation>Dieser Ordner ist nicht mehr in der Bibliothek.</translation>
        </message>
        <message>
            <source>There are more folders than this computer can watch at once; changes in some of them are found within a quarter of an hour.</source>
            <translation>Es sind mehr Ordner, als dieser Computer zugleich beobachten kann; Änderungen in einigen werden innerhalb einer Viertelstunde gefunden.</translation>
        </message>
        <message>
            <source>The disk has damaged what was kept of “%1”. That is left out of answers and read anew from the file. If you see this often, the disk may be failing.</source>
            <translation>Der Datenträger hat beschädigt, was von „%1“ gespeichert war. Es wird aus Antworten weggelassen und neu aus der Datei gelesen. Wenn Sie das öfter sehen, ist der Datenträger vielleicht defekt.</translation>
        </message>
        <message>
            <source>Reading of its folder is paused.</source>
            <translation>Das Lesen seines Ordners ist pausiert.</translation>
        </message>
        <message>
            <source>Another disk is where “%1” was. What was read of the one before is kept until that is back. To have this one read in its place, take the folder out of the library and add it again.</source>
            <translation>Wo „%1“ war, ist jetzt ein anderer Datenträger. Was vom vorigen eingelesen wurde, bleibt erhalten, bis dieser wieder da ist. Soll stattdessen der jetzige eingelesen werden, nehmen Sie den Ordner aus der Bibliothek und fügen Sie ihn wieder hinzu.</translation>
        </message>
        <message>
            <source>The disk that was mounted at “%1” is not there. What was read of it is kept until it is back, and what lies in its place is not read. To have that read instead, add the folder to the library.</source>
            <translation>Der Datenträger, der bei „%1“ eingehängt war, ist nicht da. Was von ihm eingelesen wurde, bleibt erhalten, bis er wieder da ist; was jetzt an seiner Stelle liegt, wird nicht eingelesen. Soll das stattdessen eingelesen werden, fügen Sie den Ordner zur Bibliothek hinzu.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::LatestButton</name>
        <message>
            <source>Jump to latest</source>
            <translation>Zum Neuesten</translation>
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
        <name>superinstance::LibraryPage</name>
        <message>
            <source>Reading</source>
            <translation>Einlesen</translation>
        </message>
        <message>
            <source>&amp;Pause reading</source>
            <translation>&amp;Einlesen anhalten</translation>
        </message>
        <message>
            <source>While it is paused, new and changed files wait; what has been read can be asked about. It stays paused after a restart.</source>
            <translation>Solange es angehalten ist, warten neue und geänderte Dateien; zum Eingelesenen kann gefragt werden. Es bleibt auch nach einem Neustart angehalten.</translation>
        </message>
        <message>
            <source>What is passed over</source>
            <translation>Was übergangen wird</translation>
        </message>
        <message>
            <source>Within a folder, hidden files, keys and certificates, password stores, browser profiles, and what version control and programs keep for themselves are passed over. All other files are read only, never moved, changed or sent anywhere.</source>
            <translation>In einem Ordner werden verborgene Dateien, Schlüssel und Zertifikate, Passwortspeicher, Browserprofile und das, was Versionsverwaltung und Programme für sich anlegen, übergangen. Alle anderen Dateien werden nur gelesen, nie verschoben, verändert oder irgendwohin gesandt.</translation>
        </message>
        <message>
            <source>What &amp;you took out…</source>
            <translation>&amp;Herausgenommenes …</translation>
        </message>
        <message>
            <source>Otherwise files are read at once. Idle means: for a minute you neither use this window nor ask anything, and other programs have little to do. On battery, reading is slow; while a question is answered, it waits.</source>
            <translation>Sonst werden Dateien sofort gelesen. Nichts zu tun heißt: Eine Minute lang benutzen Sie weder dieses Fenster noch fragen Sie etwas, und andere Programme haben wenig zu tun. Im Akkubetrieb wird langsam gelesen; während eine Frage beantwortet wird, wartet das Lesen.</translation>
        </message>
        <message>
            <source>&amp;Read only when idle</source>
            <translation>&amp;Nur im Leerlauf lesen</translation>
        </message>
    </context>
    <context>
        <name>superinstance::LibraryPanel</name>
        <message>
            <source>&amp;Pause reading</source>
            <translation>&amp;Einlesen anhalten</translation>
        </message>
        <message>
            <source>&amp;Remove…</source>
            <translation>Entfe&amp;rnen …</translation>
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
            <source>Remove from the library</source>
            <translation>Aus der Bibliothek entfernen</translation>
        </message>
        <message>
            <source>&lt;h2&gt;Your library is empty&lt;/h2&gt;&lt;p&gt;Add a folder, or drop folders and files anywhere on this window. They stay where they are; SuperInstance reads them on this computer only.&lt;/p&gt;</source>
            <translation>&lt;h2&gt;Ihre Bibliothek ist leer&lt;/h2&gt;&lt;p&gt;Fügen Sie einen Ordner hinzu, oder ziehen Sie Ordner und Dateien auf dieses Fenster. Sie bleiben, wo sie sind; SuperInstance liest sie nur auf diesem Computer.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>E&amp;xclusions…</source>
            <translation>&amp;Ausschlüsse …</translation>
        </message>
        <message>
            <source>&amp;Try again what could not be read</source>
            <translation>&amp;Nicht Lesbares erneut versuchen</translation>
        </message>
        <message>
            <source>&amp;Move to a collection…</source>
            <translation>In Sammlung &amp;verschieben …</translation>
        </message>
        <message>
            <source>Re&amp;name the collection…</source>
            <translation>Sammlung &amp;umbenennen …</translation>
        </message>
        <message>
            <source>&amp;Follow changes from now on</source>
            <translation>Änderungen ab jetzt ver&amp;folgen</translation>
        </message>
        <message>
            <source>Show in &amp;folder</source>
            <translation>Im Ordner &amp;zeigen</translation>
        </message>
        <message>
            <source>What you copied is text, not a file. Copy files or folders in the file manager, then paste them here.</source>
            <translation>Was Sie kopiert haben, ist Text, keine Datei. Bitte Dateien oder Ordner in der Dateiverwaltung kopieren und dann hier einfügen.</translation>
        </message>
        <message>
            <source>There are no copied files to paste.</source>
            <translation>Es gibt keine kopierten Dateien zum Einfügen.</translation>
        </message>
        <message>
            <source>Move to a collection</source>
            <translation>In eine Sammlung verschieben</translation>
        </message>
        <message>
            <source>Choose a collection or name a new one; nothing: the general library.</source>
            <translation>Eine Sammlung wählen oder eine neue benennen; leer: die allgemeine Bibliothek.</translation>
        </message>
        <message>
            <source>Rename the collection</source>
            <translation>Sammlung umbenennen</translation>
        </message>
        <message>
            <source>The new name of “%1”:</source>
            <translation>Der neue Name von „%1“:</translation>
        </message>
        <message>
            <source>Delete the collection</source>
            <translation>Sammlung löschen</translation>
        </message>
        <message>
            <source>Delete the collection “%1”? Its folders stay in the library, without a collection.</source>
            <translation>Die Sammlung „%1“ löschen? Ihre Ordner bleiben in der Bibliothek, ohne Sammlung.</translation>
        </message>
        <message>
            <source>What lies in a folder of the library is excluded, so that it does not come back with that folder. “Exclusions…” lists it and lets it in again.</source>
            <translation>Was in einem Ordner der Bibliothek liegt, wird ausgeschlossen, damit es nicht mit diesem Ordner zurückkommt. „Ausschlüsse …“ führt es auf und lässt es wieder zu.</translation>
        </message>
        <message>
            <source>Add f&amp;older…</source>
            <translation>&amp;Ordner hinzufügen …</translation>
        </message>
        <message>
            <source>Put back what was taken out of the library</source>
            <translation>Zurücklegen, was aus der Bibliothek genommen wurde</translation>
        </message>
        <message>
            <source>Take “%1” out of the library?</source>
            <translation>„%1“ aus der Bibliothek nehmen?</translation>
        </message>
        <message numerus="yes">
            <source>Take %Ln file(s) out of the library?</source>
            <translation>
                <numerusform>%Ln Datei aus der Bibliothek nehmen?</numerusform>
                <numerusform>%Ln Dateien aus der Bibliothek nehmen?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) in it will no longer be found or asked about.</source>
            <translation>
                <numerusform>%Ln Datei darin wird nicht mehr gefunden und nicht mehr befragt.</numerusform>
                <numerusform>%Ln Dateien darin werden nicht mehr gefunden und nicht mehr befragt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Folder &amp;options…</source>
            <translation>Ordner&amp;optionen…</translation>
        </message>
        <message>
            <source>Take what answers &amp;quoted of it out of the conversations, too (this cannot be undone)</source>
            <translation>Auch aus den Gesprächen nehmen, was Antworten daraus &amp;zitiert haben (nicht rückgängig zu machen)</translation>
        </message>
        <message>
            <source>Nothing on the disk is changed.</source>
            <translation>Auf dem Datenträger ändert sich nichts.</translation>
        </message>
        <message>
            <source>New collection</source>
            <translation>Neue Sammlung</translation>
        </message>
        <message>
            <source>The name of the collection:</source>
            <translation>Der Name der Sammlung:</translation>
        </message>
        <message>
            <source>What is &amp;passed over…</source>
            <translation>Was ü&amp;bergangen wird …</translation>
        </message>
    </context>
    <context>
        <name>superinstance::LocalModelServer</name>
        <message>
            <source>The model was unloaded before it was ready. Ask once more.</source>
            <translation>Das Modell wurde entladen, bevor es bereit war. Fragen Sie noch einmal.</translation>
        </message>
        <message>
            <source>The model server was started and does not answer. Try another model, or another version of llama.cpp.</source>
            <translation>Der Modellserver wurde gestartet und antwortet nicht. Versuchen Sie ein anderes Modell oder eine andere Fassung von llama.cpp.</translation>
        </message>
        <message>
            <source>The model takes too long to load. Choose a smaller one.</source>
            <translation>Das Modell braucht zu lange zum Laden. Wählen Sie ein kleineres.</translation>
        </message>
        <message>
            <source>The model server did not answer any more and was ended.</source>
            <translation>Der Modellserver antwortete nicht mehr und wurde beendet.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Logos</name>
        <message>
            <source>The model came to its limit of length, so the end of its answer is missing.</source>
            <translation>Das Modell kam an seine Längengrenze; darum fehlt das Ende seiner Antwort.</translation>
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
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>Lar&amp;ger text</source>
            <translation>&amp;Größerer Text</translation>
        </message>
        <message>
            <source>Sma&amp;ller text</source>
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
            <source>&amp;Search</source>
            <translation>&amp;Suchen</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>Bea&amp;rbeiten</translation>
        </message>
        <message>
            <source>Se&amp;ttings…</source>
            <translation>&amp;Einstellungen …</translation>
        </message>
        <message>
            <source>Ask about a &amp;file…</source>
            <translation>&amp;Zu einer Datei fragen …</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Tastenkürzel</translation>
        </message>
        <message>
            <source>Find in c&amp;onversations</source>
            <translation>In Unterhaltungen &amp;suchen</translation>
        </message>
        <message>
            <source>&amp;Import conversations…</source>
            <translation>Unterhaltungen &amp;importieren …</translation>
        </message>
        <message>
            <source>&amp;Undo deleting a conversation</source>
            <translation>&amp;Löschen einer Unterhaltung rückgängig machen</translation>
        </message>
        <message>
            <source>&amp;This conversation</source>
            <translation>&amp;Diese Unterhaltung</translation>
        </message>
        <message>
            <source>&amp;Next citation</source>
            <translation>&amp;Nächster Beleg</translation>
        </message>
        <message>
            <source>&amp;Previous citation</source>
            <translation>&amp;Voriger Beleg</translation>
        </message>
        <message>
            <source>Find in this con&amp;versation</source>
            <translation>In dieser Unterhaltung s&amp;uchen</translation>
        </message>
        <message>
            <source>Answers &amp;marked as wrong…</source>
            <translation>Als falsch &amp;markierte Antworten …</translation>
        </message>
        <message>
            <source>Ne&amp;xt conversation</source>
            <translation>Nä&amp;chste Unterhaltung</translation>
        </message>
        <message>
            <source>&amp;Previous conversation</source>
            <translation>&amp;Vorige Unterhaltung</translation>
        </message>
        <message>
            <source>&amp;About SuperInstance</source>
            <translation>&amp;Über SuperInstance</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ModelClients</name>
        <message>
            <source>There is no model “%1”. Choose another in the settings.</source>
            <translation>Es gibt kein Modell „%1“. Wählen Sie in den Einstellungen ein anderes.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ModelDownloads</name>
        <message>
            <source>No model named “%1” is offered. “superinstance models recommend” lists those that are.</source>
            <translation>Ein Modell namens „%1“ wird nicht angeboten. „superinstance models recommend“ listet die angebotenen auf.</translation>
        </message>
        <message>
            <source>SuperInstance stays offline, so nothing is downloaded. Turn “Stay offline” off in the privacy settings, and on again when the model is here.</source>
            <translation>SuperInstance bleibt offline, darum wird nichts heruntergeladen. Schalten Sie „Offline bleiben“ in den Einstellungen unter „Datenschutz“ aus, und wieder ein, wenn das Modell da ist.</translation>
        </message>
        <message>
            <source>%1 is being downloaded already.</source>
            <translation>%1 wird schon heruntergeladen.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ModelDownloadsView</name>
        <message>
            <source>Discard this download?</source>
            <translation>Diesen Download verwerfen?</translation>
        </message>
        <message>
            <source>Discard the download of “%1”?</source>
            <translation>Den Download von „%1“ verwerfen?</translation>
        </message>
        <message>
            <source>%1 have come so far and are removed.</source>
            <comment>an amount of bytes</comment>
            <translation>Bisher sind %1 angekommen; sie werden entfernt.</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ModelOffersView</name>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Download</translation>
        </message>
        <message>
            <source>An answer takes</source>
            <translation>Eine Antwort dauert</translation>
        </message>
        <message>
            <source>What it is for</source>
            <translation>Wofür es ist</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>&amp;Herunterladen</translation>
        </message>
        <message>
            <source>Models to download</source>
            <translation>Modelle zum Herunterladen</translation>
        </message>
        <message>
            <source>%1 (recommended)</source>
            <translation>%1 (empfohlen)</translation>
        </message>
        <message>
            <source>Search by meaning</source>
            <translation>Suche nach Bedeutung</translation>
        </message>
        <message>
            <source>Writing answers</source>
            <translation>Antworten schreiben</translation>
        </message>
        <message>
            <source>It is on this computer already.</source>
            <translation>Es ist schon auf diesem Computer.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ModelRegistry</name>
        <message>
            <source>The models of %1 can be used at once.</source>
            <translation>Die Modelle von %1 können sofort verwendet werden.</translation>
        </message>
        <message>
            <source>This model writes text and cannot compare the meaning of passages. Choose an embedding model.</source>
            <translation>Dieses Modell schreibt Text und kann die Bedeutung von Textstellen nicht vergleichen. Wählen Sie ein Embedding-Modell.</translation>
        </message>
        <message>
            <source>This model compares texts and cannot write answers. Choose a chat model.</source>
            <translation>Dieses Modell vergleicht Texte und kann keine Antworten schreiben. Wählen Sie ein Chat-Modell.</translation>
        </message>
        <message>
            <source>There is no model “%1”. Choose another in the settings.</source>
            <translation>Es gibt kein Modell „%1“. Wählen Sie in den Einstellungen ein anderes.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ModelRolesForm</name>
        <message>
            <source>Off: by words alone</source>
            <translation>Aus: nur nach Wörtern</translation>
        </message>
        <message>
            <source>Nothing but the built-in rules</source>
            <translation>Nichts außer den eingebauten Regeln</translation>
        </message>
        <message>
            <source>The built-in method</source>
            <translation>Das eingebaute Verfahren</translation>
        </message>
        <message>
            <source>Answers are &amp;written by</source>
            <translation>Antworten &amp;schreibt</translation>
        </message>
        <message>
            <source>&amp;Questions are read by</source>
            <translation>&amp;Fragen liest</translation>
        </message>
        <message>
            <source>Answers are also &amp;checked by</source>
            <translation>Antworten &amp;prüft außerdem</translation>
        </message>
        <message>
            <source>Search by &amp;meaning</source>
            <translation>Suche nach &amp;Bedeutung</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>a model, and what serves it or tells it from others of its name</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Not there now: %1</source>
            <translation>Zurzeit nicht da: %1</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ModelVerb</name>
        <message>
            <source>No model was found there so far. It will be looked for whenever models are listed.</source>
            <translation>Dort wurde bisher kein Modell gefunden. Es wird jedes Mal danach gesucht, wenn Modelle aufgelistet werden.</translation>
        </message>
        <message>
            <source>The download was paused. “superinstance models download %1” goes on with it.</source>
            <translation>Der Download wurde angehalten. „superinstance models download %1“ setzt ihn fort.</translation>
        </message>
        <message>
            <source>There is no model “%1”; “superinstance models list” lists them.</source>
            <translation>Es gibt kein Modell „%1“; „superinstance models list“ listet die Modelle auf.</translation>
        </message>
        <message>
            <source>Several models are named “%1”; name one by its id, as “superinstance models list” prints it.</source>
            <translation>Mehrere Modelle heißen „%1“; nennen Sie eines mit seiner Kennung, wie „superinstance models list“ sie ausgibt.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ModelTestButton</name>
        <message>
            <source>&amp;Stop</source>
            <translation>Abbre&amp;chen</translation>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation>&amp;Testen</translation>
        </message>
        <message>
            <source>The test was stopped.</source>
            <translation>Der Test wurde abgebrochen.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ModelsListView</name>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>An answer takes</source>
            <translation>Eine Antwort dauert</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>&amp;Remove from the list</source>
            <translation>Von der Liste &amp;nehmen</translation>
        </message>
        <message>
            <source>Models on this computer</source>
            <translation>Modelle auf diesem Computer</translation>
        </message>
        <message>
            <source>Add a &amp;file…</source>
            <translation>&amp;Datei hinzufügen …</translation>
        </message>
        <message>
            <source>Add a f&amp;older…</source>
            <translation>&amp;Ordner hinzufügen …</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keiner</translation>
        </message>
        <message>
            <source>less than a second</source>
            <translation>weniger als eine Sekunde</translation>
        </message>
        <message>
            <source>“%1” is being tried. A large model takes minutes to load.</source>
            <translation>„%1“ wird getestet. Ein großes Modell braucht Minuten zum Laden.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>the name of a model, and what became of its test</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Add a model</source>
            <translation>Ein Modell hinzufügen</translation>
        </message>
        <message>
            <source>Models (*.gguf)</source>
            <translation>Modelle (*.gguf)</translation>
        </message>
        <message>
            <source>Add a folder of models</source>
            <translation>Einen Ordner mit Modellen hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ModelsPage</name>
        <message>
            <source>What writes the answers</source>
            <translation>Was die Antworten schreibt</translation>
        </message>
        <message>
            <source>Without a model, answers are built from your documents by the method that is built in: it finds the sentences that answer and quotes them. A language model writes them in its own words instead; every sentence is checked against its passage all the same. It takes longer, the more so for each agent that uses one.</source>
            <translation>Ohne Modell entstehen Antworten aus Ihren Dokumenten durch das eingebaute Verfahren: Es findet die Sätze, die antworten, und zitiert sie. Ein Sprachmodell schreibt sie stattdessen in eigenen Worten; jeder Satz wird trotzdem an seiner Textstelle geprüft. Das dauert länger, und mit jedem Agenten, der eines verwendet, noch länger.</translation>
        </message>
        <message>
            <source>What you change here holds from the next question on.</source>
            <translation>Was Sie hier ändern, gilt ab der nächsten Frage.</translation>
        </message>
        <message>
            <source>Models on this computer</source>
            <translation>Modelle auf diesem Computer</translation>
        </message>
        <message>
            <source>Models to download</source>
            <translation>Modelle zum Herunterladen</translation>
        </message>
        <message>
            <source>They come from their publishers' pages on the internet, when you press the button; nothing of yours is sent there.</source>
            <translation>Sie kommen von den Seiten ihrer Herausgeber im Internet, wenn Sie die Schaltfläche drücken; dabei wird nichts von Ihnen dorthin gesendet.</translation>
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
        <name>superinstance::Notifier</name>
        <message>
            <source>Show</source>
            <translation>Anzeigen</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Number</name>
        <message>
            <source>It is a whole number from %1 to %2.</source>
            <translation>Möglich ist eine ganze Zahl von %1 bis %2.</translation>
        </message>
        <message>
            <source>It is a number from %1 to %2.</source>
            <translation>Möglich ist eine Zahl von %1 bis %2.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::NumberField</name>
        <message>
            <source>“%1” is not possible here: it must be a whole number from %2 to %3. It stays at %4.</source>
            <translation>„%1“ ist hier nicht möglich: Es muss eine ganze Zahl von %2 bis %3 sein. Es bleibt bei %4.</translation>
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
        <name>superinstance::PartialFile</name>
        <message>
            <source>Another SuperInstance is downloading this file already. Wait until it is here, or pause it there.</source>
            <translation>Ein anderes SuperInstance lädt diese Datei schon herunter. Warten Sie, bis sie da ist, oder halten Sie den Download dort an.</translation>
        </message>
        <message>
            <source>The disk is full. Make room and continue: what has been downloaded is kept.</source>
            <translation>Der Datenträger ist voll. Schaffen Sie Platz und setzen Sie fort: Was heruntergeladen ist, bleibt.</translation>
        </message>
        <message>
            <source>The file %1 cannot be written: %2.</source>
            <translation>Die Datei %1 kann nicht geschrieben werden: %2.</translation>
        </message>
        <message>
            <source>There is a file %1 already. Remove or rename it first.</source>
            <translation>Es gibt schon eine Datei %1. Entfernen Sie sie zuerst, oder benennen Sie sie um.</translation>
        </message>
        <message>
            <source>What was downloaded is not the file that was published, and was removed. Try it once more, or from another server.</source>
            <translation>Was heruntergeladen wurde, ist nicht die veröffentlichte Datei und wurde entfernt. Versuchen Sie es noch einmal oder von einem anderen Server.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::PartsReading</name>
        <message>
            <source>Code (%1)</source>
            <translation>Code (%1)</translation>
        </message>
        <message>
            <source>Table, %1 rows, %2 columns</source>
            <translation>Tabelle, %1 Zeilen, %2 Spalten</translation>
        </message>
    </context>
    <context>
        <name>superinstance::PassageEmbedding</name>
        <message>
            <source>The embedding model “%1” does not work, so what is read now is found by its words alone. %2</source>
            <translation>Das Embedding-Modell „%1“ funktioniert nicht; darum wird, was jetzt eingelesen wird, nur anhand seiner Wörter gefunden. %2</translation>
        </message>
    </context>
    <context>
        <name>superinstance::PassedOverDialog</name>
        <message>
            <source>And others: type a part of the name to find them</source>
            <translation>Und andere: Geben Sie einen Teil des Namens ein, um sie zu finden</translation>
        </message>
        <message>
            <source>&amp;Add to the library…</source>
            <translation>Zur Bibliothek &amp;hinzufügen …</translation>
        </message>
        <message>
            <source>What is passed over</source>
            <translation>Was übergangen wird</translation>
        </message>
        <message>
            <source>Name or folder</source>
            <translation>Name oder Ordner</translation>
        </message>
        <message>
            <source>Part of the name of a file that you miss</source>
            <translation>Teil des Namens einer Datei, die Sie vermissen</translation>
        </message>
        <message>
            <source>What is passed over, and why</source>
            <translation>Was übergangen wird, und warum</translation>
        </message>
        <message>
            <source>Why, and what</source>
            <translation>Warum, und was</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>What you add by itself is read whatever it is. What else is not found was read, skipped or not readable: the list of files says so.</source>
            <translation>Was Sie für sich hinzufügen, wird eingelesen, was immer es ist. Was sonst nicht gefunden wird, wurde eingelesen, übersprungen oder war nicht lesbar: Die Liste der Dateien sagt es.</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Wird nachgesehen …</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) passed over so far; there is more than could be looked at in a moment.</source>
            <translation>
                <numerusform>Bisher wurde %Ln Datei übergangen; es ist mehr, als in einem Augenblick angesehen werden konnte.</numerusform>
                <numerusform>Bisher wurden %Ln Dateien übergangen; es ist mehr, als in einem Augenblick angesehen werden konnte.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) are passed over.</source>
            <translation>
                <numerusform>%Ln Datei wird übergangen.</numerusform>
                <numerusform>%Ln Dateien werden übergangen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing like that is passed over.</source>
            <translation>Nichts dergleichen wird übergangen.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::PastedFiles</name>
        <message>
            <source>Add what was &amp;copied</source>
            <translation>&amp;Kopiertes hinzufügen</translation>
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
        <name>superinstance::PrivacyPage</name>
        <message>
            <source>Other computers</source>
            <translation>Andere Computer</translation>
        </message>
        <message>
            <source>Stay &amp;offline</source>
            <translation>&amp;Offline bleiben</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>Dieser Computer</translation>
        </message>
        <message>
            <source>What is kept lies in one folder that only you can open. “Advanced” shows it, and can forget all of it.</source>
            <translation>Was aufbewahrt wird, liegt in einem einzigen Ordner, den nur Sie öffnen können. „Erweitert“ zeigt ihn und kann alles darin vergessen.</translation>
        </message>
        <message>
            <source>While this is on, no connection to any other computer is ever made, so no model can be downloaded. While it is off, one is made only when you have a model downloaded. Your documents, questions and answers stay on this computer with either choice. The switch holds at once.</source>
            <translation>Solange dies eingeschaltet ist, wird nie eine Verbindung zu einem anderen Computer aufgebaut; darum kann auch kein Modell heruntergeladen werden. Ist es ausgeschaltet, geschieht das nur, wenn Sie ein Modell herunterladen lassen. Ihre Dokumente, Fragen und Antworten bleiben in beiden Fällen auf diesem Computer. Der Schalter gilt sofort.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::QuickAsk</name>
        <message>
            <source>Ask SuperInstance</source>
            <translation>SuperInstance fragen</translation>
        </message>
        <message>
            <source>Enter asks, Ctrl+Enter opens the window, Esc closes.</source>
            <translation>Eingabe fragt, Strg+Eingabe öffnet das Fenster, Esc schließt.</translation>
        </message>
        <message>
            <source>Opens in the window with the answer</source>
            <translation>Öffnet sich im Fenster mit der Antwort</translation>
        </message>
        <message>
            <source>&amp;Open in the window</source>
            <translation>Im Fenster ö&amp;ffnen</translation>
        </message>
        <message>
            <source>Close this window</source>
            <translation>Dieses Fenster schließen</translation>
        </message>
        <message>
            <source>Open in the window</source>
            <translation>Im Hauptfenster öffnen</translation>
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
            <source>citation %1 of %2</source>
            <translation>Fundstelle %1 von %2</translation>
        </message>
        <message>
            <source>“%1” (%2)</source>
            <translation>„%1“ (%2)</translation>
        </message>
        <message>
            <source>No document is open. Choose a citation of an answer to open one.</source>
            <translation>Es ist kein Dokument offen. Wählen Sie einen Beleg einer Antwort, um eines zu öffnen.</translation>
        </message>
        <message>
            <source>There is no other citation to go to.</source>
            <translation>Es gibt keinen anderen Beleg.</translation>
        </message>
        <message>
            <source>This is the first citation of the answer.</source>
            <translation>Das ist der erste Beleg der Antwort.</translation>
        </message>
        <message>
            <source>This is the last citation of the answer.</source>
            <translation>Das ist der letzte Beleg der Antwort.</translation>
        </message>
        <message>
            <source>line %1</source>
            <translation>Zeile %1</translation>
        </message>
        <message>
            <source>There is no text of this file here. %1</source>
            <translation>Von dieser Datei gibt es hier keinen Text. %1</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Reading</name>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Do not wrap</source>
            <translation>Nicht umbrechen</translation>
        </message>
        <message>
            <source>Wrap</source>
            <translation>Umbrechen</translation>
        </message>
    </context>
    <context>
        <name>superinstance::Reason</name>
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
            <source>This web page hides words from its readers that are meant for a program (“%1”). They were not read, and not obeyed.</source>
            <translation>Diese Webseite verbirgt vor ihren Lesern Worte, die für ein Programm bestimmt sind („%1“). Sie wurden nicht gelesen und nicht befolgt.</translation>
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
            <source>Messages within messages within messages were not all read.</source>
            <translation>Nachrichten in Nachrichten in Nachrichten wurden nicht alle eingelesen.</translation>
        </message>
        <message>
            <source>Only the first %1 messages of this mailbox were read. Divide it into smaller ones to have all of it read.</source>
            <translation>Nur die ersten %1 Nachrichten dieses Postfachs wurden gelesen. Teilen Sie es in kleinere, damit alles gelesen wird.</translation>
        </message>
        <message>
            <source>Some messages of this mailbox are damaged. Their text was read as it stands, without what is attached to them.</source>
            <translation>Einige Nachrichten dieses Postfachs sind beschädigt. Ihr Text wurde gelesen, wie er dasteht, ohne ihre Anhänge.</translation>
        </message>
        <message>
            <source>This message is damaged and cannot be read.</source>
            <translation>Diese Nachricht ist beschädigt und kann nicht eingelesen werden.</translation>
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
            <source>This file is named like XML but holds no text.</source>
            <translation>Diese Datei heißt wie XML, enthält aber keinen Text.</translation>
        </message>
        <message>
            <source>This XML file is damaged, and only a part of it could be read.</source>
            <translation>Diese XML-Datei ist beschädigt; nur ein Teil konnte eingelesen werden.</translation>
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
            <source>You may not look into this folder. Change its permissions to have it read.</source>
            <translation>In diesen Ordner dürfen Sie nicht hineinsehen. Zum Einlesen bitte die Zugriffsrechte ändern.</translation>
        </message>
        <message>
            <source>This file is larger than %1 MB, the most that you let be read in its folder.</source>
            <translation>Diese Datei ist größer als %1 MB, die größte, die Sie in ihrem Ordner lesen lassen.</translation>
        </message>
        <message>
            <source>This link leads out of its folder. Add what it leads to, to have that read.</source>
            <translation>Diese Verknüpfung führt aus ihrem Ordner hinaus. Fügen Sie hinzu, wohin sie führt, damit es gelesen wird.</translation>
        </message>
        <message>
            <source>The attachment “%1” could not be read, or holds no text.</source>
            <translation>Der Anhang „%1“ konnte nicht gelesen werden oder enthält keinen Text.</translation>
        </message>
        <message>
            <source>The attachment “%1” was not read wholly.</source>
            <translation>Der Anhang „%1“ wurde nicht ganz gelesen.</translation>
        </message>
        <message>
            <source>This file hides words from its readers that are meant for a program (“%1”). They were not read, and not obeyed.</source>
            <translation>Diese Datei verbirgt vor ihren Lesern Worte, die einem Programm gelten („%1“). Sie wurden nicht gelesen und nicht befolgt.</translation>
        </message>
        <message>
            <source>This file holds a comment that its readers do not see (“%1”). It was not read.</source>
            <translation>Diese Datei enthält einen Kommentar, den ihre Leser nicht sehen („%1“). Er wurde nicht gelesen.</translation>
        </message>
        <message>
            <source>There was no text found in this PDF, only pictures of pages (a scan). The options of its folder can have them read (OCR).</source>
            <translation>In diesem PDF wurde kein Text gefunden, nur Bilder von Seiten (ein Scan). Die Optionen seines Ordners können sie lesen lassen (OCR).</translation>
        </message>
        <message>
            <source>There was no text found in this file: it is a picture. The options of its folder can have it read (OCR).</source>
            <translation>In dieser Datei wurde kein Text gefunden: Sie ist ein Bild. Die Optionen ihres Ordners können es lesen lassen (OCR).</translation>
        </message>
        <message>
            <source>The program part that reads text in pictures (superinstance-ocr) is missing. Install SuperInstance again to have this file read.</source>
            <translation>Der Programmteil, der Text in Bildern liest (superinstance-ocr), fehlt. Installieren Sie SuperInstance neu, damit diese Datei gelesen wird.</translation>
        </message>
        <message>
            <source>To read text in pictures, Tesseract's language data are needed. Install the package tesseract-ocr-eng, and those of your other languages (tesseract-ocr-deu for German), then start SuperInstance again.</source>
            <translation>Um Text in Bildern zu lesen, werden die Sprachdaten von Tesseract gebraucht. Installieren Sie das Paket tesseract-ocr-eng und die Ihrer anderen Sprachen (tesseract-ocr-deu für Deutsch), und starten Sie SuperInstance dann neu.</translation>
        </message>
        <message>
            <source>Only the first %1 MB of this mailbox were read, because it is very large. Divide it into smaller ones to have all of it read.</source>
            <translation>Nur die ersten %1 MB dieses Postfachs wurden gelesen, weil es sehr groß ist. Teilen Sie es in kleinere, damit alles gelesen wird.</translation>
        </message>
        <message>
            <source>Its text is recognised (OCR) when everything else has been read.</source>
            <translation>Ihr Text wird erkannt (OCR), wenn alles andere gelesen ist.</translation>
        </message>
        <message>
            <source>No text was recognised in this file.</source>
            <translation>In dieser Datei wurde kein Text erkannt.</translation>
        </message>
        <message>
            <source>%1 of %2 pages of this scan could not be read.</source>
            <translation>%1 von %2 Seiten dieses Scans konnten nicht gelesen werden.</translation>
        </message>
        <message>
            <source>Only the first %1 of %2 pages of this scan were read.</source>
            <translation>Nur die ersten %1 von %2 Seiten dieses Scans wurden gelesen.</translation>
        </message>
        <message>
            <source>Recognising the text of a page took longer than %1 seconds and was given up.</source>
            <translation>Den Text einer Seite zu erkennen dauerte länger als %1 Sekunden und wurde aufgegeben.</translation>
        </message>
        <message>
            <source>The data that text in pictures is recognised with is damaged. Install the package tesseract-ocr-eng again.</source>
            <translation>Die Daten, mit denen Text in Bildern erkannt wird, sind beschädigt. Installieren Sie das Paket tesseract-ocr-eng neu.</translation>
        </message>
        <message>
            <source>This picture is damaged or of an unknown kind, and its text could not be read. Open it in a picture viewer and save it again.</source>
            <translation>Dieses Bild ist beschädigt oder von unbekannter Art, und sein Text konnte nicht gelesen werden. Öffnen Sie es in einem Bildbetrachter, und speichern Sie es neu.</translation>
        </message>
        <message>
            <source>This picture has more than %1 million pixels and was not read. Save it smaller to have its text read.</source>
            <translation>Dieses Bild hat mehr als %1 Millionen Bildpunkte und wurde nicht gelesen. Speichern Sie es kleiner, damit sein Text gelesen wird.</translation>
        </message>
        <message>
            <source>Documents of Pages, Numbers and Keynote are not read. Export this one as PDF to have it read.</source>
            <translation>Dokumente von Pages, Numbers und Keynote werden nicht eingelesen. Zum Einlesen bitte als PDF exportieren.</translation>
        </message>
        <message>
            <source>This drawing is damaged and cannot be read.</source>
            <translation>Diese Zeichnung ist beschädigt und kann nicht eingelesen werden.</translation>
        </message>
        <message>
            <source>This drawing is damaged, and only a part of it could be read.</source>
            <translation>Diese Zeichnung ist beschädigt; nur ein Teil konnte eingelesen werden.</translation>
        </message>
        <message>
            <source>%1 of %2 pages hold only pictures. The options of its folder can have their text read (OCR).</source>
            <translation>%1 von %2 Seiten enthalten nur Bilder. Die Optionen des Ordners können ihren Text lesen lassen (OCR).</translation>
        </message>
        <message>
            <source>This is a sound recording, not a document.</source>
            <translation>Dies ist eine Tonaufnahme, kein Dokument.</translation>
        </message>
        <message>
            <source>This is a video, not a document.</source>
            <translation>Dies ist ein Video, kein Dokument.</translation>
        </message>
        <message>
            <source>This is a picture of a kind that is not read. Save it as PNG or JPEG to have its text recognised (OCR).</source>
            <translation>Dies ist ein Bild einer Art, die nicht eingelesen wird. Speichern Sie es als PNG oder JPEG, damit sein Text erkannt wird (OCR).</translation>
        </message>
        <message>
            <source>This is a font, not a document.</source>
            <translation>Dies ist eine Schriftart, kein Dokument.</translation>
        </message>
        <message>
            <source>This kind of document (DjVu) is not read. Export it as PDF to have it read.</source>
            <translation>Diese Art von Dokument (DjVu) wird nicht eingelesen. Zum Einlesen bitte als PDF exportieren.</translation>
        </message>
        <message>
            <source>%1 of %2 pages hold only pictures. Their text is recognised (OCR) when everything else has been read.</source>
            <translation>%1 von %2 Seiten enthalten nur Bilder. Ihr Text wird erkannt (OCR), wenn alles andere gelesen ist.</translation>
        </message>
        <message>
            <source>%1 of %2 pages that hold only pictures could not be read.</source>
            <translation>%1 von %2 Seiten, die nur Bilder enthalten, konnten nicht gelesen werden.</translation>
        </message>
        <message>
            <source>Only the beginning of this web page could be read.</source>
            <translation>Nur der Anfang dieser Webseite konnte gelesen werden.</translation>
        </message>
        <message>
            <source>%1 attachments could not be read, or hold no text: %2.</source>
            <translation>%1 Anhänge konnten nicht gelesen werden oder enthalten keinen Text: %2.</translation>
        </message>
        <message>
            <source>Reading this file needs more memory than is allowed; it was set aside.</source>
            <translation>Diese Datei zu lesen braucht mehr Speicher, als erlaubt ist; sie wurde beiseitegelegt.</translation>
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
        <name>superinstance::RemovedBar</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>Undo: put it back into the library</source>
            <translation>Rückgängig: zurück in die Bibliothek</translation>
        </message>
        <message>
            <source>Puts it back into the library and reads it again (Ctrl+Z).</source>
            <translation>Legt es in die Bibliothek zurück und liest es noch einmal (Strg+Z).</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Dismiss: it stays out of the library</source>
            <translation>Ausblenden: es bleibt aus der Bibliothek</translation>
        </message>
        <message>
            <source>Taken out of the library</source>
            <translation>Aus der Bibliothek genommen</translation>
        </message>
        <message>
            <source>“%1” was taken out of the library.</source>
            <translation>„%1“ wurde aus der Bibliothek genommen.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) were taken out of the library.</source>
            <translation>
                <numerusform>%Ln Datei wurde aus der Bibliothek genommen.</numerusform>
                <numerusform>%Ln Dateien wurden aus der Bibliothek genommen.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 Ctrl+Z puts it back.</source>
            <translation>%1 Mit Strg+Z kommt es zurück.</translation>
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
        <name>superinstance::ReplayDialog</name>
        <message>
            <source>How this was reached</source>
            <translation>Wie es dazu kam</translation>
        </message>
        <message>
            <source>&amp;Copy as text</source>
            <translation>Als Text &amp;kopieren</translation>
        </message>
        <message>
            <source>The report is copied.</source>
            <translation>Der Bericht ist kopiert.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::RootsTree</name>
        <message>
            <source>Collections and folders</source>
            <translation>Sammlungen und Ordner</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <comment>state of a folder, then sentences</comment>
            <translation>%1. %2</translation>
        </message>
        <message>
            <source>Also here</source>
            <translation>Auch hier</translation>
        </message>
        <message>
            <source>This, or some of it, is in “%1” as well. It is stored once.</source>
            <translation>Dies oder ein Teil davon ist auch in „%1“. Es ist einmal gespeichert.</translation>
        </message>
        <message numerus="yes">
            <source>There are more folders than this computer can watch at once; changes in some of these may be noticed %n minute(s) late.</source>
            <translation>
                <numerusform>Es sind mehr Ordner, als dieser Computer zugleich beobachten kann; Änderungen in einigen von diesen werden bis zu %n Minute später bemerkt.</numerusform>
                <numerusform>Es sind mehr Ordner, als dieser Computer zugleich beobachten kann; Änderungen in einigen von diesen werden bis zu %n Minuten später bemerkt.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::ScansBar</name>
        <message>
            <source>Recognises their text on this computer, when everything else has been read. The options of a folder turn it off again.</source>
            <translation>Erkennt ihren Text auf diesem Computer, wenn alles andere gelesen ist. Die Optionen eines Ordners schalten es wieder aus.</translation>
        </message>
        <message>
            <source>&amp;Not now</source>
            <translation>&amp;Jetzt nicht</translation>
        </message>
        <message>
            <source>Not now: the scans stay without text</source>
            <translation>Jetzt nicht: Die Scans bleiben ohne Text</translation>
        </message>
        <message>
            <source>You are not asked again; the options of a folder have its scans read.</source>
            <translation>Sie werden nicht noch einmal gefragt; die Optionen eines Ordners lassen seine Scans lesen.</translation>
        </message>
        <message>
            <source>Scans without text</source>
            <translation>Scans ohne Text</translation>
        </message>
        <message numerus="yes">
            <source>%Ln scans have no text.</source>
            <translation>
                <numerusform>%Ln Scan hat keinen Text.</numerusform>
                <numerusform>%Ln Scans haben keinen Text.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Read them</source>
            <translation>&amp;Lesen</translation>
        </message>
        <message>
            <source>&amp;Read them (%1)</source>
            <translation>&amp;Lesen (%1)</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ScopeBar</name>
        <message>
            <source>Without a collection</source>
            <translation>Ohne Sammlung</translation>
        </message>
        <message>
            <source>What is asked about</source>
            <translation>Wozu gefragt wird</translation>
        </message>
        <message>
            <source>“%1” cannot be asked about. %2</source>
            <translation>Zu „%1“ kann nicht gefragt werden. %2</translation>
        </message>
        <message>
            <source>Ask about a file</source>
            <translation>Zu einer Datei fragen</translation>
        </message>
        <message>
            <source>Asking about everything</source>
            <translation>Gefragt wird zu allem</translation>
        </message>
        <message>
            <source>Asking about</source>
            <translation>Gefragt wird zu</translation>
        </message>
        <message numerus="yes">
            <source>%Ln document(s)</source>
            <translation>
                <numerusform>%Ln Dokument</numerusform>
                <numerusform>%Ln Dokumente</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading %1…</source>
            <translation>%1 wird eingelesen …</translation>
        </message>
        <message>
            <source>%1: do not ask about this any more</source>
            <translation>%1: hierzu nicht mehr fragen</translation>
        </message>
        <message>
            <source>&amp;Everything</source>
            <translation>&amp;Alles</translation>
        </message>
        <message>
            <source>&amp;A file that is not in the library…</source>
            <translation>&amp;Eine Datei, die nicht in der Bibliothek ist …</translation>
        </message>
        <message>
            <source>Del on a name beside it leaves that out again.</source>
            <translation>Entf auf einem Namen daneben lässt diesen wieder weg.</translation>
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
        <message>
            <source>Ask about &amp;these</source>
            <translation>Zu &amp;diesen fragen</translation>
        </message>
        <message>
            <source>Sea&amp;rch everything</source>
            <translation>Alles d&amp;urchsuchen</translation>
        </message>
        <message>
            <source>Ask about &amp;the first %1 of %2</source>
            <translation>Zu den ers&amp;ten %1 von %2 fragen</translation>
        </message>
        <message>
            <source>Ask about &amp;the first %1</source>
            <translation>Zu den ers&amp;ten %1 fragen</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Es wird gesucht …</translation>
        </message>
        <message>
            <source>Ask about &amp;this</source>
            <translation>Zu &amp;diesem fragen</translation>
        </message>
        <message>
            <source>Down goes to the documents found, Enter opens the first of them.</source>
            <translation>Pfeil ab geht zu den gefundenen Dokumenten, Eingabe öffnet das erste.</translation>
        </message>
        <message>
            <source>Enter opens the document, Space shows it and stays in the list. Up from the first one goes back to the field.</source>
            <translation>Eingabe öffnet das Dokument, die Leertaste zeigt es und bleibt in der Liste. Pfeil auf führt vom ersten zurück ins Feld.</translation>
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
        <name>superinstance::SemanticSearch</name>
        <message>
            <source>Its vectors are not as those that were kept.</source>
            <translation>Seine Vektoren sind nicht wie die aufbewahrten.</translation>
        </message>
        <message>
            <source>The embedding model “%1” takes too long, so answers are found by their words alone for now.</source>
            <translation>Das Embedding-Modell „%1“ braucht zu lange; darum werden Antworten vorerst nur anhand ihrer Wörter gefunden.</translation>
        </message>
        <message>
            <source>The embedding model “%1” does not work, so answers are found by their words alone for now. %2</source>
            <translation>Das Embedding-Modell „%1“ funktioniert nicht; darum werden Antworten vorerst nur anhand ihrer Wörter gefunden. %2</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ServerProcess</name>
        <message>
            <source>The model server could not be started: %1.</source>
            <translation>Der Modellserver konnte nicht gestartet werden: %1.</translation>
        </message>
        <message>
            <source>The model server crashed.</source>
            <translation>Der Modellserver ist abgestürzt.</translation>
        </message>
        <message>
            <source>The model server ended by itself.</source>
            <translation>Der Modellserver hat sich selbst beendet.</translation>
        </message>
        <message>
            <source>It said last: %1</source>
            <translation>Zuletzt sagte er: %1</translation>
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
        <name>superinstance::SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Pages of the settings</source>
            <translation>Seiten der Einstellungen</translation>
        </message>
        <message>
            <source>General</source>
            <translation>Allgemein</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliothek</translation>
        </message>
        <message>
            <source>Council</source>
            <translation>Rat</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Datenschutz</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Erweitert</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>Endpoints</source>
            <translation>Endpunkte</translation>
        </message>
    </context>
    <context>
        <name>superinstance::ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
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
        <name>superinstance::StatusVerb</name>
        <message numerus="yes">
            <source>%n passages cannot be found by their meaning yet: they are embedded while the window of SuperInstance is open.</source>
            <translation>
                <numerusform>%n Textstelle kann noch nicht nach ihrer Bedeutung gefunden werden: Sie wird dafür aufbereitet, solange das Fenster von SuperInstance offen ist.</numerusform>
                <numerusform>%n Textstellen können noch nicht nach ihrer Bedeutung gefunden werden: Sie werden dafür aufbereitet, solange das Fenster von SuperInstance offen ist.</numerusform>
            </translation>
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
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>SuperInstance</source>
            <translation>SuperInstance</translation>
        </message>
        <message>
            <source>SuperInstance: %1</source>
            <translation>SuperInstance: %1</translation>
        </message>
        <message>
            <source>&amp;Ask…</source>
            <translation>&amp;Fragen …</translation>
        </message>
        <message>
            <source>&amp;Pause reading</source>
            <translation>&amp;Einlesen anhalten</translation>
        </message>
        <message>
            <source>&amp;Resume reading</source>
            <translation>&amp;Einlesen fortsetzen</translation>
        </message>
        <message>
            <source>&amp;Hide</source>
            <translation>&amp;Verbergen</translation>
        </message>
    </context>
    <context>
        <name>superinstance::UndoBar</name>
        <message>
            <source>Conversation deleted.</source>
            <translation>Unterhaltung gelöscht.</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>Undo: bring the deleted conversation back</source>
            <translation>Rückgängig: die gelöschte Unterhaltung zurückholen</translation>
        </message>
        <message>
            <source>Brings the conversation back (Ctrl+Z).</source>
            <translation>Holt die Unterhaltung zurück (Strg+Z).</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Dismiss: the conversation stays deleted</source>
            <translation>Ausblenden: Die Unterhaltung bleibt gelöscht</translation>
        </message>
        <message>
            <source>Deleted conversation</source>
            <translation>Gelöschte Unterhaltung</translation>
        </message>
        <message>
            <source>Conversation deleted. Ctrl+Z brings it back.</source>
            <translation>Unterhaltung gelöscht. Strg+Z holt sie zurück.</translation>
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
            <source>Something went wrong inside the library; nothing was changed. Try again.</source>
            <translation>In der Bibliothek ist etwas schiefgegangen; nichts wurde geändert. Bitte erneut versuchen.</translation>
        </message>
        <message>
            <source>The library is damaged.</source>
            <translation>Die Bibliothek ist beschädigt.</translation>
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
        <name>superinstance::WrongDialog</name>
        <message>
            <source>&amp;Mark as wrong</source>
            <translation>Als falsch &amp;markieren</translation>
        </message>
        <message>
            <source>This was wrong</source>
            <translation>Das war falsch</translation>
        </message>
        <message>
            <source>The question, what was said before it, the passages and the sentences of this answer are kept together as a case that can be looked into. It stays on this computer, and goes when you delete the conversation or take one of its files out of the library.</source>
            <translation>Die Frage, das zuvor Gesagte, die Stellen und die Sätze dieser Antwort werden zusammen als Fall aufbewahrt, den man untersuchen kann. Er bleibt auf diesem Computer und verschwindet, wenn Sie die Unterhaltung löschen oder eine ihrer Dateien aus der Bibliothek nehmen.</translation>
        </message>
        <message>
            <source>What &amp;would have been right? You may leave this empty.</source>
            <translation>Was &amp;wäre richtig gewesen? Sie können das frei lassen.</translation>
        </message>
        <message>
            <source>What would have been right</source>
            <translation>Was richtig gewesen wäre</translation>
        </message>
    </context>
    <context>
        <name>superinstance::WrongList</name>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportieren …</translation>
        </message>
        <message>
            <source>&amp;Take off the list</source>
            <translation>Von der Liste &amp;nehmen</translation>
        </message>
        <message>
            <source>Answers marked as wrong</source>
            <translation>Als falsch markierte Antworten</translation>
        </message>
        <message>
            <source>Export the cases</source>
            <translation>Die Fälle exportieren</translation>
        </message>
        <message>
            <source>Cases for tests (*.json)</source>
            <translation>Fälle für Tests (*.json)</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>What would have been right</source>
            <translation>Was richtig gewesen wäre</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>Markiert</translation>
        </message>
        <message>
            <source>The cases were written to %1.</source>
            <translation>Die Fälle wurden nach %1 geschrieben.</translation>
        </message>
        <message>
            <source>You have not marked any answer as wrong; “This was wrong” beside an answer does.</source>
            <translation>Sie haben noch keine Antwort als falsch markiert; „Das war falsch“ neben einer Antwort tut das.</translation>
        </message>
        <message>
            <source>Export writes the chosen cases into one file that a test of the program can ask again. It holds the passages they draw on; look at it before you give it away.</source>
            <translation>„Exportieren“ schreibt die gewählten Fälle in eine Datei, die ein Test des Programms noch einmal fragen kann. Sie enthält die Stellen, auf die sie sich stützen; sehen Sie sie an, bevor Sie sie weitergeben.</translation>
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
        <message>
            <source>The cited passage says this day of something else.</source>
            <translation>Die zitierte Textstelle sagt diesen Tag von etwas anderem.</translation>
        </message>
        <message>
            <source>The cited passage says this number of something else.</source>
            <translation>Die zitierte Textstelle sagt diese Zahl von etwas anderem.</translation>
        </message>
        <message>
            <source>The cited passage says this of something else.</source>
            <translation>Die zitierte Textstelle sagt das von etwas anderem.</translation>
        </message>
    </context>
    <context>
        <name>superinstance::wording</name>
        <message>
            <source>The word “%1” occurs nowhere.</source>
            <translation>Das Wort „%1“ kommt nirgends vor.</translation>
        </message>
        <message>
            <source>These words occur nowhere: %1.</source>
            <translation>Diese Wörter kommen nirgends vor: %1.</translation>
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
        <message numerus="yes">
            <source>I have not found this in what I have read (%Ln files).</source>
            <translation>
                <numerusform>Ich habe dies im Eingelesenen nicht gefunden (%Ln Datei).</numerusform>
                <numerusform>Ich habe dies im Eingelesenen nicht gefunden (%Ln Dateien).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>I have not found this in what I have read (%1 of %Ln files so far).</source>
            <translation>
                <numerusform>Ich habe dies im Eingelesenen nicht gefunden (bisher %1 von %Ln Datei).</numerusform>
                <numerusform>Ich habe dies im Eingelesenen nicht gefunden (bisher %1 von %Ln Dateien).</numerusform>
            </translation>
        </message>
        <message>
            <source>There is nothing else: every sentence that could answer this has been shown already.</source>
            <translation>Sonst gibt es nichts: Jeder Satz, der dies beantworten könnte, wurde schon gezeigt.</translation>
        </message>
        <message numerus="yes">
            <source>Logos found %Ln sentences.</source>
            <translation>
                <numerusform>Logos fand %Ln Satz.</numerusform>
                <numerusform>Logos fand %Ln Sätze.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ethos confirmed %1 of %Ln sentences.</source>
            <translation>
                <numerusform>Ethos bestätigte %1 von %Ln Satz.</numerusform>
                <numerusform>Ethos bestätigte %1 von %Ln Sätzen.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 did not answer in time.</source>
            <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
        </message>
        <message numerus="yes">
            <source>%1 did not answer within %Ln seconds.</source>
            <translation>
                <numerusform>%1 hat nicht innerhalb von %Ln Sekunde geantwortet.</numerusform>
                <numerusform>%1 hat nicht innerhalb von %Ln Sekunden geantwortet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sentences not confirmed.</source>
            <translation>
                <numerusform>%Ln Satz nicht bestätigt.</numerusform>
                <numerusform>%Ln Sätze nicht bestätigt.</numerusform>
            </translation>
        </message>
        <message>
            <source>The word “%1” does not occur in what you asked about.</source>
            <translation>Das Wort „%1“ kommt in dem, wozu Sie fragten, nicht vor.</translation>
        </message>
        <message>
            <source>These words do not occur in what you asked about: %1.</source>
            <translation>Diese Wörter kommen in dem, wozu Sie fragten, nicht vor: %1.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln files in %1 are not read yet.</source>
            <translation>
                <numerusform>%Ln Datei in %1 ist noch nicht gelesen.</numerusform>
                <numerusform>%Ln Dateien in %1 sind noch nicht gelesen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Ask again when they are.</source>
            <translation>Fragen Sie noch einmal, wenn sie gelesen sind.</translation>
        </message>
        <message>
            <source>This is the passage that comes closest.</source>
            <translation>Dies ist die Stelle, die dem am nächsten kommt.</translation>
        </message>
        <message>
            <source>These are the passages that come closest.</source>
            <translation>Dies sind die Stellen, die dem am nächsten kommen.</translation>
        </message>
        <message>
            <source>Passages like these hardly ever answer what was asked, so nothing was agreed on.</source>
            <translation>Textstellen wie diese beantworten fast nie, was gefragt wurde; darum gibt es keine Einigung.</translation>
        </message>
        <message>
            <source>I cannot tell what your question refers to. Name it, and ask again.</source>
            <translation>Ich weiß nicht, worauf sich Ihre Frage bezieht. Nennen Sie es, und fragen Sie noch einmal.</translation>
        </message>
        <message>
            <source>The model of %1 is being loaded.</source>
            <translation>Das Modell von %1 wird geladen.</translation>
        </message>
        <message>
            <source>%1 is waiting for its model.</source>
            <translation>%1 wartet auf sein Modell.</translation>
        </message>
        <message>
            <source>%1 is thinking.</source>
            <translation>%1 denkt nach.</translation>
        </message>
        <message>
            <source>%1 is reading (%2 of %3 tokens).</source>
            <translation>%1 liest (%2 von %3 Token).</translation>
        </message>
        <message>
            <source>The model of %1 was of no use here, so what is built in did its part. %2</source>
            <translation>Das Modell von %1 nützte hier nichts; darum übernahm das eingebaute Verfahren seinen Teil. %2</translation>
        </message>
        <message>
            <source>Model: %1.</source>
            <translation>Modell: %1.</translation>
        </message>
        <message numerus="yes">
            <source>Model: %1, which read %Ln tokens.</source>
            <translation>
                <numerusform>Modell: %1, hat %Ln Token gelesen.</numerusform>
                <numerusform>Modell: %1, hat %Ln Token gelesen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Model: %1, which read %Ln tokens, %2 of them before.</source>
            <translation>
                <numerusform>Modell: %1, hat %Ln Token gelesen, davon %2 schon zuvor.</numerusform>
                <numerusform>Modell: %1, hat %Ln Token gelesen, davon %2 schon zuvor.</numerusform>
            </translation>
        </message>
    </context>
</TS>
