/**
 * RFC 7089: `Accept-Datetime` requests the state at a datetime (RFC 1123, to the second, always GMT), `Memento-Datetime`
 * names the datetime of the answer.
 */
const EXAMPLE = 'Tue, 21 Oct 2025 14:30:00 GMT';

/**
 * Milliseconds since 1970; the future is read as `now`.
 * @throws Error if the header is not a datetime of RFC 1123 with the correct weekday
 */
export function readAcceptDatetime(header: string, now: number): number {
  const ms = Date.parse(header);
  if (Number.isNaN(ms) || httpDate(ms) !== header) {
    throw new Error(`Accept-Datetime must be a datetime such as ${EXAMPLE}, not ${JSON.stringify(header)}.`);
  }
  return Math.min(ms, now);
}

/** `Tue, 21 Oct 2025 14:30:00 GMT` */
export const httpDate = (ms: number): string => new Date(ms).toUTCString();
