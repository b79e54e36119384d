import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Tenant } from './acting-member.js';
import { DatabaseAddress } from './database-address.js';
import type { Lsn } from './lsn.js';
import { Replica } from './replica.js';
import { SeenWrites } from './seen-writes.js';
import type { ReadSource } from './read-source.js';

/** Where a read goes, and what must hold there. */
export interface ReadPlace {
  readonly replica: Replica;
  readonly source: ReadSource;
  readonly needed: Lsn;
}

/** The servers that follow the primary. None is waited for: whatever one of them cannot answer is read on the primary. */
@Injectable()
export class Replicas implements OnModuleInit, OnApplicationShutdown {
  private readonly all: readonly Replica[];
  private next = 0;

  constructor(
    address: DatabaseAddress,
    private readonly seen: SeenWrites,
  ) {
    const logger = new Logger('Replicas');
    this.all = address.replicaUrls.map((url, index) => new Replica(url, index + 1, logger));
  }

  async onModuleInit(): Promise<void> {
    await Promise.all(this.all.map((replica) => replica.open()));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.all.map((replica) => replica.close()));
  }

  /** The next replica in turn that may answer; null when only the primary will do, as for whoever did not say what they have seen. */
  choose(tenant: Tenant): ReadPlace | null {
    if (this.all.length === 0 || tenant.seen === undefined) return null;
    const needed = this.seen.neededBy(tenant);
    for (let tried = 0; tried < this.all.length; tried += 1) {
      const replica = this.all[this.next % this.all.length]!;
      this.next += 1;
      const source = replica.sourceFor(needed);
      if (source) return { replica, source, needed };
    }
    return null;
  }

  /** Whether what was begun there still shows the reader all they have seen since. */
  isStillEnough({ needed }: ReadPlace, tenant: Tenant): boolean {
    return this.seen.neededBy(tenant) <= needed;
  }
}
