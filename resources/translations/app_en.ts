<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message numerus="yes">
        <source>Next of %n message(s)</source>
        <translation>
            <numerusform>Next of %n message</numerusform>
            <numerusform>Next of %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BecauseInquiry</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignHead</name>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n campaign</numerusform>
            <numerusform>%n campaigns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) to warn</source>
        <translation>
            <numerusform>%n customer to warn</numerusform>
            <numerusform>%n customers to warn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a lead</source>
        <translation>
            <numerusform>%n without a lead</numerusform>
            <numerusform>%n without a lead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignView</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to warn</source>
        <translation>
            <numerusform>%n to warn</numerusform>
            <numerusform>%n to warn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) to warn</source>
        <translation>
            <numerusform>%n customer to warn</numerusform>
            <numerusform>%n customers to warn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n campaign</numerusform>
            <numerusform>%n campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyingTimeline</name>
    <message numerus="yes">
        <source>Copied: the newest %n message(s) of the marked ones.</source>
        <translation>
            <numerusform>Copied: the newest %n message of the marked ones.</numerusform>
            <numerusform>Copied: the newest %n messages of the marked ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagnosticsView</name>
    <message numerus="yes">
        <source>%n wrong place(s).</source>
        <translation>
            <numerusform>%n wrong place.</numerusform>
            <numerusform>%n wrong places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftChoice</name>
    <message numerus="yes">
        <source>with %n file(s): %1</source>
        <translation>
            <numerusform>with %n file: %1</numerusform>
            <numerusform>with %n files: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message numerus="yes">
        <source>Raised in all teams in the last %n day(s).</source>
        <translation>
            <numerusform>Raised in all teams in the last %n day.</numerusform>
            <numerusform>Raised in all teams in the last %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Raised in your teams in the last %n day(s), whoever has the conversation now.</source>
        <translation>
            <numerusform>Raised in your teams in the last %n day, whoever has the conversation now.</numerusform>
            <numerusform>Raised in your teams in the last %n days, whoever has the conversation now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>%n response(s) left out</source>
        <translation>
            <numerusform>%n response left out</numerusform>
            <numerusform>%n responses left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n response(s) taken in</source>
        <translation>
            <numerusform>%n response taken in</numerusform>
            <numerusform>%n responses taken in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>sent %n time(s)</source>
        <translation>
            <numerusform>sent %n time</numerusform>
            <numerusform>sent %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InterpreterBar</name>
    <message numerus="yes">
        <source>Translating %n message(s)…</source>
        <translation>
            <numerusform>Translating %n message…</numerusform>
            <numerusform>Translating %n messages…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyTroubles</name>
    <message numerus="yes">
        <source>%n more such line(s).</source>
        <translation>
            <numerusform>%n more such line.</numerusform>
            <numerusform>%n more such lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayoutsDialog</name>
    <message numerus="yes">
        <source>%n pane(s)</source>
        <translation>
            <numerusform>%n pane</numerusform>
            <numerusform>%n panes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftCard</name>
    <message numerus="yes">
        <source>%1, with %n file(s)</source>
        <translation>
            <numerusform>%1, with %n file</numerusform>
            <numerusform>%1, with %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message numerus="yes">
        <source>%n response(s) written</source>
        <translation>
            <numerusform>%n response written</numerusform>
            <numerusform>%n responses written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkedConversations</name>
    <message numerus="yes">
        <source>And %n more conversation(s)</source>
        <translation>
            <numerusform>%n more conversation is not shown here.</numerusform>
            <numerusform>%n more conversations are not shown here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linked conversation(s)</source>
        <translation>
            <numerusform>%n linked conversation</numerusform>
            <numerusform>%n linked conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkedWords</name>
    <message numerus="yes">
        <source>%n other conversation(s)</source>
        <translation>
            <numerusform>%n other conversation</numerusform>
            <numerusform>%n other conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockView</name>
    <message numerus="yes">
        <source>%n urgent</source>
        <translation>
            <numerusform>%n urgent</numerusform>
            <numerusform>%n urgent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) kept</source>
        <translation>
            <numerusform>%n draft kept</numerusform>
            <numerusform>%n drafts kept</numerusform>
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
    <name>Outside</name>
    <message numerus="yes">
        <source>Groundcrew: %n unread message(s)</source>
        <translation>
            <numerusform>Groundcrew: %n unread message</numerusform>
            <numerusform>Groundcrew: %n unread messages</numerusform>
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
    <name>ReasonField</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
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
        <source>%n given back to the queue.</source>
        <translation>
            <numerusform>%n given back to the queue.</numerusform>
            <numerusform>%n given back to the queue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put on hold.</source>
        <translation>
            <numerusform>%n put on hold.</numerusform>
            <numerusform>%n put on hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opened again.</source>
        <translation>
            <numerusform>%n opened again.</numerusform>
            <numerusform>%n opened again.</numerusform>
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
        <source>%n marked unread.</source>
        <translation>
            <numerusform>%n marked unread.</numerusform>
            <numerusform>%n marked unread.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n escalated to security.</source>
        <translation>
            <numerusform>%n escalated to security.</numerusform>
            <numerusform>%n escalated to security.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already so.</source>
        <translation>
            <numerusform>%n already so.</numerusform>
            <numerusform>%n already so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a word of the customer.</source>
        <translation>
            <numerusform>%n without a word of the customer.</numerusform>
            <numerusform>%n without a word of the customer.</numerusform>
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
    <name>Side</name>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
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
    <name>SpelledDrafts</name>
    <message numerus="yes">
        <source>%n unknown word(s)</source>
        <translation>
            <numerusform>%n unknown word</numerusform>
            <numerusform>%n unknown words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message numerus="yes">
        <source>%n act(s) of yours refused; all you wrote is kept.</source>
        <translation>
            <numerusform>%n act of yours refused; all you wrote is kept.</numerusform>
            <numerusform>%n acts of yours refused; all you wrote is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server takes about %n second(s) to answer. What you write is saved at once.</source>
        <translation>
            <numerusform>The server takes about %n second to answer. What you write is saved at once.</numerusform>
            <numerusform>The server takes about %n seconds to answer. What you write is saved at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be sent: %n act(s) of yours.</source>
        <translation>
            <numerusform>To be sent: %n act of yours.</numerusform>
            <numerusform>To be sent: %n acts of yours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You see a copy %n minute(s) old.</source>
        <translation>
            <numerusform>You see a copy %n minute old.</numerusform>
            <numerusform>You see a copy %n minutes old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You see a copy %n hour(s) old.</source>
        <translation>
            <numerusform>You see a copy %n hour old.</numerusform>
            <numerusform>You see a copy %n hours old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You see a copy %n day(s) old.</source>
        <translation>
            <numerusform>You see a copy %n day old.</numerusform>
            <numerusform>You see a copy %n days old.</numerusform>
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
    <name>StepWords</name>
    <message numerus="yes">
        <source>Snooze for %n day(s)</source>
        <translation>
            <numerusform>Snooze for %n day</numerusform>
            <numerusform>Snooze for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Snooze for %n hour(s)</source>
        <translation>
            <numerusform>Snooze for %n hour</numerusform>
            <numerusform>Snooze for %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Snooze for %n minute(s)</source>
        <translation>
            <numerusform>Snooze for %n minute</numerusform>
            <numerusform>Snooze for %n minutes</numerusform>
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
    <name>TopStrip</name>
    <message numerus="yes">
        <source>%n unseen</source>
        <translation>
            <numerusform>%n unseen</numerusform>
            <numerusform>%n unseen</numerusform>
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
    <name>UndoLine</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fraud flag(s) in the conversation with %1</source>
        <translation>
            <numerusform>%n fraud flag in the conversation with %1</numerusform>
            <numerusform>%n fraud flags in the conversation with %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not carried out for %1: %n act(s) of yours</source>
        <translation>
            <numerusform>Not carried out for %1: %n act of yours</numerusform>
            <numerusform>Not carried out for %1: %n acts of yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) from %1</source>
        <translation>
            <numerusform>%n new message from %1</numerusform>
            <numerusform>%n new messages from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n conversation(s)</source>
        <translation>
            <numerusform>in %n conversation</numerusform>
            <numerusform>in %n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fraud flag(s)</source>
        <translation>
            <numerusform>%n fraud flag</numerusform>
            <numerusform>%n fraud flags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) late</source>
        <translation>
            <numerusform>%n conversation late</numerusform>
            <numerusform>%n conversations late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) at risk</source>
        <translation>
            <numerusform>%n conversation at risk</numerusform>
            <numerusform>%n conversations at risk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) not carried out</source>
        <translation>
            <numerusform>%n act not carried out</numerusform>
            <numerusform>%n acts not carried out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) for a second person's word</source>
        <translation>
            <numerusform>%n request for a second person's word</numerusform>
            <numerusform>%n requests for a second person's word</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) given to you</source>
        <translation>
            <numerusform>%n conversation given to you</numerusform>
            <numerusform>%n conversations given to you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) of you</source>
        <translation>
            <numerusform>%n mention of you</numerusform>
            <numerusform>%n mentions of you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snooze(s) over</source>
        <translation>
            <numerusform>%n snooze over</numerusform>
            <numerusform>%n snoozes over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n priority case(s) waiting for you.</source>
        <translation>
            <numerusform>%n priority case waiting for you.</numerusform>
            <numerusform>%n priority cases waiting for you.</numerusform>
        </translation>
    </message>
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
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>This rule was right in %1 of %n decision(s), %2 %.</source>
        <translation>
            <numerusform>This rule was right in %1 of %n decision, %2 %.</numerusform>
            <numerusform>This rule was right in %1 of %n decisions, %2 %.</numerusform>
        </translation>
    </message>
</context>
</TS>