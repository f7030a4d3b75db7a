import type { FieldError } from '../../events/check.js';
import { PROBLEM_KINDS, type ProblemType } from './problem-types.js';

/** An invalid query parameter, and what is expected. */
export interface ParameterError {
  parameter: string;
  detail: string;
}

/** A command or read that was rejected; the texts are for the caller. Nothing was recorded. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 404 | 409 | 412 | 413 | 422,
    readonly type: ProblemType,
    readonly detail: string,
    readonly errors?: (FieldError | ParameterError)[],
  ) {
    super(detail);
  }

  get title(): string {
    return PROBLEM_KINDS[this.type].title;
  }
}

/** The resource in the path was never recorded. */
export const notFound = (detail: string): Refusal => new Refusal(404, 'unknown-name', detail);

/** The command contradicts the current state. */
export const conflict = (type: ProblemType, detail: string, errors?: FieldError[]): Refusal =>
  new Refusal(409, type, detail, errors);

export const unprocessable = (type: ProblemType, detail: string, errors?: FieldError[]): Refusal =>
  new Refusal(422, type, detail, errors);
