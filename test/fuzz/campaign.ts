import { Agent, request as send, type IncomingMessage } from 'node:http';
import { Writable } from 'node:stream';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { pino } from 'pino';
import { createApp } from '../../src/app/app.js';
import { LEDGER, type OpenLedger } from '../../src/ledger/open.js';
import { readSettings } from '../../src/common/settings.js';
import type { FuzzRequest } from './requests.js';

type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any

/** Longer than anything that is waited for on purpose. */
const HANG_MS = 20_000;
/** Words of the inside that must never come out. */
const INSIDE = /\n\s+at |node_modules|[/\\]src[/\\]|\.ts:\d|SQLITE_|FST_ERR|TypeError|RangeError/;
/** Opened by whichever request comes first. */
const OTHERS = ['fuzz-1', 'fuzz-2', 'fuzz-3', 'fuzz-4', 'fuzz-5'];
const LEDGERS = ['ukraine-talks-2025', 'budapest-disputed'];

export interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A real server with two ledgers in it, and all that must hold of each of its answers. */
export class Campaign {
  readonly statuses = new Map<number, number>();
  document: Json;
  /** What is there, by the name of the parameter or property that names it. */
  words: Record<string, string[]> = {};
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 4 });
  private readonly validators = new Map<string, (value: unknown) => string | undefined>();

  private constructor(
    private readonly url: URL,
    private readonly complaints: Json[],
    private readonly head: () => Promise<number>,
    readonly end: () => Promise<void>,
  ) {}

  static async start(): Promise<Campaign> {
    const folder = mkdtempSync(join(tmpdir(), 'parley-fuzz-'));
    const log: Json[] = [];
    const output = new Writable({
      write(chunk, _, done) {
        const entry = JSON.parse(String(chunk));
        if (entry.err || entry.stack || entry.level >= 50) log.push(entry);
        done();
      },
    });
    const settings = readSettings({ PORT: '0', PARLEY_DATA: folder });
    const app = await createApp(settings, pino({ level: 'info' }, output));
    await app.listen(0, '127.0.0.1');
    const ledger = app.get<OpenLedger>(LEDGER);
    const campaign = new Campaign(
      new URL(await app.getUrl()),
      log,
      () => ledger.head(),
      async () => {
        campaign.agent.destroy();
        await app.close();
        rmSync(folder, { recursive: true, force: true });
      },
    );
    await campaign.prepare();
    return campaign;
  }

  private async prepare(): Promise<void> {
    const ask = async (target: string) =>
      JSON.parse((await this.send({ method: 'GET', target, headers: {} })).body);
    this.document = await ask('/openapi.json');
    const things: Record<string, Set<string>> = {};
    for (const ledger of LEDGERS) {
      await this.send({
        method: 'POST',
        target: `/api/v1/negotiations/${ledger}/import`,
        headers: { 'content-type': 'application/x-ndjson' },
        body: readFileSync(`examples/${ledger}.ndjson`),
      });
      for (const { data, eventId } of (await ask(`/api/v1/negotiations/${ledger}/events?limit=1000`))
        .events) {
        for (const [name, value] of Object.entries<Json>({ ...data, eventId })) {
          if (/Id$/.test(name) && typeof value === 'string') (things[name] ??= new Set()).add(value);
        }
      }
    }
    const parties = [...things.partyId, 'XX'];
    const issues = [...things.issueId, 'nothing'];
    this.words = {
      ...Object.fromEntries(
        Object.entries(things).map(([name, ids]) => [name, [...ids, 'new-1', 'new-2', 'new-3']]),
      ),
      eventId: [...things.eventId, '5f0c8a1e-0b7d-4c52-9d5e-3b1f0a6c2d10'],
      negotiationId: [...Array.from({ length: 12 }, (_, n) => LEDGERS[n % 2]), ...OTHERS, 'nowhere'],
      partyId: parties,
      parties,
      party: parties,
      onParty: parties,
      by: parties,
      issueId: issues,
      issues,
      issue: issues,
    };
  }

  /** @throws Error that says what of the answer may not be */
  async examine(request: FuzzRequest): Promise<void> {
    const before = await this.head();
    const answer = await this.send(request);
    const after = await this.head();
    this.statuses.set(answer.status, (this.statuses.get(answer.status) ?? 0) + 1);
    const wrong = this.wrongWith(request, answer, after - before) ?? this.complaint();
    if (wrong === undefined) return;
    const { body, ...rest } = request;
    throw new Error(
      `${wrong}\n${JSON.stringify(rest)}\n${body?.toString('latin1').slice(0, 2_000)}\n-> ${answer.status} ${answer.body.slice(0, 1_000)}`,
    );
  }

  private complaint(): string | undefined {
    const entry = this.complaints.pop();
    return entry && `the log has a complaint: ${JSON.stringify(entry)}`;
  }

  private wrongWith(
    { operation, method }: FuzzRequest,
    answer: Answer,
    recorded: number,
  ): string | undefined {
    const { status, headers, body } = answer;
    if (status === 500) return 'it is a 500';
    if (status >= 400 && recorded !== 0) return `it is refused, and ${recorded} events were recorded`;
    if (status === 201 && recorded > 1) return `one command recorded ${recorded} events`;
    if (method === 'GET' && recorded !== 0) return 'a read recorded something';
    if (status >= 400 && INSIDE.test(body)) return 'it tells of the inside';
    if (headers['x-injected'] !== undefined) return 'a header was injected';
    if (status >= 400 && method !== 'HEAD') {
      const type = headers['content-type'];
      if (type !== 'application/problem+json; charset=utf-8') return `it is refused with ${type}`;
      const problem = JSON.parse(body);
      if (problem.status !== status) return `its document says ${problem.status}`;
    }
    return operation && this.otherThanDescribed(operation, answer);
  }

  private otherThanDescribed(
    { path, method }: { path: string; method: string },
    { status, headers, body }: Answer,
  ) {
    let described = this.document.paths[path][method].responses[status];
    // A path that a proxy or the parser would not take as written leads elsewhere, or nowhere.
    if (!described && [404, 405, 408].includes(status))
      described = { $ref: '#/components/responses/Problem400' };
    if (!described) return `the document knows no ${status} here`;
    const { content } = described.$ref
      ? this.document.components.responses[described.$ref.split('/').at(-1)]
      : described;
    if (!content) return body === '' ? undefined : 'it has a body where the document has none';
    const type = (headers['content-type'] ?? '').split(';')[0];
    if (!content[type]) return `the document knows no ${type} here`;
    const { schema } = content[type];
    const wrongWith = this.validator(`${path} ${method} ${status} ${type}`, schema);
    if (/[/+]json$/.test(type)) return wrongWith(JSON.parse(body));
    if (type !== 'application/x-ndjson' || schema.type === 'string') return undefined;
    return body
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => wrongWith(JSON.parse(line)))
      .find((each) => each !== undefined);
  }

  private validator(name: string, schema: Json): (value: unknown) => string | undefined {
    let validator = this.validators.get(name);
    if (!validator) {
      const ajv = new Ajv2020({ strict: false });
      (addFormats as unknown as typeof addFormats.default)(ajv);
      const validate = ajv.compile({ ...schema, components: this.document.components });
      validator = (value) =>
        validate(value) ? undefined : `it is not as described: ${JSON.stringify(validate.errors)}`;
      this.validators.set(name, validator);
    }
    return validator;
  }

  /** @throws Error when no answer comes */
  send({ method, target, headers, body }: FuzzRequest): Promise<Answer> {
    const isLive = /\/events\/live(\?|$)/.test(target);
    return new Promise((resolve, reject) => {
      const { hostname, port } = this.url;
      const timer = setTimeout(() => sent.destroy(new Error('it hangs')), HANG_MS);
      const sent = send(
        {
          hostname,
          port,
          method,
          path: target,
          headers: { ...headers, ...(body && { 'content-length': body.length }) },
          agent: isLive ? false : this.agent,
        },
        (response) => {
          const done = (text: string) => {
            clearTimeout(timer);
            resolve({ status: response.statusCode!, headers: response.headers, body: text });
          };
          if (isLive && response.statusCode === 200) {
            done('');
            response.destroy();
            return;
          }
          const chunks: Buffer[] = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () => done(text(response, Buffer.concat(chunks))));
          response.on('error', reject);
        },
      );
      sent.on('error', (error) => {
        clearTimeout(timer);
        reject(new Error(`${error.message}: ${method} ${target.slice(0, 300)} ${JSON.stringify(headers)}`));
      });
      sent.end(body);
    });
  }
}

function text({ headers }: IncomingMessage, body: Buffer): string {
  const coding = headers['content-encoding'];
  if (coding === undefined || body.length === 0) return body.toString('utf8');
  return (coding === 'br' ? brotliDecompressSync(body) : gunzipSync(body)).toString('utf8');
}
