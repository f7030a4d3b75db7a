import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '../events/envelope.js';
import { Oracle } from './oracle/oracle.js';
import { compare, type Questions } from './support/answers.js';
import { Dice } from './support/commands.js';
import { RandomHistory } from './support/random-history.js';
import { START, InMemoryApp } from './support/in-memory-app.js';

const DAY = 86_400_000;
jest.setTimeout(120_000);
const STANCES = ['supports', 'opposes', 'undecided'];

/** Cells are let go of all the time, and read again from the file. */
const TIGHT = { memoryBytes: 40_000 };

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'parley-long-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What makes a cell long in one way or another. */
interface Way {
  /** Over how many days the reports fall; 0: each a day further. */
  days: number;
  /** A stance is kept for so many reports, as a rule. */
  run: number;
  /** One statement in so many says something else than the run it is in. */
  strays: number;
  /** One report in so many is about an earlier one. */
  notes: number;
}

const dayAt = (count: number): string =>
  new Date(Date.parse('2010-01-01') + count * DAY).toISOString().slice(0, 10);

async function record(
  app: InMemoryApp,
  count: number,
  { days, run, strays, notes }: Way,
  dice: Dice,
): Promise<void> {
  const does = (type: string, body: JsonObject, pathIds: Record<string, string> = {}) =>
    app.try({ negotiationId: 'talks', type, pathIds, body });
  const statement = (n: number) => ({
    parties: dice.once(6) ? ['A', 'B'] : ['A'],
    issueId: dice.once(20) ? 'j' : 'i',
    stance: dice.once(strays) ? dice.oneOf(STANCES) : STANCES[Math.floor(n / run) % 3],
    summary: 's',
  });
  const made: { eventId: string; positionId: string }[] = [];
  for (let n = 0; made.length < count; n++) {
    const occurredOn = days === 0 ? dayAt(n) : dayAt(dice.below(days));
    if (made.length > 0 && dice.once(notes)) {
      const { eventId, positionId } = made[made.length - 1 - dice.below(Math.min(made.length, 300))];
      const [type, body, path] = dice.oneOf<[string, JsonObject, Record<string, string>]>([
        ['ReportRetracted', { reason: 'r' }, { eventId }],
        ['ReportCorrected', { reason: 'r', occurredOn }, { eventId }],
        ['ReportCorrected', { reason: 'r', data: statement(n) }, { eventId }],
        ['ReportCorroborated', { source: { outlet: 'Wire' } }, { eventId }],
        ['ReportDisputed', { by: 'Kremlin', statement: 's' }, { eventId }],
        ['PositionWithdrawn', { occurredOn }, { positionId }],
      ]);
      const { event } = does(type, body, path);
      if (event?.type === 'ReportRetracted' && dice.once(3)) {
        does('ReportRetracted', { reason: 'r' }, { eventId: event.id });
      }
    } else {
      const { event } = does('PositionStated', { ...statement(n), occurredOn });
      made.push({ eventId: event!.id, positionId: event!.data.positionId as string });
    }
    if (dice.once(50)) app.catchUp();
    if (dice.once(100)) app.readModel.model.flush();
    if (dice.once(400)) await app.reopen();
  }
  app.catchUp();
}

it.each<[string, number, Way]>([
  ['day after day, with long unbroken stances', 1200, { days: 0, run: 400, strays: 200, notes: 8 }],
  ['on one day, each stance longer than a block', 1000, { days: 1, run: 400, strays: 5000, notes: 30 }],
  ['on one day, one stance after another', 600, { days: 1, run: 1, strays: 40, notes: 12 }],
  ['on four days, much corrected', 800, { days: 4, run: 120, strays: 40, notes: 2 }],
  ['on four hundred days', 900, { days: 400, run: 30, strays: 40, notes: 4 }],
])('A cell with reports %s, is answered as the plain fold has it', async (_, count, way) => {
  const dice = new Dice(count);
  const app = new InMemoryApp({ folder, ...TIGHT });
  for (const command of new RandomHistory('talks').beginning()) app.try(command);
  await record(app, count, way, dice);
  const { log } = app;
  const oracle = new Oracle(log);
  for (let i = 0; i < 6; i++) {
    const moment = () =>
      dice.once(3) ? Infinity : Date.parse(dayAt(dice.below(way.days || count))) + DAY - 1;
    const position = () => (dice.once(3) ? Infinity : 8 + dice.below(log.length));
    const asked: Questions = {
      at: { asOf: moment(), knownAt: position() },
      other: { asOf: moment(), knownAt: position() },
      parties: ['A', 'B', 'C'],
      issues: ['i', 'j'],
      replay: false,
      eventId: dice.oneOf(log.slice(0, 8)).eventId,
    };
    await compare(app.queries, oracle, 'talks', asked, app.now);
  }
  expect(app.now).toBeGreaterThan(START);
  const digest = app.readModel.model.digest();
  await app.readModel.rebuild();
  expect(app.readModel.model.digest()).toBe(digest);
  await app.close();
});
