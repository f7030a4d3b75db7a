import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 as newUuid } from 'uuid';
import { caller } from './support/app.js';
import { buildMain, type ServingProcess, startProcess } from './support/process.js';
import { ACCEPT, type Answer, HANG, Receiver, status } from './support/receiver.js';

const API = '/api/v1';
const HOOKS = `${API}/webhooks`;
const NEGOTIATIONS = ['one', 'two', 'three'];
const EVENTS = 300;
const KILLS = 8;
const SETTINGS = {
  PARLEY_WEBHOOK_PRIVATE: 'true',
  PARLEY_WEBHOOK_PAUSE_MS: '5',
  PARLEY_WEBHOOK_TIMEOUT_MS: '500',
  PARLEY_RATE_LIMIT_PER_SECOND: '1000000',
};

beforeAll(buildMain, 300_000);

/** Of every ten messages it refuses two, redirects one, and leaves one without an answer. */
function faulty(): Answer {
  let asked = 0;
  const faults: Record<number, Answer> = {
    2: status(500),
    5: HANG,
    7: status(503),
    9: status(307, { location: '/' }),
  };
  return (response, request) => (faults[asked++ % 10] ?? ACCEPT)(response, request);
}

/** The events accepted, without repetitions, and how many repetitions there were. */
function accepted(receiver: Receiver): { ids: string[]; repeated: number } {
  const all = receiver.accepted.map(({ body }) => body.eventId as string);
  const ids = [...new Set(all)];
  return { ids, repeated: all.length - ids.length };
}

describe('webhooks of a server that is killed again and again', () => {
  let folder: string;
  let server: ServingProcess;
  const receivers: Receiver[] = [];
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parley-webhooks-'));
    server = await startProcess(folder, SETTINGS);
  });
  afterEach(async () => {
    await server.stop('SIGKILL');
    for (const receiver of receivers.splice(0)) await receiver.die();
    rmSync(folder, { recursive: true });
  });

  /** Until it is acknowledged: the same again while the server is away. */
  async function post(path: string, body: object): Promise<void> {
    for (;;) {
      const sent = await caller(server.url)
        .post(path, body)
        .catch(() => undefined);
      if (sent?.status === 201) return;
      if (sent && sent.status < 500) throw new Error(JSON.stringify(sent.body));
      await new Promise((again) => setTimeout(again, 20));
    }
  }

  async function subscribe(answer: Answer): Promise<Receiver> {
    const receiver = await new Receiver().live();
    receivers.push(receiver);
    const { body } = await caller(server.url).post(HOOKS, { url: receiver.url });
    receiver.secret = body.secret;
    receiver.answer = answer;
    return receiver;
  }

  it(
    'lose nothing and keep the order, also to a receiver that refuses, hangs, redirects, dies and comes back',
    async () => {
      for (const negotiationId of NEGOTIATIONS)
        await post(`${API}/negotiations`, { negotiationId, title: negotiationId, occurredOn: '2025-01-01' });
      const good = await subscribe(ACCEPT);
      const bad = await subscribe(faulty());
      const killing = (async () => {
        for (let kill = 1; kill <= KILLS; kill++) {
          const due = Math.floor((kill * EVENTS) / (KILLS + 2));
          await good.until((receiver) => accepted(receiver).ids.length >= due);
          await server.stop('SIGKILL');
          if (kill % 3 === 0) await bad.die();
          server = await startProcess(folder, SETTINGS);
          if (kill % 3 === 0) await bad.live();
        }
      })();
      for (let n = 0; n < EVENTS; n++) {
        const path = `${API}/negotiations/${NEGOTIATIONS[n % NEGOTIATIONS.length]}/incidents`;
        await post(path, { eventId: newUuid(), title: `Incident ${n}`, occurredOn: '2025-02-01' });
      }
      await killing;
      const { events } = (await caller(server.url).get(`${API}/events?limit=1000`)).body;
      const recorded = events
        .filter(({ type }: { type: string }) => type === 'IncidentReported')
        .map(({ eventId }: { eventId: string }) => eventId);
      expect(recorded).toHaveLength(EVENTS);
      for (const receiver of [good, bad]) await receiver.until((each) => accepted(each).ids.length >= EVENTS);
      const figures = [good, bad].map((receiver) => {
        const { ids, repeated } = accepted(receiver);
        const lost = recorded.filter((eventId: string) => !ids.includes(eventId)).length;
        return { events: EVENTS, kills: KILLS, asked: receiver.received.length, lost, repeated };
      });
      process.stdout.write(
        `deliveries under faults: ${JSON.stringify({ good: figures[0], bad: figures[1] })}\n`,
      );
      for (const receiver of [good, bad]) expect(accepted(receiver).ids).toEqual(recorded);
      expect(figures.map(({ lost }) => lost)).toEqual([0, 0]);
      expect(bad.received.length).toBeGreaterThan(EVENTS);
    },
    10 * 60_000,
  );

  it('are sent what was recorded while their receiver was away, also across a restart', async () => {
    await post(`${API}/negotiations`, { negotiationId: 'one', title: 'One', occurredOn: '2025-01-01' });
    const receiver = await subscribe(ACCEPT);
    await receiver.die();
    for (let n = 0; n < 150; n++)
      await post(`${API}/negotiations/one/incidents`, { title: `Incident ${n}`, occurredOn: '2025-02-01' });
    await server.stop('SIGKILL');
    server = await startProcess(folder, SETTINGS);
    await receiver.live();
    const { webhooks } = (await caller(server.url).get(HOOKS)).body;
    await caller(server.url).post(`${HOOKS}/${webhooks[0].webhookId}/resume`, {});
    await receiver.until((each) => accepted(each).ids.length >= 150);
    const titles = receiver.accepted.map(({ body }) => body.data.title);
    expect(titles).toEqual(Array.from({ length: 150 }, (_, n) => `Incident ${n}`));
  }, 120_000);
});
