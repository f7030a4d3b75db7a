import createClient, { type Client } from 'openapi-fetch';
import { ProblemError } from './problem.js';
import type { paths } from './schema.js';

/** Typed client for Parley's API, by openapi-fetch: `parley.GET(path, { params: { path, query } })`. */
export type Parley = Client<paths>;

export interface ParleyOptions {
  /** Base URL of the server, such as `https://parley.example.org`; default: the origin of the page. */
  baseUrl?: string;
  /** A key or token, or a function that returns one for each request; if there is none, no `Authorization` is sent. */
  key?: string | (() => string | undefined | Promise<string | undefined>);
  /** Replaces the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
}

/**
 * Bodies are sent as JSON, strings unchanged: import lines, with the header `Content-Type: application/x-ndjson`. An
 * `Authorization` header of a request takes precedence over the key. Requests that get no answer throw a ProblemError of status
 * 0.
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
