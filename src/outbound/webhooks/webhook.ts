import { randomBytes } from 'node:crypto';
import { v5 } from 'uuid';
import { isoOrNull } from '../../access/key-request.js';

/** A webhook as stored. Instants in milliseconds since 1970. */
export interface Webhook {
  id: string;
  url: string;
  description: string | null;
  /** Null: all. */
  negotiations: string[] | null;
  /** Types of events; null: all. */
  types: string[] | null;
  secret: string;
  madeBy: string;
  madeAt: number;
  /** Position in the log up to which everything was delivered. */
  position: number;
  /** The last event of the log up to that position, by which the log is recognized. */
  mark: Mark | null;
  /** Failed attempts at the next event since one was delivered. */
  attempts: number;
  /** Later by the time for which Parley was stopped when an attempt was due. */
  failingSince: number | null;
  retryAt: number | null;
  error: string | null;
  parkedAt: number | null;
}

/** An event, and where it is in the log. */
export interface Mark {
  position: number;
  eventId: string;
}

export type DeliveryStatus = 'delivered' | 'retrying' | 'parked';

/** A message to a webhook, and what became of it. */
export interface Delivery {
  id: string;
  position: number;
  negotiationId: string;
  eventId: string;
  type: string;
  status: DeliveryStatus;
  attempts: number;
  firstAttemptAt: number;
  lastAttemptAt: number;
  nextAttemptAt: number | null;
  responseStatus: number | null;
  error: string | null;
}

const SECRET_BYTES = 32;

/** As Standard Webhooks writes it: `whsec_` and Base64. */
export const newSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

/** Names the messages of events (an arbitrary UUID, for all time). */
const NAMESPACE = '3c0e3f6e-7d53-4d0b-9d51-6b2c8d9b7a11';

/**
 * The `webhook-id` of an event: the same in every attempt, after any restart. Of the event, not of its position, which another event
 * has in a log that was restored from an older backup.
 */
export const messageId = (negotiationId: string, eventId: string): string =>
  `msg_${v5(`${negotiationId} ${eventId}`, NAMESPACE)}`;

export const stateOf = ({ parkedAt, failingSince }: Webhook): 'good' | 'retrying' | 'parked' =>
  parkedAt !== null ? 'parked' : failingSince !== null ? 'retrying' : 'good';

/** A webhook as shown: without its secret. */
export function webhookRow(webhook: Webhook) {
  const { id, url, description, negotiations, types, madeBy, madeAt } = webhook;
  const { position, attempts, failingSince, retryAt, error, parkedAt } = webhook;
  return {
    webhookId: id,
    url,
    description,
    negotiations,
    types,
    madeBy,
    madeAt: new Date(madeAt).toISOString(),
    state: stateOf(webhook),
    position: String(position),
    attempts,
    failingSince: isoOrNull(failingSince),
    nextAttemptAt: isoOrNull(retryAt),
    error,
    parkedAt: isoOrNull(parkedAt),
  };
}

export function deliveryRow(delivery: Delivery) {
  const { id, position, firstAttemptAt, lastAttemptAt, nextAttemptAt, ...rest } = delivery;
  return {
    deliveryId: id,
    position: String(position),
    ...rest,
    firstAttemptAt: new Date(firstAttemptAt).toISOString(),
    lastAttemptAt: new Date(lastAttemptAt).toISOString(),
    nextAttemptAt: isoOrNull(nextAttemptAt),
  };
}
