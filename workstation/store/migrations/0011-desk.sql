-- Words that the person has taught the spelling.

CREATE TABLE own_word (word TEXT NOT NULL PRIMARY KEY);
