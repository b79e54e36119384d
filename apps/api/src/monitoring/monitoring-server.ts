import { createHash, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings.js';
import { ReadSource } from '../database/read-source.js';
import type { RequestLine } from '../logging/request-line.js';
import { openMeasures, type Measures, type PoolState } from './gauges.js';
import { WaitingMessages } from './waiting-messages.js';

/** Measures of the server for Prometheus, on a port of their own; nowhere unless one is set. */
@Injectable()
export class MonitoringServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(MonitoringServer.name);
  private measures: Measures | undefined;
  private server: Server | undefined;
  private liveSockets = 0;

  constructor(
    private readonly settings: Settings,
    private readonly host: HttpAdapterHost,
    private readonly dataSource: DataSource,
    private readonly readSource: ReadSource,
    private readonly messages: WaitingMessages,
  ) {}

  readonly count = (line: RequestLine): void => this.measures?.count(line);

  async onApplicationBootstrap(): Promise<void> {
    const { metrics } = this.settings;
    if (!metrics) return;
    this.countSockets();
    this.measures = await openMeasures({
      pools: () => [poolOf('write', this.dataSource), poolOf('read', this.readSource)],
      waitingMessages: () => this.messages.count(),
      liveSockets: () => this.liveSockets,
    });
    this.server = createServer((request, response) => void this.answer(request, response));
    this.server.listen(metrics.port, metrics.host);
    await once(this.server, 'listening');
  }

  async onApplicationShutdown(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<unknown>((closed) => (this.server ? this.server.close(closed) : closed(null)));
  }

  private countSockets(): void {
    (this.host.httpAdapter.getHttpServer() as Server).on('upgrade', (_request, socket) => {
      this.liveSockets += 1;
      socket.once('close', () => (this.liveSockets -= 1));
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { token } = this.settings.metrics ?? {};
    if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics')
      return void response.writeHead(404).end();
    if (token && !isSame(request.headers.authorization, `Bearer ${token}`))
      return void response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
    try {
      const text = await this.measures!.text();
      response.writeHead(200, { 'content-type': this.measures!.contentType }).end(text);
    } catch (error) {
      this.logger.warn(`Measures could not be taken: ${String(error)}`);
      response.writeHead(503).end();
    }
  }
}

/** Of digests, which are as long as each other: the time it takes tells nothing. */
function isSame(given: string | undefined, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given ?? ''), digest(wanted));
}

function poolOf(pool: string, { driver }: DataSource): PoolState {
  const { master } = driver as unknown as {
    master: { totalCount: number; idleCount: number; waitingCount: number };
  };
  return { pool, open: master.totalCount, idle: master.idleCount, waiting: master.waitingCount };
}
