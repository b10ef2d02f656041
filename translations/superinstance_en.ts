<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
    <context>
        <name>Wording</name>
        <message numerus="yes">
            <source>%n not readable</source>
            <translation>
                <numerusform>%n not readable</numerusform>
                <numerusform>%n not readable</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance</name>
        <message numerus="yes">
            <source>%n files: %1 indexed, %2 unchanged, %3 skipped, %4 failed, in %5 s.</source>
            <translation>
                <numerusform>%n file: %1 indexed, %2 unchanged, %3 skipped, %4 failed, in %5 s.</numerusform>
                <numerusform>%n files: %1 indexed, %2 unchanged, %3 skipped, %4 failed, in %5 s.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %n files, %2 indexed, %3 failed.</source>
            <translation>
                <numerusform>%1: %n file, %2 indexed, %3 failed.</numerusform>
                <numerusform>%1: %n files, %2 indexed, %3 failed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Paused; %Ln files wait.</source>
            <translation>
                <numerusform>Paused; %Ln file waits.</numerusform>
                <numerusform>Paused; %Ln files wait.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reading: %1 done, %Ln files to go.</source>
            <translation>
                <numerusform>Reading: %1 done, %Ln file to go.</numerusform>
                <numerusform>Reading: %1 done, %Ln files to go.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln files a second.</source>
            <translation>
                <numerusform>%Ln file a second.</numerusform>
                <numerusform>%Ln files a second.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>About %n minutes left.</source>
            <translation>
                <numerusform>About %n minute left.</numerusform>
                <numerusform>About %n minutes left.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>About %n seconds left.</source>
            <translation>
                <numerusform>About %n second left.</numerusform>
                <numerusform>About %n seconds left.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Logos found %Ln sentences</source>
            <translation>
                <numerusform>Logos found %Ln sentence</numerusform>
                <numerusform>Logos found %Ln sentences</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ethos confirmed %1 of %Ln</source>
            <comment>sentences</comment>
            <translation>
                <numerusform>Ethos confirmed %1 of %Ln</numerusform>
                <numerusform>Ethos confirmed %1 of %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Passages that were found (%n)</source>
            <translation>
                <numerusform>Passage that was found (%n)</numerusform>
                <numerusform>Passages that were found (%n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Sentences that were claimed and checked (%n)</source>
            <translation>
                <numerusform>Sentence that was claimed and checked (%n)</numerusform>
                <numerusform>Sentences that were claimed and checked (%n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln could not be read</source>
            <translation>
                <numerusform>%Ln could not be read</numerusform>
                <numerusform>%Ln could not be read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln were skipped</source>
            <translation>
                <numerusform>%Ln was skipped</numerusform>
                <numerusform>%Ln were skipped</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln files are read; %1.</source>
            <translation>
                <numerusform>%Ln file is read; %1.</numerusform>
                <numerusform>%Ln files are read; %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>These %n lines hold all that the question names.</source>
            <translation>
                <numerusform>This %n line holds all that the question names.</numerusform>
                <numerusform>These %n lines hold all that the question names.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them hold no such value and were left out.</source>
            <translation>
                <numerusform>%Ln of them holds no such value and was left out.</numerusform>
                <numerusform>%Ln of them hold no such value and were left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>I counted %Ln rows that hold all you named; the first %1 are shown.</source>
            <translation>
                <numerusform>I counted %Ln row that holds all you named; the first %1 are shown.</numerusform>
                <numerusform>I counted %Ln rows that hold all you named; the first %1 are shown.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>I counted %Ln rows that hold all you named.</source>
            <translation>
                <numerusform>I counted %Ln row that holds all you named.</numerusform>
                <numerusform>I counted %Ln rows that hold all you named.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files.</source>
            <translation>
                <numerusform>%n file.</numerusform>
                <numerusform>%n files.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n still waited.</source>
            <comment>files</comment>
            <translation>
                <numerusform>%n still waited.</numerusform>
                <numerusform>%n still waited.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sentences not confirmed; show them</source>
            <translation>
                <numerusform>%n sentence not confirmed; show it</numerusform>
                <numerusform>%n sentences not confirmed; show them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reading waits while a question is answered; %Ln files to go.</source>
            <translation>
                <numerusform>Reading waits while a question is answered; %Ln file to go.</numerusform>
                <numerusform>Reading waits while a question is answered; %Ln files to go.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reading waits until the computer is idle; %Ln files to go.</source>
            <translation>
                <numerusform>Reading waits until the computer is idle; %Ln file to go.</numerusform>
                <numerusform>Reading waits until the computer is idle; %Ln files to go.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reading, %1 %, %Ln min left</source>
            <translation>
                <numerusform>Reading, %1 %, %Ln min left</numerusform>
                <numerusform>Reading, %1 %, %Ln min left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reading, %1 %, %Ln s left</source>
            <translation>
                <numerusform>Reading, %1 %, %Ln s left</numerusform>
                <numerusform>Reading, %1 %, %Ln s left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>If the documents answer this, one of these %n sentences does.</source>
            <translation>
                <numerusform>If the documents answer this, this sentence does.</numerusform>
                <numerusform>If the documents answer this, one of these %n sentences does.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>I have read %Ln files. The library lists each of them, and says of those that could not be read why.</source>
            <translation>
                <numerusform>I have read %Ln file. The library lists it, and says of those that could not be read why.</numerusform>
                <numerusform>I have read %Ln files. The library lists each of them, and says of those that could not be read why.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n seconds</source>
            <translation>
                <numerusform>about %n second</numerusform>
                <numerusform>about %n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n minutes</source>
            <translation>
                <numerusform>about %n minute</numerusform>
                <numerusform>about %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n hours</source>
            <translation>
                <numerusform>about %n hour</numerusform>
                <numerusform>about %n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 takes no more requests for now; it asks to wait %n second(s). Ask again after that.</source>
            <translation>
                <numerusform>%1 takes no more requests for now; it asks to wait %n second. Ask again after that.</numerusform>
                <numerusform>%1 takes no more requests for now; it asks to wait %n seconds. Ask again after that.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Embeds, with %n dimensions.</source>
            <translation>
                <numerusform>Embeds, with %n dimension.</numerusform>
                <numerusform>Embeds, with %n dimensions.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Found %n tokens of a repeated prompt in its cache.</source>
            <translation>
                <numerusform>Found %n token of a repeated prompt in its cache.</numerusform>
                <numerusform>Found %n tokens of a repeated prompt in its cache.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, %n seconds left</source>
            <translation>
                <numerusform>, %n second left</numerusform>
                <numerusform>, %n seconds left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>I have searched and checked again: %n sentences below are what the files beside them say.</source>
            <translation>
                <numerusform>I have searched and checked again: %n sentence below is what the file beside it says.</numerusform>
                <numerusform>I have searched and checked again: %n sentences below are what the files beside them say.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>I counted %Ln documents that hold all you named.</source>
            <translation>
                <numerusform>I counted %Ln document that holds all you named.</numerusform>
                <numerusform>I counted %Ln documents that hold all you named.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cores</source>
            <translation>
                <numerusform>%n core</numerusform>
                <numerusform>%n cores</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln passages are still prepared for the search by meaning.</source>
            <translation>
                <numerusform>%Ln passage is still prepared for the search by meaning.</numerusform>
                <numerusform>%Ln passages are still prepared for the search by meaning.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n threads</source>
            <translation>
                <numerusform>%n thread</numerusform>
                <numerusform>%n threads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It had not done what was asked of it after %n second(s), so the test was ended. Choose a smaller model.</source>
            <translation>
                <numerusform>It had not done what was asked of it after %n second, so the test was ended. Choose a smaller model.</numerusform>
                <numerusform>It had not done what was asked of it after %n seconds, so the test was ended. Choose a smaller model.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Looked at every %n min</source>
            <translation>
                <numerusform>Looked at every %n min</numerusform>
                <numerusform>Looked at every %n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It was still being loaded after %n second(s), so the test was ended. Large models take that long when they are first used: test it once more, or choose a smaller one.</source>
            <translation>
                <numerusform>It was still being loaded after %n second, so the test was ended. Large models take that long when they are first used: test it once more, or choose a smaller one.</numerusform>
                <numerusform>It was still being loaded after %n seconds, so the test was ended. Large models take that long when they are first used: test it once more, or choose a smaller one.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::AddDialog</name>
        <message numerus="yes">
            <source>Add %n folder(s) to the library?</source>
            <translation>
                <numerusform>Add %n folder to the library?</numerusform>
                <numerusform>Add %n folders to the library?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s), %1,</source>
            <translation>
                <numerusform>%Ln file, %1,</numerusform>
                <numerusform>%Ln files, %1,</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them are in the library already.</source>
            <translation>
                <numerusform>%Ln of them is in the library already.</numerusform>
                <numerusform>%Ln of them are in the library already.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::AdvancedPage</name>
        <message numerus="yes">
            <source>The library, %n documents: %1</source>
            <translation>
                <numerusform>The library, %n document: %1</numerusform>
                <numerusform>The library, %n documents: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The conversations, %n messages: %1</source>
            <translation>
                <numerusform>The conversations, %n message: %1</numerusform>
                <numerusform>The conversations, %n messages: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>What was read of %n documents is erased, with the list of your folders.</source>
            <translation>
                <numerusform>What was read of %n document is erased, with the list of your folders.</numerusform>
                <numerusform>What was read of %n documents is erased, with the list of your folders.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The conversations are erased, with %n messages.</source>
            <translation>
                <numerusform>The conversations are erased, with %n message.</numerusform>
                <numerusform>The conversations are erased, with %n messages.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::BackgroundWatch</name>
        <message numerus="yes">
            <source>%n file(s) can be asked about now.</source>
            <translation>
                <numerusform>%n file can be asked about now.</numerusform>
                <numerusform>%n files can be asked about now.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::ConversationFiles</name>
        <message numerus="yes">
            <source>%n conversation(s) imported.</source>
            <translation>
                <numerusform>%n conversation imported.</numerusform>
                <numerusform>%n conversations imported.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::ConversationsModel</name>
        <message numerus="yes">
            <source>%1, %n conversation(s)</source>
            <translation>
                <numerusform>%1, %n conversation</numerusform>
                <numerusform>%1, %n conversations</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::ConversationsPanel</name>
        <message numerus="yes">
            <source>Only the latest %n are shown. More words find less.</source>
            <translation>
                <numerusform>Only the latest one is shown. More words find less.</numerusform>
                <numerusform>Only the latest %n are shown. More words find less.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conversation(s) found</source>
            <translation>
                <numerusform>%n conversation found</numerusform>
                <numerusform>%n conversations found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::Ethos</name>
        <message numerus="yes">
            <source>%1 of %n claims are supported by their passage.</source>
            <translation>
                <numerusform>%1 of %n claim is supported by its passage.</numerusform>
                <numerusform>%1 of %n claims are supported by their passage.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::FilesList</name>
        <message numerus="yes">
            <source>%Ln file(s)</source>
            <translation>
                <numerusform>%Ln file</numerusform>
                <numerusform>%Ln files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::FirstRun</name>
        <message numerus="yes">
            <source>Reading: %1 of %n files so far. You can already ask.</source>
            <translation>
                <numerusform>Reading: %1 of %n file so far. You can already ask.</numerusform>
                <numerusform>Reading: %1 of %n files so far. You can already ask.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reading: %1 of %n files so far.</source>
            <translation>
                <numerusform>Reading: %1 of %n file so far.</numerusform>
                <numerusform>Reading: %1 of %n files so far.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::HttpExchange</name>
        <message numerus="yes">
            <source>%1 had not finished its answer after %n second(s).</source>
            <translation>
                <numerusform>%1 had not finished its answer after %n second.</numerusform>
                <numerusform>%1 had not finished its answer after %n seconds.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 stopped in the middle of its answer and sent nothing for %n second(s). Ask again.</source>
            <translation>
                <numerusform>%1 stopped in the middle of its answer and sent nothing for %n second. Ask again.</numerusform>
                <numerusform>%1 stopped in the middle of its answer and sent nothing for %n seconds. Ask again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 had not begun to answer after %n second(s). Ask again, or choose a smaller model.</source>
            <translation>
                <numerusform>%1 had not begun to answer after %n second. Ask again, or choose a smaller model.</numerusform>
                <numerusform>%1 had not begun to answer after %n seconds. Ask again, or choose a smaller model.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::LibraryPanel</name>
        <message numerus="yes">
            <source>Take %Ln file(s) out of the library?</source>
            <translation>
                <numerusform>Take %Ln file out of the library?</numerusform>
                <numerusform>Take %Ln files out of the library?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) in it will no longer be found or asked about.</source>
            <translation>
                <numerusform>%Ln file in it will no longer be found or asked about.</numerusform>
                <numerusform>%Ln files in it will no longer be found or asked about.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::PassedOverDialog</name>
        <message numerus="yes">
            <source>%Ln file(s) passed over so far; there is more than could be looked at in a moment.</source>
            <translation>
                <numerusform>%Ln file passed over so far; there is more than could be looked at in a moment.</numerusform>
                <numerusform>%Ln files passed over so far; there is more than could be looked at in a moment.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) are passed over.</source>
            <translation>
                <numerusform>%Ln file is passed over.</numerusform>
                <numerusform>%Ln files are passed over.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::RemovedBar</name>
        <message numerus="yes">
            <source>%Ln file(s) were taken out of the library.</source>
            <translation>
                <numerusform>%Ln file was taken out of the library.</numerusform>
                <numerusform>%Ln files were taken out of the library.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::RootsTree</name>
        <message numerus="yes">
            <source>There are more folders than this computer can watch at once; changes in some of these may be noticed %n minute(s) late.</source>
            <translation>
                <numerusform>There are more folders than this computer can watch at once; changes in some of these may be noticed %n minute late.</numerusform>
                <numerusform>There are more folders than this computer can watch at once; changes in some of these may be noticed %n minutes late.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::ScansBar</name>
        <message numerus="yes">
            <source>%Ln scans have no text.</source>
            <translation>
                <numerusform>%Ln scan has no text.</numerusform>
                <numerusform>%Ln scans have no text.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::ScopeBar</name>
        <message numerus="yes">
            <source>%Ln document(s)</source>
            <translation>
                <numerusform>%Ln document</numerusform>
                <numerusform>%Ln documents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::SearchPage</name>
        <message numerus="yes">
            <source>More than %n documents</source>
            <translation>
                <numerusform>More than %n document</numerusform>
                <numerusform>More than %n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::StatusVerb</name>
        <message numerus="yes">
            <source>%n passages cannot be found by their meaning yet: they are embedded while the window of SuperInstance is open.</source>
            <translation>
                <numerusform>%n passage cannot be found by its meaning yet: it is embedded while the window of SuperInstance is open.</numerusform>
                <numerusform>%n passages cannot be found by their meaning yet: they are embedded while the window of SuperInstance is open.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>superinstance::wording</name>
        <message numerus="yes">
            <source>I have not found this in what I have read (%Ln files).</source>
            <translation>
                <numerusform>I have not found this in the one file that I have read.</numerusform>
                <numerusform>I have not found this in what I have read (%Ln files).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>I have not found this in what I have read (%1 of %Ln files so far).</source>
            <translation>
                <numerusform>I have not found this in what I have read (%1 of %Ln file so far).</numerusform>
                <numerusform>I have not found this in what I have read (%1 of %Ln files so far).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Logos found %Ln sentences.</source>
            <translation>
                <numerusform>Logos found %Ln sentence.</numerusform>
                <numerusform>Logos found %Ln sentences.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ethos confirmed %1 of %Ln sentences.</source>
            <translation>
                <numerusform>Ethos confirmed %1 of %Ln sentence.</numerusform>
                <numerusform>Ethos confirmed %1 of %Ln sentences.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 did not answer within %Ln seconds.</source>
            <translation>
                <numerusform>%1 did not answer within %Ln second.</numerusform>
                <numerusform>%1 did not answer within %Ln seconds.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sentences not confirmed.</source>
            <translation>
                <numerusform>%Ln sentence not confirmed.</numerusform>
                <numerusform>%Ln sentences not confirmed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln files in %1 are not read yet.</source>
            <translation>
                <numerusform>%Ln file in %1 is not read yet.</numerusform>
                <numerusform>%Ln files in %1 are not read yet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Model: %1, which read %Ln tokens.</source>
            <translation>
                <numerusform>Model: %1, which read %Ln token.</numerusform>
                <numerusform>Model: %1, which read %Ln tokens.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Model: %1, which read %Ln tokens, %2 of them before.</source>
            <translation>
                <numerusform>Model: %1, which read %Ln token, %2 of it before.</numerusform>
                <numerusform>Model: %1, which read %Ln tokens, %2 of them before.</numerusform>
            </translation>
        </message>
    </context>
</TS>
