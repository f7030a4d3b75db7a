import type { Schemas } from './schemas.js';

type Problem = Schemas['Problem'];

/** A problem document (RFC 9457) received as an answer; for an answer in another format, derived from its status. */
export class ProblemError extends Error {
  /** Identifies the cause: `/problems/…`, or `about:blank` where the status is sufficient. */
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  /** Validation errors of the body or the query, each with its location. */
  readonly errors: NonNullable<Problem['errors']>;

  constructor(
    /** HTTP status; 0 if there was no answer. */
    readonly status: number,
    { type = 'about:blank', title = `Status ${status}`, detail = '', errors = [] }: Partial<Problem> = {},
    /** Headers of the answer, such as `Retry-After`. */
    readonly headers: Headers = new Headers(),
  ) {
    super(detail || title);
    this.name = 'ProblemError';
    this.type = type;
    this.title = title;
    this.detail = detail;
    this.errors = errors;
  }
}

/**
 * The data of an answer: `const { stances } = await answered(parley.GET(…))`.
 *
 * @throws ProblemError for every answer that is not 2xx
 */
export async function answered<Data>(
  request: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Exclude<Data, undefined>> {
  const { data, error, response } = await request;
  if (response.ok) return data as Exclude<Data, undefined>;
  throw new ProblemError(
    response.status,
    typeof error === 'object' && error !== null ? error : undefined,
    response.headers,
  );
}
