-- Version 1. A report is its entries; what it has one of stands in its own row.

CREATE TABLE report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  agency TEXT NOT NULL,
  year INTEGER NOT NULL,
  edition TEXT NOT NULL,
  status TEXT NOT NULL,
  changed TEXT NOT NULL,
  -- When it was moved to the trash.
  deleted TEXT
) STRICT;

-- An agency not yet named is nobody's second report.
CREATE UNIQUE INDEX report_once ON report (agency, year) WHERE deleted IS NULL AND agency <> '';

CREATE TABLE entry (
  report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
  place TEXT NOT NULL,
  content TEXT NOT NULL CHECK (content <> ''),
  PRIMARY KEY (report, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  place TEXT NOT NULL,
  was TEXT NOT NULL,
  became TEXT NOT NULL
) STRICT;

CREATE INDEX change_of_report ON change (report, id);

-- What is left of a report once the trash was emptied: that it was, and who removed it.
CREATE TABLE removal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  agency TEXT NOT NULL,
  year INTEGER NOT NULL
) STRICT;

-- Changes are the audit trail. They go only with their report, and a report only from the trash.

CREATE TRIGGER change_not_replaced BEFORE INSERT ON change
WHEN EXISTS (SELECT 1 FROM change WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a change is never rewritten'); END;

CREATE TRIGGER change_not_updated BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'a change is never rewritten'); END;

CREATE TRIGGER change_not_deleted BEFORE DELETE ON change
WHEN EXISTS (SELECT 1 FROM report WHERE id = OLD.report)
BEGIN SELECT RAISE(ABORT, 'a change is never removed while its report is there'); END;

CREATE TRIGGER report_removed_from_trash BEFORE DELETE ON report
WHEN OLD.deleted IS NULL
BEGIN SELECT RAISE(ABORT, 'a report is removed from the trash only'); END;

CREATE TRIGGER removal_not_updated BEFORE UPDATE ON removal
BEGIN SELECT RAISE(ABORT, 'a removal is never rewritten'); END;

CREATE TRIGGER removal_not_deleted BEFORE DELETE ON removal
BEGIN SELECT RAISE(ABORT, 'a removal is never rewritten'); END;
