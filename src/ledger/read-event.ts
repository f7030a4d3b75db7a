import type { EventMetadata, JsonObject, StoredEvent } from '../../events/envelope.js';

/** What a local copy keeps of an event beside its place: JSON texts, and the instant of recording in ms. */
export interface Texts {
  data: string;
  metadata: string;
  recordedAt: number;
}

/** An event as it was read from a remote log, which remembers the texts it was read from for who writes them down again. */
export class ReadEvent implements StoredEvent {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly metadata: EventMetadata;
  readonly #data: string;
  readonly #metadata: string;
  readonly #recordedAt: number;

  constructor(event: StoredEvent, texts: { data: string; metadata: string }, recordedAt: number) {
    this.position = event.position;
    this.stream = event.stream;
    this.revision = event.revision;
    this.id = event.id;
    this.type = event.type;
    this.data = event.data;
    this.metadata = event.metadata;
    this.#data = texts.data;
    this.#metadata = texts.metadata;
    this.#recordedAt = recordedAt;
  }

  /** Of any event; they are made where it was not read. */
  static textsOf(event: StoredEvent): Texts {
    if (#data in event)
      return { data: event.#data, metadata: event.#metadata, recordedAt: event.#recordedAt };
    const { data, metadata } = event;
    return {
      data: JSON.stringify(data),
      metadata: JSON.stringify(metadata),
      recordedAt: Date.parse(metadata.recordedAt),
    };
  }
}
