-- Version 6. What was answered to the question whether two names mean one agency. Names stand as
-- they are compared (without blanks, in one width), the lesser first; of several answers on two
-- names the newest counts, the others are the trail.

CREATE TABLE same_agency (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  one TEXT NOT NULL CHECK (one <> ''),
  other TEXT NOT NULL CHECK (other > one),
  same INTEGER NOT NULL CHECK (same IN (0, 1)),
  at TEXT NOT NULL,
  author TEXT NOT NULL
) STRICT;

CREATE TRIGGER same_agency_not_replaced BEFORE INSERT ON same_agency
WHEN EXISTS (SELECT 1 FROM same_agency WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'an answer is never rewritten'); END;

CREATE TRIGGER same_agency_not_updated BEFORE UPDATE ON same_agency
BEGIN SELECT RAISE(ABORT, 'an answer is never rewritten'); END;

CREATE TRIGGER same_agency_not_deleted BEFORE DELETE ON same_agency
BEGIN SELECT RAISE(ABORT, 'an answer is never removed'); END;
