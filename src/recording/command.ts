import type { EventType } from '../../events/catalogue.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Type } from '@nestjs/common';
import { type Recorded, type RecordRequest, Recording } from './api.js';

export type SentReport = Omit<RecordRequest, 'type'>;

/** A command to record a report. One subclass per event type, so that the command bus can distinguish them. */
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
 * Creates the handlers of a family's commands; they differ only in their rules.
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
