import { CATALOGUE } from './catalogue.js';
import type { StoredEvent } from './envelope.js';
import { UnreadableEvent, upcast, type Upcasters } from './upcast.js';

const event = (type: string, schemaVersion: number): StoredEvent => ({
  position: 1,
  stream: 'negotiation-n',
  revision: 0,
  id: 'e1',
  type,
  data: { reason: 'r' },
  metadata: {
    occurredOn: '2025',
    recordedAt: '2025-01-01T00:00:00.000Z',
    recordedBy: 'anonymous',
    schemaVersion,
    previousHash: '',
    hash: '',
  },
});

/** As it will be once NegotiationStalled is at version 3. */
const later = {
  ...CATALOGUE,
  NegotiationStalled: { ...CATALOGUE.NegotiationStalled, schemaVersion: 3 },
};
const steps: Upcasters = {
  NegotiationStalled: { 1: ({ reason }) => ({ why: reason }), 2: (data) => ({ ...data, until: null }) },
};

it('leaves a current event as it is', () => {
  const current = event('NegotiationStalled', 1);
  expect(upcast(current)).toBe(current);
});

it('takes older data through every version to the current one', () => {
  const old = event('NegotiationStalled', 1);
  const { data, metadata } = upcast(old, steps, later);
  expect([data, metadata.schemaVersion]).toEqual([{ why: 'r', until: null }, 3]);
  expect(upcast(event('NegotiationStalled', 2), steps, later).data).toEqual({ reason: 'r', until: null });
  expect(old.data).toEqual({ reason: 'r' });
});

it.each([
  ['an unknown type', () => upcast(event('Talked', 1)), 'unknown type Talked'],
  ['the name of an inherited property', () => upcast(event('constructor', 1)), 'unknown type constructor'],
  ['a newer version', () => upcast(event('NegotiationStalled', 2)), 'version 2; this program reads up to 1'],
  [
    'no version',
    () => upcast(event('NegotiationStalled', undefined as unknown as number)),
    'version undefined',
  ],
  ['a version without a way here', () => upcast(event('NegotiationStalled', 1), {}, later), 'from version 1'],
])('cannot read %s', (_, read, message) => {
  expect(read).toThrow(UnreadableEvent);
  expect(read).toThrow(message);
});
