import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { checkKeyRequest, expiryOf, keyRow, type KeyRequest, NAME_RULE } from '../access/key-request.js';
import { isKeyName, Keys } from '../access/keys.js';
import { RequireRight } from '../access/require-right.js';
import { checkedBody } from '../commands/sent.js';
import { API } from '../http/api.js';
import { Describe } from '../http/describe.js';
import { ID_PATTERN } from '../http/parameters.js';
import { badRequest, Problem } from '../http/problem.js';

const ID = new RegExp(ID_PATTERN);
const EXAMPLE = {
  name: 'desk-europe',
  role: 'recorder',
  state: 'good',
  negotiations: ['ukraine-talks-2025'],
  madeAt: '2026-11-22T09:00:00.000Z',
  expiresAt: '2027-12-31T23:59:59.999Z',
  revokedAt: null,
  lastUsedAt: null,
};

/** API to manage the keys of this server, for admins. The first key is made on the command line. */
@Controller(`${API}/keys`)
export class KeysController {
  constructor(private readonly keys: Keys) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @RequireRight('administer')
  @Describe({
    id: 'listKeys',
    tag: 'Running',
    summary: 'The keys that have been made, in that order',
    description:
      'Revoked and expired ones too: names stay in `recordedBy`, and are given once. The keys themselves are not stored.',
    answer: 'Keys',
    example: { keys: [EXAMPLE] },
  })
  list() {
    return { keys: this.keys.all().map(keyRow) };
  }

  @Post()
  @HttpCode(201)
  @Header('Cache-Control', 'no-store')
  @RequireRight('administer')
  @Describe({
    id: 'makeKey',
    tag: 'Running',
    summary: 'Make a key',
    description:
      'The answer is the only place where the key itself stands: it is not stored, and cannot be shown again.',
    body: {
      'application/json': {
        schema: { $ref: '#/components/schemas/KeyRequest' },
        example: {
          name: 'desk-europe',
          role: 'recorder',
          negotiations: ['ukraine-talks-2025'],
          expires: '2027-12-31',
        },
      },
    },
    answers: {
      201: {
        description: 'Made.',
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/MadeKey' },
            example: { ...EXAMPLE, key: 'parley_0123456789ab_…' },
          },
        },
      },
    },
    errors: [409, 413, 415],
  })
  make(@Body() body: unknown) {
    const request = checkedBody(body, (sent) =>
      checkKeyRequest(sent, (id) => ID.test(id), Date.now()),
    ) as unknown as KeyRequest;
    const { expires, ...asked } = request;
    const expiresAt = expires === undefined ? null : (expiryOf(expires) ?? null);
    const made = this.keys.make({ ...asked, expiresAt });
    if (!made)
      throw new Problem(
        409,
        `There is or was a key named ${request.name}: names are given once, as reports keep them.`,
        {
          type: 'id-used',
        },
      );
    return { ...keyRow(made.record), key: made.key };
  }

  @Delete(':keyName')
  @HttpCode(204)
  @Header('Cache-Control', 'no-store')
  @RequireRight('administer')
  @Describe({
    id: 'revokeKey',
    tag: 'Running',
    summary: 'Revoke a key',
    description:
      'It opens nothing any more, and connections that it opened are closed. It stays in the list.',
    answers: { 204: { description: 'Revoked.' } },
    errors: [404],
  })
  revoke(@Param('keyName') name: string): void {
    if (!isKeyName(name)) throw badRequest(`The name of a key is ${NAME_RULE}.`);
    if (!this.keys.revoke(name))
      throw new Problem(404, `There is no key named ${name} that could be revoked.`, {
        type: 'unknown-name',
      });
  }
}
