import type { JsonObject } from '../events/envelope.js';
import type { Entry, Summary } from '../src/temporal/block.js';
import { somethingCounts, type Cell } from '../src/temporal/cell.js';
import {
  codeOf,
  contentAt,
  entriesOf,
  fromPairKey,
  NOTED,
  pairKey,
  standingAt,
  type Placement,
  type Reader,
  type When,
} from './reader.js';
import { dateForm, dateText } from './date-form.js';
import type { Content, Version } from './version.js';

/**
 * Where each party stands on each issue. A cell is (party, issue); its entries are the statements, whose code is the stance,
 * and the withdrawals, whose link is the statement that they withdraw.
 */
export const STANCES = ['supports', 'conditional', 'undecided', 'opposes'] as const;
export type Stance = (typeof STANCES)[number];

const WITHDRAWN = STANCES.length;
const WITHDRAWALS = (1 << WITHDRAWN) | (1 << (WITHDRAWN | NOTED));

/** The cells of a statement: one for each party to it. The link is how its date is written. */
export function statementCells(statement: Version): Placement[] {
  const { parties, issueId, stance } = statement.data as {
    parties: string[];
    issueId: string;
    stance: Stance;
  };
  const code = STANCES.indexOf(stance);
  const link = dateForm(statement);
  return parties.map((party) => ({ kind: 'stance', key: pairKey(party, issueId), code, link }));
}

/** A withdrawal stands in the cells of the statement that it withdraws. */
export const withdrawalCells = (statement: Version): Placement[] =>
  statementCells(statement).map((cell) => ({ ...cell, code: WITHDRAWN, link: statement.position }));

/** What a cell says at a pair of times, as entries. */
export interface CellAnswer {
  /** The latest statement. */
  current: Entry;
  /** The first statement of the unbroken run that it belongs to. */
  since: Entry;
  /** The first statement of the run before. */
  previous: Entry | undefined;
  /** Other statements of the same moment with another stance. */
  conflicting: Entry[];
}

/** Walks back from `asOf` until the present run and the one before it are known. Undefined: silence, or withdrawn. */
export function answerOf(cell: Cell, when: When): CellAnswer | undefined {
  const back = new Backwards(when.knownAt);
  cell.walkBack(
    when.asOf,
    when.knownAt,
    (entry) => back.take(entry),
    (summary, first) => back.passBy(summary, first),
  );
  return back.finish();
}

/** What is known of a cell while it is walked from its end. */
class Backwards {
  private answer: CellAnswer | undefined;
  private settled = false;
  /** Statements withdrawn between the entry at hand and the statement after it. */
  private withdrawn: Set<number> | undefined;
  /** Moment of the entry taken last; Infinity before the first. */
  private moment = Infinity;
  /** Where the run at hand begins, if that is in a block that was passed by. */
  private begins: (() => Entry) | undefined;

  constructor(private readonly knownAt: number) {}

  /** @returns whether to go on */
  take(entry: Entry): boolean {
    const code = codeOf(entry);
    this.moment = entry.moment;
    if (code === WITHDRAWN) {
      (this.withdrawn ??= new Set()).add(entry.link);
      return true;
    }
    const ended = this.withdrawn?.has(entry.position) ?? false;
    this.withdrawn = undefined;
    if (!this.answer) {
      if (ended) return false;
      this.answer = { current: entry, since: entry, previous: undefined, conflicting: [] };
      return true;
    }
    const { answer } = this;
    const sameMoment = entry.moment === answer.current.moment;
    if (sameMoment && code !== codeOf(answer.current)) answer.conflicting.push(entry);
    if (!this.settled)
      this.takeIntoRun(answer, entry, !ended && code === codeOf(answer.previous ?? answer.since));
    return !this.settled || sameMoment;
  }

  /**
   * A block in which everything restates the stance of the run at hand need not be read, unless the run begins there, or what
   * it says may conflict with the latest statement.
   */
  passBy(summary: Summary, first: () => Entry): boolean {
    const { answer } = this;
    if (!answer || this.settled || this.withdrawn) return false;
    const code = codeOf(answer.previous ?? answer.since);
    if (this.moment >= answer.current.moment && code !== codeOf(answer.current)) return false;
    const others = summary.codes & ~((1 << code) | (1 << (code | NOTED)));
    if (others !== 0 || !somethingCounts(summary, this.knownAt)) return false;
    this.begins = first;
    return true;
  }

  finish(): CellAnswer | undefined {
    this.endRun();
    return this.answer;
  }

  private takeIntoRun(answer: CellAnswer, entry: Entry, continues: boolean): void {
    if (continues) this.begins = undefined;
    else this.endRun();
    if (!continues && answer.previous) this.settled = true;
    else if (continues && !answer.previous) answer.since = entry;
    else answer.previous = entry;
  }

  private endRun(): void {
    if (!this.answer || !this.begins) return;
    this.answer[this.answer.previous ? 'previous' : 'since'] = this.begins();
    this.begins = undefined;
  }
}

/** A run of one stance in valid time. */
export interface Run {
  stance: Stance;
  statements: Entry[];
  /** The statement or withdrawal that ended it. */
  ended: Entry | undefined;
}

/** All runs of a cell, oldest first. */
export function runsOf(cell: Cell | undefined, when: When): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  let current: Entry | undefined;
  for (const entry of entriesOf(cell, when)) {
    const code = codeOf(entry);
    if (code === WITHDRAWN) {
      if (current?.position !== entry.link) continue;
      if (open) open.ended = entry;
      open = current = undefined;
      continue;
    }
    current = entry;
    if (open?.stance === STANCES[code]) {
      open.statements.push(entry);
      continue;
    }
    if (open) open.ended = entry;
    open = { stance: STANCES[code], statements: [entry], ended: undefined };
    runs.push(open);
  }
  return runs;
}

export interface StanceRow extends JsonObject {
  partyId: string;
  issueId: string;
  stance: Stance;
  score: number | null;
  since: string;
  positionId: string;
  eventId: string;
  conditions: { text: string; onParty?: string; issueId?: string }[];
}

interface Answered {
  key: string;
  cell: Cell;
  answer: CellAnswer;
}

function stanceRow(reader: Reader, { key, cell, answer }: Answered, when: When): StanceRow {
  const { current, since, previous, conflicting } = answer;
  const stood = standingAt(reader, current, when.knownAt);
  const dateOf = (entry: Entry): string =>
    dateText(entry.moment, entry.link) ?? contentAt(reader, entry, when.knownAt).occurredOn;
  const row = {
    ...reader.made(current.from, key, () =>
      saidBy(key, current, contentAt(reader, current, when.knownAt, stood)),
    ),
  };
  row.since = dateOf(since);
  row.corroborations = stood?.corroborations.length ?? 0;
  row.disputed = !!stood?.disputes.length;
  row.conflicting = conflicting.map((entry) => reader.eventAt(entry.position).id).reverse();
  row.statements = cell.count(when.asOf, when.knownAt, WITHDRAWALS);
  row.previous = previous ? { stance: STANCES[codeOf(previous)], since: dateOf(previous) } : null;
  return row;
}

/** A row as far as one version of one statement says it; the rest depends on when it is asked for. */
function saidBy(
  key: string,
  entry: Entry,
  { data, occurredOn, precision, eventId, source }: Content,
): StanceRow {
  const [partyId, issueId] = fromPairKey(key);
  return {
    partyId,
    issueId,
    stance: STANCES[codeOf(entry)],
    score: (data.score as number) ?? null,
    salience: data.salience ?? null,
    summary: data.summary,
    quote: data.quote ?? null,
    conditions: (data.conditions as StanceRow['conditions']) ?? [],
    speaker: data.speaker ?? null,
    since: '',
    statedOn: occurredOn,
    precision,
    positionId: data.positionId as string,
    eventId,
    jointWith: (data.parties as string[]).filter((party) => party !== partyId),
    source,
    corroborations: 0,
    disputed: false,
    conflicting: [],
    statements: 0,
    previous: null,
  };
}

export interface StanceFilter {
  party?: string;
  issue?: string;
}

/** Every cell that has a stance, sorted by party, then issue. */
export function stances(reader: Reader, when: When, filter: StanceFilter = {}): StanceRow[] {
  const answered: Answered[] = [];
  for (const key of keysFor(reader, filter)) {
    const cell = reader.cell('stance', key);
    const answer = cell && answerOf(cell, when);
    if (cell && answer) answered.push({ key, cell, answer });
  }
  if (answered.length > 1)
    reader.prefetch(
      answered.flatMap(({ answer }) => [answer.current, ...answer.conflicting]),
      when.knownAt,
    );
  return answered.map((each) => stanceRow(reader, each, when));
}

function keysFor(reader: Reader, { party, issue }: StanceFilter): readonly string[] {
  if (party !== undefined && issue !== undefined) return [pairKey(party, issue)];
  const keys = reader.keys('stance');
  if (party !== undefined) return keys.filter((key) => key.startsWith(`${party} `));
  return issue === undefined ? keys : keys.filter((key) => key.endsWith(` ${issue}`));
}

/** A cell's runs as rows. */
export function history(reader: Reader, party: string, issue: string, when: When): JsonObject[] {
  const content = (entry: Entry): Content => contentAt(reader, entry, when.knownAt);
  return runsOf(reader.cell('stance', pairKey(party, issue)), when).map(({ stance, statements, ended }) => {
    const first = content(statements[0]);
    const end = ended && content(ended);
    return {
      stance,
      from: first.occurredOn,
      to: end?.occurredOn ?? null,
      precision: first.precision,
      eventId: first.eventId,
      endedBy: end?.eventId ?? null,
      statements: statements.map((entry) => reader.eventAt(entry.position).id),
    };
  });
}
