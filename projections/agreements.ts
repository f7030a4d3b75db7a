import type { JsonObject } from '../events/envelope.js';
import { foldCell, type ProjectionContext } from './context.js';
import { projection, type EntryView, type Handler, type TimePoint } from './engine.js';
import { makes, newEntityState, noteAnnotated, ownCell, rowOf, type EntityState } from './latest-version.js';
import type { Version } from './version.js';

/** Agreements and their status. One cell per agreement. */
interface AgreementState extends EntityState {
  /** From the latest of coming into force, suspension and ending, in valid time. */
  status: 'in-force' | 'suspended' | 'ended' | undefined;
  signed: Set<string>;
  ratified: Set<string>;
  /** Parties whose latest report, of signing and leaving, is leaving. */
  left: Set<string>;
  history: JsonObject[];
}

const stepOf = ({ type, occurredOn, precision, eventId }: Version): JsonObject => ({
  type,
  occurredOn,
  precision,
  eventId,
});

function step(act: (state: AgreementState, parties: readonly string[]) => void): Handler<AgreementState> {
  return {
    cells: ownCell,
    said: (report) => ({ parties: report.data.parties ?? [], step: stepOf(report) }),
    evolve: (state, entry, read) => {
      const said = read() as { parties: string[]; step: JsonObject };
      act(state, said.parties);
      noteStep(state, entry, said.step);
    },
  };
}

function noteStep(state: AgreementState, entry: EntryView, step: JsonObject): void {
  state.history.push(step);
  noteAnnotated(state, entry);
}

const becomes = (status: AgreementState['status']) => step((state) => void (state.status = status));

const made = makes<AgreementState>();

export const agreementProjection = projection<AgreementState>({
  name: 'agreement',
  initial: () => ({
    ...newEntityState(),
    status: undefined,
    signed: new Set(),
    ratified: new Set(),
    left: new Set(),
    history: [],
  }),
  on: {
    AgreementReached: {
      ...made,
      evolve: (state, entry, read) => {
        made.evolve(state, entry, read);
        const { occurredOn, precision, eventId } = state.made as JsonObject;
        state.history.push({ type: 'AgreementReached', occurredOn, precision, eventId });
      },
    },
    AgreementSigned: step(({ signed, left }, parties) => {
      for (const party of parties) {
        signed.add(party);
        left.delete(party);
      }
    }),
    AgreementRatified: step(({ ratified }, parties) => parties.forEach((party) => ratified.add(party))),
    AgreementLeft: step(({ left }, parties) => parties.forEach((party) => left.add(party))),
    AgreementInForce: becomes('in-force'),
    AgreementSuspended: becomes('suspended'),
    AgreementEnded: becomes('ended'),
  },
});

/** One agreement; undefined if not yet reached. */
export function agreementAt(context: ProjectionContext, id: string, when: TimePoint): JsonObject | undefined {
  const state = foldCell(context, agreementProjection, id, when);
  const row = state && rowOf(context, state, when);
  if (!row) return undefined;
  const { signed, ratified, left, history } = state;
  return {
    ...row,
    status: state.status ?? (isSigned(row.parties as string[], state) ? 'signed' : 'reached'),
    signedBy: [...signed].sort(),
    ratifiedBy: [...ratified].sort(),
    leftBy: [...left].sort(),
    history,
  };
}

/** Whether all parties that have not left (at least one) have signed. */
function isSigned(parties: readonly string[], { signed, left }: AgreementState): boolean {
  const staying = parties.filter((party) => !left.has(party));
  return staying.length > 0 && staying.every((party) => signed.has(party));
}
