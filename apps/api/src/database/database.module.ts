import {
  Global,
  Inject,
  Logger,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { openDataSource } from './data-source.js';
import { DatabaseAddress } from './database-address.js';
import { EventLog } from './event-log.js';
import { Idempotency } from './idempotency.js';
import { OldRowsSweep } from './old-rows-sweep.js';
import { PipelinedReads } from './pipelined-reads.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  static at(address: DatabaseAddress): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DatabaseAddress, useValue: address },
        { provide: DataSource, useFactory: () => openDataSource(address, new Logger('Database')) },
        UnitOfWork,
        PipelinedReads,
        Idempotency,
        EventLog,
        OldRowsSweep,
      ],
      exports: [DatabaseAddress, DataSource, UnitOfWork, PipelinedReads, Idempotency, EventLog],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
