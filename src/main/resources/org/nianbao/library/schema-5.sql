-- Version 5. What somebody is typing, key by key, until it becomes an edit: were the program killed
-- meanwhile, the next opening makes an edit of it. No part of the report before that.

CREATE TABLE typed (
  report INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
  place TEXT NOT NULL,
  words TEXT NOT NULL,
  author TEXT NOT NULL,
  PRIMARY KEY (report, place)
) STRICT, WITHOUT ROWID;
