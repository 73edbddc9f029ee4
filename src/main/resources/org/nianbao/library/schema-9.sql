-- Version 9. The very text of the form that a report stays on, whatever is installed under its id
-- later. A report without a row is made in what was installed last.

CREATE TABLE report_form (
  report INTEGER PRIMARY KEY REFERENCES report ON DELETE CASCADE,
  form INTEGER NOT NULL REFERENCES edition (number)
) STRICT;
