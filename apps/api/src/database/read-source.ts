import type { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type pg from 'pg';
import type { DatabaseAddress } from './database-address.js';
import { opened, transactionOptions } from './data-source.js';

/** The connections of reads: they do not wait for those that write. */
export class ReadSource extends DataSource {
  static async open(address: DatabaseAddress, logger: Logger): Promise<ReadSource> {
    const source = new ReadSource(transactionOptions(address, logger));
    await opened(source);
    return source;
  }

  /** A connection as `pg` has it, with how to give it back; an error says that it is not to be used again. */
  async connection(): Promise<[client: pg.PoolClient, release: (error?: boolean) => void]> {
    const driver = this.driver as unknown as {
      obtainMasterConnection(): Promise<[pg.PoolClient, (error?: boolean) => void]>;
    };
    return driver.obtainMasterConnection();
  }
}
