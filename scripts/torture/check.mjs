import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { stances } from './fold.mjs';
import { API } from './writer.mjs';

const FIELDS = [
  'partyId',
  'issueId',
  'stance',
  'positionId',
  'eventId',
  'statedOn',
  'since',
  'statements',
  'disputed',
];

/** Holds what a log answers to what is known of it. Throws at the first thing that is not as it should be. */
export class Check {
  constructor(main, dataFolder, chance) {
    Object.assign(this, { main, dataFolder, chance });
    this.events = [];
    this.byNote = new Map();
    this.lastOf = new Map();
    /** Answers for a past position by their path: they may not change. */
    this.settled = new Map();
  }

  /** Reads on in the log over HTTP: positions, revisions and chain without a gap, no command twice. */
  async readOn(url) {
    for (;;) {
      const page = await get(url, `/events?limit=1000&fromPosition=${this.events.length + 1}`);
      for (const event of page.events) this.take(event);
      if (page.nextPosition === null) return;
    }
  }

  take(event) {
    const last = this.lastOf.get(event.stream);
    must(Number(event.position) === this.events.length + 1, 'a gap in positions', event);
    must(event.revision === (last?.revision ?? -1) + 1, 'a gap in revisions', event);
    must(event.recordedAt >= (last?.recordedAt ?? ''), 'recordedAt goes back', event);
    must(!event.note || !this.byNote.has(event.note), 'recorded twice', event);
    this.events.push(event);
    this.lastOf.set(event.stream, event);
    if (event.note) this.byNote.set(event.note, event);
  }

  /** Every acknowledged command is in the log, where its answer says. */
  acknowledged(writers) {
    let count = 0;
    for (const writer of writers) {
      for (const note of writer.refused ?? []) must(!this.byNote.has(note), 'refused and recorded', { note });
      for (const [note, answer] of writer.acknowledged.entries()) {
        const event = this.byNote.get(note);
        must(event, 'acknowledged and lost', { note, answer });
        for (const name of ['eventId', 'position', 'revision', 'stream', 'type', 'recordedAt'])
          must(note === answer || event[name] === answer[name], `another ${name}`, { event, answer });
        count++;
      }
    }
    return count;
  }

  /** The whole log again, as it stands now: nothing that was read before has changed. */
  async allAgain(url) {
    const before = this.events;
    this.events = [];
    this.byNote = new Map();
    this.lastOf = new Map();
    await this.readOn(url);
    must(this.events.length >= before.length, 'the log is shorter', { before: before.length });
    before.forEach((event, n) => same(this.events[n], event, 'an event has changed'));
  }

  /** Every hash is right and chains to the one before it, in its stream and in the log, read from the file itself. */
  async chain() {
    const load = (...path) => import(pathToFileURL(join(this.main, '..', ...path)).href);
    const { envelopeHash } = await load('..', 'events', 'hash.js');
    const { chainOn, NO_EVENTS } = await load('ledger', 'chain.js');
    const ledger = new Database(join(this.dataFolder, 'ledger.db'), { readonly: true });
    const rows = ledger
      .prepare(
        'SELECT position, name, revision, id, type, data, metadata, chain FROM events JOIN streams ON number = stream ORDER BY position',
      )
      .raw()
      .all([]);
    ledger.close();
    const last = new Map();
    let chain = NO_EVENTS;
    for (const [position, stream, revision, id, type, data, text, kept] of rows) {
      const metadata = JSON.parse(text);
      const hash = envelopeHash({ stream, revision, id, type, data: JSON.parse(data), metadata });
      must(metadata.hash === hash, 'a wrong hash', { position });
      must(metadata.previousHash === (last.get(stream) ?? ''), 'a broken chain', { position });
      must((this.events[position - 1]?.hash ?? hash) === hash, 'another hash than was told', { position });
      last.set(stream, hash);
      chain = chainOn(chain, { position, stream, revision, hash });
      must(kept === chain, 'a broken chain of the log', { position });
    }
    must(rows.length >= this.events.length, 'less in the file than was told', { rows: rows.length });
  }

  /** Stances over HTTP are the plain fold of the log, now and at some past times. */
  async reads(url, negotiations) {
    for (const negotiation of negotiations) {
      const events = this.events.filter(({ negotiationId }) => negotiationId === negotiation);
      if (events.length === 0) continue;
      const known = Number(this.chance.oneOf(events).position);
      const month = `2025-${String(this.chance.between(1, 10)).padStart(2, '0')}`;
      await this.compare(url, negotiation, events, Infinity, this.events.length);
      await this.compare(url, negotiation, events, Infinity, known);
      await this.compare(
        url,
        negotiation,
        events,
        Date.parse(`${month}-15T23:59:59.999Z`),
        known,
        `${month}-15`,
      );
    }
  }

  async compare(url, negotiation, events, asOf, knownAt, asked) {
    const path = `/negotiations/${negotiation}/stances?knownAt=position:${knownAt}${asked ? `&asOf=${asked}` : ''}`;
    const answer = await get(url, path);
    const told = answer.stances.map((row) => Object.fromEntries(FIELDS.map((name) => [name, row[name]])));
    same(told, stances(events, asOf, knownAt), path);
    same(this.settled.get(path) ?? answer, answer, `another answer to ${path}`);
    this.settled.set(path, answer);
    if (this.settled.size > 50) this.settled.delete(this.settled.keys().next().value);
  }

  /** What has been answered for a past position is answered again. */
  async settledAgain(url) {
    for (const [path, answer] of this.settled)
      same(await get(url, path), answer, `another answer to ${path}`);
    return this.settled.size;
  }
}

async function get(url, path) {
  const response = await fetch(url + API + path);
  const body = await response.json();
  must(response.ok, `${path} is refused`, body);
  return body;
}

function must(holds, what, where) {
  if (!holds) throw new Error(`${what}: ${JSON.stringify(where)}`);
}

function same(actual, expected, what) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a === b) return;
  let at = 0;
  while (a[at] === b[at]) at++;
  throw new Error(
    `${what}: …${a.slice(Math.max(0, at - 200), at + 200)}…\n instead of …${b.slice(Math.max(0, at - 200), at + 200)}…`,
  );
}
