<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CommandLine</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another SuperInstance uses this data folder but does not answer; end it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace cannot be written to %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Extractor</name>
    <message>
        <source>This book is copy-protected and can only be read in its shop&apos;s own program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is named like a web page but holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This web page is damaged and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of this web page is nested too deeply and could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is named like JSON but holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is named like a text but holds none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is named like Markdown but holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document is protected by a password. Save a copy without the password to have it read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document is damaged and cannot be read. Open it in the program that made it and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document is damaged, and only a part of it could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is named like XML but holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This XML file is damaged, and only a part of it could be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileReader</name>
    <message>
        <source>This is a picture; text in pictures is not read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is compressed. Unpack it to have it read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a program, not a document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a database, not a document.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Signal</name>
    <message>
        <source>What was waited for has ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written completely; is the disk full?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>This program lacks part of itself; install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library was made by a newer version of SuperInstance. Use that version, or choose another folder with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be searched on this computer: its SQLite lacks full-text search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be searched just now. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is damaged: its index does not fit its documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not in the library any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conversation is no longer there. Begin a new one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>std</name>
    <message>
        <source>Only the first %1 of %2 pages were read, because this PDF takes very long to read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance</name>
    <message>
        <source>Keep the library, settings and logs in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a trace of what is done, step by step, to this file (for Perfetto).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print one JSON object per line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start in the tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the question that follows in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this collection of the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow later changes of these files and folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most this many results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for each line of this file: qid, tab, query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the documents found for each query to this file (TREC format).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the run in the TREC file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask each question of this file: one JSON object per line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one JSON object per line to this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many questions to work on at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add how the answer came about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check each claim of this file: one JSON object per line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the stored text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--%1” needs its verb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--%1” does not go with “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--%1” needs a path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--%1” needs “--%2” as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch takes no further words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“verify” needs “--claims” and “--out”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs a file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs more words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not take that many words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty word names no file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use “config get KEY” or “config set KEY VALUE”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--%1” needs a whole number of at least 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SuperInstance answers questions from your own documents, on this machine.
Verbs: index, search, ask, verify, show, remove, status, collections, config; none opens the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do; without it the window opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is neither a verb nor a file; “superinstance --help” lists the verbs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pathos, Logos and Ethos agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found in what I have read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No consensus: read this with care.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withheld by Ethos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quoted from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supported by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contradicted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not confirmed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files: %2 indexed, %3 unchanged, %4 skipped, %5 failed, in %6 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood as: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: %1. Chunks: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SuperInstance %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents: %1 (%2 passages)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: %1. Failed: %2. Offline: %3. Watched: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 files, %3 indexed, %4 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(general)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The running SuperInstance ended before it had answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names no passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Struck:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft, being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages found so far:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is longer than can be shown; the rest is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 sentence not confirmed; show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sentences not confirmed; show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nearest passages:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pathos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing to check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each sentence was checked against its own passage: words, numbers, dates, names and negations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after one round, where %2 is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after %2 rounds, where %3 is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files; %2 still waited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep watching your folders in the tray, or quit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep watching your folders in a minimised window, or quit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close SuperInstance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are asked only once. “Quit” in the File menu always quits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep watching in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused; %1 files wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading: %1 done, %2 to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 files a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, about %1 minutes left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, about %1 seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (offline; what was read of it is kept)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; not followed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft, from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SuperInstance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closest passages; they may not answer you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withheld by Ethos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pathos understood “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pathos understood the question as typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logos found nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logos found 1 sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logos found %1 sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethos had nothing to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethos confirmed all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethos confirmed %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logos found nothing close enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was claimed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethos withheld the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would do harm if it were followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passages that fit the question were found all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sentence names no passage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cited passage is not what was read and found for this question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what this is: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what the documents name: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the number: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare what the documents say: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum up what the documents say: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the steps: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer a greeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the passage that answers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer must be about %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer must hold for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I found nothing that is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I understood the question as: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This speaks of %1, and you asked about %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked about “%1”, and that word occurs nowhere in your documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number “%1” does not stand in the cited passage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date “%1” does not stand in the cited passage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name “%1” does not stand in the cited passage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation is not word for word in the cited passage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few of the claim&apos;s words stand in the cited passage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The claim announces another number of things than it lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sentence claims nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no passage to check this against.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long to be checked as one claim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message is damaged and cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document is protected by a password. Save a copy without the password to have it read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document unpacks to more than it should and was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document unpacks to more than it should, and only a part of it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document is damaged and cannot be read. Open it in the program that made it and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document is damaged, and only a part of it could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first %1 characters of this document were read, because it is very long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no text found in this document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of office document is not read. Export it as PDF to have it read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This office document or archive is damaged and cannot be read. Get another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an archive. Unpack it to have the files in it read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of file (an old office document) is not read. Export it as PDF or text to have it read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PDF is damaged and cannot be read. Open it in a PDF viewer and save it again, or get another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PDF is protected by a password. Save a copy without the password to have it read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PDF holds only pictures of pages (a scan), and no text that could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pages hold only pictures and could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was read as “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds the library is full. Free some space; what was not saved is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds the library cannot be read or written. Is it full, or was it unplugged?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be written. Allow writing to its folder, or choose another with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be opened. Is its folder there, and may you read it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is damaged. Start SuperInstance again: it sets the damaged file aside and reads your documents anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is in use by another program. Close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library could not do this (database error %1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::Application</name>
    <message>
        <source>A SuperInstance command is at work on this folder; the window can open when it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::Batch</name>
    <message>
        <source>Line %1 of the input is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::ChatPage</name>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer is still being worked on; stop it first to open another conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this conversation with all its answers? This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h2&gt;Ask your own documents&lt;/h2&gt;&lt;p&gt;Drop a folder or some files anywhere on this window, or choose &lt;b&gt;Add folder…&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;They stay where they are. SuperInstance reads them on this computer only, follows later changes, and answers with sentences from them, each with the place it comes from.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h2&gt;Ask your own documents&lt;/h2&gt;&lt;p&gt;Type a question below. Every sentence of the answer is checked against the passage it comes from, and what is not in your documents is not answered.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::ChatView</name>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions and answers. Tab moves to the next link, Enter opens it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::CheckDialog</name>
    <message>
        <source>How this was checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreement %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement of the three agents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::CollectionsVerb</name>
    <message>
        <source>The library is empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::CommandServer</name>
    <message>
        <source>Other starts of SuperInstance cannot reach this one: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::Composer</name>
    <message>
        <source>&amp;Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a question about your documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter sends the question, Shift and Enter begin a new line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::CouncilBar</name>
    <message>
        <source>What the three agents are doing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::DropOverlay</name>
    <message>
        <source>Drop files and folders here to add them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files and folders to add them.
They stay where they are; SuperInstance only reads them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::Engine</name>
    <message>
        <source>Something went wrong inside SuperInstance. Your documents are not affected; if it happens again, start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SuperInstance is closing. Start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is not open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::Ethos</name>
    <message>
        <source>There is nothing to check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every claim is supported by its passage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 claims are supported by their passage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of this is about what was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethos withholds this answer, because following it could do harm. The passages are shown below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following this answer could do harm.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::FileReader</name>
    <message>
        <source>You may not read this file. Change its permissions to have it read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads in a circle and to no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a file but a device or a connection between programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many files are open on this computer. Close some programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first %1 characters of this file were read, because it is very long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document is larger than %1 MB and was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file changed each time it was read. It is read again when it has come to rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no text found in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program part that reads such files (%1) is missing. Install SuperInstance again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading this file took longer than %1 seconds and was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is damaged in a way that breaks its reading; it was set aside.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::FilesModel</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::IndexVerb</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the files could be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::Indexer</name>
    <message>
        <source>%1 Indexing is paused; resume it when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more files than this computer can watch at once; changes to some of them are found within a quarter of an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing is paused. Resume it first, in the window or with “superinstance config set indexing/paused false”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not there now. What was read of it is kept until it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::LibraryPanel</name>
    <message>
        <source>Nothing is read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add fi&amp;les…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders and files you added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take “%1” out of the library? Nothing on the disk is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 files out of the library? The files themselves stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::Logos</name>
    <message>
        <source>I found no sentence that answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the documents answer this, this sentence does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the documents answer this, one of these %1 sentences does.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::MailWriter</name>
    <message>
        <source>Message without a subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachment: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages within messages within messages were not all read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::MainWindow</name>
    <message>
        <source>SuperInstance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ibrary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add f&amp;iles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete this conversation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys and ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no file to read in what you added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of what you added could be read; the list of files says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of what you added could not be read (%1 of %2); the list of files says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends the question; Shift+Enter begins a new line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops the answer, or puts an open passage away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins a new conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a folder; Ctrl+Shift+O adds files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to the next citation of an answer, opens its passage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl++, Ctrl+−</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger and smaller text; Ctrl+0 the usual size.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::NoticeBar</name>
    <message>
        <source>&amp;Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::OwnerLock</name>
    <message>
        <source>The folder %1 cannot be made: %2. Choose another with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be written: %2. Choose another with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be locked: %2. Choose a local folder with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::RemoveVerb</name>
    <message>
        <source>Removed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the library: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this is in the library; “superinstance status” tells what is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::SearchBatch</name>
    <message>
        <source>Line %1 of the input is not “qid, tab, query”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::SearchVerb</name>
    <message>
        <source>Nothing was found.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::Settings</name>
    <message>
        <source>There is no setting named “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a possible value of the setting “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::ShowVerb</name>
    <message>
        <source>%1 is not in the library; “superinstance index” adds it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::SourcesPanel</name>
    <message>
        <source>&amp;Open with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage in its context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passage is no longer in the file; it is shown as it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has changed since it was read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::TrayIcon</name>
    <message>
        <source>&amp;Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SuperInstance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SuperInstance: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::Vault</name>
    <message>
        <source>The folder %1 cannot be made. Choose another with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Free some space and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library in %1 cannot be written. Allow writing to the folder, or choose another with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library was damaged. It was set aside as %1 and your documents are read anew; conversations in it are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the library; nothing was changed. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::Walk</name>
    <message>
        <source>This link leads in a circle and to no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads to a file that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be looked at: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of this holds bytes that are no text. Rename it to have it read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a file but a device or a connection between programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not look into this folder. Change its permissions to have it read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::Work</name>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::rules</name>
    <message>
        <source>The claim and the cited passage differ in a negation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The claim says the opposite of the cited passage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The claim changes who did what to whom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cited passage has another number in this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cited passage has another name in this place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>superinstance::wording</name>
    <message>
        <source>I have not found this in what I have read (%1 of %2 files so far).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have not found this in what I have read (%1 files).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word “%1” occurs nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words occur nowhere: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I counted %1 rows that hold all you named; the first %2 are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I counted 1 row that holds all you named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I counted %1 rows that hold all you named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the closest passage; it may not answer you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the closest passages; they may not answer you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I answer questions about your own documents, with the passage beside every sentence, and nothing leaves this computer unless you allow it. Ask me something that is written in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your files are still being read; ask again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to answer from yet: add a folder or file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethos does not confirm “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pathos is not sure what is asked. These are the closest passages; they may not answer you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logos is not sure that these passages answer the question. They are the closest ones; they may not answer you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The three agents did not agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pathos is working out what is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pathos understood: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logos is revising the answer (round %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logos is looking for sentences that answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logos found 1 sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logos found %1 sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethos is getting ready to check against the passages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethos had nothing to check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethos confirmed all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethos confirmed %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer within %2 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not do its part: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no question to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethos withholds this answer: every sentence of it is contradicted by its source. The passages are shown below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look further: no sentence answers the question well enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped this answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 sentence not confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sentences not confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
