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
import { ReadSource } from './read-source.js';
import { Replicas } from './replicas.js';
import { SeenWrites } from './seen-writes.js';
import { SharedReads } from './shared-reads.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    private readonly readSource: ReadSource,
  ) {}

  static at(address: DatabaseAddress): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DatabaseAddress, useValue: address },
        { provide: DataSource, useFactory: () => openDataSource(address, new Logger('Database')) },
        { provide: ReadSource, useFactory: () => ReadSource.open(address, new Logger('Database')) },
        SeenWrites,
        Replicas,
        SharedReads,
        UnitOfWork,
        PipelinedReads,
        Idempotency,
        EventLog,
        OldRowsSweep,
      ],
      exports: [
        ...[DatabaseAddress, DataSource, ReadSource, SeenWrites, Replicas],
        ...[UnitOfWork, PipelinedReads, Idempotency, EventLog],
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    for (const source of [this.readSource, this.dataSource]) if (source.isInitialized) await source.destroy();
  }
}
