import { createApp } from './app.js';
import { makeLogger } from './http/logging.js';
import { readSettings, SettingsError } from './settings.js';

/** Milliseconds from the signal to the end, whatever is still open then. */
const LATEST_STOP_MS = 4_500;

async function serve(): Promise<void> {
  const settings = readSettings();
  const logger = makeLogger(settings.logLevel);
  const app = await createApp(settings, logger);
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => {
      logger.warn('stopped before everything was closed');
      process.exit(1);
    }, LATEST_STOP_MS).unref();
    app.close().then(
      () => {
        logger.info('stopped');
        process.exit(0);
      },
      (error: unknown) => {
        logger.error({ err: error }, 'could not stop in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  await app.listen(settings.port, settings.host);
  logger.info({ url: await app.getUrl() }, 'serving');
}

serve().catch((error: unknown) => {
  const expected = error instanceof SettingsError;
  process.stderr.write(
    `Parley cannot start.\n${expected ? error.message : String((error as Error).stack)}\n`,
  );
  process.exitCode = 1;
});
