import type { JsonObject } from '../../events/envelope.js';
import { changes } from './changes.js';
import type { State } from './reports.js';
import { status } from './summary.js';

const stanceOf = (row: unknown): unknown => (row as { stance: string } | null)?.stance ?? null;
const meetingOf = (row: unknown): unknown => {
  if (row === null) return null;
  const { status: now, scheduledFor } = row as JsonObject;
  return { status: now, scheduledFor };
};

/** What each report, in valid order, changes in the picture made by those before it. */
export function changed(state: State): JsonObject[] {
  const upTo = (count: number): State => ({ ...state, reports: state.reports.slice(0, count) });
  return state.reports.map((_, at) => {
    const [before, after] = [upTo(at), upTo(at + 1)];
    const { stances, meetings } = changes(before, after) as Record<string, JsonObject[]>;
    const [was, is] = [status(before.reports), status(after.reports)];
    return {
      stances: stances.map((row) => ({ ...row, before: stanceOf(row.before), after: stanceOf(row.after) })),
      meetings: meetings.map((row) => ({
        ...row,
        before: meetingOf(row.before),
        after: meetingOf(row.after),
      })),
      status: was === is ? null : { before: was, after: is },
    };
  });
}
