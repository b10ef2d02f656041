<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
    <context>
        <name>superinstance::ChatPage</name>
        <message numerus="yes">
            <source>Asking about %n document(s) only. Ask about everything again</source>
            <translation>
                <numerusform>Asking about %n document only. Ask about everything again</numerusform>
                <numerusform>Asking about %n documents only. Ask about everything again</numerusform>
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
</TS>
