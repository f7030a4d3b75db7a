// From the start of the process until it is ready, the first command after that, and from SIGTERM to its end.
import { NEGOTIATION, PARTIES, ISSUES } from './lib/history.mjs';
import { dataFolder } from './lib/ledger-file.mjs';
import { inTurns, now } from './lib/measure.mjs';
import { ROUNDS, SIZES } from './lib/options.mjs';
import { post, removeFolder, startServer, temporaryFolder } from './lib/server.mjs';
import { Table } from './lib/table.mjs';

const SAID = {
  ...{ parties: [PARTIES[0]], issueId: ISSUES[0], stance: 'supports', summary: 'As reported.' },
  occurredOn: '2025-12-31',
};
const OPENED = { negotiationId: 'new', title: 'Talks', occurredOn: '2025-12-31' };

const table = new Table(
  'start',
  'A server process over a log that has its read model, as after any stop. Baseline: the same over an empty folder. First command: a statement in the large negotiation; over the empty folder, an opening.',
);

async function life(folder, command) {
  const server = await startServer(folder);
  const sentAt = now();
  await command(server);
  const firstMs = now() - sentAt;
  return { ready: server.readyMs, first: firstMs, stop: await server.stop() };
}

const state = (server) => post(`${server.api}/${NEGOTIATION}/positions`, SAID);
const open = (server) => post(server.api, OPENED);

for (const size of SIZES) {
  const folder = temporaryFolder(await dataFolder(size));
  const { ours, empty } = await inTurns(ROUNDS, {
    ours: () => life(folder, state),
    empty: async () => {
      const at = temporaryFolder();
      const found = await life(at, open);
      removeFolder(at);
      return found;
    },
  });
  removeFolder(folder);
  const row = (what, key) => table.row({ what, size, unit: 'ms', ours: ours[key], baseline: empty[key] });
  row('start to ready', 'ready');
  row('first command', 'first');
  row('stop', 'stop');
}
table.print();
