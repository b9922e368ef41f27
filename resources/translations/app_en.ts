<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DiagnosticsView</name>
    <message numerus="yes">
        <source>%n place(s) are wrong.</source>
        <translation>
            <numerusform>%n place are wrong.</numerusform>
            <numerusform>%n places are wrong.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EscalationInquiry</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>Show all %n note(s)</source>
        <translation>
            <numerusform>Show all %n note</numerusform>
            <numerusform>Show all %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message numerus="yes">
        <source>%n other conversation(s)</source>
        <translation>
            <numerusform>%n other conversation</numerusform>
            <numerusform>%n other conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pill</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowSentence</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n not sent yet</numerusform>
            <numerusform>%n not sent yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message numerus="yes">
        <source>%n claimed.</source>
        <translation>
            <numerusform>%n claimed.</numerusform>
            <numerusform>%n claimed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resolved.</source>
        <translation>
            <numerusform>%n resolved.</numerusform>
            <numerusform>%n resolved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for the customer.</source>
        <translation>
            <numerusform>%n wait for the customer.</numerusform>
            <numerusform>%n wait for the customer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed.</source>
        <translation>
            <numerusform>%n snoozed.</numerusform>
            <numerusform>%n snoozed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transferred.</source>
        <translation>
            <numerusform>%n transferred.</numerusform>
            <numerusform>%n transferred.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given this priority.</source>
        <translation>
            <numerusform>%n given this priority.</numerusform>
            <numerusform>%n given this priority.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labelled.</source>
        <translation>
            <numerusform>%n labelled.</numerusform>
            <numerusform>%n labelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as read.</source>
        <translation>
            <numerusform>%n marked as read.</numerusform>
            <numerusform>%n marked as read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not open to you.</source>
        <translation>
            <numerusform>%n not open to you.</numerusform>
            <numerusform>%n not open to you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message numerus="yes">
        <source>%n newest message(s)</source>
        <translation>
            <numerusform>%n newest message</numerusform>
            <numerusform>%n newest messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionWords</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tried again in %n s</source>
        <translation>
            <numerusform>tried again in %n s</numerusform>
            <numerusform>tried again in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendBar</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralView</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SortBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message numerus="yes">
        <source>Waiting to be sent: %n act(s) of yours.</source>
        <translation>
            <numerusform>Waiting to be sent: %n act of yours.</numerusform>
            <numerusform>Waiting to be sent: %n acts of yours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the outbox</source>
        <translation>
            <numerusform>%n in the outbox</numerusform>
            <numerusform>%n in the outbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the tray</source>
        <translation>
            <numerusform>%n in the tray</numerusform>
            <numerusform>%n in the tray</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message numerus="yes">
        <source>%n more tab(s)</source>
        <translation>
            <numerusform>%n more tab</numerusform>
            <numerusform>%n more tabs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with new messages</source>
        <translation>
            <numerusform>%n with new messages</numerusform>
            <numerusform>%n with new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabWords</name>
    <message numerus="yes">
        <source>%n came back, see the tray</source>
        <translation>
            <numerusform>%n came back, see the tray</numerusform>
            <numerusform>%n came back, see the tray</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n not sent yet</numerusform>
            <numerusform>%n not sent yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferInquiry</name>
    <message numerus="yes">
        <source>%n language(s)</source>
        <translation>
            <numerusform>%n language</numerusform>
            <numerusform>%n languages</numerusform>
        </translation>
    </message>
</context>
</TS>