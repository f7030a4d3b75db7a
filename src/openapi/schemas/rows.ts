import type { EventType } from '../../../events/catalogue.js';
import { schemaOfData } from '../../../events/schema.js';
import { WHYS } from '../../../projections/explain.js';
import type { Schema } from '../../http/describe.js';
import { ID_SCHEMA, UUID_SCHEMA } from '../../http/parameters.js';
import {
  count,
  EDTF,
  INSTANT,
  list,
  maybe,
  oneOf,
  POSITION,
  PRECISION,
  record,
  ref,
  refOf,
  text,
  yesNo,
} from './shorthand.js';

const REF = {
  eventId: UUID_SCHEMA,
  type: text(),
  position: POSITION,
  recordedAt: INSTANT,
};
const WHY =
  '`decides`: the latest statement, on which the row rests (`withdrawn` once it was withdrawn); `superseded` by a later statement; `tied`: by one of the same moment that was recorded later; `withdraws`: it withdraws the present statement (`without-effect`: another); `after-as-of`: its date begins later; `retracted`; `corrected`: it is about another cell now; `elsewhere`: the same as the retraction of a correction, or of a merge, left it.';
const STANCE = oneOf('supports', 'conditional', 'undecided', 'abstains', 'opposes');
const STATUS = oneOf('open', 'stalled', 'concluded');
const MEETING_STATUS = oneOf('scheduled', 'postponed', 'cancelled', 'underway', 'held');
const SCORE: Schema = { type: ['number', 'null'], minimum: 0, maximum: 100 };
const IDS = list(ID_SCHEMA);

const STANCE_ROW = {
  partyId: ID_SCHEMA,
  issueId: ID_SCHEMA,
  stance: STANCE,
  score: SCORE,
  salience: SCORE,
  summary: text(),
  quote: maybe(text()),
  conditions: list(ref('Condition')),
  speaker: maybe(ref('Speaker')),
  since: EDTF,
  statedOn: EDTF,
  precision: PRECISION,
  tentative: yesNo('By then the latest statement may not have been made yet: its date allows later moments.'),
  positionId: ID_SCHEMA,
  statementId: maybe(ID_SCHEMA),
  eventId: UUID_SCHEMA,
  jointWith: IDS,
  source: { anyOf: [ref('Source'), { type: 'null' }] },
  corroborations: count('How many other outlets say the same.'),
  disputed: yesNo(),
  conflicting: list(
    UUID_SCHEMA,
    'Other statements about the cell whose dates overlap the latest one’s, with another stance: which came last cannot be told.',
  ),
  statements: count(),
  previous: { anyOf: [record({ stance: STANCE, since: EDTF }), { type: 'null' }] },
};

/** Common fields of every read: its two times, resolved, and the position in the log. */
const TIMES = {
  asOf: { ...maybe(INSTANT), description: 'The last moment that counts; null: no bound.' },
  knownAt: { ...INSTANT, description: 'What had been recorded by then.' },
};
const ECHO = { ...TIMES, position: { ...POSITION, description: 'The last position known by then.' } };
const DEGRADED = yesNo('Only where true: something recorded could not be applied, and is left out.');

const answer = (properties: Record<string, Schema>, optional: string[] = []): Schema =>
  record({ ...ECHO, ...properties, degraded: DEGRADED }, ['degraded', ...optional]);
const page = (properties: Record<string, Schema>): Schema =>
  answer({ ...properties, nextCursor: maybe(text()) });

/** The data of a report, as corrected, and the report's identity. */
function recordedAs(type: EventType, more: Record<string, Schema> = {}): Schema {
  const data = schemaOfData(type, refOf) as { properties: Record<string, Schema>; required: string[] };
  const own = record({ eventId: UUID_SCHEMA, occurredOn: EDTF, precision: PRECISION, ...more });
  return {
    ...own,
    description: `The data of ${type}, and its report.`,
    properties: { ...data.properties, ...(own.properties as object) },
    required: [...data.required, ...(own.required as string[])],
  };
}

const CONTACT = record({
  type: oneOf('meeting', 'call'),
  id: ID_SCHEMA,
  occurredOn: EDTF,
  precision: PRECISION,
  eventId: UUID_SCHEMA,
});
const MEETING = {
  meetingId: ID_SCHEMA,
  title: text(),
  status: MEETING_STATUS,
  scheduledFor: maybe(EDTF),
  heldOn: maybe(EDTF),
  tentative: yesNo('By then its last step may not have happened yet: its date allows later moments.'),
  place: maybe(text()),
  format: maybe(text()),
  participants: list(record({ partyId: ID_SCHEMA, person: text(), office: text() }, ['person', 'office'])),
  outcome: maybe(text()),
  timesPostponed: count(),
  disputed: yesNo('Whether any report of its life is.'),
  history: list(record({ type: text(), occurredOn: EDTF, precision: PRECISION, eventId: UUID_SCHEMA })),
} satisfies Record<string, Schema>;

const STEPS = list(record({ type: text(), occurredOn: EDTF, precision: PRECISION, eventId: UUID_SCHEMA }));

/** An entity of a collection: the data of the report that creates it, at that time. */
const thing = (type: EventType, more: Record<string, Schema> = {}): Schema =>
  recordedAs(type, { ...more, disputed: yesNo('Whether any report of its life is.') });

const MERGED_FROM = list(ID_SCHEMA, 'Every other id that is read as this one.');
const THINGS = {
  Party: thing('PartyAdmitted', {
    status: oneOf('present', 'left'),
    mergedFrom: MERGED_FROM,
  }),
  Issue: thing('IssueOpened', {
    status: oneOf('open', 'closed'),
    outcome: { ...maybe(text()), description: 'What came of it, while it is closed.' },
    mergedFrom: MERGED_FROM,
  }),
  Call: thing('CallHeld'),
  Position: thing('PositionStated', { withdrawnFor: IDS }),
  Agreement: thing('AgreementReached', {
    status: oneOf('reached', 'signed', 'in-force', 'suspended', 'ended'),
    signedBy: IDS,
    ratifiedBy: IDS,
    leftBy: list(ID_SCHEMA, 'Whose latest of signing and leaving is leaving.'),
    history: STEPS,
  }),
  Incident: thing('IncidentReported'),
} satisfies Record<string, Schema>;

/** The differences between two states. */
const CHANGED = {
  stances: list(ref('StanceChange'), 'Listed where the stance differs.'),
  meetings: list(ref('MeetingChange'), 'Listed where status or scheduledFor differs.'),
  agreements: list(ref('AgreementReport'), 'Those new between the two.'),
};

const TITLE = text('Of the negotiation.');

/** A report in a list across negotiations: with the names that a sentence about it takes. */
const LINE = {
  type: text(),
  occurredOn: EDTF,
  precision: PRECISION,
  parties: list(record({ partyId: ID_SCHEMA, name: text() }), 'Those that take part in it.'),
  issue: { anyOf: [record({ issueId: ID_SCHEMA, proposition: text() }), { type: 'null' }] },
  stance: maybe(STANCE),
  subject: maybe(text('Title of the meeting, the agreement, the incident …')),
};
const NAMES: Schema = { type: 'object', additionalProperties: { type: 'string' } };

/** The answer of a read of a single entity. */
const one = (name: string): Schema => ({ allOf: [answer({}), ref(name)] });

/** Rows of the projections, and the answers that contain them. */
export const ROWS = {
  NegotiationRow: record({
    negotiationId: ID_SCHEMA,
    title: text(),
    tags: list(text()),
    status: STATUS,
    lastEventOn: EDTF,
    precision: PRECISION,
    counts: record({
      parties: count(),
      issues: count(),
      meetings: count(),
      calls: count(),
      positions: count(),
      agreements: count(),
      incidents: count(),
    }),
  }),
  Negotiations: page({ negotiations: list(ref('NegotiationRow')) }),
  Negotiation: answer({
    negotiationId: ID_SCHEMA,
    title: { ...maybe(text()), description: 'Null before its opening, as `description` and `status` are.' },
    description: maybe(text()),
    tags: list(text()),
    status: maybe(STATUS),
    revision: { type: 'integer', description: 'Of the stream, at the position known.' },
    parties: list(ref('Party'), 'Those admitted by then, in that order.'),
    issues: list(ref('Issue'), 'Those opened by then, in that order.'),
    nextMeeting: {
      ...maybe(ref('Meeting')),
      description:
        'The first scheduled meeting that can still come; one without a date only if none has one.',
    },
    lastContact: maybe(ref('LastContact')),
    daysSinceLastContact: { type: ['integer', 'null'], minimum: 0 },
    postponementsInARow: count(),
    openConditions: count(),
  }),
  ...THINGS,
  Parties: answer({ parties: list(ref('Party')) }),
  OneParty: one('Party'),
  Issues: answer({ issues: list(ref('Issue')) }),
  OneIssue: one('Issue'),
  Calls: answer({ calls: list(ref('Call')) }),
  OneCall: one('Call'),
  Positions: answer({ positions: list(ref('Position')) }),
  OnePosition: one('Position'),
  Agreements: answer({ agreements: list(ref('Agreement')) }),
  OneAgreement: one('Agreement'),
  Incidents: answer({ incidents: list(ref('Incident')) }),
  OneIncident: one('Incident'),
  LastContact: CONTACT,
  Stance: record(STANCE_ROW),
  Stances: answer(
    { stances: list(ref('Stance')), nextCursor: maybe(text('Only where a page was asked for.')) },
    ['nextCursor'],
  ),
  StanceRun: record({
    stance: STANCE,
    from: EDTF,
    to: maybe(EDTF),
    precision: PRECISION,
    eventId: UUID_SCHEMA,
    endedBy: maybe(UUID_SCHEMA),
    statements: list(UUID_SCHEMA),
  }),
  StanceHistory: answer({ history: list(ref('StanceRun')) }),
  EventRef: record(REF),
  ExplainedReport: record({
    ...REF,
    occurredOn: { ...EDTF, description: 'As corrected by then.' },
    precision: PRECISION,
    stance: {
      ...maybe(STANCE),
      description: 'What a statement says, as corrected by then; null of a withdrawal.',
    },
    counts: yesNo(
      'Whether it is a step of the fold: it is known, is about the cell, counts, and its date begins by `asOf`.',
    ),
    why: { ...oneOf(...WHYS), description: WHY },
    by: {
      ...maybe(ref('EventRef')),
      description:
        'The event that decided it: the later statement, the withdrawal, what it withdraws, the correction, the retraction, the merge.',
    },
    then: {
      anyOf: [
        record({
          stance: STANCE,
          statement: { ...UUID_SCHEMA, description: 'The `eventId` of the statement on which it rests.' },
        }),
        { type: 'null' },
      ],
      description: 'What held after it, where it counts: null where nothing did.',
    },
    said: list(
      record({
        ...REF,
        target: { ...UUID_SCHEMA, description: 'What it corrects or retracts.' },
        parts: list(oneOf('data', 'occurredOn', 'source', 'coding'), 'What a correction replaces.'),
        stands: yesNo('Whether it has not been retracted itself.'),
      }),
      'The corrections and retractions of it, and of one another, in the order recorded.',
    ),
    merges: list(ref('EventRef'), 'By which what it names is read as the party or the issue.'),
  }),
  StanceExplanation: answer({
    partyId: { ...ID_SCHEMA, description: 'As it is read by then.' },
    issueId: { ...ID_SCHEMA, description: 'As it is read by then.' },
    stance: { ...maybe(ref('Stance')), description: 'The row of `stances`; null where there is none.' },
    reports: list(ref('ExplainedReport'), 'In valid order; of more than 1,000, the last.'),
    omitted: count('How many more there are, which come before.'),
    merges: list(ref('EventRef'), 'By which other ids are read as the party or the issue.'),
    later: list(
      ref('EventRef'),
      'The events recorded after `knownAt` that have changed what bears on it, the first 1,000.',
    ),
  }),
  Meeting: record(MEETING),
  Meetings: answer({ meetings: list(ref('Meeting')) }),
  OneMeeting: answer(MEETING),
  Contacts: answer({
    contacts: list(
      record({
        parties: { ...IDS, minItems: 2, maxItems: 2 },
        meetings: count(),
        calls: count(),
        lastContact: ref('LastContact'),
      }),
    ),
  }),
  Conditions: answer({
    conditions: list(
      record({
        partyId: ID_SCHEMA,
        issueId: ID_SCHEMA,
        stance: STANCE,
        text: text(),
        onParty: maybe(ID_SCHEMA),
        onIssue: maybe(ID_SCHEMA),
        positionId: ID_SCHEMA,
        eventId: UUID_SCHEMA,
        since: EDTF,
      }),
    ),
  }),
  StanceChange: record({
    partyId: ID_SCHEMA,
    issueId: ID_SCHEMA,
    before: maybe(ref('Stance')),
    after: maybe(ref('Stance')),
  }),
  Convergence: answer({
    issues: list(
      record({
        issueId: ID_SCHEMA,
        supports: IDS,
        conditional: IDS,
        undecided: IDS,
        abstains: IDS,
        opposes: IDS,
        silent: IDS,
        spread: SCORE,
        moved: {
          type: ['array', 'null'],
          items: ref('StanceChange'),
          description: 'Null without `since`.',
        },
      }),
    ),
  }),
  Timeline: page({ events: list(ref('TimelineEvent')) }),
  Changes: answer({
    from: record(ECHO),
    to: record(ECHO),
    ...CHANGED,
  }),
  MeetingChange: record({
    meetingId: ID_SCHEMA,
    before: maybe(ref('Meeting')),
    after: maybe(ref('Meeting')),
  }),
  AgreementReport: recordedAs('AgreementReached', { source: maybe(ref('Source')) }),
  StancesAcross: page({
    stances: list(
      record({
        negotiationId: ID_SCHEMA,
        title: TITLE,
        partyName: text(),
        proposition: text(),
        ...STANCE_ROW,
      }),
    ),
  }),
  MeetingAcross: record({ negotiationId: ID_SCHEMA, negotiationTitle: TITLE, ...MEETING }),
  MeetingsAcross: page({ meetings: list(ref('MeetingAcross')) }),
  ReportLine: record({
    negotiationId: ID_SCHEMA,
    title: TITLE,
    eventId: { ...UUID_SCHEMA, description: 'Of the report.' },
    ...LINE,
    text: text('What was said, 400 characters at most.'),
  }),
  Briefing: answer({
    moved: list(
      record({
        negotiationId: ID_SCHEMA,
        title: TITLE,
        ...CHANGED,
        names: {
          ...record({ parties: NAMES, issues: NAMES }),
          description: 'Of the parties and issues in `stances` and `agreements`, by id.',
        },
      }),
      'The negotiations in which something did.',
    ),
    next: list(
      ref('MeetingAcross'),
      'Meetings to come, soonest first, those without a date last; 50 at most.',
    ),
    stale: list(
      record({ negotiationId: ID_SCHEMA, title: TITLE, lastEventOn: EDTF, days: count() }),
      'Negotiations that are neither concluded nor moved; those where nothing has happened for longest first; 100 at most.',
    ),
    disputed: list(ref('ReportLine'), 'Reports that were disputed since then; 1,000 at most.'),
    corrected: list(ref('ReportLine'), 'Reports that were corrected since then; 1,000 at most.'),
  }),
  PartiesAcross: page({
    parties: list(
      record({
        party: text('One of its codes as `scheme:value`, or its id: what the parameter `party` takes.'),
        name: text('As most negotiations have it.'),
        kind: text(),
        codes: list(text(), 'As `scheme:value`, of any date.'),
        negotiations: count('In how many it takes part.'),
      }),
    ),
  }),
  TimelineAcross: page({ reports: list(ref('ReportLine')) }),
  SearchResults: page({
    results: list(
      record({
        negotiationId: ID_SCHEMA,
        title: TITLE,
        eventId: { ...UUID_SCHEMA, description: 'Of the report; of the words of a dispute, of that.' },
        ...LINE,
        snippet: text('HTML: the words within `<mark>`, the rest escaped.'),
        fields: list(
          text(),
          'Names of the texts in which words were found, as `title`, `summary`, `outlet`.',
        ),
      }),
    ),
  }),
  Report: {
    allOf: [
      ref('TimelineEvent'),
      record(
        {
          ...TIMES,
          retracted: yesNo('Whether it is, by then.'),
          retractions: list(ref('Event')),
          said: list(
            { allOf: [ref('Event'), record({ retracted: yesNo() })] },
            'Everything said about it, in the order recorded.',
          ),
          current: {
            anyOf: [ref('Event'), { type: 'null' }],
            description:
              'As it stands corrected; null where it does not count, and for one of the four about a report.',
          },
          degraded: DEGRADED,
        },
        ['degraded'],
      ),
    ],
    description:
      'The event as recorded, with its own position, whether it is retracted, and what has since been said about it.',
  },
  Digest: answer(
    {
      negotiationId: ID_SCHEMA,
      stream: text(),
      revision: count('Of the last event known by then: how many there are, less one.'),
      hash: {
        type: 'string',
        pattern: '^[0-9a-f]{64}$',
        description: 'Of that event, and through it of every event before it: SHA-256, in hex.',
      },
      chain: {
        type: 'string',
        pattern: '^[0-9a-f]{64}$',
        description:
          'Of the whole log up to that event, in its order, whichever negotiations the events belong to: SHA-256, in hex.',
      },
      eventId: UUID_SCHEMA,
      recordedAt: INSTANT,
    },
    ['chain'],
  ),
  Events: page({
    events: list(ref('Event')),
    nextPosition: { ...maybe(POSITION), description: 'Where to read on; null at the end of what is known.' },
  }),
} satisfies Record<string, Schema>;
