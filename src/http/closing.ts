import type { FastifyReply } from 'fastify';

const waiting = new WeakMap<FastifyReply['raw'], (() => void)[]>();

/** Calls `action` when the response has ended or the client has disconnected; all actions share one listener. */
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
