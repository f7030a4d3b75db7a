import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LogModel, stored } from '../web/src/ledger/model.js';
import { LocalSource } from '../web/src/ledger/source.js';
import type { ApiEvent, Times } from '../web/src/lib/types.js';
import { startApp, type App } from './support/app.js';

/** The page answers out of the log in the browser, with the projections of the server: it must answer as the server does. */
const EXAMPLES = ['ukraine-talks-2025', 'budapest-disputed', 'delta-compact'];
const linesOf = (id: string) =>
  readFileSync(join(resolve(__dirname, '..'), 'examples', `${id}.ndjson`), 'utf8')
    .trim()
    .split('\n');

let app: App;
beforeAll(async () => {
  app = await startApp();
  for (const id of EXAMPLES) {
    const type = { 'content-type': 'application/x-ndjson' };
    await app.post(`/api/v1/negotiations/${id}/import`, `${linesOf(id).join('\n')}\n`, type);
  }
});
afterAll(() => app.close());

describe.each(EXAMPLES)('The page on %s', (id) => {
  const base = `/api/v1/negotiations/${id}`;
  let source: LocalSource;
  let events: ApiEvent[];
  const ask = async (path: string, at: object) => {
    const given = Object.entries(at).filter(([, value]) => value !== null) as [string, string][];
    return (await app.get(`${base}${path}?${new URLSearchParams(given)}`)).body;
  };

  beforeAll(async () => {
    events = (await app.get(`${base}/events?limit=1000`)).body.events;
    const model = new LogModel();
    for (const event of events) expect(model.add(stored(event))).toBe(true);
    source = new LocalSource(model, id, () => 0);
  });

  test('answers as the server does, on every day and at every point of recorded time', async () => {
    const dates = linesOf(id).map((line) => (JSON.parse(line).occurredOn ?? '') as string);
    const days = [...new Set(dates.flatMap((date) => date.match(/\d{4}(-\d\d){0,2}/)?.[0] ?? []))];
    const positions = events
      .filter((_, index) => index % 5 === 0)
      .map(({ position }) => `position:${position}`);
    for (const knownAt of [null, ...positions]) {
      for (const asOf of [null, ...days.filter((_, index) => index % 3 === 0)]) {
        const at: Times = { asOf, knownAt };
        const { asOf: _a, knownAt: _k, position: _p, ...summary } = await ask('', at);
        expect(JSON.parse(JSON.stringify(source.summary(at)))).toEqual(summary);
        expect(source.stances(at)).toEqual((await ask('/stances', at)).stances);
        expect(source.meetings(at)).toEqual((await ask('/meetings', at)).meetings);
        expect(source.contacts(at)).toEqual((await ask('/contacts', at)).contacts);
        expect(source.conditions(at)).toEqual((await ask('/conditions', at)).conditions);
        expect(source.convergence(at)).toEqual((await ask('/convergence', at)).issues);
        expect(source.timeline(at)).toEqual((await ask('/timeline', { ...at, limit: 1000 })).events);
      }
    }
  });

  test('tells of every report what the server tells', async () => {
    for (const { eventId } of events) {
      const { asOf: _a, knownAt: _k, ...body } = await ask(`/reports/${eventId}`, {});
      expect(source.report({ asOf: null, knownAt: null }, eventId)).toEqual({
        ...body,
        position: expect.any(String),
      });
    }
  });
});
