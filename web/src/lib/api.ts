import { createParley, ProblemError, type Schemas } from '../../../client/src/index.js';
import { texts } from '../texts/texts';

export { answered, ProblemError } from '../../../client/src/index.js';

/** Base path of the page: a proxy may serve it elsewhere than at the root. */
export const ROOT = new URL('.', location.href).pathname;
/** Base path of the API. */
export const BASE = `${ROOT}api/v1`;

/** The session storage item that holds the API key for this tab. */
export const KEY = 'parley key';

/** The authentication headers, if the user has signed in. */
export function credentials(): { authorization?: string } {
  const key = sessionStorage.getItem(KEY);
  return key ? { authorization: `Bearer ${key}` } : {};
}

let unauthorized: (reason: string, isCommand: boolean) => void = () => undefined;

/** Sets the callback for a 401 from the server. */
export const onUnauthorized = (handler: typeof unauthorized) => (unauthorized = handler);

/** Message for an answer that is not Parley's, such as that of a proxy with a body size limit. */
const ofSomethingElse = (status: number): Partial<Schemas['Problem']> => ({
  title: texts.api.refused,
  detail: texts.api.refusedOnTheWay(status),
});

/**
 * The problem that an answer reports. A 401 counts only if the request was sent with the present key: after signing in, others are
 * still on the way.
 *
 * @param authorization the request's header
 */
export function problemIn(
  status: number,
  answer: Partial<Schemas['Problem']>,
  isCommand: boolean,
  authorization: string | undefined,
): ProblemError {
  const problem = new ProblemError(status, answer.title === undefined ? ofSomethingElse(status) : answer);
  if (status === 401 && authorization === credentials().authorization)
    unauthorized(problem.detail || problem.title, isCommand);
  return problem;
}

/** @throws ProblemError for every answer that is not 2xx, and if there is none (status 0) */
async function send(request: Request): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(request);
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    throw new ProblemError(0, { title: texts.api.noConnection, detail: texts.api.offline });
  }
  if (response.ok) return response;
  const answer = (await response.json().catch(() => ({}))) as Partial<Schemas['Problem']>;
  const authorization = request.headers.get('authorization') ?? undefined;
  throw problemIn(response.status, answer, request.method !== 'GET', authorization);
}

/** The typed API client; answers that are not 2xx throw a ProblemError. */
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

/** A random key; browsers have no `crypto.randomUUID` without TLS. */
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
 * Sends a command; repeating it with the same idempotency key and body records it once.
 *
 * @param revision expected revision of the negotiation: rejected (412) if more has been recorded since
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
