import { Controller, Get, Header } from '@nestjs/common';
import {
  HealthCheck,
  HealthCheckService,
  type HealthCheckResult,
  type HealthIndicatorResult,
} from '@nestjs/terminus';
import { DataSource } from 'typeorm';
import { Access } from '../access/access.decorator.js';
import { Readiness } from './readiness.js';

@Controller('health')
export class HealthController {
  constructor(
    private readonly checks: HealthCheckService,
    private readonly dataSource: DataSource,
    private readonly readiness: Readiness,
  ) {}

  /** The process answers; touches nothing else. */
  @Get('live')
  @Access('public')
  @Header('cache-control', 'no-store')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Requests can be served: the database answers and the server is not on its way out. */
  @Get('ready')
  @Access('public')
  @HealthCheck()
  ready(): Promise<HealthCheckResult> {
    return this.checks.check([() => this.database()]);
  }

  private async database(): Promise<HealthIndicatorResult> {
    if (this.readiness.closing) return { server: { status: 'down', message: 'shutting down' } };
    try {
      await this.dataSource.query('SELECT 1');
      return { database: { status: 'up' } };
    } catch {
      return { database: { status: 'down' } };
    }
  }
}
