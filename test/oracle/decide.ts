import type { JsonObject } from '../../events/envelope.js';
import { faults, named, type Named } from './lawful.js';
import { ID_FIELD, isInRecordedTime, isOneOfTheFour, stands, type Shown } from './log.js';
import { life } from './meetings.js';
import { DAY, isStretch, span } from './moments.js';
import { counted } from './reports.js';

export interface Command {
  negotiationId: string;
  type: string;
  /** Ids that stand in the path beside the negotiation's. */
  pathIds: Record<string, string>;
  body: JsonObject;
  ifMatch?: number;
  /** The body is not valid: its maker knows, as it made it so. */
  invalid?: boolean;
  /** Its eventId was used before: for the same command, or for something else. */
  repeats?: 'same' | 'other';
}

export interface Verdict {
  status: 201 | 400 | 404 | 409 | 412 | 422;
  why: string;
}

const MAKES: Record<string, string[]> = {
  party: ['PartyAdmitted'],
  issue: ['IssueOpened'],
  meeting: ['MeetingScheduled', 'MeetingHeld'],
  position: ['PositionStated'],
  agreement: ['AgreementReached'],
};

/** Whether a thing was ever recorded, retracted or not. */
const ever = (log: readonly Shown[], kind: string, id: string): boolean =>
  log.some(({ type, data }) => MAKES[kind].includes(type) && data[`${kind}Id`] === id);

const METADATA = ['occurredOn', 'source', 'coding', 'coder', 'note', 'eventId'];
/** Of a correction, whose body is what the report should have said. */
const METADATA_OF_CORRECTION = ['coder', 'note', 'eventId'];

/** The parts of a body that stand beside the data. */
export const besideData = (type: string): string[] =>
  type === 'ReportCorrected' ? METADATA_OF_CORRECTION : METADATA;

/** The event as it would be recorded. */
export function wouldBe(log: readonly Shown[], { negotiationId, type, pathIds, body }: Command): Shown {
  const beside = besideData(type);
  const entries = Object.entries(body);
  const data = Object.fromEntries(entries.filter(([name]) => !beside.includes(name)));
  const last = log.at(-1);
  return {
    occurredOn: '2000',
    source: null,
    coding: [],
    note: null,
    coder: null,
    eventId: 'new',
    ...Object.fromEntries(entries.filter(([name]) => beside.includes(name))),
    negotiationId,
    type,
    position: String(Number(last?.position ?? 0) + 1),
    data: { ...(type === 'NegotiationOpened' && { negotiationId }), ...data, ...pathIds },
  } as unknown as Shown;
}

/** What the path names and was never recorded. */
function missing(log: readonly Shown[], { type, pathIds, body }: Command): string | null {
  if (type === 'NegotiationOpened') return null;
  if (log.length === 0) return 'the negotiation was never recorded';
  const { meetingId, positionId, agreementId, partyId, issueId, eventId } = pathIds;
  if (partyId !== undefined && !ever(log, 'party', partyId)) return 'no such party';
  if (issueId !== undefined && !ever(log, 'issue', issueId)) return 'no such issue';
  if (agreementId !== undefined && !ever(log, 'agreement', agreementId)) return 'no such agreement';
  if (eventId !== undefined && !log.some((event) => event.eventId === eventId)) return 'no such report';
  if (positionId !== undefined && !ever(log, 'position', positionId)) return 'no such position';
  if (meetingId !== undefined && !ever(log, 'meeting', meetingId)) {
    return type === 'MeetingHeld' && body.title && body.participants ? null : 'no such meeting';
  }
  return null;
}

function changesId(log: readonly Shown[], { type, pathIds, body }: Command): boolean {
  const target = log.find(({ eventId }) => eventId === pathIds.eventId);
  const said = body.data as JsonObject | undefined;
  if (type !== 'ReportCorrected' || !said || !target || isInRecordedTime(target)) return false;
  const idField = ID_FIELD[target.type];
  return idField in said && said[idField] !== target.data[idField];
}

/** What the body names and was never recorded, or a date to come. */
function unprocessable(log: readonly Shown[], command: Command, now: number): string | null {
  const { type, body, pathIds } = command;
  const { occurredOn } = body as { occurredOn?: string };
  const target = log.find(({ eventId }) => eventId === pathIds.eventId);
  if (occurredOn !== undefined) {
    const dated = type === 'ReportCorrected' && target ? target.type : type;
    const { start, end } = span(occurredOn);
    const counts = isStretch({ type: dated, occurredOn }) ? end : start;
    if (counts > now + DAY) return 'a date in the future';
  }
  let names: Named[] = [];
  if (!isOneOfTheFour(command)) names = named(type, wouldBe(log, command).data);
  else if (type === 'ReportCorrected' && target && !isInRecordedTime(target) && body.data) {
    const idField = ID_FIELD[target.type];
    names = named(target.type, { [idField]: target.data[idField], ...(body.data as JsonObject) });
  }
  const unknown = names.find(({ kind, id }) => !ever(log, kind, id));
  return unknown ? `${unknown.kind} ${unknown.id} was never recorded` : null;
}

function illegal(log: readonly Shown[], command: Command): string | null {
  const { type, pathIds } = command;
  const event = wouldBe(log, command);
  const id = event.data[ID_FIELD[type]];
  if (type.startsWith('Meeting') && ever(log, 'meeting', id as string)) {
    const counting = counted(log, Infinity);
    if (life(counting, id as string).length === 0) return `no report of the meeting ${id} counts`;
  }
  const makesAnew =
    type === 'NegotiationOpened' || (!(ID_FIELD[type] in pathIds) && !isOneOfTheFour(command));
  const used =
    id !== undefined &&
    makesAnew &&
    log.some((other) => other.type === type && other.data[ID_FIELD[type]] === id);
  if (used) return `${id} is already used`;
  if (isOneOfTheFour(command)) {
    const target = log.find(({ eventId }) => eventId === pathIds.eventId)!;
    if (!stands(log, target)) return 'the report is retracted';
    if (type !== 'ReportRetracted' && isInRecordedTime(target)) return 'that is one of the four or a merge';
  }
  return faults([...log, event])[0] ?? null;
}

/**
 * What a command must be answered.
 * @param log what the negotiation's stream holds
 * @param now milliseconds since 1970
 */
export function decide(log: readonly Shown[], command: Command, now: number): Verdict {
  const { invalid, repeats, ifMatch } = command;
  if (invalid) return { status: 400, why: 'invalid' };
  if (repeats === 'same') return { status: 201, why: 'recorded already' };
  const notThere = missing(log, command);
  if (notThere) return { status: 404, why: notThere };
  if (changesId(log, command)) return { status: 400, why: 'a correction does not change the id' };
  if (ifMatch !== undefined && ifMatch !== (log.at(-1)?.revision ?? -1))
    return { status: 412, why: 'the stream has moved on' };
  if (repeats === 'other') return { status: 422, why: 'the eventId was used for other content' };
  const wrong = unprocessable(log, command, now);
  if (wrong) return { status: 422, why: wrong };
  const against = illegal(log, command);
  return against ? { status: 409, why: against } : { status: 201, why: '' };
}
