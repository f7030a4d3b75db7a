import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type RecordedStatement, Recording, type StatementRequest } from '../recording/api.js';

/** A statement about several issues, recorded whole. */
export class MakeStatement extends Command<RecordedStatement> {
  constructor(readonly request: StatementRequest) {
    super();
  }
}

@CommandHandler(MakeStatement)
export class MakeStatementHandler implements ICommandHandler<MakeStatement> {
  constructor(private readonly recording: Recording) {}

  execute({ request }: MakeStatement): Promise<RecordedStatement> {
    return this.recording.recordStatement(request);
  }
}
