import { Module } from '@nestjs/common';
import { Queries } from '../readmodel/api.js';
import { COLLECTION_CONTROLLERS } from './collections.reads.controllers.js';
import { AcrossReadsController } from './across.reads.controller.js';
import { ChangesReadsController } from './changes.reads.controller.js';
import { DigestReadsController } from './digest.reads.controller.js';
import { ExportReadsController } from './export.reads.controller.js';
import { FeedsReadsController } from './feeds.reads.controller.js';
import { LiveFeed } from './live.js';
import { LiveReadsController } from './live.reads.controller.js';
import { LogReadsController } from './log.reads.controller.js';
import { MeetingsReadsController } from './meetings.reads.controller.js';
import { NegotiationsReadsController } from './negotiations.reads.controller.js';
import { ReadInterceptor } from './read.interceptor.js';
import { ReplayReadsController } from './replay.reads.controller.js';
import { ReportsReadsController } from './reports.reads.controller.js';
import { StancesReadsController } from './stances.reads.controller.js';
import { TimelineReadsController } from './timeline.reads.controller.js';

/** Every `GET` under the API. It needs the read model's `Queries`. */
@Module({
  controllers: [
    NegotiationsReadsController,
    StancesReadsController,
    MeetingsReadsController,
    ...COLLECTION_CONTROLLERS,
    ChangesReadsController,
    TimelineReadsController,
    ReplayReadsController,
    ReportsReadsController,
    LogReadsController,
    DigestReadsController,
    LiveReadsController,
    ExportReadsController,
    AcrossReadsController,
    FeedsReadsController,
  ],
  providers: [
    ReadInterceptor,
    { provide: LiveFeed, inject: [Queries], useFactory: (queries: Queries) => new LiveFeed(queries) },
  ],
})
export class ReadingModule {}
