import { Wire } from './wire.js';

/** An event as the server tells it, whoever wrote it. */
export interface Recorded {
  kind: 'event';
  /** What the message took. */
  bytes: number;
  id: string;
  stream: string;
  revision: number;
  /** Where it stands in `$all`: its commit position. */
  position: number;
  type: string;
  contentType: string;
  data: string;
  metadata: string;
}

/** One message of a read or a subscription. */
export type ReadAnswer = Recorded | { kind: 'confirmed' | 'missing' | 'other'; bytes: number };

/** Fields of `ReadResp` and what is in it, by their numbers in streams.proto and shared.proto. */
const EVENT = 1;
const CONFIRMATION = 2;
const STREAM_NOT_FOUND = 4;

/** @throws where it is no `ReadResp` */
export function decodeReadAnswer(bytes: Buffer): ReadAnswer {
  const wire = new Wire(bytes);
  const size = bytes.length;
  let answer: ReadAnswer = { kind: 'other', bytes: size };
  while (wire.next(size)) {
    if (wire.field === EVENT) answer = eventIn(wire, wire.nested(), size) ?? answer;
    else {
      if (wire.field === CONFIRMATION) answer = { kind: 'confirmed', bytes: size };
      if (wire.field === STREAM_NOT_FOUND) answer = { kind: 'missing', bytes: size };
      wire.skip();
    }
  }
  return answer;
}

/** Of a `ReadEvent`, which may hold a link beside the event. */
function eventIn(wire: Wire, end: number, bytes: number): Recorded | undefined {
  let event: Recorded | undefined;
  while (wire.next(end)) {
    if (wire.field === 1) event = recorded(wire, wire.nested(), bytes);
    else wire.skip();
  }
  return event;
}

function recorded(wire: Wire, end: number, bytes: number): Recorded {
  const event: Recorded = {
    kind: 'event',
    bytes,
    id: '',
    stream: '',
    revision: 0,
    position: 0,
    type: '',
    contentType: '',
    data: '',
    metadata: '',
  };
  while (wire.next(end)) {
    switch (wire.field) {
      case 1:
        event.id = textIn(wire, 2);
        break;
      case 2:
        event.stream = textIn(wire, 3);
        break;
      case 3:
        event.revision = wire.number();
        break;
      case 5:
        event.position = wire.number();
        break;
      case 6:
        readProperty(wire, wire.nested(), event);
        break;
      case 7:
        event.metadata = wire.text();
        break;
      case 8:
        event.data = wire.text();
        break;
      default:
        wire.skip();
    }
  }
  return event;
}

/** The text in one field of a message: a UUID, asked for as a text, or the name of a stream. */
function textIn(wire: Wire, field: number): string {
  let text = '';
  for (const end = wire.nested(); wire.next(end);) {
    if (wire.field === field) text = wire.text();
    else wire.skip();
  }
  return text;
}

function readProperty(wire: Wire, end: number, event: Recorded): void {
  let name = '';
  let value = '';
  while (wire.next(end)) {
    if (wire.field === 1) name = wire.text();
    else if (wire.field === 2) value = wire.text();
    else wire.skip();
  }
  if (name === 'type') event.type = value;
  else if (name === 'content-type') event.contentType = value;
}
