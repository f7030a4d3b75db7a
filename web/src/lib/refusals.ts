import type { ProblemError } from './api.js';
import type { Field } from './commands.js';
import { texts } from '../texts/texts.js';
import { readDate, todayHere } from './date-input.js';

export interface FieldError {
  /** JSON pointer to the field. */
  pointer: string;
  detail: string;
}

const DATES = ['occurredOn', 'scheduledFor', 'until', 'publishedOn'];

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
    if (/in the future/.test(detail)) return texts.refusals.notYet;
  }
  if (!/^Required\b/.test(detail)) return plainly(detail);
  const asks = (texts.refusals.asks as Record<string, string | undefined>)[name];
  if (asks) return asks;
  const field = path.reduce<Field | undefined>(
    (at, key) => (/^\d+$/.test(key) ? at?.items : at?.properties?.[key]),
    form,
  );
  if (field?.enum) return texts.refusals.chooseOne;
  return field?.type === 'array' ? texts.refusals.chooseSome : texts.refusals.fillIn;
}

/** Removes API jargon from a text. */
export const plainly = (text = ''): string =>
  text
    .replace(/ \(EDTF[^)]*\)/g, '')
    .replace(/^Expected: (.+)$/s, (_, what: string) => texts.refusals.mustBe(what));
