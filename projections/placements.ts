import { CATALOGUE } from '../events/catalogue.js';
import type { Facts } from './facts.js';
import { isMeetingStep, meetingCells } from './meetings.js';
import type { Placement } from './reader.js';
import { statementCells, withdrawalCells } from './stances.js';
import { isLifecycle, statusCells } from './status.js';
import { logCells } from './timeline.js';
import { asCorrected, asRecorded, type Version } from './version.js';
import { standing } from '../src/temporal/dossier.js';

/**
 * Answers of an older version are rebuilt from the log; so count up whenever a projection would place or read anything
 * differently.
 */
export const PROJECTIONS_VERSION = '4';

/** Every cell in which a version of a report has its place. */
export function placementsOf(version: Version, facts: Facts): Placement[] {
  const placements = logCells(version);
  const { type } = version;
  if (isLifecycle(type)) placements.push(...statusCells(type));
  else if (isMeetingStep(type)) placements.push(...meetingCells(version));
  else if (type === 'PositionStated') placements.push(...statementCells(version));
  else if (type === 'PositionWithdrawn') {
    const statement = statementOf(facts, version);
    if (statement) placements.push(...withdrawalCells(statement));
  }
  return placements;
}

/** The statement that a withdrawal withdraws, as it stands now. */
function statementOf(facts: Facts, withdrawal: Version): Version | undefined {
  const thing = facts.thing(
    'position',
    withdrawal.data[CATALOGUE.PositionWithdrawn.entity?.idField ?? ''] as string,
  );
  return thing && currentVersion(facts, thing.position);
}

/** The withdrawal that counts of a position, where there is one. */
export function withdrawalOf(facts: Facts, statement: Version): Version | undefined {
  const link = facts.thing('position', statement.data.positionId as string)?.link;
  return link ? currentVersion(facts, link) : undefined;
}

/** A report as it stands now, counting or not. */
export function currentVersion(facts: Facts, position: number): Version {
  const event = facts.eventAt(position);
  const dossier = facts.dossier(position);
  return dossier
    ? asCorrected(event, standing(dossier, Infinity).parts, (at) => facts.eventAt(at))
    : asRecorded(event);
}
