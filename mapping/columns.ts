import { columnsOfTemplate, formOf, type Mapping } from './document.js';
import type { Heads } from './heads.js';

/** A column referenced by a mapping, and where (a JSON pointer). */
export interface NamedColumn {
  pointer: string;
  /** Several if they are alternatives. */
  column: string | readonly string[];
  optional: boolean;
}

/** Every column that a mapping reads, in order of reference. */
export function columnsIn(mapping: Mapping): NamedColumn[] {
  const { reports, parties, issues, negotiation, joint = [], join = {} } = mapping;
  const found: NamedColumn[] = [];
  collect({ negotiation, parties, issues, reports }, '', found);
  for (const [index, column] of joint.entries())
    found.push({ pointer: `/joint/${index}`, column, optional: false });
  for (const [name, column] of Object.entries(join))
    found.push({ pointer: `/join/${name}`, column, optional: false });
  return found;
}

function collect(value: unknown, pointer: string, found: NamedColumn[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, `${pointer}/${index}`, found);
    return;
  }
  const fields = value as Record<string, unknown>;
  const optional = fields.optional === true;
  const form = formOf(value);
  if (form === 'column') {
    found.push({ pointer: `${pointer}/column`, column: fields.column as string | string[], optional });
  } else if (form === 'template') {
    for (const column of columnsOfTemplate(String(fields.template)))
      if (String(column) !== 'item') found.push({ pointer: `${pointer}/template`, column, optional });
  } else if (form !== 'item') {
    for (const [key, field] of Object.entries(fields)) collect(field, `${pointer}/${key}`, found);
  }
}

/** Columns required by a mapping that neither the table nor the joined ones have, without duplicates. */
export function missingColumns(mapping: Mapping, heads: Heads): { pointer: string; detail: string }[] {
  const seen = new Set<string>();
  const missing = columnsIn(mapping).filter(({ column, optional }) => {
    const key = String(column);
    return !optional && heads.placeOf(column) < 0 && !seen.has(key) && seen.add(key);
  });
  return missing.map(({ pointer, column }) => ({
    pointer,
    detail: `The table has no column ${namesOf(column)}. It has: ${heads.names.join(', ')}.`,
  }));
}

const namesOf = (column: string | readonly string[]): string =>
  [column]
    .flat()
    .map((name) => JSON.stringify(name))
    .join(' or ');
