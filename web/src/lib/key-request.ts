import { texts } from '../texts/texts';
import { readMoment, todayHere } from './date-input';
import type { FieldError } from './refusals';

/** The fields of the form for a key, as typed. */
export interface KeyFields {
  name: string;
  role: string;
  /** Ids, separated by commas; empty: all. */
  negotiations: string;
  /** A date as recorded, or the invalid input; empty: never. */
  expires: string;
}

/** Roles of a key, each of which may do what the one before it may; that of feeds stands apart. */
export const KEY_ROLES = ['reader', 'recorder', 'editor', 'admin', 'feed'] as const;

export const idsIn = (text: string): string[] => text.split(/[\s,]+/).filter((id) => id !== '');

/** The body of the request for a key. */
export const keyRequestOf = ({ name, role, negotiations, expires }: KeyFields) => ({
  name: name.trim(),
  role: role as (typeof KEY_ROLES)[number],
  ...(idsIn(negotiations).length > 0 && { negotiations: idsIn(negotiations) }),
  ...(expires !== '' && { expires }),
});

/** The server's validation errors in the words of the form, by field. */
export function keyErrors(errors: readonly FieldError[], fields: KeyFields): Partial<KeyFields> {
  const words: KeyFields = {
    name: fields.name.trim() === '' ? texts.keyRequest.name : texts.keyRequest.nameIsNot,
    role: texts.keyRequest.role,
    negotiations: texts.keyRequest.negotiations,
    expires: expiryError(fields.expires),
  };
  return Object.fromEntries(
    errors.map(({ pointer, detail }) => {
      const field = pointer.slice(1);
      return [field, words[field as keyof KeyFields] ?? detail];
    }),
  );
}

function expiryError(text: string): string {
  const read = readMoment(text, { today: todayHere(), ahead: true });
  return 'why' in read ? read.why : texts.keyRequest.past;
}
