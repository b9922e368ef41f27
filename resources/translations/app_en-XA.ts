<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActingView</name>
    <message>
        <source>This is not open to you in this conversation as it stands.</source>
        <translation>⟦Thîš îš ñöt öpéñ tö ýöû îñ thîš çöñvéršåtîöñ åš ît štåñdš.~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The conversation with %1</source>
        <translation>⟦Thé çöñvéršåtîöñ wîth %1~~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Show evidence</source>
        <translation>⟦Shöw évîdéñçé~~~~~⟧</translation>
    </message>
    <message>
        <source>Previous warning</source>
        <translation>⟦Prévîöûš wårñîñg~~~~~~⟧</translation>
    </message>
    <message>
        <source>Next warning</source>
        <translation>⟦Néxt wårñîñg~~~~⟧</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>⟦Tröûblé~~⟧</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>⟦Ûñdérštööd~~~~⟧</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>What you wrote to %1</source>
        <translation>⟦Whåt ýöû wröté tö %1~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>⟦Öpéñ~⟧</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>⟦Rémövé~~⟧</translation>
    </message>
    <message>
        <source>Back to the editor</source>
        <translation>⟦Båçk tö thé édîtör~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>⟦Cöpý~⟧</translation>
    </message>
    <message>
        <source>Leave as note</source>
        <translation>⟦Léåvé åš ñöté~~~~~⟧</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>⟦Dîšçård…~~~⟧</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>⟦%1: %2~~⟧</translation>
    </message>
    <message>
        <source>Discard what you wrote?</source>
        <translation>⟦Dîšçård whåt ýöû wröté?~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The text goes for good; nobody has received it.</source>
        <translation>⟦Thé téxt göéš för gööd; ñöbödý håš réçéîvéd ît.~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>⟦Kéép~⟧</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>⟦Dîšçård~~⟧</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove %1</source>
        <translation>⟦Rémövé %1~~~⟧</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Attached files</source>
        <translation>⟦Åttåçhéd fîléš~~~~~⟧</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>⟦Åddîñg…~~⟧</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>%1, chosen</source>
        <translation>⟦%1, çhöšéñ~~~~⟧</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Search or run a command</source>
        <translation>⟦Séårçh ör rûñ å çömmåñd~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>⟦Séårçh évérýwhéré~~~~~~⟧</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>⟦Kéýš~⟧</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>⟦Sýñç ñöw~~~⟧</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>⟦Löçk~⟧</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>⟦Qûît~⟧</translation>
    </message>
    <message>
        <source>Next zone</source>
        <translation>⟦Néxt žöñé~~~⟧</translation>
    </message>
    <message>
        <source>Previous zone</source>
        <translation>⟦Prévîöûš žöñé~~~~~⟧</translation>
    </message>
    <message>
        <source>Customer panel</source>
        <translation>⟦Cûštömér påñél~~~~~⟧</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>⟦Gö tö %1~~~⟧</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>⟦Lårgér léttérš~~~~~⟧</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>⟦Smållér léttérš~~~~~~⟧</translation>
    </message>
    <message>
        <source>Normal letters</source>
        <translation>⟦Nörmål léttérš~~~~~⟧</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>⟦Cölöûrš öf thé šýštém~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>⟦Lîght çölöûrš~~~~~⟧</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>⟦Dårk çölöûrš~~~~⟧</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>⟦Hîgh çöñtråšt~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Fill in what is marked, then send.</source>
        <translation>⟦Fîll îñ whåt îš mårkéd, théñ šéñd.~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>A message has 10,000 characters at most. Nothing was sent.</source>
        <translation>⟦Å méššågé håš 10,000 çhåråçtérš åt möšt. Nöthîñg wåš šéñt.~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>A message takes 10 files at most. Nothing was sent.</source>
        <translation>⟦Å méššågé tåkéš 10 fîléš åt möšt. Nöthîñg wåš šéñt.~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Internal note – the customer cannot see this</source>
        <translation>⟦Îñtérñål ñöté – thé çûštömér çåññöt šéé thîš~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Reply to %1…</source>
        <translation>⟦Réplý tö %1…~~~~⟧</translation>
    </message>
</context>
<context>
    <name>ContextView</name>
    <message>
        <source>Customer</source>
        <translation>⟦Cûštömér~~~⟧</translation>
    </message>
    <message>
        <source>No conversation in front</source>
        <translation>⟦Nö çöñvéršåtîöñ îñ fröñt~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Open one to see who writes.</source>
        <translation>⟦Öpéñ öñé tö šéé whö wrîtéš.~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Beware</source>
        <translation>⟦Béwåré~~⟧</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>⟦Cöñvéršåtîöñ~~~~⟧</translation>
    </message>
</context>
<context>
    <name>ConversationActs</name>
    <message>
        <source>Send</source>
        <translation>⟦Séñd~⟧</translation>
    </message>
    <message>
        <source>Send and resolve</source>
        <translation>⟦Séñd åñd réšölvé~~~~~~⟧</translation>
    </message>
    <message>
        <source>Switch between reply and internal note</source>
        <translation>⟦Swîtçh bétwééñ réplý åñd îñtérñål ñöté~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Insert a canned response</source>
        <translation>⟦Îñšért å çåññéd réšpöñšé~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>⟦Åttåçh fîléš~~~~⟧</translation>
    </message>
    <message>
        <source>Copy message as plain text</source>
        <translation>⟦Cöpý méššågé åš plåîñ téxt~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Go to the latest message</source>
        <translation>⟦Gö tö thé låtéšt méššågé~~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>ConversationFacts</name>
    <message>
        <source>nobody</source>
        <translation>⟦ñöbödý~~⟧</translation>
    </message>
    <message>
        <source>low</source>
        <translation>⟦löw~⟧</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>⟦ñörmål~~⟧</translation>
    </message>
    <message>
        <source>high</source>
        <translation>⟦hîgh~⟧</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>⟦ûrgéñt~~⟧</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>⟦Sûbjéçt~~⟧</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>⟦Ståtûš~~⟧</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>⟦Prîörîtý~~~⟧</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>⟦Åššîgñéé~~~⟧</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>⟦Téåm~⟧</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>⟦Låbélš~~⟧</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>⟦Öpéñéd~~⟧</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>⟦Méššågéš~~~⟧</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>⟦Cöñvéršåtîöñ~~~~⟧</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>You can no longer see this conversation. What you wrote is kept.</source>
        <translation>⟦Yöû çåñ ñö löñgér šéé thîš çöñvéršåtîöñ. Whåt ýöû wröté îš képt.~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Conversation with %1</source>
        <translation>⟦Cöñvéršåtîöñ wîth %1~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>CustomerFacts</name>
    <message>
        <source>not verified</source>
        <translation>⟦ñöt vérîfîéd~~~~⟧</translation>
    </message>
    <message>
        <source>under review</source>
        <translation>⟦ûñdér révîéw~~~~⟧</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>⟦vérîfîéd~~~⟧</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>⟦réfûšéd~~⟧</translation>
    </message>
    <message>
        <source>not known: no time zone %1</source>
        <translation>⟦ñöt kñöwñ: ñö tîmé žöñé %1~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>⟦ñöt kñöwñ~~~⟧</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>⟦ÛÎD~⟧</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>⟦É-måîl~~⟧</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>⟦Tîér~⟧</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>⟦Îdéñtîtý~~~⟧</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>⟦Låñgûågé~~~⟧</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>⟦Cöûñtrý~~⟧</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>⟦Löçål tîmé~~~~⟧</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>⟦Sîñçé~~⟧</translation>
    </message>
</context>
<context>
    <name>DeedActions</name>
    <message>
        <source>Claim</source>
        <translation>⟦Clåîm~~⟧</translation>
    </message>
    <message>
        <source>Give back to the queue</source>
        <translation>⟦Gîvé båçk tö thé qûéûé~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>⟦Tråñšfér…~~~⟧</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>⟦Réšölvé~~⟧</translation>
    </message>
    <message>
        <source>Wait for the customer</source>
        <translation>⟦Wåît för thé çûštömér~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>⟦Pût öñ höld~~~~⟧</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>⟦Sñööžé…~~⟧</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>⟦Öpéñ ågåîñ~~~~⟧</translation>
    </message>
    <message>
        <source>Priority…</source>
        <translation>⟦Prîörîtý…~~~⟧</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>⟦Låbélš…~~⟧</translation>
    </message>
    <message>
        <source>Mark unread</source>
        <translation>⟦Mårk ûñréåd~~~~⟧</translation>
    </message>
    <message>
        <source>Escalate to security…</source>
        <translation>⟦Éšçålåté tö šéçûrîtý…~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>DiagnosticsView</name>
    <message>
        <source>Checking both databases…</source>
        <translation>⟦Chéçkîñg böth dåtåbåšéš…~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The report is saved as %1.</source>
        <translation>⟦Thé répört îš šåvéd åš %1.~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>⟦Thé répört îš îñ thé çlîpböård.~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 in %2 ms</source>
        <translation>⟦%1 îñ %2 mš~~~~⟧</translation>
    </message>
    <message>
        <source>Both databases are sound.</source>
        <translation>⟦Böth dåtåbåšéš åré šöûñd.~~~~~~~~~~⟧</translation>
    </message>
    <message numerus="yes">
        <source>%n wrong place(s).</source>
        <translation>
            <numerusform>⟦%n wröñg plåçé.~~~~~~⟧</numerusform>
            <numerusform>⟦%n wröñg plåçéš.~~~~~~⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>⟦%1 îš dåmågéd.~~~~~⟧</translation>
    </message>
    <message>
        <source>Copy what you still need, then start Groundcrew again: it mends what it can.</source>
        <translation>⟦Cöpý whåt ýöû štîll ñééd, théñ štårt Gröûñdçréw ågåîñ: ît méñdš whåt ît çåñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>⟦Såvé thé répört~~~~~~⟧</translation>
    </message>
    <message>
        <source>Reports (*.json)</source>
        <translation>⟦Répörtš (*.jšöñ)~~~~~~⟧</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>⟦Dîågñöštîçš~~~~⟧</translation>
    </message>
    <message>
        <source>For whoever helps you. A report holds numbers and states, nobody's words.</source>
        <translation>⟦För whöévér hélpš ýöû. Å répört höldš ñûmbérš åñd štåtéš, ñöbödý'š wördš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>How this computer stands</source>
        <translation>⟦Höw thîš çömpûtér štåñdš~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Check databases</source>
        <translation>⟦Chéçk dåtåbåšéš~~~~~~⟧</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>⟦Éxpört répört…~~~~~⟧</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>⟦Cöpý répört~~~~⟧</translation>
    </message>
</context>
<context>
    <name>EscalationInquiry</name>
    <message>
        <source>Escalate to security</source>
        <translation>⟦Éšçålåté tö šéçûrîtý~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The customer's newest message is flagged. The conversation stays where it is.</source>
        <translation>⟦Thé çûštömér'š ñéwéšt méššågé îš flåggéd. Thé çöñvéršåtîöñ štåýš whéré ît îš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The customer's newest message is flagged, and the conversation goes to %1.</source>
        <translation>⟦Thé çûštömér'š ñéwéšt méššågé îš flåggéd, åñd thé çöñvéršåtîöñ göéš tö %1.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>⟦Réåšöñ~~⟧</translation>
    </message>
    <message>
        <source>Reason; the customer cannot see it</source>
        <translation>⟦Réåšöñ; thé çûštömér çåññöt šéé ît~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>What did you see? The customer cannot see this.</source>
        <translation>⟦Whåt dîd ýöû šéé? Thé çûštömér çåññöt šéé thîš.~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>⟦Éšçålåté~~~⟧</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>⟦%n çhåråçtér töö måñý~~~~~~~~⟧</numerusform>
            <numerusform>⟦%n çhåråçtérš töö måñý~~~~~~~~⟧</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>Copy: %1</source>
        <translation>⟦Cöpý: %1~~~⟧</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>⟦Cöpý~⟧</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>⟦Cöpîéd: %1~~~~⟧</translation>
    </message>
</context>
<context>
    <name>FileTaker</name>
    <message>
        <source>screenshot</source>
        <translation>⟦šçrééñšhöt~~~~⟧</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>⟦Åttåçh fîléš~~~~⟧</translation>
    </message>
</context>
<context>
    <name>FlagCard</name>
    <message>
        <source>Show evidence</source>
        <translation>⟦Shöw évîdéñçé~~~~~⟧</translation>
    </message>
    <message>
        <source>Show evidence: %1, %2</source>
        <translation>⟦Shöw évîdéñçé: %1, %2~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>⟦%1: %2~~⟧</translation>
    </message>
</context>
<context>
    <name>Front</name>
    <message>
        <source>Stay</source>
        <translation>⟦Ståý~⟧</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>⟦Clöšé åñd löšé ît~~~~~~⟧</translation>
    </message>
    <message>
        <source>Something could not be saved</source>
        <translation>⟦Söméthîñg çöûld ñöt bé šåvéd~~~~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Claim</source>
        <translation>⟦Clåîm~~⟧</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>⟦Båçk tö thé qûéûé~~~~~~⟧</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>⟦Réšölvé~~⟧</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>⟦Öpéñ ågåîñ~~~~⟧</translation>
    </message>
    <message>
        <source>nobody's yet</source>
        <translation>⟦ñöbödý'š ýét~~~~⟧</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>⟦wîth %1~~⟧</translation>
    </message>
    <message>
        <source>no longer visible to you</source>
        <translation>⟦ñö löñgér vîšîblé tö ýöû~~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>InboxModel</name>
    <message>
        <source>Loading</source>
        <translation>⟦Löådîñg~~⟧</translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message>
        <source>Nobody is waiting.</source>
        <translation>⟦Nöbödý îš wåîtîñg.~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>⟦Öpéñ~⟧</translation>
    </message>
    <message>
        <source>Copy the customer's name</source>
        <translation>⟦Cöpý thé çûštömér'š ñåmé~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Nothing of your own</source>
        <translation>⟦Nöthîñg öf ýöûr öwñ~~~~~~~⟧</translation>
    </message>
    <message>
        <source>You have no open conversation.</source>
        <translation>⟦Yöû håvé ñö öpéñ çöñvéršåtîöñ.~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Take the next one</source>
        <translation>⟦Tåké thé ñéxt öñé~~~~~~⟧</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>⟦Thé qûéûé îš émptý~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Everybody is being looked after.</source>
        <translation>⟦Évérýbödý îš béîñg löökéd åftér.~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>⟦Nöbödý wåîtš~~~~⟧</translation>
    </message>
    <message>
        <source>Every customer has an answer.</source>
        <translation>⟦Évérý çûštömér håš åñ åñšwér.~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>⟦Shöw åll~~~⟧</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>⟦Nöthîñg héré ýét~~~~~~⟧</translation>
    </message>
    <message>
        <source>Conversations stand here as soon as they arrive on this machine.</source>
        <translation>⟦Cöñvéršåtîöñš štåñd héré åš šööñ åš théý årrîvé öñ thîš måçhîñé.~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>⟦Qûéûé~~⟧</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>⟦Cöñvéršåtîöñš~~~~~⟧</translation>
    </message>
    <message>
        <source>Take next</source>
        <translation>⟦Tåké ñéxt~~~⟧</translation>
    </message>
    <message>
        <source>Next conversation in the list</source>
        <translation>⟦Néxt çöñvéršåtîöñ îñ thé lîšt~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Previous conversation in the list</source>
        <translation>⟦Prévîöûš çöñvéršåtîöñ îñ thé lîšt~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Most urgent conversation</source>
        <translation>⟦Möšt ûrgéñt çöñvéršåtîöñ~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Take the next from the queue</source>
        <translation>⟦Tåké thé ñéxt fröm thé qûéûé~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Claim the conversation chosen in the list</source>
        <translation>⟦Clåîm thé çöñvéršåtîöñ çhöšéñ îñ thé lîšt~~~~~~~~~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>Inquiry</name>
    <message>
        <source>Cancel</source>
        <translation>⟦Cåñçél~~⟧</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>⟦Kéýš~⟧</translation>
    </message>
    <message>
        <source>Find an action or a key…</source>
        <translation>⟦Fîñd åñ åçtîöñ ör å kéý…~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>⟦Fîñd åñ åçtîöñ ör å kéý~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>⟦Åçtîöñ~~⟧</translation>
    </message>
</context>
<context>
    <name>LabelsInquiry</name>
    <message>
        <source>Labels</source>
        <translation>⟦Låbélš~~⟧</translation>
    </message>
    <message>
        <source>Find a label or write a new one</source>
        <translation>⟦Fîñd å låbél ör wrîté å ñéw öñé~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Enter puts a label on or takes it off; Ctrl+Enter saves.</source>
        <translation>⟦Éñtér pûtš å låbél öñ ör tåkéš ît öff; Ctrl+Éñtér šåvéš.~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>⟦Såvé~⟧</translation>
    </message>
    <message>
        <source>New label: %1</source>
        <translation>⟦Néw låbél: %1~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Groundcrew – locked</source>
        <translation>⟦Gröûñdçréw – löçkéd~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>LockView</name>
    <message>
        <source>Type your password.</source>
        <translation>⟦Týpé ýöûr påššwörd.~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Locked at %1</source>
        <translation>⟦Löçkéd åt %1~~~~⟧</translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <translation>
            <numerusform>⟦%n ûrgéñt~~~⟧</numerusform>
            <numerusform>⟦%n ûrgéñt~~~⟧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) kept</source>
        <translation>
            <numerusform>⟦%n dråft képt~~~~~⟧</numerusform>
            <numerusform>⟦%n dråftš képt~~~~~⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>⟦Löçkéd~~⟧</translation>
    </message>
    <message>
        <source>This desk is %1's. The server checks the password.</source>
        <translation>⟦Thîš déšk îš %1'š. Thé šérvér çhéçkš thé påššwörd.~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>This desk is %1's. The password opens it, also offline.</source>
        <translation>⟦Thîš déšk îš %1'š. Thé påššwörd öpéñš ît, ålšö öfflîñé.~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>⟦Påššwörd~~~⟧</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>⟦Ûñlöçk~~⟧</translation>
    </message>
    <message>
        <source>Switch user: save everything and sign out</source>
        <translation>⟦Swîtçh ûšér: šåvé évérýthîñg åñd šîgñ öût~~~~~~~~~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>⟦&amp;Fîlé~~⟧</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>⟦&amp;Cöñvéršåtîöñ~~~~~⟧</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>⟦&amp;Vîéw~~⟧</translation>
    </message>
    <message>
        <source>&amp;Security</source>
        <translation>⟦&amp;Séçûrîtý~~~⟧</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>⟦&amp;Töölš~~⟧</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>⟦&amp;Hélp~~⟧</translation>
    </message>
</context>
<context>
    <name>ModeBar</name>
    <message>
        <source>Reply</source>
        <translation>⟦Réplý~~⟧</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>⟦Îñtérñål ñöté~~~~~⟧</translation>
    </message>
    <message>
        <source>NOT saved</source>
        <translation>⟦NÖT šåvéd~~~⟧</translation>
    </message>
    <message>
        <source>draft saved %1</source>
        <translation>⟦dråft šåvéd %1~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>saved here, not sent yet</source>
        <translation>⟦šåvéd héré, ñöt šéñt ýét~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>⟦Cöpý~⟧</translation>
    </message>
    <message>
        <source>Copy the note of %1</source>
        <translation>⟦Cöpý thé ñöté öf %1~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Note of %1: %2</source>
        <translation>⟦Nöté öf %1: %2~~~~~⟧</translation>
    </message>
    <message>
        <source>Note copied</source>
        <translation>⟦Nöté çöpîéd~~~~⟧</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>A note has 2,000 characters at most. Nothing was saved.</source>
        <translation>⟦Å ñöté håš 2,000 çhåråçtérš åt möšt. Nöthîñg wåš šåvéd.~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Note about the customer – they never see it</source>
        <translation>⟦Nöté åböût thé çûštömér – théý ñévér šéé ît~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>⟦Såvé ñöté~~~⟧</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>Show all %n note(s)</source>
        <translation>
            <numerusform>⟦Shöw åll %n ñöté~~~~~~⟧</numerusform>
            <numerusform>⟦Shöw åll %n ñötéš~~~~~~⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes about the customer</source>
        <translation>⟦Nötéš åböût thé çûštömér~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>⟦Ådd ñöté~~~⟧</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <translation>⟦Cömmåñd pålétté~~~~~~⟧</translation>
    </message>
    <message>
        <source>Search or run a command…</source>
        <translation>⟦Séårçh ör rûñ å çömmåñd…~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>⟦Séårçh ör rûñ å çömmåñd~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>⟦Cömmåñdš~~~⟧</translation>
    </message>
    <message>
        <source>%1, keys %2</source>
        <translation>⟦%1, kéýš %2~~~~⟧</translation>
    </message>
    <message>
        <source>Search messages for %1</source>
        <translation>⟦Séårçh méššågéš för %1~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>No conversation is open</source>
        <translation>⟦Nö çöñvéršåtîöñ îš öpéñ~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Pick one from the list: Enter opens it in a tab. Ctrl+K finds everything you can do.</source>
        <translation>⟦Pîçk öñé fröm thé lîšt: Éñtér öpéñš ît îñ å tåb. Ctrl+K fîñdš évérýthîñg ýöû çåñ dö.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Pane %1 of %2, %3</source>
        <translation>⟦Påñé %1 öf %2, %3~~~~~~⟧</translation>
    </message>
    <message>
        <source>Pane %1 of %2, empty</source>
        <translation>⟦Påñé %1 öf %2, émptý~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Pane %1 of %2: there is no room for all at once. Go to the next</source>
        <translation>⟦Påñé %1 öf %2: théré îš ñö rööm för åll åt öñçé. Gö tö thé ñéxt~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>PaneRoom</name>
    <message>
        <source>There are four panes already, which is the most.</source>
        <translation>⟦Théré åré föûr påñéš ålréådý, whîçh îš thé möšt.~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>There is no room for another pane. A larger window would have it.</source>
        <translation>⟦Théré îš ñö rööm för åñöthér påñé. Å lårgér wîñdöw wöûld håvé ît.~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Open conversations</source>
        <translation>⟦Öpéñ çöñvéršåtîöñš~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Inbox</source>
        <translation>⟦Îñböx~~⟧</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>⟦Séårçh~~⟧</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>⟦Tråý~⟧</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>⟦Dîågñöštîçš~~~~⟧</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide password</source>
        <translation>⟦Hîdé påššwörd~~~~~⟧</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>⟦Shöw påššwörd~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message numerus="yes">
        <source>%n other conversation(s)</source>
        <translation>
            <numerusform>⟦%n öthér çöñvéršåtîöñ~~~~~~~~⟧</numerusform>
            <numerusform>⟦%n öthér çöñvéršåtîöñš~~~~~~~~⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>Other conversations</source>
        <translation>⟦Öthér çöñvéršåtîöñš~~~~~~~⟧</translation>
    </message>
    <message>
        <source>None that you may see is kept on this computer.</source>
        <translation>⟦Nöñé thåt ýöû måý šéé îš képt öñ thîš çömpûtér.~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Other conversations of the customer</source>
        <translation>⟦Öthér çöñvéršåtîöñš öf thé çûštömér~~~~~~~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>PastModel</name>
    <message>
        <source>without a subject</source>
        <translation>⟦wîthöût å šûbjéçt~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>⟦%1: %2~~⟧</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Canned responses</source>
        <translation>⟦Cåññéd réšpöñšéš~~~~~~⟧</translation>
    </message>
    <message>
        <source>↑↓ move · Enter insert · Ctrl+Enter insert and send · Esc keep what you typed</source>
        <translation>⟦↑↓ mövé · Éñtér îñšért · Ctrl+Éñtér îñšért åñd šéñd · Éšç kéép whåt ýöû týpéd~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Only %1 exists.</source>
        <translation>⟦Öñlý %1 éxîštš.~~~~~~⟧</translation>
    </message>
    <message>
        <source>Still empty: %1</source>
        <translation>⟦Stîll émptý: %1~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>Pill</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>⟦%n ñéw~~⟧</numerusform>
            <numerusform>⟦%n ñéw~~⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>To the latest</source>
        <translation>⟦Tö thé låtéšt~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>PriorityInquiry</name>
    <message>
        <source>Priority</source>
        <translation>⟦Prîörîtý~~~⟧</translation>
    </message>
    <message>
        <source>Which priority?</source>
        <translation>⟦Whîçh prîörîtý?~~~~~~⟧</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>⟦Prîörîtîéš~~~~⟧</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>⟦Drîvé~~⟧</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>⟦Földér~~⟧</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>⟦&amp;Séléçt Åll~~~~⟧</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>⟦&amp;Stép ûp~~~⟧</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>⟦Stép &amp;döwñ~~~~⟧</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>⟦Öpéñ thé çömbö böx šéléçtîöñ pöpûp~~~~~~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>⟦&amp;Löök îñ:~~~⟧</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>⟦Fîlé &amp;nåmé:~~~~⟧</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>⟦Fîléš öf &amp;týpé:~~~~~~⟧</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>⟦Dîréçtörý:~~~~⟧</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>⟦&amp;Opéñ~~⟧</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>⟦&amp;Såvé~~⟧</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>⟦&amp;Chööšé~~⟧</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>⟦&amp;Réñåmé~~⟧</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>⟦&amp;Délété~~⟧</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>⟦&amp;Néw Földér~~~~⟧</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>⟦Néw Földér~~~~⟧</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>⟦Shöw &amp;hîddéñ fîléš~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>⟦Båçk~⟧</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>⟦Gö båçk~~⟧</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>⟦Förwård~~⟧</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>⟦Gö förwård~~~~⟧</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>⟦Påréñt Dîréçtörý~~~~~~⟧</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>⟦Gö tö thé påréñt dîréçtörý~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>⟦Créåté Néw Földér~~~~~~⟧</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>⟦Créåté å Néw Földér~~~~~~~⟧</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>⟦Lîšt Vîéw~~~⟧</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>⟦Chåñgé tö lîšt vîéw mödé~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>⟦Détåîl Vîéw~~~~⟧</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>⟦Chåñgé tö détåîl vîéw mödé~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>⟦Sîdébår~~⟧</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>⟦Lîšt öf plåçéš åñd böökmårkš~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>⟦Fîléš~~⟧</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>⟦Åll Fîléš (*)~~~~~⟧</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>⟦Shöw~⟧ </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>⟦Rémövé~~⟧</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>⟦Délété~~⟧</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>⟦%1 ålréådý éxîštš.
Dö ýöû wåñt tö réplåçé ît?~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>⟦%1
Fîlé ñöt föûñd.
Pléåšé vérîfý thé çörréçt fîlé ñåmé wåš gîvéñ.~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Are you sure you want to delete '%1'?</source>
        <translation>⟦Åré ýöû šûré ýöû wåñt tö délété '%1'?~~~~~~~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>⟦Nåmé~⟧</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>⟦Sîžé~⟧</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>⟦Dåté Mödîfîéd~~~~~⟧</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>⟦Cömpûtér~~~⟧</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>All other platforms</comment>
        <translation>⟦Týpé~⟧</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>⟦&amp;Uñdö~~⟧</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>⟦&amp;Rédö~~⟧</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>⟦Cû&amp;t~⟧</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>⟦&amp;Cöpý~~⟧</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>⟦&amp;Påšté~~⟧</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>⟦Délété~~⟧</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>⟦Séléçt Åll~~~~⟧</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>⟦ÖK~⟧</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>⟦Cåñçél~~⟧</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>⟦Öpéñ~⟧</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>⟦Såvé~⟧</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>⟦Clöšé~~⟧</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>⟦&amp;Yéš~⟧</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>⟦&amp;Nö~⟧</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>⟦Sçröll héré~~~~⟧</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>⟦Töp~⟧</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>⟦Böttöm~~⟧</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>⟦Léft édgé~~~⟧</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>⟦Rîght édgé~~~~⟧</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>⟦Pågé ûp~~⟧</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>⟦Pågé döwñ~~~⟧</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>⟦Pågé léft~~~⟧</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>⟦Pågé rîght~~~~⟧</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>⟦Sçröll ûp~~~⟧</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>⟦Sçröll döwñ~~~~⟧</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>⟦Sçröll léft~~~~⟧</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>⟦Sçröll rîght~~~~⟧</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>⟦Ctrl~⟧</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>⟦Shîft~~⟧</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>⟦Ålt~⟧</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>⟦Métå~⟧</translation>
    </message>
    <message>
        <source>Num</source>
        <translation>⟦Nûm~⟧</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>⟦Éšç~⟧</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>⟦Tåb~⟧</translation>
    </message>
    <message>
        <source>Backtab</source>
        <translation>⟦Båçktåb~~⟧</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>⟦Båçkšpåçé~~~⟧</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>⟦Rétûrñ~~⟧</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>⟦Éñtér~~⟧</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>⟦Îñš~⟧</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>⟦Dél~⟧</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>⟦Hömé~⟧</translation>
    </message>
    <message>
        <source>End</source>
        <translation>⟦Éñd~⟧</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>⟦Léft~⟧</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>⟦Rîght~~⟧</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>⟦Ûp~⟧</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>⟦Döwñ~⟧</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>⟦PgÛp~⟧</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>⟦PgDöwñ~~⟧</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>⟦Spåçé~~⟧</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>⟦Méñû~⟧</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>⟦Sçröll Léft~~~~⟧</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>⟦Sçröll Rîght~~~~⟧</translation>
    </message>
</context>
<context>
    <name>QUnicodeControlCharacterMenu</name>
    <message>
        <source>Insert Unicode control character</source>
        <translation>⟦Îñšért Ûñîçödé çöñtröl çhåråçtér~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>LRM Left-to-right mark</source>
        <translation>⟦LRM Léft-tö-rîght mårk~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>RLM Right-to-left mark</source>
        <translation>⟦RLM Rîght-tö-léft mårk~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>ZWJ Zero width joiner</source>
        <translation>⟦ZWJ Zérö wîdth jöîñér~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>ZWNJ Zero width non-joiner</source>
        <translation>⟦ZWNJ Zérö wîdth ñöñ-jöîñér~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>ZWSP Zero width space</source>
        <translation>⟦ZWSP Zérö wîdth špåçé~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>LRE Start of left-to-right embedding</source>
        <translation>⟦LRÉ Stårt öf léft-tö-rîght émbéddîñg~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>RLE Start of right-to-left embedding</source>
        <translation>⟦RLÉ Stårt öf rîght-tö-léft émbéddîñg~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>LRO Start of left-to-right override</source>
        <translation>⟦LRÖ Stårt öf léft-tö-rîght övérrîdé~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>RLO Start of right-to-left override</source>
        <translation>⟦RLÖ Stårt öf rîght-tö-léft övérrîdé~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>PDF Pop directional formatting</source>
        <translation>⟦PDF Pöp dîréçtîöñål förmåttîñg~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>LRI Left-to-right isolate</source>
        <translation>⟦LRÎ Léft-tö-rîght îšölåté~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>RLI Right-to-left isolate</source>
        <translation>⟦RLÎ Rîght-tö-léft îšölåté~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>FSI First strong isolate</source>
        <translation>⟦FSÎ Fîršt štröñg îšölåté~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>PDI Pop directional isolate</source>
        <translation>⟦PDÎ Pöp dîréçtîöñål îšölåté~~~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>⟦&amp;Uñdö~~⟧</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>⟦&amp;Rédö~~⟧</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>⟦Cû&amp;t~⟧</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>⟦&amp;Cöpý~~⟧</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>⟦&amp;Påšté~~⟧</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>⟦Délété~~⟧</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>⟦Séléçt Åll~~~~⟧</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sections</source>
        <translation>⟦Séçtîöñš~~~⟧</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>You can read this conversation because its customer is yours in another one. Only those who work on it write here.</source>
        <translation>⟦Yöû çåñ réåd thîš çöñvéršåtîöñ béçåûšé îtš çûštömér îš ýöûrš îñ åñöthér öñé. Öñlý thöšé whö wörk öñ ît wrîté héré.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>Somebody else</source>
        <translation>⟦Sömébödý élšé~~~~~⟧</translation>
    </message>
    <message>
        <source>The server did not accept this text; shorten or change it, then send it again.</source>
        <translation>⟦Thé šérvér dîd ñöt åççépt thîš téxt; šhörtéñ ör çhåñgé ît, théñ šéñd ît ågåîñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>This conversation is not yours any more, so your reply was not sent.</source>
        <translation>⟦Thîš çöñvéršåtîöñ îš ñöt ýöûrš åñý möré, šö ýöûr réplý wåš ñöt šéñt.~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 has had this conversation since %2, so only they decide this.</source>
        <translation>⟦%1 håš håd thîš çöñvéršåtîöñ šîñçé %2, šö öñlý théý déçîdé thîš.~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>This conversation is not yours any more, so nothing was changed.</source>
        <translation>⟦Thîš çöñvéršåtîöñ îš ñöt ýöûrš åñý möré, šö ñöthîñg wåš çhåñgéd.~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 claimed this conversation at %2, before your claim arrived.</source>
        <translation>⟦%1 çlåîméd thîš çöñvéršåtîöñ åt %2, béföré ýöûr çlåîm årrîvéd.~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 has had this conversation since %2, so only they can reply.</source>
        <translation>⟦%1 håš håd thîš çöñvéršåtîöñ šîñçé %2, šö öñlý théý çåñ réplý.~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 changed the same thing at %2, before your change arrived.</source>
        <translation>⟦%1 çhåñgéd thé šåmé thîñg åt %2, béföré ýöûr çhåñgé årrîvéd.~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Your role does not allow this here.</source>
        <translation>⟦Yöûr rölé döéš ñöt ållöw thîš héré.~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>This conversation is not visible to you any more.</source>
        <translation>⟦Thîš çöñvéršåtîöñ îš ñöt vîšîblé tö ýöû åñý möré.~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The conversation's status had changed, so this could not follow it.</source>
        <translation>⟦Thé çöñvéršåtîöñ'š štåtûš håd çhåñgéd, šö thîš çöûld ñöt föllöw ît.~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server did not take a file of this message; nothing of it was sent.</source>
        <translation>⟦Thé šérvér dîd ñöt tåké å fîlé öf thîš méššågé; ñöthîñg öf ît wåš šéñt.~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server did not accept this change.</source>
        <translation>⟦Thé šérvér dîd ñöt åççépt thîš çhåñgé.~~~~~~~~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>Risk</name>
    <message>
        <source>Low risk</source>
        <translation>⟦Löw rîšk~~~⟧</translation>
    </message>
    <message>
        <source>Medium risk</source>
        <translation>⟦Médîûm rîšk~~~~⟧</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>⟦Hîgh rîšk~~~⟧</translation>
    </message>
    <message>
        <source>Critical risk</source>
        <translation>⟦Crîtîçål rîšk~~~~~⟧</translation>
    </message>
    <message>
        <source>Risk: %1</source>
        <translation>⟦Rîšk: %1~~~⟧</translation>
    </message>
</context>
<context>
    <name>RowSentence</name>
    <message>
        <source>assigned to %1</source>
        <translation>⟦åššîgñéd tö %1~~~~~⟧</translation>
    </message>
    <message>
        <source>nobody's</source>
        <translation>⟦ñöbödý'š~~~⟧</translation>
    </message>
    <message>
        <source>%1. Last words: %2</source>
        <translation>⟦%1. Låšt wördš: %2~~~~~~~⟧</translation>
    </message>
    <message>
        <source>fraud flag: %1</source>
        <translation>⟦fråûd flåg: %1~~~~~⟧</translation>
    </message>
    <message>
        <source>has waited %1</source>
        <translation>⟦håš wåîtéd %1~~~~~⟧</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>⟦%n ûñréåd~~~⟧</numerusform>
            <numerusform>⟦%n ûñréåd~~~⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>has your draft</source>
        <translation>⟦håš ýöûr dråft~~~~~⟧</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>⟦%n ñöt šéñt ýét~~~~~~⟧</numerusform>
            <numerusform>⟦%n ñöt šéñt ýét~~~~~~⟧</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Note</source>
        <translation>⟦Nöté~⟧</translation>
    </message>
    <message>
        <source>Searches every message kept on this machine, also offline.</source>
        <translation>⟦Séårçhéš évérý méššågé képt öñ thîš måçhîñé, ålšö öfflîñé.~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>⟦Séårçh åll çöñvéršåtîöñš~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>All words must occur in a message, in any script. The newest stand first.</source>
        <translation>⟦Åll wördš mûšt öççûr îñ å méššågé, îñ åñý šçrîpt. Thé ñéwéšt štåñd fîršt.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message numerus="yes">
        <source>%n newest message(s)</source>
        <translation>
            <numerusform>⟦%n ñéwéšt méššågé~~~~~~⟧</numerusform>
            <numerusform>⟦%n ñéwéšt méššågéš~~~~~~~⟧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>⟦%n méššågé~~~~⟧</numerusform>
            <numerusform>⟦%n méššågéš~~~~⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of those kept on this machine</source>
        <translation>⟦%1 öf thöšé képt öñ thîš måçhîñé~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Nothing on this machine</source>
        <translation>⟦Nöthîñg öñ thîš måçhîñé~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>No message holds all these words</source>
        <translation>⟦Nö méššågé höldš åll théšé wördš~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Only what is kept on this machine was searched. Fewer words find more.</source>
        <translation>⟦Öñlý whåt îš képt öñ thîš måçhîñé wåš šéårçhéd. Féwér wördš fîñd möré.~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>note of %1</source>
        <translation>⟦ñöté öf %1~~~~⟧</translation>
    </message>
    <message>
        <source>reply of %1</source>
        <translation>⟦réplý öf %1~~~~⟧</translation>
    </message>
    <message>
        <source>written by the customer</source>
        <translation>⟦wrîttéñ bý thé çûštömér~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>⟦%1: %2~~⟧</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>⟦Séårçh~~⟧</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>⟦Séårçh méššågéš~~~~~~⟧</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>⟦Méššågéš föûñd~~~~~⟧</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>⟦Shöw öldér öñéš~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>SectionBar</name>
    <message>
        <source>Mine</source>
        <translation>⟦Mîñé~⟧</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>⟦Ûñåššîgñéd~~~~⟧</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>⟦Wåîtîñg~~⟧</translation>
    </message>
    <message>
        <source>All</source>
        <translation>⟦Åll~⟧</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>⟦%1, %2~~⟧</translation>
    </message>
</context>
<context>
    <name>SectionWords</name>
    <message>
        <source>Connection</source>
        <translation>⟦Cöññéçtîöñ~~~~⟧</translation>
    </message>
    <message>
        <source>Place in the server's history</source>
        <translation>⟦Plåçé îñ thé šérvér'š hîštörý~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Outbox, tray and drafts</source>
        <translation>⟦Öûtböx, tråý åñd dråftš~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Lanes: %1</source>
        <translation>⟦Låñéš: %1~~~⟧</translation>
    </message>
    <message>
        <source>Last troubles in the log: %1</source>
        <translation>⟦Låšt tröûbléš îñ thé lög: %1~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Files and memory</source>
        <translation>⟦Fîléš åñd mémörý~~~~~~⟧</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>⟦Véršîöñš~~~⟧</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>⟦Sérvér~~⟧</translation>
    </message>
    <message>
        <source>State</source>
        <translation>⟦Ståté~~⟧</translation>
    </message>
    <message>
        <source>not begun yet</source>
        <translation>⟦ñöt bégûñ ýét~~~~~⟧</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>⟦Sîñçé~~⟧</translation>
    </message>
    <message>
        <source>never</source>
        <translation>⟦ñévér~~⟧</translation>
    </message>
    <message>
        <source>In sync as of</source>
        <translation>⟦Îñ šýñç åš öf~~~~~⟧</translation>
    </message>
    <message>
        <source>open</source>
        <translation>⟦öpéñ~⟧</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>⟦çlöšéd~~⟧</translation>
    </message>
    <message>
        <source>Event stream</source>
        <translation>⟦Évéñt štréåm~~~~⟧</translation>
    </message>
    <message>
        <source>Request under way</source>
        <translation>⟦Réqûéšt ûñdér wåý~~~~~~⟧</translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation>⟦Fåîlûréš îñ å röw~~~~~~⟧</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>⟦Tröûblé~~⟧</translation>
    </message>
    <message>
        <source>Cursor</source>
        <translation>⟦Cûršör~~⟧</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>⟦ñöñé ýét~~~⟧</translation>
    </message>
    <message>
        <source>High water</source>
        <translation>⟦Hîgh wåtér~~~~⟧</translation>
    </message>
    <message>
        <source>Incarnation</source>
        <translation>⟦Îñçårñåtîöñ~~~~⟧</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>⟦Dévîçé~~⟧</translation>
    </message>
    <message>
        <source>Devices replaced</source>
        <translation>⟦Dévîçéš réplåçéd~~~~~~⟧</translation>
    </message>
    <message>
        <source>Still to be fetched</source>
        <translation>⟦Stîll tö bé fétçhéd~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>⟦Séñdîñg~~⟧</translation>
    </message>
    <message>
        <source>waits: the server was started anew</source>
        <translation>⟦wåîtš: thé šérvér wåš štårtéd åñéw~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>is being replaced</source>
        <translation>⟦îš béîñg réplåçéd~~~~~~⟧</translation>
    </message>
    <message>
        <source>Not offered yet</source>
        <translation>⟦Nöt öfféréd ýét~~~~~~⟧</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>⟦Öfféréd~~⟧</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>⟦Åñšwéréd~~~⟧</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>⟦Tråý~⟧</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>⟦Dråftš~~⟧</translation>
    </message>
    <message>
        <source>Sent (30 days)</source>
        <translation>⟦Séñt (30 dåýš)~~~~~⟧</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>⟦%n wåîtîñg~~~~⟧</numerusform>
            <numerusform>⟦%n wåîtîñg~~~~⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>up to number %1</source>
        <translation>⟦ûp tö ñûmbér %1~~~~~~⟧</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>⟦ñö ñûmbér ýét~~~~~⟧</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>⟦ûñdér wåý~~~⟧</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>⟦Mémörý~~⟧</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>⟦%1 MîB~~⟧</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>⟦%1, šîñçé %2~~~~⟧</translation>
    </message>
    <message numerus="yes">
        <source>tried again in %n s</source>
        <translation>
            <numerusform>⟦trîéd ågåîñ îñ %n š~~~~~~~⟧</numerusform>
            <numerusform>⟦trîéd ågåîñ îñ %n š~~~~~~~⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>first sync</source>
        <translation>⟦fîršt šýñç~~~~⟧</translation>
    </message>
    <message>
        <source>whether the server's history is still ours</source>
        <translation>⟦whéthér thé šérvér'š hîštörý îš štîll öûrš~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>⟦çhåñgéš~~⟧</translation>
    </message>
    <message>
        <source>a conversation</source>
        <translation>⟦å çöñvéršåtîöñ~~~~~⟧</translation>
    </message>
    <message>
        <source>none</source>
        <translation>⟦ñöñé~⟧</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>⟦çöññéçtîñg~~~~⟧</translation>
    </message>
    <message>
        <source>online</source>
        <translation>⟦öñlîñé~~⟧</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>⟦öfflîñé~~⟧</translation>
    </message>
    <message>
        <source>signed out by the server</source>
        <translation>⟦šîgñéd öût bý thé šérvér~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>this version is too old for the server</source>
        <translation>⟦thîš véršîöñ îš töö öld för thé šérvér~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>what answers is not our server</source>
        <translation>⟦whåt åñšwérš îš ñöt öûr šérvér~~~~~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>SendBar</name>
    <message>
        <source>Attach files</source>
        <translation>⟦Åttåçh fîléš~~~~⟧</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>⟦Såvé ñöté~~~⟧</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>⟦Séñd~⟧</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>⟦%n çhåråçtér töö måñý~~~~~~~~⟧</numerusform>
            <numerusform>⟦%n çhåråçtérš töö måñý~~~~~~~~⟧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>⟦%n çhåråçtér léft~~~~~~⟧</numerusform>
            <numerusform>⟦%n çhåråçtérš léft~~~~~~~⟧</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInView</name>
    <message>
        <source>Type the address of your server.</source>
        <translation>⟦Týpé thé åddréšš öf ýöûr šérvér.~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Type your work e-mail address.</source>
        <translation>⟦Týpé ýöûr wörk é-måîl åddréšš.~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>⟦Týpé ýöûr påššwörd.~~~~~~~⟧</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>⟦Öñé möméñt…~~~~⟧</translation>
    </message>
    <message>
        <source>%1 of %2 conversations received</source>
        <translation>⟦%1 öf %2 çöñvéršåtîöñš réçéîvéd~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>⟦Sîgñ-îñ~~⟧</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>⟦Sérvér~~⟧</translation>
    </message>
    <message>
        <source>Work e-mail</source>
        <translation>⟦Wörk é-måîl~~~~⟧</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>⟦Påššwörd~~~⟧</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>⟦Ûñlöçk~~⟧</translation>
    </message>
    <message>
        <source>Your password opens what is kept on this machine, also offline.</source>
        <translation>⟦Yöûr påššwörd öpéñš whåt îš képt öñ thîš måçhîñé, ålšö öfflîñé.~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>⟦Sîgñ îñ ågåîñ~~~~~⟧</translation>
    </message>
    <message>
        <source>The server signed you out. Your drafts and unsent words are safe on this machine.</source>
        <translation>⟦Thé šérvér šîgñéd ýöû öût. Yöûr dråftš åñd ûñšéñt wördš åré šåfé öñ thîš måçhîñé.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>⟦Sîgñ îñ~~⟧</translation>
    </message>
    <message>
        <source>Groundcrew</source>
        <translation>⟦Gröûñdçréw~~~~⟧</translation>
    </message>
    <message>
        <source>Sign in to your desk.</source>
        <translation>⟦Sîgñ îñ tö ýöûr déšk.~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>SnoozeInquiry</name>
    <message>
        <source>Snooze</source>
        <translation>⟦Sñööžé~~⟧</translation>
    </message>
    <message>
        <source>Until when?</source>
        <translation>⟦Ûñtîl whéñ?~~~~⟧</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>⟦Möméñtš~~⟧</translation>
    </message>
    <message>
        <source>Times of this computer: %1</source>
        <translation>⟦Tîméš öf thîš çömpûtér: %1~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Own time</source>
        <translation>⟦Öwñ tîmé~~~⟧</translation>
    </message>
    <message>
        <source>Until then</source>
        <translation>⟦Ûñtîl théñ~~~~⟧</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>⟦Îñ 1 höûr~~~⟧</translation>
    </message>
    <message>
        <source>In 3 hours</source>
        <translation>⟦Îñ 3 höûrš~~~~⟧</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>⟦Thîš évéñîñg~~~~⟧</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>⟦Tömörröw mörñîñg~~~~~~⟧</translation>
    </message>
    <message>
        <source>Next Monday morning</source>
        <translation>⟦Néxt Möñdåý mörñîñg~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>⟦Ståtûš~~⟧</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>Online</source>
        <translation>⟦Öñlîñé~~⟧</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>⟦Cöññéçtîñg~~~~⟧</translation>
    </message>
    <message>
        <source>The server signed you out. Everything you typed is safe; sign in again to send it.</source>
        <translation>⟦Thé šérvér šîgñéd ýöû öût. Évérýthîñg ýöû týpéd îš šåfé; šîgñ îñ ågåîñ tö šéñd ît.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>⟦Sîgñéd öût~~~~⟧</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>⟦Sîgñ îñ~~⟧</translation>
    </message>
    <message>
        <source>Something answers that is not our server, perhaps the sign-in page of this network. Nothing was sent to it.</source>
        <translation>⟦Söméthîñg åñšwérš thåt îš ñöt öûr šérvér, pérhåpš thé šîgñ-îñ pågé öf thîš ñétwörk. Nöthîñg wåš šéñt tö ît.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Not our server</source>
        <translation>⟦Nöt öûr šérvér~~~~~⟧</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>⟦Rétrý~~⟧</translation>
    </message>
    <message>
        <source>This version is too old for the server. You can read; what you write is kept until Groundcrew is updated.</source>
        <translation>⟦Thîš véršîöñ îš töö öld för thé šérvér. Yöû çåñ réåd; whåt ýöû wrîté îš képt ûñtîl Gröûñdçréw îš ûpdåtéd.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Update needed</source>
        <translation>⟦Ûpdåté ñéédéd~~~~~⟧</translation>
    </message>
    <message>
        <source>Fetching your conversations: %1 of %2. You can work with those that are here.</source>
        <translation>⟦Fétçhîñg ýöûr çöñvéršåtîöñš: %1 öf %2. Yöû çåñ wörk wîth thöšé thåt åré héré.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Fetching your conversations for the first time.</source>
        <translation>⟦Fétçhîñg ýöûr çöñvéršåtîöñš för thé fîršt tîmé.~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>First sync</source>
        <translation>⟦Fîršt šýñç~~~~⟧</translation>
    </message>
    <message>
        <source>Offline since %1: you see the copy on this machine.</source>
        <translation>⟦Öfflîñé šîñçé %1: ýöû šéé thé çöpý öñ thîš måçhîñé.~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message numerus="yes">
        <source>Waiting to be sent: %n act(s) of yours.</source>
        <translation>
            <numerusform>⟦Wåîtîñg tö bé šéñt: %n åçt öf ýöûrš.~~~~~~~~~~~~~~⟧</numerusform>
            <numerusform>⟦Wåîtîñg tö bé šéñt: %n åçtš öf ýöûrš.~~~~~~~~~~~~~~⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep working: what you write is saved and goes out by itself.</source>
        <translation>⟦Kéép wörkîñg: whåt ýöû wrîté îš šåvéd åñd göéš öût bý îtšélf.~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>⟦Öfflîñé~~⟧</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>⟦Rétrý ñöw~~~⟧</translation>
    </message>
    <message>
        <source>The server was put back to an earlier copy. What you wrote since then is sent to it again by itself, once. Look again at what you claimed, handed over or set: that is not repeated.</source>
        <translation>⟦Thé šérvér wåš pût båçk tö åñ éårlîér çöpý. Whåt ýöû wröté šîñçé théñ îš šéñt tö ît ågåîñ bý îtšélf, öñçé. Löök ågåîñ åt whåt ýöû çlåîméd, håñdéd övér ör šét: thåt îš ñöt répéåtéd.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>This profile was used on another computer, too, or was put back from a copy. Nothing that you wrote is lost. From now on keep it on one computer.</source>
        <translation>⟦Thîš pröfîlé wåš ûšéd öñ åñöthér çömpûtér, töö, ör wåš pût båçk fröm å çöpý. Nöthîñg thåt ýöû wröté îš löšt. Fröm ñöw öñ kéép ît öñ öñé çömpûtér.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>not in sync yet</source>
        <translation>⟦ñöt îñ šýñç ýét~~~~~~⟧</translation>
    </message>
    <message>
        <source>in sync as of %1</source>
        <translation>⟦îñ šýñç åš öf %1~~~~~~⟧</translation>
    </message>
    <message numerus="yes">
        <source>%n in the outbox</source>
        <translation>
            <numerusform>⟦%n îñ thé öûtböx~~~~~~⟧</numerusform>
            <numerusform>⟦%n îñ thé öûtböx~~~~~~⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>outbox empty</source>
        <translation>⟦öûtböx émptý~~~~⟧</translation>
    </message>
    <message numerus="yes">
        <source>%n in the tray</source>
        <translation>
            <numerusform>⟦%n îñ thé tråý~~~~~⟧</numerusform>
            <numerusform>⟦%n îñ thé tråý~~~~~⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>tray empty</source>
        <translation>⟦tråý émptý~~~~⟧</translation>
    </message>
    <message>
        <source>locks in %1</source>
        <translation>⟦löçkš îñ %1~~~~⟧</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Put away</source>
        <translation>⟦Pût åwåý~~~⟧</translation>
    </message>
</context>
<context>
    <name>TabActs</name>
    <message>
        <source>Last tab</source>
        <translation>⟦Låšt tåb~~~⟧</translation>
    </message>
    <message>
        <source>Tab %1</source>
        <translation>⟦Tåb %1~~⟧</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>⟦Néxt tåb~~~⟧</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>⟦Prévîöûš tåb~~~~⟧</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>⟦Clöšé tåb~~~⟧</translation>
    </message>
    <message>
        <source>Close the other tabs of this pane</source>
        <translation>⟦Clöšé thé öthér tåbš öf thîš påñé~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Close the tabs after this one</source>
        <translation>⟦Clöšé thé tåbš åftér thîš öñé~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Reopen closed tab</source>
        <translation>⟦Réöpéñ çlöšéd tåb~~~~~~⟧</translation>
    </message>
    <message>
        <source>Move tab one place on</source>
        <translation>⟦Mövé tåb öñé plåçé öñ~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Move tab one place back</source>
        <translation>⟦Mövé tåb öñé plåçé båçk~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Move tab to a new pane</source>
        <translation>⟦Mövé tåb tö å ñéw påñé~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Move tab to the next pane</source>
        <translation>⟦Mövé tåb tö thé ñéxt påñé~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Copy the conversation's id</source>
        <translation>⟦Cöpý thé çöñvéršåtîöñ'š îd~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Find an open tab</source>
        <translation>⟦Fîñd åñ öpéñ tåb~~~~~~⟧</translation>
    </message>
    <message>
        <source>Split: another conversation beside this one</source>
        <translation>⟦Splît: åñöthér çöñvéršåtîöñ béšîdé thîš öñé~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>⟦Néxt påñé~~~⟧</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>⟦Prévîöûš påñé~~~~~⟧</translation>
    </message>
    <message>
        <source>Close pane, keep its tabs</source>
        <translation>⟦Clöšé påñé, kéép îtš tåbš~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Make pane wider</source>
        <translation>⟦Måké påñé wîdér~~~~~~⟧</translation>
    </message>
    <message>
        <source>Make pane narrower</source>
        <translation>⟦Måké påñé ñårröwér~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Make all panes the same size</source>
        <translation>⟦Måké åll påñéš thé šåmé šîžé~~~~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>TabButton</name>
    <message>
        <source>Close the tab of %1</source>
        <translation>⟦Clöšé thé tåb öf %1~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 not sent</source>
        <translation>⟦%1 ñöt šéñt~~~~⟧</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>⟦dråft~~⟧</translation>
    </message>
</context>
<context>
    <name>TabFinder</name>
    <message>
        <source>Open conversations</source>
        <translation>⟦Öpéñ çöñvéršåtîöñš~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Find an open conversation…</source>
        <translation>⟦Fîñd åñ öpéñ çöñvéršåtîöñ…~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Find an open conversation</source>
        <translation>⟦Fîñd åñ öpéñ çöñvéršåtîöñ~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>pane %1</source>
        <translation>⟦påñé %1~~⟧</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>+%1, %2 new ▾</source>
        <translation>⟦+%1, %2 ñéw ▾~~~~~⟧</translation>
    </message>
    <message numerus="yes">
        <source>%n more tab(s)</source>
        <translation>
            <numerusform>⟦%n möré tåb~~~~⟧</numerusform>
            <numerusform>⟦%n möré tåbš~~~~⟧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with new messages</source>
        <translation>
            <numerusform>⟦%n wîth ñéw méššågéš~~~~~~~~⟧</numerusform>
            <numerusform>⟦%n wîth ñéw méššågéš~~~~~~~~⟧</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabWords</name>
    <message>
        <source>fraud flag: %1</source>
        <translation>⟦fråûd flåg: %1~~~~~⟧</translation>
    </message>
    <message numerus="yes">
        <source>%n came back, see the tray</source>
        <translation>
            <numerusform>⟦%n çåmé båçk, šéé thé tråý~~~~~~~~~~⟧</numerusform>
            <numerusform>⟦%n çåmé båçk, šéé thé tråý~~~~~~~~~~⟧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>⟦%n ûñréåd~~~⟧</numerusform>
            <numerusform>⟦%n ûñréåd~~~⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>⟦wåîtš för åñ åñšwér~~~~~~~⟧</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>⟦dråft~~⟧</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>⟦%n ñöt šéñt ýét~~~~~~⟧</numerusform>
            <numerusform>⟦%n ñöt šéñt ýét~~~~~~⟧</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineArea</name>
    <message>
        <source>Messages</source>
        <translation>⟦Méššågéš~~~⟧</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Copy as plain text</source>
        <translation>⟦Cöpý åš plåîñ téxt~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>⟦Såvé å çöpý~~~~⟧</translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>Change of status of %1: %2</source>
        <translation>⟦Chåñgé öf štåtûš öf %1: %2~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Change of priority of %1: %2</source>
        <translation>⟦Chåñgé öf prîörîtý öf %1: %2~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Snooze of %1 until %2</source>
        <translation>⟦Sñööžé öf %1 ûñtîl %2~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Change of labels of %1: %2</source>
        <translation>⟦Chåñgé öf låbélš öf %1: %2~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>⟦Chåñgé: %1~~~~⟧</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>⟦Réplý tö %1~~~~⟧</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>⟦Nöté öñ %1~~~~⟧</translation>
    </message>
    <message>
        <source>Note about the customer %1</source>
        <translation>⟦Nöté åböût thé çûštömér %1~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Claim of %1</source>
        <translation>⟦Clåîm öf %1~~~~⟧</translation>
    </message>
    <message>
        <source>Giving %1 back to the queue</source>
        <translation>⟦Gîvîñg %1 båçk tö thé qûéûé~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Transfer of %1</source>
        <translation>⟦Tråñšfér öf %1~~~~~⟧</translation>
    </message>
    <message>
        <source>Flag on a message of %1</source>
        <translation>⟦Flåg öñ å méššågé öf %1~~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>TopStrip</name>
    <message>
        <source>Top</source>
        <translation>⟦Töp~⟧</translation>
    </message>
    <message>
        <source>Search or run a command…</source>
        <translation>⟦Séårçh ör rûñ å çömmåñd…~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>⟦Séårçh ör rûñ å çömmåñd~~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>TransferInquiry</name>
    <message>
        <source>Transfer</source>
        <translation>⟦Tråñšfér~~~⟧</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>⟦Téåm~⟧</translation>
    </message>
    <message>
        <source>Find a person or a team</source>
        <translation>⟦Fîñd å péršöñ ör å téåm~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>People and teams</source>
        <translation>⟦Péöplé åñd téåmš~~~~~~⟧</translation>
    </message>
    <message>
        <source>Note for whoever takes over</source>
        <translation>⟦Nöté för whöévér tåkéš övér~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Note for whoever takes over; the customer cannot see it</source>
        <translation>⟦Nöté för whöévér tåkéš övér; thé çûštömér çåññöt šéé ît~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The customer cannot see this</source>
        <translation>⟦Thé çûštömér çåññöt šéé thîš~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Enter goes on to the note; Ctrl+Enter hands it on.</source>
        <translation>⟦Éñtér göéš öñ tö thé ñöté; Ctrl+Éñtér håñdš ît öñ.~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message numerus="yes">
        <source>%n language(s)</source>
        <translation>
            <numerusform>⟦%n låñgûågé~~~~⟧</numerusform>
            <numerusform>⟦%n låñgûågéš~~~~⟧</numerusform>
        </translation>
    </message>
    <message>
        <source>senior security</source>
        <translation>⟦šéñîör šéçûrîtý~~~~~~⟧</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>⟦léåd~⟧</translation>
    </message>
</context>
<context>
    <name>TrayView</name>
    <message>
        <source>Tray</source>
        <translation>⟦Tråý~⟧</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>⟦Nöt délîvéréd~~~~~⟧</translation>
    </message>
    <message>
        <source>Nothing here is lost: it waits until you decide.</source>
        <translation>⟦Nöthîñg héré îš löšt: ît wåîtš ûñtîl ýöû déçîdé.~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The tray is empty</source>
        <translation>⟦Thé tråý îš émptý~~~~~~⟧</translation>
    </message>
    <message>
        <source>What could not be delivered waits here until you decide.</source>
        <translation>⟦Whåt çöûld ñöt bé délîvéréd wåîtš héré ûñtîl ýöû déçîdé.~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>%1 cannot be opened: it belongs to another key, or something wrote over it. Nothing in it was changed. Sign in as the person who used this computer, or call support.</source>
        <translation>⟦%1 çåññöt bé öpéñéd: ît bélöñgš tö åñöthér kéý, ör šöméthîñg wröté övér ît. Nöthîñg îñ ît wåš çhåñgéd. Sîgñ îñ åš thé péršöñ whö ûšéd thîš çömpûtér, ör çåll šûppört.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 cannot be read and was not attached.</source>
        <translation>⟦%1 çåññöt bé réåd åñd wåš ñöt åttåçhéd.~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2.</source>
        <translation>⟦%1 çöûld ñöt bé šåvéd: %2.~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 exists already; open it instead.</source>
        <translation>⟦%1 éxîštš ålréådý; öpéñ ît îñštéåd.~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 forbids both the keychain and the password, so that nothing could open what you write. Ask your administrator to allow one of them.</source>
        <translation>⟦%1 förbîdš böth thé kéýçhåîñ åñd thé påššwörd, šö thåt ñöthîñg çöûld öpéñ whåt ýöû wrîté. Åšk ýöûr ådmîñîštråtör tö ållöw öñé öf thém.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 is cut short, and was left as it is. Call support: its words may be saved.</source>
        <translation>⟦%1 îš çût šhört, åñd wåš léft åš ît îš. Cåll šûppört: îtš wördš måý bé šåvéd.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 is damaged or made by a newer Groundcrew. Put it back from a copy or update; nothing here was changed.</source>
        <translation>⟦%1 îš dåmågéd ör mådé bý å ñéwér Gröûñdçréw. Pût ît båçk fröm å çöpý ör ûpdåté; ñöthîñg héré wåš çhåñgéd.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 is empty and was not attached.</source>
        <translation>⟦%1 îš émptý åñd wåš ñöt åttåçhéd.~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB and was not attached.</source>
        <translation>⟦%1 îš lårgér thåñ %2 MB åñd wåš ñöt åttåçhéd.~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 is missing, and without it what was written here cannot be opened. Put it back from a copy, or start with another profile; nothing here was changed.</source>
        <translation>⟦%1 îš mîššîñg, åñd wîthöût ît whåt wåš wrîttéñ héré çåññöt bé öpéñéd. Pût ît båçk fröm å çöpý, ör štårt wîth åñöthér pröfîlé; ñöthîñg héré wåš çhåñgéd.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 is no file, and was left as it is. Call support.</source>
        <translation>⟦%1 îš ñö fîlé, åñd wåš léft åš ît îš. Cåll šûppört.~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 is not a file and was not attached.</source>
        <translation>⟦%1 îš ñöt å fîlé åñd wåš ñöt åttåçhéd.~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 lies on a network disk (%2), where what you write could be lost. Start Groundcrew with a profile on a disk of this computer: groundcrew --profile /a/folder/here.</source>
        <translation>⟦%1 lîéš öñ å ñétwörk dîšk (%2), whéré whåt ýöû wrîté çöûld bé löšt. Stårt Gröûñdçréw wîth å pröfîlé öñ å dîšk öf thîš çömpûtér: gröûñdçréw --pröfîlé /å/földér/héré.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 may not be written. Check who owns the folder and whether the disk is read-only.</source>
        <translation>⟦%1 måý ñöt bé wrîttéñ. Chéçk whö öwñš thé földér åñd whéthér thé dîšk îš réåd-öñlý.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 was not attached. Images, PDF, MP4, text and CSV files can be, as long as they are what their names say.</source>
        <translation>⟦%1 wåš ñöt åttåçhéd. Îmågéš, PDF, MP4, téxt åñd CSV fîléš çåñ bé, åš löñg åš théý åré whåt théîr ñåméš šåý.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>A draft could not be saved yet. Try again in a moment.</source>
        <translation>⟦Å dråft çöûld ñöt bé šåvéd ýét. Trý ågåîñ îñ å möméñt.~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>A file of Groundcrew on this computer is damaged. Restart Groundcrew; if it stays, call support.</source>
        <translation>⟦Å fîlé öf Gröûñdçréw öñ thîš çömpûtér îš dåmågéd. Réštårt Gröûñdçréw; îf ît štåýš, çåll šûppört.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>A file that was attached can no longer be read on this computer. Attach it again.</source>
        <translation>⟦Å fîlé thåt wåš åttåçhéd çåñ ñö löñgér bé réåd öñ thîš çömpûtér. Åttåçh ît ågåîñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>A message takes %1 files at most. %2 was not attached.</source>
        <translation>⟦Å méššågé tåkéš %1 fîléš åt möšt. %2 wåš ñöt åttåçhéd.~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Another program holds Groundcrew's files. Close it and try again.</source>
        <translation>⟦Åñöthér prögråm höldš Gröûñdçréw'š fîléš. Clöšé ît åñd trý ågåîñ.~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Damaged files of an earlier time are kept in this profile, and only the present key opens them. Have support look at them, or delete desk.db.lost-…, then try again.</source>
        <translation>⟦Dåmågéd fîléš öf åñ éårlîér tîmé åré képt îñ thîš pröfîlé, åñd öñlý thé préšéñt kéý öpéñš thém. Håvé šûppört löök åt thém, ör délété déšk.db.löšt-…, théñ trý ågåîñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Groundcrew does not speak “%1” yet, so this is English.</source>
        <translation>⟦Gröûñdçréw döéš ñöt špéåk “%1” ýét, šö thîš îš Éñglîšh.~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Groundcrew's files are closed.</source>
        <translation>⟦Gröûñdçréw'š fîléš åré çlöšéd.~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Look through your newest conversations; if you miss words, call support.</source>
        <translation>⟦Löök thröûgh ýöûr ñéwéšt çöñvéršåtîöñš; îf ýöû mîšš wördš, çåll šûppört.~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Neither the keychain nor a password may be used: nothing could open it.</source>
        <translation>⟦Néîthér thé kéýçhåîñ ñör å påššwörd måý bé ûšéd: ñöthîñg çöûld öpéñ ît.~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>No encrypted connection to the server could be made. Check the address.</source>
        <translation>⟦Nö éñçrýptéd çöññéçtîöñ tö thé šérvér çöûld bé mådé. Chéçk thé åddréšš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Nothing is left in the file.</source>
        <translation>⟦Nöthîñg îš léft îñ thé fîlé.~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>⟦Nöthîñg îš mîššîñg.~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Of these, %1 came from the copy of %2.</source>
        <translation>⟦Öf théšé, %1 çåmé fröm thé çöpý öf %2.~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Places that could not be read: %1.</source>
        <translation>⟦Plåçéš thåt çöûld ñöt bé réåd: %1.~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>SQLite %1 can damage files: install Groundcrew anew.</source>
        <translation>⟦SQLîté %1 çåñ dåmågé fîléš: îñštåll Gröûñdçréw åñéw.~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Sign in at the server to set this computer up.</source>
        <translation>⟦Sîgñ îñ åt thé šérvér tö šét thîš çömpûtér ûp.~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Something went wrong inside Groundcrew. What you wrote is saved; its log has the details.</source>
        <translation>⟦Söméthîñg wéñt wröñg îñšîdé Gröûñdçréw. Whåt ýöû wröté îš šåvéd; îtš lög håš thé détåîlš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>That is not the password.</source>
        <translation>⟦Thåt îš ñöt thé påššwörd.~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>That moment has passed already; choose a later one.</source>
        <translation>⟦Thåt möméñt håš påššéd ålréådý; çhööšé å låtér öñé.~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The authorities that this organisation trusts cannot be read from %1. Ask your administrator to mend the file or the policy.</source>
        <translation>⟦Thé åûthörîtîéš thåt thîš örgåñîšåtîöñ trûštš çåññöt bé réåd fröm %1. Åšk ýöûr ådmîñîštråtör tö méñd thé fîlé ör thé pölîçý.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The copy of the server's data on this computer could not be read and was set aside; it is fetched again. What you wrote is safe.</source>
        <translation>⟦Thé çöpý öf thé šérvér'š dåtå öñ thîš çömpûtér çöûld ñöt bé réåd åñd wåš šét åšîdé; ît îš fétçhéd ågåîñ. Whåt ýöû wröté îš šåfé.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The copy of the server's data was made by another Groundcrew; it is fetched again.</source>
        <translation>⟦Thé çöpý öf thé šérvér'š dåtå wåš mådé bý åñöthér Gröûñdçréw; ît îš fétçhéd ågåîñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The copy under the new key is not like the desk. Nothing was changed; try again.</source>
        <translation>⟦Thé çöpý ûñdér thé ñéw kéý îš ñöt lîké thé déšk. Nöthîñg wåš çhåñgéd; trý ågåîñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The customer has written nothing here that could be unread.</source>
        <translation>⟦Thé çûštömér håš wrîttéñ ñöthîñg héré thåt çöûld bé ûñréåd.~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The disk is full. What you write is still saved, in room that was kept for it, but nothing new is fetched until you free some space.</source>
        <translation>⟦Thé dîšk îš fûll. Whåt ýöû wrîté îš štîll šåvéd, îñ rööm thåt wåš képt för ît, bût ñöthîñg ñéw îš fétçhéd ûñtîl ýöû fréé šömé špåçé.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The disk is full: %1 could not be saved. Free some space and try again.</source>
        <translation>⟦Thé dîšk îš fûll: %1 çöûld ñöt bé šåvéd. Fréé šömé špåçé åñd trý ågåîñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The disk is full: nothing was lost and nothing was changed. Free some space and try again.</source>
        <translation>⟦Thé dîšk îš fûll: ñöthîñg wåš löšt åñd ñöthîñg wåš çhåñgéd. Fréé šömé špåçé åñd trý ågåîñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The disk refuses to write: nothing was changed. Check the disk and its permissions, then try again.</source>
        <translation>⟦Thé dîšk réfûšéš tö wrîté: ñöthîñg wåš çhåñgéd. Chéçk thé dîšk åñd îtš pérmîššîöñš, théñ trý ågåîñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The e-mail or the password is wrong.</source>
        <translation>⟦Thé é-måîl ör thé påššwörd îš wröñg.~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>⟦Thé fîlé~~~⟧</translation>
    </message>
    <message>
        <source>The file with what you typed on this computer had lost its newest part and was put together anew.</source>
        <translation>⟦Thé fîlé wîth whåt ýöû týpéd öñ thîš çömpûtér håd löšt îtš ñéwéšt pårt åñd wåš pût tögéthér åñéw.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The file with what you typed on this computer was damaged and was put together anew.</source>
        <translation>⟦Thé fîlé wîth whåt ýöû týpéd öñ thîš çömpûtér wåš dåmågéd åñd wåš pût tögéthér åñéw.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The file with what you typed on this computer was missing or empty and was put together anew.</source>
        <translation>⟦Thé fîlé wîth whåt ýöû týpéd öñ thîš çömpûtér wåš mîššîñg ör émptý åñd wåš pût tögéthér åñéw.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The folder with your work was moved or deleted: nothing more can be saved. Copy what you still need, put the folder back, and start Groundcrew again.</source>
        <translation>⟦Thé földér wîth ýöûr wörk wåš mövéd ör délétéd: ñöthîñg möré çåñ bé šåvéd. Cöpý whåt ýöû štîll ñééd, pût thé földér båçk, åñd štårt Gröûñdçréw ågåîñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The keychain did not keep what it was given. Use your password instead.</source>
        <translation>⟦Thé kéýçhåîñ dîd ñöt kéép whåt ît wåš gîvéñ. Ûšé ýöûr påššwörd îñštéåd.~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The keychain does not hold the key to this profile. Unlock it with your password; nothing was lost.</source>
        <translation>⟦Thé kéýçhåîñ döéš ñöt höld thé kéý tö thîš pröfîlé. Ûñlöçk ît wîth ýöûr påššwörd; ñöthîñg wåš löšt.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The keychain stayed locked. Unlock it and try again, or use your password.</source>
        <translation>⟦Thé kéýçhåîñ štåýéd löçkéd. Ûñlöçk ît åñd trý ågåîñ, ör ûšé ýöûr påššwörd.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The list of phishing sites %1 cannot be read. Import the list again.</source>
        <translation>⟦Thé lîšt öf phîšhîñg šîtéš %1 çåññöt bé réåd. Împört thé lîšt ågåîñ.~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The name in the server's address has signs that no name has. Check it.</source>
        <translation>⟦Thé ñåmé îñ thé šérvér'š åddréšš håš šîgñš thåt ñö ñåmé håš. Chéçk ît.~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The old file was kept.</source>
        <translation>⟦Thé öld fîlé wåš képt.~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server answered with another conversation than was asked for.</source>
        <translation>⟦Thé šérvér åñšwéréd wîth åñöthér çöñvéršåtîöñ thåñ wåš åškéd för.~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server cannot be reached. Your work is kept and sent later.</source>
        <translation>⟦Thé šérvér çåññöt bé réåçhéd. Yöûr wörk îš képt åñd šéñt låtér.~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server cannot prove who it is: its certificate is not valid here. Nothing was sent. Check the address and this computer's clock; if both are right, tell your administrator.</source>
        <translation>⟦Thé šérvér çåññöt prövé whö ît îš: îtš çértîfîçåté îš ñöt vålîd héré. Nöthîñg wåš šéñt. Chéçk thé åddréšš åñd thîš çömpûtér'š çlöçk; îf böth åré rîght, téll ýöûr ådmîñîštråtör.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server has ended your session. Sign in again; what you wrote is kept.</source>
        <translation>⟦Thé šérvér håš éñdéd ýöûr šéššîöñ. Sîgñ îñ ågåîñ; whåt ýöû wröté îš képt.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server is busy. It is asked again in a moment.</source>
        <translation>⟦Thé šérvér îš bûšý. Ît îš åškéd ågåîñ îñ å möméñt.~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server is older than this Groundcrew and must be updated first.</source>
        <translation>⟦Thé šérvér îš öldér thåñ thîš Gröûñdçréw åñd mûšt bé ûpdåtéd fîršt.~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server sent something that breaks the rules; it was not applied.</source>
        <translation>⟦Thé šérvér šéñt šöméthîñg thåt bréåkš thé rûléš; ît wåš ñöt åpplîéd.~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server takes this password, but what is saved on this computer still opens with the one before it. Start Groundcrew again and unlock with the former password first.</source>
        <translation>⟦Thé šérvér tåkéš thîš påššwörd, bût whåt îš šåvéd öñ thîš çömpûtér štîll öpéñš wîth thé öñé béföré ît. Stårt Gröûñdçréw ågåîñ åñd ûñlöçk wîth thé förmér påššwörd fîršt.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server takes too long to answer. Your work is kept and sent later.</source>
        <translation>⟦Thé šérvér tåkéš töö löñg tö åñšwér. Yöûr wörk îš képt åñd šéñt låtér.~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server's address has only a name and perhaps a port: https://desk.example.</source>
        <translation>⟦Thé šérvér'š åddréšš håš öñlý å ñåmé åñd pérhåpš å pört: httpš://déšk.éxåmplé.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server's address must begin with https://.</source>
        <translation>⟦Thé šérvér'š åddréšš mûšt bégîñ wîth httpš://.~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server's answer could not be read. It is asked again.</source>
        <translation>⟦Thé šérvér'š åñšwér çöûld ñöt bé réåd. Ît îš åškéd ågåîñ.~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server's answer has changes from beyond its end.</source>
        <translation>⟦Thé šérvér'š åñšwér håš çhåñgéš fröm béýöñd îtš éñd.~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server's answer is far too long to be true. It was thrown away.</source>
        <translation>⟦Thé šérvér'š åñšwér îš får töö löñg tö bé trûé. Ît wåš thröwñ åwåý.~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server's answer is incomplete.</source>
        <translation>⟦Thé šérvér'š åñšwér îš îñçömplété.~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server's answer is torn; it was not applied.</source>
        <translation>⟦Thé šérvér'š åñšwér îš törñ; ît wåš ñöt åpplîéd.~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server's answer leads backwards; it was not applied.</source>
        <translation>⟦Thé šérvér'š åñšwér léådš båçkwårdš; ît wåš ñöt åpplîéd.~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server's answer leads no further.</source>
        <translation>⟦Thé šérvér'š åñšwér léådš ñö fûrthér.~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The server's answer was cut off. It is asked again.</source>
        <translation>⟦Thé šérvér'š åñšwér wåš çût öff. Ît îš åškéd ågåîñ.~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>The way to the server is disturbed. It is asked again.</source>
        <translation>⟦Thé wåý tö thé šérvér îš dîštûrbéd. Ît îš åškéd ågåîñ.~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>⟦Théré îš ñöthîñg tö šéñd.~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>There were several wrong passwords.</source>
        <translation>⟦Théré wéré šévérål wröñg påššwördš.~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>This Groundcrew is too old for the server. Update it; what you wrote is kept.</source>
        <translation>⟦Thîš Gröûñdçréw îš töö öld för thé šérvér. Ûpdåté ît; whåt ýöû wröté îš képt.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>This computer has no keychain that is running. Use your password instead; everything else works.</source>
        <translation>⟦Thîš çömpûtér håš ñö kéýçhåîñ thåt îš rûññîñg. Ûšé ýöûr påššwörd îñštéåd; évérýthîñg élšé wörkš.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>This computer has not heard from the server for too long. Sign in at the server to go on; what you wrote is kept.</source>
        <translation>⟦Thîš çömpûtér håš ñöt héård fröm thé šérvér för töö löñg. Sîgñ îñ åt thé šérvér tö gö öñ; whåt ýöû wröté îš képt.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>This file is not here yet. It is fetched when the server can be reached.</source>
        <translation>⟦Thîš fîlé îš ñöt héré ýét. Ît îš fétçhéd whéñ thé šérvér çåñ bé réåçhéd.~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>This is not an address of a server. One looks like https://desk.example.</source>
        <translation>⟦Thîš îš ñöt åñ åddréšš öf å šérvér. Öñé löökš lîké httpš://déšk.éxåmplé.~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>This profile has no password set; only this computer's keychain opens it.</source>
        <translation>⟦Thîš pröfîlé håš ñö påššwörd šét; öñlý thîš çömpûtér'š kéýçhåîñ öpéñš ît.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>This profile has not been set up: there is no key to change.</source>
        <translation>⟦Thîš pröfîlé håš ñöt bééñ šét ûp: théré îš ñö kéý tö çhåñgé.~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>This profile holds the work of %1 (%2). Sign in as them, or start Groundcrew with another profile: groundcrew --profile NAME.</source>
        <translation>⟦Thîš pröfîlé höldš thé wörk öf %1 (%2). Sîgñ îñ åš thém, ör štårt Gröûñdçréw wîth åñöthér pröfîlé: gröûñdçréw --pröfîlé NÅMÉ.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>⟦Trý ågåîñ îñ %1 š.~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Unsent messages and acts: %1. Drafts: %2. Items in the tray: %3.</source>
        <translation>⟦Ûñšéñt méššågéš åñd åçtš: %1. Dråftš: %2. Îtémš îñ thé tråý: %3.~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>What answers at this address is not a Groundcrew server. Check the address; on a guest network, open a web page first and sign in there.</source>
        <translation>⟦Whåt åñšwérš åt thîš åddréšš îš ñöt å Gröûñdçréw šérvér. Chéçk thé åddréšš; öñ å gûéšt ñétwörk, öpéñ å wéb pågé fîršt åñd šîgñ îñ théré.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>What you wrote on this computer cannot be read: its file is damaged. Call support.</source>
        <translation>⟦Whåt ýöû wröté öñ thîš çömpûtér çåññöt bé réåd: îtš fîlé îš dåmågéd. Cåll šûppört.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>What you wrote on this computer was kept by a newer Groundcrew. Nothing was changed: update Groundcrew to open it.</source>
        <translation>⟦Whåt ýöû wröté öñ thîš çömpûtér wåš képt bý å ñéwér Gröûñdçréw. Nöthîñg wåš çhåñgéd: ûpdåté Gröûñdçréw tö öpéñ ît.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Without encryption Groundcrew talks to this computer only. Use https://.</source>
        <translation>⟦Wîthöût éñçrýptîöñ Gröûñdçréw tålkš tö thîš çömpûtér öñlý. Ûšé httpš://.~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Your draft is still being read. Nothing was sent; try again in a moment.</source>
        <translation>⟦Yöûr dråft îš štîll béîñg réåd. Nöthîñg wåš šéñt; trý ågåîñ îñ å möméñt.~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>draft saved %1</source>
        <translation>⟦dråft šåvéd %1~~~~~⟧</translation>
    </message>
    <message>
        <source>“%1” is no name for a profile: use letters, digits, dots and dashes, or give a folder.</source>
        <translation>⟦“%1” îš ñö ñåmé för å pröfîlé: ûšé léttérš, dîgîtš, dötš åñd dåšhéš, ör gîvé å földér.~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>TypingLine</name>
    <message>
        <source>A colleague is writing here…</source>
        <translation>⟦Å çölléågûé îš wrîtîñg héré…~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 is writing…</source>
        <translation>⟦%1 îš wrîtîñg…~~~~~⟧</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>New</source>
        <translation>⟦Néw~⟧</translation>
    </message>
    <message>
        <source>Show the whole message (%1 characters)</source>
        <translation>⟦Shöw thé whölé méššågé (%1 çhåråçtérš)~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Not on this machine yet. It is fetched when the server can be reached.</source>
        <translation>⟦Nöt öñ thîš måçhîñé ýét. Ît îš fétçhéd whéñ thé šérvér çåñ bé réåçhéd.~~~~~~~~~~~~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>⟦Löådîñg…~~~⟧</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>⟦Cûštömér~~~⟧</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>⟦Ågéñt~~⟧</translation>
    </message>
    <message>
        <source>Internal note – the customer cannot see this</source>
        <translation>⟦Îñtérñål ñöté – thé çûštömér çåññöt šéé thîš~~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 took the conversation</source>
        <translation>⟦%1 töök thé çöñvéršåtîöñ~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 gave the conversation back to the queue</source>
        <translation>⟦%1 gåvé thé çöñvéršåtîöñ båçk tö thé qûéûé~~~~~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 handed the conversation over</source>
        <translation>⟦%1 håñdéd thé çöñvéršåtîöñ övér~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1 set the conversation to: %2</source>
        <translation>⟦%1 šét thé çöñvéršåtîöñ tö: %2~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>⟦%1: %2~~⟧</translation>
    </message>
    <message>
        <source>Image %1, %2</source>
        <translation>⟦Îmågé %1, %2~~~~⟧</translation>
    </message>
    <message>
        <source>File %1, %2</source>
        <translation>⟦Fîlé %1, %2~~~~⟧</translation>
    </message>
    <message>
        <source>Save %1…</source>
        <translation>⟦Såvé %1…~~~⟧</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 h %2 m</source>
        <translation>⟦%1 h %2 m~~~⟧</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>⟦%1 d %2 h~~~⟧</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>⟦Tödåý~~⟧</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>⟦Yéštérdåý~~~⟧</translation>
    </message>
    <message>
        <source>This image cannot be shown here</source>
        <translation>⟦Thîš îmågé çåññöt bé šhöwñ héré~~~~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>saved here</source>
        <translation>⟦šåvéd héré~~~~⟧</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>⟦šéñdîñg~~⟧</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>⟦šéñt~⟧</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>⟦délîvéréd~~~⟧</translation>
    </message>
    <message>
        <source>read</source>
        <translation>⟦réåd~⟧</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>⟦ñöt šéñt~~~⟧</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>⟦Nötîçé~~⟧</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>⟦Wårñîñg~~⟧</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>⟦Blöçk~~⟧</translation>
    </message>
    <message>
        <source>open</source>
        <translation>⟦öpéñ~⟧</translation>
    </message>
    <message>
        <source>waiting for the customer</source>
        <translation>⟦wåîtîñg för thé çûštömér~~~~~~~~~⟧</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>⟦öñ höld~~⟧</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>⟦šñööžéd~~⟧</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>⟦réšölvéd~~~⟧</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>⟦çlöšéd~~⟧</translation>
    </message>
    <message>
        <source>low priority</source>
        <translation>⟦löw prîörîtý~~~~⟧</translation>
    </message>
    <message>
        <source>normal priority</source>
        <translation>⟦ñörmål prîörîtý~~~~~~⟧</translation>
    </message>
    <message>
        <source>high priority</source>
        <translation>⟦hîgh prîörîtý~~~~~⟧</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>⟦ûrgéñt~~⟧</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>⟦îñ tîmé~~⟧</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>⟦åt rîšk~~⟧</translation>
    </message>
    <message>
        <source>late</source>
        <translation>⟦låté~⟧</translation>
    </message>
</context>
<context>
    <name>self._model</name>
    <message>
        <source>without a subject</source>
        <translation>⟦wîthöût å šûbjéçt~~~~~~⟧</translation>
    </message>
</context>
</TS>