import { Body, Controller, Delete, Get, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '../../access/caller.js';
import { PreValidate, RequireRight } from '../../access/require-right.js';
import { checkedBody } from '../../commands/sent.js';
import { Settings } from '../../common/settings.js';
import { API } from '../../http/api.js';
import { Describe } from '../../http/describe.js';
import { PathId, pathIds } from '../../http/ids.js';
import { PAGING } from '../../http/parameters.js';
import { limit, readQuery } from '../../http/query.js';
import { deliveryRow, webhookRow } from './webhook.js';
import { checkWebhookRequest, type WebhookRequest } from './webhook-request.js';
import { Webhooks } from './webhooks.js';

const DEFAULT_LIMIT = 100;
const DELIVERY_PAGE = {
  limit: PAGING.limit,
  cursor: {
    ...PAGING.cursor,
    description: '`nextCursor` of the page before.',
    component: 'deliveriesCursor',
  },
};

/** The place of a delivery in the list. @throws Error */
function readCursor(given: string): number {
  if (!/^[1-9]\d{0,14}$/.test(given)) throw new Error('give the nextCursor of the page before, unchanged.');
  return Number(given);
}

const EXAMPLE = {
  webhookId: '0b5fd7f0-3f0e-4d0e-a7f1-9f5ae2a4c1d2',
  url: 'https://desk.example.org/events',
  description: 'The desk’s chat',
  negotiations: ['ukraine-talks-2025'],
  types: null,
  madeBy: 'maria',
  madeAt: '2026-11-22T09:00:00.000Z',
  state: 'good',
  position: '42',
  attempts: 0,
  failingSince: null,
  nextAttemptAt: null,
  error: null,
  parkedAt: null,
};
const DELIVERY = {
  deliveryId: 'msg_6f2a1d9e-5a43-5f0a-9d37-0d6c1f0f7c11',
  position: '43',
  negotiationId: 'ukraine-talks-2025',
  eventId: '01920000-0000-7000-8000-000000000000',
  type: 'PositionStated',
  status: 'retrying',
  attempts: 2,
  responseStatus: 500,
  error: 'It answered 500.',
  firstAttemptAt: '2026-11-22T09:01:00.000Z',
  lastAttemptAt: '2026-11-22T09:01:05.000Z',
  nextAttemptAt: '2026-11-22T09:01:15.000Z',
};
const WEBHOOK = { schema: { $ref: '#/components/schemas/Webhook' }, example: EXAMPLE };

/** Webhooks of this server, for admins: each is sent what is recorded. */
@Controller(`${API}/webhooks`)
export class WebhooksController {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @RequireRight('subscribe')
  @Describe({
    id: 'listWebhooks',
    tag: 'Running',
    summary: 'Webhooks, in the order in which they were made',
    description: 'A key limited to some negotiations sees those that are sent nothing of others.',
    answer: 'Webhooks',
    example: { webhooks: [EXAMPLE] },
  })
  list(@Req() request: FastifyRequest) {
    return { webhooks: this.webhooks.visibleTo(callerOf(request)).map(webhookRow) };
  }

  @Post()
  @HttpCode(201)
  @Header('Cache-Control', 'no-store')
  @RequireRight('subscribe')
  @Describe({
    id: 'makeWebhook',
    tag: 'Running',
    summary: 'Make a webhook: a URL that is sent what is recorded from now on',
    description:
      'Each event is sent as `/events` shows it, signed as Standard Webhooks has it, in order and at least once. The answer is the only place where the secret stands.',
    body: {
      'application/json': {
        schema: { $ref: '#/components/schemas/WebhookRequest' },
        example: { url: 'https://desk.example.org/events', negotiations: ['ukraine-talks-2025'] },
      },
    },
    answers: {
      201: {
        description: 'Made.',
        headers: {
          Location: { description: 'The webhook.', schema: { type: 'string' }, component: 'webhookLocation' },
        },
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/MadeWebhook' },
            example: { ...EXAMPLE, secret: 'whsec_…' },
          },
        },
      },
    },
    errors: [409, 413, 415, 422],
  })
  async make(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const asked = checkedBody(body, (sent) => checkWebhookRequest(sent, this.settings.webhookPrivate));
    const made = await this.webhooks.make(asked as unknown as WebhookRequest, callerOf(request));
    void reply.header('Location', `/${API}/webhooks/${made.id}`);
    return { ...webhookRow(made), secret: made.secret };
  }

  @Get(':webhookId')
  @Header('Cache-Control', 'no-store')
  @RequireRight('subscribe')
  @PreValidate(pathIds)
  @Describe({
    id: 'getWebhook',
    tag: 'Running',
    summary: 'A webhook: how far it has been sent, and what hinders it',
    description: 'Everything up to `position` has been delivered.',
    answer: 'Webhook',
    example: EXAMPLE,
    errors: [404],
  })
  one(@PathId('webhookId') webhookId: string, @Req() request: FastifyRequest) {
    return webhookRow(this.webhooks.find(webhookId, callerOf(request)));
  }

  @Delete(':webhookId')
  @HttpCode(204)
  @Header('Cache-Control', 'no-store')
  @RequireRight('subscribe')
  @PreValidate(pathIds)
  @Describe({
    id: 'removeWebhook',
    tag: 'Running',
    summary: 'Remove a webhook and what is known of its deliveries',
    description: 'It is sent nothing any more.',
    answers: { 204: { description: 'Removed.' } },
    errors: [404],
  })
  async remove(@PathId('webhookId') webhookId: string, @Req() request: FastifyRequest): Promise<void> {
    await this.webhooks.remove(webhookId, callerOf(request));
  }

  @Post(':webhookId/test')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @RequireRight('subscribe')
  @PreValidate(pathIds)
  @Describe({
    id: 'testWebhook',
    tag: 'Running',
    summary: 'Send a signed test message, and say what became of it',
    description:
      'It is no event: its `type` is `WebhookTest`. It is not retried, and is sent also while the webhook is parked.',
    answer: 'WebhookTestResult',
    example: { delivered: false, responseStatus: 404, error: 'It answered 404.' },
    errors: [404, 409],
  })
  async test(@PathId('webhookId') webhookId: string, @Req() request: FastifyRequest) {
    const { delivered, status, error } = await this.webhooks.test(webhookId, callerOf(request));
    return { delivered, responseStatus: status, error };
  }

  @Post(':webhookId/resume')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @RequireRight('subscribe')
  @PreValidate(pathIds)
  @Describe({
    id: 'resumeWebhook',
    tag: 'Running',
    summary: 'Go on with a webhook that is parked or waits, at once',
    description: 'It goes on with the event that could not be delivered: nothing is left out.',
    answers: { 200: { description: 'The webhook.', content: { 'application/json': WEBHOOK } } },
    errors: [404],
  })
  resume(@PathId('webhookId') webhookId: string, @Req() request: FastifyRequest) {
    return webhookRow(this.webhooks.resume(webhookId, callerOf(request)));
  }

  @Get(':webhookId/deliveries')
  @Header('Cache-Control', 'no-store')
  @RequireRight('subscribe')
  @PreValidate(pathIds)
  @Describe({
    id: 'listDeliveries',
    tag: 'Running',
    summary: 'The latest deliveries of a webhook, newest first',
    description: 'The last thousand or so are kept.',
    query: DELIVERY_PAGE,
    answer: 'Deliveries',
    example: { deliveries: [DELIVERY], nextCursor: null },
    errors: [404],
  })
  deliveries(
    @PathId('webhookId') webhookId: string,
    @Query() query: Record<string, string>,
    @Req() request: FastifyRequest,
  ) {
    const { cursor = Number.MAX_SAFE_INTEGER, limit: most = DEFAULT_LIMIT } = readQuery(query, {
      limit,
      cursor: readCursor,
    });
    const { rows, next } = this.webhooks.deliveries(webhookId, callerOf(request), cursor, most);
    return { deliveries: rows.map(deliveryRow), nextCursor: next === null ? null : String(next) };
  }

  @Post(':webhookId/deliveries/:deliveryId/resend')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @RequireRight('subscribe')
  @PreValidate(pathIds)
  @Describe({
    id: 'resendDelivery',
    tag: 'Running',
    summary: 'Send an event once more, and say what became of it',
    description: 'With the same `webhook-id`. What is sent in order goes on as before.',
    answers: {
      200: {
        description: 'The delivery.',
        content: {
          'application/json': { schema: { $ref: '#/components/schemas/Delivery' }, example: DELIVERY },
        },
      },
    },
    errors: [404, 409],
  })
  async resend(
    @PathId('webhookId') webhookId: string,
    @PathId('deliveryId') deliveryId: string,
    @Req() request: FastifyRequest,
  ) {
    return deliveryRow(await this.webhooks.resend(webhookId, deliveryId, callerOf(request)));
  }
}
