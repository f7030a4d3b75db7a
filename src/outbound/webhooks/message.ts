import type { JsonObject } from '../../../events/envelope.js';
import type { Message, Outcome } from './sender.js';
import { type DeliveryStatus, messageId } from './webhook.js';
import type { Attempt } from './webhook-file.js';

/** @param event as `/events` shows it */
export const messageOf = (event: JsonObject): Message => ({
  id: messageId(event.negotiationId as string, event.eventId as string),
  body: JSON.stringify(event),
});

/** What is kept of an attempt to send an event. */
export const attemptAt = (
  event: JsonObject,
  { status: responseStatus, error }: Outcome,
  status: DeliveryStatus,
  nextAttemptAt: number | null,
): Attempt => ({
  id: messageId(event.negotiationId as string, event.eventId as string),
  position: Number(event.position),
  negotiationId: event.negotiationId as string,
  eventId: event.eventId as string,
  type: event.type as string,
  at: Date.now(),
  status,
  nextAttemptAt,
  responseStatus,
  error,
});
