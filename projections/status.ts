import type { JsonObject } from '../events/envelope.js';
import type { ProjectionContext } from './context.js';
import { foldCell } from './context.js';
import { handlerOf, projection, type TimePoint } from './engine.js';

/** The negotiation's status and opening data. A single cell; the latest report in valid time determines the status. */
export const STATUSES = ['open', 'stalled', 'concluded'] as const;
export type Status = (typeof STATUSES)[number];

export interface StatusState {
  status: Status | null;
  /** The opening's data: title, description, tags. */
  opening: JsonObject | undefined;
}

const cells = () => ['status'];
const becomes = (status: Status) => ({
  cells,
  evolve: (state: StatusState) => void (state.status = status),
});

export const statusProjection = projection<StatusState>({
  name: 'status',
  initial: () => ({ status: null, opening: undefined }),
  on: {
    NegotiationOpened: {
      cells,
      said: ({ data }) => data,
      evolve: (state, _, said) => {
        state.status = 'open';
        state.opening = said();
      },
    },
    NegotiationStalled: becomes('stalled'),
    NegotiationResumed: becomes('open'),
    NegotiationConcluded: becomes('concluded'),
  },
});

/** Before the opening, status is null. */
export const statusAt = (context: ProjectionContext, when: TimePoint): StatusState =>
  foldCell(context, statusProjection, 'status', when) ?? statusProjection.initial();

const OPENED = statusProjection.types.indexOf('NegotiationOpened');

/** Whether an opening, at any date, counts at a position of the log. */
export function wasOpened(context: ProjectionContext, knownAt: number): boolean {
  const cell = context.cell(statusProjection.name, 'status');
  for (let i = 0; cell && i < cell.length; i++)
    if (handlerOf(cell.kind(i)) === OPENED && cell.counts(i, knownAt)) return true;
  return false;
}
