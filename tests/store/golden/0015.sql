-- What a desk of version 7 held: one of everything, as that version wrote it.
INSERT INTO outbox VALUES (7, 'op-7', 'message.append', 'c1', NULL, '{"body":"unsent – なお"}', 1700, 'queued', NULL, NULL, NULL, NULL, 1703000, '[["phishing_link","block",0,6,"phishing_link",1,["unsent is listed.",[{"template":"%1 is listed.","values":["unsent"]}]],["",[]]]]');
INSERT INTO outbox VALUES (5, 'op-5', 'message.append', 'c1', NULL, '{"body":"on its way"}', 1500, 'sent', 3, NULL, NULL, 'receipt-5', 0, NULL);
INSERT INTO outbox VALUES (6, 'op-6', 'status.set', 'c2', 4, '{"status":"resolved"}', 1600, 'sent', 1, NULL, NULL, NULL, 0, NULL);
INSERT INTO lane VALUES ('c1', 4), ('c2', 2);
INSERT INTO draft VALUES ('c1', 'reply', 'half a sen', 10, 1800), ('c2', 'note', 'a note', 2, 1801), ('c9', 'customer', 'half a note', 2, 1802);
INSERT INTO tray VALUES ('op-4', 4, 'message.append', 'c3', NULL, '{"body":"refused words"}', 1400, 'not_assignee', 'ben', 'Ben', 1450, 1460, 'Mara', NULL);
INSERT INTO sent VALUES ('op-3', 3, 'message.append', 'c1', NULL, '{"body":"settled words"}', 1300, 'receipt-3', 1350);
INSERT INTO tab VALUES ('c1', 0, 1, 'reply', NULL, 'Mara', 0), ('c3', 1, 0, 'note', 12, '', 1);
INSERT INTO readmark VALUES ('c1', 9, 8);
INSERT INTO device VALUES (1, 'device-2', '["device-1"]', 'http://127.0.0.1:1', '{"id":"ana","name":"Ana","email":"ana@test.example","role":"agent","teams":["payments"],"languages":["en"]}', 'hw', 'run-1', 1234);
INSERT INTO attachment VALUES ('a-1', 'd11111111111111111111111111111111', X'1111111111111111111111111111111111111111111111111111111111111111', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'shot.png', 512, 'image/png', 0, 'c1', 'reply', NULL, NULL);
INSERT INTO attachment VALUES ('a-2', 'd22222222222222222222222222222222', X'1111111111111111111111111111111111111111111111111111111111111111', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', 'statement.pdf', 4096, 'application/pdf', 0, NULL, NULL, 'op-3', 1350);
INSERT INTO pane_layout VALUES ('', '[[700,[500]],[400,[300,200]]]', 1), ('Night shift', '[[700,[500]],[700,[500]]]', 0);
INSERT INTO saved_view VALUES ('v-1', 0, 'Late – 遅い', '{"all": [{"reaches": "waiting", "amount": 60000}]}');
INSERT INTO inbox_choice VALUES ('sort.mine', 'due'), ('density', 'dense');
INSERT INTO draft VALUES ('canned:r-1', 'canned', '{"base": 1}', 0, 1500);
INSERT INTO draft_quote VALUES ('c1', 'reply', 'm-1');
INSERT INTO own_word VALUES ('groundcrew');
INSERT INTO draft_canned VALUES (1, 'c1', 'reply', 'r-1', 3);

INSERT INTO draft_macro VALUES ('c1', 'm-1');
