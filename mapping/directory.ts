import { idOf, nameKey } from './names.js';
import { quotedCell, RowProblem } from './problem.js';

/** A party or an issue, for lookup. */
export interface Entry {
  id: string;
  /** Its name or proposition, and its aliases. */
  names: readonly string[];
  codes?: readonly { scheme: string; value: string }[];
}

/** With more than this, a column was mistaken for a list of parties. */
const MOST_ENTRIES = 50_000;

/** Parties or issues by all their names. */
export class Directory {
  readonly #ids = new Set<string>();
  readonly #byCode = new Map<string, Set<string>>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #what: string;

  /** @param what for messages: `party` or `issue` */
  constructor(what: string, known: Iterable<Entry> = []) {
    this.#what = what;
    for (const entry of known) this.add(entry);
  }

  /** @returns removes it again */
  add({ id, names, codes = [] }: Entry): () => void {
    const byCode = codes.flatMap(({ scheme, value }) => [codeKey(`${scheme}:${value}`), codeKey(value)]);
    const byName = [id, ...names].map(nameKey);
    this.#ids.add(id);
    for (const key of byCode) note(this.#byCode, key, id);
    for (const key of byName) note(this.#byName, key, id);
    return () => {
      this.#ids.delete(id);
      for (const key of byCode) this.#byCode.get(key)?.delete(id);
      for (const key of byName) this.#byName.get(key)?.delete(id);
    };
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /**
   * Looks up an id by id, code (`scheme:value` or the value), name, or id ignoring case, in this order; undefined if not found.
   *
   * @throws RowProblem if it is ambiguous
   */
  find(name: string, codes: Entry['codes'] = []): string | undefined {
    for (const { scheme, value } of codes) {
      const coded = this.#byCode.get(codeKey(`${scheme}:${value}`));
      if (coded?.size === 1) return [...coded][0];
    }
    if (this.#ids.has(name)) return name;
    for (const found of [this.#byCode.get(codeKey(name)), this.#byName.get(nameKey(name))]) {
      if (found === undefined || found.size === 0) continue;
      if (found.size === 1) return [...found][0];
      throw new RowProblem(
        `${quotedCell(name)} may be more than one ${this.#what}: ${[...found].sort().join(', ')}. Name one by its id.`,
      );
    }
    return undefined;
  }

  /** A new id derived from its name, with a numeric suffix if that is taken. @throws RowProblem */
  newId(name: string): string {
    if (this.#ids.size >= MOST_ENTRIES)
      throw new RowProblem(
        `There are ${MOST_ENTRIES} of them already: is the ${this.#what} in another column?`,
      );
    const id = idOf(name);
    for (let number = 1; ; number++) {
      const numbered = number === 1 ? id : `${id.slice(0, 60)}-${number}`;
      if (!this.#ids.has(numbered)) return numbered;
    }
  }
}

const codeKey = (code: string): string => code.trim().toLowerCase();

function note(map: Map<string, Set<string>>, key: string, id: string): void {
  if (key === '') return;
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
}
