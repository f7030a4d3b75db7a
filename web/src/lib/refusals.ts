import type { ProblemError } from './api.js';
import type { Field } from './commands.js';
import { readDate, todayHere } from './date-input.js';

export interface FieldError {
  /** JSON pointer to the field. */
  pointer: string;
  detail: string;
}

const DATES = ['occurredOn', 'scheduledFor', 'until', 'publishedOn'];

/** Message for a required field that is empty. */
const ASKS: Record<string, string> = {
  occurredOn: 'Say when.',
  stance: 'Choose a stance.',
  parties: 'Choose at least one party.',
  participants: 'Add who took part.',
  issueId: 'Choose an issue.',
  conditions: 'A conditional position needs a condition.',
  summary: 'Say in short what they said.',
  reason: 'Say why.',
  outlet: 'Name the outlet.',
  name: 'Give a name.',
  title: 'Give a title.',
  text: 'Say what the condition is.',
  statement: 'Say what is disputed.',
  source: 'Name the source that says so.',
};

/** The field errors of a problem. */
export const fieldErrors = ({ errors }: ProblemError): FieldError[] =>
  errors.flatMap(({ pointer, detail }) => (pointer === undefined ? [] : [{ pointer, detail }]));

/** The server's field errors in the words of the form. */
export const inPlainWords = (errors: readonly FieldError[], body: unknown, form?: Field): FieldError[] =>
  errors.map(({ pointer, detail }) => ({ pointer, detail: plain(pointer, detail, body, form) }));

function plain(pointer: string, detail: string, body: unknown, form: Field | undefined): string {
  const path = pointer.slice(1).split('/');
  const name = path.findLast((key) => !/^\d+$/.test(key)) ?? '';
  const value = path.reduce<any>((part, key) => part?.[key], body);
  if (DATES.includes(name) && typeof value === 'string' && value !== '') {
    const read = readDate(value, { today: todayHere() });
    if ('why' in read) return read.why;
    if (/in the future/.test(detail))
      return 'This day has not come yet. Give the day on which it was said or announced; what is planned has a field of its own.';
  }
  if (!/^Required\b/.test(detail)) return plainly(detail);
  if (ASKS[name]) return ASKS[name];
  const field = path.reduce<Field | undefined>(
    (at, key) => (/^\d+$/.test(key) ? at?.items : at?.properties?.[key]),
    form,
  );
  if (field?.enum) return 'Choose one.';
  return field?.type === 'array' ? 'Choose at least one.' : 'Fill this in.';
}

/** Removes API jargon from a text. */
export const plainly = (text = ''): string =>
  text
    .replace(/ \(EDTF[^)]*\)/g, '')
    .replace(/^Expected: (.)/, (_, first: string) => `This must be ${first}`);
