import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeKey } from '../access/key.js';
import { KeyFile, keyFileIn, type KeyRecord, keysIn } from '../access/key-file.js';
import { isKeyName } from '../access/keys.js';
import { isRole, ROLES } from '../access/role.js';
import { makeDataFolder } from '../common/settings.js';
import { ID_PATTERN } from '../http/parameters.js';
import { tryEdtf } from '../temporal/edtf.js';
import { type Command, print, printError, CommandFailed, UsageError } from './command.js';

const ADD = `keys add NAME --role ${ROLES.join('|')} [--negotiation ID]… [--expires DATE]`;
const LIST = 'keys list [--json]';
const REVOKE = 'keys revoke NAME';
const EXPORT = 'keys export FILE';
const IMPORT = 'keys import FILE';
const ID = new RegExp(ID_PATTERN);

const USAGE = [ADD, LIST, REVOKE, EXPORT, IMPORT];

export const command: Command = {
  usage: USAGE,
  run([word, ...args], settings) {
    const verb = { add, list, revoke, export: exportTo, import: importFrom }[word as 'add'];
    if (!verb) throw new UsageError(`Say what is to be done:\n  ${USAGE.join('\n  ')}`);
    makeDataFolder(settings);
    const file = new KeyFile(keyFileIn(settings.dataFolder));
    try {
      return verb(file, args);
    } finally {
      file.close();
    }
  },
};

/** Prints the key, which cannot be shown again, alone on standard output. */
function add(file: KeyFile, args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      role: { type: 'string' },
      negotiation: { type: 'string', multiple: true },
      expires: { type: 'string' },
    },
  });
  const { role, negotiation: negotiations, expires } = values;
  const name = onlyName(positionals, ADD);
  if (!isKeyName(name)) {
    throw new UsageError(
      'NAME must be 1 to 64 of A-Z a-z 0-9 . _ @ + -, begin with a letter or digit, and not be anonymous.',
    );
  }
  if (!isRole(role)) throw new UsageError(`--role must be one of ${ROLES.join(', ')}.`);
  for (const id of negotiations ?? []) {
    if (!ID.test(id))
      throw new UsageError(`--negotiation ${JSON.stringify(id)} is not the id of a negotiation.`);
  }
  const { key, id, digest } = makeKey();
  const madeAt = Date.now();
  const expiresAt = expires === undefined ? null : endOf(expires, madeAt);
  const added = file.add({ id, name, digest, role, negotiations: negotiations ?? null, madeAt, expiresAt });
  if (!added)
    throw new CommandFailed(
      `There is or was a key named ${name}: names are not used twice, as records keep them.`,
    );
  file.noteThatMade();
  print(key);
  const whole = negotiations ? `for ${negotiations.join(', ')} only` : 'for every negotiation';
  const until = expiresAt === null ? 'until it is revoked' : `until ${isoOf(expiresAt)}`;
  process.stderr.write(
    `This is the key of ${name} (${role}, ${whole}, ${until}). It is not kept here and cannot be shown again.\n`,
  );
  return 0;
}

function list(file: KeyFile, args: string[]): number {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } });
  const rows = file.all().map(rowOf);
  const lines = values.json ? JSON.stringify(rows, undefined, 2).split('\n') : table(rows);
  lines.forEach(print);
  return 0;
}

function revoke(file: KeyFile, args: string[]): number {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const name = onlyName(positionals, REVOKE);
  if (!file.revoke(name, Date.now()))
    throw new CommandFailed(`There is no key named ${name} that could be revoked.`);
  process.stderr.write(`The key of ${name} opens nothing any more.\n`);
  return 0;
}

function exportTo(file: KeyFile, args: string[]): number {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  if (positionals.length !== 1) throw new UsageError(`Give one FILE: parley ${EXPORT}`);
  const path = resolve(positionals[0]);
  if (existsSync(path)) throw new CommandFailed(`${path} is there already: nothing is written over it.`);
  file.exportTo(path);
  printError(`${path} holds the keys of ${file.path}, as digests.`);
  return 0;
}

function importFrom(file: KeyFile, args: string[]): number {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  if (positionals.length !== 1) throw new UsageError(`Give one FILE: parley ${IMPORT}`);
  const path = resolve(positionals[0]);
  if (!existsSync(path)) throw new CommandFailed(`There is no file ${path}.`);
  const records = keysIn(path);
  file.import(records);
  if (records.length > 0) file.noteThatMade();
  printError(
    `The ${records.length} keys of ${path} are here now; what was revoked there is revoked here too.`,
  );
  return 0;
}

function onlyName(positionals: string[], usage: string): string {
  if (positionals.length !== 1) throw new UsageError(`Give one NAME: parley ${usage}`);
  return positionals[0];
}

/** The last moment of a date. */
function endOf(text: string, now: number): number {
  const end = tryEdtf(text)?.end;
  if (end === undefined)
    throw new UsageError(`--expires ${JSON.stringify(text)} is not a date, such as 2027-12-31.`);
  if (end <= now) throw new UsageError(`--expires ${text} is past.`);
  return end;
}

const isoOf = (ms: number): string => new Date(ms).toISOString();
const isoOrNull = (ms: number | null): string | null => (ms === null ? null : isoOf(ms));

function rowOf({ name, role, negotiations, madeAt, expiresAt, revokedAt, lastUsedAt }: KeyRecord) {
  const state =
    revokedAt !== null ? 'revoked' : expiresAt !== null && expiresAt <= Date.now() ? 'expired' : 'good';
  return {
    name,
    role,
    state,
    negotiations,
    madeAt: isoOf(madeAt),
    expiresAt: isoOrNull(expiresAt),
    revokedAt: isoOrNull(revokedAt),
    lastUsedAt: isoOrNull(lastUsedAt),
  };
}

function table(rows: ReturnType<typeof rowOf>[]): string[] {
  if (rows.length === 0)
    return ['No key has been made: this machine alone is let in, and may do everything.'];
  const cells = [
    ['NAME', 'ROLE', 'STATE', 'NEGOTIATIONS', 'MADE', 'EXPIRES', 'LAST USED'],
    ...rows.map(({ name, role, state, negotiations, madeAt, expiresAt, lastUsedAt }) => [
      name,
      role,
      state,
      negotiations?.join(',') ?? 'all',
      madeAt,
      expiresAt ?? '-',
      lastUsedAt ?? '-',
    ]),
  ];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  return cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
}
