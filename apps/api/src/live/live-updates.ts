import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DatabaseAddress } from '../database/database-address.js';
import { readLsn, type Lsn } from '../database/lsn.js';
import { SeenWrites, WRITTEN_UP_TO } from '../database/seen-writes.js';

/** What happened, without any content: a screen reads again what it is allowed to read. */
export interface LiveChange {
  readonly workspaceId: string;
  /** `resync`: the connection was lost meanwhile; anything may have changed. */
  readonly kind: string;
  readonly objectType: string | null;
  readonly objectId: string | null;
  readonly experimentId: string | null;
}

type Listener = (change: LiveChange) => void;
const RETRY_MS = 1_000;

/** One connection listens for the whole process; after an interruption every subscriber is told to read again. */
@Injectable()
export class LiveUpdates implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(LiveUpdates.name);
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly everywhere = new Set<Listener>();
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stopped = false;
  /** Changes are told in the order in which they came. */
  private telling: Promise<void> = Promise.resolve();

  constructor(
    private readonly address: DatabaseAddress,
    private readonly seen: SeenWrites,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  /** Calls back for every change of the workspace until the returned function is called. */
  subscribe(workspaceId: string, listener: Listener): () => void {
    const known = this.listeners.get(workspaceId) ?? new Set<Listener>();
    this.listeners.set(workspaceId, known.add(listener));
    return () => {
      known.delete(listener);
      if (known.size === 0) this.listeners.delete(workspaceId);
    };
  }

  /** Calls back for every change of every workspace; what was missed is not told again. */
  subscribeEverywhere(listener: Listener): () => void {
    this.everywhere.add(listener);
    return () => this.everywhere.delete(listener);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.address.appUrl,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    this.client = client;
    client.on('error', () => undefined);
    client.on('end', () => this.reconnectLater());
    client.on('notification', ({ payload }) => this.receive(client, payload));
    try {
      await client.connect();
      await client.query('LISTEN levain');
      await this.resync(client);
    } catch (error) {
      this.logger.warn(
        `Live updates wait for the database: ${error instanceof Error ? error.message : String(error)}`,
      );
      await client.end().catch(() => undefined);
      this.reconnectLater();
    }
  }

  private reconnectLater(): void {
    if (this.stopped || this.retry) return;
    this.retry = setTimeout(() => {
      this.retry = undefined;
      void this.connect();
    }, RETRY_MS);
  }

  /** Whoever is told reads again: where there are replicas, on one that knows of the change. */
  private receive(client: pg.Client, payload: string | undefined): void {
    const change = JSON.parse(payload ?? 'null') as LiveChange | null;
    if (!change) return;
    if (!this.seen.isKept) return this.publish(change);
    const written = writtenUpTo(client);
    const tell = async (): Promise<void> => {
      const lsn = await written;
      if (lsn !== null) this.seen.note(change.workspaceId, lsn);
      this.publish(change);
    };
    this.telling = this.telling.then(tell).catch((error: unknown) => this.logger.warn(String(error)));
  }

  private publish(change: LiveChange): void {
    this.listeners.get(change.workspaceId)?.forEach((listener) => listener(change));
    this.everywhere.forEach((listener) => listener(change));
  }

  private async resync(client: pg.Client): Promise<void> {
    if (this.seen.isKept) this.seen.noteEverywhere((await writtenUpTo(client)) ?? 0);
    for (const [workspaceId, listeners] of this.listeners) {
      const change = { workspaceId, kind: 'resync', objectType: null, objectId: null, experimentId: null };
      listeners.forEach((listener) => listener(change));
    }
  }
}

/** Null when the connection was lost meanwhile: whoever listens is told to read again once it is back. */
async function writtenUpTo(client: pg.Client): Promise<Lsn | null> {
  const result = await client.query<{ lsn: string }>(WRITTEN_UP_TO).catch(() => null);
  return readLsn(result?.rows[0]?.lsn);
}
