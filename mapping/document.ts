/**
 * A mapping: how the rows of a table become reports. It is a JSON document; `check.ts` validates it, `schema.ts` describes it,
 * and `convert.ts` applies it. Nothing here does I/O, so that the server, the command line and the page share it.
 */
export interface Mapping {
  /** Display name and description. */
  name?: string;
  description?: string;
  /** Format of the table, where it should not be detected. */
  table?: TableShape;
  /** IANA name of the default zone for times without one; default: UTC. */
  zone?: string;
  /** BCP 47 tag of the language of month names; default: `en`. */
  language?: string;
  /** Opens the negotiation if it does not exist. */
  negotiation?: { title?: Value; description?: Value; occurredOn?: Value };
  /** How parties and issues are created when first referenced. A `party` or `issue` in a report may override it. */
  parties?: PartyFields;
  issues?: IssueFields;
  /** Other tables by name, and the column to join on: their columns can then be used like the table's own. */
  join?: { [name: string]: string };
  /** The reports of a row: each entry gives one report, several if it has `each`. */
  reports: ReportMapping[];
  /**
   * Rows with equal values in these columns that report the same become one joint statement by all their parties. The note of
   * the first row is kept.
   */
  joint?: string[];
  /** Columns that are not kept in the note; `*`: none is kept. */
  leaveOut?: string[] | '*';
}

/** Format of a table. Omitted fields are detected. */
export interface TableShape {
  /** Cell separator: one character. */
  separator?: string;
  quote?: string;
  /** A label known to `TextDecoder`, such as `windows-1252`. */
  encoding?: string;
}

export interface ReportMapping {
  type: Value;
  /** Only rows for which this gives a value. */
  when?: Value;
  /** Not rows for which this gives a value. */
  unless?: Value;
  /** One report for each item of this list, available as `{"item": true}` in the other fields. */
  each?: Value;
  occurredOn?: Value;
  data: Value;
  /** Parties and issues to create if they do not exist, though the report does not reference them. */
  admit?: Value;
  source?: Value;
  coding?: Value;
  coder?: Value;
  note?: Value;
  eventId?: Value;
}

/** Fields of a created party, besides its name. */
export interface PartyFields {
  id?: Value;
  kind?: Value;
  role?: Value;
  codes?: Value;
  aliases?: Value;
  memberOf?: Value;
  /** Date of admission; omitted: that of the report that first references it. */
  occurredOn?: Value;
}

/** Fields of a created issue; the proposition defaults to the text of the cell. */
export interface IssueFields {
  id?: Value;
  proposition?: Value;
  description?: Value;
  parent?: Value;
  tags?: Value;
  occurredOn?: Value;
}

/**
 * The value of a field: a constant (string, number, true or false), one of the forms below, or, in lists and objects of the
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

/** Transformations of a cell's text, applied in this order. */
export interface Steps {
  /** Texts that mean that there is no value, such as `NA`; exactly as written. */
  missing?: readonly string[];
  /** The separator of a list in one cell. */
  split?: string;
  /** Lookup table for the text. A key may end in `*` (prefix match). Null: no report; in a list: no item. */
  values?: { readonly [text: string]: string | number | boolean | null };
  /** Default for texts that `values` does not list; if omitted, such a row is rejected. */
  otherwise?: string | number | boolean | null;
  /** One or several date formats; the first that matches is used. */
  date?: string | readonly string[];
  /** Zone for times without one, overriding the mapping's. */
  zone?: string;
  number?: true;
  /** Parses the cell as JSON: all of it, or the member of that name. */
  json?: true | string;
  /** Missing columns are allowed. */
  optional?: true;
}

/** The trimmed text of a cell; no value if it is empty. */
export interface ColumnValue extends Steps {
  /** Column header; several are alternatives. */
  column: string | readonly string[];
}

/**
 * A template with `{column}` placeholders (`{a|b}`: the first that the table has); no value if all of them are empty. `{{` is a
 * literal brace.
 */
export interface TemplateValue extends Steps {
  template: string;
}

/** The item of `each`. */
export interface ItemValue extends Steps {
  item: true;
}

/** The id of a party, looked up by id, code, alias or name; created if it does not exist. */
export interface PartyValue extends PartyFields {
  party: Value;
}

/** The id of an issue, looked up by id or proposition; created if it does not exist. */
export interface IssueValue extends IssueFields {
  issue: Value;
}

/** A readable id, deterministic for the same text. */
export interface IdValue {
  id: Value;
}

/** The first alternative that gives a value. */
export interface FirstValue {
  first: readonly Value[];
}

/** An object for each item of a list. */
export interface EachValue {
  each: Value;
  as: Value;
}

/** Keys that identify the form of a value, in order of precedence. */
export const FORMS = ['column', 'template', 'item', 'party', 'issue', 'id', 'first', 'each'] as const;
export type Form = (typeof FORMS)[number];

/**
 * The form of an object; undefined for an object of values. `id` and `each` stand alone or with the keys of their form.
 */
export const formOf = (value: object): Form | undefined => FORMS.find((form) => Object.hasOwn(value, form));

export const STEPS = [
  'missing',
  'split',
  'values',
  'otherwise',
  'date',
  'zone',
  'number',
  'json',
  'optional',
] as const;
export const PARTY_FIELDS = ['id', 'kind', 'role', 'codes', 'aliases', 'memberOf', 'occurredOn'] as const;
export const ISSUE_FIELDS = ['id', 'proposition', 'description', 'parent', 'tags', 'occurredOn'] as const;

/** Allowed keys of each form. */
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

/** A column placeholder in a template; `{a|b}`: the first of these that the table has. */
export const IN_TEMPLATE = /\{\{|\{([^{}]+)\}/g;

export const namesIn = (braces: string): string[] => braces.split('|').map((name) => name.trim());

/** The columns referenced by a template, each as a list of alternatives. */
export const columnsOfTemplate = (template: string): string[][] =>
  [...template.matchAll(IN_TEMPLATE)].flatMap(([, names]) => (names === undefined ? [] : [namesIn(names)]));
