import { check, type FieldError, notAnObject } from '../../events/check.js';
import type { JsonObject } from '../../events/envelope.js';
import { Edtf, Label, Text, WebUrl } from '../../events/fields.js';
import type { Article } from '../../drafting/types.js';

/** A text to draft from, and its source. */
export class ArticleGiven implements Article {
  @Text({
    describe: 'The text, 100,000 bytes at most. It is neither kept nor logged.',
    example: 'Talks were put off on Tuesday, Norland said.',
  })
  text!: string;

  @Edtf({
    describe: 'The day of publication: dates such as "on Tuesday" are counted from it.',
    example: '2025-10-22',
  })
  dateline!: string;

  @Label({ describe: 'Who printed it.', example: 'Harbour Times', optional: true })
  outlet?: string;

  @Text({ describe: 'The title of the piece.', example: 'Talks put off', optional: true })
  title?: string;

  @WebUrl({
    describe: 'Where it stands, http or https.',
    example: 'https://news.example.org/talks',
    optional: true,
  })
  url?: string;

  @Label({ describe: 'Who wrote it.', example: 'Dana Holt', optional: true })
  author?: string;
}

/** Validates the body of a request for drafts. Empty if it is valid. */
export function validateArticle(body: unknown): FieldError[] {
  const none = notAnObject(body, '');
  if (none) return [none];
  const found = check(ArticleGiven, body as JsonObject);
  const { dateline } = body as JsonObject;
  if (found.length === 0 && !/^\d{4}-\d\d-\d\d$/.test(String(dateline)))
    found.push({ pointer: '/dateline', detail: 'Expected a day, such as 2025-10-22.' });
  return found;
}
