import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isServer } from '../ledger/open.js';
import type { Verdict } from '../ledger/verify-log.js';
import { type Command, UsageError } from './command.js';
import { readExpected } from './expected.js';
import { embeddedLedger, readModelFolder } from './folder.js';
import { verifyFile } from './verify-file.js';

/** Exit code: something differs from what was recorded. */
const FOUND = 3;

const USAGE = 'verify [FILE] [--expect FILE|HASH@POSITION]… [--keep FILE] [--log-only]';

/** Verifies the hashes of the log, and the read model against the log; a FILE is a backup or any ledger. Also while a server runs. */
export const command: Command = {
  usage: [USAGE],
  async run(args, settings) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        expect: { type: 'string', multiple: true },
        keep: { type: 'string' },
        'log-only': { type: 'boolean' },
      },
    });
    if (positionals.length > 1) throw new UsageError(`Give one FILE at the most: parley ${USAGE}`);
    const expected = (values.expect ?? []).flatMap(readExpected);
    const [file] = positionals;
    const logOnly = values['log-only'] ?? false;
    const verdict =
      file === undefined && isServer(settings.eventStoreUrl)
        ? await (await import('./verify-server.js')).verifyServer(settings, { logOnly, expected })
        : await verifyFile(
            file ?? embeddedLedger(settings, ''),
            file === undefined && !logOnly ? readModelFolder(settings) : undefined,
            expected,
          );
    if (verdict.finding === undefined && values.keep !== undefined) keep(values.keep, verdict);
    return verdict.finding === undefined && verdict.readModel === undefined ? 0 : FOUND;
  },
};

/** Writes the digests of all streams and of the log, for --expect. */
function keep(file: string, { heads, chain, position }: Verdict): void {
  const lines = heads.map((head) => JSON.stringify({ ...head, position: String(head.position) }));
  if (position > 0) lines.push(`${chain}@${position}`);
  writeFileSync(resolve(file), `${lines.join('\n')}\n`, { flag: 'wx' });
}
