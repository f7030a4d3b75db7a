import type { EventType } from '../events/catalogue.js';
import type { JsonObject } from '../events/envelope.js';
import type { Entry } from '../src/temporal/block.js';
import { isMeetingStep, step, type MeetingRow } from './meetings.js';
import { contentAt, saidAbout, type Reader, type When } from './reader.js';
import { isLifecycle, statusAfter, type Status } from './status.js';
import { merged, timelineEvent, TIMELINE_TYPES } from './timeline.js';
import type { Content, Version } from './version.js';

/** What has happened so far, as a replay goes along. */
class Progress {
  private status: Status | null = null;
  private readonly stances = new Map<string, { stance: string; positionId: string }>();
  private readonly meetings = new Map<string, MeetingRow>();
  /** Statement of each position met so far: a withdrawal names only the position. */
  private readonly statements = new Map<string, Version>();

  take(report: Content, disputed: boolean): JsonObject {
    return {
      stances: report.type.startsWith('Position') ? this.takePosition(report) : [],
      meetings: isMeetingStep(report.type) ? this.takeStep(report, disputed) : [],
      status: isLifecycle(report.type) ? this.takeStatus(report.type) : null,
    };
  }

  private takePosition(report: Content): JsonObject[] {
    const positionId = report.data.positionId as string;
    const states = report.type === 'PositionStated';
    if (states) this.statements.set(positionId, report);
    const statement = this.statements.get(positionId);
    if (!statement) return [];
    const issueId = statement.data.issueId as string;
    return [...(statement.data.parties as string[])].sort().flatMap((partyId) => {
      const key = `${partyId} ${issueId}`;
      const before = this.stances.get(key);
      if (!states && before?.positionId !== positionId) return [];
      if (states) this.stances.set(key, { stance: statement.data.stance as string, positionId });
      else this.stances.delete(key);
      const after = this.stances.get(key)?.stance ?? null;
      return (before?.stance ?? null) === after
        ? []
        : [{ partyId, issueId, before: before?.stance ?? null, after }];
    });
  }

  private takeStep(report: Content, disputed: boolean): JsonObject[] {
    const meetingId = report.data.meetingId as string;
    const before = this.meetings.get(meetingId);
    const after = step(before, report, disputed);
    this.meetings.set(meetingId, after);
    const brief = (row?: MeetingRow) => (row ? { status: row.status, scheduledFor: row.scheduledFor } : null);
    const same = before?.status === after.status && before.scheduledFor === after.scheduledFor;
    return same ? [] : [{ meetingId, before: brief(before), after: brief(after) }];
  }

  private takeStatus(type: EventType): JsonObject | null {
    const before = this.status;
    this.status = statusAfter(type);
    return before === this.status ? null : { before, after: this.status };
  }
}

/** Entries taken from the cells at a time. */
const PAGE = 200;

/**
 * The timeline's events one by one, each with what it `changed`: stances, meetings and status, before and after. Reports may
 * be placed in the cells while it is read, and move what stands there: so it holds no iterator over a cell meanwhile.
 */
export function* replay(reader: Reader, when: When): Generator<JsonObject> {
  const progress = new Progress();
  for (const entry of inPages(reader, when)) {
    const content = contentAt(reader, entry, when.knownAt);
    const disputed = saidAbout(reader, entry, when.knownAt).disputes.length > 0;
    yield {
      ...timelineEvent(reader, entry, content, when.knownAt),
      changed: progress.take(content, disputed),
    };
  }
}

function* inPages(reader: Reader, when: When): Generator<Entry> {
  for (let page = firstOf(PAGE, merged(reader, TIMELINE_TYPES, when)); page.length > 0;) {
    yield* page;
    page = firstOf(PAGE, merged(reader, TIMELINE_TYPES, when, page[page.length - 1]));
  }
}

function firstOf<T>(count: number, items: Iterable<T>): T[] {
  const first: T[] = [];
  for (const item of items) {
    first.push(item);
    if (first.length === count) break;
  }
  return first;
}
