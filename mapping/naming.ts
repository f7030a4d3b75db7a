import { type Code, Directory, type Entry } from './directory.js';
import type { IssueFields, IssueValue, PartyFields, PartyValue } from './document.js';
import { evaluateOptional, type Scope } from './evaluate.js';
import { listOf, type MappedLine, textOf, withoutGaps } from './line.js';
import { quotedCell, RowProblem } from './problem.js';
import type { Given } from './steps.js';

/** What already exists in the negotiation. */
export interface Known {
  parties?: Iterable<Entry>;
  issues?: Iterable<Entry>;
}

/** Resolves the parties and issues that reports reference, and creates missing ones. */
export class Naming {
  readonly #parties: Directory;
  readonly #issues: Directory;
  /** Entities created by the report being mapped, in order. */
  #made: { line: MappedLine; undo: () => void }[] = [];

  constructor(
    known: Known,
    private readonly defaults: { parties?: PartyFields; issues?: IssueFields },
  ) {
    this.#parties = new Directory('party', known.parties);
    this.#issues = new Directory('issue', known.issues);
  }

  /** Lines for the entities created since the last `keep` or `undo`, with the given date as default. */
  made(occurredOn: string | undefined): MappedLine[] {
    return this.#made.map(({ line }) => withoutGaps({ ...line, occurredOn: line.occurredOn ?? occurredOn }));
  }

  /** The entities created since then exist from now on. */
  keep(): void {
    this.#made = [];
  }

  /** Discards the entities created since then: the report that referenced them is rejected. */
  undo(): void {
    for (const { undo } of this.#made.reverse()) undo();
    this.#made = [];
  }

  /** @param inherits whether the mapping's defaults for parties apply; not for the blocs of a party */
  party(name: string, value: PartyValue, scope: Scope, inherits = true): string {
    const fields: PartyFields = { ...(inherits && this.defaults.parties), ...value };
    const own: Scope = {
      ...scope,
      item: name,
      party: (bloc, of, inner) => this.party(bloc, of, inner, false),
    };
    const codes = codesOf(evaluateOptional(fields.codes, own));
    const known = this.#parties.find(name, codes);
    if (known !== undefined) return known;
    const partyId = textOf(evaluateOptional(fields.id, own)) ?? this.#parties.newId(name);
    if (this.#parties.has(partyId)) return partyId;
    const aliases = listOf(evaluateOptional(fields.aliases, own));
    const data = withoutGaps({
      partyId,
      name,
      kind: evaluateOptional(fields.kind, own) ?? 'other',
      role: evaluateOptional(fields.role, own) ?? 'principal',
      codes: codes.length > 0 ? (codes as unknown as Given) : undefined,
      aliases,
      memberOf: listOf(evaluateOptional(fields.memberOf, own)),
    });
    const names = [name, ...((aliases ?? []) as string[]).map(String)];
    this.#make('PartyAdmitted', data, evaluateOptional(fields.occurredOn, own), () =>
      this.#parties.add({ id: partyId, names, codes }),
    );
    return partyId;
  }

  /** @param inherits as for parties; not for the parent issue */
  issue(name: string, value: IssueValue, scope: Scope, inherits = true): string {
    const fields: IssueFields = { ...(inherits && this.defaults.issues), ...value };
    const own: Scope = {
      ...scope,
      item: name,
      issue: (parent, of, inner) => this.issue(parent, of, inner, false),
    };
    const given = textOf(evaluateOptional(fields.id, own));
    const known = given !== undefined && this.#issues.has(given) ? given : this.#issues.find(name);
    if (known !== undefined) return known;
    const proposition = textOf(evaluateOptional(fields.proposition, own)) ?? name;
    const issueId = given ?? this.#issues.newId(name);
    const data = withoutGaps({
      issueId,
      proposition,
      description: evaluateOptional(fields.description, own),
      parent: evaluateOptional(fields.parent, own),
      tags: listOf(evaluateOptional(fields.tags, own)),
    });
    this.#make('IssueOpened', data, evaluateOptional(fields.occurredOn, own), () =>
      this.#issues.add({ id: issueId, names: [name, proposition] }),
    );
    return issueId;
  }

  #make(type: string, data: MappedLine['data'], occurredOn: Given, add: () => () => void): void {
    this.#made.push({ line: { type, occurredOn: textOf(occurredOn), data }, undo: add() });
  }
}

/** @throws RowProblem if one is no code */
function codesOf(given: Given): Code[] {
  const codes = (listOf(given) ?? []) as unknown[];
  const wrong = codes.find((code) => !isCode(code));
  if (wrong === undefined) return codes as Code[];
  throw new RowProblem(
    `codes: expected {"scheme": …, "value": …}, both texts, but there is ${quotedCell(String(JSON.stringify(wrong)))}.`,
  );
}

function isCode(given: unknown): given is Code {
  const { scheme, value } = Object(given) as Record<string, unknown>;
  return typeof scheme === 'string' && typeof value === 'string';
}
