import { v5 as uuidOf } from 'uuid';
import type { EventType } from '../../events/catalogue.js';
import type { JsonObject, StoredEvent } from '../../events/envelope.js';
import { validateBody } from '../../events/validate.js';
import { MemoryLog } from '../../src/ledger/memory/memory-log.js';
import { storables } from '../../src/ledger/storable.js';
import { Model } from '../../src/readmodel/model.js';
import type { RecordRequest } from '../../src/recording/api.js';
import { RULES } from '../../src/app/rules.js';
import { CommandDecider } from '../../src/recording/command-decider.js';
import { pendingEventOf } from '../../src/recording/pending-event.js';
import { Refusal } from '../../src/common/refusal.js';

/** A command as it would be sent, with a name by which later ones refer to its report. */
export interface Given {
  /** Left out: one that cannot be referred to. */
  as?: string;
  type: EventType;
  path?: Record<string, string>;
  body: JsonObject;
  key?: string;
  ifMatch?: RecordRequest['ifMatch'];
  /** When it is decided; left out: at `NOW`. */
  at?: string;
}

/** What became of a command: the event that would be recorded (or was before), or the refusal. */
export type Outcome = { event: StoredEvent; isNew: boolean } | Refusal;

export const NOW = '2025-11-22T09:00:00.000Z';
const NEGOTIATION = 'talks';
const NAMES = '6b1f8a5e-7c1d-4e0a-9d53-2f4a90c2a111';

/** The eventId of the report with that name. */
export const idOf = (name: string): string => uuidOf(name, NAMES);

/**
 * Given what has been recorded, when a command comes: `given(...).when(command).recorded()` or `.refused(409, words)`.
 * Each example runs over several ways in which what is given may lie between the read model and the events that it has not
 * seen yet, and must come out the same.
 */
export function given(...before: Given[]) {
  return {
    when(command: Given) {
      const outcomes = howMuchIsSeen(before.length).map((seen) => decide(before, seen, command));
      for (const outcome of outcomes) expect(told(outcome)).toEqual(told(outcomes[0]));
      const [outcome] = outcomes;
      return {
        outcome,
        /** It would be recorded; answers the event. */
        recorded(): StoredEvent {
          if (outcome instanceof Refusal) throw new Error(`Refused: ${outcome.status} ${outcome.detail}`);
          expect(outcome.isNew).toBe(true);
          return outcome.event;
        },
        /** It was recorded before, with the same content; answers that event. */
        recordedBefore(): StoredEvent {
          if (outcome instanceof Refusal) throw new Error(`Refused: ${outcome.status} ${outcome.detail}`);
          expect(outcome.isNew).toBe(false);
          return outcome.event;
        },
        /** It is refused in these words: the whole detail, or a pattern in it. @returns the refusal */
        refused(status: number, words: string | RegExp): Refusal {
          if (!(outcome instanceof Refusal)) throw new Error(`Recorded: ${JSON.stringify(outcome.event)}`);
          expect([outcome.status, outcome.detail]).toEqual([
            status,
            typeof words === 'string' ? words : expect.stringMatching(words),
          ]);
          return outcome;
        },
      };
    },
  };
}

/** Nothing, all but the last two, all. */
const howMuchIsSeen = (of: number): number[] => [...new Set([0, of - 2, of])].filter((seen) => seen >= 0);

/** @param seen how many of the given events the read model has taken in when the command comes */
function decide(before: Given[], seen: number, command: Given): Outcome {
  const log = new MemoryLog();
  const model = seen > 0 ? new Model({ path: ':memory:', archive: log }) : undefined;
  let now = NOW;
  const decider = new CommandDecider(NEGOTIATION, {
    rules: RULES,
    base: () => model?.stateOf(NEGOTIATION),
    known: (kind) => model?.known(NEGOTIATION, kind, 100) ?? [],
    clock: () => Date.parse(now),
  });
  try {
    before.forEach((one, index) => {
      now = one.at ?? NOW;
      const { event } = decider.decide(pendingEventOf(requestOf(one)));
      if (index >= seen) return;
      const position = log.add(event.stream, storables(event.stream, [event], 'any')[0]);
      model?.apply([log.at(position) as StoredEvent]);
      decider.state.clear();
    });
    now = command.at ?? NOW;
    return decider.decide(pendingEventOf(requestOf(command)));
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  } finally {
    model?.close();
  }
}

function requestOf({ as, type, path = {}, body, key, ifMatch }: Given): RecordRequest {
  const whole = as === undefined || body.eventId !== undefined ? body : { ...body, eventId: idOf(as) };
  expect([type, validateBody(type, whole)]).toEqual([type, []]);
  return {
    type,
    negotiationId: NEGOTIATION,
    pathIds: path,
    body: whole,
    caller: 'anonymous',
    path: `/negotiations/talks/${type}/${Object.values(path).join()}`,
    idempotencyKey: key,
    ifMatch,
  };
}

/** What must not depend on how far the read model is: all but what is made up on the spot. */
function told(outcome: Outcome): unknown {
  if (outcome instanceof Refusal) return { ...outcome, words: outcome.message };
  const { type, data, revision, metadata } = outcome.event;
  return { isNew: outcome.isNew, type, data: Object.keys(data), revision, at: metadata.recordedAt };
}

const report =
  (type: EventType, idField?: string) =>
  (as: string, occurredOn: string, more: JsonObject = {}): Given => ({
    as,
    type,
    body: { ...(idField && { [idField]: as }), ...DATA[type], occurredOn, ...more },
  });

const DATA: Partial<Record<EventType, JsonObject>> = {
  PartyAdmitted: { name: 'Somebody', kind: 'state', role: 'principal' },
  IssueOpened: { proposition: 'The guns fall silent.' },
  MeetingScheduled: { title: 'A summit', participants: [{ partyId: 'RU' }] },
  CallHeld: { participants: [{ partyId: 'RU' }, { partyId: 'US' }] },
  PositionStated: { parties: ['RU'], issueId: 'ceasefire', stance: 'opposes', summary: 'No.' },
  AgreementReached: { title: 'An exchange', parties: ['RU', 'US'] },
  IncidentReported: { title: 'A strike' },
};

/** Commands by what they record, each named after the thing it makes, on a date, with more in the body. */
export const admitted = report('PartyAdmitted', 'partyId');
export const issueOpened = report('IssueOpened', 'issueId');
export const scheduled = report('MeetingScheduled', 'meetingId');
export const called = report('CallHeld', 'callId');
export const stated = report('PositionStated', 'positionId');
export const agreed = report('AgreementReached', 'agreementId');
export const incident = report('IncidentReported', 'incidentId');
export const stalled = report('NegotiationStalled');

export const opened = (occurredOn = '2025-01-01', more: JsonObject = {}): Given => ({
  as: 'opening',
  type: 'NegotiationOpened',
  body: { negotiationId: NEGOTIATION, title: 'Talks', occurredOn, ...more },
});

const step =
  (type: EventType, verb: string) =>
  (meetingId: string, occurredOn: string, more: JsonObject = {}): Given => ({
    as: `${meetingId} ${verb}`,
    type,
    path: { meetingId },
    body: { occurredOn, ...more },
  });

/** Steps of a meeting's life, named `<meeting> <verb>`. */
export const postponed = step('MeetingPostponed', 'postponed');
export const cancelled = step('MeetingCancelled', 'cancelled');
export const held = step('MeetingHeld', 'held');
export const rescheduled = (meetingId: string, occurredOn: string, more: JsonObject = {}): Given =>
  step('MeetingRescheduled', 'rescheduled')(meetingId, occurredOn, { scheduledFor: '2025-12', ...more });

export const withdrawn = (positionId: string, occurredOn: string, more: JsonObject = {}): Given => ({
  as: `${positionId} withdrawn`,
  type: 'PositionWithdrawn',
  path: { positionId },
  body: { occurredOn, ...more },
});

/** A party, or an issue, merged into another: named `<id> merged`. */
export const merged = (partyId: string, into: string): Given => ({
  as: `${partyId} merged`,
  type: 'PartyMerged',
  path: { partyId },
  body: { into, reason: 'Two names of one.' },
});
export const issueMerged = (issueId: string, into: string): Given => ({
  as: `${issueId} merged`,
  type: 'IssueMerged',
  path: { issueId },
  body: { into, reason: 'Opened twice.' },
});

/** Steps of an agreement's life, named `<agreement> <verb>`. */
export const agreementStep =
  (type: EventType, verb: string) =>
  (agreementId: string, occurredOn: string, more: JsonObject = {}): Given => ({
    as: `${agreementId} ${verb}`,
    type,
    path: { agreementId },
    body: { occurredOn, ...more },
  });

const about =
  (type: EventType, verb: string, usual: JsonObject) =>
  (name: string, more: JsonObject = {}): Given => ({
    as: `${name} ${verb}`,
    type,
    path: { eventId: idOf(name) },
    body: { ...usual, ...more },
  });

/** The four about a report, named `<report> <verb>`. */
export const retracted = about('ReportRetracted', 'retracted', { reason: 'Recorded in error.' });
export const corrected = about('ReportCorrected', 'corrected', { reason: 'Misread.' });
export const corroborated = about('ReportCorroborated', 'corroborated', { source: { outlet: 'Reuters' } });
export const disputed = about('ReportDisputed', 'disputed', { by: 'Kremlin', statement: 'Not so.' });

/** The same command under another name, with a key, at another time … */
export const but = (command: Given, changes: Partial<Given>): Given => ({ ...command, ...changes });

/** A negotiation of three parties and two issues, on which most examples begin. */
export const TALKS: Given[] = [
  opened(),
  admitted('RU', '2025-01-01'),
  admitted('UA', '2025-01-01'),
  admitted('US', '2025-01-01'),
  issueOpened('ceasefire', '2025-01-01'),
  issueOpened('land', '2025-01-01'),
];
