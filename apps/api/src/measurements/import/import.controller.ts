import { Controller, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, Actor, OpenToTokens } from '../../access/access.decorator.js';
import type { ActingMember } from '../../database/acting-member.js';
import { refused } from '../../database/command-result.js';
import type { FileQuery } from '../../files/file-query.js';
import { answer, bodyOf, unlessFileRefused } from '../../files/file-route.js';
import { requestBytes } from '../../files/request-bytes.js';
import { RouteRefusals } from '../../files/route-refusals.js';
import { globalId, localId } from '../../graphql/global-id.js';
import { ImportMeasurements } from '../commands/import-measurements.js';
import { ImportPreview } from '../queries/import-preview.js';
import { readFileQuery } from './file-request.js';

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
  @OpenToTokens('ingest')
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
