import { columnsIn } from './columns.js';
import type { Mapping, ReportMapping } from './document.js';
import { Heads } from './heads.js';
import { evaluate, evaluateOptional, itemsOf, type Scope } from './evaluate.js';
import { Joint } from './joint.js';
import { type MappedLine, textOf, withoutGaps } from './line.js';
import { idOf } from './names.js';
import { type Known, Naming } from './naming.js';
import { NoReport, RowProblem } from './problem.js';

/** The result of a row: an import line, or why it was rejected. Rows are numbered as in a spreadsheet: the header is row 1. */
export type Converted = { row: number } & (
  | { line: MappedLine; problem?: undefined; title?: undefined }
  | {
      line?: undefined;
      problem: string;
      /** Given if `refusalOf` rejected it. */
      title?: string;
    }
);

/** Rows of a joined table by the value of the common column. */
export interface JoinedTable {
  heads: readonly string[];
  rows: ReadonlyMap<string, readonly string[]>;
}

export interface ConvertOptions extends Known {
  /** The negotiation of the lines: its title if the mapping gives none. */
  negotiationId?: string;
  /** Whether it exists; if not, its opening comes first if the mapping says so. */
  isThere?: boolean;
  joined?: ReadonlyMap<string, JoinedTable>;
  /**
   * Why a line cannot be recorded, whatever was recorded before; undefined: it may be. A report that cannot be recorded neither
   * opens the negotiation nor creates what it names: a later row does, with its own date. Default: not checked.
   */
  refusalOf?: (line: MappedLine) => { title: string; detail: string } | undefined;
}

/** A row's own cells, and those of joined tables. */
type Row = readonly string[];

/** A report, and what has to be recorded before it. */
interface Lines {
  line: MappedLine;
  before: readonly MappedLine[];
}

/**
 * Converts the rows of a table to import lines. Requires a valid mapping (`checkMapping`) and existing columns
 * (`missingColumns`).
 */
export class Converter {
  readonly #naming: Naming;
  readonly #joint: Joint | undefined;
  /** Columns kept in the note. */
  readonly #noted: readonly number[];
  /** Of the table and the joined tables. */
  readonly #heads: Heads;
  readonly #joined: readonly Joined[];
  #isOpen: boolean;

  constructor(
    private readonly mapping: Mapping,
    private readonly heads: readonly string[],
    private readonly options: ConvertOptions = {},
  ) {
    this.#joined = joinedTo(mapping, heads, options.joined);
    this.#heads = new Heads([...heads, ...this.#joined.flatMap((table) => table.heads)]);
    this.#naming = new Naming(options, mapping);
    this.#joint = mapping.joint && new Joint();
    this.#noted = notedIn(mapping, heads, this.#heads);
    this.#isOpen = mapping.negotiation === undefined || options.isThere === true;
  }

  /** The results of a row; none if it is empty. @param number row number, as in a spreadsheet */
  *row(cells: readonly string[], number: number): Generator<Converted> {
    if (cells.every((cell) => cell.trim() === '')) return;
    if (cells.slice(this.heads.length).some((cell) => cell.trim() !== '')) {
      yield {
        row: number,
        problem: `The row has ${cells.length} cells, but there are ${this.heads.length} heads: a cell that holds the separator has to be quoted.`,
      };
      return;
    }
    const row = this.#rowOf(cells);
    for (const report of this.mapping.reports) yield* this.#report(report, row, number);
    if (this.#joint) yield* this.#joint.due(number);
  }

  /** Reports held back until after the last row. */
  *end(): Generator<Converted> {
    if (this.#joint) yield* this.#joint.due();
  }

  #rowOf(cells: readonly string[]): Row {
    if (this.#joined.length === 0) return cells;
    const row = this.heads.map((_, index) => cells[index] ?? '');
    for (const { place, rows, heads, places } of this.#joined) {
      const joined = rows.get((cells[place] ?? '').trim());
      row.push(...heads.map((_, index) => joined?.[places[index]] ?? ''));
    }
    return row;
  }

  /** The lines of one report definition for a row, one for each item if it has `each`. */
  *#report(report: ReportMapping, row: Row, number: number): Generator<Converted> {
    const scope = this.#scopeOf(row);
    const { each } = report;
    const items = attempt(() => (each === undefined ? [undefined] : itemsOf(each, scope)));
    if ('problem' in items) yield { row: number, problem: items.problem };
    for (const item of 'given' in items ? items.given : []) {
      const itemScope = { ...scope, item };
      const attempted = attempt(() => this.#linesOf(report, itemScope, row));
      if (!('given' in attempted)) this.#naming.undo();
      if ('problem' in attempted) yield { row: number, problem: attempted.problem };
      if ('given' in attempted) yield* this.#accepted(attempted.given, row, number);
    }
  }

  /** The line, and those that create the entities it references. @throws RowProblem · NoReport */
  #linesOf(report: ReportMapping, scope: Scope, row: Row): Lines {
    const line = this.#lineOf(report, scope, row);
    const opening = this.#isOpen ? [] : [this.#openingOf(line, scope)];
    return { line, before: [...opening, ...this.#naming.made(line.occurredOn)] };
  }

  /** All of the lines or, if one of them cannot be recorded, why. */
  *#accepted({ line, before }: Lines, row: Row, number: number): Generator<Converted> {
    const refused = before.length > 0 ? this.#refusalOf({ line, before }) : undefined;
    if (refused) {
      this.#naming.undo();
      yield { row: number, ...refused };
      return;
    }
    this.#isOpen = true;
    this.#naming.keep();
    for (const each of before) yield { row: number, line: each };
    if (!this.#joint) {
      yield { row: number, line };
      return;
    }
    const same = this.mapping.joint!.map((column) => row[this.#heads.placeOf(column)]?.trim());
    this.#joint.add(line, same, number);
  }

  #refusalOf({ line, before }: Lines): { title: string; problem: string } | undefined {
    for (const each of [line, ...before]) {
      const refusal = this.options.refusalOf?.(each);
      if (!refusal) continue;
      const { title, detail } = refusal;
      return { title, problem: each === line ? detail : `${each.type}: ${detail}` };
    }
    return undefined;
  }

  #lineOf(report: ReportMapping, scope: Scope, row: Row): MappedLine {
    if (report.when !== undefined && evaluate(report.when, scope) === undefined) throw new NoReport();
    if (evaluateOptional(report.unless, scope) !== undefined) throw new NoReport();
    const type = textOf(evaluate(report.type, scope));
    if (type === undefined) throw new NoReport();
    const line: MappedLine = {
      type,
      occurredOn: textOf(evaluate(report.occurredOn, scope)),
      data: (evaluate(report.data, scope) ?? {}) as MappedLine['data'],
      source: evaluateOptional(report.source, scope),
      coding: evaluateOptional(report.coding, scope),
      coder: textOf(evaluateOptional(report.coder, scope)),
      note: this.#noteOf(textOf(evaluateOptional(report.note, scope)), row),
      eventId: textOf(evaluateOptional(report.eventId, scope)),
    };
    evaluateOptional(report.admit, scope);
    return withoutGaps(line);
  }

  #scopeOf(row: Row): Scope {
    const { zone, language } = this.mapping;
    return {
      cell: (column) => row[this.#heads.placeOf(column)] ?? '',
      options: { zone, language },
      party: (name, value, scope) => this.#naming.party(name, value, scope),
      issue: (name, value, scope) => this.#naming.issue(name, value, scope),
      id: idOf,
    };
  }

  /** The report's own note, and the columns not mapped elsewhere. */
  #noteOf(own: string | undefined, row: Row): string | undefined {
    const rest = this.#noted
      .filter((place) => (row[place] ?? '').trim() !== '')
      .map((place) => `${this.heads[place]}: ${row[place].trim()}`);
    return [...(own === undefined ? [] : [own]), ...rest].join('\n') || undefined;
  }

  #openingOf(first: MappedLine, scope: Scope): MappedLine {
    const { title, description, occurredOn } = this.mapping.negotiation!;
    const { negotiationId } = this.options;
    const data = {
      title: textOf(evaluateOptional(title, scope)) ?? negotiationId ?? this.mapping.name ?? 'Imported',
      description: evaluateOptional(description, scope),
    };
    return withoutGaps({
      type: 'NegotiationOpened',
      occurredOn: textOf(evaluateOptional(occurredOn, scope)) ?? first.occurredOn,
      data: withoutGaps(data),
    });
  }
}

/** A joined table and the columns that it adds. */
interface Joined extends JoinedTable {
  /** Index of the join column in the rows of the first table. */
  place: number;
  /** Indexes of the added columns in its own rows. */
  places: readonly number[];
}

/** Columns that the first table already has are not taken from joined ones. */
function joinedTo(mapping: Mapping, heads: readonly string[], tables: ConvertOptions['joined']): Joined[] {
  const own = new Heads(heads);
  return Object.entries(mapping.join ?? {}).flatMap(([name, key]) => {
    const table = tables?.get(name);
    if (!table) return [];
    const places = [...table.heads.keys()].filter((place) => own.placeOf(table.heads[place]) < 0);
    return [
      { place: own.placeOf(key), rows: table.rows, heads: places.map((place) => table.heads[place]), places },
    ];
  });
}

/** Indexes of the columns of the first table that are neither mapped nor excluded. */
function notedIn(mapping: Mapping, heads: readonly string[], all: Heads): number[] {
  const { leaveOut = [] } = mapping;
  if (leaveOut === '*') return [];
  const used = new Set(
    [...columnsIn(mapping).map(({ column }) => column), ...leaveOut].map((column) => all.placeOf(column)),
  );
  return [...heads.keys()].filter((place) => !used.has(place));
}

/** The value or its problem; neither if there is no report. */
function attempt<T>(give: () => T): { given: T } | { problem: string } | { none: true } {
  try {
    return { given: give() };
  } catch (error) {
    if (error instanceof NoReport) return { none: true };
    if (error instanceof RowProblem) return { problem: error.message };
    throw error;
  }
}
