// Writes what the page knows of the API from the OpenAPI document: web/src/api.d.ts (types) and web/src/forms.json (the
// fields of every command). Run after a build: `npm run web:types`.
import openapiTS, { astToString } from 'openapi-typescript';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './ready.mjs';

const built = process.env.PARLEY_BUILT ?? join(ROOT, 'dist');
const load = (path) => import(pathToFileURL(join(built, path)).href);

const folder = mkdtempSync(join(tmpdir(), 'parley-types-'));
const { createApp } = await load('src/app.js');
const { readSettings } = await load('src/settings.js');
const app = await createApp(
  readSettings({ EVENT_STORE_URL: 'memory:', PARLEY_DATA: folder, LOG_LEVEL: 'silent' }),
);
const document = (await app.getHttpAdapter().getInstance().inject('/openapi.json')).json();
await app.close();
rmSync(folder, { recursive: true });

const HEADER = '// Generated from the OpenAPI document by `npm run web:types`.\n';
writeFileSync(join(ROOT, 'web/src/api.d.ts'), HEADER + astToString(await openapiTS(structuredClone(document))));

const KEPT = ['type', 'description', 'enum', 'minimum', 'maximum', 'minItems', 'maxItems', 'maxLength', 'required'];

/** A schema with its references put in place and only what a form needs of it. */
function field(schema) {
  const { $ref, ...own } = schema;
  const { schemas } = document.components;
  const full = $ref ? { ...schemas[$ref.split('/').at(-1)], ...own } : own;
  const kept = Object.fromEntries(KEPT.filter((key) => full[key] !== undefined).map((key) => [key, full[key]]));
  const example = full.examples?.[0];
  if (['string', 'number'].includes(typeof example)) kept.example = example;
  if (full.properties) kept.properties = fields(full.properties);
  if (full.items) kept.items = field(full.items);
  return kept;
}

const fields = (properties) =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, field(schema)]));

const bodies = Object.entries(document.components.schemas).filter(([name]) => /^[A-Z]\w+Body$/.test(name));
const shared = {};
for (const name of ['source', 'coding', 'note', 'eventId']) shared[name] = undefined;
const forms = {};
for (const [name, schema] of bodies) {
  const form = field(schema);
  for (const common of Object.keys(shared)) {
    if (!form.properties[common]) continue;
    shared[common] ??= form.properties[common];
    form.properties[common] = common;
  }
  forms[name.slice(0, -'Body'.length)] = form;
}
writeFileSync(join(ROOT, 'web/src/forms.json'), `${JSON.stringify({ shared, forms })}\n`);
