// The server as people run it, but for its `Recording`: commands are read, let in, validated and dispatched as ever, and recorded
// nowhere.
import { randomUUID } from 'node:crypto';
import { built } from './built.mjs';

const { ImportTargets, Recording } = await built('src/recording/api.js');
const { RecordingModule } = await built('src/recording/recording.module.js');

/** Answers what a recorded report would be answered, at once. */
class Nothing extends Recording {
  revision = 0;

  async record({ type, negotiationId, body }) {
    this.revision++;
    return {
      ...{ eventId: randomUUID(), type, stream: `negotiation-${negotiationId}`, negotiationId },
      ...{ revision: this.revision, position: String(this.revision), recordedAt: new Date().toISOString() },
      thing: { field: 'positionId', id: body.positionId ?? randomUUID() },
    };
  }
}
RecordingModule.by = () => ({
  module: RecordingModule,
  providers: [
    { provide: Recording, useValue: new Nothing() },
    { provide: ImportTargets, useExisting: Recording },
  ],
  exports: [Recording, ImportTargets],
});

await built('src/main.js');
