-- Version 8. A report's changes are chained: each link is a hash over what the change says and the
-- link before it, over words and not over numbers of rows, so that a change altered, removed or put
-- in behind the program's back shows. Where a report was added, what stood in it then is hashed too.

CREATE TABLE link (
  change INTEGER PRIMARY KEY REFERENCES change ON DELETE CASCADE,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  -- The hash of a report's entries when it was added; NULL for other changes.
  content BLOB CHECK (content IS NULL OR length(content) = 32)
) STRICT;

CREATE TRIGGER link_not_replaced BEFORE INSERT ON link
WHEN EXISTS (SELECT 1 FROM link WHERE change = NEW.change)
BEGIN SELECT RAISE(ABORT, 'a link is never rewritten'); END;

CREATE TRIGGER link_not_updated BEFORE UPDATE ON link
BEGIN SELECT RAISE(ABORT, 'a link is never rewritten'); END;

CREATE TRIGGER link_not_deleted BEFORE DELETE ON link
WHEN EXISTS (SELECT 1 FROM change WHERE id = OLD.change)
BEGIN SELECT RAISE(ABORT, 'a link is never removed while its change is there'); END;
