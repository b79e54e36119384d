import { Readable } from 'node:stream';
import { refusal } from '@levain/domain/refusal.js';
import { Controller, Get, Param, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Actor } from '../../access/access.decorator.js';
import type { ActingMember } from '../../database/acting-member.js';
import { localId } from '../../graphql/global-id.js';
import { RouteRefusals } from '../../files/route-refusals.js';
import { MeasurementsCsv } from './measurements-csv.js';

@Controller('api/experiments/:experimentId')
@UseFilters(RouteRefusals)
export class ExportController {
  constructor(private readonly csv: MeasurementsCsv) {}

  @Get('measurements.csv')
  @Access('member')
  async download(
    @Actor() actor: ActingMember,
    @Param('experimentId') experimentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.csv.of(actor, localId('experiment', experimentId));
    if (!file) return void (await reply.code(404).send({ ok: false, refusals: [refusal('NOT_FOUND')] }));
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${file.fileName}"`)
      .header('x-content-type-options', 'nosniff')
      .send(Readable.from(file.text));
  }
}
