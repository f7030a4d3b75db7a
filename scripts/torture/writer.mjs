const PARTIES = ['RU', 'UA', 'US', 'EU'];
const ISSUES = ['ceasefire', 'land', 'gas'];
const STANCES = ['supports', 'undecided', 'opposes'];

export const API = '/api/v1';

const day = (chance) =>
  `2025-${String(chance.between(1, 10)).padStart(2, '0')}-${String(chance.between(1, 28)).padStart(2, '0')}`;

const statement = (chance) => ({
  parties: chance.once(4) ? ['RU', 'US'] : [chance.oneOf(PARTIES)],
  issueId: chance.oneOf(ISSUES),
  stance: chance.oneOf(STANCES),
  summary: 'As reported.',
});

/** What a negotiation begins with. */
export const beginning = (negotiationId) => [
  ['', { negotiationId, title: 'Talks', occurredOn: '2025-01-01' }],
  ...PARTIES.map((partyId) => [
    `/${negotiationId}/parties`,
    { partyId, name: partyId, kind: 'state', role: 'principal', occurredOn: '2025-01-01' },
  ]),
  ...ISSUES.map((issueId) => [
    `/${negotiationId}/issues`,
    { issueId, proposition: 'So be it.', occurredOn: '2025-01-01' },
  ]),
];

/**
 * Sends commands to a negotiation, one after another, each with an Idempotency-Key, which is its note as well, so that it can be
 * found in the log. One that gets no answer is `pending`: whether it was recorded is not known.
 */
export class Writer {
  constructor(name, negotiation, chance) {
    Object.assign(this, { name, negotiation, chance });
    this.sent = 0;
    /** Notes of what was refused, of which nothing may be recorded. */
    this.refused = new Set();
    this.pending = [];
    /** Answers by note, of which nothing may be lost. */
    this.acknowledged = new Map();
    /** Its own statements that it knows to be recorded. */
    this.statements = [];
  }

  /** Sends on until told to stop, or until the connection is cut. */
  async write(url, stop) {
    while (!stop.aborted && (await this.send(url, this.next())));
  }

  /** Sends what got no answer again, with the same keys: all at once, and each to every process that serves the ledger. */
  async sendAgain(urls) {
    const commands = this.pending.splice(0);
    await Promise.all(urls.flatMap((url) => commands.map((command) => this.send(url, command))));
  }

  /** @returns whether there was an answer */
  async send(url, command) {
    const { note, path, body } = command;
    let status, answer;
    try {
      const response = await fetch(`${url}${API}/negotiations${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': note },
        body: JSON.stringify({ ...body, note }),
      });
      status = response.status;
      answer = await response.json();
    } catch {
      if (!this.pending.includes(command)) this.pending.push(command);
      return false;
    }
    if (status === 409) this.refused.add(note);
    else if (status !== 201) throw new Error(`${path} ${note}: ${status} ${JSON.stringify(answer)}`);
    else this.acknowledge(command, answer);
    return true;
  }

  acknowledge({ note, path }, answer) {
    const before = this.acknowledged.get(note);
    if (before && JSON.stringify(before) !== JSON.stringify(answer))
      throw new Error(`${note}: two answers, ${JSON.stringify(before)} and ${JSON.stringify(answer)}`);
    this.acknowledged.set(note, answer);
    if (!before && path.endsWith('/positions')) this.statements.push(answer);
  }

  command(path, body) {
    return { note: `${this.name} ${this.sent++}`, path: `/${this.negotiation}${path}`, body };
  }

  next() {
    const { chance } = this;
    const own = this.statements.length > 0 ? chance.oneOf(this.statements) : undefined;
    const occurredOn = day(chance);
    const about = own && `/reports/${own.eventId}`;
    switch (own ? chance.below(10) : 9) {
      case 0:
        return this.command(`${about}/correct`, { reason: 'Misread.', data: statement(chance) });
      case 1:
        return this.command(`${about}/correct`, { reason: 'Misdated.', occurredOn: day(chance) });
      case 2:
        return this.command(`${about}/retract`, { reason: 'Recorded in error.' });
      case 3:
        return this.command(`/positions/${own.positionId}/withdraw`, { occurredOn: '2025-10-29' });
      case 4:
        return this.command(`${about}/dispute`, { by: 'Kremlin', statement: 'Not so.' });
      case 5:
        return this.command('/meetings', { title: 'Talks', participants: [{ partyId: 'RU' }], occurredOn });
      default:
        return this.command('/positions', { ...statement(chance), occurredOn });
    }
  }
}

/** Imports lines that are sent again whole until they are all acknowledged. */
export class Importer {
  constructor(name, negotiation, chance) {
    Object.assign(this, { name, negotiation, chance });
    this.rounds = 0;
    this.lines = undefined;
    this.acknowledged = new Set();
  }

  async write(url, stop) {
    while (!stop.aborted && (await this.send(url)));
  }

  async sendAgain([url]) {
    if (this.lines) await this.send(url);
  }

  async send(url) {
    this.lines ??= Array.from({ length: this.chance.between(1, 300) }, (_, n) => ({
      type: 'PositionStated',
      occurredOn: day(this.chance),
      data: statement(this.chance),
      note: `${this.name} ${this.rounds} ${n}`,
    }));
    const { lines } = this;
    let response, answer;
    try {
      response = await fetch(`${url}${API}/negotiations/${this.negotiation}/import`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
        body: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
      });
      answer = await response.json();
    } catch {
      return false;
    }
    const { recorded, skipped, failedCount } = answer;
    if (!response.ok || failedCount > 0 || recorded + skipped !== lines.length)
      throw new Error(`import ${this.rounds}: ${response.status} ${JSON.stringify(answer).slice(0, 500)}`);
    for (const { note } of lines) this.acknowledged.add(note);
    this.lines = undefined;
    this.rounds++;
    return true;
  }
}
