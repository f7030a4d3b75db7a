import { CATALOGUE, isEventType, type EventType } from './catalogue.js';
import { isObject, type JsonObject, type StoredEvent } from './envelope.js';

/** Takes data of the version it stands under to the next. */
export type Upcaster = (data: JsonObject) => JsonObject;
export type Upcasters = Partial<Record<EventType, Readonly<Record<number, Upcaster>>>>;

/** A party had one code, which is now the first of several. */
export function codeAsFirstOfCodes(data: JsonObject): JsonObject {
  const { code, ...rest } = data;
  return code === undefined ? data : { ...rest, codes: [code, ...((data.codes as unknown[]) ?? [])] };
}

/** What turns older data into today's, by type and by the version it comes from; the other types are at version 1. */
export const UPCASTERS: Upcasters = {
  PartyAdmitted: { 1: codeAsFirstOfCodes },
  // No other report's data has a `code`.
  ReportCorrected: {
    1: (data) => (isObject(data.data) ? { ...data, data: codeAsFirstOfCodes(data.data) } : data),
  },
};

/** This program does not know how to read the event: a newer one wrote it. */
export class UnreadableEvent extends Error {}

/**
 * The event with its data as the current version has it; the same object where it is current.
 * @throws UnreadableEvent where the type is unknown, or the version newer than this program or without a way here
 */
export function upcast(
  event: StoredEvent,
  upcasters: Upcasters = UPCASTERS,
  catalogue = CATALOGUE,
): StoredEvent {
  const { type, metadata } = event;
  if (!isEventType(type)) throw new UnreadableEvent(`Event ${event.id} is of the unknown type ${type}.`);
  const current = catalogue[type].schemaVersion;
  const { schemaVersion } = metadata;
  if (schemaVersion === current) return event;
  if (!(schemaVersion < current)) {
    throw new UnreadableEvent(
      `${type} ${event.id} has version ${schemaVersion}; this program reads up to ${current}.`,
    );
  }
  let { data } = event;
  for (let version = schemaVersion; version < current; version++) {
    const step = upcasters[type]?.[version];
    if (!step)
      throw new UnreadableEvent(
        `There is no upcaster for ${type} ${event.id} from version ${version} to the next.`,
      );
    data = step(data);
  }
  return { ...event, data, metadata: { ...metadata, schemaVersion: current } };
}
