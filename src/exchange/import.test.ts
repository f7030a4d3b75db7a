import { canonical } from '../../events/canonical.js';
import { EVENT_TYPES } from '../../events/catalogue.js';
import type { StoredEvent } from '../../events/envelope.js';
import { exampleOfBody, exampleOfData } from '../../events/schema.js';
import { splitBody } from '../../events/validate.js';
import type { ImportLine, ImportTarget, LineOutcome } from '../recording/import-target.js';
import { exportNdjson } from './export-ndjson.js';
import { importLines, MAX_FAILURES } from './import.js';

/** Records lines like a ledger, slowly and in order; `refuses` lists what it rejects. */
class Notebook implements ImportTarget {
  readonly lines: ImportLine[] = [];
  mostWaiting = 0;
  private waiting = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly refuses: (line: ImportLine) => boolean = () => false) {}

  refusalOf(): undefined {}

  recordLine(line: ImportLine, { dryRun }: { dryRun: boolean }): Promise<LineOutcome> {
    this.mostWaiting = Math.max(this.mostWaiting, ++this.waiting);
    const outcome = this.turn.then(() => new Promise(setImmediate)).then(() => this.decide(line, dryRun));
    this.turn = outcome;
    return outcome;
  }

  private decide(line: ImportLine, dryRun: boolean): LineOutcome {
    this.waiting -= 1;
    if (this.refuses(line)) return { status: 'failed', title: 'Refused', detail: 'No.' };
    const place = this.lines.findIndex(({ eventId }) => eventId === line.eventId);
    if (place >= 0) {
      return canonical(this.lines[place]) === canonical(line)
        ? { status: 'skipped', position: place + 1 }
        : { status: 'failed', title: 'Used', detail: 'The eventId has other content.' };
    }
    this.lines.push(line);
    return dryRun ? { status: 'recorded' } : { status: 'recorded', position: this.lines.length };
  }
}

async function* bytesOf(text: string | Buffer): AsyncGenerator<Buffer> {
  yield Buffer.from(text as string);
}

const importInto = (target: ImportTarget, text: string | Buffer, dryRun = false) =>
  importLines(bytesOf(text), { negotiationId: 'talks', dryRun, target, turnMs: Infinity });

const ndjson = (...lines: unknown[]) => lines.map((line) => JSON.stringify(line) + '\n').join('');

const opening = { type: 'NegotiationOpened', occurredOn: '2025-01-01', data: { title: 'Talks' } };
const admitted = (partyId: string) => ({
  type: 'PartyAdmitted',
  occurredOn: '2025-01-02',
  data: { partyId, name: partyId, kind: 'state', role: 'principal' },
});

describe('importLines', () => {
  it('records every line, in order', async () => {
    const target = new Notebook();
    const report = await importInto(target, ndjson(opening, admitted('RU'), admitted('UA')));
    expect(report).toEqual({ recorded: 3, skipped: 0, failed: [], failedCount: 0, lastPosition: 3 });
    expect(target.lines.map(({ data }) => data.negotiationId ?? data.partyId)).toEqual(['talks', 'RU', 'UA']);
  });

  it('sent again whole, skips what is there', async () => {
    const target = new Notebook();
    const text = ndjson(opening, admitted('RU'), admitted('UA'));
    await importInto(target, text.slice(0, text.length - 40));
    expect(target.lines).toHaveLength(2);
    expect(await importInto(target, text)).toMatchObject({ recorded: 1, skipped: 2, lastPosition: 3 });
    expect(await importInto(target, text)).toMatchObject({ recorded: 0, skipped: 3, lastPosition: 3 });
  });

  it('makes an eventId from the content: the same whatever the order of keys, other for other content', async () => {
    const target = new Notebook();
    const reordered = '{"data":{"title":"Talks"},  "occurredOn":"2025-01-01","type":"NegotiationOpened"}\n';
    expect(await importInto(target, ndjson(opening) + reordered)).toMatchObject({ recorded: 1, skipped: 1 });
    expect(target.lines[0].eventId).toBe('b9a8cac7-1d71-5f3c-95dc-9cc6c58acedb');
    await importInto(target, ndjson({ ...opening, note: 'x' }));
    expect(target.lines).toHaveLength(2);
    const other = new Notebook();
    await importLines(bytesOf(ndjson(opening)), { negotiationId: 'other', dryRun: false, target: other });
    expect(other.lines[0].eventId).not.toBe(target.lines[0].eventId);
  });

  it('makes the id of a thing from the line, and leaves ids in lower case', async () => {
    const target = new Notebook();
    const eventId = '0192F0C1-7F3A-7C52-9D5E-3B1F0A6C2D10';
    const { data, ...rest } = admitted('x');
    await importInto(
      target,
      ndjson(
        { ...rest, data: { ...data, partyId: undefined }, eventId },
        { type: 'ReportRetracted', data: { eventId, reason: 'error' } },
      ),
    );
    expect(target.lines[0]).toMatchObject({
      eventId: eventId.toLowerCase(),
      data: { partyId: eventId.toLowerCase() },
    });
    expect(target.lines[1].data.eventId).toBe(eventId.toLowerCase());
  });

  it('names each line that fails and goes on', async () => {
    const target = new Notebook(({ data }) => data.partyId === 'XX');
    const text = Buffer.concat([
      Buffer.from(ndjson(opening) + '\n{"type":\n'),
      Buffer.from([0x22, 0xff, 0x22, 0x0a]),
      Buffer.from(ndjson(admitted('XX'), { ...admitted('RU'), sourc: 1 }, { type: 'Talked', data: {} }, 7)),
      Buffer.from('{"type":"PartyAdmitted","occurredOn":"2025","occurredOn":"2024","data":{}}\n'),
      Buffer.from(ndjson({ ...opening, data: { title: 'x', negotiationId: 'others' } }, admitted('UA'))),
      Buffer.from(JSON.stringify(admitted('US')).slice(0, -1)),
    ]);
    const report = await importInto(target, text);
    expect(report).toMatchObject({ recorded: 2, skipped: 0, failedCount: 9, lastPosition: 2 });
    expect(report.failed.map(({ number, title }) => [number, title])).toEqual([
      [3, 'Not JSON'],
      [4, 'Broken text'],
      [5, 'Refused'],
      [6, 'Invalid'],
      [7, 'Invalid'],
      [8, 'Invalid'],
      [9, 'Invalid'],
      [10, 'Another negotiation'],
      [12, 'Cut off'],
    ]);
    expect(report.failed[3].detail).toContain('/sourc: Unknown property.');
    expect(report.failed[6].detail).toContain('"occurredOn" occurs twice');
  });

  it('takes a last line without a newline where it is whole', async () => {
    expect(await importInto(new Notebook(), ndjson(opening).trimEnd())).toMatchObject({
      recorded: 1,
      failedCount: 0,
    });
  });

  it('tells the first thousand failures and counts all', async () => {
    const report = await importInto(new Notebook(), 'x\n'.repeat(MAX_FAILURES + 5) + ndjson(opening));
    expect(report).toMatchObject({ recorded: 1, failedCount: MAX_FAILURES + 5 });
    expect(report.failed).toHaveLength(MAX_FAILURES);
    expect(report.failed.at(-1)!.number).toBe(MAX_FAILURES);
  });

  it('keeps many lines waiting, but not all', async () => {
    const target = new Notebook();
    const text = ndjson(...Array.from({ length: 1000 }, (_, index) => admitted(`P${index}`)));
    await importInto(target, text);
    expect(target.lines.map(({ data }) => data.partyId)).toEqual(
      Array.from({ length: 1000 }, (_, index) => `P${index}`),
    );
    expect(target.mostWaiting).toBe(256);
  });

  it('keeps few large lines waiting', async () => {
    const target = new Notebook();
    const note = 'x'.repeat(1_000_000);
    await importInto(
      target,
      ndjson(...Array.from({ length: 20 }, (_, index) => ({ ...admitted(`P${index}`), note }))),
    );
    expect(target.lines).toHaveLength(20);
    expect(target.mostWaiting).toBe(5);
  });

  it('ends when the target gives up, after the lines in flight have settled', async () => {
    let settled = 0;
    const target: ImportTarget = {
      recordLine: async (line) => {
        await new Promise(setImmediate);
        settled += 1;
        if (line.data.partyId) throw new Error('disk full');
        return { status: 'recorded', position: 1 };
      },
      refusalOf: () => undefined,
    };
    await expect(importInto(target, ndjson(opening, admitted('RU'), admitted('UA')))).rejects.toThrow(
      'disk full',
    );
    expect(settled).toBe(3);
  });

  it('ends when the input breaks off, with what came before recorded', async () => {
    const target = new Notebook();
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from(ndjson(opening, admitted('RU')) + '{"type"');
      throw new Error('connection reset');
    }
    const importing = importLines(broken(), { negotiationId: 'talks', dryRun: false, target });
    await expect(importing).rejects.toThrow('connection reset');
    expect(target.lines).toHaveLength(2);
  });

  it('passes on that a run is dry', async () => {
    const report = await importInto(new Notebook(), ndjson(opening, opening), true);
    expect(report).toEqual({ recorded: 1, skipped: 1, failed: [], failedCount: 0, lastPosition: 1 });
  });
});

it('what is exported is what is imported: every kind of event', async () => {
  const events = EVENT_TYPES.map((type, index): StoredEvent => {
    const { data: _, eventId: __, ...given } = splitBody(type, exampleOfBody(type));
    return {
      position: index + 1,
      stream: 'negotiation-ukraine-talks-2025',
      revision: index,
      id: `0192f0c1-7f3a-7c52-9d5e-${String(index).padStart(12, '0')}`,
      type,
      data: exampleOfData(type),
      metadata: {
        occurredOn: '2025-10-21',
        recordedAt: '2025-10-22T00:00:00.000Z',
        recordedBy: 'anonymous',
        schemaVersion: 1,
        previousHash: '',
        hash: '',
        ...(given as object),
      },
    };
  });
  const target = new Notebook();
  async function* bytes(): AsyncGenerator<Buffer> {
    for await (const chunk of exportNdjson(events)) yield Buffer.from(chunk);
  }
  const report = await importLines(bytes(), { negotiationId: 'ukraine-talks-2025', dryRun: false, target });
  expect(report).toMatchObject({ recorded: EVENT_TYPES.length, failed: [] });
  expect(target.lines).toEqual(
    events.map(({ id, type, data, metadata: { occurredOn, source, coding, coder, note } }) =>
      JSON.parse(JSON.stringify({ type, occurredOn, data, source, coding, coder, note, eventId: id })),
    ),
  );
});
