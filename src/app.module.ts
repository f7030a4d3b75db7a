import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { HttpModule } from './http/http.module.js';
import { LedgerModule } from './ledger.module.js';
import { NegotiationsModule } from './negotiations/negotiations.module.js';
import { RecordingModule } from './recording/recording.module.js';
import { SettingsModule } from './settings.module.js';
import type { Settings } from './settings.js';

@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.with(settings),
        LedgerModule,
        RecordingModule,
        CqrsModule.forRoot(),
        HttpModule,
        NegotiationsModule,
      ],
    };
  }
}
