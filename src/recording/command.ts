import type { EventType } from '../../events/catalogue.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Type } from '@nestjs/common';
import { type Recorded, type RecordRequest, Recording } from './api.js';

export type SentReport = Omit<RecordRequest, 'type'>;

/** A report that somebody wants recorded. One subclass per type of event, so that the bus can tell them apart. */
export abstract class ReportCommand extends Command<Recorded> {
  static readonly type: EventType;

  constructor(readonly sent: SentReport) {
    super();
  }

  get request(): RecordRequest {
    return { type: (this.constructor as typeof ReportCommand).type, ...this.sent };
  }
}

export type ReportCommandClass = typeof ReportCommand & (new (sent: SentReport) => ReportCommand);

/**
 * The one shape of handler there is, once for each command of a family: what tells them apart are the rules.
 *
 * @param commands all that the family's `commands.ts` exports
 */
export const handlersOf = (
  commands: Record<string, ReportCommandClass>,
): Type<ICommandHandler<ReportCommand>>[] =>
  Object.values(commands).map((command) => {
    @CommandHandler(command)
    class Handler implements ICommandHandler<ReportCommand> {
      constructor(private readonly recording: Recording) {}

      execute({ request }: ReportCommand): Promise<Recorded> {
        return this.recording.record(request);
      }
    }
    Object.defineProperty(Handler, 'name', { value: `${command.name}Handler` });
    return Handler;
  });
