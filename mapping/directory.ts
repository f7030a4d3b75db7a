import { entityKey, idOf } from './names.js';
import { quotedCell, RowProblem } from './problem.js';

export interface Code {
  scheme: string;
  value: string;
}

/** Names and codes of a party or an issue, for lookup. */
interface Called {
  /** Its name or proposition, and its aliases. */
  names: readonly string[];
  codes?: readonly Code[];
}

/** A party or an issue, for lookup. */
export interface Entry extends Called {
  id: string;
  /** What it was called before: this finds it where nobody is called so now. */
  former?: Called;
  /** The id that it is read as, if it was merged into another. */
  mergedInto?: string;
}

/** With more than this, a column was mistaken for a list of parties. */
const MOST_ENTRIES = 50_000;

/** Parties or issues by all their names. */
export class Directory {
  readonly #entries = new Map<string, Entry>();
  readonly #byCode = new Index();
  readonly #byName = new Index();
  readonly #what: string;

  /** @param what for messages: `party` or `issue` */
  constructor(what: string, known: Iterable<Entry> = []) {
    this.#what = what;
    for (const entry of known) this.add(entry);
  }

  /** @returns removes it again */
  add(entry: Entry): () => void {
    const { id, names, codes = [], former } = entry;
    this.#entries.set(id, entry);
    this.#byCode.add(id, codes.flatMap(keysOfCode), (former?.codes ?? []).flatMap(keysOfCode));
    this.#byName.add(id, [id, ...names].map(keyOfName), (former?.names ?? []).map(keyOfName));
    return () => {
      this.#entries.delete(id);
      this.#byCode.remove(id, codes.flatMap(keysOfCode));
      this.#byName.remove(id, [id, ...names].map(keyOfName));
    };
  }

  has(id: string): boolean {
    return this.#entries.has(id);
  }

  /**
   * Looks up an id by code, id, name taken as a code (`scheme:value` or the value), name, or id ignoring case, in this order;
   * undefined if not found. Whoever has other codes of the same scheme only is somebody else, whatever the name.
   *
   * @throws RowProblem if it is ambiguous
   */
  find(name: string, codes: readonly Code[] = []): string | undefined {
    for (const code of codes) {
      const coded = this.#one(this.#byCode.get(keysOfCode(code)[0]));
      if (coded !== undefined) return coded;
    }
    const mayBe = (found: readonly Found[]) => found.filter(({ id }) => !this.#contradicts(id, codes));
    if (this.#entries.has(name) && !this.#contradicts(name, codes)) return name;
    for (const found of [this.#byCode.get(codeKey(name)), this.#byName.get(keyOfName(name))].map(mayBe)) {
      if (found.length === 0) continue;
      const one = this.#one(found);
      if (one !== undefined) return one;
      const ids = found.map(({ id }) => id).sort();
      throw new RowProblem(
        `${quotedCell(name)} may be more than one ${this.#what}: ${ids.join(', ')}. Name one by its id.`,
      );
    }
    return undefined;
  }

  /** A new id derived from its name, with a numeric suffix if that is taken. @throws RowProblem */
  newId(name: string): string {
    if (this.#entries.size >= MOST_ENTRIES)
      throw new RowProblem(
        `There are ${MOST_ENTRIES} of them already: is the ${this.#what} in another column?`,
      );
    const id = idOf(name);
    for (let number = 1; ; number++) {
      const numbered = number === 1 ? id : `${id.slice(0, 60)}-${number}`;
      if (!this.#entries.has(numbered)) return numbered;
    }
  }

  /** Undefined if there is none, or several of which not just one is called so now. */
  #one(found: readonly Found[]): string | undefined {
    const roots = new Set(found.map(({ id }) => this.#rootOf(id)));
    if (roots.size > 1) {
      const now = found.filter(({ isFormer }) => !isFormer);
      return now.length < found.length ? this.#one(now) : undefined;
    }
    const [root] = roots;
    // Reports went by the id that was merged: a table that is sent again has to give the same ones.
    const merged = found.filter(({ id }) => id !== root);
    return merged.length === 1 ? merged[0].id : root;
  }

  #rootOf(id: string): string {
    return this.#entries.get(id)?.mergedInto ?? id;
  }

  /** Whether an entry has codes of the same schemes, and none of these. */
  #contradicts(id: string, codes: readonly Code[]): boolean {
    if (codes.length === 0) return false;
    const { codes: present = [], former } = this.#entries.get(id)!;
    const own = [...present, ...(former?.codes ?? [])];
    const schemes = new Set(own.map(({ scheme }) => codeKey(scheme)));
    const keys = new Set(own.map((code) => keysOfCode(code)[0]));
    const comparable = codes.filter(({ scheme }) => schemes.has(codeKey(scheme)));
    return comparable.length > 0 && comparable.every((code) => !keys.has(keysOfCode(code)[0]));
  }
}

interface Found {
  id: string;
  isFormer: boolean;
}

/** Ids by key, each with whether the key is a former one only. */
class Index {
  readonly #ids = new Map<string, Map<string, boolean>>();

  add(id: string, keys: readonly string[], former: readonly string[]): void {
    for (const key of former) this.#note(key, id, true);
    for (const key of keys) this.#note(key, id, false);
  }

  remove(id: string, keys: readonly string[]): void {
    for (const key of keys) this.#ids.get(key)?.delete(id);
  }

  get(key: string): Found[] {
    return Array.from(this.#ids.get(key) ?? [], ([id, isFormer]) => ({ id, isFormer }));
  }

  #note(key: string, id: string, isFormer: boolean): void {
    if (key === '') return;
    const ids = this.#ids.get(key);
    if (ids) ids.set(id, isFormer);
    else this.#ids.set(key, new Map([[id, isFormer]]));
  }
}

const codeKey = (code: string): string => code.trim().toLowerCase();

/** With the scheme, and without. */
const keysOfCode = ({ scheme, value }: Code): [string, string] => [
  codeKey(`${scheme}:${value}`),
  codeKey(value),
];

/** A name of punctuation only stands for itself. */
const keyOfName = (name: string): string => entityKey(name) || name.trim();
