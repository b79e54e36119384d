import type { Readable } from 'node:stream';
import type { Refusal, RefusalCode } from '@levain/domain/refusal.js';
import { refusal } from '@levain/domain/refusal.js';
import { Controller, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, Actor } from '../../access/access.decorator.js';
import type { ActingMember } from '../../database/acting-member.js';
import { refused, type CommandError, type CommandResult } from '../../database/command-result.js';
import { globalId, localId } from '../../graphql/global-id.js';
import { ImportMeasurements } from '../commands/import-measurements.js';
import { ImportPreview } from '../queries/import-preview.js';
import { FILE_LIMITS, MEGABYTE } from './file-limits.js';
import { FileRefused } from './file-refused.js';
import { readFileQuery, type FileQuery } from './file-request.js';
import { drain, requestBytes } from './request-bytes.js';
import { RouteRefusals } from './route-refusals.js';

/** Files come in over REST, because they stream: the same file is sent to look at it, then to take it in. */
@Controller('api/experiments/:experimentId/imports')
@UseFilters(RouteRefusals)
export class ImportController {
  constructor(
    private readonly preview: ImportPreview,
    private readonly imports: ImportMeasurements,
  ) {}

  @Post('preview')
  @Access('recordMeasurements')
  async look(
    @Actor() actor: ActingMember,
    @Param('experimentId') experimentId: string,
    @Query() query: FileQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { refusals, request: asked } = readFileQuery(query);
    const upload = bodyOf(request);
    const result =
      refusals.length > 0 || !upload.ok
        ? refused([...refusals, ...(upload.ok ? [] : upload.refusals)])
        : await unlessFileRefused(() =>
            this.preview.of(actor, localId('experiment', experimentId), {
              request: asked,
              bytes: requestBytes(upload.value),
            }),
          );
    await answer(request, reply, result, (preview) => ({ preview }));
  }

  @Post()
  @Access('recordMeasurements')
  async takeIn(
    @Actor() actor: ActingMember,
    @Param('experimentId') experimentId: string,
    @Query() query: FileQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { refusals, request: asked } = readFileQuery(query);
    const upload = bodyOf(request);
    if (refusals.length > 0 || !upload.ok) {
      return answer(
        request,
        reply,
        refused([...refusals, ...(upload.ok ? [] : upload.refusals)]),
        () => ({}),
      );
    }
    const { result, tally } = await this.imports.execute(actor, {
      experimentId: localId('experiment', experimentId),
      idempotencyKey: String(request.headers['idempotency-key'] ?? ''),
      request: asked,
      bytes: requestBytes(upload.value),
    });
    const { bad, badTruncated } = tally;
    await answer(
      request,
      reply,
      result,
      ({ id, rowsRead, rowsImported, rowsRefused }) => ({
        import: { id: globalId('import', id), rowsRead, rowsImported, rowsRefused },
      }),
      { bad, badTruncated },
    );
  }
}

type Upload =
  | { readonly ok: true; readonly value: Readable }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The raw stream; a length that is announced too large is refused before a byte is read. */
function bodyOf(request: FastifyRequest): Upload {
  if (Number(request.headers['content-length'] ?? 0) > FILE_LIMITS.bytes) {
    return {
      ok: false,
      refusals: [refusal('FILE_TOO_LARGE', 'file', { max: FILE_LIMITS.bytes / MEGABYTE })],
    };
  }
  const body = request.body as Readable | undefined;
  if (body && typeof body.iterator === 'function') return { ok: true, value: body };
  return { ok: false, refusals: [refusal(body ? 'FILE_TYPE_REFUSED' : 'FILE_EMPTY', 'file')] };
}

async function unlessFileRefused<T>(work: () => Promise<CommandResult<T>>): Promise<CommandResult<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileRefused) return refused(error.refusals);
    throw error;
  }
}

async function answer<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  result: CommandResult<T>,
  success: (value: T) => object,
  more: object = {},
): Promise<void> {
  const refusals = result.ok ? [] : refusalsOf(result.error);
  const status = result.ok ? 200 : statusOf(refusals[0]?.code);
  const body = request.body as Readable | undefined;
  if (body && typeof body.iterator === 'function') await drain(body);
  await reply
    .code(status)
    .send(result.ok ? { ok: true, ...success(result.value), ...more } : { ok: false, refusals, ...more });
}

function refusalsOf(error: CommandError): readonly Refusal[] {
  switch (error.kind) {
    case 'refused':
      return error.refusals;
    case 'notFound':
      return [refusal('NOT_FOUND')];
    case 'conflict':
      return [refusal('VERSION_CONFLICT')];
    case 'idempotency':
      return [refusal(error.code, 'idempotencyKey')];
    default:
      return error satisfies never;
  }
}

const STATUSES: Partial<Record<RefusalCode, number>> = {
  NOT_FOUND: 404,
  NOT_ALLOWED: 403,
  FILE_TOO_LARGE: 413,
};

const statusOf = (code: RefusalCode | undefined): number => (code && STATUSES[code]) ?? 422;
