import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { quoted } from '../../events/check.js';
import { OPERATION, type Operation } from './describe.js';
import { badRequest } from './problem.js';

/** Rejects requests with unknown or repeated query parameters. */
@Injectable()
export class KnownQuery implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const operation = this.reflector.get<Operation | undefined>(OPERATION, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    checkQuery(request.url, Object.keys(operation?.query ?? {}));
    return true;
  }
}

/** @throws Problem 400 for a parameter that is unknown, repeated, or not percent-encoded UTF-8 */
export function checkQuery(url: string, known: readonly string[]): void {
  const start = url.indexOf('?');
  if (start < 0) return;
  const seen = new Set<string>();
  for (const pair of url.slice(start + 1).split('&')) {
    if (pair === '') continue;
    const [name, value] = split(pair).map(decode);
    if (!known.includes(name)) throw unknown(name, known);
    if (seen.has(name)) throw refused(name, `The query parameter ${name} may be given only once.`);
    if (value.includes('\0')) throw refused(name, `The query parameter ${name} must not contain NUL.`);
    seen.add(name);
  }
}

const split = (pair: string): [string, string] => {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
};

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw badRequest('The query is not percent-encoded UTF-8.');
  }
}

function unknown(name: string, known: readonly string[]) {
  const choice = known.length === 0 ? 'takes none' : `knows ${known.join(', ')}`;
  const short = quoted(name);
  return refused(short, `Unknown query parameter ${JSON.stringify(short)}: this path ${choice}.`);
}

const refused = (parameter: string, detail: string) => badRequest(detail, [{ parameter, detail }]);
