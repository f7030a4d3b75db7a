import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { validateStatement } from '../../events/statement.js';
import { PreValidate, RequireRight } from '../access/require-right.js';
import { COMMAND_HEADERS, statementAnswer, statementBody } from '../commands/openapi.js';
import { bodyOf, locationOf, replayHeader } from '../commands/recorded.answer.js';
import { checkedBody, sentRequest } from '../commands/sent.js';
import { Settings } from '../common/settings.js';
import { API } from '../http/api.js';
import { Describe } from '../http/describe.js';
import { MakeStatement } from './statement.js';

@Controller(`${API}/negotiations/:negotiationId/statements`)
export class StatementsController {
  constructor(
    private readonly bus: CommandBus,
    private readonly settings: Settings,
  ) {}

  @Post()
  @HttpCode(201)
  @RequireRight('record')
  @PreValidate(statementSent)
  @Describe({
    id: 'makeStatement',
    tag: 'Positions',
    summary: 'Record where one or more parties stand on several issues, as one statement said it',
    description: 'A PositionStated for each issue, all of them or none, in one append.',
    headers: COMMAND_HEADERS,
    body: statementBody(),
    answers: { 201: statementAnswer() },
    errors: [404, 409, 412, 413, 415, 422, 503],
  })
  async make(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { statementId, events } = await this.bus.execute(new MakeStatement(statementSent(request)));
    const last = events[events.length - 1];
    void reply.headers({
      Location: this.settings.basePath + locationOf(events[0]),
      ETag: `"${last.revision}"`,
      'Parley-Position': last.position,
      'Cache-Control': 'no-store',
      ...replayHeader(last),
    });
    const { revision, position, recordedAt } = last;
    return { statementId, revision, position, recordedAt, events: events.map(bodyOf) };
  }
}

/** @throws Problem 400 · 415 */
function statementSent(request: FastifyRequest) {
  const { pathIds: _, ...sent } = sentRequest(request);
  return { ...sent, body: checkedBody(request.body, validateStatement) };
}
