/** Dates read by the calendar of `Date` alone. Milliseconds since 1970, first and last inclusive. */
export interface Span {
  start: number;
  end: number;
  precision: 'instant' | 'day' | 'month' | 'year' | 'interval';
}

export const DAY = 86_400_000;

/** @param month 0 to 11, or beyond: then of another year */
const midnight = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month, day);

/** What a valid EDTF text allows. */
export function span(text: string): Span {
  if (text.startsWith('[')) {
    const [first, last] = text.slice(1, -1).split('..').map(span);
    return { start: first.start, end: last.end, precision: 'interval' };
  }
  if (text.includes('T')) {
    const at = Date.parse(text);
    return { start: at, end: at, precision: 'instant' };
  }
  if (text.includes('/')) {
    const [first, last] = text.split('/').map(span);
    return { start: first.start, end: last.end, precision: 'interval' };
  }
  const [yearText, ...rest] = text.replace(/[~?%]$/, '').split('-');
  if (yearText.includes('X')) {
    const first = Number(yearText.replaceAll('X', '0'));
    const last = Number(yearText.replaceAll('X', '9'));
    return { start: midnight(first, 0, 1), end: midnight(last + 1, 0, 1) - 1, precision: 'interval' };
  }
  const year = Number(yearText);
  const [month, day] = rest.filter((part) => part !== 'XX').map(Number);
  if (day !== undefined) {
    return {
      start: midnight(year, month - 1, day),
      end: midnight(year, month - 1, day + 1) - 1,
      precision: 'day',
    };
  }
  if (month !== undefined) {
    return { start: midnight(year, month - 1, 1), end: midnight(year, month, 1) - 1, precision: 'month' };
  }
  return { start: midnight(year, 0, 1), end: midnight(year + 1, 0, 1) - 1, precision: 'year' };
}

const GO_ON = ['MeetingHeld', 'CallHeld', 'IncidentReported'];

/** Whether a report is of what went on from one end of its date to the other: all other dates are one moment each. */
export const isStretch = ({ type, occurredOn }: { type: string; occurredOn: string }): boolean =>
  GO_ON.includes(type) && occurredOn.includes('/');

/** `asOf` as a query gives it: the end of what it names. Left out: no bound. */
export const asOfMoment = (text: string | undefined): number =>
  text === undefined ? Infinity : span(text).end;
