import type { Mapping, Value } from '../document.js';

const source: Value = { column: ['source', 'source name', 'Actor1Name'] };
const target: Value = { column: ['target', 'target name', 'Actor2Name'] };
const label: Value = { column: ['label', 'event text'], optional: true };
const CODE = ['code', 'cameo code', 'event code', 'EventCode'];
const code: Value = { column: CODE };
const participants: Value = [{ partyId: { party: source } }, { partyId: { party: target } }];
const occurredOn: Value = {
  column: ['date', 'event date', 'SQLDATE'],
  date: ['yyyy-MM-dd', 'yyyyMMdd', 'M/d/yyyy', 'd MMMM yyyy'],
};
const coding: Value = [{ scheme: 'CAMEO', code, label }];
const meetingId: Value = {
  id: {
    template:
      '{code|cameo code|event code|EventCode} {source|source name|Actor1Name} {target|target name|Actor2Name} {date|event date|SQLDATE}',
  },
};
const title: Value = {
  template: '{source|source name|Actor1Name} and {target|target name|Actor2Name}, {date|event date|SQLDATE}',
};

const note: Value = { template: 'count: {count}', optional: true };

/** Selects rows by these codes. */
const only = (codes: readonly string[], type: string): Value => ({
  column: CODE,
  values: Object.fromEntries(codes.map((code) => [code, type])),
  otherwise: null,
});

/**
 * Events between two actors, coded in CAMEO. Made from the columns of the ICEWS event data (`Event Date`, `Source Name` …) and of
 * GDELT (`SQLDATE`, `Actor1Name` …). Codes without a mapping (verbal, material, of force) give no report. Several stories about
 * one event are one: what differs between them (ids, publishers, places) is left out.
 */
export const cameo: Mapping = {
  name: 'CAMEO events',
  description:
    'Events between two actors: date, source, target, code, label, count. Calls (041), meetings (042 to 044, 046), intended meetings (036), refusals (12) and halts (16, 17).',
  negotiation: { title: 'Coded events' },
  parties: { kind: 'state' },
  reports: [
    {
      type: only(['041'], 'CallHeld'),
      occurredOn,
      data: { participants, medium: 'telephone', summary: label },
      coding,
      note,
    },
    {
      type: only(['042', '043', '044', '046*'], 'MeetingHeld'),
      occurredOn,
      data: {
        meetingId,
        title,
        participants,
        format: { column: CODE, values: { '046*': 'talks', '044': 'talks' }, otherwise: 'other' },
      },
      coding,
      note,
    },
    {
      // An intended meeting has no date: it is scheduled without one, and never the next meeting.
      type: only(['036*'], 'MeetingScheduled'),
      occurredOn,
      data: { meetingId, title, participants },
      coding,
      note,
    },
    {
      type: only(['12*', '16*', '17*'], 'IncidentReported'),
      occurredOn,
      data: {
        title: {
          first: [
            label,
            {
              column: CODE,
              values: { '12*': 'Refusal', '16*': 'Relations reduced', '17*': 'Coercion' },
              otherwise: 'Event',
            },
          ],
        },
        summary: title,
        parties: [{ party: source }, { party: target }],
      },
      coding,
      note,
    },
  ],
  leaveOut: '*',
};
