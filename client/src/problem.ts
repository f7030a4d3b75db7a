import type { Schemas } from './schemas.js';

type Problem = Schemas['Problem'];

/** A problem document (RFC 9457) that a request was answered with; of an answer of another form, what its status says. */
export class ProblemError extends Error {
  /** Tells causes apart: `/problems/…`, or `about:blank` where the status says all. */
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  /** What is wrong with the body or the query, place by place. */
  readonly errors: NonNullable<Problem['errors']>;

  constructor(
    /** Of HTTP; 0 where there was no answer. */
    readonly status: number,
    { type = 'about:blank', title = `Status ${status}`, detail = '', errors = [] }: Partial<Problem> = {},
    /** Of the answer, such as `Retry-After`. */
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
