import { join } from 'node:path';
import { Global, Inject, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { lockDataFolder } from '../common/lock.js';
import { Settings } from '../common/settings.js';
import { LEDGER, openLedger, type OpenLedger } from '../ledger/open.js';
import { Queries } from '../readmodel/api.js';
import { ModelQueries } from '../readmodel/model-queries.js';
import { ReadModel } from '../readmodel/read-model.js';

/** The lock by which this process alone uses the data folder. */
class DataFolderLock {
  constructor(readonly release: () => void) {}
}

/** The log, and the read model that follows it. */
@Global()
@Module({
  providers: [
    {
      provide: DataFolderLock,
      inject: [Settings],
      useFactory: ({ dataFolder }: Settings) => new DataFolderLock(lockDataFolder(dataFolder)),
    },
    {
      provide: LEDGER,
      inject: [Settings, DataFolderLock],
      useFactory: async ({ eventStoreUrl, dataFolder }: Settings, dataFolderLock: DataFolderLock) => {
        try {
          return await openLedger(eventStoreUrl, dataFolder);
        } catch (error) {
          dataFolderLock.release();
          throw error;
        }
      },
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
    private readonly dataFolderLock: DataFolderLock,
  ) {}

  onModuleInit(): void {
    this.readModel.start();
  }

  /** After the last response has been sent. */
  async onApplicationShutdown(): Promise<void> {
    await this.readModel.stop();
    await this.ledger.close();
    this.dataFolderLock.release();
  }
}
