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

/** Roles of a key, and what each allows. */
export const KEY_ROLES = [
  ['reader', 'reads'],
  ['recorder', 'also records, corroborates, disputes and imports'],
  ['editor', 'also corrects, retracts and merges'],
  ['admin', 'also makes and revokes keys'],
  ['feed', 'reads feeds and calendars alone, and may stand in their addresses'],
] as const;

export const idsIn = (text: string): string[] => text.split(/[\s,]+/).filter((id) => id !== '');

/** The body of the request for a key. */
export const keyRequestOf = ({ name, role, negotiations, expires }: KeyFields) => ({
  name: name.trim(),
  role: role as (typeof KEY_ROLES)[number][0],
  ...(idsIn(negotiations).length > 0 && { negotiations: idsIn(negotiations) }),
  ...(expires !== '' && { expires }),
});

/** The server's validation errors in the words of the form, by field. */
export function keyErrors(errors: readonly FieldError[], fields: KeyFields): Partial<KeyFields> {
  const words: KeyFields = {
    name:
      fields.name.trim() === ''
        ? 'Give a name.'
        : 'Use letters without accents, digits and . _ @ + - only, no spaces, up to 64, and begin with a letter or digit. “anonymous” is taken.',
    role: 'Choose what it is for.',
    negotiations: 'Give the ids of negotiations, separated by commas, or leave this empty for all.',
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
  return 'why' in read ? read.why : 'This is past. Give a day to come, or leave it empty.';
}
