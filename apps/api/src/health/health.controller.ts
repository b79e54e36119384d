import { setTimeout as sleep } from 'node:timers/promises';
import { MIGRATIONS } from '@levain/migrations/all.js';
import { Controller, Get, Header } from '@nestjs/common';
import {
  HealthCheck,
  HealthCheckService,
  type HealthCheckResult,
  type HealthIndicatorResult,
} from '@nestjs/terminus';
import { DataSource } from 'typeorm';
import { Access } from '../access/access.decorator.js';
import { ReadSource } from '../database/read-source.js';
import { Readiness } from './readiness.js';

/** Whoever asks wants to know soon: an answer that does not come is one. */
const PATIENCE_MS = 2_500;

const NAMES = MIGRATIONS.map(({ name }) => name);
const APPLIED = 'SELECT count(*)::int AS applied FROM migrations WHERE name = ANY ($1)';

@Controller('health')
export class HealthController {
  constructor(
    private readonly checks: HealthCheckService,
    private readonly dataSource: DataSource,
    private readonly readSource: ReadSource,
    private readonly readiness: Readiness,
  ) {}

  /** The process answers; touches nothing else. */
  @Get('live')
  @Access('public')
  @Header('cache-control', 'no-store')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Requests can be served: the database answers on connections of both kinds, and the server is not on its way out. */
  @Get('ready')
  @Access('public')
  @HealthCheck()
  ready(): Promise<HealthCheckResult> {
    return this.checks.check([() => this.database()]);
  }

  /** How many of the migrations that this server knows the schema has. */
  private async answers(): Promise<number> {
    const [[schema]] = await Promise.all([
      this.dataSource.query<{ applied: number }[]>(APPLIED, [NAMES]),
      this.readSource.query('SELECT 1'),
    ]);
    return schema?.applied ?? 0;
  }

  private async database(): Promise<HealthIndicatorResult> {
    if (this.readiness.closing) return { server: { status: 'down', message: 'shutting down' } };
    try {
      const applied = await Promise.race([this.answers(), outOfPatience()]);
      if (applied < NAMES.length) return { database: { status: 'down', message: 'migrations are pending' } };
      return { database: { status: 'up' } };
    } catch {
      return { database: { status: 'down' } };
    }
  }
}

async function outOfPatience(): Promise<never> {
  await sleep(PATIENCE_MS, undefined, { ref: false });
  throw new Error('The database takes too long.');
}
