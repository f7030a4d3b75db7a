import shared from '@eventstore/db-client/generated/shared_pb.js';
import messages from '@eventstore/db-client/generated/streams_pb.js';
import fc from 'fast-check';
import { decodeReadAnswer } from './read-answer.js';

const { ReadResp } = messages;
const { RecordedEvent } = ReadResp.ReadEvent;
const position = fc.maxSafeNat();
const event = fc.record({
  id: fc.uuid(),
  stream: fc.string({ unit: 'grapheme' }),
  revision: position,
  position,
  type: fc.string({ unit: 'grapheme' }),
  contentType: fc.constantFrom('application/json', 'application/octet-stream'),
  data: fc.string({ unit: 'grapheme', maxLength: 400 }),
  metadata: fc.json(),
});
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

function recordedOf({ id, stream, revision, position: at, type, contentType, data, metadata }: Event) {
  const recorded = new RecordedEvent()
    .setId(new shared.UUID().setString(id))
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(stream)))
    .setStreamRevision(String(revision))
    .setPreparePosition(String(at))
    .setCommitPosition(String(at))
    .setData(Buffer.from(data))
    .setCustomMetadata(Buffer.from(metadata));
  recorded.getMetadataMap().set('created', '17').set('type', type).set('content-type', contentType);
  return recorded;
}

const bytesOf = (answer: InstanceType<typeof ReadResp>): Buffer => Buffer.from(answer.serializeBinary());

describe('an answer to a read, taken from the wire', () => {
  it('is what the code made from the protocol writes', () => {
    fc.assert(
      fc.property(event, fc.boolean(), (given, withLink) => {
        const read = new ReadResp.ReadEvent().setEvent(recordedOf(given)).setCommitPosition('7');
        if (withLink) read.setLink(recordedOf({ ...given, stream: 'link', data: 'link' }));
        const bytes = bytesOf(new ReadResp().setEvent(read));
        expect(decodeReadAnswer(bytes)).toEqual({ kind: 'event', bytes: bytes.length, ...given });
      }),
    );
  });

  it('says what else it may be', () => {
    const name = new shared.StreamIdentifier().setStreamName(Buffer.from('negotiation-a'));
    const missing = new ReadResp.StreamNotFound().setStreamIdentifier(name);
    const kinds = [
      new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId('s')),
      new ReadResp().setStreamNotFound(missing),
      new ReadResp().setCheckpoint(new ReadResp.Checkpoint().setCommitPosition('1').setPreparePosition('1')),
      new ReadResp().setLastStreamPosition('18446744073709551615'),
      new ReadResp().setCaughtUp(new ReadResp.CaughtUp()),
      new ReadResp().setEvent(new ReadResp.ReadEvent().setNoPosition(new shared.Empty())),
      new ReadResp(),
    ].map((answer) => decodeReadAnswer(bytesOf(answer)).kind);
    expect(kinds).toEqual(['confirmed', 'missing', 'other', 'other', 'other', 'other', 'other']);
  });

  it('knows a position beyond what a number holds for one', () => {
    const recorded = new RecordedEvent().setCommitPosition('18446744073709551615');
    const answer = new ReadResp().setEvent(new ReadResp.ReadEvent().setEvent(recorded));
    expect(decodeReadAnswer(bytesOf(answer))).toMatchObject({ position: 2 ** 64 });
  });

  it('passes by the fields of a newer server, whatever they are', () => {
    const newer = Buffer.from([0x78, 0x96, 0x01, 0x82, 0x01, 0x01, 0x61, 0x89, 0x01, ...Array(8).fill(1)]);
    const four = Buffer.from([0x95, 0x01, 1, 2, 3, 4]);
    const confirmed = bytesOf(new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation()));
    expect(decodeReadAnswer(Buffer.concat([newer, confirmed, four])).kind).toBe('confirmed');
  });

  it('refuses bytes that are no message, and comes to an end with any', () => {
    for (const bytes of [[0x0a, 0x05, 0x00], [0x80, 0x80], Array<number>(12).fill(0xff), [0x0b]])
      expect(() => decodeReadAnswer(Buffer.from(bytes))).toThrow('no message of its protocol');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          decodeReadAnswer(Buffer.from(bytes));
        } catch (error) {
          expect((error as Error).message).toContain('no message of its protocol');
        }
      }),
    );
  });
});
