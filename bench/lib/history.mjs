// The history that ledgers of all sizes are made of: one negotiation of 40 parties and 25 issues, two years long. The same every
// time; no report of it is one that Parley would refuse.
import { Chance } from './chance.mjs';
import { Words } from './words.mjs';

export const NEGOTIATION = 'large';
export const PARTIES = Array.from({ length: 40 }, (_, n) => `party-${String(n).padStart(2, '0')}`);
export const ISSUES = Array.from({ length: 25 }, (_, n) => `issue-${String(n).padStart(2, '0')}`);
/** The opening, the parties and the issues. */
export const NO_REPORTS = 1 + PARTIES.length + ISSUES.length;
export const BEGINS = Date.UTC(2024, 0, 1, 8);
export const ENDS = Date.UTC(2025, 11, 31, 20);

const DAY = 86_400_000;
const STANCES = ['supports', 'conditional', 'undecided', 'opposes'];
const ROLES = ['principal', 'principal', 'mediator', 'guarantor', 'supporter', 'observer'];
const OPENED = { MeetingScheduled: 1, MeetingPostponed: 2, MeetingRescheduled: 1 };
const dayOf = (ms) => new Date(ms).toISOString().slice(0, 10);

/** How many of a hundred reports are what; the rest are statements. */
const OTHERS = [
  ['call', 2.5],
  ['meeting', 2.5],
  ['corroboration', 2.5],
  ['correction', 1.5],
  ['dispute', 1],
  ['incident', 1],
  ['retraction', 0.4],
  ['withdrawal', 0.3],
  ['agreement', 0.3],
];
/** So many statements are remembered, to be corrected, disputed, retracted … */
const REMEMBERED = 5_000;

class History {
  constructor(seed, negotiationId) {
    this.negotiationId = negotiationId;
    this.chance = new Chance(seed);
    this.words = new Words(this.chance);
  }

  said = [];
  stances = new Map();
  meetings = [];
  made = 0;
  clock = BEGINS;

  id = (kind) => `${kind}-${++this.made}`;
  party = () => PARTIES[Math.min(this.chance.below(PARTIES.length), this.chance.below(2 * PARTIES.length))];
  today = () => dayOf(this.clock);

  /** Mostly the day; some to the second, some by the month, some that happened long before they came in. */
  date() {
    const { chance } = this;
    const kind = chance.below(100);
    if (kind < 80) return this.today();
    if (kind < 90) return `${new Date(this.clock - chance.below(3_600_000)).toISOString().slice(0, 19)}Z`;
    if (kind < 93) return this.today().slice(0, 7);
    if (kind < 95) return `${dayOf(this.clock - 3 * DAY)}/${this.today()}`;
    return dayOf(this.clock - chance.below(120) * DAY);
  }

  two() {
    const first = this.party();
    const second =
      PARTIES[(PARTIES.indexOf(first) + 1 + this.chance.below(PARTIES.length - 1)) % PARTIES.length];
    return [first, second];
  }

  /** A party mostly says again what it has said before. */
  stance(party, issueId) {
    const key = `${party} ${issueId}`;
    const before = this.stances.get(key);
    const stance = before && this.chance.percent(80) ? before : this.chance.of(STANCES);
    this.stances.set(key, stance);
    return stance;
  }

  content() {
    const { chance, words } = this;
    const parties = chance.percent(6) ? this.two() : [this.party()];
    const issueId = chance.of(ISSUES);
    const stance = this.stance(parties[0], issueId);
    const condition = () => ({
      text: words.sentence().slice(0, 70),
      ...(chance.percent(60) && { onParty: this.party() }),
    });
    return {
      parties,
      issueId,
      stance,
      summary: words.sentence(),
      ...(stance === 'conditional' && {
        conditions: chance.percent(30) ? [condition(), condition()] : [condition()],
      }),
      ...(chance.percent(60) && { score: chance.below(101) }),
      ...(chance.percent(30) && { salience: chance.below(101) }),
      ...(chance.percent(60) && { speaker: words.person() }),
      ...(chance.percent(25) && { quote: words.sentence() }),
    };
  }

  report(type, data, { occurredOn = this.today(), source = this.words.source(this.today()) } = {}) {
    return { type, occurredOn, eventId: this.chance.uuid(), recordedAt: this.clock, data, source };
  }

  statement() {
    const data = { positionId: this.id('position'), ...this.content() };
    const report = this.report('PositionStated', data, { occurredOn: this.date() });
    const at = this.said.length < REMEMBERED ? this.said.length : this.chance.below(REMEMBERED);
    this.said[at] = { eventId: report.eventId, positionId: data.positionId, recordedAt: this.clock };
    return report;
  }

  /** Takes a statement out of those that later reports are about. */
  forget(at) {
    const [one] = this.said.splice(at, 1, this.said.at(-1));
    this.said.pop();
    return one;
  }

  about(type, data) {
    const { eventId } = this.chance.of(this.said);
    return this.report(type, { eventId, ...data });
  }

  correction() {
    const { chance, words } = this;
    const reason = `Corrected by ${words.outlet()}.`;
    const { recordedAt } = this.said[0];
    return this.about(
      'ReportCorrected',
      chance.percent(70)
        ? { reason, data: this.content() }
        : { reason, occurredOn: dayOf(recordedAt - 200 * DAY) },
    );
  }

  /** What a statement should have said instead, of the same parties on the same issue. @param movable when it was recorded */
  anew({ positionId, parties, issueId }, movable) {
    const data = { ...this.content(), positionId, parties, issueId };
    const moved = movable && this.chance.percent(10);
    return { data, ...(moved && { occurredOn: dayOf(movable - this.chance.below(4) * DAY) }) };
  }

  retraction() {
    const { eventId } = this.forget(this.chance.below(this.said.length));
    return this.report('ReportRetracted', { eventId, reason: 'The agency withdrew its story.' });
  }

  /** Of a statement recorded on an earlier day, so that it comes after it. */
  withdrawal() {
    const at = this.chance.below(this.said.length);
    if (this.said[at].recordedAt > this.clock - 2 * DAY) return this.statement();
    const { positionId } = this.forget(at);
    return this.report('PositionWithdrawn', { positionId, reason: 'Called a misunderstanding.' });
  }

  meeting() {
    const { chance, words, meetings } = this;
    const soon = () => dayOf(this.clock + (3 + chance.below(40)) * DAY);
    const participants = () => this.two().map((partyId) => ({ partyId, person: words.person().name }));
    if (meetings.length < 8 && (meetings.length === 0 || chance.percent(40))) {
      const meetingId = this.id('meeting');
      meetings.push({ meetingId, state: OPENED.MeetingScheduled });
      const title = `Talks on ${words.matter()}`;
      return this.report('MeetingScheduled', {
        ...{
          meetingId,
          title,
          participants: participants(),
          place: words.place(),
          scheduledFor: soon(),
          format: 'talks',
        },
      });
    }
    const at = chance.below(meetings.length);
    const { meetingId, state } = meetings[at];
    const type = chance.of(
      state === 1
        ? ['MeetingPostponed', 'MeetingRescheduled', 'MeetingHeld', 'MeetingHeld', 'MeetingCancelled']
        : ['MeetingRescheduled', 'MeetingRescheduled', 'MeetingCancelled'],
    );
    if (type in OPENED) meetings[at].state = OPENED[type];
    else meetings.splice(at, 1);
    const said = {
      MeetingPostponed: { reason: words.sentence() },
      MeetingRescheduled: { scheduledFor: soon() },
      MeetingHeld: { outcome: words.sentence() },
      MeetingCancelled: { reason: words.sentence() },
    };
    return this.report(type, { meetingId, ...said[type] });
  }

  call = () =>
    this.report('CallHeld', {
      callId: this.id('call'),
      participants: this.two().map((partyId) => ({ partyId })),
      medium: 'telephone',
      summary: this.words.sentence(),
    });

  incident = () =>
    this.report('IncidentReported', {
      incidentId: this.id('incident'),
      title: this.words.sentence().slice(0, 70),
      place: this.words.place(),
      parties: this.two(),
    });

  agreement = () =>
    this.report('AgreementReached', {
      agreementId: this.id('agreement'),
      title: `Understanding on ${this.words.matter()}`,
      parties: this.two(),
      issues: [this.chance.of(ISSUES)],
      terms: this.words.sentence(),
    });

  corroboration = () => this.about('ReportCorroborated', {});
  dispute = () => this.about('ReportDisputed', { by: this.words.outlet(), statement: this.words.sentence() });

  *beginning() {
    yield this.report('NegotiationOpened', {
      negotiationId: this.negotiationId,
      title: 'A large negotiation',
    });
    for (const [n, partyId] of PARTIES.entries())
      yield this.report('PartyAdmitted', { partyId, name: `Party ${n}`, kind: 'state', role: ROLES[n % 6] });
    for (const [n, issueId] of ISSUES.entries())
      yield this.report('IssueOpened', {
        issueId,
        proposition: `Proposition ${n}: ${this.words.sentence()}`,
      });
  }

  /** What comes next: about an earlier report only where there are some. */
  any() {
    let dice = this.chance.below(1_000) / 10;
    for (const [kind, share] of OTHERS) {
      dice -= share;
      if (dice < 0 && this.said.length > 20) return this[kind]();
    }
    return this.statement();
  }
}

/** So many reports in recorded order: `{ type, occurredOn, eventId, recordedAt (ms), data, source }`. */
export function* reports(count, { negotiationId = NEGOTIATION, seed = 7 } = {}) {
  const history = new History(seed, negotiationId);
  let n = 0;
  for (const report of history.beginning()) {
    if (n++ < count) yield report;
  }
  for (; n < count; n++) {
    history.clock = BEGINS + Math.floor(((ENDS - BEGINS) * n) / count);
    yield history.any();
  }
}

/** The same history, and then everything that can be corrected corrected five times over. */
export function* corrected(count, times = 5) {
  const found = new Map();
  const withdrawn = new Set();
  for (const report of reports(count)) {
    yield report;
    const { type, eventId, data, recordedAt } = report;
    if (type === 'ReportRetracted') found.delete(data.eventId);
    else if (type === 'PositionWithdrawn') withdrawn.add(data.positionId);
    else if (!type.startsWith('Report')) found.set(eventId, { type, data: kept(type, data), recordedAt });
  }
  const history = new History(8);
  const all = times * found.size;
  let n = 0;
  for (let round = 0; round < times; round++)
    for (const [eventId, { type, data, recordedAt }] of found) {
      history.clock = ENDS + Math.floor((CORRECTED_WITHIN * n++) / all);
      const what =
        type === 'PositionStated' ? history.anew(data, !withdrawn.has(data.positionId) && recordedAt) : {};
      const said = what.data ? what : { source: history.words.source(history.today()) };
      yield history.report('ReportCorrected', { eventId, reason: 'Read again.', ...said });
    }
}

const CORRECTED_WITHIN = 150 * DAY;

/** What a correction of a statement leaves as it was. */
const kept = (type, { positionId, parties, issueId }) =>
  type === 'PositionStated' ? { positionId, parties, issueId } : undefined;
