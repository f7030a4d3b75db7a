import { type DynamicModule, Global, Module } from '@nestjs/common';
import { LEDGER, type OpenLedger } from '../ledger/open.js';
import { ReadModel } from '../readmodel/read-model.js';
import { ImportTargets, Recording } from './api.js';
import { Recorder } from './recorder.js';
import { recordingClock } from './recording-clock.js';
import type { DomainRules } from './rules.js';

/** Decides and appends: what commands and imports are given to. */
@Global()
@Module({})
export class RecordingModule {
  /** @param rules those of all families: the families depend on this folder, not the other way round */
  static by(rules: DomainRules): DynamicModule {
    return {
      module: RecordingModule,
      providers: [
        {
          provide: Recording,
          inject: [LEDGER, ReadModel],
          useFactory: (ledger: OpenLedger, readModel: ReadModel) =>
            new Recorder(ledger, readModel, rules, recordingClock()),
        },
        { provide: ImportTargets, useExisting: Recording },
      ],
      exports: [Recording, ImportTargets],
    };
  }
}
