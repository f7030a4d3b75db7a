import fc from 'fast-check';
import type { JsonObject } from '../../events/envelope.js';
import type { Command } from '../oracle/decide.js';
import { ID_FIELD, isInRecordedTime, isMerge, isOneOfTheFour, type Shown } from '../oracle/log.js';

/** What chance gives of a command; what it comes to depends on what has been recorded before it. */
export interface Draw {
  kind: number;
  target: number;
  when: number;
  seed: number;
}

const WEIGHTS: Record<string, number> = {
  PositionStated: 12,
  ReportCorrected: 6,
  ReportRetracted: 6,
  PositionWithdrawn: 4,
  MeetingScheduled: 3,
  MeetingHeld: 3,
  MeetingPostponed: 3,
  MeetingRescheduled: 2,
  MeetingCancelled: 2,
  ReportCorroborated: 2,
  ReportDisputed: 2,
  CallHeld: 2,
  PartyAdmitted: 2,
  PartyChanged: 2,
  PartyLeft: 2,
  PartyReturned: 1,
  PartyMerged: 6,
  IssueOpened: 2,
  IssueClosed: 1,
  IssueReopened: 1,
  IssueMerged: 3,
  AgreementReached: 2,
  AgreementSigned: 3,
  AgreementRatified: 1,
  AgreementLeft: 2,
  AgreementInForce: 1,
  AgreementSuspended: 1,
  AgreementEnded: 1,
  IncidentReported: 1,
  NegotiationStalled: 1,
  NegotiationResumed: 1,
  NegotiationConcluded: 1,
  NegotiationOpened: 1,
};
const NOTES = ['ReportCorrected', 'ReportRetracted', 'ReportCorroborated', 'ReportDisputed'];
const kindsOf = (isIn: (type: string) => boolean): string[] =>
  Object.entries(WEIGHTS)
    .filter(([type]) => isIn(type))
    .flatMap(([type, weight]) => Array<string>(weight).fill(type));

/** What a history is about: everything, or a few things of which then much is said. */
const THEMES: string[][] = [
  kindsOf(() => true),
  kindsOf((type) => type.startsWith('Position') || NOTES.includes(type)),
  kindsOf((type) => type.startsWith('Meeting') || NOTES.includes(type)),
  kindsOf((type) => /^(Party|Position|IssueMerged)/.test(type) || NOTES.includes(type)),
  kindsOf((type) => /^(Agreement|PartyMerged)/.test(type) || NOTES.includes(type)),
];
export const THEME_COUNT = THEMES.length;

export const draws = (maxLength: number, minLength = 0): fc.Arbitrary<Draw[]> =>
  fc.array(
    fc.record({
      kind: fc.nat(THEMES[0].length - 1),
      target: fc.nat(99),
      when: fc.nat(99),
      seed: fc.nat(0xffff),
    }),
    { minLength, maxLength },
  );

/** Days that crowd together, so that moments meet; now and then far away, and once in the future. */
const DATES = [
  '2025-03-02',
  '2025-03-01',
  '2025-03-03',
  '2025-03',
  '2025-03-02T00:00:00Z',
  '2025-03-02T12:00:00+02:00',
  '2025-03-01/2025-03-03',
  '2025-03-02~',
  '2025-03-XX',
  '2025',
  '202X',
  '2025-04',
  '2024-12-31?',
  '[2025-03-01..2025-03-03]',
  '2025-03-02/2025-03-05',
];
const FUTURE = '2099-01-01';

/** A small generator of numbers from a seed (mulberry32), and what is drawn with it. */
export class Dice {
  constructor(private state: number) {}

  below(count: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % count;
  }

  oneOf<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)];
  }

  /** True once in so many times. */
  once(inTimes: number): boolean {
    return this.below(inTimes) === 0;
  }

  /** Nothing most of the time, so that a field is often left out. */
  maybe(fields: JsonObject): JsonObject {
    return this.once(3) ? fields : {};
  }
}

const aParty = (dice: Dice): string =>
  dice.once(40) ? dice.oneOf(['never', 'E']) : dice.oneOf(['A', 'A', 'A', 'B', 'B', 'C', 'D']);
const anIssue = (dice: Dice): string =>
  dice.once(30) ? dice.oneOf(['never', 'k']) : dice.oneOf(['i', 'i', 'i', 'j']);
const MEETINGS = ['m', 'n', 'o'];

function parties(dice: Dice, least: number): string[] {
  const found = new Set<string>();
  const count = least + (dice.once(3) ? 1 : 0);
  while (found.size < count) found.add(aParty(dice));
  return [...found];
}

const participants = (dice: Dice): JsonObject[] =>
  parties(dice, 2).map((partyId) => ({ partyId, ...dice.maybe({ person: 'P. Erson', office: 'minister' }) }));

const source = (dice: Dice): JsonObject => ({
  outlet: dice.oneOf(['Wire', 'Gazette', 'WIRE', ' wire ', 'Radio']),
  ...dice.maybe({ reliability: 'B', credibility: 2 }),
});

const coding = (dice: Dice): JsonObject[] => [{ scheme: 'CAMEO', code: dice.oneOf(['036', '046']) }];

const codes = (dice: Dice): JsonObject[] => [{ scheme: 'ISO', value: dice.oneOf(['AA', 'BB']) }];

const ideas: Record<string, (dice: Dice) => JsonObject> = {
  NegotiationOpened: (dice) => ({
    title: dice.oneOf(['Talks', 'Peace talks']),
    ...dice.maybe({ tags: ['t'], description: 'd' }),
  }),
  NegotiationStalled: (dice) => dice.maybe({ reason: 'r' }),
  NegotiationResumed: (dice) => dice.maybe({ reason: 'r' }),
  NegotiationConcluded: () => ({ outcome: 'o' }),
  PartyAdmitted: (dice) => ({
    name: dice.oneOf(['one', 'other']),
    kind: 'state',
    role: 'principal',
    ...(dice.once(4) && { memberOf: parties(dice, 1) }),
    ...dice.maybe({ codes: codes(dice), aliases: ['the one'] }),
  }),
  PartyChanged: (dice) => ({
    ...dice.oneOf<JsonObject>([
      { name: dice.oneOf(['renamed', 'other']) },
      { kind: 'bloc', role: 'observer' },
      { memberOf: parties(dice, 1) },
      { codes: codes(dice), aliases: ['another'] },
    ]),
    ...dice.maybe({ reason: 'r' }),
  }),
  PartyReturned: (dice) => dice.maybe({ reason: 'r' }),
  PartyMerged: (dice) => ({ into: aParty(dice), reason: 'one party' }),
  IssueOpened: (dice) => ({
    proposition: 'It is so.',
    ...dice.maybe({ description: 'd', tags: ['t'] }),
    ...(dice.once(3) && { parent: dice.once(3) ? dice.oneOf(['k', 'l']) : anIssue(dice) }),
  }),
  IssueClosed: (dice) => dice.maybe({ outcome: 'o' }),
  IssueReopened: (dice) => dice.maybe({ reason: 'r' }),
  IssueMerged: (dice) => ({
    into: dice.once(3) ? dice.oneOf(['k', 'l']) : anIssue(dice),
    reason: 'one issue',
  }),
  MeetingScheduled: (dice) => ({
    title: dice.oneOf(['Summit', 'Talks']),
    participants: participants(dice),
    ...(dice.below(2) && { scheduledFor: dice.oneOf(['2025-03-03', '2025-04', '2025-03-02/2025-03-04']) }),
    ...dice.maybe({ place: 'Vienna', format: 'talks' }),
  }),
  MeetingPostponed: (dice) => ({
    ...dice.maybe({ until: '2025-05' }),
    ...dice.maybe({ reason: 'r' }),
    ...(dice.once(4) && { by: aParty(dice) }),
  }),
  MeetingRescheduled: (dice) => ({
    scheduledFor: dice.oneOf(['2025-03-04', '2025-06', '2025-03-02']),
    ...dice.maybe({ place: 'Geneva' }),
    ...(dice.once(4) && { participants: participants(dice) }),
  }),
  MeetingCancelled: (dice) => (dice.once(4) ? { by: aParty(dice) } : {}),
  MeetingHeld: (dice) => ({
    ...(dice.below(2) && { title: 'Held', participants: participants(dice) }),
    ...dice.maybe({ outcome: 'o' }),
    ...dice.maybe({ title: 'Held too' }),
    ...dice.maybe({ place: 'Oslo', format: 'summit' }),
  }),
  CallHeld: (dice) => ({
    participants: dice.once(6)
      ? [
          { partyId: 'A', person: 'x' },
          { partyId: 'A', person: 'y' },
        ]
      : participants(dice),
    ...dice.maybe({ medium: 'video', summary: 's' }),
  }),
  PositionStated: (dice) => {
    const stance = dice.oneOf(['supports', 'opposes', 'conditional', 'undecided', 'abstains', 'supports']);
    const condition = {
      text: 'if',
      ...(dice.once(3) && { onParty: aParty(dice) }),
      ...(dice.once(3) && { issueId: anIssue(dice) }),
    };
    return {
      parties: parties(dice, 1),
      issueId: anIssue(dice),
      stance,
      summary: 's',
      ...((stance === 'conditional' || dice.once(8)) && { conditions: [condition] }),
      ...dice.maybe({ score: dice.oneOf([0, 35, 62.5, 100]), salience: 80 }),
      ...dice.maybe({ speaker: { name: 'N', ...(dice.once(2) && { partyId: aParty(dice) }) }, quote: 'q' }),
      ...(dice.once(4) && { statementId: dice.oneOf(['s', 't']) }),
    };
  },
  PositionWithdrawn: (dice) => ({
    ...dice.maybe({ reason: 'r' }),
    ...(dice.below(2) && { parties: parties(dice, 1) }),
  }),
  PartyLeft: (dice) => dice.maybe({ reason: 'r' }),
  AgreementReached: (dice) => ({
    title: 'Agreement',
    parties: parties(dice, 1),
    ...(dice.once(3) && { issues: [anIssue(dice)] }),
  }),
  AgreementSigned: (dice) => ({ parties: parties(dice, 1), ...dice.maybe({ place: 'Oslo' }) }),
  AgreementRatified: (dice) => ({ parties: parties(dice, 1), ...dice.maybe({ reason: 'r' }) }),
  AgreementLeft: (dice) => ({ parties: parties(dice, 1), ...dice.maybe({ reason: 'r' }) }),
  AgreementInForce: (dice) => dice.maybe({ reason: 'r' }),
  AgreementSuspended: (dice) => dice.maybe({ reason: 'r' }),
  AgreementEnded: (dice) => dice.maybe({ reason: 'r' }),
  IncidentReported: (dice) => ({ title: 'Incident', ...(dice.once(3) && { parties: parties(dice, 1) }) }),
};

const NEW_IDS: Record<string, (dice: Dice, log: readonly Shown[]) => string> = {
  PartyAdmitted: (dice) => dice.oneOf(['E', 'F', 'A']),
  IssueOpened: (dice) => dice.oneOf(['k', 'l', 'i']),
  MeetingScheduled: (dice) => dice.oneOf(MEETINGS),
  CallHeld: (dice, log) => (dice.once(8) ? 'call' : `call-${log.length}`),
  PositionStated: (dice, log) => (dice.once(12) ? 'p' : `p-${log.length}`),
  AgreementReached: (dice, log) => (dice.once(4) ? 'agreement' : `agreement-${log.length}`),
  IncidentReported: (dice, log) => (dice.once(4) ? 'incident' : `incident-${log.length}`),
};

/** The parties of the thing that a command is about, most of the time: few other commands would be lawful. */
function someOf(made: Shown | undefined, body: JsonObject, dice: Dice): JsonObject {
  const all = made?.data.parties as string[] | undefined;
  if (!body.parties || !all || dice.once(5)) return body;
  return { ...body, parties: dice.once(2) ? all : [dice.oneOf(all)] };
}

/** No party is said to be a member of itself. */
const notOfItself = (body: JsonObject, partyId: unknown): JsonObject =>
  body.memberOf ? { ...body, memberOf: (body.memberOf as string[]).filter((id) => id !== partyId) } : body;

const NEVER = '00000000-0000-4000-8000-000000000000';

/** The report that a draw is about: half the time one of the last few, so that much is said about the same one. */
function target(log: readonly Shown[], { target: drawn }: Draw): Shown | undefined {
  if (drawn === 99 || log.length === 0) return undefined;
  const back = drawn < 50 ? drawn % Math.min(log.length, 6) : drawn % log.length;
  return log[log.length - 1 - back];
}

/** What a report should have said; now and then what a report of its type cannot say. */
function correction(of: Shown | undefined, draw: Draw, dice: Dice): { body: JsonObject; invalid: boolean } {
  const body: JsonObject = { reason: 'misread' };
  const parts = 1 + dice.below(15);
  const idField = of && ID_FIELD[of.type];
  const isReport = of !== undefined && !isInRecordedTime(of);
  const invalid = isReport && (parts & 1) === 1 && dice.once(12);
  if (parts & 1) {
    body.data = {
      ...(isReport && notOfItself(ideas[of.type](dice), of.data.partyId)),
      ...(isReport && idField && dice.once(4) && { [idField]: dice.once(4) ? 'another' : of.data[idField] }),
      ...((invalid || !isReport) && { colour: 'red' }),
    };
  }
  if (parts & 2) body.occurredOn = dateOf(draw);
  if (parts & 4) body.source = source(dice);
  if (parts & 8) body.coding = dice.once(3) ? [] : coding(dice);
  return { body, invalid };
}

const dateOf = ({ when }: Draw): string => (when === 99 ? FUTURE : DATES[when % DATES.length]);

/** Breaks a body so that it does not validate, whatever has been recorded. */
function broken(body: JsonObject, dice: Dice): JsonObject {
  return dice.oneOf([
    { ...body, colour: 'red' },
    { ...body, occurredOn: '2025-02-30' },
    { ...body, note: null },
    { ...body, eventId: 'no-uuid' },
    { ...body, occurredOn: '2025-10-21T14:30:00' },
  ]);
}

/**
 * The command that a draw comes to.
 * @param log what its negotiation's stream holds
 * @param freshId an eventId for where the client gives one
 * @param theme which of the THEME_COUNT themes
 */
export function commandOf(
  negotiationId: string,
  log: readonly Shown[],
  draw: Draw,
  freshId: () => string,
  theme = 0,
): Command {
  const kinds = THEMES[theme];
  const type = log.length === 0 && draw.kind % 3 > 0 ? 'NegotiationOpened' : kinds[draw.kind % kinds.length];
  const dice = new Dice(draw.seed);
  const merged = log.filter(isMerge);
  const isOfMerge = type === 'ReportRetracted' && merged.length > 0 && dice.once(4);
  const of = target(isOfMerge ? merged : log, draw);
  const metadata: JsonObject = {
    ...(!isInRecordedTime({ type }) || dice.once(4) ? { occurredOn: dateOf(draw) } : {}),
    ...dice.maybe({ source: source(dice) }),
    ...(dice.once(5) && { coding: coding(dice) }),
    ...(dice.once(5) && { note: 'n' }),
    ...(dice.once(6) && { coder: 'c' }),
    ...(dice.once(6) && { eventId: dice.once(5) ? (of?.eventId ?? freshId()) : freshId() }),
  };
  const pathIds: Record<string, string> = {};
  let body: JsonObject;
  if (type === 'ReportCorrected') {
    const { note, coder, eventId } = metadata;
    const said = correction(of, draw, dice);
    body = {
      ...(note !== undefined && { note }),
      ...(coder !== undefined && { coder }),
      ...(eventId !== undefined && { eventId }),
      ...said.body,
    };
    if (said.invalid) return { negotiationId, type, pathIds: { eventId: of!.eventId }, body, invalid: true };
  } else if (type === 'ReportRetracted') body = { ...metadata, reason: 'in error' };
  else if (type === 'ReportCorroborated') body = { ...metadata, source: source(dice) };
  else if (type === 'ReportDisputed') body = { ...metadata, by: 'Kremlin', statement: 'not so' };
  else body = { ...metadata, ...ideas[type](dice) };

  if (isOneOfTheFour({ type })) pathIds.eventId = of?.eventId ?? NEVER;
  else if (type === 'PositionWithdrawn') {
    const stated = target(
      log.filter((event) => event.type === 'PositionStated'),
      draw,
    );
    pathIds.positionId = (stated?.data.positionId as string | undefined) ?? 'never';
    body = someOf(stated, body, dice);
  } else if (/^Agreement(?!Reached)/.test(type)) {
    const reached = target(
      log.filter((event) => event.type === 'AgreementReached'),
      draw,
    );
    pathIds.agreementId = (reached?.data.agreementId as string | undefined) ?? 'never';
    body = someOf(reached, body, dice);
  } else if (/^Party(?!Admitted)/.test(type)) {
    pathIds.partyId = dice.once(20) ? 'never' : dice.oneOf(['A', 'B', 'B', 'C', 'C', 'D', 'D', 'E']);
    body = notOfItself(body, pathIds.partyId);
  } else if (/^Issue(?!Opened)/.test(type)) {
    pathIds.issueId = dice.once(20) ? 'never' : dice.oneOf(['i', 'j', 'j', 'j', 'k']);
  } else if (type.startsWith('Meeting') && type !== 'MeetingScheduled') {
    const known = log
      .filter((event) => event.type.startsWith('Meeting'))
      .map(({ data }) => data.meetingId as string);
    pathIds.meetingId = dice.once(15) ? 'never' : dice.oneOf(dice.once(6) ? MEETINGS : [...known, 'm']);
  } else if (type === 'NegotiationOpened') body.negotiationId = negotiationId;
  else if (NEW_IDS[type]) {
    const id = NEW_IDS[type](dice, log);
    body = { ...notOfItself(body, id), [ID_FIELD[type]]: id };
  }

  const invalid = dice.once(25);
  const last = log.at(-1)?.revision ?? -1;
  const ifMatch = dice.once(12) ? last - (dice.once(3) ? 1 : 0) : undefined;
  return {
    negotiationId,
    type,
    pathIds,
    body: invalid ? broken(body, dice) : body,
    ...(ifMatch !== undefined && ifMatch >= 0 && { ifMatch }),
    ...(invalid && { invalid }),
  };
}

/** How a negotiation that random commands can go on from begins. */
export const BEGINNING: { type: string; body: JsonObject }[] = [
  { type: 'NegotiationOpened', body: { title: 'Talks', occurredOn: '2025-01' } },
  ...['A', 'B', 'C', 'D'].map((partyId) => ({
    type: 'PartyAdmitted',
    body: { partyId, name: partyId, kind: 'state', role: 'principal', occurredOn: '2025-01-01' },
  })),
  ...['i', 'j'].map((issueId) => ({
    type: 'IssueOpened',
    body: { issueId, proposition: 'It is so.', occurredOn: '2025-02-XX' },
  })),
  {
    type: 'MeetingScheduled',
    body: {
      meetingId: 'm',
      title: 'Summit',
      participants: [{ partyId: 'A' }, { partyId: 'B' }],
      scheduledFor: '2025-03-03',
      occurredOn: '2025-02-20',
    },
  },
];
