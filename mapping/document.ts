/**
 * A mapping: how the rows of a table become reports. It is a JSON document; `check.ts` says what is wrong with one, `schema.ts`
 * describes it, and `convert.ts` applies it. Nothing here does I/O, so the server, the command line and the page share it.
 */
export interface Mapping {
  /** For people: what it is called, and what it is for. */
  name?: string;
  description?: string;
  /** How the table is written, where that should not be recognised. */
  table?: TableShape;
  /** IANA name of the zone of times that have none; UTC where it is left out. */
  zone?: string;
  /** BCP 47 tag of the language in which months are named; `en` where it is left out. */
  language?: string;
  /** Opens the negotiation where it is not there yet. */
  negotiation?: { title?: Value; description?: Value; occurredOn?: Value };
  /** How parties and issues are made where they are first named. A `party` or `issue` in a report may say otherwise. */
  parties?: PartyFields;
  issues?: IssueFields;
  /** Other tables by name, and the column that both have: their columns are then as good as the table's own. */
  join?: { [name: string]: string };
  /** What a row reports: each entry gives a report, several where it has `each`. */
  reports: ReportMapping[];
  /** Columns of whose values equal ones make one joint statement: by all parties of those rows. */
  joint?: string[];
  /** Columns that are not kept in the note, or `*`: none of them is. */
  leaveOut?: string[] | '*';
}

/** How a table is written. What is left out is recognised. */
export interface TableShape {
  /** What stands between cells: one character. */
  separator?: string;
  quote?: string;
  /** A label that `TextDecoder` knows, such as `windows-1252`. */
  encoding?: string;
}

export interface ReportMapping {
  type: Value;
  /** Only rows where this gives something. */
  when?: Value;
  /** One report for each item of this list, which stands as `{"item": true}` in what follows. */
  each?: Value;
  occurredOn?: Value;
  data: Value;
  /** Parties and issues that are made where they are not there, though the report does not name them. */
  admit?: Value;
  source?: Value;
  coding?: Value;
  coder?: Value;
  note?: Value;
  eventId?: Value;
}

/** What makes a party, beside its name. */
export interface PartyFields {
  id?: Value;
  kind?: Value;
  role?: Value;
  codes?: Value;
  aliases?: Value;
  memberOf?: Value;
  /** When it is admitted; left out: when the report that first names it is dated. */
  occurredOn?: Value;
}

/** What makes an issue; the proposition is what the cell says where it is left out. */
export interface IssueFields {
  id?: Value;
  proposition?: Value;
  description?: Value;
  parent?: Value;
  tags?: Value;
  occurredOn?: Value;
}

/**
 * What a field says: a constant (a text, a number, true or false), one of the forms below, or, in lists and objects of the
 * report, a list or an object of such values.
 */
export type Value =
  | string
  | number
  | boolean
  | ColumnValue
  | TemplateValue
  | ItemValue
  | PartyValue
  | IssueValue
  | IdValue
  | FirstValue
  | EachValue
  | readonly Value[]
  | { readonly [field: string]: Value };

/** What is made of the text of a cell; the steps are taken in this order. */
export interface Steps {
  /** The separator of a list in one cell. */
  split?: string;
  /** What a text stands for. A key may end in `*` (any text that begins so). Null: no report; of a list: no item. */
  values?: { readonly [text: string]: string | number | boolean | null };
  /** For texts that `values` does not list; left out, such a row is refused. */
  otherwise?: string | number | boolean | null;
  /** A format, or several of which the first that fits is taken. */
  date?: string | readonly string[];
  /** The zone of times without one, where it is not the mapping's. */
  zone?: string;
  number?: true;
  /** JSON in a cell: all of it, or the member of that name. */
  json?: true | string;
  /** The table need not have the columns that are named. */
  optional?: true;
}

/** The text of a cell, without blanks around it; nothing where it is empty. */
export interface ColumnValue extends Steps {
  /** Its head; several where one may stand for another. */
  column: string | readonly string[];
}

/** A text with `{column}` in it (`{a|b}`: the first that the table has); nothing where all of those are empty. `{{` stands for a brace. */
export interface TemplateValue extends Steps {
  template: string;
}

/** The item of `each`. */
export interface ItemValue extends Steps {
  item: true;
}

/** The id of a party that is named by its id, a code, an alias or its name; made where it is not there. */
export interface PartyValue extends PartyFields {
  party: Value;
}

/** The id of an issue that is named by its id or its proposition; made where it is not there. */
export interface IssueValue extends IssueFields {
  issue: Value;
}

/** A readable id, the same for the same text. */
export interface IdValue {
  id: Value;
}

/** The first that gives something. */
export interface FirstValue {
  first: readonly Value[];
}

/** For each item of a list, an object. */
export interface EachValue {
  each: Value;
  as: Value;
}

/** Keys by which a form of value is known, in the order in which they are looked for. */
export const FORMS = ['column', 'template', 'item', 'party', 'issue', 'id', 'first', 'each'] as const;
export type Form = (typeof FORMS)[number];

/**
 * The form of an object, or undefined where it is an object of values. `id` and `each` stand alone or beside what belongs to them.
 */
export const formOf = (value: object): Form | undefined => FORMS.find((form) => Object.hasOwn(value, form));

export const STEPS = ['split', 'values', 'otherwise', 'date', 'zone', 'number', 'json', 'optional'] as const;
export const PARTY_FIELDS = ['id', 'kind', 'role', 'codes', 'aliases', 'memberOf', 'occurredOn'] as const;
export const ISSUE_FIELDS = ['id', 'proposition', 'description', 'parent', 'tags', 'occurredOn'] as const;

/** Keys that an object of each form may have. */
export const KEYS_OF: Readonly<Record<Form, readonly string[]>> = {
  column: ['column', ...STEPS],
  template: ['template', ...STEPS],
  item: ['item', ...STEPS],
  party: ['party', ...PARTY_FIELDS],
  issue: ['issue', ...ISSUE_FIELDS],
  id: ['id'],
  first: ['first'],
  each: ['each', 'as'],
};

/** A column in a template; `{a|b}`: the first of these that the table has. */
export const IN_TEMPLATE = /\{\{|\{([^{}]+)\}/g;

export const namesIn = (braces: string): string[] => braces.split('|').map((name) => name.trim());

/** The columns that a template names, each as the names that may stand for one another. */
export const columnsOfTemplate = (template: string): string[][] =>
  [...template.matchAll(IN_TEMPLATE)].flatMap(([, names]) => (names === undefined ? [] : [namesIn(names)]));
