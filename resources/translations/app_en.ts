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
    <name>MessageActs</name>
    <message numerus="yes">
        <source>A new conversation with this customer, who sees its subject, refers to %n message(s).</source>
        <translation>
            <numerusform>A new conversation with this customer, who sees its subject, refers to %n message.</numerusform>
            <numerusform>A new conversation with this customer, who sees its subject, refers to %n messages.</numerusform>
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
    <name>Participants</name>
    <message numerus="yes">
        <source>%n colleague(s) on this conversation</source>
        <translation>
            <numerusform>%n colleague on this conversation</numerusform>
            <numerusform>%n colleagues on this conversation</numerusform>
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
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>sending for %n s</source>
        <translation>
            <numerusform>sending for %n s</numerusform>
            <numerusform>sending for %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
</TS>