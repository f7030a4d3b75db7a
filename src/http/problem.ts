import { STATUS_CODES } from 'node:http';
import type { FieldError } from '../../events/check.js';
import { PROBLEM_KINDS, problemPath, type ProblemType } from '../common/problem-types.js';
import type { ParameterError } from '../common/refusal.js';

/** A validation error of a body or query: its location (a JSON pointer into the body, or the parameter) and message. */
export type FieldProblem = FieldError | ParameterError;

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
    readonly more: {
      /** Omitted: the status is sufficient. */
      type?: ProblemType;
      errors?: FieldProblem[];
      headers?: Record<string, string>;
    } = {},
  ) {
    super(detail);
  }

  get document(): ProblemDocument {
    const { type } = this.more;
    const document: ProblemDocument = {
      type: type ? problemPath(type) : 'about:blank',
      title: type ? PROBLEM_KINDS[type].title : (STATUS_CODES[this.status] ?? 'Error'),
      status: this.status,
      detail: this.detail,
    };
    return this.more.errors?.length ? { ...document, errors: this.more.errors } : document;
  }

  /** The document as sent: its type is a path that resolves. */
  documentUnder(basePath: string): ProblemDocument {
    const { type, ...document } = this.document;
    return { type: type.startsWith('/') ? basePath + type : type, ...document };
  }

  get headers(): Record<string, string> {
    return this.more.headers ?? {};
  }
}

/** `400`: the request is malformed or invalid; `errors` give the locations. */
export const badRequest = (detail: string, errors?: FieldProblem[]) =>
  new Problem(400, detail, { type: 'validation', errors });
