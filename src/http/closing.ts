import type { FastifyReply } from 'fastify';

const waiting = new WeakMap<FastifyReply['raw'], (() => void)[]>();

/** Calls `action` when the answer has ended or its client has gone: one listener, however many wait. */
export function whenClosed({ raw }: FastifyReply, action: () => void): void {
  const actions = waiting.get(raw);
  if (actions) {
    actions.push(action);
    return;
  }
  const all = [action];
  waiting.set(raw, all);
  raw.once('close', () => {
    for (const each of all) each();
  });
}
