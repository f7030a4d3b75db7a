import { isDeepStrictEqual } from 'node:util';
import type { EventType } from '../events/catalogue.js';
import type { StoredEvent } from '../events/envelope.js';
import { collection } from '../projections/collections.js';
import { history, stances } from '../projections/stances.js';
import { meetingsAt } from '../projections/meetings.js';
import { RULES } from '../src/app/rules.js';
import { Refusal } from '../src/common/refusal.js';
import { Model } from '../src/readmodel/model.js';
import { decide as decideHere } from '../src/recording/decide.js';
import { PendingState } from '../src/recording/pending-state.js';
import { changeOf } from '../projections/negotiation-state.js';
import { decide, type Command } from './oracle/decide.js';
import { isOneOfTheFour, known, type Shown } from './oracle/log.js';
import { meetings as plainMeetings } from './oracle/meetings.js';
import { counted, stateOf } from './oracle/reports.js';
import { history as plainHistory, stances as plainStances } from './oracle/stances.js';
import { collection as plainCollection } from './oracle/things.js';
import { ListArchive } from './support/archive.js';
import { shown, START } from './support/in-memory-app.js';

/** How long the histories are that are all gone through. */
const LENGTH = Number(process.env.EXHAUSTIVE_LENGTH ?? 4);
jest.setTimeout(120_000 * Math.max(1, LENGTH - 3) ** 4);

const DAYS = ['2025-03-01', '2025-03-02'];
const AS_OF = DAYS.map((day) => Date.parse(day));

const command = (type: string, body: Command['body'], pathIds: Record<string, string> = {}): Command => ({
  negotiationId: 'talks',
  type,
  pathIds,
  body,
});

const idAt = (position: number): string => `00000000-0000-4000-8000-${String(position).padStart(12, '0')}`;

/** A command as the event that it would be. */
function eventOf({ type, pathIds, body }: Command, before: number): StoredEvent {
  const isNote = isOneOfTheFour({ type });
  const { occurredOn, ...rest } = body as { occurredOn?: string };
  const data = type === 'ReportCorrected' ? { ...body, ...pathIds } : { ...rest, ...pathIds };
  return {
    position: before + 1,
    stream: 'negotiation-talks',
    revision: before,
    id: idAt(before + 1),
    type,
    data,
    metadata: {
      occurredOn: (!isNote && occurredOn) || '2026-03-01',
      recordedAt: new Date(START).toISOString(),
      recordedBy: 'anonymous',
      schemaVersion: 1,
      previousHash: '',
      hash: String(before + 1),
    },
  };
}

/** Notes about everything that has been recorded, what may not be said of it included. */
function notesOn(log: readonly Shown[], correction: (event: Shown) => Command['body'][]): Command[] {
  return log.flatMap((event) => [
    command('ReportRetracted', { reason: 'r' }, { eventId: event.eventId }),
    ...(isOneOfTheFour(event) ? [{ occurredOn: DAYS[0] }] : correction(event)).map((said) =>
      command('ReportCorrected', { reason: 'r', ...said }, { eventId: event.eventId }),
    ),
  ]);
}

const otherDay = ({ occurredOn }: Shown): string => DAYS.find((day) => day !== occurredOn)!;
const nth = (log: readonly Shown[], type: string): number =>
  log.filter((event) => event.type === type).length;

const BEGINNING = [
  command('NegotiationOpened', { negotiationId: 'talks', title: 'Talks', occurredOn: '2025' }),
  command('PartyAdmitted', { partyId: 'A', name: 'A', kind: 'state', role: 'principal', occurredOn: '2025' }),
  command('PartyAdmitted', { partyId: 'B', name: 'B', kind: 'state', role: 'principal', occurredOn: '2025' }),
  command('IssueOpened', { issueId: 'i', proposition: 'It is so.', occurredOn: '2025' }),
];

const statement = (stance: string) => ({ parties: ['A'], issueId: 'i', stance, summary: 's' });

/** A statement of the other stance, and the same one by another party. */
const otherwise = ({ data }: Shown) => [
  { data: { ...statement(data.stance === 'supports' ? 'opposes' : 'supports'), parties: data.parties } },
  { data: { ...statement(data.stance as string), parties: ['B'] } },
];

/** Statements of one party, their withdrawals, and what is said about them. */
function aboutStances(log: readonly Shown[]): Command[] {
  const own = log.slice(BEGINNING.length);
  const positionId = `p${nth(own, 'PositionStated')}`;
  const stated = own.filter(({ type }) => type === 'PositionStated');
  return [
    ...DAYS.flatMap((occurredOn) =>
      ['supports', 'opposes'].map((stance) =>
        command('PositionStated', { positionId, ...statement(stance), occurredOn }),
      ),
    ),
    ...stated.flatMap(({ data }) =>
      DAYS.map((occurredOn) =>
        command('PositionWithdrawn', { occurredOn }, { positionId: data.positionId as string }),
      ),
    ),
    ...notesOn(own, (event) => [
      { occurredOn: otherDay(event) },
      ...(event.type === 'PositionStated' ? otherwise(event) : []),
    ]),
  ];
}

const announced = { title: 'Summit', participants: [{ partyId: 'A' }] };

/** The life of one meeting, and what is said about its steps. */
function aboutMeetings(log: readonly Shown[]): Command[] {
  const own = log.slice(BEGINNING.length);
  const m = { meetingId: 'm' };
  return [
    ...DAYS.flatMap((occurredOn) => [
      command('MeetingScheduled', { ...m, ...announced, occurredOn, scheduledFor: '2025-04' }),
      command('MeetingPostponed', { occurredOn }, m),
      command('MeetingRescheduled', { occurredOn, scheduledFor: '2025-05' }, m),
      command('MeetingCancelled', { occurredOn }, m),
      command('MeetingHeld', { occurredOn }, m),
      command('MeetingHeld', { ...announced, occurredOn }, m),
    ]),
    ...notesOn(own, (event) => [
      { occurredOn: otherDay(event) },
      ...(event.type === 'MeetingHeld' ? [{ data: event.data.title ? {} : announced }] : []),
    ]),
  ];
}

/** Things that name each other, their retractions, and the opening's. */
function aboutNames(log: readonly Shown[]): Command[] {
  const own = log.slice(BEGINNING.length);
  const party = (partyId: string, more = {}) =>
    command('PartyAdmitted', {
      partyId,
      name: partyId,
      kind: 'state',
      role: 'observer',
      occurredOn: DAYS[0],
      ...more,
    });
  return [
    party('C'),
    party('D', { memberOf: ['C'] }),
    command('IncidentReported', {
      incidentId: `n${nth(own, 'IncidentReported')}`,
      title: 't',
      parties: ['C'],
      occurredOn: DAYS[0],
    }),
    ...notesOn(log, (event) =>
      event.type === 'IncidentReported'
        ? [{ data: { title: 't' } }, { data: { title: 't', parties: ['D'] } }]
        : [{ source: { outlet: 'Wire' } }],
    ),
  ];
}

/** A joint statement, its withdrawals by one or by all, and parties merged into one another. */
function aboutMerges(log: readonly Shown[]): Command[] {
  const own = log.slice(BEGINNING.length);
  const positionId = `p${nth(own, 'PositionStated')}`;
  const stated = own.filter(({ type }) => type === 'PositionStated');
  const merge = (partyId: string, into: string) => command('PartyMerged', { into, reason: 'r' }, { partyId });
  return [
    ...[['A'], ['A', 'B']].map((parties) =>
      command('PositionStated', { positionId, ...statement('supports'), parties, occurredOn: DAYS[0] }),
    ),
    ...stated.flatMap(({ data }) =>
      [{}, { parties: ['A'] }, { parties: ['B'] }].map((of) =>
        command(
          'PositionWithdrawn',
          { ...of, occurredOn: DAYS[1] },
          { positionId: data.positionId as string },
        ),
      ),
    ),
    merge('A', 'B'),
    merge('B', 'A'),
    ...own.map(({ eventId }) => command('ReportRetracted', { reason: 'r' }, { eventId })),
    ...stated.map(({ eventId }) =>
      command(
        'ReportCorrected',
        { reason: 'r', data: { ...statement('supports'), parties: ['B'] } },
        { eventId },
      ),
    ),
  ];
}

/** An agreement, the steps of its life, and a merge of those who are parties to it. */
function aboutAgreements(log: readonly Shown[]): Command[] {
  const own = log.slice(BEGINNING.length);
  const a = { agreementId: 'a' };
  return [
    command('AgreementReached', { ...a, title: 't', parties: ['A', 'B'], occurredOn: DAYS[1] }),
    ...['AgreementSigned', 'AgreementLeft'].flatMap((type) =>
      ['A', 'B'].map((party) => command(type, { parties: [party], occurredOn: DAYS[0] }, a)),
    ),
    command('AgreementRatified', { parties: ['A', 'B'], occurredOn: DAYS[1] }, a),
    command('AgreementInForce', { occurredOn: DAYS[1] }, a),
    command('AgreementEnded', { occurredOn: DAYS[0] }, a),
    command('PartyMerged', { into: 'B', reason: 'r' }, { partyId: 'A' }),
    ...own.map(({ eventId }) => command('ReportRetracted', { reason: 'r' }, { eventId })),
    ...own
      .filter(({ type }) => type === 'AgreementReached')
      .map(({ eventId }) =>
        command('ReportCorrected', { reason: 'r', data: { title: 't', parties: ['A'] } }, { eventId }),
      ),
  ];
}

/** Goes through every lawful history; each command after each is decided on both sides. */
function everyHistory(
  letters: (log: readonly Shown[]) => Command[],
  tell: (events: readonly StoredEvent[], log: readonly Shown[]) => void,
): { histories: number; decisions: number } {
  const count = { histories: 0, decisions: 0 };
  const visit = (events: StoredEvent[], log: Shown[]) => {
    count.histories++;
    tell(events, log);
    if (events.length >= BEGINNING.length + LENGTH) return;
    const state = new PendingState(() => undefined);
    for (const event of events) state.add(changeOf(state, event));
    for (const letter of letters(log)) {
      const event = eventOf(letter, events.length);
      const verdict = decide(log, letter, START);
      const decided = decideHere({ event, state, known: () => [] }, RULES);
      const status = decided instanceof Refusal ? decided.status : 201;
      count.decisions++;
      if (status !== verdict.status)
        expect({ log, letter, why: verdict.why, status }).toMatchObject({ status: verdict.status });
      if (status === 201) visit([...events, event], [...log, shown(event)]);
    }
  };
  const beginning = BEGINNING.map((letter, at) => eventOf(letter, at));
  visit(beginning, beginning.map(shown));
  return count;
}

/** One model holds many histories, each as a negotiation of its own. */
class Shelf {
  private archive = new ListArchive();
  private model = new Model({ path: ':memory:', archive: this.archive });
  private count = 0;

  add(events: readonly StoredEvent[]): {
    model: NonNullable<ReturnType<Model['negotiation']>>;
    offset: number;
  } {
    if (++this.count % 500 === 0) {
      this.model.close();
      this.archive = new ListArchive();
      this.model = new Model({ path: ':memory:', archive: this.archive });
    }
    const offset = this.archive.head();
    const stream = `negotiation-talks-${this.count}`;
    const own = events.map((event) => ({ ...event, stream, position: event.position + offset }));
    for (const event of own) this.archive.add(event);
    this.model.apply(own);
    return { model: this.model.negotiation(stream.slice('negotiation-'.length))!, offset };
  }

  close(): void {
    this.model.close();
  }
}

type Answer = (
  model: ReturnType<Shelf['add']>['model'],
  when: { asOf: number; knownAt: number; today: number },
) => unknown;
type Plain = (log: readonly Shown[], asOf: number) => unknown;

const STANCES: [Answer, Plain] = [
  (model, when) => [
    [...stances(model, when)],
    history(model, 'A', 'i', when),
    history(model, 'B', 'i', when),
  ],
  (log, asOf) => {
    const state = stateOf(log, asOf);
    const { reports } = state;
    return [plainStances(state), plainHistory(reports, 'A', 'i'), plainHistory(reports, 'B', 'i')];
  },
];
const MEETINGS: [Answer, Plain] = [
  (model, when) => meetingsAt(model, when).map(({ row }) => row),
  (log, asOf) => plainMeetings(stateOf(log, asOf)),
];
const COUNTED: [Answer, Plain] = [
  (model, when) =>
    (['PartyAdmitted', 'IncidentReported'] as EventType[]).map(
      (type) => model.countByType(when).get(type) ?? 0,
    ),
  (log, asOf) =>
    ['PartyAdmitted', 'IncidentReported'].map(
      (type) => counted(log, asOf).filter((report) => report.type === type).length,
    ),
];

const MERGED: [Answer, Plain] = [
  (model, when) => [
    [...stances(model, when)],
    [...collection(model, 'parties', when)],
    [...collection(model, 'positions', when)],
  ],
  (log, asOf) => {
    const state = stateOf(log, asOf);
    return [plainStances(state), plainCollection(state, 'parties'), plainCollection(state, 'positions')];
  },
];
const AGREEMENTS: [Answer, Plain] = [
  (model, when) => [...collection(model, 'agreements', when)],
  (log, asOf) => plainCollection(stateOf(log, asOf), 'agreements'),
];

it.each([
  ['of statements, withdrawals and what is said about them', aboutStances, STANCES],
  ['of the life of a meeting', aboutMeetings, MEETINGS],
  ['of things that name each other', aboutNames, COUNTED],
  ['of joint statements, merges and withdrawals by some', aboutMerges, MERGED],
  ['of an agreement and of parties to it that are merged', aboutAgreements, AGREEMENTS],
])(
  `Every history %s, up to ${LENGTH} reports, is decided and answered as the plain fold has it`,
  (_, letters, [answer, plain]) => {
    const shelf = new Shelf();
    const folds = new Map<string, unknown>();
    const foldOf = (log: readonly Shown[], knownAt: number, asOf: number): unknown => {
      const own = log
        .slice(BEGINNING.length, knownAt)
        .map(({ type, occurredOn, data }) => [type, occurredOn, data]);
      const name = `${asOf} ${JSON.stringify(own)}`;
      if (!folds.has(name)) folds.set(name, plain(known(log, knownAt), asOf));
      return folds.get(name);
    };
    const { histories, decisions } = everyHistory(letters, (events, log) => {
      const { model, offset } = shelf.add(events);
      for (let knownAt = BEGINNING.length + 1; knownAt <= events.length; knownAt++) {
        for (const asOf of AS_OF) {
          const is = answer(model, { asOf, knownAt: knownAt + offset, today: asOf });
          const right = foldOf(log, knownAt, asOf);
          if (isDeepStrictEqual(is, right)) continue;
          expect({ log, knownAt, asOf, is }).toEqual({ log, knownAt, asOf, is: right });
        }
      }
    });
    shelf.close();
    expect(histories).toBeGreaterThan(100);
    expect(decisions).toBeGreaterThan(histories);
  },
);
