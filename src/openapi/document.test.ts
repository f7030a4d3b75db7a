import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { EVENT_TYPES } from '../../events/catalogue.js';
import { exampleOfData } from '../../events/schema.js';
import { type App, startApp } from '../../test/support/app.js';

type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any

/** No telemetry, no check for updates. */
const OFFLINE = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

let app: App;
let document: Json;
let folder: string;
let validator: ReturnType<typeof validators>;
beforeAll(async () => {
  app = await startApp();
  document = (await app.get('/openapi.json')).body;
  folder = mkdtempSync(join(tmpdir(), 'parley-openapi-'));
  validator = validators(document.components);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await app.close();
});

const operations = (): { path: string; method: string; operation: Json }[] =>
  Object.entries<Json>(document.paths).flatMap(([path, methods]) =>
    Object.entries<Json>(methods).map(([method, operation]) => ({ path, method, operation })),
  );

/** Every value of a key in the document, at any depth. */
function* found(name: string, within: Json = document): Generator<Json> {
  if (typeof within !== 'object' || within === null) return;
  for (const [key, value] of Object.entries(within)) {
    if (key === name) yield value;
    yield* found(name, value);
  }
}

/** Resolves a reference; anything else is returned unchanged. */
const resolved = ({ $ref, ...own }: Json): Json =>
  $ref
    ? $ref
        .slice(2)
        .split('/')
        .reduce((at: Json, name: string) => at?.[name], document)
    : own;

/** Names of referenced components of a document. */
const COMPONENTS = 'components.json';

/** Compiles validators of parts of a document; each named schema is compiled once. */
function validators(components: Json) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as typeof addFormats.default)(ajv);
  const named = (schema: Json): Json =>
    JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', `"${COMPONENTS}#/components/`));
  ajv.addSchema({ ...named({ components }), $id: COMPONENTS });
  return (schema: Json) => ajv.compile(named(schema));
}

describe('/openapi.json', () => {
  it('passes all rules that Redocly recommends, as errors', async () => {
    const redocly = 'node_modules/@redocly/cli/bin/cli.js';
    const options = ['--extends', 'recommended-strict', '--format', 'json'];
    const file = join(folder, 'openapi.json');
    writeFileSync(file, JSON.stringify(document));
    // Beside the server that this process is.
    const { stdout } = await promisify(execFile)(process.execPath, [redocly, 'lint', file, ...options], {
      env: { ...process.env, ...OFFLINE },
    });
    const { totals, problems } = JSON.parse(stdout.slice(stdout.indexOf('{')));
    expect(problems).toEqual([]);
    expect(totals).toMatchObject({ errors: 0, warnings: 0 });
  });

  it('names its operations by a verb and a thing', () => {
    const reads = [
      ...['Negotiations', 'NegotiationEvents', 'Events', 'Stances', 'Conditions', 'Contacts', 'Meetings'],
      ...['Parties', 'Issues', 'Calls', 'Positions', 'Agreements', 'Incidents'],
    ].map((things) => `list${things}`);
    const gets = [
      ...[
        'Me',
        'Drafting',
        'Negotiation',
        'Meeting',
        'Party',
        'Issue',
        'Call',
        'Position',
        'Agreement',
        'Incident',
      ],
      ...['Report', 'Timeline', 'Changes', 'Convergence', 'Digest', 'StanceHistory'],
      ...['Mapping', 'Liveness', 'Readiness', 'Metrics', 'OpenApiDocument', 'DocsPage', 'ProblemPage'],
    ].map((thing) => `get${thing}`);
    const commands = [
      ...['openNegotiation', 'stallNegotiation', 'resumeNegotiation', 'concludeNegotiation'],
      ...['admitParty', 'changeParty', 'leaveParty', 'returnParty', 'mergeParty'],
      ...['openIssue', 'closeIssue', 'reopenIssue', 'mergeIssue', 'holdCall', 'reportIncident'],
      ...['scheduleMeeting', 'postponeMeeting', 'rescheduleMeeting', 'cancelMeeting', 'holdMeeting'],
      ...['statePosition', 'withdrawPosition', 'makeStatement'],
      ...['reachAgreement', 'signAgreement', 'ratifyAgreement', 'leaveAgreement', 'bringAgreementIntoForce'],
      ...['suspendAgreement', 'endAgreement'],
      ...['retractReport', 'correctReport', 'corroborateReport', 'disputeReport'],
    ];
    const others = [
      'draftFromText',
      'importReports',
      'listStancesAcross',
      'listMeetingsAcross',
      'listPartiesAcross',
      'listTimelineAcross',
      'getBriefing',
      'search',
      ...['getFeed', 'getNegotiationFeed', 'getCalendar', 'getNegotiationCalendar'],
      ...['listMappings', 'saveMapping', 'deleteMapping'],
      'exportReports',
      'replayTimeline',
      'followEvents',
      'followNegotiationEvents',
      'explainStance',
      ...['listKeys', 'makeKey', 'revokeKey'],
      ...['listWebhooks', 'makeWebhook', 'getWebhook', 'removeWebhook', 'testWebhook', 'resumeWebhook'],
      ...['listDeliveries', 'resendDelivery'],
    ];
    expect(
      operations()
        .map(({ operation }) => operation.operationId)
        .sort(),
    ).toEqual([...reads, ...gets, ...commands, ...others].sort());
  });

  it('says of every operation that it may be called without a key, and of those open to all that none is read', () => {
    expect(document.security).toEqual([{ bearer: [] }, {}]);
    for (const { operation } of operations()) {
      expect(operation.security).toEqual(operation['x-parley-right'] === 'open' ? [] : undefined);
    }
  });

  it('describes 405 with the methods that there are', () => {
    for (const { operation } of operations()) {
      expect(resolved(operation.responses[405]).headers.Allow.schema).toEqual({ type: 'string' });
    }
  });

  it('writes what several operations have in common once', () => {
    const seen = new Set<string>();
    for (const { operation } of operations()) {
      const parts = [
        operation.parameters,
        ...Object.values<Json>(operation.responses).map(({ headers }) => headers),
      ];
      for (const part of parts.flatMap((each) => Object.values<Json>(each ?? {}))) {
        if (part.$ref) continue;
        const text = JSON.stringify(part);
        expect([text, seen.has(text)]).toEqual([text, false]);
        seen.add(text);
      }
    }
  });

  it('resolves every reference within itself', () => {
    const references = [...found('$ref')] as string[];
    expect(references.length).toBeGreaterThan(100);
    for (const reference of references) {
      const target = reference
        .slice(2)
        .split('/')
        .reduce((at: Json, name) => at?.[name], document);
      expect({ reference, there: target !== undefined }).toEqual({ reference, there: true });
    }
  });

  it('has an example of every body and every answer of the API', () => {
    for (const { path, method, operation } of operations()) {
      if (!path.startsWith('/api/') || path.endsWith('/live')) continue;
      const good = operation.responses[200] ?? operation.responses[201] ?? operation.responses[204];
      const contents = { ...good.content, ...operation.requestBody?.content };
      // A replay as an event stream has the same content as its lines.
      delete contents['text/event-stream'];
      const lacking = Object.keys(contents).filter((type) => contents[type].example === undefined);
      expect({ path, method, lacking }).toEqual({ path, method, lacking: [] });
    }
  });

  it('has no example that its schema refuses', () => {
    for (const { path, method, operation } of operations()) {
      const contents = [operation.requestBody, ...Object.values<Json>(operation.responses)].flatMap((each) =>
        Object.values<Json>(each?.content ?? {}),
      );
      for (const { schema, example } of contents) {
        if (example === undefined) continue;
        const validate = validator(schema);
        validate(example);
        expect({ path, method, errors: validate.errors }).toEqual({ path, method, errors: null });
      }
      for (const { name, schema, example } of operation.parameters.map(resolved)) {
        if (example === undefined) continue;
        expect({ path, name, valid: validator(schema)(example) }).toEqual({ path, name, valid: true });
      }
    }
  });

  it('knows every route the server has, and no other', async () => {
    const described = operations().map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    expect(new Set(described).size).toBe(described.length);
    for (const { path } of operations()) {
      const concrete = path
        .replace('{eventId}', '0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10')
        .replaceAll(/\{\w+\}/g, 'x');
      const { headers } = await fetch(app.url + concrete, { method: 'OPTIONS' });
      const allowed = headers
        .get('allow')!
        .split(', ')
        .filter((method) => !['HEAD', 'OPTIONS'].includes(method));
      expect({ path, allowed }).toEqual({
        path,
        allowed: operations()
          .filter((each) => each.path === path)
          .map(({ method }) => method.toUpperCase())
          .sort(),
      });
    }
  });

  it('has every path of the contract', () => {
    const n = '/api/v1/negotiations/{negotiationId}';
    const contract = [
      'POST /api/v1/negotiations',
      ...[
        'stall',
        'resume',
        'conclude',
        'parties',
        'issues',
        'meetings',
        'calls',
        'positions',
        'agreements',
        'incidents',
        'statements',
        'import',
      ].map((name) => `POST ${n}/${name}`),
      ...['change', 'leave', 'return', 'merge'].map((name) => `POST ${n}/parties/{partyId}/${name}`),
      ...['close', 'reopen', 'merge'].map((name) => `POST ${n}/issues/{issueId}/${name}`),
      ...['sign', 'ratify', 'leave', 'in-force', 'suspend', 'end'].map(
        (name) => `POST ${n}/agreements/{agreementId}/${name}`,
      ),
      ...['postpone', 'reschedule', 'cancel', 'hold'].map((name) => `POST ${n}/meetings/{meetingId}/${name}`),
      `POST ${n}/positions/{positionId}/withdraw`,
      ...['retract', 'correct', 'corroborate', 'dispute'].map(
        (name) => `POST ${n}/reports/{eventId}/${name}`,
      ),
      'GET /api/v1/negotiations',
      `GET ${n}`,
      ...[
        'stances',
        'meetings',
        'contacts',
        'conditions',
        'convergence',
        'timeline',
        'changes',
        'replay',
        'events',
        'events/live',
        'export',
      ].map((name) => `GET ${n}/${name}`),
      `GET ${n}/stances/{party}/{issue}/history`,
      `GET ${n}/stances/{party}/{issue}/explain`,
      `GET ${n}/meetings/{meetingId}`,
      ...['party', 'issue', 'call', 'position', 'agreement', 'incident'].flatMap((kind) => {
        const collection = kind === 'party' ? 'parties' : `${kind}s`;
        return [`GET ${n}/${collection}`, `GET ${n}/${collection}/{${kind}Id}`];
      }),
      `GET ${n}/reports/{eventId}`,
      'GET /api/v1/events',
      'GET /api/v1/events/live',
      'GET /openapi.json',
      'GET /docs',
      'GET /health/live',
      'GET /health/ready',
    ];
    const described = operations().map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    expect(described).toEqual(expect.arrayContaining(contract));
  });

  it('describes every event so that its own example fits', () => {
    for (const type of EVENT_TYPES) {
      const validate = validator({ $ref: `#/components/schemas/${type}` });
      validate(exampleOfData(type));
      expect({ type, errors: validate.errors }).toEqual({ type, errors: null });
    }
  });

  it('refuses in its schemas what the server refuses', async () => {
    const bodies: [path: string, body: Json][] = [
      ['/api/v1/negotiations', { title: 'x', occurredOn: '2025', colour: 'red' }],
      ['/api/v1/negotiations', { occurredOn: '2025' }],
      ['/api/v1/negotiations', { negotiationId: '-a', title: 'x', occurredOn: '2025' }],
      [
        '/api/v1/negotiations/{negotiationId}/positions',
        { parties: ['A'], issueId: 'i', stance: 'conditional', summary: 's', occurredOn: '2025' },
      ],
      [
        '/api/v1/negotiations/{negotiationId}/parties',
        { partyId: 'RU', name: 'Russia', kind: 'empire', role: 'principal', occurredOn: '2025' },
      ],
    ];
    for (const [path, body] of bodies) {
      const { schema } = document.paths[path].post.requestBody.content['application/json'];
      expect({ body, valid: validator(schema)(body) }).toEqual({ body, valid: false });
      expect((await app.post(path.replace('{negotiationId}', 'n'), body)).status).toBe(400);
    }
  });
});

/** Values of required parameters. */
const ASKED = [
  ['/changes', 'from=2025-08-31&to=2025-10-22'],
  ['/convergence', 'since=2025-08-31'],
  ['/v1/stances', 'party=US'],
  ['/v1/timeline', 'party=US'],
  ['/briefing', 'since=2025-08-31'],
  ['/search', 'q=a'],
];

describe('what the server answers', () => {
  type Answer = Awaited<ReturnType<App['get']>>;

  /** The examples, and for each a day by which it has entities of every kind. */
  const LEDGERS = [
    ['ukraine-talks-2025', '2025-10-21'],
    ['budapest-disputed', '2025-11-20'],
    ['delta-compact', '2024-11-15'],
  ];

  /** Closes every object of a schema, so that undocumented properties are detected. */
  const closed = (schema: Json): Json => {
    if (Array.isArray(schema)) return schema.map(closed);
    if (typeof schema !== 'object' || schema === null) return schema;
    const parts = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
    const isOpen = schema.type === 'object' && schema.properties && schema.additionalProperties === undefined;
    return isOpen && !withinAllOf.has(schema) ? { ...parts, additionalProperties: false } : parts;
  };
  const withinAllOf = new Set<Json>();
  let closedValidator: ReturnType<typeof validators>;

  /** Whether a documented null occurred, by named schema and property. */
  const nulls = new Map<string, boolean>();

  function noteNulls(schema: Json, value: Json, at: string): void {
    if (schema.$ref) return noteNulls(resolved(schema), value, schema.$ref.split('/').at(-1));
    const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? [])];
    const isNullable = [schema, ...parts].some(({ type }) => [type].flat().includes('null'));
    if (isNullable) nulls.set(at, value === null || nulls.get(at) === true);
    if (value === null) return;
    for (const part of parts) noteNulls(part, value, at);
    if (Array.isArray(value)) for (const each of value) noteNulls(schema.items ?? {}, each, at);
    else
      for (const [name, each] of Object.entries<Json>(schema.properties ?? {}))
        if (value[name] !== undefined) noteNulls(each, value[name], `${at}.${name}`);
  }

  function expectDescribed(path: string, method: 'get' | 'post', { status, headers, body }: Answer): void {
    const response = document.paths[path][method].responses[status];
    const { content } = response.$ref
      ? document.components.responses[response.$ref.split('/').at(-1)]
      : response;
    const { schema } = content[headers.get('content-type')!.split(';')[0]];
    const validate = closedValidator(schema);
    validate(body);
    noteNulls(schema, body, '');
    expect({ path, status, errors: validate.errors }).toEqual({ path, status, errors: null });
  }

  beforeAll(async () => {
    for (const branch of found('allOf')) {
      for (const part of branch) {
        withinAllOf.add(part);
        const named = part.$ref?.split('/').at(-1);
        if (named) withinAllOf.add(document.components.schemas[named]);
      }
    }
    closedValidator = validators(closed(document.components));
    for (const [ledger] of LEDGERS) {
      const answer = await app.post(
        `/api/v1/negotiations/${ledger}/import`,
        readFileSync(`examples/${ledger}.ndjson`, 'utf8'),
        { 'content-type': 'application/x-ndjson' },
      );
      expectDescribed('/api/v1/negotiations/{negotiationId}/import', 'post', answer);
      expect(answer.body.failed).toEqual([]);
    }
  });

  it('to commands and about itself is what the document says', async () => {
    const opening = { negotiationId: 'talks', title: 'Talks', occurredOn: '2025-02-12' };
    expectDescribed('/api/v1/negotiations', 'post', await app.post('/api/v1/negotiations', opening));
    expectDescribed('/api/v1/negotiations', 'post', await app.post('/api/v1/negotiations', opening));
    expectDescribed('/api/v1/negotiations', 'post', await app.post('/api/v1/negotiations', {}));
    const webhook = { url: 'https://desk.example.org/events' };
    const made = await app.post('/api/v1/webhooks', webhook);
    expectDescribed('/api/v1/webhooks', 'post', made);
    expectDescribed('/api/v1/webhooks', 'get', await app.get('/api/v1/webhooks'));
    const { webhookId } = made.body;
    for (const end of ['', '/deliveries'])
      expectDescribed(
        `/api/v1/webhooks/{webhookId}${end}`,
        'get',
        await app.get(`/api/v1/webhooks/${webhookId}${end}`),
      );
    const resumed = await app.post(`/api/v1/webhooks/${webhookId}/resume`, {});
    expectDescribed('/api/v1/webhooks/{webhookId}/resume', 'post', resumed);
    await fetch(`${app.url}/api/v1/webhooks/${webhookId}`, { method: 'DELETE' });
    expectDescribed('/health/live', 'get', await app.get('/health/live'));
    expectDescribed('/health/ready', 'get', await app.get('/health/ready'));
  });

  it.each(LEDGERS)('to every read of %s is what the document says', async (ledger, day) => {
    const reads = operations().filter(
      ({ path, method }) =>
        method === 'get' &&
        path.startsWith('/api/') &&
        !/\/(me|keys|mappings|drafts|webhooks)(\/|$)/.test(path),
    );
    const { events } = (await app.get(`/api/v1/negotiations/${ledger}/events`)).body;
    const stated = events.find(({ type }: Json) => type === 'PositionStated');
    let examined = 0;
    for (const { path, operation } of reads) {
      if (!operation.responses[200].content['application/json']) continue;
      const query = ASKED.find(([end]) => path.endsWith(end))?.[1] ?? '';
      const ids: Json = {
        negotiationId: ledger,
        eventId: stated.eventId,
        party: stated.data.parties[0],
        issue: stated.data.issueId,
      };
      const first = (id: string) => events.find(({ data }: Json) => data[id] !== undefined).data[id];
      for (const times of ['', `asOf=${day}`, 'asOf=1900']) {
        const concrete = path.replaceAll(/\{(\w+)\}/g, (_, id) => ids[id] ?? first(id));
        const answer = await app.get(`${concrete}?${query}&${times}`, { 'parley-min-position': '1' });
        // Before the first event, no single entity exists.
        if (times === 'asOf=1900' && answer.status === 404) continue;
        expect({ concrete, status: answer.status, detail: answer.body.detail }).toEqual({
          concrete,
          status: 200,
          detail: undefined,
        });
        expectDescribed(path, 'get', answer);
        examined += 1;
      }
    }
    expect(examined).toBeGreaterThanOrEqual(52);
  });

  it('has null nowhere but where the document says so, and everywhere it says so', async () => {
    const convergence = '/api/v1/negotiations/{negotiationId}/convergence';
    expectDescribed(convergence, 'get', await app.get(convergence.replace('{negotiationId}', LEDGERS[0][0])));
    const never = [...nulls].filter(([, met]) => !met).map(([at]) => at);
    // These take a withdrawal, a retraction, a fault, a meeting of which little is known, or a query without asOf.
    expect(never.sort()).toEqual([
      ...['AgreementReport.source', 'Changes.asOf', 'Changes.from.asOf', 'Changes.to.asOf'],
      ...['Conditions.conditions.onParty', 'ExplainedReport.stance', 'Meeting.format', 'Meeting.place'],
      ...['MeetingAcross.format', 'MeetingAcross.place'],
      ...['OneMeeting.format', 'OneMeeting.heldOn', 'OneMeeting.outcome', 'OneMeeting.place'],
      ...['ProjectionsHealth.head', 'ProjectionsHealth.lag', 'Report.current'],
      ...['StancesAcross.stances.previous', 'StancesAcross.stances.speaker'],
    ]);
  });
});

describe('/docs', () => {
  it('loads nothing from elsewhere, and all it loads is there', async () => {
    const page = await app.get('/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    const loaded = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url);
    expect(loaded.length).toBeGreaterThan(2);
    for (const url of loaded) {
      expect(url).not.toMatch(/^(\w+:|\/)/);
      expect((await fetch(new URL(url, `${app.url}/docs`))).status).toBe(200);
    }
  });
});
