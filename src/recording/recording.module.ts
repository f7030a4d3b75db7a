import { Global, Inject, Injectable, Module } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { CATALOGUE } from '../../events/catalogue.js';
import { streamOf } from '../../events/envelope.js';
import { idMade, splitBody } from '../../events/validate.js';
import { LEDGER, type OpenLedger } from '../ledger/open.js';
import type { ImportTarget } from '../exchange/import.js';
import { ImportTargets, type Recorded, type RecordRequest, Recording } from './api.js';

/** TODO(recorder): appends without deciding, until src/recording/recorder.ts takes its place. */
@Injectable()
class Undecided extends Recording {
  constructor(@Inject(LEDGER) private readonly ledger: OpenLedger) {
    super();
  }

  async record({ type, negotiationId, pathIds, body, caller }: RecordRequest): Promise<Recorded> {
    const given = splitBody(type, body);
    const made = idMade(type);
    const data = { ...(made && { [made]: uuidv7() }), ...given.data, ...pathIds };
    const id = given.eventId ?? uuidv7();
    const stream = streamOf(negotiationId ?? String(data.negotiationId));
    const recordedAt = new Date().toISOString();
    const metadata = {
      occurredOn: given.occurredOn ?? recordedAt,
      recordedAt,
      recordedBy: caller,
      schemaVersion: 1,
      previousHash: '',
      hash: '',
    };
    const last = this.ledger.archive.lastInStream(stream)?.revision;
    const { positions, revision } = await this.ledger.append(
      stream,
      [{ id, type, data, metadata }],
      last ?? 'none',
    );
    const field = CATALOGUE[type].thing?.idField;
    return {
      eventId: id,
      type,
      stream,
      revision,
      position: String(positions[0]),
      recordedAt,
      negotiationId: stream.slice(12),
      ...(field && { thing: { field, id: String(data[field]) } }),
    };
  }
}

/** TODO(recorder) */
@Injectable()
class UndecidedImports extends ImportTargets {
  constructor(private readonly recording: Recording) {
    super();
  }

  into(negotiationId: string, origin: { caller: string }): ImportTarget {
    return {
      recordLine: async ({ type, data, ...rest }, { dryRun }) => {
        if (!dryRun)
          await this.recording.record({
            type,
            negotiationId,
            pathIds: {},
            body: { ...data, ...rest },
            ...origin,
            path: '',
          });
        return { status: 'recorded' };
      },
    };
  }
}

@Global()
@Module({
  providers: [
    { provide: Recording, useClass: Undecided },
    { provide: ImportTargets, useClass: UndecidedImports },
  ],
  exports: [Recording, ImportTargets],
})
export class RecordingModule {}
