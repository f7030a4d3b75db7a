import * as agreement from './agreement.js';
import * as call from './call.js';
import { EVENT_TYPES, type EventType } from './catalogue.js';
import * as incident from './incident.js';
import * as issue from './issue.js';
import * as meeting from './meeting.js';
import * as negotiation from './negotiation.js';
import * as party from './party.js';
import * as position from './position.js';
import * as report from './report.js';
import type { Class } from './rules.js';

const EXPORTED: Record<string, unknown> = {
  ...negotiation,
  ...party,
  ...issue,
  ...meeting,
  ...call,
  ...position,
  ...agreement,
  ...incident,
  ...report,
};

/** The class of each type's data, named like the type. Read by validation, the JSON schemas and the OpenAPI document. */
export const CLASSES = Object.fromEntries(EVENT_TYPES.map((type) => [type, EXPORTED[type]])) as Readonly<
  Record<EventType, Class>
>;
