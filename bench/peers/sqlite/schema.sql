-- A cell for each party and issue about which something was said.
CREATE TABLE cells (
  cell INTEGER PRIMARY KEY,
  negotiation TEXT NOT NULL,
  party TEXT NOT NULL,
  issue TEXT NOT NULL,
  UNIQUE (negotiation, party, issue)
);

-- Bitemporal: each version of a statement or withdrawal in a cell, from the position of the log at which it began to count until
-- the position at which it no longer did. A report about a report (correction, retraction, corroboration, dispute) ends a version
-- and begins the next.
CREATE TABLE entries (
  entry INTEGER PRIMARY KEY,
  cell INTEGER NOT NULL REFERENCES cells,
  valid_from INTEGER NOT NULL,      -- earliest millisecond of its date
  valid_to INTEGER NOT NULL,        -- latest millisecond of its date
  position INTEGER NOT NULL,        -- of the report in the log
  recorded_from INTEGER NOT NULL,   -- position, inclusive
  recorded_until INTEGER NOT NULL,  -- position, exclusive; 2^53 - 1 while it counts
  stance TEXT,                      -- null: a withdrawal
  withdraws INTEGER,                -- position of the statement that it withdraws
  occurred_on TEXT NOT NULL,
  event_id TEXT NOT NULL,
  row TEXT                          -- what the version itself says of the contract's row, as JSON; null: a withdrawal
);

CREATE INDEX entries_in_cell
  ON entries (cell, valid_from, position, recorded_from, recorded_until, stance, withdraws, valid_to);
