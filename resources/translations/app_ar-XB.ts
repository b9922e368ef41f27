<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>ActingView</name>
    <message>
        <source>This is not open to you in this conversation as it stands.</source>
        <translation>⁧⟦This is not open to you in this conversation as it stands.⟧⁩</translation>
    </message>
    <message>
        <source>The conversation with %1</source>
        <translation>⁧⟦The conversation with %1⟧⁩</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Show evidence</source>
        <translation>⁧⟦Show evidence⟧⁩</translation>
    </message>
    <message>
        <source>Previous warning</source>
        <translation>⁧⟦Previous warning⟧⁩</translation>
    </message>
    <message>
        <source>Next warning</source>
        <translation>⁧⟦Next warning⟧⁩</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>⁧⟦Trouble⟧⁩</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>⁧⟦Understood⟧⁩</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>What you wrote to %1</source>
        <translation>⁧⟦What you wrote to %1⟧⁩</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>⁧⟦Open⟧⁩</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>⁧⟦Remove⟧⁩</translation>
    </message>
    <message>
        <source>Back to the editor</source>
        <translation>⁧⟦Back to the editor⟧⁩</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>⁧⟦Copy⟧⁩</translation>
    </message>
    <message>
        <source>Leave as note</source>
        <translation>⁧⟦Leave as note⟧⁩</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>⁧⟦Discard…⟧⁩</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>⁧⟦%1: %2⟧⁩</translation>
    </message>
    <message>
        <source>Discard what you wrote?</source>
        <translation>⁧⟦Discard what you wrote?⟧⁩</translation>
    </message>
    <message>
        <source>The text goes for good; nobody has received it.</source>
        <translation>⁧⟦The text goes for good; nobody has received it.⟧⁩</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>⁧⟦Keep⟧⁩</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>⁧⟦Discard⟧⁩</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove %1</source>
        <translation>⁧⟦Remove %1⟧⁩</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Attached files</source>
        <translation>⁧⟦Attached files⟧⁩</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>⁧⟦Adding…⟧⁩</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>%1, chosen</source>
        <translation>⁧⟦%1, chosen⟧⁩</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Search or run a command</source>
        <translation>⁧⟦Search or run a command⟧⁩</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>⁧⟦Search everywhere⟧⁩</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>⁧⟦Keys⟧⁩</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>⁧⟦Sync now⟧⁩</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>⁧⟦Lock⟧⁩</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>⁧⟦Quit⟧⁩</translation>
    </message>
    <message>
        <source>Next zone</source>
        <translation>⁧⟦Next zone⟧⁩</translation>
    </message>
    <message>
        <source>Previous zone</source>
        <translation>⁧⟦Previous zone⟧⁩</translation>
    </message>
    <message>
        <source>Customer panel</source>
        <translation>⁧⟦Customer panel⟧⁩</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>⁧⟦Go to %1⟧⁩</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>⁧⟦Larger letters⟧⁩</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>⁧⟦Smaller letters⟧⁩</translation>
    </message>
    <message>
        <source>Normal letters</source>
        <translation>⁧⟦Normal letters⟧⁩</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>⁧⟦Colours of the system⟧⁩</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>⁧⟦Light colours⟧⁩</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>⁧⟦Dark colours⟧⁩</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>⁧⟦High contrast⟧⁩</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Fill in what is marked, then send.</source>
        <translation>⁧⟦Fill in what is marked, then send.⟧⁩</translation>
    </message>
    <message>
        <source>A message has 10,000 characters at most. Nothing was sent.</source>
        <translation>⁧⟦A message has 10,000 characters at most. Nothing was sent.⟧⁩</translation>
    </message>
    <message>
        <source>A message takes 10 files at most. Nothing was sent.</source>
        <translation>⁧⟦A message takes 10 files at most. Nothing was sent.⟧⁩</translation>
    </message>
    <message>
        <source>Internal note – the customer cannot see this</source>
        <translation>⁧⟦Internal note – the customer cannot see this⟧⁩</translation>
    </message>
    <message>
        <source>Reply to %1…</source>
        <translation>⁧⟦Reply to %1…⟧⁩</translation>
    </message>
</context>
<context>
    <name>ContextView</name>
    <message>
        <source>Customer</source>
        <translation>⁧⟦Customer⟧⁩</translation>
    </message>
    <message>
        <source>No conversation in front</source>
        <translation>⁧⟦No conversation in front⟧⁩</translation>
    </message>
    <message>
        <source>Open one to see who writes.</source>
        <translation>⁧⟦Open one to see who writes.⟧⁩</translation>
    </message>
    <message>
        <source>Beware</source>
        <translation>⁧⟦Beware⟧⁩</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>⁧⟦Conversation⟧⁩</translation>
    </message>
</context>
<context>
    <name>ConversationActs</name>
    <message>
        <source>Send</source>
        <translation>⁧⟦Send⟧⁩</translation>
    </message>
    <message>
        <source>Send and resolve</source>
        <translation>⁧⟦Send and resolve⟧⁩</translation>
    </message>
    <message>
        <source>Switch between reply and internal note</source>
        <translation>⁧⟦Switch between reply and internal note⟧⁩</translation>
    </message>
    <message>
        <source>Insert a canned response</source>
        <translation>⁧⟦Insert a canned response⟧⁩</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>⁧⟦Attach files⟧⁩</translation>
    </message>
    <message>
        <source>Copy message as plain text</source>
        <translation>⁧⟦Copy message as plain text⟧⁩</translation>
    </message>
    <message>
        <source>Go to the latest message</source>
        <translation>⁧⟦Go to the latest message⟧⁩</translation>
    </message>
</context>
<context>
    <name>ConversationFacts</name>
    <message>
        <source>nobody</source>
        <translation>⁧⟦nobody⟧⁩</translation>
    </message>
    <message>
        <source>low</source>
        <translation>⁧⟦low⟧⁩</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>⁧⟦normal⟧⁩</translation>
    </message>
    <message>
        <source>high</source>
        <translation>⁧⟦high⟧⁩</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>⁧⟦urgent⟧⁩</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>⁧⟦Subject⟧⁩</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>⁧⟦Status⟧⁩</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>⁧⟦Priority⟧⁩</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>⁧⟦Assignee⟧⁩</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>⁧⟦Team⟧⁩</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>⁧⟦Labels⟧⁩</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>⁧⟦Opened⟧⁩</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>⁧⟦Messages⟧⁩</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>⁧⟦Conversation⟧⁩</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>You can no longer see this conversation. What you wrote is kept.</source>
        <translation>⁧⟦You can no longer see this conversation. What you wrote is kept.⟧⁩</translation>
    </message>
    <message>
        <source>Conversation with %1</source>
        <translation>⁧⟦Conversation with %1⟧⁩</translation>
    </message>
</context>
<context>
    <name>CustomerFacts</name>
    <message>
        <source>not verified</source>
        <translation>⁧⟦not verified⟧⁩</translation>
    </message>
    <message>
        <source>under review</source>
        <translation>⁧⟦under review⟧⁩</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>⁧⟦verified⟧⁩</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>⁧⟦refused⟧⁩</translation>
    </message>
    <message>
        <source>not known: no time zone %1</source>
        <translation>⁧⟦not known: no time zone %1⟧⁩</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>⁧⟦not known⟧⁩</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>⁧⟦UID⟧⁩</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>⁧⟦E-mail⟧⁩</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>⁧⟦Tier⟧⁩</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>⁧⟦Identity⟧⁩</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>⁧⟦Language⟧⁩</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>⁧⟦Country⟧⁩</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>⁧⟦Local time⟧⁩</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>⁧⟦Since⟧⁩</translation>
    </message>
</context>
<context>
    <name>DeedActions</name>
    <message>
        <source>Claim</source>
        <translation>⁧⟦Claim⟧⁩</translation>
    </message>
    <message>
        <source>Give back to the queue</source>
        <translation>⁧⟦Give back to the queue⟧⁩</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>⁧⟦Transfer…⟧⁩</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>⁧⟦Resolve⟧⁩</translation>
    </message>
    <message>
        <source>Wait for the customer</source>
        <translation>⁧⟦Wait for the customer⟧⁩</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>⁧⟦Put on hold⟧⁩</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>⁧⟦Snooze…⟧⁩</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>⁧⟦Open again⟧⁩</translation>
    </message>
    <message>
        <source>Priority…</source>
        <translation>⁧⟦Priority…⟧⁩</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>⁧⟦Labels…⟧⁩</translation>
    </message>
    <message>
        <source>Mark unread</source>
        <translation>⁧⟦Mark unread⟧⁩</translation>
    </message>
    <message>
        <source>Escalate to security…</source>
        <translation>⁧⟦Escalate to security…⟧⁩</translation>
    </message>
</context>
<context>
    <name>DiagnosticsView</name>
    <message>
        <source>Checking both databases…</source>
        <translation>⁧⟦Checking both databases…⟧⁩</translation>
    </message>
    <message>
        <source>The report is saved as %1.</source>
        <translation>⁧⟦The report is saved as %1.⟧⁩</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>⁧⟦The report is in the clipboard.⟧⁩</translation>
    </message>
    <message>
        <source>%1 in %2 ms</source>
        <translation>⁧⟦%1 in %2 ms⟧⁩</translation>
    </message>
    <message>
        <source>Both databases are sound.</source>
        <translation>⁧⟦Both databases are sound.⟧⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n wrong place(s).</source>
        <translation>
            <numerusform>⁧⟦%n wrong place.⟧⁩</numerusform>
            <numerusform>⁧⟦%n wrong places.⟧⁩</numerusform>
            <numerusform>⁧⟦%n wrong places.⟧⁩</numerusform>
            <numerusform>⁧⟦%n wrong places.⟧⁩</numerusform>
            <numerusform>⁧⟦%n wrong places.⟧⁩</numerusform>
            <numerusform>⁧⟦%n wrong places.⟧⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>⁧⟦%1 is damaged.⟧⁩</translation>
    </message>
    <message>
        <source>Copy what you still need, then start Groundcrew again: it mends what it can.</source>
        <translation>⁧⟦Copy what you still need, then start Groundcrew again: it mends what it can.⟧⁩</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>⁧⟦Save the report⟧⁩</translation>
    </message>
    <message>
        <source>Reports (*.json)</source>
        <translation>⁧⟦Reports (*.json)⟧⁩</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>⁧⟦Diagnostics⟧⁩</translation>
    </message>
    <message>
        <source>For whoever helps you. A report holds numbers and states, nobody's words.</source>
        <translation>⁧⟦For whoever helps you. A report holds numbers and states, nobody's words.⟧⁩</translation>
    </message>
    <message>
        <source>How this computer stands</source>
        <translation>⁧⟦How this computer stands⟧⁩</translation>
    </message>
    <message>
        <source>Check databases</source>
        <translation>⁧⟦Check databases⟧⁩</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>⁧⟦Export report…⟧⁩</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>⁧⟦Copy report⟧⁩</translation>
    </message>
</context>
<context>
    <name>EscalationInquiry</name>
    <message>
        <source>Escalate to security</source>
        <translation>⁧⟦Escalate to security⟧⁩</translation>
    </message>
    <message>
        <source>The customer's newest message is flagged. The conversation stays where it is.</source>
        <translation>⁧⟦The customer's newest message is flagged. The conversation stays where it is.⟧⁩</translation>
    </message>
    <message>
        <source>The customer's newest message is flagged, and the conversation goes to %1.</source>
        <translation>⁧⟦The customer's newest message is flagged, and the conversation goes to %1.⟧⁩</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>⁧⟦Reason⟧⁩</translation>
    </message>
    <message>
        <source>Reason; the customer cannot see it</source>
        <translation>⁧⟦Reason; the customer cannot see it⟧⁩</translation>
    </message>
    <message>
        <source>What did you see? The customer cannot see this.</source>
        <translation>⁧⟦What did you see? The customer cannot see this.⟧⁩</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>⁧⟦Escalate⟧⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>⁧⟦%n character too many⟧⁩</numerusform>
            <numerusform>⁧⟦%n characters too many⟧⁩</numerusform>
            <numerusform>⁧⟦%n characters too many⟧⁩</numerusform>
            <numerusform>⁧⟦%n characters too many⟧⁩</numerusform>
            <numerusform>⁧⟦%n characters too many⟧⁩</numerusform>
            <numerusform>⁧⟦%n characters too many⟧⁩</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>Copy: %1</source>
        <translation>⁧⟦Copy: %1⟧⁩</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>⁧⟦Copy⟧⁩</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>⁧⟦Copied: %1⟧⁩</translation>
    </message>
</context>
<context>
    <name>FileTaker</name>
    <message>
        <source>screenshot</source>
        <translation>⁧⟦screenshot⟧⁩</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>⁧⟦Attach files⟧⁩</translation>
    </message>
</context>
<context>
    <name>FlagCard</name>
    <message>
        <source>Show evidence</source>
        <translation>⁧⟦Show evidence⟧⁩</translation>
    </message>
    <message>
        <source>Show evidence: %1, %2</source>
        <translation>⁧⟦Show evidence: %1, %2⟧⁩</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>⁧⟦%1: %2⟧⁩</translation>
    </message>
</context>
<context>
    <name>Front</name>
    <message>
        <source>Stay</source>
        <translation>⁧⟦Stay⟧⁩</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>⁧⟦Close and lose it⟧⁩</translation>
    </message>
    <message>
        <source>Something could not be saved</source>
        <translation>⁧⟦Something could not be saved⟧⁩</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Claim</source>
        <translation>⁧⟦Claim⟧⁩</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>⁧⟦Back to the queue⟧⁩</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>⁧⟦Resolve⟧⁩</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>⁧⟦Open again⟧⁩</translation>
    </message>
    <message>
        <source>nobody's yet</source>
        <translation>⁧⟦nobody's yet⟧⁩</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>⁧⟦with %1⟧⁩</translation>
    </message>
    <message>
        <source>no longer visible to you</source>
        <translation>⁧⟦no longer visible to you⟧⁩</translation>
    </message>
</context>
<context>
    <name>InboxModel</name>
    <message>
        <source>Loading</source>
        <translation>⁧⟦Loading⟧⁩</translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message>
        <source>Nobody is waiting.</source>
        <translation>⁧⟦Nobody is waiting.⟧⁩</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>⁧⟦Open⟧⁩</translation>
    </message>
    <message>
        <source>Copy the customer's name</source>
        <translation>⁧⟦Copy the customer's name⟧⁩</translation>
    </message>
    <message>
        <source>Nothing of your own</source>
        <translation>⁧⟦Nothing of your own⟧⁩</translation>
    </message>
    <message>
        <source>You have no open conversation.</source>
        <translation>⁧⟦You have no open conversation.⟧⁩</translation>
    </message>
    <message>
        <source>Take the next one</source>
        <translation>⁧⟦Take the next one⟧⁩</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>⁧⟦The queue is empty⟧⁩</translation>
    </message>
    <message>
        <source>Everybody is being looked after.</source>
        <translation>⁧⟦Everybody is being looked after.⟧⁩</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>⁧⟦Nobody waits⟧⁩</translation>
    </message>
    <message>
        <source>Every customer has an answer.</source>
        <translation>⁧⟦Every customer has an answer.⟧⁩</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>⁧⟦Show all⟧⁩</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>⁧⟦Nothing here yet⟧⁩</translation>
    </message>
    <message>
        <source>Conversations stand here as soon as they arrive on this machine.</source>
        <translation>⁧⟦Conversations stand here as soon as they arrive on this machine.⟧⁩</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>⁧⟦Queue⟧⁩</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>⁧⟦Conversations⟧⁩</translation>
    </message>
    <message>
        <source>Take next</source>
        <translation>⁧⟦Take next⟧⁩</translation>
    </message>
    <message>
        <source>Next conversation in the list</source>
        <translation>⁧⟦Next conversation in the list⟧⁩</translation>
    </message>
    <message>
        <source>Previous conversation in the list</source>
        <translation>⁧⟦Previous conversation in the list⟧⁩</translation>
    </message>
    <message>
        <source>Most urgent conversation</source>
        <translation>⁧⟦Most urgent conversation⟧⁩</translation>
    </message>
    <message>
        <source>Take the next from the queue</source>
        <translation>⁧⟦Take the next from the queue⟧⁩</translation>
    </message>
    <message>
        <source>Claim the conversation chosen in the list</source>
        <translation>⁧⟦Claim the conversation chosen in the list⟧⁩</translation>
    </message>
</context>
<context>
    <name>Inquiry</name>
    <message>
        <source>Cancel</source>
        <translation>⁧⟦Cancel⟧⁩</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>⁧⟦Keys⟧⁩</translation>
    </message>
    <message>
        <source>Find an action or a key…</source>
        <translation>⁧⟦Find an action or a key…⟧⁩</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>⁧⟦Find an action or a key⟧⁩</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>⁧⟦Action⟧⁩</translation>
    </message>
</context>
<context>
    <name>LabelsInquiry</name>
    <message>
        <source>Labels</source>
        <translation>⁧⟦Labels⟧⁩</translation>
    </message>
    <message>
        <source>Find a label or write a new one</source>
        <translation>⁧⟦Find a label or write a new one⟧⁩</translation>
    </message>
    <message>
        <source>Enter puts a label on or takes it off; Ctrl+Enter saves.</source>
        <translation>⁧⟦Enter puts a label on or takes it off; Ctrl+Enter saves.⟧⁩</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>⁧⟦Save⟧⁩</translation>
    </message>
    <message>
        <source>New label: %1</source>
        <translation>⁧⟦New label: %1⟧⁩</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Groundcrew – locked</source>
        <translation>⁧⟦Groundcrew – locked⟧⁩</translation>
    </message>
</context>
<context>
    <name>LockView</name>
    <message>
        <source>Type your password.</source>
        <translation>⁧⟦Type your password.⟧⁩</translation>
    </message>
    <message>
        <source>Locked at %1</source>
        <translation>⁧⟦Locked at %1⟧⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <translation>
            <numerusform>⁧⟦%n urgent⟧⁩</numerusform>
            <numerusform>⁧⟦%n urgent⟧⁩</numerusform>
            <numerusform>⁧⟦%n urgent⟧⁩</numerusform>
            <numerusform>⁧⟦%n urgent⟧⁩</numerusform>
            <numerusform>⁧⟦%n urgent⟧⁩</numerusform>
            <numerusform>⁧⟦%n urgent⟧⁩</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) kept</source>
        <translation>
            <numerusform>⁧⟦%n draft kept⟧⁩</numerusform>
            <numerusform>⁧⟦%n drafts kept⟧⁩</numerusform>
            <numerusform>⁧⟦%n drafts kept⟧⁩</numerusform>
            <numerusform>⁧⟦%n drafts kept⟧⁩</numerusform>
            <numerusform>⁧⟦%n drafts kept⟧⁩</numerusform>
            <numerusform>⁧⟦%n drafts kept⟧⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>⁧⟦Locked⟧⁩</translation>
    </message>
    <message>
        <source>This desk is %1's. The server checks the password.</source>
        <translation>⁧⟦This desk is %1's. The server checks the password.⟧⁩</translation>
    </message>
    <message>
        <source>This desk is %1's. The password opens it, also offline.</source>
        <translation>⁧⟦This desk is %1's. The password opens it, also offline.⟧⁩</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>⁧⟦Password⟧⁩</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>⁧⟦Unlock⟧⁩</translation>
    </message>
    <message>
        <source>Switch user: save everything and sign out</source>
        <translation>⁧⟦Switch user: save everything and sign out⟧⁩</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>⁧⟦&amp;File⟧⁩</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>⁧⟦&amp;Conversation⟧⁩</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>⁧⟦&amp;View⟧⁩</translation>
    </message>
    <message>
        <source>&amp;Security</source>
        <translation>⁧⟦&amp;Security⟧⁩</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>⁧⟦&amp;Tools⟧⁩</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>⁧⟦&amp;Help⟧⁩</translation>
    </message>
</context>
<context>
    <name>ModeBar</name>
    <message>
        <source>Reply</source>
        <translation>⁧⟦Reply⟧⁩</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>⁧⟦Internal note⟧⁩</translation>
    </message>
    <message>
        <source>NOT saved</source>
        <translation>⁧⟦NOT saved⟧⁩</translation>
    </message>
    <message>
        <source>draft saved %1</source>
        <translation>⁧⟦draft saved %1⟧⁩</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>saved here, not sent yet</source>
        <translation>⁧⟦saved here, not sent yet⟧⁩</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>⁧⟦Copy⟧⁩</translation>
    </message>
    <message>
        <source>Copy the note of %1</source>
        <translation>⁧⟦Copy the note of %1⟧⁩</translation>
    </message>
    <message>
        <source>Note of %1: %2</source>
        <translation>⁧⟦Note of %1: %2⟧⁩</translation>
    </message>
    <message>
        <source>Note copied</source>
        <translation>⁧⟦Note copied⟧⁩</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>A note has 2,000 characters at most. Nothing was saved.</source>
        <translation>⁧⟦A note has 2,000 characters at most. Nothing was saved.⟧⁩</translation>
    </message>
    <message>
        <source>Note about the customer – they never see it</source>
        <translation>⁧⟦Note about the customer – they never see it⟧⁩</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>⁧⟦Save note⟧⁩</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>Show all %n note(s)</source>
        <translation>
            <numerusform>⁧⟦Show all %n note⟧⁩</numerusform>
            <numerusform>⁧⟦Show all %n notes⟧⁩</numerusform>
            <numerusform>⁧⟦Show all %n notes⟧⁩</numerusform>
            <numerusform>⁧⟦Show all %n notes⟧⁩</numerusform>
            <numerusform>⁧⟦Show all %n notes⟧⁩</numerusform>
            <numerusform>⁧⟦Show all %n notes⟧⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes about the customer</source>
        <translation>⁧⟦Notes about the customer⟧⁩</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>⁧⟦Add note⟧⁩</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <translation>⁧⟦Command palette⟧⁩</translation>
    </message>
    <message>
        <source>Search or run a command…</source>
        <translation>⁧⟦Search or run a command…⟧⁩</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>⁧⟦Search or run a command⟧⁩</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>⁧⟦Commands⟧⁩</translation>
    </message>
    <message>
        <source>%1, keys %2</source>
        <translation>⁧⟦%1, keys %2⟧⁩</translation>
    </message>
    <message>
        <source>Search messages for %1</source>
        <translation>⁧⟦Search messages for %1⟧⁩</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>No conversation is open</source>
        <translation>⁧⟦No conversation is open⟧⁩</translation>
    </message>
    <message>
        <source>Pick one from the list: Enter opens it in a tab. Ctrl+K finds everything you can do.</source>
        <translation>⁧⟦Pick one from the list: Enter opens it in a tab. Ctrl+K finds everything you can do.⟧⁩</translation>
    </message>
    <message>
        <source>Pane %1 of %2, %3</source>
        <translation>⁧⟦Pane %1 of %2, %3⟧⁩</translation>
    </message>
    <message>
        <source>Pane %1 of %2, empty</source>
        <translation>⁧⟦Pane %1 of %2, empty⟧⁩</translation>
    </message>
    <message>
        <source>Pane %1 of %2: there is no room for all at once. Go to the next</source>
        <translation>⁧⟦Pane %1 of %2: there is no room for all at once. Go to the next⟧⁩</translation>
    </message>
</context>
<context>
    <name>PaneRoom</name>
    <message>
        <source>There are four panes already, which is the most.</source>
        <translation>⁧⟦There are four panes already, which is the most.⟧⁩</translation>
    </message>
    <message>
        <source>There is no room for another pane. A larger window would have it.</source>
        <translation>⁧⟦There is no room for another pane. A larger window would have it.⟧⁩</translation>
    </message>
    <message>
        <source>Open conversations</source>
        <translation>⁧⟦Open conversations⟧⁩</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Inbox</source>
        <translation>⁧⟦Inbox⟧⁩</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>⁧⟦Search⟧⁩</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>⁧⟦Tray⟧⁩</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>⁧⟦Diagnostics⟧⁩</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide password</source>
        <translation>⁧⟦Hide password⟧⁩</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>⁧⟦Show password⟧⁩</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message numerus="yes">
        <source>%n other conversation(s)</source>
        <translation>
            <numerusform>⁧⟦%n other conversation⟧⁩</numerusform>
            <numerusform>⁧⟦%n other conversations⟧⁩</numerusform>
            <numerusform>⁧⟦%n other conversations⟧⁩</numerusform>
            <numerusform>⁧⟦%n other conversations⟧⁩</numerusform>
            <numerusform>⁧⟦%n other conversations⟧⁩</numerusform>
            <numerusform>⁧⟦%n other conversations⟧⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>Other conversations</source>
        <translation>⁧⟦Other conversations⟧⁩</translation>
    </message>
    <message>
        <source>None that you may see is kept on this computer.</source>
        <translation>⁧⟦None that you may see is kept on this computer.⟧⁩</translation>
    </message>
    <message>
        <source>Other conversations of the customer</source>
        <translation>⁧⟦Other conversations of the customer⟧⁩</translation>
    </message>
</context>
<context>
    <name>PastModel</name>
    <message>
        <source>without a subject</source>
        <translation>⁧⟦without a subject⟧⁩</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>⁧⟦%1: %2⟧⁩</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Canned responses</source>
        <translation>⁧⟦Canned responses⟧⁩</translation>
    </message>
    <message>
        <source>↑↓ move · Enter insert · Ctrl+Enter insert and send · Esc keep what you typed</source>
        <translation>⁧⟦↑↓ move · Enter insert · Ctrl+Enter insert and send · Esc keep what you typed⟧⁩</translation>
    </message>
    <message>
        <source>Only %1 exists.</source>
        <translation>⁧⟦Only %1 exists.⟧⁩</translation>
    </message>
    <message>
        <source>Still empty: %1</source>
        <translation>⁧⟦Still empty: %1⟧⁩</translation>
    </message>
</context>
<context>
    <name>Pill</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>⁧⟦%n new⟧⁩</numerusform>
            <numerusform>⁧⟦%n new⟧⁩</numerusform>
            <numerusform>⁧⟦%n new⟧⁩</numerusform>
            <numerusform>⁧⟦%n new⟧⁩</numerusform>
            <numerusform>⁧⟦%n new⟧⁩</numerusform>
            <numerusform>⁧⟦%n new⟧⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>To the latest</source>
        <translation>⁧⟦To the latest⟧⁩</translation>
    </message>
</context>
<context>
    <name>PriorityInquiry</name>
    <message>
        <source>Priority</source>
        <translation>⁧⟦Priority⟧⁩</translation>
    </message>
    <message>
        <source>Which priority?</source>
        <translation>⁧⟦Which priority?⟧⁩</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>⁧⟦Priorities⟧⁩</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>⁧⟦Drive⟧⁩</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>⁧⟦Folder⟧⁩</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>⁧⟦&amp;Select All⟧⁩</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>⁧⟦&amp;Step up⟧⁩</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>⁧⟦Step &amp;down⟧⁩</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>⁧⟦Open the combo box selection popup⟧⁩</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>⁧⟦&amp;Look in:⟧⁩</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>⁧⟦File &amp;name:⟧⁩</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>⁧⟦Files of &amp;type:⟧⁩</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>⁧⟦Directory:⟧⁩</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>⁧⟦&amp;Open⟧⁩</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>⁧⟦&amp;Save⟧⁩</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>⁧⟦&amp;Choose⟧⁩</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>⁧⟦&amp;Rename⟧⁩</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>⁧⟦&amp;Delete⟧⁩</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>⁧⟦&amp;New Folder⟧⁩</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>⁧⟦New Folder⟧⁩</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>⁧⟦Show &amp;hidden files⟧⁩</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>⁧⟦Back⟧⁩</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>⁧⟦Go back⟧⁩</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>⁧⟦Forward⟧⁩</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>⁧⟦Go forward⟧⁩</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>⁧⟦Parent Directory⟧⁩</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>⁧⟦Go to the parent directory⟧⁩</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>⁧⟦Create New Folder⟧⁩</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>⁧⟦Create a New Folder⟧⁩</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>⁧⟦List View⟧⁩</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>⁧⟦Change to list view mode⟧⁩</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>⁧⟦Detail View⟧⁩</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>⁧⟦Change to detail view mode⟧⁩</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>⁧⟦Sidebar⟧⁩</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>⁧⟦List of places and bookmarks⟧⁩</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>⁧⟦Files⟧⁩</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>⁧⟦All Files (*)⟧⁩</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>⁧⟦Show⟧⁩ </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>⁧⟦Remove⟧⁩</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>⁧⟦Delete⟧⁩</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>⁧⟦%1 already exists.
Do you want to replace it?⟧⁩</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>⁧⟦%1
File not found.
Please verify the correct file name was given.⟧⁩</translation>
    </message>
    <message>
        <source>Are you sure you want to delete '%1'?</source>
        <translation>⁧⟦Are you sure you want to delete '%1'?⟧⁩</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>⁧⟦Name⟧⁩</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>⁧⟦Size⟧⁩</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>⁧⟦Date Modified⟧⁩</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>⁧⟦Computer⟧⁩</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>All other platforms</comment>
        <translation>⁧⟦Type⟧⁩</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>⁧⟦&amp;Undo⟧⁩</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>⁧⟦&amp;Redo⟧⁩</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>⁧⟦Cu&amp;t⟧⁩</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>⁧⟦&amp;Copy⟧⁩</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>⁧⟦&amp;Paste⟧⁩</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>⁧⟦Delete⟧⁩</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>⁧⟦Select All⟧⁩</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>⁧⟦OK⟧⁩</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>⁧⟦Cancel⟧⁩</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>⁧⟦Open⟧⁩</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>⁧⟦Save⟧⁩</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>⁧⟦Close⟧⁩</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>⁧⟦&amp;Yes⟧⁩</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>⁧⟦&amp;No⟧⁩</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>⁧⟦Scroll here⟧⁩</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>⁧⟦Top⟧⁩</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>⁧⟦Bottom⟧⁩</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>⁧⟦Left edge⟧⁩</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>⁧⟦Right edge⟧⁩</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>⁧⟦Page up⟧⁩</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>⁧⟦Page down⟧⁩</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>⁧⟦Page left⟧⁩</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>⁧⟦Page right⟧⁩</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>⁧⟦Scroll up⟧⁩</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>⁧⟦Scroll down⟧⁩</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>⁧⟦Scroll left⟧⁩</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>⁧⟦Scroll right⟧⁩</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>⁧⟦Ctrl⟧⁩</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>⁧⟦Shift⟧⁩</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>⁧⟦Alt⟧⁩</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>⁧⟦Meta⟧⁩</translation>
    </message>
    <message>
        <source>Num</source>
        <translation>⁧⟦Num⟧⁩</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>⁧⟦Esc⟧⁩</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>⁧⟦Tab⟧⁩</translation>
    </message>
    <message>
        <source>Backtab</source>
        <translation>⁧⟦Backtab⟧⁩</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>⁧⟦Backspace⟧⁩</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>⁧⟦Return⟧⁩</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>⁧⟦Enter⟧⁩</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>⁧⟦Ins⟧⁩</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>⁧⟦Del⟧⁩</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>⁧⟦Home⟧⁩</translation>
    </message>
    <message>
        <source>End</source>
        <translation>⁧⟦End⟧⁩</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>⁧⟦Left⟧⁩</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>⁧⟦Right⟧⁩</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>⁧⟦Up⟧⁩</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>⁧⟦Down⟧⁩</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>⁧⟦PgUp⟧⁩</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>⁧⟦PgDown⟧⁩</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>⁧⟦Space⟧⁩</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>⁧⟦Menu⟧⁩</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>⁧⟦Scroll Left⟧⁩</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>⁧⟦Scroll Right⟧⁩</translation>
    </message>
</context>
<context>
    <name>QUnicodeControlCharacterMenu</name>
    <message>
        <source>Insert Unicode control character</source>
        <translation>⁧⟦Insert Unicode control character⟧⁩</translation>
    </message>
    <message>
        <source>LRM Left-to-right mark</source>
        <translation>⁧⟦LRM Left-to-right mark⟧⁩</translation>
    </message>
    <message>
        <source>RLM Right-to-left mark</source>
        <translation>⁧⟦RLM Right-to-left mark⟧⁩</translation>
    </message>
    <message>
        <source>ZWJ Zero width joiner</source>
        <translation>⁧⟦ZWJ Zero width joiner⟧⁩</translation>
    </message>
    <message>
        <source>ZWNJ Zero width non-joiner</source>
        <translation>⁧⟦ZWNJ Zero width non-joiner⟧⁩</translation>
    </message>
    <message>
        <source>ZWSP Zero width space</source>
        <translation>⁧⟦ZWSP Zero width space⟧⁩</translation>
    </message>
    <message>
        <source>LRE Start of left-to-right embedding</source>
        <translation>⁧⟦LRE Start of left-to-right embedding⟧⁩</translation>
    </message>
    <message>
        <source>RLE Start of right-to-left embedding</source>
        <translation>⁧⟦RLE Start of right-to-left embedding⟧⁩</translation>
    </message>
    <message>
        <source>LRO Start of left-to-right override</source>
        <translation>⁧⟦LRO Start of left-to-right override⟧⁩</translation>
    </message>
    <message>
        <source>RLO Start of right-to-left override</source>
        <translation>⁧⟦RLO Start of right-to-left override⟧⁩</translation>
    </message>
    <message>
        <source>PDF Pop directional formatting</source>
        <translation>⁧⟦PDF Pop directional formatting⟧⁩</translation>
    </message>
    <message>
        <source>LRI Left-to-right isolate</source>
        <translation>⁧⟦LRI Left-to-right isolate⟧⁩</translation>
    </message>
    <message>
        <source>RLI Right-to-left isolate</source>
        <translation>⁧⟦RLI Right-to-left isolate⟧⁩</translation>
    </message>
    <message>
        <source>FSI First strong isolate</source>
        <translation>⁧⟦FSI First strong isolate⟧⁩</translation>
    </message>
    <message>
        <source>PDI Pop directional isolate</source>
        <translation>⁧⟦PDI Pop directional isolate⟧⁩</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>⁧⟦&amp;Undo⟧⁩</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>⁧⟦&amp;Redo⟧⁩</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>⁧⟦Cu&amp;t⟧⁩</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>⁧⟦&amp;Copy⟧⁩</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>⁧⟦&amp;Paste⟧⁩</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>⁧⟦Delete⟧⁩</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>⁧⟦Select All⟧⁩</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sections</source>
        <translation>⁧⟦Sections⟧⁩</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>You can read this conversation because its customer is yours in another one. Only those who work on it write here.</source>
        <translation>⁧⟦You can read this conversation because its customer is yours in another one. Only those who work on it write here.⟧⁩</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>Somebody else</source>
        <translation>⁧⟦Somebody else⟧⁩</translation>
    </message>
    <message>
        <source>The server did not accept this text; shorten or change it, then send it again.</source>
        <translation>⁧⟦The server did not accept this text; shorten or change it, then send it again.⟧⁩</translation>
    </message>
    <message>
        <source>This conversation is not yours any more, so your reply was not sent.</source>
        <translation>⁧⟦This conversation is not yours any more, so your reply was not sent.⟧⁩</translation>
    </message>
    <message>
        <source>%1 has had this conversation since %2, so only they decide this.</source>
        <translation>⁧⟦%1 has had this conversation since %2, so only they decide this.⟧⁩</translation>
    </message>
    <message>
        <source>This conversation is not yours any more, so nothing was changed.</source>
        <translation>⁧⟦This conversation is not yours any more, so nothing was changed.⟧⁩</translation>
    </message>
    <message>
        <source>%1 claimed this conversation at %2, before your claim arrived.</source>
        <translation>⁧⟦%1 claimed this conversation at %2, before your claim arrived.⟧⁩</translation>
    </message>
    <message>
        <source>%1 has had this conversation since %2, so only they can reply.</source>
        <translation>⁧⟦%1 has had this conversation since %2, so only they can reply.⟧⁩</translation>
    </message>
    <message>
        <source>%1 changed the same thing at %2, before your change arrived.</source>
        <translation>⁧⟦%1 changed the same thing at %2, before your change arrived.⟧⁩</translation>
    </message>
    <message>
        <source>Your role does not allow this here.</source>
        <translation>⁧⟦Your role does not allow this here.⟧⁩</translation>
    </message>
    <message>
        <source>This conversation is not visible to you any more.</source>
        <translation>⁧⟦This conversation is not visible to you any more.⟧⁩</translation>
    </message>
    <message>
        <source>The conversation's status had changed, so this could not follow it.</source>
        <translation>⁧⟦The conversation's status had changed, so this could not follow it.⟧⁩</translation>
    </message>
    <message>
        <source>The server did not take a file of this message; nothing of it was sent.</source>
        <translation>⁧⟦The server did not take a file of this message; nothing of it was sent.⟧⁩</translation>
    </message>
    <message>
        <source>The server did not accept this change.</source>
        <translation>⁧⟦The server did not accept this change.⟧⁩</translation>
    </message>
</context>
<context>
    <name>Risk</name>
    <message>
        <source>Low risk</source>
        <translation>⁧⟦Low risk⟧⁩</translation>
    </message>
    <message>
        <source>Medium risk</source>
        <translation>⁧⟦Medium risk⟧⁩</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>⁧⟦High risk⟧⁩</translation>
    </message>
    <message>
        <source>Critical risk</source>
        <translation>⁧⟦Critical risk⟧⁩</translation>
    </message>
    <message>
        <source>Risk: %1</source>
        <translation>⁧⟦Risk: %1⟧⁩</translation>
    </message>
</context>
<context>
    <name>RowSentence</name>
    <message>
        <source>assigned to %1</source>
        <translation>⁧⟦assigned to %1⟧⁩</translation>
    </message>
    <message>
        <source>nobody's</source>
        <translation>⁧⟦nobody's⟧⁩</translation>
    </message>
    <message>
        <source>%1. Last words: %2</source>
        <translation>⁧⟦%1. Last words: %2⟧⁩</translation>
    </message>
    <message>
        <source>fraud flag: %1</source>
        <translation>⁧⟦fraud flag: %1⟧⁩</translation>
    </message>
    <message>
        <source>has waited %1</source>
        <translation>⁧⟦has waited %1⟧⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>⁧⟦%n unread⟧⁩</numerusform>
            <numerusform>⁧⟦%n unread⟧⁩</numerusform>
            <numerusform>⁧⟦%n unread⟧⁩</numerusform>
            <numerusform>⁧⟦%n unread⟧⁩</numerusform>
            <numerusform>⁧⟦%n unread⟧⁩</numerusform>
            <numerusform>⁧⟦%n unread⟧⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>has your draft</source>
        <translation>⁧⟦has your draft⟧⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>⁧⟦%n not sent yet⟧⁩</numerusform>
            <numerusform>⁧⟦%n not sent yet⟧⁩</numerusform>
            <numerusform>⁧⟦%n not sent yet⟧⁩</numerusform>
            <numerusform>⁧⟦%n not sent yet⟧⁩</numerusform>
            <numerusform>⁧⟦%n not sent yet⟧⁩</numerusform>
            <numerusform>⁧⟦%n not sent yet⟧⁩</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Note</source>
        <translation>⁧⟦Note⟧⁩</translation>
    </message>
    <message>
        <source>Searches every message kept on this machine, also offline.</source>
        <translation>⁧⟦Searches every message kept on this machine, also offline.⟧⁩</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>⁧⟦Search all conversations⟧⁩</translation>
    </message>
    <message>
        <source>All words must occur in a message, in any script. The newest stand first.</source>
        <translation>⁧⟦All words must occur in a message, in any script. The newest stand first.⟧⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n newest message(s)</source>
        <translation>
            <numerusform>⁧⟦%n newest message⟧⁩</numerusform>
            <numerusform>⁧⟦%n newest messages⟧⁩</numerusform>
            <numerusform>⁧⟦%n newest messages⟧⁩</numerusform>
            <numerusform>⁧⟦%n newest messages⟧⁩</numerusform>
            <numerusform>⁧⟦%n newest messages⟧⁩</numerusform>
            <numerusform>⁧⟦%n newest messages⟧⁩</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>⁧⟦%n message⟧⁩</numerusform>
            <numerusform>⁧⟦%n messages⟧⁩</numerusform>
            <numerusform>⁧⟦%n messages⟧⁩</numerusform>
            <numerusform>⁧⟦%n messages⟧⁩</numerusform>
            <numerusform>⁧⟦%n messages⟧⁩</numerusform>
            <numerusform>⁧⟦%n messages⟧⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of those kept on this machine</source>
        <translation>⁧⟦%1 of those kept on this machine⟧⁩</translation>
    </message>
    <message>
        <source>Nothing on this machine</source>
        <translation>⁧⟦Nothing on this machine⟧⁩</translation>
    </message>
    <message>
        <source>No message holds all these words</source>
        <translation>⁧⟦No message holds all these words⟧⁩</translation>
    </message>
    <message>
        <source>Only what is kept on this machine was searched. Fewer words find more.</source>
        <translation>⁧⟦Only what is kept on this machine was searched. Fewer words find more.⟧⁩</translation>
    </message>
    <message>
        <source>note of %1</source>
        <translation>⁧⟦note of %1⟧⁩</translation>
    </message>
    <message>
        <source>reply of %1</source>
        <translation>⁧⟦reply of %1⟧⁩</translation>
    </message>
    <message>
        <source>written by the customer</source>
        <translation>⁧⟦written by the customer⟧⁩</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>⁧⟦%1: %2⟧⁩</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>⁧⟦Search⟧⁩</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>⁧⟦Search messages⟧⁩</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>⁧⟦Messages found⟧⁩</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>⁧⟦Show older ones⟧⁩</translation>
    </message>
</context>
<context>
    <name>SectionBar</name>
    <message>
        <source>Mine</source>
        <translation>⁧⟦Mine⟧⁩</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>⁧⟦Unassigned⟧⁩</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>⁧⟦Waiting⟧⁩</translation>
    </message>
    <message>
        <source>All</source>
        <translation>⁧⟦All⟧⁩</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>⁧⟦%1, %2⟧⁩</translation>
    </message>
</context>
<context>
    <name>SectionWords</name>
    <message>
        <source>Connection</source>
        <translation>⁧⟦Connection⟧⁩</translation>
    </message>
    <message>
        <source>Place in the server's history</source>
        <translation>⁧⟦Place in the server's history⟧⁩</translation>
    </message>
    <message>
        <source>Outbox, tray and drafts</source>
        <translation>⁧⟦Outbox, tray and drafts⟧⁩</translation>
    </message>
    <message>
        <source>Lanes: %1</source>
        <translation>⁧⟦Lanes: %1⟧⁩</translation>
    </message>
    <message>
        <source>Last troubles in the log: %1</source>
        <translation>⁧⟦Last troubles in the log: %1⟧⁩</translation>
    </message>
    <message>
        <source>Files and memory</source>
        <translation>⁧⟦Files and memory⟧⁩</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>⁧⟦Versions⟧⁩</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>⁧⟦Server⟧⁩</translation>
    </message>
    <message>
        <source>State</source>
        <translation>⁧⟦State⟧⁩</translation>
    </message>
    <message>
        <source>not begun yet</source>
        <translation>⁧⟦not begun yet⟧⁩</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>⁧⟦Since⟧⁩</translation>
    </message>
    <message>
        <source>never</source>
        <translation>⁧⟦never⟧⁩</translation>
    </message>
    <message>
        <source>In sync as of</source>
        <translation>⁧⟦In sync as of⟧⁩</translation>
    </message>
    <message>
        <source>open</source>
        <translation>⁧⟦open⟧⁩</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>⁧⟦closed⟧⁩</translation>
    </message>
    <message>
        <source>Event stream</source>
        <translation>⁧⟦Event stream⟧⁩</translation>
    </message>
    <message>
        <source>Request under way</source>
        <translation>⁧⟦Request under way⟧⁩</translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation>⁧⟦Failures in a row⟧⁩</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>⁧⟦Trouble⟧⁩</translation>
    </message>
    <message>
        <source>Cursor</source>
        <translation>⁧⟦Cursor⟧⁩</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>⁧⟦none yet⟧⁩</translation>
    </message>
    <message>
        <source>High water</source>
        <translation>⁧⟦High water⟧⁩</translation>
    </message>
    <message>
        <source>Incarnation</source>
        <translation>⁧⟦Incarnation⟧⁩</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>⁧⟦Device⟧⁩</translation>
    </message>
    <message>
        <source>Devices replaced</source>
        <translation>⁧⟦Devices replaced⟧⁩</translation>
    </message>
    <message>
        <source>Still to be fetched</source>
        <translation>⁧⟦Still to be fetched⟧⁩</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>⁧⟦Sending⟧⁩</translation>
    </message>
    <message>
        <source>waits: the server was started anew</source>
        <translation>⁧⟦waits: the server was started anew⟧⁩</translation>
    </message>
    <message>
        <source>is being replaced</source>
        <translation>⁧⟦is being replaced⟧⁩</translation>
    </message>
    <message>
        <source>Not offered yet</source>
        <translation>⁧⟦Not offered yet⟧⁩</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>⁧⟦Offered⟧⁩</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>⁧⟦Answered⟧⁩</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>⁧⟦Tray⟧⁩</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>⁧⟦Drafts⟧⁩</translation>
    </message>
    <message>
        <source>Sent (30 days)</source>
        <translation>⁧⟦Sent (30 days)⟧⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>⁧⟦%n waiting⟧⁩</numerusform>
            <numerusform>⁧⟦%n waiting⟧⁩</numerusform>
            <numerusform>⁧⟦%n waiting⟧⁩</numerusform>
            <numerusform>⁧⟦%n waiting⟧⁩</numerusform>
            <numerusform>⁧⟦%n waiting⟧⁩</numerusform>
            <numerusform>⁧⟦%n waiting⟧⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>up to number %1</source>
        <translation>⁧⟦up to number %1⟧⁩</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>⁧⟦no number yet⟧⁩</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>⁧⟦under way⟧⁩</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>⁧⟦Memory⟧⁩</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>⁧⟦%1 MiB⟧⁩</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>⁧⟦%1, since %2⟧⁩</translation>
    </message>
    <message numerus="yes">
        <source>tried again in %n s</source>
        <translation>
            <numerusform>⁧⟦tried again in %n s⟧⁩</numerusform>
            <numerusform>⁧⟦tried again in %n s⟧⁩</numerusform>
            <numerusform>⁧⟦tried again in %n s⟧⁩</numerusform>
            <numerusform>⁧⟦tried again in %n s⟧⁩</numerusform>
            <numerusform>⁧⟦tried again in %n s⟧⁩</numerusform>
            <numerusform>⁧⟦tried again in %n s⟧⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>first sync</source>
        <translation>⁧⟦first sync⟧⁩</translation>
    </message>
    <message>
        <source>whether the server's history is still ours</source>
        <translation>⁧⟦whether the server's history is still ours⟧⁩</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>⁧⟦changes⟧⁩</translation>
    </message>
    <message>
        <source>a conversation</source>
        <translation>⁧⟦a conversation⟧⁩</translation>
    </message>
    <message>
        <source>none</source>
        <translation>⁧⟦none⟧⁩</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>⁧⟦connecting⟧⁩</translation>
    </message>
    <message>
        <source>online</source>
        <translation>⁧⟦online⟧⁩</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>⁧⟦offline⟧⁩</translation>
    </message>
    <message>
        <source>signed out by the server</source>
        <translation>⁧⟦signed out by the server⟧⁩</translation>
    </message>
    <message>
        <source>this version is too old for the server</source>
        <translation>⁧⟦this version is too old for the server⟧⁩</translation>
    </message>
    <message>
        <source>what answers is not our server</source>
        <translation>⁧⟦what answers is not our server⟧⁩</translation>
    </message>
</context>
<context>
    <name>SendBar</name>
    <message>
        <source>Attach files</source>
        <translation>⁧⟦Attach files⟧⁩</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>⁧⟦Save note⟧⁩</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>⁧⟦Send⟧⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>⁧⟦%n character too many⟧⁩</numerusform>
            <numerusform>⁧⟦%n characters too many⟧⁩</numerusform>
            <numerusform>⁧⟦%n characters too many⟧⁩</numerusform>
            <numerusform>⁧⟦%n characters too many⟧⁩</numerusform>
            <numerusform>⁧⟦%n characters too many⟧⁩</numerusform>
            <numerusform>⁧⟦%n characters too many⟧⁩</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>⁧⟦%n character left⟧⁩</numerusform>
            <numerusform>⁧⟦%n characters left⟧⁩</numerusform>
            <numerusform>⁧⟦%n characters left⟧⁩</numerusform>
            <numerusform>⁧⟦%n characters left⟧⁩</numerusform>
            <numerusform>⁧⟦%n characters left⟧⁩</numerusform>
            <numerusform>⁧⟦%n characters left⟧⁩</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInView</name>
    <message>
        <source>Type the address of your server.</source>
        <translation>⁧⟦Type the address of your server.⟧⁩</translation>
    </message>
    <message>
        <source>Type your work e-mail address.</source>
        <translation>⁧⟦Type your work e-mail address.⟧⁩</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>⁧⟦Type your password.⟧⁩</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>⁧⟦One moment…⟧⁩</translation>
    </message>
    <message>
        <source>%1 of %2 conversations received</source>
        <translation>⁧⟦%1 of %2 conversations received⟧⁩</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>⁧⟦Sign-in⟧⁩</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>⁧⟦Server⟧⁩</translation>
    </message>
    <message>
        <source>Work e-mail</source>
        <translation>⁧⟦Work e-mail⟧⁩</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>⁧⟦Password⟧⁩</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>⁧⟦Unlock⟧⁩</translation>
    </message>
    <message>
        <source>Your password opens what is kept on this machine, also offline.</source>
        <translation>⁧⟦Your password opens what is kept on this machine, also offline.⟧⁩</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>⁧⟦Sign in again⟧⁩</translation>
    </message>
    <message>
        <source>The server signed you out. Your drafts and unsent words are safe on this machine.</source>
        <translation>⁧⟦The server signed you out. Your drafts and unsent words are safe on this machine.⟧⁩</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>⁧⟦Sign in⟧⁩</translation>
    </message>
    <message>
        <source>Groundcrew</source>
        <translation>⁧⟦Groundcrew⟧⁩</translation>
    </message>
    <message>
        <source>Sign in to your desk.</source>
        <translation>⁧⟦Sign in to your desk.⟧⁩</translation>
    </message>
</context>
<context>
    <name>SnoozeInquiry</name>
    <message>
        <source>Snooze</source>
        <translation>⁧⟦Snooze⟧⁩</translation>
    </message>
    <message>
        <source>Until when?</source>
        <translation>⁧⟦Until when?⟧⁩</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>⁧⟦Moments⟧⁩</translation>
    </message>
    <message>
        <source>Times of this computer: %1</source>
        <translation>⁧⟦Times of this computer: %1⟧⁩</translation>
    </message>
    <message>
        <source>Own time</source>
        <translation>⁧⟦Own time⟧⁩</translation>
    </message>
    <message>
        <source>Until then</source>
        <translation>⁧⟦Until then⟧⁩</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>⁧⟦In 1 hour⟧⁩</translation>
    </message>
    <message>
        <source>In 3 hours</source>
        <translation>⁧⟦In 3 hours⟧⁩</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>⁧⟦This evening⟧⁩</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>⁧⟦Tomorrow morning⟧⁩</translation>
    </message>
    <message>
        <source>Next Monday morning</source>
        <translation>⁧⟦Next Monday morning⟧⁩</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>⁧⟦Status⟧⁩</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>Online</source>
        <translation>⁧⟦Online⟧⁩</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>⁧⟦Connecting⟧⁩</translation>
    </message>
    <message>
        <source>The server signed you out. Everything you typed is safe; sign in again to send it.</source>
        <translation>⁧⟦The server signed you out. Everything you typed is safe; sign in again to send it.⟧⁩</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>⁧⟦Signed out⟧⁩</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>⁧⟦Sign in⟧⁩</translation>
    </message>
    <message>
        <source>Something answers that is not our server, perhaps the sign-in page of this network. Nothing was sent to it.</source>
        <translation>⁧⟦Something answers that is not our server, perhaps the sign-in page of this network. Nothing was sent to it.⟧⁩</translation>
    </message>
    <message>
        <source>Not our server</source>
        <translation>⁧⟦Not our server⟧⁩</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>⁧⟦Retry⟧⁩</translation>
    </message>
    <message>
        <source>This version is too old for the server. You can read; what you write is kept until Groundcrew is updated.</source>
        <translation>⁧⟦This version is too old for the server. You can read; what you write is kept until Groundcrew is updated.⟧⁩</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>⁧⟦Update needed⟧⁩</translation>
    </message>
    <message>
        <source>Fetching your conversations: %1 of %2. You can work with those that are here.</source>
        <translation>⁧⟦Fetching your conversations: %1 of %2. You can work with those that are here.⟧⁩</translation>
    </message>
    <message>
        <source>Fetching your conversations for the first time.</source>
        <translation>⁧⟦Fetching your conversations for the first time.⟧⁩</translation>
    </message>
    <message>
        <source>First sync</source>
        <translation>⁧⟦First sync⟧⁩</translation>
    </message>
    <message>
        <source>Offline since %1: you see the copy on this machine.</source>
        <translation>⁧⟦Offline since %1: you see the copy on this machine.⟧⁩</translation>
    </message>
    <message numerus="yes">
        <source>Waiting to be sent: %n act(s) of yours.</source>
        <translation>
            <numerusform>⁧⟦Waiting to be sent: %n act of yours.⟧⁩</numerusform>
            <numerusform>⁧⟦Waiting to be sent: %n acts of yours.⟧⁩</numerusform>
            <numerusform>⁧⟦Waiting to be sent: %n acts of yours.⟧⁩</numerusform>
            <numerusform>⁧⟦Waiting to be sent: %n acts of yours.⟧⁩</numerusform>
            <numerusform>⁧⟦Waiting to be sent: %n acts of yours.⟧⁩</numerusform>
            <numerusform>⁧⟦Waiting to be sent: %n acts of yours.⟧⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep working: what you write is saved and goes out by itself.</source>
        <translation>⁧⟦Keep working: what you write is saved and goes out by itself.⟧⁩</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>⁧⟦Offline⟧⁩</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>⁧⟦Retry now⟧⁩</translation>
    </message>
    <message>
        <source>The server was put back to an earlier copy. What you wrote since then is sent to it again by itself, once. Look again at what you claimed, handed over or set: that is not repeated.</source>
        <translation>⁧⟦The server was put back to an earlier copy. What you wrote since then is sent to it again by itself, once. Look again at what you claimed, handed over or set: that is not repeated.⟧⁩</translation>
    </message>
    <message>
        <source>This profile was used on another computer, too, or was put back from a copy. Nothing that you wrote is lost. From now on keep it on one computer.</source>
        <translation>⁧⟦This profile was used on another computer, too, or was put back from a copy. Nothing that you wrote is lost. From now on keep it on one computer.⟧⁩</translation>
    </message>
    <message>
        <source>not in sync yet</source>
        <translation>⁧⟦not in sync yet⟧⁩</translation>
    </message>
    <message>
        <source>in sync as of %1</source>
        <translation>⁧⟦in sync as of %1⟧⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n in the outbox</source>
        <translation>
            <numerusform>⁧⟦%n in the outbox⟧⁩</numerusform>
            <numerusform>⁧⟦%n in the outbox⟧⁩</numerusform>
            <numerusform>⁧⟦%n in the outbox⟧⁩</numerusform>
            <numerusform>⁧⟦%n in the outbox⟧⁩</numerusform>
            <numerusform>⁧⟦%n in the outbox⟧⁩</numerusform>
            <numerusform>⁧⟦%n in the outbox⟧⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>outbox empty</source>
        <translation>⁧⟦outbox empty⟧⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n in the tray</source>
        <translation>
            <numerusform>⁧⟦%n in the tray⟧⁩</numerusform>
            <numerusform>⁧⟦%n in the tray⟧⁩</numerusform>
            <numerusform>⁧⟦%n in the tray⟧⁩</numerusform>
            <numerusform>⁧⟦%n in the tray⟧⁩</numerusform>
            <numerusform>⁧⟦%n in the tray⟧⁩</numerusform>
            <numerusform>⁧⟦%n in the tray⟧⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>tray empty</source>
        <translation>⁧⟦tray empty⟧⁩</translation>
    </message>
    <message>
        <source>locks in %1</source>
        <translation>⁧⟦locks in %1⟧⁩</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Put away</source>
        <translation>⁧⟦Put away⟧⁩</translation>
    </message>
</context>
<context>
    <name>TabActs</name>
    <message>
        <source>Last tab</source>
        <translation>⁧⟦Last tab⟧⁩</translation>
    </message>
    <message>
        <source>Tab %1</source>
        <translation>⁧⟦Tab %1⟧⁩</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>⁧⟦Next tab⟧⁩</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>⁧⟦Previous tab⟧⁩</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>⁧⟦Close tab⟧⁩</translation>
    </message>
    <message>
        <source>Close the other tabs of this pane</source>
        <translation>⁧⟦Close the other tabs of this pane⟧⁩</translation>
    </message>
    <message>
        <source>Close the tabs after this one</source>
        <translation>⁧⟦Close the tabs after this one⟧⁩</translation>
    </message>
    <message>
        <source>Reopen closed tab</source>
        <translation>⁧⟦Reopen closed tab⟧⁩</translation>
    </message>
    <message>
        <source>Move tab one place on</source>
        <translation>⁧⟦Move tab one place on⟧⁩</translation>
    </message>
    <message>
        <source>Move tab one place back</source>
        <translation>⁧⟦Move tab one place back⟧⁩</translation>
    </message>
    <message>
        <source>Move tab to a new pane</source>
        <translation>⁧⟦Move tab to a new pane⟧⁩</translation>
    </message>
    <message>
        <source>Move tab to the next pane</source>
        <translation>⁧⟦Move tab to the next pane⟧⁩</translation>
    </message>
    <message>
        <source>Copy the conversation's id</source>
        <translation>⁧⟦Copy the conversation's id⟧⁩</translation>
    </message>
    <message>
        <source>Find an open tab</source>
        <translation>⁧⟦Find an open tab⟧⁩</translation>
    </message>
    <message>
        <source>Split: another conversation beside this one</source>
        <translation>⁧⟦Split: another conversation beside this one⟧⁩</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>⁧⟦Next pane⟧⁩</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>⁧⟦Previous pane⟧⁩</translation>
    </message>
    <message>
        <source>Close pane, keep its tabs</source>
        <translation>⁧⟦Close pane, keep its tabs⟧⁩</translation>
    </message>
    <message>
        <source>Make pane wider</source>
        <translation>⁧⟦Make pane wider⟧⁩</translation>
    </message>
    <message>
        <source>Make pane narrower</source>
        <translation>⁧⟦Make pane narrower⟧⁩</translation>
    </message>
    <message>
        <source>Make all panes the same size</source>
        <translation>⁧⟦Make all panes the same size⟧⁩</translation>
    </message>
</context>
<context>
    <name>TabButton</name>
    <message>
        <source>Close the tab of %1</source>
        <translation>⁧⟦Close the tab of %1⟧⁩</translation>
    </message>
    <message>
        <source>%1 not sent</source>
        <translation>⁧⟦%1 not sent⟧⁩</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>⁧⟦draft⟧⁩</translation>
    </message>
</context>
<context>
    <name>TabFinder</name>
    <message>
        <source>Open conversations</source>
        <translation>⁧⟦Open conversations⟧⁩</translation>
    </message>
    <message>
        <source>Find an open conversation…</source>
        <translation>⁧⟦Find an open conversation…⟧⁩</translation>
    </message>
    <message>
        <source>Find an open conversation</source>
        <translation>⁧⟦Find an open conversation⟧⁩</translation>
    </message>
    <message>
        <source>pane %1</source>
        <translation>⁧⟦pane %1⟧⁩</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>+%1, %2 new ▾</source>
        <translation>⁧⟦+%1, %2 new ▾⟧⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n more tab(s)</source>
        <translation>
            <numerusform>⁧⟦%n more tab⟧⁩</numerusform>
            <numerusform>⁧⟦%n more tabs⟧⁩</numerusform>
            <numerusform>⁧⟦%n more tabs⟧⁩</numerusform>
            <numerusform>⁧⟦%n more tabs⟧⁩</numerusform>
            <numerusform>⁧⟦%n more tabs⟧⁩</numerusform>
            <numerusform>⁧⟦%n more tabs⟧⁩</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with new messages</source>
        <translation>
            <numerusform>⁧⟦%n with new messages⟧⁩</numerusform>
            <numerusform>⁧⟦%n with new messages⟧⁩</numerusform>
            <numerusform>⁧⟦%n with new messages⟧⁩</numerusform>
            <numerusform>⁧⟦%n with new messages⟧⁩</numerusform>
            <numerusform>⁧⟦%n with new messages⟧⁩</numerusform>
            <numerusform>⁧⟦%n with new messages⟧⁩</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabWords</name>
    <message>
        <source>fraud flag: %1</source>
        <translation>⁧⟦fraud flag: %1⟧⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n came back, see the tray</source>
        <translation>
            <numerusform>⁧⟦%n came back, see the tray⟧⁩</numerusform>
            <numerusform>⁧⟦%n came back, see the tray⟧⁩</numerusform>
            <numerusform>⁧⟦%n came back, see the tray⟧⁩</numerusform>
            <numerusform>⁧⟦%n came back, see the tray⟧⁩</numerusform>
            <numerusform>⁧⟦%n came back, see the tray⟧⁩</numerusform>
            <numerusform>⁧⟦%n came back, see the tray⟧⁩</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>⁧⟦%n unread⟧⁩</numerusform>
            <numerusform>⁧⟦%n unread⟧⁩</numerusform>
            <numerusform>⁧⟦%n unread⟧⁩</numerusform>
            <numerusform>⁧⟦%n unread⟧⁩</numerusform>
            <numerusform>⁧⟦%n unread⟧⁩</numerusform>
            <numerusform>⁧⟦%n unread⟧⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>⁧⟦waits for an answer⟧⁩</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>⁧⟦draft⟧⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>⁧⟦%n not sent yet⟧⁩</numerusform>
            <numerusform>⁧⟦%n not sent yet⟧⁩</numerusform>
            <numerusform>⁧⟦%n not sent yet⟧⁩</numerusform>
            <numerusform>⁧⟦%n not sent yet⟧⁩</numerusform>
            <numerusform>⁧⟦%n not sent yet⟧⁩</numerusform>
            <numerusform>⁧⟦%n not sent yet⟧⁩</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineArea</name>
    <message>
        <source>Messages</source>
        <translation>⁧⟦Messages⟧⁩</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Copy as plain text</source>
        <translation>⁧⟦Copy as plain text⟧⁩</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>⁧⟦Save a copy⟧⁩</translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>Change of status of %1: %2</source>
        <translation>⁧⟦Change of status of %1: %2⟧⁩</translation>
    </message>
    <message>
        <source>Change of priority of %1: %2</source>
        <translation>⁧⟦Change of priority of %1: %2⟧⁩</translation>
    </message>
    <message>
        <source>Snooze of %1 until %2</source>
        <translation>⁧⟦Snooze of %1 until %2⟧⁩</translation>
    </message>
    <message>
        <source>Change of labels of %1: %2</source>
        <translation>⁧⟦Change of labels of %1: %2⟧⁩</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>⁧⟦Change: %1⟧⁩</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>⁧⟦Reply to %1⟧⁩</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>⁧⟦Note on %1⟧⁩</translation>
    </message>
    <message>
        <source>Note about the customer %1</source>
        <translation>⁧⟦Note about the customer %1⟧⁩</translation>
    </message>
    <message>
        <source>Claim of %1</source>
        <translation>⁧⟦Claim of %1⟧⁩</translation>
    </message>
    <message>
        <source>Giving %1 back to the queue</source>
        <translation>⁧⟦Giving %1 back to the queue⟧⁩</translation>
    </message>
    <message>
        <source>Transfer of %1</source>
        <translation>⁧⟦Transfer of %1⟧⁩</translation>
    </message>
    <message>
        <source>Flag on a message of %1</source>
        <translation>⁧⟦Flag on a message of %1⟧⁩</translation>
    </message>
</context>
<context>
    <name>TopStrip</name>
    <message>
        <source>Top</source>
        <translation>⁧⟦Top⟧⁩</translation>
    </message>
    <message>
        <source>Search or run a command…</source>
        <translation>⁧⟦Search or run a command…⟧⁩</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>⁧⟦Search or run a command⟧⁩</translation>
    </message>
</context>
<context>
    <name>TransferInquiry</name>
    <message>
        <source>Transfer</source>
        <translation>⁧⟦Transfer⟧⁩</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>⁧⟦Team⟧⁩</translation>
    </message>
    <message>
        <source>Find a person or a team</source>
        <translation>⁧⟦Find a person or a team⟧⁩</translation>
    </message>
    <message>
        <source>People and teams</source>
        <translation>⁧⟦People and teams⟧⁩</translation>
    </message>
    <message>
        <source>Note for whoever takes over</source>
        <translation>⁧⟦Note for whoever takes over⟧⁩</translation>
    </message>
    <message>
        <source>Note for whoever takes over; the customer cannot see it</source>
        <translation>⁧⟦Note for whoever takes over; the customer cannot see it⟧⁩</translation>
    </message>
    <message>
        <source>The customer cannot see this</source>
        <translation>⁧⟦The customer cannot see this⟧⁩</translation>
    </message>
    <message>
        <source>Enter goes on to the note; Ctrl+Enter hands it on.</source>
        <translation>⁧⟦Enter goes on to the note; Ctrl+Enter hands it on.⟧⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n language(s)</source>
        <translation>
            <numerusform>⁧⟦%n language⟧⁩</numerusform>
            <numerusform>⁧⟦%n languages⟧⁩</numerusform>
            <numerusform>⁧⟦%n languages⟧⁩</numerusform>
            <numerusform>⁧⟦%n languages⟧⁩</numerusform>
            <numerusform>⁧⟦%n languages⟧⁩</numerusform>
            <numerusform>⁧⟦%n languages⟧⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>senior security</source>
        <translation>⁧⟦senior security⟧⁩</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>⁧⟦lead⟧⁩</translation>
    </message>
</context>
<context>
    <name>TrayView</name>
    <message>
        <source>Tray</source>
        <translation>⁧⟦Tray⟧⁩</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>⁧⟦Not delivered⟧⁩</translation>
    </message>
    <message>
        <source>Nothing here is lost: it waits until you decide.</source>
        <translation>⁧⟦Nothing here is lost: it waits until you decide.⟧⁩</translation>
    </message>
    <message>
        <source>The tray is empty</source>
        <translation>⁧⟦The tray is empty⟧⁩</translation>
    </message>
    <message>
        <source>What could not be delivered waits here until you decide.</source>
        <translation>⁧⟦What could not be delivered waits here until you decide.⟧⁩</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>%1 cannot be opened: it belongs to another key, or something wrote over it. Nothing in it was changed. Sign in as the person who used this computer, or call support.</source>
        <translation>⁧⟦%1 cannot be opened: it belongs to another key, or something wrote over it. Nothing in it was changed. Sign in as the person who used this computer, or call support.⟧⁩</translation>
    </message>
    <message>
        <source>%1 cannot be read and was not attached.</source>
        <translation>⁧⟦%1 cannot be read and was not attached.⟧⁩</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2.</source>
        <translation>⁧⟦%1 could not be saved: %2.⟧⁩</translation>
    </message>
    <message>
        <source>%1 exists already; open it instead.</source>
        <translation>⁧⟦%1 exists already; open it instead.⟧⁩</translation>
    </message>
    <message>
        <source>%1 forbids both the keychain and the password, so that nothing could open what you write. Ask your administrator to allow one of them.</source>
        <translation>⁧⟦%1 forbids both the keychain and the password, so that nothing could open what you write. Ask your administrator to allow one of them.⟧⁩</translation>
    </message>
    <message>
        <source>%1 is cut short, and was left as it is. Call support: its words may be saved.</source>
        <translation>⁧⟦%1 is cut short, and was left as it is. Call support: its words may be saved.⟧⁩</translation>
    </message>
    <message>
        <source>%1 is damaged or made by a newer Groundcrew. Put it back from a copy or update; nothing here was changed.</source>
        <translation>⁧⟦%1 is damaged or made by a newer Groundcrew. Put it back from a copy or update; nothing here was changed.⟧⁩</translation>
    </message>
    <message>
        <source>%1 is empty and was not attached.</source>
        <translation>⁧⟦%1 is empty and was not attached.⟧⁩</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB and was not attached.</source>
        <translation>⁧⟦%1 is larger than %2 MB and was not attached.⟧⁩</translation>
    </message>
    <message>
        <source>%1 is missing, and without it what was written here cannot be opened. Put it back from a copy, or start with another profile; nothing here was changed.</source>
        <translation>⁧⟦%1 is missing, and without it what was written here cannot be opened. Put it back from a copy, or start with another profile; nothing here was changed.⟧⁩</translation>
    </message>
    <message>
        <source>%1 is no file, and was left as it is. Call support.</source>
        <translation>⁧⟦%1 is no file, and was left as it is. Call support.⟧⁩</translation>
    </message>
    <message>
        <source>%1 is not a file and was not attached.</source>
        <translation>⁧⟦%1 is not a file and was not attached.⟧⁩</translation>
    </message>
    <message>
        <source>%1 lies on a network disk (%2), where what you write could be lost. Start Groundcrew with a profile on a disk of this computer: groundcrew --profile /a/folder/here.</source>
        <translation>⁧⟦%1 lies on a network disk (%2), where what you write could be lost. Start Groundcrew with a profile on a disk of this computer: groundcrew --profile /a/folder/here.⟧⁩</translation>
    </message>
    <message>
        <source>%1 may not be written. Check who owns the folder and whether the disk is read-only.</source>
        <translation>⁧⟦%1 may not be written. Check who owns the folder and whether the disk is read-only.⟧⁩</translation>
    </message>
    <message>
        <source>%1 was not attached. Images, PDF, MP4, text and CSV files can be, as long as they are what their names say.</source>
        <translation>⁧⟦%1 was not attached. Images, PDF, MP4, text and CSV files can be, as long as they are what their names say.⟧⁩</translation>
    </message>
    <message>
        <source>A draft could not be saved yet. Try again in a moment.</source>
        <translation>⁧⟦A draft could not be saved yet. Try again in a moment.⟧⁩</translation>
    </message>
    <message>
        <source>A file of Groundcrew on this computer is damaged. Restart Groundcrew; if it stays, call support.</source>
        <translation>⁧⟦A file of Groundcrew on this computer is damaged. Restart Groundcrew; if it stays, call support.⟧⁩</translation>
    </message>
    <message>
        <source>A file that was attached can no longer be read on this computer. Attach it again.</source>
        <translation>⁧⟦A file that was attached can no longer be read on this computer. Attach it again.⟧⁩</translation>
    </message>
    <message>
        <source>A message takes %1 files at most. %2 was not attached.</source>
        <translation>⁧⟦A message takes %1 files at most. %2 was not attached.⟧⁩</translation>
    </message>
    <message>
        <source>Another program holds Groundcrew's files. Close it and try again.</source>
        <translation>⁧⟦Another program holds Groundcrew's files. Close it and try again.⟧⁩</translation>
    </message>
    <message>
        <source>Damaged files of an earlier time are kept in this profile, and only the present key opens them. Have support look at them, or delete desk.db.lost-…, then try again.</source>
        <translation>⁧⟦Damaged files of an earlier time are kept in this profile, and only the present key opens them. Have support look at them, or delete desk.db.lost-…, then try again.⟧⁩</translation>
    </message>
    <message>
        <source>Groundcrew does not speak “%1” yet, so this is English.</source>
        <translation>⁧⟦Groundcrew does not speak “%1” yet, so this is English.⟧⁩</translation>
    </message>
    <message>
        <source>Groundcrew's files are closed.</source>
        <translation>⁧⟦Groundcrew's files are closed.⟧⁩</translation>
    </message>
    <message>
        <source>Look through your newest conversations; if you miss words, call support.</source>
        <translation>⁧⟦Look through your newest conversations; if you miss words, call support.⟧⁩</translation>
    </message>
    <message>
        <source>Neither the keychain nor a password may be used: nothing could open it.</source>
        <translation>⁧⟦Neither the keychain nor a password may be used: nothing could open it.⟧⁩</translation>
    </message>
    <message>
        <source>No encrypted connection to the server could be made. Check the address.</source>
        <translation>⁧⟦No encrypted connection to the server could be made. Check the address.⟧⁩</translation>
    </message>
    <message>
        <source>Nothing is left in the file.</source>
        <translation>⁧⟦Nothing is left in the file.⟧⁩</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>⁧⟦Nothing is missing.⟧⁩</translation>
    </message>
    <message>
        <source>Of these, %1 came from the copy of %2.</source>
        <translation>⁧⟦Of these, %1 came from the copy of %2.⟧⁩</translation>
    </message>
    <message>
        <source>Places that could not be read: %1.</source>
        <translation>⁧⟦Places that could not be read: %1.⟧⁩</translation>
    </message>
    <message>
        <source>SQLite %1 can damage files: install Groundcrew anew.</source>
        <translation>⁧⟦SQLite %1 can damage files: install Groundcrew anew.⟧⁩</translation>
    </message>
    <message>
        <source>Sign in at the server to set this computer up.</source>
        <translation>⁧⟦Sign in at the server to set this computer up.⟧⁩</translation>
    </message>
    <message>
        <source>Something went wrong inside Groundcrew. What you wrote is saved; its log has the details.</source>
        <translation>⁧⟦Something went wrong inside Groundcrew. What you wrote is saved; its log has the details.⟧⁩</translation>
    </message>
    <message>
        <source>That is not the password.</source>
        <translation>⁧⟦That is not the password.⟧⁩</translation>
    </message>
    <message>
        <source>That moment has passed already; choose a later one.</source>
        <translation>⁧⟦That moment has passed already; choose a later one.⟧⁩</translation>
    </message>
    <message>
        <source>The authorities that this organisation trusts cannot be read from %1. Ask your administrator to mend the file or the policy.</source>
        <translation>⁧⟦The authorities that this organisation trusts cannot be read from %1. Ask your administrator to mend the file or the policy.⟧⁩</translation>
    </message>
    <message>
        <source>The copy of the server's data on this computer could not be read and was set aside; it is fetched again. What you wrote is safe.</source>
        <translation>⁧⟦The copy of the server's data on this computer could not be read and was set aside; it is fetched again. What you wrote is safe.⟧⁩</translation>
    </message>
    <message>
        <source>The copy of the server's data was made by another Groundcrew; it is fetched again.</source>
        <translation>⁧⟦The copy of the server's data was made by another Groundcrew; it is fetched again.⟧⁩</translation>
    </message>
    <message>
        <source>The copy under the new key is not like the desk. Nothing was changed; try again.</source>
        <translation>⁧⟦The copy under the new key is not like the desk. Nothing was changed; try again.⟧⁩</translation>
    </message>
    <message>
        <source>The customer has written nothing here that could be unread.</source>
        <translation>⁧⟦The customer has written nothing here that could be unread.⟧⁩</translation>
    </message>
    <message>
        <source>The disk is full. What you write is still saved, in room that was kept for it, but nothing new is fetched until you free some space.</source>
        <translation>⁧⟦The disk is full. What you write is still saved, in room that was kept for it, but nothing new is fetched until you free some space.⟧⁩</translation>
    </message>
    <message>
        <source>The disk is full: %1 could not be saved. Free some space and try again.</source>
        <translation>⁧⟦The disk is full: %1 could not be saved. Free some space and try again.⟧⁩</translation>
    </message>
    <message>
        <source>The disk is full: nothing was lost and nothing was changed. Free some space and try again.</source>
        <translation>⁧⟦The disk is full: nothing was lost and nothing was changed. Free some space and try again.⟧⁩</translation>
    </message>
    <message>
        <source>The disk refuses to write: nothing was changed. Check the disk and its permissions, then try again.</source>
        <translation>⁧⟦The disk refuses to write: nothing was changed. Check the disk and its permissions, then try again.⟧⁩</translation>
    </message>
    <message>
        <source>The e-mail or the password is wrong.</source>
        <translation>⁧⟦The e-mail or the password is wrong.⟧⁩</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>⁧⟦The file⟧⁩</translation>
    </message>
    <message>
        <source>The file with what you typed on this computer had lost its newest part and was put together anew.</source>
        <translation>⁧⟦The file with what you typed on this computer had lost its newest part and was put together anew.⟧⁩</translation>
    </message>
    <message>
        <source>The file with what you typed on this computer was damaged and was put together anew.</source>
        <translation>⁧⟦The file with what you typed on this computer was damaged and was put together anew.⟧⁩</translation>
    </message>
    <message>
        <source>The file with what you typed on this computer was missing or empty and was put together anew.</source>
        <translation>⁧⟦The file with what you typed on this computer was missing or empty and was put together anew.⟧⁩</translation>
    </message>
    <message>
        <source>The folder with your work was moved or deleted: nothing more can be saved. Copy what you still need, put the folder back, and start Groundcrew again.</source>
        <translation>⁧⟦The folder with your work was moved or deleted: nothing more can be saved. Copy what you still need, put the folder back, and start Groundcrew again.⟧⁩</translation>
    </message>
    <message>
        <source>The keychain did not keep what it was given. Use your password instead.</source>
        <translation>⁧⟦The keychain did not keep what it was given. Use your password instead.⟧⁩</translation>
    </message>
    <message>
        <source>The keychain does not hold the key to this profile. Unlock it with your password; nothing was lost.</source>
        <translation>⁧⟦The keychain does not hold the key to this profile. Unlock it with your password; nothing was lost.⟧⁩</translation>
    </message>
    <message>
        <source>The keychain stayed locked. Unlock it and try again, or use your password.</source>
        <translation>⁧⟦The keychain stayed locked. Unlock it and try again, or use your password.⟧⁩</translation>
    </message>
    <message>
        <source>The list of phishing sites %1 cannot be read. Import the list again.</source>
        <translation>⁧⟦The list of phishing sites %1 cannot be read. Import the list again.⟧⁩</translation>
    </message>
    <message>
        <source>The name in the server's address has signs that no name has. Check it.</source>
        <translation>⁧⟦The name in the server's address has signs that no name has. Check it.⟧⁩</translation>
    </message>
    <message>
        <source>The old file was kept.</source>
        <translation>⁧⟦The old file was kept.⟧⁩</translation>
    </message>
    <message>
        <source>The server answered with another conversation than was asked for.</source>
        <translation>⁧⟦The server answered with another conversation than was asked for.⟧⁩</translation>
    </message>
    <message>
        <source>The server cannot be reached. Your work is kept and sent later.</source>
        <translation>⁧⟦The server cannot be reached. Your work is kept and sent later.⟧⁩</translation>
    </message>
    <message>
        <source>The server cannot prove who it is: its certificate is not valid here. Nothing was sent. Check the address and this computer's clock; if both are right, tell your administrator.</source>
        <translation>⁧⟦The server cannot prove who it is: its certificate is not valid here. Nothing was sent. Check the address and this computer's clock; if both are right, tell your administrator.⟧⁩</translation>
    </message>
    <message>
        <source>The server has ended your session. Sign in again; what you wrote is kept.</source>
        <translation>⁧⟦The server has ended your session. Sign in again; what you wrote is kept.⟧⁩</translation>
    </message>
    <message>
        <source>The server is busy. It is asked again in a moment.</source>
        <translation>⁧⟦The server is busy. It is asked again in a moment.⟧⁩</translation>
    </message>
    <message>
        <source>The server is older than this Groundcrew and must be updated first.</source>
        <translation>⁧⟦The server is older than this Groundcrew and must be updated first.⟧⁩</translation>
    </message>
    <message>
        <source>The server sent something that breaks the rules; it was not applied.</source>
        <translation>⁧⟦The server sent something that breaks the rules; it was not applied.⟧⁩</translation>
    </message>
    <message>
        <source>The server takes this password, but what is saved on this computer still opens with the one before it. Start Groundcrew again and unlock with the former password first.</source>
        <translation>⁧⟦The server takes this password, but what is saved on this computer still opens with the one before it. Start Groundcrew again and unlock with the former password first.⟧⁩</translation>
    </message>
    <message>
        <source>The server takes too long to answer. Your work is kept and sent later.</source>
        <translation>⁧⟦The server takes too long to answer. Your work is kept and sent later.⟧⁩</translation>
    </message>
    <message>
        <source>The server's address has only a name and perhaps a port: https://desk.example.</source>
        <translation>⁧⟦The server's address has only a name and perhaps a port: https://desk.example.⟧⁩</translation>
    </message>
    <message>
        <source>The server's address must begin with https://.</source>
        <translation>⁧⟦The server's address must begin with https://.⟧⁩</translation>
    </message>
    <message>
        <source>The server's answer could not be read. It is asked again.</source>
        <translation>⁧⟦The server's answer could not be read. It is asked again.⟧⁩</translation>
    </message>
    <message>
        <source>The server's answer has changes from beyond its end.</source>
        <translation>⁧⟦The server's answer has changes from beyond its end.⟧⁩</translation>
    </message>
    <message>
        <source>The server's answer is far too long to be true. It was thrown away.</source>
        <translation>⁧⟦The server's answer is far too long to be true. It was thrown away.⟧⁩</translation>
    </message>
    <message>
        <source>The server's answer is incomplete.</source>
        <translation>⁧⟦The server's answer is incomplete.⟧⁩</translation>
    </message>
    <message>
        <source>The server's answer is torn; it was not applied.</source>
        <translation>⁧⟦The server's answer is torn; it was not applied.⟧⁩</translation>
    </message>
    <message>
        <source>The server's answer leads backwards; it was not applied.</source>
        <translation>⁧⟦The server's answer leads backwards; it was not applied.⟧⁩</translation>
    </message>
    <message>
        <source>The server's answer leads no further.</source>
        <translation>⁧⟦The server's answer leads no further.⟧⁩</translation>
    </message>
    <message>
        <source>The server's answer was cut off. It is asked again.</source>
        <translation>⁧⟦The server's answer was cut off. It is asked again.⟧⁩</translation>
    </message>
    <message>
        <source>The way to the server is disturbed. It is asked again.</source>
        <translation>⁧⟦The way to the server is disturbed. It is asked again.⟧⁩</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>⁧⟦There is nothing to send.⟧⁩</translation>
    </message>
    <message>
        <source>There were several wrong passwords.</source>
        <translation>⁧⟦There were several wrong passwords.⟧⁩</translation>
    </message>
    <message>
        <source>This Groundcrew is too old for the server. Update it; what you wrote is kept.</source>
        <translation>⁧⟦This Groundcrew is too old for the server. Update it; what you wrote is kept.⟧⁩</translation>
    </message>
    <message>
        <source>This computer has no keychain that is running. Use your password instead; everything else works.</source>
        <translation>⁧⟦This computer has no keychain that is running. Use your password instead; everything else works.⟧⁩</translation>
    </message>
    <message>
        <source>This computer has not heard from the server for too long. Sign in at the server to go on; what you wrote is kept.</source>
        <translation>⁧⟦This computer has not heard from the server for too long. Sign in at the server to go on; what you wrote is kept.⟧⁩</translation>
    </message>
    <message>
        <source>This file is not here yet. It is fetched when the server can be reached.</source>
        <translation>⁧⟦This file is not here yet. It is fetched when the server can be reached.⟧⁩</translation>
    </message>
    <message>
        <source>This is not an address of a server. One looks like https://desk.example.</source>
        <translation>⁧⟦This is not an address of a server. One looks like https://desk.example.⟧⁩</translation>
    </message>
    <message>
        <source>This profile has no password set; only this computer's keychain opens it.</source>
        <translation>⁧⟦This profile has no password set; only this computer's keychain opens it.⟧⁩</translation>
    </message>
    <message>
        <source>This profile has not been set up: there is no key to change.</source>
        <translation>⁧⟦This profile has not been set up: there is no key to change.⟧⁩</translation>
    </message>
    <message>
        <source>This profile holds the work of %1 (%2). Sign in as them, or start Groundcrew with another profile: groundcrew --profile NAME.</source>
        <translation>⁧⟦This profile holds the work of %1 (%2). Sign in as them, or start Groundcrew with another profile: groundcrew --profile NAME.⟧⁩</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>⁧⟦Try again in %1 s.⟧⁩</translation>
    </message>
    <message>
        <source>Unsent messages and acts: %1. Drafts: %2. Items in the tray: %3.</source>
        <translation>⁧⟦Unsent messages and acts: %1. Drafts: %2. Items in the tray: %3.⟧⁩</translation>
    </message>
    <message>
        <source>What answers at this address is not a Groundcrew server. Check the address; on a guest network, open a web page first and sign in there.</source>
        <translation>⁧⟦What answers at this address is not a Groundcrew server. Check the address; on a guest network, open a web page first and sign in there.⟧⁩</translation>
    </message>
    <message>
        <source>What you wrote on this computer cannot be read: its file is damaged. Call support.</source>
        <translation>⁧⟦What you wrote on this computer cannot be read: its file is damaged. Call support.⟧⁩</translation>
    </message>
    <message>
        <source>What you wrote on this computer was kept by a newer Groundcrew. Nothing was changed: update Groundcrew to open it.</source>
        <translation>⁧⟦What you wrote on this computer was kept by a newer Groundcrew. Nothing was changed: update Groundcrew to open it.⟧⁩</translation>
    </message>
    <message>
        <source>Without encryption Groundcrew talks to this computer only. Use https://.</source>
        <translation>⁧⟦Without encryption Groundcrew talks to this computer only. Use https://.⟧⁩</translation>
    </message>
    <message>
        <source>Your draft is still being read. Nothing was sent; try again in a moment.</source>
        <translation>⁧⟦Your draft is still being read. Nothing was sent; try again in a moment.⟧⁩</translation>
    </message>
    <message>
        <source>draft saved %1</source>
        <translation>⁧⟦draft saved %1⟧⁩</translation>
    </message>
    <message>
        <source>“%1” is no name for a profile: use letters, digits, dots and dashes, or give a folder.</source>
        <translation>⁧⟦“%1” is no name for a profile: use letters, digits, dots and dashes, or give a folder.⟧⁩</translation>
    </message>
</context>
<context>
    <name>TypingLine</name>
    <message>
        <source>A colleague is writing here…</source>
        <translation>⁧⟦A colleague is writing here…⟧⁩</translation>
    </message>
    <message>
        <source>%1 is writing…</source>
        <translation>⁧⟦%1 is writing…⟧⁩</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>New</source>
        <translation>⁧⟦New⟧⁩</translation>
    </message>
    <message>
        <source>Show the whole message (%1 characters)</source>
        <translation>⁧⟦Show the whole message (%1 characters)⟧⁩</translation>
    </message>
    <message>
        <source>Not on this machine yet. It is fetched when the server can be reached.</source>
        <translation>⁧⟦Not on this machine yet. It is fetched when the server can be reached.⟧⁩</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>⁧⟦Loading…⟧⁩</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>⁧⟦Customer⟧⁩</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>⁧⟦Agent⟧⁩</translation>
    </message>
    <message>
        <source>Internal note – the customer cannot see this</source>
        <translation>⁧⟦Internal note – the customer cannot see this⟧⁩</translation>
    </message>
    <message>
        <source>%1 took the conversation</source>
        <translation>⁧⟦%1 took the conversation⟧⁩</translation>
    </message>
    <message>
        <source>%1 gave the conversation back to the queue</source>
        <translation>⁧⟦%1 gave the conversation back to the queue⟧⁩</translation>
    </message>
    <message>
        <source>%1 handed the conversation over</source>
        <translation>⁧⟦%1 handed the conversation over⟧⁩</translation>
    </message>
    <message>
        <source>%1 set the conversation to: %2</source>
        <translation>⁧⟦%1 set the conversation to: %2⟧⁩</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>⁧⟦%1: %2⟧⁩</translation>
    </message>
    <message>
        <source>Image %1, %2</source>
        <translation>⁧⟦Image %1, %2⟧⁩</translation>
    </message>
    <message>
        <source>File %1, %2</source>
        <translation>⁧⟦File %1, %2⟧⁩</translation>
    </message>
    <message>
        <source>Save %1…</source>
        <translation>⁧⟦Save %1…⟧⁩</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 h %2 m</source>
        <translation>⁧⟦%1 h %2 m⟧⁩</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>⁧⟦%1 d %2 h⟧⁩</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>⁧⟦Today⟧⁩</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>⁧⟦Yesterday⟧⁩</translation>
    </message>
    <message>
        <source>This image cannot be shown here</source>
        <translation>⁧⟦This image cannot be shown here⟧⁩</translation>
    </message>
    <message>
        <source>saved here</source>
        <translation>⁧⟦saved here⟧⁩</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>⁧⟦sending⟧⁩</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>⁧⟦sent⟧⁩</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>⁧⟦delivered⟧⁩</translation>
    </message>
    <message>
        <source>read</source>
        <translation>⁧⟦read⟧⁩</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>⁧⟦not sent⟧⁩</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>⁧⟦Notice⟧⁩</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>⁧⟦Warning⟧⁩</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>⁧⟦Block⟧⁩</translation>
    </message>
    <message>
        <source>open</source>
        <translation>⁧⟦open⟧⁩</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>⁧⟦waiting for the customer⟧⁩</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>⁧⟦on hold⟧⁩</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>⁧⟦snoozed⟧⁩</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>⁧⟦resolved⟧⁩</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>⁧⟦closed⟧⁩</translation>
    </message>
    <message>
        <source>low priority</source>
        <translation>⁧⟦low priority⟧⁩</translation>
    </message>
    <message>
        <source>normal priority</source>
        <translation>⁧⟦normal priority⟧⁩</translation>
    </message>
    <message>
        <source>high priority</source>
        <translation>⁧⟦high priority⟧⁩</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>⁧⟦urgent⟧⁩</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>⁧⟦in time⟧⁩</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>⁧⟦at risk⟧⁩</translation>
    </message>
    <message>
        <source>late</source>
        <translation>⁧⟦late⟧⁩</translation>
    </message>
</context>
<context>
    <name>self._model</name>
    <message>
        <source>without a subject</source>
        <translation>⁧⟦without a subject⟧⁩</translation>
    </message>
</context>
</TS>