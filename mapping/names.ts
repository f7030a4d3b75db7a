/** Letters that do not decompose, as they are written without their strokes or apart. */
const UNDECOMPOSED: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ħ: 'h',
};

const LONGEST_ID = 64;
const HASH_DIGITS = 8;

/** A name as names are compared: without case, accents, marks and repeated blanks, however it was composed. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđıßæœþðħ]/gu, (letter) => UNDECOMPOSED[letter])
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * A readable id made of a name, such as `united-states`, the same for the same name on every run: letters a to z and digits,
 * joined by hyphens. A name of other letters, or too long for an id, ends in digits that are made from all of it.
 */
export function idOf(name: string): string {
  const key = nameKey(name);
  const plain = key.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const isWhole = plain !== '' && plain.length <= LONGEST_ID && !/[^a-z0-9 ]/.test(key);
  if (isWhole) return plain;
  const start = plain.slice(0, LONGEST_ID - HASH_DIGITS - 1).replace(/-$/, '');
  return `${start || 'x'}-${hash(key || name)}`;
}

/** FNV-1a of a text in hexadecimal: not against anyone's will, only to tell long names apart. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return (value >>> 0).toString(16).padStart(HASH_DIGITS, '0');
}
