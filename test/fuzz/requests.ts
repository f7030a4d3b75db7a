import fc from 'fast-check';
import { OfSchema, type Words } from './of-schema.js';
import { garbled, spoilt } from './spoil.js';
import { evil, EVIL_TEXTS } from './values.js';

type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any

export interface FuzzRequest {
  /** Path and method as the document names them; undefined where it does not. */
  operation?: { path: string; method: string };
  method: string;
  target: string;
  headers: Record<string, string>;
  body?: Buffer;
}

const CONTENT_TYPES = [
  'text/plain',
  'application/json; charset=utf-16',
  'application/xml',
  'multipart/form-data; boundary=x',
  '',
];
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/** What node:http lets out at all. */
const sendable = (text: string): boolean => /^[\t\x20-\x7e\x80-\xff]*$/.test(text);

const EVIL_ENCODED = fc.oneof(
  fc.constantFrom(...EVIL_TEXTS.filter(isWellFormed)).map(encodeURIComponent),
  fc.constantFrom('%', '%zz', '%c3%28', '%00', ''),
);

const METHODS = ['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'POST', 'GET'];

/** One part of a request, as it should be and as it should not. */
interface Part {
  good: fc.Arbitrary<Json>;
  bad: fc.Arbitrary<Json>;
}

const NO_BODY: Part = { good: fc.constant(undefined), bad: fc.constant(undefined) };

const typeOf = (type?: string): Part => ({
  good: fc.constant(type),
  bad: type === undefined ? fc.constant(undefined) : fc.constantFrom(...CONTENT_TYPES),
});

const lines = (line: fc.Arbitrary<Buffer>): fc.Arbitrary<Buffer> =>
  fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\n\n', '', '\r')), { maxLength: 6 })
    .map((all) => Buffer.concat(all.flatMap(([each, end]) => [each, Buffer.from(end)])));

/** Requests to every route of a document: valid, nearly valid, and hostile. */
export class Requests {
  private readonly ofSchema: OfSchema;

  constructor(
    private readonly document: Json,
    words: Words,
  ) {
    this.ofSchema = new OfSchema(document.components.schemas, words);
  }

  any(): fc.Arbitrary<FuzzRequest> {
    const all = Object.entries<Json>(this.document.paths).flatMap(([path, methods]) =>
      Object.entries<Json>(methods).map(([method, operation]) => this.to(path, method, operation)),
    );
    return fc.oneof(
      { weight: 20, arbitrary: fc.oneof(...all) },
      { weight: 1, arbitrary: this.nowhere() },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.oneof(...all), fc.constantFrom(...METHODS))
          .map(([request, method]) => ({ ...request, method, operation: undefined })),
      },
    );
  }

  /** A valid request, one with one part spoilt, or one with all of them. */
  private to(path: string, method: string, operation: Json): fc.Arbitrary<FuzzRequest> {
    const { parameters } = this.document.components;
    const described = operation.parameters.map((each: Json) =>
      each.$ref ? parameters[each.$ref.split('/').at(-1)] : each,
    );
    const of = (place: string): Json[] => described.filter((each: Json) => each.in === place);
    const [type, media] = Object.entries<Json>(operation.requestBody?.content ?? {})[0] ?? [];
    const parts: Part[] = [
      this.segments(of('path')),
      this.query(of('query')),
      this.headers(of('header')),
      typeOf(type),
      media ? this.body(type!, media) : NO_BODY,
    ];
    const all = (spoilt: (part: number) => boolean) =>
      fc.tuple(...parts.map(({ good, bad }, part) => (spoilt(part) ? bad : good)));
    return fc
      .oneof<fc.WeightedArbitrary<Json>[]>(
        { weight: 10, arbitrary: all(() => false) },
        ...parts.map((_, part) => ({ weight: 2, arbitrary: all((each) => each === part) })),
        { weight: 1, arbitrary: all(() => true) },
      )
      .map(([ids, query, headers, contentType, body]: Json[]) => {
        let next = 0;
        const target = path.replace(/\{\w+\}/g, () => ids[next++]) + (query === '' ? '' : `?${query}`);
        return {
          operation: { path, method },
          method: method.toUpperCase(),
          target,
          headers: { ...headers, ...(contentType !== undefined && { 'content-type': contentType }) },
          body,
        };
      });
  }

  private segments(parameters: Json[]): Part {
    const good = parameters.map(({ name, schema }) =>
      this.ofSchema.values(schema, name).map(encodeURIComponent),
    );
    const bad = good.map((each) =>
      fc.oneof(each, EVIL_ENCODED, fc.constantFrom('%2f', '.', '..', '*', 'a;b')),
    );
    return { good: fc.tuple(...good), bad: fc.tuple(...bad) };
  }

  private query(parameters: Json[]): Part {
    const pairs = (bad: boolean) =>
      parameters.map(({ name, schema }) => {
        const value = this.ofSchema.values(schema, name).map((each) => encodeURIComponent(String(each)));
        const text = (bad ? fc.oneof(value, EVIL_ENCODED) : value).map((each) => `${name}=${each}`);
        return fc.option(text, { nil: '', freq: parameters.length > 3 ? 1 : 2 });
      });
    const joined = (all: string[]) => all.filter((each) => each !== '').join('&');
    const stray = fc.constantFrom(
      '',
      '',
      'x=1',
      '__proto__=1',
      '=',
      '&&',
      'limit=1&limit=2',
      'a[b]=c',
      'asOf',
      '?',
    );
    return {
      good: fc.tuple(...pairs(false)).map(joined),
      bad: fc.tuple(stray, ...pairs(true)).map(joined),
    };
  }

  private headers(parameters: Json[]): Part {
    const value = ({ name, schema }: Json): fc.Arbitrary<string> =>
      // A position that is not there yet is waited for; that is not what is looked for here.
      name === 'Parley-Min-Position'
        ? fc.constantFrom('0', '1', '5')
        : name === 'Accept-Datetime'
          ? fc.constantFrom('Tue, 21 Oct 2025 14:30:00 GMT', 'Fri, 01 Jan 2100 00:00:00 GMT')
          : this.ofSchema.values(schema, name).map(String).filter(sendable);
    const some = (all: Record<string, fc.Arbitrary<string>>) => fc.record(all, { requiredKeys: [] });
    const own: Record<string, fc.Arbitrary<string>> = Object.fromEntries(
      parameters.map((each) => [each.name.toLowerCase(), value(each)]),
    );
    const evil = fc.constantFrom(...EVIL_TEXTS.filter(sendable));
    const spoilt = Object.fromEntries(
      Object.entries(own).map(([name, each]) => [
        name,
        name === 'parley-min-position' ? fc.constantFrom('x', '-1', '1.0') : fc.oneof(each, evil),
      ]),
    );
    const good = fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: some(own) });
    return {
      good,
      bad: some({
        ...spoilt,
        accept: fc.constantFrom('text/event-stream', '*/*', 'image/png', ';q=x'),
        'accept-encoding': fc.constantFrom('gzip', 'br', 'x', '*;q=0'),
        'content-encoding': fc.constantFrom('gzip', 'identity'),
        authorization: fc.constantFrom(
          'Bearer x',
          'Basic eDp5',
          `Bearer parley_0123456789ab_${'a'.repeat(43)}`,
        ),
        'x-request-id': evil,
        range: fc.constant('bytes=0-10'),
      }),
    };
  }

  private body(type: string, { schema }: Json): Part {
    const isLines = type === 'application/x-ndjson';
    const values = this.ofSchema.values(isLines ? schema.contentSchema : schema);
    const json = (arbitrary: fc.Arbitrary<Json>) =>
      arbitrary.map((value) => Buffer.from(JSON.stringify(value) ?? ''));
    const good = json(values);
    const bad = fc.oneof(
      { weight: 4, arbitrary: json(spoilt(values)) },
      { weight: 1, arbitrary: json(evil) },
      { weight: 2, arbitrary: garbled(values) },
    );
    return isLines ? { good: lines(good), bad: lines(fc.oneof(good, bad)) } : { good, bad };
  }

  private nowhere(): fc.Arbitrary<FuzzRequest> {
    const targets = [
      '/',
      '//',
      '/api',
      '/api/v1',
      '/api/v1/',
      '/API/v1/negotiations',
      '/api/v1/negotiations/',
      '/docs/files/../../x',
      '/.env',
      '/api/v1/negotiations/a/b/c/d/e',
      `/${'a'.repeat(9_000)}`,
      '/%',
      '/\xff',
      '/api/v1/negotiations;x=1',
      '/openapi.json/',
      '/metrics/x',
    ];
    return fc
      .tuple(fc.constantFrom(...targets), fc.constantFrom(...METHODS))
      .map(([target, method]) => ({ method, target, headers: {} }));
  }
}
