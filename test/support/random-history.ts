import { v5 as uuidOf } from 'uuid';
import { decide, type Command } from '../oracle/decide.js';
import type { Shown } from '../oracle/log.js';
import { BEGINNING, commandOf, type Draw } from './commands.js';

/** What a command came to, on both sides. */
export interface Decided {
  command: Command;
  expected: number;
  why: string;
}

const NAMESPACE = 'f3b8a1a4-9d43-4c1c-8f0a-3d8f3f8f7a11';

/** Turns draws into commands for a negotiation, one after another, each with the verdict that it must get. */
export class RandomHistory {
  private readonly sent = new Map<string, string>();
  private made = 0;

  constructor(
    readonly negotiationId: string,
    private readonly theme = 0,
  ) {}

  beginning(): Command[] {
    return BEGINNING.map(({ type, body }) => ({
      negotiationId: this.negotiationId,
      type,
      pathIds: {},
      body: type === 'NegotiationOpened' ? { negotiationId: this.negotiationId, ...body } : body,
    }));
  }

  next(draw: Draw, log: readonly Shown[]): Command {
    const freshId = () => uuidOf(`${this.negotiationId} ${this.made++}`, NAMESPACE);
    return commandOf(this.negotiationId, log, draw, freshId, this.theme);
  }

  /** What the command must be answered, with what stands in the log and was sent before. */
  verdict(command: Command, log: readonly Shown[], now: number): Decided {
    const eventId = command.body.eventId as string | undefined;
    const isUsed = eventId !== undefined && log.some((event) => event.eventId === eventId);
    const isSame = isUsed && this.sent.get(eventId) === contentOf(command);
    const { status, why } = decide(
      log,
      { ...command, ...(isUsed && { repeats: isSame ? 'same' : 'other' }) },
      now,
    );
    return { command, expected: status, why };
  }

  recorded(command: Command): void {
    if (typeof command.body.eventId === 'string') this.sent.set(command.body.eventId, contentOf(command));
  }
}

const contentOf = ({ type, pathIds, body }: Command): string => JSON.stringify([type, pathIds, body]);
