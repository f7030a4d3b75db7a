import { join } from 'node:path';
import { Global, Inject, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { LEDGER, openLedger, type OpenLedger } from './ledger/open.js';
import { Queries } from './readmodel/api.js';
import { ModelQueries } from './readmodel/model-queries.js';
import { ReadModel } from './readmodel/read-model.js';
import { Settings } from './settings.js';

/** The log, and the read model that follows it. */
@Global()
@Module({
  providers: [
    {
      provide: LEDGER,
      inject: [Settings],
      useFactory: ({ eventStoreUrl, dataFolder }: Settings) => openLedger(eventStoreUrl, dataFolder),
    },
    {
      provide: ReadModel,
      inject: [LEDGER, Settings],
      useFactory: (ledger: OpenLedger, { eventStoreUrl, dataFolder }: Settings) =>
        new ReadModel({
          ledger,
          folder: eventStoreUrl === 'memory:' ? undefined : join(dataFolder, 'readmodel'),
        }),
    },
    {
      provide: Queries,
      inject: [ReadModel, LEDGER],
      useFactory: (readModel: ReadModel, ledger: OpenLedger) =>
        new ModelQueries(readModel, () => ledger.health().cutOffMs),
    },
  ],
  exports: [LEDGER, ReadModel, Queries],
})
export class StoresModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(LEDGER) private readonly ledger: OpenLedger,
    private readonly readModel: ReadModel,
  ) {}

  onModuleInit(): void {
    this.readModel.start();
  }

  /** After the last answer has left. */
  async onApplicationShutdown(): Promise<void> {
    await this.readModel.stop();
    await this.ledger.close();
  }
}
