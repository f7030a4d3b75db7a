import type { FieldError } from '../../events/check.js';

/** A command or read that cannot be done as asked, in words for whoever asked; nothing was recorded. */
export class Refusal extends Error {
  constructor(
    readonly status: 404 | 409 | 412 | 422,
    readonly title: string,
    readonly detail: string,
    readonly errors?: FieldError[],
  ) {
    super(detail);
  }
}
