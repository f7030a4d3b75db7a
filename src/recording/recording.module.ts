import { Global, Module } from '@nestjs/common';
import { LEDGER, type OpenLedger } from '../ledger/open.js';
import { ReadModel } from '../readmodel/read-model.js';
import { ImportTargets, Recording } from './api.js';
import { Recorder } from './recorder.js';

/** Decides and appends: what commands and imports are given to. */
@Global()
@Module({
  providers: [
    {
      provide: Recording,
      inject: [LEDGER, ReadModel],
      useFactory: (ledger: OpenLedger, readModel: ReadModel) => new Recorder(ledger, readModel),
    },
    { provide: ImportTargets, useExisting: Recording },
  ],
  exports: [Recording, ImportTargets],
})
export class RecordingModule {}
