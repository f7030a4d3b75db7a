import { STATUS_CODES } from 'node:http';

/** One thing wrong with a body: where (a JSON pointer into it) and what. */
export interface FieldProblem {
  pointer: string;
  detail: string;
}

export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: FieldProblem[];
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** An error that is answered as a problem document (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly more: { title?: string; errors?: FieldProblem[]; headers?: Record<string, string> } = {},
  ) {
    super(detail);
  }

  get document(): ProblemDocument {
    const title = this.more.title ?? STATUS_CODES[this.status] ?? 'Error';
    const document: ProblemDocument = {
      type: 'about:blank',
      title,
      status: this.status,
      detail: this.detail,
    };
    return this.more.errors?.length ? { ...document, errors: this.more.errors } : document;
  }

  get headers(): Record<string, string> {
    return this.more.headers ?? {};
  }
}

/** `400`: the request is malformed or invalid; `errors` point into its body. */
export const badRequest = (detail: string, errors?: FieldProblem[]) => new Problem(400, detail, { errors });
