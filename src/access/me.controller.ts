import { Controller, Get, Header, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { API } from '../http/api.js';
import { Describe } from '../http/describe.js';
import { callerOf } from './caller.js';
import { RequireRight } from './require-right.js';
import { hasRight, type Right, RIGHTS } from './role.js';

/** Rights of every caller. */
const UNTOLD: ReadonlySet<Right> = new Set<Right>(['open', 'sign in', 'feed']);

@Controller(API)
export class MeController {
  @Get('me')
  @Header('Cache-Control', 'no-store')
  @RequireRight('sign in')
  @Describe({
    id: 'getMe',
    tag: 'Running',
    summary: 'Who you are here, and what you may do',
    description:
      'The name under which your reports are recorded, your role and its rights, and the negotiations that you can see.',
    answer: 'Me',
    example: {
      name: 'desk-europe',
      kind: 'key',
      role: 'recorder',
      rights: ['read', 'record'],
      negotiations: ['ukraine-talks-2025'],
      expiresAt: '2027-01-01T00:00:00.000Z',
    },
  })
  me(@Req() request: FastifyRequest) {
    const { name, kind, role, negotiations, expiresAt } = callerOf(request);
    return {
      name,
      kind,
      role,
      rights: RIGHTS.filter((right) => !UNTOLD.has(right) && hasRight(role, right)).filter(
        (right) => right !== 'administer' || (kind !== 'anonymous' && negotiations === null),
      ),
      negotiations: negotiations && [...negotiations].sort(),
      expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
    };
  }
}
