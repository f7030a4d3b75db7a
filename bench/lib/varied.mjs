// A small history of everything that can befall a statement: corrected in each of its parts, corroborated, disputed, withdrawn,
// retracted, each of these retracted in turn; few parties, issues and days, so that much falls on the same moment. It is sent as
// an import, which refuses what is not allowed.
import { Chance } from './chance.mjs';

export const VARIED = 'varied';
const STANCES = ['supports', 'conditional', 'undecided', 'opposes'];
const PARTIES = ['north', 'south', 'west'];
const ISSUES = ['border', 'prisoners'];
/** How many lines come before the first report. */
export const NAMED = 1 + PARTIES.length + ISSUES.length;
const OUTLETS = ['Northern Wire', 'Harbour Times'];
const DATES = [
  '2024',
  '2024-03',
  '2024-03-01',
  '2024-03-02',
  '2024-03-02T10:00:00Z',
  '2024-03-03',
  '2024-03-02/2024-03-04',
];
const LATE = ['2024-03-03', '2024-03-04', '2024-03-04T12:00:00Z', '2024-04'];
/** Times to ask at: between, at and around these dates. */
export const MOMENTS = [
  '2023-12-31',
  '2024-01-01',
  '2024-03-01',
  '2024-03-02',
  '2024-03-02T10:00:00Z',
  '2024-03-03',
  '2024-03-04',
  '2024-05-01',
];

class Varied {
  chance = new Chance(21);
  made = [];
  notes = [];
  positions = [];

  line(type, data, occurredOn = this.chance.of(DATES)) {
    const eventId = this.chance.uuid();
    const source = { outlet: this.chance.of(OUTLETS) };
    return { type, eventId, occurredOn, source, data };
  }

  content(stance = this.chance.of(STANCES)) {
    const { chance } = this;
    const parties = PARTIES.filter(() => chance.percent(45));
    return {
      parties: parties.length > 0 ? parties : [chance.of(PARTIES)],
      issueId: chance.of(ISSUES),
      stance,
      summary: `Said that it ${stance}.`,
      ...(stance === 'conditional' && { conditions: [{ text: 'First the others.' }] }),
      ...(chance.percent(50) && { score: chance.below(101) }),
    };
  }

  state() {
    const positionId = `p${this.positions.length}`;
    const line = this.line('PositionStated', { positionId, ...this.content() });
    this.positions.push({ positionId, data: line.data });
    this.made.push({ eventId: line.eventId, data: line.data });
    return line;
  }

  withdraw() {
    const { positionId } = this.chance.of(this.positions);
    const line = this.line('PositionWithdrawn', { positionId, reason: 'Misspoke.' }, this.chance.of(LATE));
    this.made.push({ eventId: line.eventId });
    return line;
  }

  note(type, more) {
    const { eventId, data } = this.chance.of(this.made);
    const line = this.line(type, { eventId, ...more(data) });
    this.notes.push({ eventId: line.eventId });
    return line;
  }

  correct() {
    const { chance } = this;
    return this.note('ReportCorrected', (data) => ({
      reason: 'Read again.',
      ...(data &&
        chance.percent(60) && { data: { ...data, ...(chance.percent(50) ? this.content() : { score: 1 }) } }),
      ...(chance.percent(30) && { occurredOn: chance.of(data ? DATES : LATE) }),
      source: { outlet: 'Coast Agency' },
    }));
  }

  retract() {
    const { eventId } = this.chance.of(
      this.notes.length > 0 && this.chance.percent(60) ? this.notes : this.made,
    );
    const line = this.line('ReportRetracted', { eventId, reason: 'In error.' });
    this.notes.push({ eventId: line.eventId });
    return line;
  }

  *lines(count) {
    yield this.line('NegotiationOpened', { title: 'A varied history' }, '2024');
    for (const partyId of PARTIES)
      yield this.line('PartyAdmitted', { partyId, name: partyId, kind: 'state', role: 'principal' }, '2024');
    for (const issueId of ISSUES)
      yield this.line('IssueOpened', { issueId, proposition: 'It is agreed.' }, '2024');
    for (let n = 0; n < count; n++) {
      const kind = this.chance.below(100);
      if (n < 5 || kind < 40) yield this.state();
      else if (kind < 52) yield this.withdraw();
      else if (kind < 66) yield this.correct();
      else if (kind < 76) yield this.note('ReportCorroborated', () => ({}));
      else if (kind < 84)
        yield this.note('ReportDisputed', () => ({ by: 'A witness', statement: 'Not so.' }));
      else yield this.retract();
    }
  }
}

/** So many lines for an import, after the opening, the parties and the issues. */
export const variedLines = (count) => [...new Varied().lines(count)];
