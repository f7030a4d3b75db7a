import { CATALOGUE, isEventType, type EventType } from './catalogue.js';
import { isObject, type JsonObject, type StoredEvent } from './envelope.js';

/** Converts data of one version to the next. */
export type Upcaster = (data: JsonObject) => JsonObject;
export type Upcasters = Partial<Record<EventType, Readonly<Record<number, Upcaster>>>>;

/** A party had one code, which is now the first of several. */
export function codeAsFirstOfCodes(data: JsonObject): JsonObject {
  const { code, ...rest } = data;
  return code === undefined ? data : { ...rest, codes: [code, ...((data.codes as unknown[]) ?? [])] };
}

/** Upcasters by type and source version; types not listed are at version 1. */
export const UPCASTERS: Upcasters = {
  PartyAdmitted: { 1: codeAsFirstOfCodes },
  // No other report's data has a `code`.
  ReportCorrected: {
    1: (data) => (isObject(data.data) ? { ...data, data: codeAsFirstOfCodes(data.data) } : data),
  },
};

/** The event cannot be read: a newer version of Parley wrote it. */
export class UnreadableEvent extends Error {}

/**
 * The event with its data in the current version; the same object if it is current.
 * @throws UnreadableEvent where the type is unknown, or the version is newer than this program or has no upcaster
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
