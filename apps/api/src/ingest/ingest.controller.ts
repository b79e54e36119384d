import { Controller, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, Actor, OpenToTokens } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { refused } from '../database/command-result.js';
import type { FileQuery } from '../files/file-query.js';
import { bodyOf } from '../files/file-route.js';
import { requestBytes } from '../files/request-bytes.js';
import { RouteRefusals } from '../files/route-refusals.js';
import { readFileQuery } from '../measurements/import/file-request.js';
import { answerIngested, type Ingested } from './ingest-answer.js';
import { IngestCsv } from './ingest-csv.js';
import { IngestLines } from './ingest-lines.js';
import { IngestTarget } from './ingest-target.js';

const LINES = 'application/x-ndjson';

/** Where programs bring readings: a table or lines of JSON, under a key, so that whatever is sent twice is recorded once. */
@Controller('api/ingest/experiments/:experiment/measurements')
@UseFilters(RouteRefusals)
export class IngestController {
  constructor(
    private readonly target: IngestTarget,
    private readonly csv: IngestCsv,
    private readonly lines: IngestLines,
  ) {}

  @Post()
  @Access('recordMeasurements')
  @OpenToTokens('ingest')
  async ingest(
    @Actor() actor: ActingMember,
    @Param('experiment') experiment: string,
    @Query() query: FileQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await answerIngested(request, reply, await this.take(actor, experiment, { query, request }));
  }

  private async take(
    actor: ActingMember,
    experiment: string,
    { query, request }: { readonly query: FileQuery; readonly request: FastifyRequest },
  ): Promise<Ingested> {
    const { refusals, request: asked } = readFileQuery({ ...query, mode: 'allOrNothing' });
    const body = bodyOf(request);
    if (refusals.length > 0 || !body.ok) {
      const all = [...refusals, ...(body.ok ? [] : body.refusals)];
      return { result: refused(all), lines: [], truncated: false };
    }
    const key = String(request.headers['idempotency-key'] ?? '');
    const isLook = query['dryRun'] === 'true';
    const bytes = requestBytes(body.value);
    const experimentId = await this.target.of(actor, experiment);
    if (request.headers['content-type']?.startsWith(LINES))
      return this.lines.take(actor, { experimentId, bytes, ...(isLook ? {} : { idempotencyKey: key }) });
    const order = { experimentId, request: asked, bytes };
    return isLook ? this.csv.look(actor, order) : this.csv.take(actor, order, key);
  }
}
