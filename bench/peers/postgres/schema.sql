-- As in ../sqlite/schema.sql.
CREATE TABLE cells (
  cell integer PRIMARY KEY,
  negotiation text COLLATE "C" NOT NULL,
  party text COLLATE "C" NOT NULL,
  issue text COLLATE "C" NOT NULL,
  UNIQUE (negotiation, party, issue)
);

CREATE TABLE entries (
  entry integer PRIMARY KEY,
  cell integer NOT NULL REFERENCES cells,
  valid_from bigint NOT NULL,
  valid_to bigint NOT NULL,
  position bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_until bigint NOT NULL,
  stance text COLLATE "C",
  withdraws bigint,
  occurred_on text NOT NULL,
  event_id text NOT NULL,
  row text
);

CREATE INDEX entries_in_cell ON entries (cell, valid_from, position)
  INCLUDE (recorded_from, recorded_until, stance, withdraws, valid_to, occurred_on, event_id, entry);
