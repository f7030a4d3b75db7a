import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { JsonObject } from '../events/envelope.js';
import { AcrossQueries } from '../src/directory/across-queries.js';
import { allParties, grouped, type Found } from '../src/directory/all-parties.js';
import { briefing } from '../src/directory/briefing.js';
import { Directory, type DirectoryOptions } from '../src/directory/directory.js';
import { Asked } from '../src/directory/expression.js';
import { meetings } from '../src/directory/meetings.js';
import type { PageRows } from '../src/directory/rows.js';
import type { Scope } from '../src/directory/scope.js';
import { search } from '../src/directory/search.js';
import { stancesOf } from '../src/directory/stances.js';
import { timelineOf } from '../src/directory/timeline.js';
import type { Times } from '../src/readmodel/api.js';
import { AcrossOracle } from './oracle/across.js';
import type { Shown } from './oracle/log.js';
import { span } from './oracle/moments.js';
import { Oracle, type At } from './oracle/oracle.js';
import { Dice, draws, THEME_COUNT, type Draw } from './support/commands.js';
import { InMemoryApp, shown } from './support/in-memory-app.js';
import { RandomHistory } from './support/random-history.js';
import { runsOf } from './support/runs.js';

const RUNS = runsOf(Number(process.env.MODEL_RUNS ?? 60), 400);

const IDS = ['one', 'other', 'third'];
const AS_OF = ['2025-03-02', '2025-03-01', '2025-03', '2025-02', '2024', '2025-03-02T10:00:00Z', '2026'];
const PARTIES = ['A', 'B', 'C', 'D', 'E', 'ISO:AA', 'ISO:BB'];
const WORDS = [
  'talks',
  'peace ta',
  'VIÉNNA',
  'not so',
  'minister p',
  'wire',
  'it is so',
  's',
  'misread',
  'n',
  'renamed',
  'o g',
];
const STATUSES = [undefined, undefined, 'scheduled', 'held', 'postponed'] as const;

/** What is asked at one pair of times, of the negotiations that the caller can see. */
interface Asking {
  at: At;
  from: At;
  only: string[] | null;
  party: string;
  words: string;
  window: { from?: number; to?: number };
  status: (typeof STATUSES)[number];
  limit: number;
}

function asking(log: readonly Shown[], dice: Dice): Asking {
  const moment = () => (dice.once(3) ? Infinity : span(dice.oneOf(AS_OF)).end);
  const position = () => (dice.once(3) ? Infinity : Number(dice.oneOf(log).position));
  const edge = () => (dice.once(2) ? undefined : span(dice.oneOf(AS_OF)).start);
  return {
    at: { asOf: moment(), knownAt: position() },
    from: { asOf: moment(), knownAt: position() },
    only: dice.once(3) ? IDS.slice(dice.below(3)) : null,
    party: dice.oneOf(PARTIES),
    words: dice.oneOf(WORDS),
    window: { from: edge(), to: edge() },
    status: dice.oneOf(STATUSES),
    limit: 1 + dice.below(7),
  };
}

const times = ({ asOf, knownAt }: At): Times => ({
  asOf: asOf === Infinity ? null : asOf,
  knownAt: knownAt === Infinity ? null : { position: knownAt },
});

/** All pages, one after another. */
function paged(page: (after: string | null) => PageRows): JsonObject[] {
  const rows: JsonObject[] = [];
  let after: string | null = null;
  do {
    const steps = page(after);
    let step = steps.next();
    for (; !step.done; step = steps.next())
      if (step.value !== '') rows.push(JSON.parse(step.value) as JsonObject);
    after = step.value;
  } while (after !== null);
  return rows;
}

function whole(steps: Generator<string, JsonObject>): JsonObject {
  const moved: JsonObject[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next())
    if (step.value !== '') moved.push(JSON.parse(step.value) as JsonObject);
  return JSON.parse(JSON.stringify({ moved, ...step.value })) as JsonObject;
}

/** Everything that is answered. */
async function answered(across: AcrossQueries, asked: Asking) {
  const { at, from, only, party, words, window, status, limit } = asked;
  const scope = (await across.scope(times(at), only && new Set(only))) as Scope;
  const news = { asOf: null, knownAt: times(from).knownAt };
  return {
    scope,
    answers: {
      stances: paged((after) => stancesOf(scope, party, after, limit)),
      meetings: paged((after) => meetings(scope, { ...window, status }, after, limit)),
      timeline: paged((after) => timelineOf(scope, { party }, after, limit)),
      everyone: paged((after) => allParties(scope, undefined, after, limit)),
      named: paged((after) => allParties(scope, party, after, limit)),
      meetingsOfParty: paged((after) => meetings(scope, { ...window, party }, after, limit)),
      briefing: whole(briefing(scope, times(from), news)),
      search: paged((after) => search(scope, new Asked(words), {}, after, limit)),
      searchOfParty: paged((after) => search(scope, new Asked(words), { party }, after, limit)),
      negotiations: [...(await across.negotiationsOf(scope, party))].sort(),
    },
  };
}

async function compare(across: AcrossQueries, oracle: Oracle, asked: Asking): Promise<void> {
  const { at, from, only, party, words, window, status } = asked;
  const { scope, answers } = await answered(across, asked);
  const ids = [...new Set(oracle.recorded.map(({ negotiationId }) => negotiationId))];
  const right = new AcrossOracle(oracle, only === null ? ids : ids.filter((id) => only.includes(id)));
  const now = (one: At, today: number): At => ({ ...one, now: today });
  const [to, since] = [now(at, scope.when.today), now(from, scope.at(times(from)).today)];
  const found = right.search(to, words);
  const concerning = right.concerning(to, party);
  const said = (question: string, answer: unknown) => ({ asked, question, answer });
  const check = (question: string, answer: unknown, expected: unknown) =>
    expect(said(question, answer)).toEqual(said(question, JSON.parse(JSON.stringify(expected))));
  check('stances', answers.stances, right.stances(to, party));
  check('meetings of a party', answers.meetingsOfParty, right.meetings(to, window, undefined, party));
  check('meetings', answers.meetings, right.meetings(to, window, status));
  check('timeline', answers.timeline, right.timeline(to, party));
  const together = right.everyone(to);
  const countIn = (names: string[]) => new Set(names.map((name) => name.split(' ')[0])).size;
  check(
    'parties',
    answers.everyone.map(({ negotiations }) => negotiations),
    together.map(countIn).sort((a, b) => b - a),
  );
  const admitted = new Set(together.flat());
  const named = [...right.called(to, party)].filter((name) => admitted.has(name));
  check(
    'a party',
    answers.named.map(({ negotiations }) => negotiations),
    named.length === 0 ? [] : [countIn(named)],
  );
  const head = Number(oracle.recorded.at(-1)!.position);
  check('briefing', answers.briefing, right.briefing(since, to, Math.min(from.knownAt, head)));
  const idsOf = (rows: JsonObject[]) => rows.map(({ eventId }) => eventId as string);
  check('search', idsOf(answers.search).sort(), [...found.keys()].sort());
  const parts = idsOf(answers.search).map((id) => found.get(id) as number);
  check('best first', parts, parts.toSorted());
  const reports = answers.searchOfParty.filter(({ type }) => type !== 'ReportDisputed');
  const disputes = new Set(
    answers.search.filter(({ type }) => type === 'ReportDisputed').map(({ eventId }) => eventId),
  );
  check(
    'search of a party',
    idsOf(reports).sort(),
    [...found.keys()].filter((id) => concerning.has(id) && !disputes.has(id)).sort(),
  );
  for (const { snippet, fields } of answers.search) {
    expect(snippet).toContain('<mark>');
    expect(fields).not.toEqual([]);
  }
  check(
    'negotiations',
    answers.negotiations,
    [...new Set([...right.called(to, party)].map((name) => name.split(' ')[0]))].sort(),
  );
}

let folder: string;
let files = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-across-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('answers across any histories as folding each of them whole does: live, opened again, and rebuilt', async () => {
  await fc.assert(
    fc.asyncProperty(draws(60, 10), fc.nat(0xffff), async (all: Draw[], seed) => {
      const dice = new Dice(seed);
      const app = new InMemoryApp({}, dice.oneOf([1, 1, 64]));
      const inFile = dice.once(8) ? join(folder, String(++files)) : undefined;
      const open = () =>
        new Directory({
          ledger: { archive: app.archive } as unknown as DirectoryOptions['ledger'],
          folder: inFile,
        });
      let directory = open();
      const catchUp = () => {
        app.catchUp();
        directory.model.apply(app.archive.after(directory.model.position, Infinity));
      };
      const histories = IDS.map((id) => new RandomHistory(id, dice.below(THEME_COUNT)));
      const log: Shown[] = [];
      const run = (history: RandomHistory, command: ReturnType<RandomHistory['next']>) => {
        const { event } = app.try(command);
        if (!event) return;
        log.push(shown(event));
        history.recorded(command);
        catchUp();
      };
      for (const history of histories) for (const command of history.beginning()) run(history, command);
      const before: { asked: Asking; answer: string }[] = [];
      for (const draw of all) {
        const history = histories[draw.target % 3];
        run(
          history,
          history.next(
            draw,
            log.filter(({ negotiationId }) => negotiationId === history.negotiationId),
          ),
        );
        if (inFile && dice.once(12)) {
          await directory.stop();
          directory = open();
          catchUp();
        }
        if (!dice.once(15)) continue;
        const asked = asking(log, dice);
        for (const one of [asked.at, asked.from])
          if (one.knownAt === Infinity) one.knownAt = Number(log.at(-1)!.position);
        const across = new AcrossQueries(app.queries, directory);
        before.push({ asked, answer: JSON.stringify((await answered(across, asked)).answers) });
      }
      const across = new AcrossQueries(app.queries, directory);
      for (const { asked, answer } of before)
        expect(JSON.stringify((await answered(across, asked)).answers)).toBe(answer);
      const oracle = new Oracle(log);
      for (let i = 0; i < 4; i++) await compare(across, oracle, asking(log, dice));
      expect(directory.model.parked).toEqual([]);
      const digest = directory.model.digest();
      const asked = asking(log, dice);
      const live = JSON.stringify((await answered(across, asked)).answers.search);
      await directory.rebuild();
      expect(directory.model.digest()).toBe(digest);
      expect(JSON.stringify((await answered(across, asked)).answers.search)).toBe(live);
      await directory.stop();
      await app.close();
    }),
    RUNS,
  );
});

it('names the last event by then where positions have gaps, for who sees all as for who sees some', async () => {
  const app = new InMemoryApp({}, 64);
  const history = new RandomHistory('one', 0);
  for (const command of history.beginning()) {
    app.try(command);
    history.recorded(command);
  }
  app.catchUp();
  const [first, second] = app.archive.events;
  app.now += 1_000_000;
  for (const only of [null, new Set(['one'])]) {
    const echo = (position: number) => app.queries.list({ asOf: null, knownAt: { position } }, only).echo;
    const by = ({ position, metadata }: typeof first) => ({
      asOf: null,
      knownAt: metadata.recordedAt,
      position: String(position),
    });
    expect(echo(first.position)).toEqual(by(first));
    expect(echo(second.position - 1)).toEqual(by(first));
    expect(echo(second.position + 1)).toEqual(by(second));
    expect(echo(first.position - 1)).toEqual({
      asOf: null,
      knownAt: '1970-01-01T00:00:00.000Z',
      position: '0',
    });
  }
  await app.close();
});

it('puts together a chain of parties of any length, a step at a time', () => {
  const LONG = 50_000;
  const name = (n: number) => String(LONG - n).padStart(5, '0');
  const chain: Found[] = Array.from({ length: LONG }, (_, n) => ({
    negotiationId: name(n),
    id: name(n),
    codes: [`ISO:${name(n + 1)}`, `ISO:${name(n)}`],
    row: undefined,
  }));
  const alone: Found = { negotiationId: 'other', id: 'other', codes: [], row: undefined };
  const steps = grouped([...chain, alone]);
  let step = steps.next();
  let count = 0;
  for (; !step.done; step = steps.next()) count++;
  expect([...(step.value as Iterable<Found[]>)].map((group) => group.length)).toEqual([LONG, 1]);
  expect(count).toBeGreaterThan(LONG);
});
