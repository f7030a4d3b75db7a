import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { JsonObject, StoredEvent } from '../../events/envelope.js';
import { type LogOptions, Queries } from '../readmodel/api.js';
import { LiveFeed, type LiveStream } from './live.js';

/** A growing log without projections. */
class Log extends Queries {
  readonly version = '1';
  readonly events: JsonObject[] = [];
  readonly #listeners = new Set<(events: StoredEvent[]) => void>();
  /** How far apart positions are: commit positions of EventStoreDB have gaps. */
  constructor(private readonly step = 1) {
    super();
  }

  record(negotiationId: string, padding = 0): void {
    const position = String(this.head() + this.step);
    this.events.push({ position, negotiationId, note: 'x'.repeat(padding) });
  }
  tell(): void {
    for (const listener of this.#listeners) listener([]);
  }
  hasFailed(): boolean {
    return false;
  }
  begun(): Promise<boolean> {
    return Promise.resolve(true);
  }

  head(): number {
    return Number(this.events.at(-1)?.position ?? 0);
  }
  log({ negotiationId, fromPosition, limit, upTo }: LogOptions) {
    const matching = this.events.filter(
      (event) =>
        Number(event.position) >= fromPosition &&
        Number(event.position) <= upTo &&
        (negotiationId === undefined || event.negotiationId === negotiationId),
    );
    const nextPosition = (matching[limit]?.position as string | undefined) ?? null;
    return { events: matching.slice(0, limit), nextPosition };
  }
  onEvents(listener: (events: StoredEvent[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  get listeners(): number {
    return this.#listeners.size;
  }
  following = () => true;
  waitFor = () => Promise.reject(new Error('not asked for'));
  in = (): never => {
    throw new Error('not asked for');
  };
  list = this.in;
  changes = this.in;
}

/** Ids of the complete frames in a text. */
function ids(text: string): number[] {
  expect(text === '' || text.endsWith('\n\n')).toBe(true);
  return text
    .split('\n\n')
    .filter((frame) => frame.startsWith('id: '))
    .map((frame) => {
      const [, id, data] = /^id: (\d+)\ndata: (.*)$/.exec(frame)!;
      expect((JSON.parse(data) as JsonObject).position).toBe(id);
      return Number(id);
    });
}

/** Reads until the id has been received. */
async function readThrough(stream: LiveStream, last: number): Promise<number[]> {
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    if (text.endsWith('\n\n') && (ids(text).at(-1) ?? 0) >= last) break;
  }
  return ids(text);
}

const positions = (log: Log, negotiationId?: string, after = 0) =>
  log.events
    .filter((event) => negotiationId === undefined || event.negotiationId === negotiationId)
    .map((event) => Number(event.position))
    .filter((position) => position > after);

/** Pseudo-random integers below `n`, deterministic by seed. */
function randoms(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

test('a stream begins at once, and goes on with what comes', async () => {
  const log = new Log();
  log.record('a');
  const stream = new LiveFeed(log).open(log.head());
  const first = await new Promise((resolve) => stream.once('data', resolve));
  expect(String(first)).toBe('retry: 2000\n\n');
  stream.pause();
  log.record('a');
  log.tell();
  expect(await readThrough(stream, 2)).toEqual([2]);
});

describe.each([1, 137])('with positions %i apart', (step) => {
  test('readers that come and go, fast and slow, miss nothing and get nothing twice', async () => {
    const log = new Log(step);
    const feed = new LiveFeed(log, { recent: 20_000, heartbeatMs: 5 });
    const random = randoms(step);
    const total = 1500;

    const writer = async () => {
      while (log.events.length < total) {
        for (let i = random(60); i >= 0; i--) log.record('abc'[random(3)], random(10) === 0 ? 30_000 : 20);
        log.tell();
        await setImmediate();
      }
      log.tell();
    };

    /** Reads to the end of the log over many connections, each cut off after a few chunks. */
    const reader = async (negotiationId?: string) => {
      const got: number[] = [];
      for (let connections = 0; (got.at(-1) ?? 0) < lastOf(negotiationId); connections++) {
        const stream = feed.open(
          got.at(-1) ?? 0,
          negotiationId === undefined ? null : new Set([negotiationId]),
        );
        let chunks = 1 + random(6);
        for await (const chunk of stream) {
          got.push(...ids(String(chunk)));
          if (random(3) === 0) await sleep(random(3));
          if (--chunks === 0) break;
        }
      }
      return got;
    };
    const lastOf = (negotiationId?: string) =>
      log.events.length < total ? Infinity : (positions(log, negotiationId).at(-1) ?? 0);

    const writing = writer();
    const read = await Promise.all([reader(), reader(), reader('a'), reader('b'), reader('nobody')]);
    await writing;
    const expected = [undefined, undefined, 'a', 'b', 'nobody'].map((one) => positions(log, one));
    expect(read).toEqual(expected);
    await setImmediate();
    expect(feed.openStreams).toBe(0);
    expect(log.listeners).toBe(0);
  });
});

test('a reader that takes nothing is given little, and catches up when it reads again', async () => {
  const log = new Log();
  const feed = new LiveFeed(log, { recent: 10_000 });
  const stream = feed.open(0);
  for (let i = 0; i < 2000; i++) {
    log.record('a', 1000);
    log.tell();
  }
  await setImmediate();
  expect(stream.readableLength).toBeLessThan(200_000);
  expect(await readThrough(stream, 2000)).toEqual(positions(log));
});

test('a reader that takes nothing for too long is cut off', async () => {
  const log = new Log();
  const feed = new LiveFeed(log, { heartbeatMs: 2, stalledMs: 10 });
  const stream = feed.open(0);
  for (let i = 0; i < 500; i++) log.record('a', 1000);
  stream.read(0);
  await new Promise((resolve) => stream.once('close', resolve));
  expect(feed.openStreams).toBe(0);
});

test('a silent stream gets comments, and one event after a long silence does not cut it off', async () => {
  const log = new Log();
  const feed = new LiveFeed(log, { heartbeatMs: 2, stalledMs: 10 });
  const stream = feed.open(0);
  let text = '';
  stream.on('data', (chunk) => (text += String(chunk)));
  while (text.split(':\n\n').length < 20) await sleep(1);
  log.record('a');
  log.tell();
  while (!text.includes('id: 1\n')) await sleep(1);
  expect(stream.destroyed).toBe(false);
  stream.destroy();
});

test('an end completes the stream after what it was given', async () => {
  const log = new Log();
  log.record('a');
  const stream = new LiveFeed(log).open(0);
  let text = '';
  stream.on('data', (chunk) => {
    text += String(chunk);
    if (text.includes('id: 1')) stream.end();
  });
  await new Promise((resolve) => stream.once('end', resolve));
  expect(ids(text)).toEqual([1]);
  log.record('a');
  log.tell();
  expect(ids(text)).toEqual([1]);
});
