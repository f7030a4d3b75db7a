import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Access } from '../access/access.js';
import { AccessModule } from '../access/access.module.js';
import { AgreementsModule } from '../agreements/agreements.module.js';
import { CallsModule } from '../calls/calls.module.js';
import type { Settings } from '../common/settings.js';
import { SettingsModule } from '../common/settings.module.js';
import { DraftingModule } from '../drafts/drafting.module.js';
import { ExchangeModule } from '../exchange/exchange.module.js';
import { HttpModule } from '../http/http.module.js';
import { IncidentsModule } from '../incidents/incidents.module.js';
import { IssuesModule } from '../issues/issues.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { NegotiationsModule } from '../negotiations/negotiations.module.js';
import { WebhooksModule } from '../outbound/webhooks/webhooks.module.js';
import { OpenApiModule } from '../openapi/openapi.module.js';
import { OperationModule } from '../operation/operation.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { PositionsModule } from '../positions/positions.module.js';
import { ReadingModule } from '../reading/reading.module.js';
import { RULES } from './rules.js';
import { RecordingModule } from '../recording/recording.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { StoresModule } from './stores.module.js';

@Module({})
export class AppModule {
  /** @param draftingWorker see DraftingModule */
  static with(settings: Settings, access: Access, draftingWorker = ''): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.with(settings),
        StoresModule,
        RecordingModule.by(RULES),
        CqrsModule.forRoot(),
        HttpModule,
        AccessModule.with(settings, access),
        NegotiationsModule,
        PartiesModule,
        IssuesModule,
        MeetingsModule,
        CallsModule,
        PositionsModule,
        AgreementsModule,
        IncidentsModule,
        ReportsModule,
        ExchangeModule,
        ReadingModule,
        DraftingModule.with(draftingWorker),
        OperationModule,
        WebhooksModule,
        OpenApiModule,
      ],
    };
  }
}
