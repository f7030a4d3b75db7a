import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Settings } from '../common/settings.js';
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
          inject: [LEDGER, ReadModel, Settings],
          useFactory: (ledger: OpenLedger, readModel: ReadModel, { dataFolder }: Settings) =>
            new Recorder(ledger, readModel, rules, recordingClock(), dataFolder),
        },
        { provide: ImportTargets, useExisting: Recording },
      ],
      exports: [Recording, ImportTargets],
    };
  }
}
