import type { JsonObject } from '../../../events/envelope.js';
import { changes } from '../../../projections/changes.js';
import { collection } from '../../../projections/collections.js';
import { conditions } from '../../../projections/conditions.js';
import { contacts } from '../../../projections/contacts.js';
import { versionAt } from '../../../projections/context.js';
import { convergence } from '../../../projections/convergence.js';
import { meetingsAt } from '../../../projections/meetings.js';
import type { TimePoint } from '../../../projections/engine.js';
import { report } from '../../../projections/reports.js';
import { history, stances } from '../../../projections/stances.js';
import { summary } from '../../../projections/summary.js';
import { TIMELINE_TYPES, timelineEvent } from '../../../projections/timeline.js';
import { parseWhen } from '../../../src/temporal/edtf.js';
import type {
  Agreement,
  Changes,
  ConditionRow,
  Contact,
  IssueSpread,
  Meeting,
  Negotiation,
  Report,
  Stance,
  StanceRun,
  Standing,
  TimelineEvent,
  Times,
} from '../lib/types.js';
import { texts } from '../texts/texts.js';
import type { LogModel } from './model.js';
import { fromStances } from './standing.js';

type MaybePromise<T> = T | Promise<T>;

/** The reads of the API at two times, answered in the browser or by the server. */
export interface Source {
  /** Whether the whole log is in the browser, so that reads are synchronous. */
  readonly whole: boolean;
  summary(at: Times): MaybePromise<Negotiation>;
  /** The stances of parties, without statements. */
  standing(at: Times): MaybePromise<Standing>;
  /** The statements on one issue. */
  stancesOn(at: Times, issue: string): MaybePromise<Stance[]>;
  /** All statements on all issues, in batches: a wide board is not kept in memory whole. */
  everyStance(at: Times): AsyncIterable<Stance[]> | Iterable<Stance[]>;
  stance(at: Times, party: string, issue: string): MaybePromise<Stance | undefined>;
  meetings(at: Times): MaybePromise<Meeting[]>;
  agreements(at: Times): MaybePromise<Agreement[]>;
  contacts(at: Times): MaybePromise<Contact[]>;
  conditions(at: Times): MaybePromise<ConditionRow[]>;
  convergence(at: Times): MaybePromise<IssueSpread[]>;
  changes(from: Times, to: Times): MaybePromise<Changes>;
  timeline(at: Times): MaybePromise<TimelineEvent[]>;
  /** The earliest moment of the last report, in milliseconds; NaN if there is none. */
  lastMoment(at: Times): MaybePromise<number>;
  history(at: Times, party: string, issue: string): MaybePromise<StanceRun[]>;
  report(at: Times, eventId: string): MaybePromise<Report>;
}

/** Reads answered from the log in memory, by the same projections as on the server. */
export class LocalSource implements Source {
  readonly whole = true;

  constructor(
    readonly model: LogModel,
    private readonly negotiationId: string,
    private readonly version: () => number,
  ) {}

  /** The two times as an instant and a position. @throws EdtfError */
  when({ asOf, knownAt }: Times): TimePoint {
    this.version();
    const { model } = this;
    let position = model.position;
    let instant = Date.now();
    if (knownAt?.startsWith('position:')) {
      const last = model.events.findLast((event) => event.position <= Number(knownAt.slice(9)));
      position = last?.position ?? 0;
      if (last && last !== model.events.at(-1)) instant = Date.parse(last.metadata.recordedAt);
    } else if (knownAt !== null) {
      instant = parseWhen(knownAt);
      position = model.knownPosition(new Date(instant).toISOString());
    }
    const bound = asOf === null ? null : parseWhen(asOf);
    return { asOf: bound ?? Infinity, knownAt: position, today: bound ?? instant };
  }

  summary(at: Times): Negotiation {
    const when = this.when(at);
    const known = this.model.events.findLast((event) => event.position <= when.knownAt);
    return finish(
      summary(this.model, this.negotiationId, known?.revision ?? -1, when),
    ) as unknown as Negotiation;
  }

  stances = (at: Times) => [...stances(this.model, this.when(at))] as unknown as Stance[];
  standing = (at: Times) => ({ at, stances: fromStances(this.stances(at)) });
  stancesOn = (at: Times, issue: string) =>
    [...stances(this.model, this.when(at), { issue })] as unknown as Stance[];
  everyStance = (at: Times) => [this.stances(at)];
  stance = (at: Times, party: string, issue: string) =>
    [...stances(this.model, this.when(at), { party, issue })][0] as unknown as Stance | undefined;
  meetings = (at: Times) =>
    meetingsAt(this.model, this.when(at)).map(({ row }) => row) as unknown as Meeting[];
  agreements = (at: Times) =>
    [...collection(this.model, 'agreements', this.when(at))] as unknown as Agreement[];
  contacts = (at: Times) => contacts(this.model, this.when(at)) as unknown as Contact[];
  conditions = (at: Times) => [...conditions(this.model, this.when(at))].flat() as unknown as ConditionRow[];
  changes = (from: Times, to: Times) =>
    finish(changes(this.model, this.when(from), this.when(to))) as unknown as Changes;
  history = (at: Times, party: string, issue: string) =>
    history(this.model, party, issue, this.when(at)) as unknown as StanceRun[];

  timeline(at: Times): TimelineEvent[] {
    const { model } = this;
    const when = this.when(at);
    const entries = model.timeline({ ...when, types: TIMELINE_TYPES });
    return [...entries].map(({ position }) =>
      timelineEvent(model, versionAt(model, position, when.knownAt), when.knownAt),
    ) as unknown as TimelineEvent[];
  }

  lastMoment(at: Times): number {
    const { model } = this;
    const last = [...model.timeline({ ...this.when(at), types: TIMELINE_TYPES, order: 'desc' })][0];
    return last?.validFrom ?? NaN;
  }

  convergence(at: Times): IssueSpread[] {
    const when = this.when(at);
    return finish(convergence(this.model, when)) as unknown as IssueSpread[];
  }

  report(at: Times, eventId: string): Report {
    const { knownAt } = this.when(at);
    const event = this.model.eventById(eventId);
    const target = event && this.model.targetReport(event);
    if (!event || !target || event.position > knownAt) throw new Error(texts.ledger.noSuchReport);
    return report(this.model, event, target, knownAt) as JsonObject as unknown as Report;
  }
}

/** Runs a computation, which yields to others on the server, to completion. */
function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as Result;
  }
}
