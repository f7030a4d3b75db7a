import type { FieldError } from '../../events/check.js';

/** A command or read that is refused; the texts are for the caller. Nothing was recorded. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 404 | 409 | 412 | 413 | 422,
    readonly title: string,
    readonly detail: string,
    readonly errors?: FieldError[],
  ) {
    super(detail);
  }
}

/** What the path names was never recorded. */
export const notFound = (detail: string): Refusal => new Refusal(404, 'Not found', detail);

/** What would be recorded contradicts the current state. */
export const conflict = (title: string, detail: string, errors?: FieldError[]): Refusal =>
  new Refusal(409, title, detail, errors);

export const unprocessable = (title: string, detail: string, errors?: FieldError[]): Refusal =>
  new Refusal(422, title, detail, errors);
