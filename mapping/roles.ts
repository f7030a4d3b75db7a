import type { Mapping, ReportMapping, Value } from './document.js';
import { nameKey } from './names.js';

/** The role of a column in a mapping that is chosen column by column. */
export const ROLES = [
  ...[
    'date',
    'party',
    'with',
    'issue',
    'stance',
    'condition',
    'summary',
    'quote',
    'speaker',
    'title',
    'place',
  ],
  ...['outlet', 'url', 'code', 'coder', 'note', 'leave'],
] as const;
export type Role =
  | 'date'
  | 'party'
  | 'with'
  | 'issue'
  | 'stance'
  | 'condition'
  | 'summary'
  | 'quote'
  | 'speaker'
  | 'title'
  | 'place'
  | 'outlet'
  | 'url'
  | 'code'
  | 'coder'
  | 'note'
  | 'leave';

export interface Column {
  head: string;
  role: Role;
  /** Date formats of its cells. */
  formats: string[];
  /** What its texts that are no dates stand for (EDTF), such as `Fall 2022`. */
  dates: Record<string, string>;
  /** Its texts as stances; null: no report. */
  stances: Record<string, string | null>;
  /** Separator of several values in one cell; empty: single values. */
  split: string;
}
export type Columns = Column[];

/** The kind of report of each row. */
export const KINDS = [
  'PositionStated',
  'MeetingHeld',
  'CallHeld',
  'AgreementReached',
  'IncidentReported',
] as const;
export type Kind = (typeof KINDS)[number];

/** Date formats to try; ambiguous ones in order of preference. */
export const FORMAT_CANDIDATES = [
  ...[
    'edtf',
    'd MMMM yyyy',
    'MMMM d, yyyy',
    'd/M/yyyy',
    'M/d/yyyy',
    'd/M/yy',
    'M/d/yy',
    'd.M.yyyy',
    'd.M.yy',
    'd-M-yyyy',
  ],
  ...['d-MMM-yy', 'd-MMM-yyyy', 'MMMM yyyy', 'MMM yy', 'yyyyMMdd', 'yyyyMM', 'yyyy/M/d'],
  ...[
    'yyyy-MM-dd HH:mm',
    'yyyy-MM-dd HH:mm:ss',
    "yyyy-MM-dd'T'HH:mm:ss",
    'd/M/yyyy HH:mm',
    'd.M.yyyy HH:mm',
    'd MMMM yyyy HH:mm',
  ],
  ...['d-d MMMM yyyy', 'd MMMM - d MMMM yyyy', '[MMM/MMM yyyy]', '[MMM-MMM yyyy]', 'epoch-ms'],
];

const NEEDED: Readonly<Record<Kind, readonly Role[]>> = {
  PositionStated: ['date', 'party', 'issue', 'stance'],
  MeetingHeld: ['date', 'party'],
  CallHeld: ['date', 'party'],
  AgreementReached: ['date', 'party', 'title'],
  IncidentReported: ['date'],
};

/** Roles that reports of this kind require and no column has. Who met may be told by one column for all of them. */
export function lacking(kind: Kind, columns: Columns): Role[] {
  const has = (role: Role) => columns.some((column) => column.role === role);
  const isMet = kind === 'MeetingHeld' || kind === 'CallHeld';
  return NEEDED[kind].filter((role) => !has(role) && !(role === 'party' && isMet && has('with')));
}

/** The most likely kind of report. */
export function guessKind(columns: Columns): Kind {
  const has = (role: Role) => columns.some((column) => column.role === role);
  if (has('stance')) return 'PositionStated';
  if (has('with')) return 'MeetingHeld';
  if (columns.some(({ role, head }) => role === 'title' && AGREEMENT.test(nameKey(head))))
    return 'AgreementReached';
  return has('issue') ? 'PositionStated' : 'IncidentReported';
}

const AGREEMENT = /\b(agreement|treaty|accord|protocol)\b/;

/** The mapping for a table with these column roles. */
export function mappingOf(kind: Kind, columns: Columns, zone?: string): Mapping {
  const of = (role: Role): Column[] => columns.filter((column) => column.role === role);
  const first = (...roles: Role[]): Value => ({
    first: roles.flatMap((role) => of(role)).map(({ head }) => ({ column: head })),
  });
  const codes = of('code').map(({ head }) => ({
    scheme: head.replaceAll(':', ' '),
    value: { column: head },
  }));
  const isOne = of('party').length === 1 && of('party')[0].split === '';
  const partyOf = (column: Column): Value => ({
    party: textsOf(column),
    ...(column.role === 'party' && isOne && codes.length > 0 && { codes }),
  });
  const named = [...of('party'), ...of('with')].map(partyOf);
  const report: ReportMapping = {
    type: kind,
    occurredOn: {
      first: of('date').map(({ head, formats, dates }) => ({
        column: head,
        ...(Object.keys(dates).length > 0 && { values: dates }),
        ...(formats.length > 0 && { date: formats }),
      })),
    },
    data: DATA[kind]({ of, first, parties: named }),
    ...(of('outlet').length > 0 && { source: { outlet: first('outlet'), url: first('url') } }),
    ...(of('coder').length > 0 && { coder: first('coder') }),
  };
  const splitIssue = of('issue').find(({ split }) => split !== '');
  if (kind === 'PositionStated' && splitIssue) report.each = textsOf(splitIssue);
  return {
    ...(zone && { zone }),
    negotiation: {},
    reports: [report],
    leaveOut: of('leave').map(({ head }) => head),
  };
}

const textsOf = ({ head, split }: Column): Value => ({ column: head, ...(split !== '' && { split }) });

interface Parts {
  of(role: Role): Column[];
  first(...roles: Role[]): Value;
  parties: Value[];
}

const participants = ({ of }: Parts): Value =>
  [...of('party'), ...of('with')].map((column) => ({
    each: textsOf(column),
    as: { partyId: { party: { item: true } } },
  }));

/** A text that identifies the row: its columns for when, who and what. */
function wholeRow({ of }: Parts): Value {
  const heads = (['date', 'party', 'with', 'title', 'summary'] as const)
    .flatMap((role) => of(role))
    .map(({ head }) => head)
    .filter((head) => !/[{}|]/.test(head));
  return heads.length === 0 ? 'untitled' : { template: heads.map((head) => `{${head}}`).join(' ') };
}

const DATA: Readonly<Record<Kind, (parts: Parts) => Value>> = {
  PositionStated: ({ of, first, parties }) => {
    const [issue] = of('issue');
    const [stance] = of('stance');
    const [condition] = of('condition');
    return {
      parties,
      ...(issue && { issueId: { issue: issue.split === '' ? { column: issue.head } : { item: true } } }),
      ...(stance && { stance: { column: stance.head, values: stance.stances } }),
      ...(condition && {
        conditions: { each: textsOf(condition), as: { text: { item: true } } },
      }),
      summary: first('summary', 'quote', 'title', 'issue'),
      quote: first('quote'),
      speaker: { name: first('speaker') },
    };
  },
  MeetingHeld: (parts) => ({
    meetingId: { id: wholeRow(parts) },
    title: { first: [parts.first('title', 'summary', 'issue'), wholeRow(parts)] },
    participants: participants(parts),
    place: parts.first('place'),
  }),
  CallHeld: (parts) => ({ participants: participants(parts), summary: parts.first('summary', 'title') }),
  AgreementReached: (parts) => ({
    agreementId: { id: parts.first('title', 'summary') },
    title: parts.first('title', 'summary'),
    parties: parts.parties,
    terms: parts.first('summary'),
    place: parts.first('place'),
  }),
  IncidentReported: (parts) => ({
    title: { first: [parts.first('title', 'summary'), wholeRow(parts)] },
    summary: parts.first('summary'),
    ...(parts.parties.length > 0 && { parties: parts.parties }),
    place: parts.first('place'),
  }),
};
