import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app/app.js';
import type { Limits } from '../../src/common/limits.js';
import { readSettings } from '../../src/common/settings.js';

export interface Answer {
  status: number;
  headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- JSON where the answer is JSON, else the text
  body: any;
}

export interface Caller {
  /** `http://127.0.0.1:<port>` */
  url: string;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** An object is sent as JSON, a text as it is. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
}

export interface App extends Caller {
  dataFolder: string;
  /** Stops the app; its data folder is removed when it was made here. */
  close(): Promise<void>;
}

export interface StartOptions {
  /** Left out: a fresh one. */
  dataFolder?: string;
  /** Environment variables of the settings, such as PARLEY_STOP_TIMEOUT_MS. */
  settings?: Record<string, string>;
  /** Lowered, so that they can be reached. */
  limits?: Partial<Limits>;
}

async function answerOf(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const text = await response.text();
  const isJson = /[/+]json(;|$)/.test(headers.get('content-type') ?? '');
  return { status, headers, body: isJson ? JSON.parse(text) : text };
}

/** What calls the server at a URL. */
export const caller = (url: string): Caller => ({
  url,
  get: async (path, headers) => answerOf(await fetch(url + path, { headers })),
  post: async (path, body, headers) =>
    answerOf(
      await fetch(url + path, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    ),
});

/** Tests that want one log of their own can be run over another store: TEST_EVENT_STORE_URL=esdb://… (see test/faults). */
const STORE = process.env.TEST_EVENT_STORE_URL && { EVENT_STORE_URL: process.env.TEST_EVENT_STORE_URL };

/** The real app on a free loopback port, over a data folder of its own. */
export async function startApp({ dataFolder, settings, limits }: StartOptions = {}): Promise<App> {
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'parley-'));
  const read = readSettings({
    PARLEY_LOG_LEVEL: 'silent',
    ...STORE,
    ...settings,
    PORT: '0',
    HOST: '127.0.0.1',
    PARLEY_DATA: folder,
  });
  const app = await createApp({ ...read, limits: { ...read.limits, ...limits } });
  await app.listen(0, '127.0.0.1');
  return {
    ...caller(await app.getUrl()),
    dataFolder: folder,
    close: async () => {
      await app.close();
      if (dataFolder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
