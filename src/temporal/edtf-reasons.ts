import { daysInMonth } from './calendar.js';

/** Explains to the sender why a text is not a supported date. Only called for rejected texts. */

const TAKEN =
  'Dates are written 2025, 2025-10, 2025-10-21, 2025-10-21T14:30:00Z, 2025-10-20/2025-10-21, [2025-10-20..2025-10-24], 2025-10-XX or 202X.';
const INSTANT = 'An instant is written 2025-10-21T14:30:00Z or 2025-10-21T17:30:00+03:00.';

const shown = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** A date's own faults; the first that matches is reported. */
const DATE_FAULTS: [RegExp, string][] = [
  [/^$/, `The date is empty. ${TAKEN}`],
  [/[a-wyz]{3}/iu, `A date is written in digits, without words. ${TAKEN}`],
  [/[\s]/u, `A date contains no spaces (in a URL, + is written %2B). ${TAKEN}`],
  [
    /[{}[\],]|\.\./,
    `One of several days must be written [2025-10-20..2025-10-24]: two dots between its ends, square brackets around them.`,
  ],
  [/^\d{8}(T|$)/, `A date has hyphens: 2025-10-21.`],
  [/^[Yy+-]|^\d{5}/, `Years are four digits, 0001 to 9999, with no sign and no Y before them.`],
  [/^0000|^000X$|^00XX$/, `There is no year 0000: years are 0001 to 9999.`],
  [/^\d+[ES]|S\d+$/, `Exponents and significant digits (EDTF level 2) are not supported. ${TAKEN}`],
  [
    /^\d{4}-?W/,
    `Weeks are not supported: give the interval from its Monday to its Sunday, 2025-10-20/2025-10-26.`,
  ],
  [/^\d{4}-\d{3}$/, `Ordinal dates are not supported: write 2025-10-21.`],
  [
    /^\d{4}-(2[1-9]|3\d|4[01])[~?%]?$/,
    `Seasons, quarters and halves are not supported: give an interval such as 2025-06/2025-08.`,
  ],
  [/X.*[~?%]|[~?%].*X/, `Unspecified digits cannot be combined with ~, ? or %: drop one of them.`],
  [
    /[~?%]./,
    `~, ? or % may occur once, at the end of a date, as in 2025-10-21?; qualifying one part of it (EDTF level 2) is not supported.`,
  ],
  [
    /X/i,
    `Unspecified digits are the last ones, written X: 2025-10-XX (a month), 2025-XX (a year), 202X or 20XX.`,
  ],
];

function dateFault(text: string): string {
  for (const [pattern, words] of DATE_FAULTS) if (pattern.test(text)) return words;
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?[~?%]?$/.exec(text) ?? [];
  if (month !== undefined && (+month < 1 || +month > 12)) return 'Months are 01 to 12.';
  if (day !== undefined) {
    const days = daysInMonth(+year, +month);
    if (+day < 1 || +day > days)
      return `No calendar has this day: ${year}-${month} has the days 01 to ${days}.`;
  }
  return TAKEN;
}

const INSTANT_FAULTS: [RegExp, string][] = [
  [
    /\s/u,
    `An instant contains no spaces; T separates date and time, and in a URL + is written %2B. ${INSTANT}`,
  ],
  [/^.{10}t|z$/, `T and Z are capitals. ${INSTANT}`],
  [/^.{11}\d\d(:?\d\d)?([Z+-].*)?$/, `The time needs hours, minutes and seconds. ${INSTANT}`],
  [/^.{11}\d\d:\d\d:\d\d,/, `A fraction of a second is written with a point: 14:30:00.5Z.`],
  [/^.{11}\d\d:\d\d:\d\d(\.\d+)?$/, `A time needs a zone: Z for UTC, or an offset such as +03:00.`],
  [/^.{11}24/, `Hours are 00 to 23: midnight is 00:00:00 of the next day.`],
  [/^.{11}\d\d:\d\d:60/, `Leap seconds are not counted: seconds are 00 to 59.`],
  [/^.{11}\d\d:\d\d:\d\d\.(\D|$)/, `A point needs digits after it: 14:30:00.5Z.`],
  [/[~?%]$/, `An instant cannot be qualified: give a day with ~, ? or %, such as 2025-10-21?.`],
  [/^.{11}(2[5-9]|[3-9]\d|\d\d:[6-9]|\d\d:\d\d:[6-9])/, `Hours are 00 to 23, minutes and seconds 00 to 59.`],
];

function instantFault(text: string): string {
  const day = text.slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || dateFault(day) !== TAKEN) return dateFault(day);
  for (const [pattern, words] of INSTANT_FAULTS) if (pattern.test(text)) return words;
  if (/^.{11}[\d:.]+([+-]\d\d:\d\d)$/.test(text)) {
    const [hours, minutes] = text.slice(-5).split(':').map(Number);
    if (hours > 23 || minutes > 59) return 'Offsets are -23:59 to +23:59.';
    return 'In UTC this lies outside the years 0001 to 9999.';
  }
  return INSTANT;
}

const isTimed = (text: string): boolean => /^.{8,10}[Tt\s]\d/u.test(text);

function intervalFault(text: string): string {
  const ends = text.split('/');
  if (ends.length > 2) return 'An interval has two ends: 2025-10-20/2025-10-21.';
  if (ends.some((end) => end === '' || end === '..'))
    return 'Both ends of an interval are dates; open and unknown ends are not supported.';
  if (ends.some(isTimed)) return 'The ends of an interval are days, months or years, without a time.';
  if (ends.some((end) => /X/.test(end)))
    return 'The ends of an interval have no unspecified digits (EDTF level 2).';
  for (const end of ends) if (dateFault(end) !== TAKEN) return `Its end ${shown(end)}: ${dateFault(end)}`;
  return ends.every((end) => /^\d{4}(-\d\d){0,2}[~?%]?$/.test(end))
    ? 'An interval ends after it begins.'
    : TAKEN;
}

function setFault(text: string): string {
  const TWO_ENDS = 'A set needs both its ends: [2025-10-20..2025-10-24].';
  if (text.includes(','))
    return `A set with commas is not supported: give the first and the last, [2025-10-20..2025-10-24].`;
  const ends = /^\[(.*?)\.\.(.*)\]$/.exec(text)?.slice(1);
  if (!ends || ends.includes('')) return TWO_ENDS;
  if (ends.some(isTimed)) return 'The ends of a set are days, months or years, without a time.';
  if (ends.some((end) => /[~?%]/.test(end))) return 'The ends of a set have no ~, ? or %.';
  for (const end of ends)
    if (end.includes('..') || end.includes('/')) return TWO_ENDS;
    else if (dateFault(end) !== TAKEN) return `Its end ${shown(end)}: ${dateFault(end)}`;
  return ends.every((end) => /^\d{2}(\d\d|\dX|XX)(-(\d\d|XX)){0,2}$/.test(end))
    ? 'A set ends after it begins.'
    : TAKEN;
}

/** What is wrong with a text that `parseEdtf` rejects, and what is expected: whole sentences that quote it. */
export function whyNot(text: unknown): string {
  if (typeof text !== 'string') return `A date must be a string. ${TAKEN}`;
  const fault = text.startsWith('[')
    ? setFault(text)
    : text.includes('/')
      ? intervalFault(text)
      : isTimed(text)
        ? instantFault(text)
        : dateFault(text);
  return `${shown(text)} is not a supported date. ${fault}`;
}

/** The same for `parseInstant`. */
export function whyNotInstant(text: unknown): string {
  if (typeof text !== 'string') return `An instant must be a string. ${INSTANT}`;
  return `${shown(text)} is not an instant. ${isTimed(text) ? instantFault(text) : INSTANT}`;
}
