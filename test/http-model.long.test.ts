import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { CATALOGUE, type EventType } from '../events/catalogue.js';
import type { JsonObject } from '../events/envelope.js';
import { wouldBe, type Command } from './oracle/decide.js';
import { ID_FIELD, type Shown } from './oracle/log.js';
import { Oracle } from './oracle/oracle.js';
import { type Answer, type App, startApp } from './support/app.js';
import { Dice, draws, THEME_COUNT } from './support/commands.js';
import { lineOf, pathOf } from './support/http-commands.js';
import { compareList, compareReads } from './support/http-reads.js';
import { RandomHistory } from './support/random-history.js';
import { runsOf } from './support/runs.js';

const RUNS = runsOf(Number(process.env.HTTP_MODEL_RUNS ?? 60), 5000);

let app: App;
/** Exports are imported into it. */
let copy: App;
beforeAll(async () => {
  copy = await startApp({ settings: { EVENT_STORE_URL: 'sqlite:' } });
  app = await startApp();
});
afterAll(async () => {
  await app.close();
  await copy.close();
});

const fresh = (): string => `model-${randomUUID().slice(0, 13)}`;

/**
 * The negotiation's part of the log: found there even where its opening no longer counts.
 * @param first position from which to look, inclusive
 * @param reached position that the projections must have reached
 */
async function logOf(negotiationId: string, first: string, reached: string): Promise<Shown[]> {
  const log: Shown[] = [];
  for (let from: string | null = first; from !== null;) {
    const { status, body } = await app.get(`/api/v1/events?fromPosition=${from}&limit=50`, {
      'parley-min-position': reached,
    });
    expect(status).toBe(200);
    log.push(...(body.events as Shown[]).filter((event) => event.negotiationId === negotiationId));
    from = body.nextPosition as string | null;
  }
  return log;
}

/** What the answer to a command that was recorded must be. */
function expectRecorded({ status, headers, body }: Answer, event: Shown): void {
  const { eventId, type, stream, revision, position, recordedAt, negotiationId, data } = event;
  const idField = ID_FIELD[type];
  const root = `/api/v1/negotiations/${negotiationId}`;
  const there = type.startsWith('Negotiation')
    ? root
    : idField === 'meetingId'
      ? `${root}/meetings/${data.meetingId as string}`
      : `${root}/reports/${eventId}`;
  expect({ status, body: { negotiationId, ...(body as object) } }).toEqual({
    status: 201,
    body: {
      eventId,
      type,
      stream,
      revision,
      position,
      recordedAt,
      negotiationId,
      ...(idField && { [idField]: data[idField] }),
    },
  });
  expect(headers.get('location')).toBe(there);
  expect(headers.get('etag')).toBe(`"${revision}"`);
  expect(headers.get('parley-position')).toBe(position);
}

/** That what stands in the log is what was sent. */
function expectContent(event: Shown, command: Command, before: readonly Shown[]): void {
  const { occurredOn, source, coding, coder, note, data } = wouldBe(before, command);
  const dated = command.body.occurredOn !== undefined && command.type !== 'ReportCorrected';
  expect(event).toMatchObject({
    revision: before.length,
    type: command.type,
    occurredOn: dated ? occurredOn : event.recordedAt.slice(0, 10),
    source,
    coding,
    note: note ?? null,
    coder: coder ?? null,
    recordedBy: 'anonymous',
    schemaVersion: CATALOGUE[command.type as EventType].schemaVersion,
  });
  expect(event.data).toEqual({
    ...(ID_FIELD[command.type] && { [ID_FIELD[command.type]]: event.data[ID_FIELD[command.type]] }),
    ...data,
  });
  if (command.body.eventId !== undefined) expect(event.eventId).toBe(command.body.eventId);
}

function expectProblem({ status, headers, body }: Answer): void {
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(body).toMatchObject({
    status,
    title: expect.any(String),
    type: expect.any(String),
    detail: expect.any(String),
  });
}

/** A negotiation driven over HTTP, with what the model knows of it. */
class Driven {
  readonly history: RandomHistory;
  log: Shown[] = [];
  private readonly keys = new Map<string, { content: string; answer: Answer }>();

  constructor(
    theme = 0,
    readonly negotiationId = fresh(),
  ) {
    this.history = new RandomHistory(negotiationId, theme);
  }

  async send(command: Command, dice: Dice): Promise<void> {
    const verdict = this.history.verdict(command, this.log, Date.now());
    const path = pathOf(command);
    const { ifMatch, body } = command;
    const key = dice.once(4) ? `${this.negotiationId}-${dice.below(4)}` : undefined;
    const earlier = key === undefined ? undefined : this.keys.get(`${path} ${key}`);
    let { expected } = verdict;
    if (earlier && earlier.content === JSON.stringify(body)) expected = 201;
    else if (earlier && ![400, 404, 412].includes(expected)) expected = 422;
    const answer = await app.post(path, body, {
      ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
      ...(key !== undefined && { 'idempotency-key': key }),
    });
    const told = { command, key, why: verdict.why, status: answer.status };
    expect({ ...told, body: answer.body }).toEqual({ ...told, status: expected, body: answer.body });
    if (expected !== 201) return expectProblem(answer);
    if (earlier) return expect(answer.body).toEqual(earlier.answer.body);
    const isRepeated = this.log.some(({ eventId }) => eventId === answer.body.eventId);
    if (isRepeated)
      return expectRecorded(
        answer,
        this.log.find(({ eventId }) => eventId === answer.body.eventId)!,
      );
    const before = this.log;
    const { position } = answer.body as { position: string };
    const [event] = await logOf(this.negotiationId, position, position);
    this.log = [...before, event];
    expectRecorded(answer, event);
    expectContent(event, command, before);
    this.history.recorded(command);
    if (key !== undefined) this.keys.set(`${path} ${key}`, { content: JSON.stringify(body), answer });
  }
}

it(`Any commands are answered over HTTP as the contract has it, and so are all reads, in ${RUNS.numRuns} histories`, async () => {
  await fc.assert(
    fc.asyncProperty(draws(40), fc.boolean(), fc.nat(0xffff), async (all, begun, seed) => {
      const dice = new Dice(seed);
      const [talks, other] = [new Driven(dice.below(THEME_COUNT)), new Driven()];
      if (begun) for (const command of talks.history.beginning()) await talks.send(command, dice);
      for (const draw of all) {
        const driven = draw.target % 16 === 15 ? other : talks;
        await driven.send(driven.history.next(draw, driven.log), dice);
      }
      const log = [...talks.log, ...other.log].sort((a, b) => Number(a.position) - Number(b.position));
      const oracle = new Oracle(log);
      if (talks.log.length === 0) return;
      const [first, last] = [log[0].position, log.at(-1)!.position];
      expect(await logOf(talks.negotiationId, first, last)).toEqual(talks.log);
      for (let i = 0; i < 3; i++) await compareReads(app, oracle, talks.negotiationId, dice);
      await compareList(app, oracle, talks.negotiationId, dice);
    }),
    RUNS,
  );
});

interface Imported {
  recorded: number;
  skipped: number;
  failed: { line: number; title: string; detail: string }[];
  failedCount: number;
  /** Of the last line recorded. */
  position: string;
}

async function importLines(to: App, negotiationId: string, lines: JsonObject[]): Promise<Imported> {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const { status, headers, body } = await to.post(`/api/v1/negotiations/${negotiationId}/import`, text, {
    'content-type': 'application/x-ndjson',
  });
  expect(status).toBe(200);
  return { ...(body as Imported), position: headers.get('parley-position') ?? '0' };
}

it(`Any lines are imported as if they had been sent one by one, in ${RUNS.numRuns} histories`, async () => {
  await fc.assert(
    fc.asyncProperty(draws(60), fc.nat(0xffff), async (all, seed) => {
      const dice = new Dice(seed);
      const history = new RandomHistory(fresh(), dice.below(THEME_COUNT));
      const { negotiationId } = history;
      const model: Shown[] = [];
      const commands: Command[] = [];
      const decided: number[] = [];
      const decide = (command: Command): number => {
        const { expected } = history.verdict({ ...command, ifMatch: undefined }, model, Date.now());
        const isNew = expected === 201 && !model.some(({ eventId }) => eventId === command.body.eventId);
        if (isNew) {
          history.recorded(command);
          model.push({ ...wouldBe(model, command), revision: model.length });
        }
        return expected !== 201 ? 0 : isNew ? 1 : 2;
      };
      const take = (command: Command) => {
        const body = { ...command.body, eventId: command.body.eventId ?? randomUUID() };
        commands.push({ ...command, body });
        decided.push(decide(commands.at(-1)!));
      };
      for (const command of history.beginning()) take(command);
      for (const draw of all) take(history.next(draw, model));

      const lines = commands.map(lineOf);
      const told = await importLines(app, negotiationId, lines);
      const failing = decided.flatMap((outcome, i) => (outcome === 0 ? [i + 1] : []));
      expect({ lines, told }).toMatchObject({
        told: {
          recorded: model.length,
          skipped: decided.filter((outcome) => outcome === 2).length,
          failed: failing.map((line) => ({ line })),
          failedCount: failing.length,
        },
      });
      const { body, headers } = await app.get(`/api/v1/negotiations/${negotiationId}/events?limit=1000`, {
        'parley-min-position': told.position,
      });
      const log = body.events as Shown[];
      expect(Number(headers.get('parley-position'))).toBeGreaterThanOrEqual(Number(told.position));
      expect(log.map(({ eventId, data }) => ({ eventId, data }))).toEqual(
        model.map(({ eventId, data }) => ({ eventId, data })),
      );
      await compareReads(app, new Oracle(log), negotiationId, dice);

      const size = model.length;
      const again = commands.map(decide);
      expect(await importLines(app, negotiationId, lines)).toMatchObject({
        recorded: model.length - size,
        skipped: again.filter((outcome) => outcome === 2).length,
        failedCount: again.filter((outcome) => outcome === 0).length,
      });

      const exported = await app.get(`/api/v1/negotiations/${negotiationId}/export?format=ndjson`);
      const out = (exported.body as string)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as JsonObject);
      expect(await importLines(copy, negotiationId, out)).toMatchObject({
        recorded: model.length,
        failedCount: 0,
        skipped: 0,
      });
      for (const path of [
        'stances',
        'meetings',
        'contacts',
        'conditions',
        'convergence',
        'changes?from=2025-03-01&to=2025-03-03',
      ]) {
        const [here, there] = await Promise.all(
          [app, copy].map(
            async (one) =>
              (await one.get(`/api/v1/negotiations/${negotiationId}/${path}`)).body as JsonObject,
          ),
        );
        for (const times of [here, there])
          for (const name of ['asOf', 'knownAt', 'position', 'from', 'to']) delete times[name];
        expect(there).toEqual(here);
      }
    }),
    RUNS,
  );
});
