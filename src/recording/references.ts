import type { EventType } from '../../events/catalogue.js';
import { MAX_ERRORS } from '../../events/check.js';
import type { JsonObject, StoredEvent } from '../../events/envelope.js';
import {
  actsOn,
  isAnnotation,
  referencesOf,
  entityOf,
  type NegotiationState,
  type Entity,
} from '../../projections/negotiation-state.js';
import { asRecorded, correctedData, type Version } from '../../projections/version.js';
import { unknownNames } from '../readmodel/refusals.js';
import { conflict, notFound, unprocessable, type Refusal } from '../common/refusal.js';
import type { Case, Rule } from './rules.js';

/** The pointer to an id in the body: a correction has it inside its `data`; other reports about a report do not contain it. */
function pointed<E extends { pointer: string }>(
  { type }: Case['change']['event'],
  errors: E[],
): E[] | undefined {
  if (type === 'ReportCorrected')
    return errors.map((error) => ({ ...error, pointer: `/data${error.pointer}` }));
  return isAnnotation(type) ? undefined : errors;
}

/** `422`: the body refers to a party or an issue that was never recorded. */
export const namesAreKnown: Rule = ({ change: { event, after }, state, known }) =>
  after && unknownIn(after, event, state, known);

/** `422`: a correction refers to something never recorded, even if its target report no longer counts. */
export function correctionIsUnderstood(
  event: StoredEvent,
  state: NegotiationState,
  known: Case['known'],
): Refusal | undefined {
  const target = state.eventById(event.data.eventId as string);
  const data = event.data.data as JsonObject | undefined;
  if (event.type !== 'ReportCorrected' || !data || !target || isAnnotation(target.type)) return undefined;
  const type = target.type as EventType;
  return unknownIn(
    { ...asRecorded(target), data: correctedData(type, target.data, data) },
    event,
    state,
    known,
  );
}

function unknownIn(
  version: Version,
  event: StoredEvent,
  state: NegotiationState,
  known: Case['known'],
): Refusal | undefined {
  // The known names are listed once, with the first unknown name of each kind.
  const told = new Set<string>();
  const errors = referencesOf(version)
    .filter(({ kind, id }) => !state.entity(kind, id))
    .slice(0, MAX_ERRORS)
    .map(({ kind, id, pointer }) => {
      const detail = told.has(kind)
        ? `No ${kind} ${id} was ever recorded here.`
        : unknownNames(kind, id, known(kind));
      told.add(kind);
      return { pointer, detail };
    });
  return errors.length > 0
    ? unprocessable('unknown-name', errors[0].detail, pointed(event, errors))
    : undefined;
}

/** `404`: the entity a new report acts on must exist. Meetings have their own rule: one may begin with a MeetingHeld. */
export const entityIsThere: Rule = ({ change: { event, after }, state }) => {
  const own = after?.eventId === event.id ? entityOf(after) : undefined;
  if (!own || own.makes || own.kind === 'meeting' || state.entity(own.kind, own.id)) return undefined;
  return notFound(`There is no ${own.kind} ${own.id} in this negotiation.`);
};

/** `409`: entities referred to by a counting report must count themselves. */
export const namesStillCount: Rule = ({ change: { event, after }, state }) => {
  if (!after) return undefined;
  const errors = referencesOf(after)
    .filter(({ kind, id }) => state.entity(kind, id)?.counts === false)
    .slice(0, MAX_ERRORS)
    .map(({ kind, id, pointer }) => ({
      pointer,
      detail: `The report of the ${kind} ${id} has been retracted: it no longer counts.`,
    }));
  return errors.length > 0
    ? conflict('no-longer-counts', errors[0].detail, pointed(event, errors))
    : undefined;
};

/** `409`: an id is used once, also by a report since retracted. */
export const idIsFree: Rule = ({ change: { event, after }, state }) => {
  if (!after || after.eventId !== event.id) return undefined;
  const own = entityOf(after);
  if (!own?.makes || own.kind === 'negotiation') return undefined;
  const entity = state.entity(own.kind, own.id);
  if (!entity || (own.kind === 'meeting' && entity.scheduledBy === 0 && entity.counts)) return undefined;
  return conflict('id-used', idUsed(own.kind, own.id, entity));
};

const idUsed = (kind: string, id: string, entity: Entity): string =>
  `The ${kind} ${id} was already recorded${entity.counts ? '' : ' (in a report since retracted)'}: give another id.`;

/** `409`: no report that counts may refer to what no longer counts. */
export const nothingIsLeftBehind: Rule = ({
  change: { before, after },
  state,
}: Case): Refusal | undefined => {
  if (!before || after) return undefined;
  const own = entityOf(before);
  if (!own?.makes || own.kind === 'meeting' || own.kind === 'negotiation') return undefined;
  const entity = state.entity(own.kind, own.id);
  if (!entity) return undefined;
  if (entity.referenceCount > 0) {
    return conflict(
      'still-named',
      `The ${own.kind} ${own.id} is referred to by ${reports(entity.referenceCount)}: retract or correct those first.`,
    );
  }
  return own.kind === 'position' && actsOn(state, own.kind, own.id).length > 0
    ? stillWithdrawn(before)
    : undefined;
};

const stillWithdrawn = (statement: Version): Refusal =>
  conflict(
    'still-named',
    `The position ${String(statement.data.positionId)} has been withdrawn by a report that counts: retract the withdrawal first.`,
  );

const reports = (count: number): string => (count === 1 ? '1 report' : `${count} reports`);
