import type { ProblemError } from './api.js';
import { readDate, todayHere } from './date-input.js';

export interface FieldError {
  /** JSON pointer to the field. */
  pointer: string;
  detail: string;
}

const DATE = /\/(occurredOn|scheduledFor|until|publishedOn)$/;

const partAt = (body: unknown, pointer: string): unknown =>
  pointer
    .slice(1)
    .split('/')
    .reduce<any>((part, key) => part?.[key], body);

/** The server's messages about the fields of a form, in the words of the form. */
/** What a problem says of the fields of a body. */
export const fieldErrors = ({ errors }: ProblemError): FieldError[] =>
  errors.flatMap(({ pointer, detail }) => (pointer === undefined ? [] : [{ pointer, detail }]));

export const inPlainWords = (errors: readonly FieldError[], body: unknown): FieldError[] =>
  errors.map(({ pointer, detail }) => ({
    pointer,
    detail: dateFault(pointer, partAt(body, pointer)) ?? detail,
  }));

/** What is wrong with the text in a field of a date; undefined for other fields, and for what is a date. */
function dateFault(pointer: string, value: unknown): string | undefined {
  if (!DATE.test(pointer) || typeof value !== 'string' || value === '') return undefined;
  const read = readDate(value, { today: todayHere() });
  return 'why' in read ? read.why : undefined;
}
