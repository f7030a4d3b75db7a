/** Particles of family names. */
const PARTICLES = new Set(
  'af al ap av bin bint da das de del della den der di do dos du el ibn la le san st ten ter van von y zu zum zur'.split(
    ' ',
  ),
);
/** Family names that come first, even in Latin script … */
const SAID_FIRST = new Set(
  'cai chen deng ding hu jiang jin li lin liu luo ma mao ngo nguyen pham phan qin sun tran tsai vo wang wei wu xi xie xu yang zhang zhao zheng zhou zhu'.split(
    ' ',
  ),
);
/** … and those that are given names elsewhere: only before two syllables, `Kim Jong Un`. */
const BEFORE_TWO = new Set(
  'cho choi chung han hwang jang jung kang kim lee moon pak park ri yoon'.split(' '),
);
const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/i;

/**
 * The family name of a person, where space is limited: `Lavrov`, `von der Leyen`, `Xi`. A guess by the usual order of names; the
 * details show the whole name.
 */
export function surname(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => !SUFFIX.test(word));
  if (words.length < 2) return name.trim();
  const [first, second] = words;
  const isBeforeTwo = BEFORE_TWO.has(first.toLowerCase()) && (words.length === 3 || second.includes('-'));
  if (isBeforeTwo || (words.length <= 3 && SAID_FIRST.has(first.toLowerCase()))) return first;
  let from = words.length - 1;
  while (from > 1 && PARTICLES.has(words[from - 1].toLowerCase().replace(/[-’']$/, ''))) from--;
  return words.slice(from).join(' ');
}
