-- Version 3. Where words came from and why a step was taken; a clerk's notes; a reviewer's comments.

-- How the words came to the place ('' for changes of older programs), and the reason given, '' for
-- none.
ALTER TABLE change ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE change ADD COLUMN word TEXT NOT NULL DEFAULT '';

CREATE INDEX change_of_place ON change (report, place, id);

-- A clerk's own words on a place, which never leave the library. What they were is in the changes.
CREATE TABLE note (
  report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
  place TEXT NOT NULL,
  content TEXT NOT NULL CHECK (content <> ''),
  PRIMARY KEY (report, place)
) STRICT, WITHOUT ROWID;

-- A reviewer's words on a place, part of the trail: neither they nor what became of them is ever
-- rewritten.
CREATE TABLE comment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  place TEXT NOT NULL,
  -- The words of the place it is about, '' for all of them.
  quote TEXT NOT NULL,
  words TEXT NOT NULL CHECK (words <> '')
) STRICT;

CREATE INDEX comment_of_report ON comment (report, id);

-- A comment was resolved, or is open again; the newest row counts.
CREATE TABLE comment_mark (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  comment INTEGER NOT NULL REFERENCES comment ON DELETE CASCADE,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  resolved INTEGER NOT NULL CHECK (resolved IN (0, 1)),
  word TEXT NOT NULL
) STRICT;

CREATE INDEX mark_of_comment ON comment_mark (comment, id);

CREATE TRIGGER comment_not_replaced BEFORE INSERT ON comment
WHEN EXISTS (SELECT 1 FROM comment WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a comment is never rewritten'); END;

CREATE TRIGGER comment_not_updated BEFORE UPDATE ON comment
BEGIN SELECT RAISE(ABORT, 'a comment is never rewritten'); END;

CREATE TRIGGER comment_not_deleted BEFORE DELETE ON comment
WHEN EXISTS (SELECT 1 FROM report WHERE id = OLD.report)
BEGIN SELECT RAISE(ABORT, 'a comment is never removed while its report is there'); END;

CREATE TRIGGER mark_not_replaced BEFORE INSERT ON comment_mark
WHEN EXISTS (SELECT 1 FROM comment_mark WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a mark is never rewritten'); END;

CREATE TRIGGER mark_not_updated BEFORE UPDATE ON comment_mark
BEGIN SELECT RAISE(ABORT, 'a mark is never rewritten'); END;

CREATE TRIGGER mark_not_deleted BEFORE DELETE ON comment_mark
WHEN EXISTS (SELECT 1 FROM comment WHERE id = OLD.comment)
BEGIN SELECT RAISE(ABORT, 'a mark is never removed while its comment is there'); END;
