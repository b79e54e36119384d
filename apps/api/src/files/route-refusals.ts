import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TooManyRequests } from '../access/too-many-requests.js';
import { AWAY, logAway } from '../graphql/format-error.js';
import { drainUpload } from './request-bytes.js';

/** The routes of files answer in one shape, whoever refused: the guard as well as the domain. */
@Catch()
export class RouteRefusals implements ExceptionFilter {
  private readonly logger = new Logger('Import');

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const status = error instanceof HttpException ? error.getStatus() : isFull(error) ? 503 : 500;
    if (status === 500)
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    logAway(error, request.id);
    // Whoever was let in and is still sending would not read the answer.
    if (status >= 500) await drainUpload(request);
    if (reply.sent || reply.raw.destroyed) return;
    const code = status === 503 ? { code: AWAY } : {};
    await reply.code(status).send({ ok: false, ...code, refusals: status >= 500 ? [] : [refusalOf(error)] });
  }
}

/** The disk that keeps a file while it is read. */
const isFull = (error: unknown): boolean => (error as NodeJS.ErrnoException | null)?.code === 'ENOSPC';

const refusalOf = (error: unknown): Refusal =>
  error instanceof TooManyRequests
    ? refusal('TOO_MANY_REQUESTS', undefined, { seconds: error.seconds })
    : refusal('NOT_ALLOWED');
