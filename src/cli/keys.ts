import { resolve } from 'node:path';
import { makeKey } from '../access/key.js';
import { KeyFile, keyFileIn, keysIn } from '../access/key-file.js';
import { expiryOf, isoOrNull, keyRow, NAME_RULE } from '../access/key-request.js';
import { isKeyName } from '../access/keys.js';
import type { KeyRole, Role } from '../access/role.js';
import type { Settings } from '../common/settings.js';
import { ID_PATTERN } from '../http/parameters.js';
import { CommandFailed, print, printError, printJson, UsageError } from './command.js';
import { beginDataFolder, needDataFolder, needFile, newFile } from './folder.js';

const ID = new RegExp(ID_PATTERN);

interface Json {
  json?: boolean;
}

export interface AddOptions extends Json {
  role?: Role;
  feed?: boolean;
  negotiation?: string[];
  expires?: string;
}

/** Prints only the key on standard output; it cannot be shown again. */
export function add(settings: Settings, name: string, options: AddOptions): number {
  const { negotiation: negotiations, expires, json } = options;
  const role: KeyRole | undefined = options.feed ? 'feed' : options.role;
  if (role === undefined) throw new UsageError('Say what the key is for: --role ROLE, or --feed.');
  if (!isKeyName(name)) {
    throw new UsageError(`NAME must be ${NAME_RULE}.`);
  }
  for (const id of negotiations ?? []) {
    if (!ID.test(id)) throw new UsageError(`--negotiation ${JSON.stringify(id)} is not a negotiation id.`);
  }
  const { key, id, digest } = makeKey();
  const madeAt = Date.now();
  const expiresAt = expires === undefined ? null : endOf(expires, madeAt);
  beginDataFolder(settings);
  withKeys(settings, (file) => {
    const added = file.add({ id, name, digest, role, negotiations: negotiations ?? null, madeAt, expiresAt });
    if (!added)
      throw new CommandFailed(
        `A key named ${name} exists or existed: names are never reused, since reports keep them.`,
      );
    file.noteThatMade();
  });
  if (json) {
    printJson({ name, role, negotiations: negotiations ?? null, expiresAt: isoOrNull(expiresAt), key });
    return 0;
  }
  print(key);
  const whole = negotiations ? `for ${negotiations.join(', ')} only` : 'for every negotiation';
  const until = expiresAt === null ? 'until it is revoked' : `until ${isoOf(expiresAt)}`;
  printError(
    `This is the key of ${name} (${role}, ${whole}, ${until}). It is not stored and cannot be shown again.`,
  );
  return 0;
}

export function list(settings: Settings, { json }: Json): number {
  needDataFolder(settings);
  const rows = withKeys(settings, (file) => file.all()).map(keyRow);
  if (json) printJson(rows);
  else table(rows).forEach(print);
  return 0;
}

export function revoke(settings: Settings, name: string, { json }: Json): number {
  needDataFolder(settings);
  const revokedAt = Date.now();
  if (!withKeys(settings, (file) => file.revoke(name, revokedAt)))
    throw new CommandFailed(`There is no key named ${name} that could be revoked.`);
  if (json) printJson({ name, revokedAt: isoOf(revokedAt) });
  else printError(`The key of ${name} is revoked.`);
  return 0;
}

export function exportTo(settings: Settings, given: string, { json }: Json): number {
  needDataFolder(settings);
  const path = newFile(given);
  withKeys(settings, (file) => file.exportTo(path));
  if (json) printJson({ file: path, keys: keysIn(path).length });
  else printError(`${path} holds the keys of ${keyFileIn(settings.dataFolder)}, as digests.`);
  return 0;
}

export function importFrom(settings: Settings, given: string, { json }: Json): number {
  const path = resolve(given);
  needFile(path);
  const records = keysIn(path);
  beginDataFolder(settings);
  withKeys(settings, (file) => {
    file.import(records);
    if (records.length > 0) file.noteThatMade();
  });
  if (json) printJson({ file: path, keys: records.length });
  else
    printError(`Imported the ${records.length} keys of ${path}. Those revoked there are revoked here, too.`);
  return 0;
}

function withKeys<T>({ dataFolder }: Settings, use: (file: KeyFile) => T): T {
  const file = new KeyFile(keyFileIn(dataFolder));
  try {
    return use(file);
  } finally {
    file.close();
  }
}

/** The last moment of a date. */
function endOf(text: string, now: number): number {
  const end = expiryOf(text);
  if (end === undefined)
    throw new UsageError(`--expires ${JSON.stringify(text)} is not a date, such as 2027-12-31.`);
  if (end <= now) throw new UsageError(`--expires ${text} is past.`);
  return end;
}

const isoOf = (ms: number): string => new Date(ms).toISOString();

function table(rows: ReturnType<typeof keyRow>[]): string[] {
  if (rows.length === 0)
    return ['No key has been made: only this machine has access, and may do everything.'];
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
