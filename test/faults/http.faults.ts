import { describeWithOwnServer, EventStoreServer } from '../support/eventstore-server.js';
import { HttpLoad } from '../support/http-load.js';
import { buildMain } from '../support/process.js';
import { API, get, Replicas } from '../support/replicas.js';
import { TcpProxy } from '../support/tcp-proxy.js';

const WRITERS = 16;
const DEADLINE_MS = 2_000;
const PASSWORD = 'hush/hush';
const say = (words: string) => process.stdout.write(`${words}\n`);

interface Store {
  server: EventStoreServer;
  line: TcpProxy;
}
type Act = (store: Store) => Promise<void> | void;

const FAULTS: [what: string, begin: Act, end: Act][] = [
  ['the server is killed', ({ server }) => server.kill(), ({ server }) => server.start()],
  ['the server freezes', ({ server }) => server.freeze(), ({ server }) => server.thaw()],
  ['the line is cut', ({ line }) => line.cut(), ({ line }) => line.open()],
  ['the line is half-open', ({ line }) => line.hold(), ({ line }) => line.open()],
  ['the answers get lost', ({ line }) => line.mute(), ({ line }) => (line.endAll(), line.open())],
];

describeWithOwnServer('a replica under load', () => {
  let store: Store;
  let replicas: Replicas;
  beforeAll(async () => {
    buildMain();
    const server = await EventStoreServer.inOwnFolder();
    await server.start();
    store = { server, line: await TcpProxy.to(server.port) };
    const url = `esdb://parley:${encodeURIComponent(PASSWORD)}@127.0.0.1:${store.line.port}?tls=false&defaultDeadline=${DEADLINE_MS}`;
    replicas = await Replicas.start(1, url);
  }, 300_000);
  afterAll(async () => {
    await replicas.remove();
    await store.line.close();
    await store.server.remove();
  });

  /** How long, by its own clock, it took over each command that it refused for the time being. */
  const refusedAfterMs = (): number[] =>
    replicas
      .logOf(0)
      .filter(({ method, status }) => method === 'POST' && status === 503)
      .map(({ ms }) => Number(ms));

  it.each(FAULTS)(
    'refuses commands in time while %s, answers reads and how old they are, and goes on by itself',
    async (what, begin, end) => {
      const [url] = replicas.urls;
      const startedAt = Date.now();
      const load = await HttpLoad.on(url, WRITERS);
      await load.more(5);
      const before = refusedAfterMs().length;
      await begin(store);
      await load.refused(2 * WRITERS);

      const read = await get(url, `${API}/${load.negotiationId}`);
      expect(read.status).toBe(200);
      const since = Date.parse(read.headers.get('parley-cut-off-since')!);
      expect(since).toBeGreaterThanOrEqual(startedAt);
      expect(since).toBeLessThanOrEqual(Date.now());
      const cutOff = async () => (await get(url, '/health/ready')).body as { store: { cutOffMs: number } };
      const first = await cutOff();
      expect(first).toMatchObject({ status: 'unavailable', store: { ok: false } });
      await load.refused(1);
      expect((await cutOff()).store.cutOffMs).toBeGreaterThan(first.store.cutOffMs);

      await end(store);
      await load.more(5);
      await replicas.ready(0);
      const after = await get(url, `${API}/${load.negotiationId}`);
      expect(after.headers.get('parley-cut-off-since')).toBeNull();
      await load.examine(url);

      const logged = JSON.stringify(replicas.logOf(0));
      for (const secret of [PASSWORD, encodeURIComponent(PASSWORD)]) expect(logged).not.toContain(secret);

      const took = refusedAfterMs().slice(before);
      // By the clock of a process that shares its machine: a wait without an end would be far beyond it.
      expect(Math.max(...took)).toBeLessThan(10 * DEADLINE_MS);
      say(
        `${what}: ${load.acknowledged.size} acknowledged, none lost, none twice; ${load.refusals} refused, after ` +
          `${Math.round(Math.max(...took))} ms at most; longest silence ${load.longestSilenceMs} ms`,
      );
    },
    900_000,
  );
});
