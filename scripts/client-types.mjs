// Writes the types of the client from the OpenAPI document, to client/src/schema.ts or the file named. Run after a build:
// `npm run client:types`.
import openapiTS, { astToString } from 'openapi-typescript';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './ready.mjs';

const built = process.env.PARLEY_BUILT ?? join(ROOT, 'dist');
const load = (path) => import(pathToFileURL(join(built, path)).href);

const folder = mkdtempSync(join(tmpdir(), 'parley-types-'));
const { createApp } = await load('src/app/app.js');
const { readSettings } = await load('src/common/settings.js');
const app = await createApp(
  readSettings({ EVENT_STORE_URL: 'memory:', PARLEY_DATA: folder, PARLEY_LOG_LEVEL: 'silent' }),
);
const document = (await app.getHttpAdapter().getInstance().inject('/openapi.json')).json();
await app.close();
rmSync(folder, { recursive: true });

// The client asks for JSON: where an answer may be a table instead, its type is that of the JSON.
for (const { responses } of Object.values(document.paths).flatMap(Object.values))
  for (const { content } of Object.values(responses))
    if (content?.['application/json']) delete content['text/csv'];

const HEADER = '// Generated from the OpenAPI document by `npm run client:types`.\n';
const [file = join(ROOT, 'client/src/schema.ts')] = process.argv.slice(2);
writeFileSync(file, HEADER + astToString(await openapiTS(structuredClone(document))));
