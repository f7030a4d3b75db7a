import { openProjectionFile, type Connection, type OpenOptions } from '../readmodel/database.js';
import { MAY_BE_NEWS } from './news-types.js';

/** Schema version, incremented whenever the tables or their contents change: an older file is rebuilt from the log. */
export const DIRECTORY_VERSION = '2';

/**
 * Instants are milliseconds since 1970, spans of recorded time are positions of the log; `no` is the negotiation's number. The
 * tables of names and dates list everything ever recorded: a match is then folded at the requested times.
 */
const TABLES = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS negotiations (no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;

-- What was said about each report: corrections, retractions, corroborations, disputes (JSON).
CREATE TABLE IF NOT EXISTS histories (position INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;

-- Every version of every report, and (about: the report's position) every correction and dispute, in the order recorded. Their words
-- are in the tables words_0, words_1, …: see documents.ts.
CREATE TABLE IF NOT EXISTS documents (
  id INTEGER PRIMARY KEY, no INTEGER NOT NULL, position INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL, recorded_until INTEGER,
  type TEXT NOT NULL, valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL, about INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS versions ON documents (position);
CREATE INDEX IF NOT EXISTS news ON documents (id) WHERE ${MAY_BE_NEWS};
CREATE INDEX IF NOT EXISTS news_in ON documents (no) WHERE ${MAY_BE_NEWS};
CREATE INDEX IF NOT EXISTS annotations ON documents (position) WHERE about IS NOT NULL;

-- Ids of parties, and their codes as scheme:value.
CREATE TABLE IF NOT EXISTS party_names (
  name TEXT NOT NULL, negotiation TEXT NOT NULL, PRIMARY KEY (name, negotiation)
) STRICT, WITHOUT ROWID;

-- When meetings were to be, or were; without a date: the end of all time. Long are the few dates that leave more than a month.
CREATE TABLE IF NOT EXISTS meeting_dates (
  is_long INTEGER NOT NULL, date_from INTEGER NOT NULL, negotiation TEXT NOT NULL, meeting TEXT NOT NULL, date_to INTEGER NOT NULL,
  PRIMARY KEY (is_long, date_from, negotiation, meeting, date_to)
) STRICT, WITHOUT ROWID;

-- What could not be taken in.
CREATE TABLE IF NOT EXISTS parked (
  no INTEGER NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, position INTEGER NOT NULL, error TEXT NOT NULL,
  PRIMARY KEY (no, kind, key)
) STRICT, WITHOUT ROWID;
`;

/** @throws Error if the file is not a database, is damaged or inaccessible */
export const openDirectoryFile = (path: string, options?: OpenOptions): Connection =>
  openProjectionFile(path, TABLES, options);
