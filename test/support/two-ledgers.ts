import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from './app.js';

export const LEDGERS = ['ukraine-talks-2025', 'budapest-disputed'];

/** Both examples, by turns of a few lines, so that their events stand mixed in the log. */
export async function recordTwo(app: App): Promise<void> {
  const lines = LEDGERS.map((name) => readFileSync(`examples/${name}.ndjson`, 'utf8').trimEnd().split('\n'));
  for (let from = 0; lines.some((each) => from < each.length); from += 5) {
    for (const [n, name] of LEDGERS.entries()) {
      const part = lines[n].slice(from, from + 5);
      if (part.length === 0) continue;
      const { body } = await app.post(`/api/v1/negotiations/${name}/import`, part.join('\n'), {
        'content-type': 'application/x-ndjson',
      });
      if (body.failedCount !== 0) throw new Error(JSON.stringify(body));
    }
  }
}

/** A data folder as it is after an orderly stop, with both examples in it. The caller removes it. */
export async function folderOfTwo(): Promise<string> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'parley-two-'));
  const app = await startApp({ dataFolder });
  try {
    await recordTwo(app);
  } finally {
    await app.close();
  }
  return dataFolder;
}
