import { type DynamicModule, Global, Module } from '@nestjs/common';
import { LEDGER, type OpenLedger } from '../ledger/open.js';
import { ReadModel } from '../readmodel/read-model.js';
import { ImportTargets, Recording } from './api.js';
import { Recorder } from './recorder.js';
import { recordingClock } from './recording-clock.js';
import type { DomainRules } from './rules.js';

/** Decides and appends commands and imports. */
@Global()
@Module({})
export class RecordingModule {
  /** @param rules the rules of all families, which depend on this folder, not vice versa */
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
