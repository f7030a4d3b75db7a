import type { JsonObject } from '../../events/envelope.js';
import { about, corroborations, type Report, type Shown } from './log.js';
import { span } from './moments.js';

export interface Window {
  type?: string;
  party?: string;
  issue?: string;
  from?: string;
  to?: string;
}

/** Whether a value stands anywhere in a report's data under one of the names. */
function names(data: unknown, fields: string[], id: string): boolean {
  if (Array.isArray(data)) return data.some((each) => names(each, fields, id));
  if (typeof data !== 'object' || data === null) return false;
  return Object.entries(data).some(
    ([key, value]) =>
      (fields.includes(key) && (value === id || (Array.isArray(value) && value.includes(id)))) || names(value, fields, id),
  );
}

export const namesParty = (data: unknown, id: string): boolean =>
  names(data, ['partyId', 'parties', 'onParty', 'by', 'memberOf'], id);
export const namesIssue = (data: unknown, id: string): boolean => names(data, ['issueId', 'issues'], id);

function isIn(report: Report, { type, party, issue, from, to }: Window): boolean {
  const { start, end } = span(report.occurredOn);
  return (
    (type === undefined || report.type === type) &&
    (party === undefined || namesParty(report.data, party)) &&
    (issue === undefined || namesIssue(report.data, issue)) &&
    (from === undefined || end >= span(from).start) &&
    (to === undefined || start <= span(to).end)
  );
}

export function timeline(log: readonly Shown[], reports: readonly Report[], window: Window = {}): JsonObject[] {
  return reports
    .filter((report) => isIn(report, window))
    .map((report) => {
      const { moment: _, ...shown } = report;
      return {
        ...shown,
        corrections: about(log, report, 'ReportCorrected'),
        corroborations: corroborations(log, report),
        disputes: about(log, report, 'ReportDisputed'),
      };
    });
}
