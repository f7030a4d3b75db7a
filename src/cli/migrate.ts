import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { lockDataFolder } from '../common/lock.js';
import { printable } from '../common/printable.js';
import { makeDataFolder, type Settings } from '../common/settings.js';

import { describeUrl, openEventStoreLedger, parseStoreUrl } from '../ledger/eventstoredb/index.js';
import { compareLogs, LogsDiffer, move } from '../ledger/move.js';
import { ledgerFileOf } from '../ledger/open.js';
import { InvalidStoreUrl, type Ledger } from '../ledger/port.js';
import { openSqliteLedger } from '../ledger/sqlite/sqlite-ledger.js';
import { type Command, print, CommandFailed, UsageError } from './command.js';
import { progress } from './folder.js';

const USAGE = 'migrate [--from URL] [--to URL]';

/**
 * Copies the log from one store to another: the same events in the same order. Resumes where it was interrupted. The URL that
 * is left out is EVENT_STORE_URL.
 */
export const command: Command = {
  usage: [USAGE],
  async run(args, settings) {
    const { values } = parseArgs({ args, options: { from: { type: 'string' }, to: { type: 'string' } } });
    const { from = settings.eventStoreUrl, to = settings.eventStoreUrl } = values;
    if (values.from === undefined && values.to === undefined)
      throw new UsageError(`Say where to, or where from: parley ${USAGE}`);
    const [source, target] = [storeAt(from, settings), storeAt(to, settings)];
    if (source.name === target.name) throw new UsageError(`From and to are the same: ${source.name}.`);
    if (source.file !== undefined && !existsSync(source.file))
      throw new CommandFailed(`There is no ledger ${source.file}.`);
    makeDataFolder(settings);
    const release = lockDataFolder(settings.dataFolder);
    try {
      await moveAll(source, target);
    } finally {
      release();
    }
    return 0;
  },
};

interface Store {
  /** For messages; without secrets. */
  name: string;
  file?: string;
  open(): Ledger;
}

function storeAt(url: string, { dataFolder }: Settings): Store {
  const file = ledgerFileOf(url, dataFolder);
  if (file !== undefined) {
    const open = () => {
      mkdirSync(dirname(file), { recursive: true });
      return openSqliteLedger(file);
    };
    return { name: file, file, open };
  }
  if (url.startsWith('memory:')) throw new UsageError('What is in memory: is gone when its process ends.');
  try {
    return { name: describeUrl(parseStoreUrl(url)), open: () => openEventStoreLedger(url) };
  } catch (error) {
    if (error instanceof InvalidStoreUrl) throw new UsageError(error.message);
    throw error;
  }
}

async function moveAll(source: Store, target: Store): Promise<void> {
  const opened: Ledger[] = [];
  try {
    for (const store of [source, target]) opened.push(store.open());
    const [from, to] = opened;
    const head = await from.head();
    const telling = (doing: string) => {
      const tell = progress(doing);
      return (position: number) => tell(position, head);
    };
    const { events, before } = await move(from, to, telling('Moving'));
    await compareLogs(from, to, telling('Comparing'));
    print(
      `${target.name} now holds the log of ${source.name}: ${events} events, ${events - before} of them moved now. ` +
        'They were compared one by one, with their hashes.',
    );
    print(
      'Positions are others: links pinned to a position (knownAt=position:…) are not those of the new log.',
    );
    print(`Now set EVENT_STORE_URL to it; ${source.name} is as it was.`);
  } catch (error) {
    if (error instanceof LogsDiffer) throw new CommandFailed(printable(error.message));
    throw error;
  } finally {
    for (const ledger of opened) await ledger.close();
  }
}
