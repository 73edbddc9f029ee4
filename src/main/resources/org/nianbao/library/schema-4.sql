-- Version 4. The pictures of agencies' own seals, kept so that each is chosen but once.

CREATE TABLE seal (
  agency TEXT PRIMARY KEY CHECK (agency <> ''),
  -- A PNG with a clear ground, cut to the seal.
  picture BLOB NOT NULL,
  millimetres REAL NOT NULL CHECK (millimetres > 0),
  kept TEXT NOT NULL,
  author TEXT NOT NULL
) STRICT;
