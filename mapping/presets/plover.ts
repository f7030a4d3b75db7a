import type { Mapping, ReportMapping, Value } from '../document.js';

const EVENT = ['event type', 'event'];
const MODE = ['event mode', 'mode'];
const DATE = ['event date', 'date'];
const CONTEXTS = ['contexts', 'context'];
const ACTOR = ['actor name', 'actor'];
const RECIPIENT = ['recipient name', 'recipient'];

const actor: Value = { party: { column: ACTOR, split: ';' } };
const recipient: Value = { party: { column: RECIPIENT, split: ';' } };
const participants: Value = [ACTOR, RECIPIENT].map((column) => ({
  each: { column, split: ';' },
  as: { partyId: { party: { item: true } } },
}));
const title: Value = {
  template: `{${ACTOR.join('|')}} and {${RECIPIENT.join('|')}}, {${DATE.join('|')}}`,
  optional: true,
};
const meetingId: Value = {
  id: {
    template: `{${MODE.join('|')}} {${ACTOR.join('|')}} {${RECIPIENT.join('|')}} {${DATE.join('|')}}`,
    optional: true,
  },
};

/** Of all reports. */
const shared: Pick<ReportMapping, 'occurredOn' | 'coding' | 'source'> = {
  occurredOn: { column: DATE, date: ['yyyy-MM-dd', 'yyyyMMdd', 'M/d/yyyy', 'd MMMM yyyy'] },
  coding: [
    { scheme: 'PLOVER', code: { column: EVENT } },
    { scheme: 'PLOVER mode', code: { column: MODE, optional: true } },
  ],
};

/** Selects rows by these events. */
const only = (events: readonly string[], type: string): Value => ({
  column: EVENT,
  values: Object.fromEntries(events.map((event) => [event, type])),
  otherwise: null,
});

/** Gives a value for rows with one of these in a column, which may have several, separated by semicolons. */
const having = (column: string[], texts: readonly string[]): Value => ({
  column,
  split: ';',
  values: Object.fromEntries(texts.map((text) => [text, true])),
  otherwise: null,
  optional: true,
});

const byPhone = having(MODE, ['phone', 'consult-phone']);
/** The auxiliary contexts of PLOVER, for events that have not happened. */
const intended = having(CONTEXTS, ['future', 'hypothetical']);

/**
 * Events coded in PLOVER, the successor of CAMEO. Made from the fields of its codebook (date, actor, recipient, event, mode,
 * context) and the columns of POLECAT, the dataset coded in it (`Event Date`, `Event Type`, `Event Mode`, `Contexts`, `Actor Name`,
 * `Recipient Name` …). Events without a mapping (support, aid, demands, protest, force …) give no report.
 */
export const plover: Mapping = {
  name: 'PLOVER events',
  description:
    'Events between actors: date, event, mode, contexts, actor, recipient, as POLECAT has them. Consultations by phone, other consultations, intended ones; agreements, concessions, refusals, threats and sanctions as incidents.',
  negotiation: { title: 'Coded events' },
  parties: { kind: 'state' },
  reports: [
    {
      ...shared,
      type: only(['consult'], 'CallHeld'),
      when: byPhone,
      unless: intended,
      data: { participants, medium: 'telephone' },
    },
    {
      ...shared,
      type: only(['consult'], 'MeetingHeld'),
      unless: { first: [byPhone, intended] },
      data: {
        meetingId,
        title,
        participants,
        place: { column: ['placename', 'event_loc'], optional: true },
        format: 'other',
      },
    },
    {
      // An intended meeting has no date: it is scheduled without one, and never the next meeting.
      ...shared,
      type: only(['consult'], 'MeetingScheduled'),
      when: intended,
      data: { meetingId, title, participants },
    },
    {
      ...shared,
      type: only(
        ['agree', 'concede', 'retreat', 'reject', 'threaten', 'sanction', 'coerce'],
        'IncidentReported',
      ),
      unless: intended,
      data: {
        title: {
          column: EVENT,
          values: {
            agree: 'Agreement or offer',
            concede: 'Concession',
            retreat: 'Withdrawal or release',
            reject: 'Refusal',
            threaten: 'Threat',
            sanction: 'Sanction',
            coerce: 'Coercion',
          },
        },
        summary: title,
        parties: [actor, recipient],
      },
    },
  ],
  leaveOut: '*',
};
