import { randomUUID } from 'node:crypto';
import type { Archive } from './archive.js';
import type { Ledger, NewEvent } from './port.js';
import { WrongExpectedRevision } from './port.js';

export interface Opened {
  ledger: Ledger & { archive?: Archive };
  /** Closes and opens the same log again; left out where it does not outlast the process. */
  reopen?(): Promise<Ledger & { archive?: Archive }>;
  cleanUp(): Promise<void>;
}

export function describeLedger(name: string, { open }: { open(): Promise<Opened> }): void {
  describe(name, () => {
    let opened: Opened;
    let ledger: Opened['ledger'];
    const event = (data = {}): NewEvent => ({
      id: randomUUID(),
      type: 'T',
      data,
      metadata: {
        occurredOn: '2025',
        recordedAt: '2025-01-01T00:00:00.000Z',
        recordedBy: 'x',
        schemaVersion: 1,
        previousHash: '',
        hash: '',
      },
    });
    beforeEach(async () => {
      opened = await open();
      ({ ledger } = opened);
    });
    afterEach(() => opened.cleanUp());

    it('appends and reads', async () => {
      const es = [event({ b: 1, a: 'é' }), event()];
      const { positions, revision } = await ledger.append('s', es, 'none');
      expect(revision).toBe(1);
      const read = [];
      for await (const e of ledger.readStream('s')) read.push(e);
      expect(read).toEqual(es.map((e, i) => ({ ...e, stream: 's', revision: i, position: positions[i] })));
      await expect(ledger.append('s', [event()], 'none')).rejects.toBeInstanceOf(WrongExpectedRevision);
      expect(await ledger.append('s', es, 'none')).toEqual({ positions, revision });
      expect(await ledger.head()).toBe(positions[1]);
      expect(ledger.archive?.knownPosition('s', '2025-01-02T00:00:00Z')).toBe(positions[1]);
      expect(ledger.archive?.knownPositionInAll('2024-01-02T00:00:00Z')).toBe(0);
      expect(ledger.archive?.lastInStream('s', positions[0])?.id).toBe(es[0].id);
    });
    it('subscribes', async () => {
      const seen: string[] = [];
      await ledger.append('s', [event()], 'any');
      let done!: () => void;
      const all = new Promise<void>((r) => (done = r));
      const s = ledger.subscribe({
        onEvents: (es) => {
          seen.push(...es.map((e) => e.id));
          if (seen.length === 2) done();
        },
      });
      await ledger.append('s', [event()], 0);
      await all;
      await s.unsubscribe();
    });
  });
}
