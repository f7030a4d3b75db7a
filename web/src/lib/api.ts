import { createParley, ProblemError, type Schemas } from '../../../client/src/index.js';

export { answered, ProblemError } from '../../../client/src/index.js';

/** The path of the page: a proxy may show it elsewhere than at the root. */
export const ROOT = new URL('.', location.href).pathname;
/** The path of the API. */
export const BASE = `${ROOT}api/v1`;

/** The name in the session storage under which the API key is kept, for this tab. */
export const KEY = 'parley key';

/** The headers that authenticate, where the user has signed in. */
export function credentials(): Record<string, string> {
  const key = sessionStorage.getItem(KEY);
  return key ? { authorization: `Bearer ${key}` } : {};
}

let unauthorized: (reason: string, isCommand: boolean) => void = () => undefined;

/** Sets what is called when the server answers 401. */
export const onUnauthorized = (handler: typeof unauthorized) => (unauthorized = handler);

/** What to say of an answer that is not Parley's: of a proxy, say, that takes no body so large. */
const ofSomethingElse = (status: number): Partial<Schemas['Problem']> => ({
  title: 'Refused',
  detail: `Something on the way to the server refused it (status ${status}).`,
});

/** The problem that an answer reports. */
export function problemIn(
  status: number,
  answer: Partial<Schemas['Problem']>,
  isCommand: boolean,
): ProblemError {
  const problem = new ProblemError(status, answer.title === undefined ? ofSomethingElse(status) : answer);
  if (status === 401) unauthorized(problem.detail || problem.title, isCommand);
  return problem;
}

const OFFLINE = 'The server cannot be reached. What you see stays; what you typed is kept.';

/** @throws ProblemError for every answer that is not 2xx, and where there is none (status 0) */
async function send(request: Request): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(request);
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    throw new ProblemError(0, { title: 'No connection', detail: OFFLINE });
  }
  if (response.ok) return response;
  const answer = (await response.json().catch(() => ({}))) as Partial<Schemas['Problem']>;
  throw problemIn(response.status, answer, request.method !== 'GET');
}

/** The API, typed; in place of an answer that is not 2xx a ProblemError is thrown. */
export const parley = createParley({
  baseUrl: ROOT.slice(0, -1),
  key: () => sessionStorage.getItem(KEY) ?? undefined,
  fetch: send,
});

/** Fetches a path under `/api/v1`, an example or the OpenAPI document. @throws ProblemError */
export const call = (path: string, init: RequestInit = {}): Promise<Response> =>
  send(
    new Request(/^\/(examples\/|openapi)/.test(path) ? ROOT + path.slice(1) : BASE + path, {
      ...init,
      headers: { ...credentials(), ...(init.headers as Record<string, string>) },
    }),
  );

/** A random key; without TLS browsers have no `crypto.randomUUID`. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((each) => each.toString(36)).join('');

type Query = Record<string, string | number | null | undefined>;

export const withQuery = (path: string, query: Query): string => {
  const given = Object.entries(query).filter(([, value]) => value != null) as [string, string][];
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
};

export async function get<T>(path: string, query: Query = {}, init: RequestInit = {}): Promise<T> {
  return (await call(withQuery(path, query), init)).json() as Promise<T>;
}

/**
 * Sends a command; the same idempotency key with the same body records it once.
 *
 * @param revision of the negotiation: refused (412) where more has been recorded since
 */
export async function record(
  path: string,
  body: unknown,
  key: string,
  revision?: number,
): Promise<Schemas['Recorded']> {
  const headers: Record<string, string> = { 'content-type': 'application/json', 'idempotency-key': key };
  if (revision !== undefined) headers['if-match'] = `"${revision}"`;
  return (await call(path, { method: 'POST', headers, body: JSON.stringify(body) })).json();
}
