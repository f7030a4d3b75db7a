import createClient, { type Client } from 'openapi-fetch';
import { ProblemError } from './problem.js';
import type { paths } from './schema.js';

/** Parley's API: `parley.GET(path, { params: { path, query } })`, as openapi-fetch has it. */
export type Parley = Client<paths>;

export interface ParleyOptions {
  /** Where Parley is, such as `https://parley.example.org`; left out, where the page comes from. */
  baseUrl?: string;
  /** A key or a token, or what gives one for each request; where there is none, nothing is sent. */
  key?: string | (() => string | undefined | Promise<string | undefined>);
  /** In place of the global one. */
  fetch?: (request: Request) => Promise<Response>;
}

/**
 * Bodies are sent as JSON, and texts as they are: import lines, with the header `Content-Type: application/x-ndjson`.
 * An `Authorization` header of a request goes before the key. Requests that get no answer throw a ProblemError of status 0.
 */
export function createParley({ baseUrl = '', key, fetch }: ParleyOptions = {}): Parley {
  const parley = createClient<paths>({
    baseUrl,
    fetch,
    bodySerializer: (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body)),
  });
  parley.use({
    async onRequest({ request }) {
      const sent = typeof key === 'function' ? await key() : key;
      if (sent && !request.headers.has('authorization'))
        request.headers.set('authorization', `Bearer ${sent}`);
      return request;
    },
    onError({ error }) {
      if (error instanceof ProblemError || (error as Error).name === 'AbortError') return;
      return new ProblemError(0, { title: 'No connection', detail: (error as Error).message });
    },
  });
  return parley;
}
