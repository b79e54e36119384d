import { refusal } from '@levain/domain/refusal.js';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** The routes of files answer in one shape, whoever refused: the guard as well as the domain. */
@Catch()
export class RouteRefusals implements ExceptionFilter {
  private readonly logger = new Logger('Import');

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const status = error instanceof HttpException ? error.getStatus() : 500;
    if (status === 500)
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (reply.sent || reply.raw.destroyed) return;
    await reply.code(status).send({ ok: false, refusals: status === 500 ? [] : [refusal('NOT_ALLOWED')] });
  }
}
