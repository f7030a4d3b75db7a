import type { EventType } from '../../events/catalogue.js';
import type { Right } from './role.js';

/** Correcting and retracting change what others have recorded. */
export const rightToRecord = (type: EventType): Right =>
  type === 'ReportCorrected' || type === 'ReportRetracted' ? 'amend' : 'record';
