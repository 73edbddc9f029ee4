-- Version 7. What an office set for this library, by name.

CREATE TABLE setting (
  name TEXT PRIMARY KEY CHECK (name <> ''),
  words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
