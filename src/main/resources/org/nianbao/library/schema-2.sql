-- Version 2. Editions that this office was handed, beside the built-in ones. Of several rows with
-- one id the newest counts; the others are the trail of what it was before.

CREATE TABLE edition (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL CHECK (id <> ''),
  -- The file as it was installed, letter by letter.
  json TEXT NOT NULL,
  installed TEXT NOT NULL,
  author TEXT NOT NULL
) STRICT;

CREATE INDEX edition_of_id ON edition (id, number);

CREATE TRIGGER edition_not_replaced BEFORE INSERT ON edition
WHEN EXISTS (SELECT 1 FROM edition WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'an edition is never rewritten'); END;

CREATE TRIGGER edition_not_updated BEFORE UPDATE ON edition
BEGIN SELECT RAISE(ABORT, 'an edition is never rewritten'); END;

CREATE TRIGGER edition_not_deleted BEFORE DELETE ON edition
BEGIN SELECT RAISE(ABORT, 'an edition is never removed'); END;
