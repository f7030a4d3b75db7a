import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { KeysUnavailable } from './access/key-file.js';
import { createApp } from './app/app.js';
import { OWNER_ONLY } from './common/owner-only.js';
import { readSettings, SettingsError } from './common/settings.js';
import { makeLogger } from './http/logging.js';
import { LedgerUnavailable } from './ledger/port.js';
import { startTracing } from './operation/tracing.js';

/** How long closing the stores may take, after the time for requests in flight. */
const CLOSING_MS = 1_500;

/** This file is `dist/src/main.js`. */
const FILES = {
  page: fileURLToPath(new URL('../web', import.meta.url)),
  examples: fileURLToPath(new URL('../../examples', import.meta.url)),
};
const DRAFTING_WORKER = fileURLToPath(new URL('./drafts/worker.js', import.meta.url));

/**
 * By how many per cent the heap may grow before it is collected: by default, V8 lets the garbage of large answers grow to a
 * multiple of what is in use. The flag is read at every collection.
 */
const HEAP_GROWTH = 40;

async function serve(): Promise<void> {
  process.umask(OWNER_ONLY);
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  const settings = readSettings();
  const logger = makeLogger(settings.logLevel);
  const stopTracing = await startTracing();
  const app = await createApp(settings, logger, FILES, DRAFTING_WORKER);
  let stopping = false;
  const exit = (code: number) => logger.flush(() => process.exit(code));
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => {
      logger.warn('stopped before everything was closed');
      process.exit(1);
    }, settings.stopTimeoutMs + CLOSING_MS).unref();
    app
      .close()
      .finally(() => stopTracing?.())
      .then(
        () => {
          logger.info('stopped');
          exit(0);
        },
        (error: unknown) => {
          logger.error({ err: error }, 'could not stop in order');
          exit(1);
        },
      );
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  await app.listen(settings.port, settings.host);
  logger.info({ url: await app.getUrl() }, 'serving');
}

/** Why the server cannot start, as a message for the operator; a bug keeps its stack. */
function reasonOf(error: unknown): string {
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if ([SettingsError, LedgerUnavailable, KeysUnavailable].some((known) => error instanceof known))
    return message;
  if (code === 'EADDRINUSE') return 'PORT is taken by another process: choose another, or 0 for a free one.';
  if (code === 'EADDRNOTAVAIL' || code === 'EACCES')
    return `HOST and PORT cannot be listened on: ${message}.`;
  return String(stack);
}

serve().catch((error: unknown) => {
  process.stderr.write(`Parley cannot start.\n${reasonOf(error)}\n`);
  process.exit(1);
});
