import { refusal } from '@levain/domain/refusal.js';
import { Controller, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, Actor } from '../../access/access.decorator.js';
import type { ActingMember } from '../../database/acting-member.js';
import { refused, type CommandResult } from '../../database/command-result.js';
import type { FileQuery } from '../../files/file-query.js';
import { answer, bodyOf, unlessFileRefused } from '../../files/file-route.js';
import { requestBytes } from '../../files/request-bytes.js';
import { RouteRefusals } from '../../files/route-refusals.js';
import { globalId } from '../../graphql/global-id.js';
import { ImportDirectory } from '../commands/import-directory.js';
import { readDirectoryQuery, type DirectoryRequest } from './directory-request.js';
import { LookAtDirectory } from './look-at-directory.js';

/** The directory comes in as a file: sent once to see what would change, and again to agree to just that. */
@Controller('api/people/imports')
@UseFilters(RouteRefusals)
export class DirectoryController {
  constructor(
    private readonly preview: LookAtDirectory,
    private readonly imports: ImportDirectory,
  ) {}

  @Post('preview')
  @Access('managePeople')
  async look(
    @Actor() actor: ActingMember,
    @Query() query: FileQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const result = await this.read(request, query, (asked, bytes) => this.preview.of(actor, asked, bytes));
    await answer(request, reply, result, (preview) => ({ preview }));
  }

  @Post()
  @Access('managePeople')
  async takeIn(
    @Actor() actor: ActingMember,
    @Query() query: FileQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const idempotencyKey = String(request.headers['idempotency-key'] ?? '');
    const result = await this.read(request, query, (asked, bytes) =>
      asked.expected
        ? this.imports.execute(actor, { idempotencyKey, request: asked, bytes })
        : Promise.resolve(refused([refusal('DIRECTORY_CHANGED', 'file')])),
    );
    await answer(request, reply, result, ({ id, counts }) => ({
      import: { id: globalId('directoryImport', id), ...counts },
    }));
  }

  private async read<T>(
    request: FastifyRequest,
    query: FileQuery,
    work: (asked: DirectoryRequest, bytes: AsyncIterable<Uint8Array>) => Promise<CommandResult<T>>,
  ): Promise<CommandResult<T>> {
    const { refusals, request: asked } = readDirectoryQuery(query);
    const upload = bodyOf(request);
    if (refusals.length > 0 || !upload.ok)
      return refused([...refusals, ...(upload.ok ? [] : upload.refusals)]);
    return unlessFileRefused(() => work(asked, requestBytes(upload.value)));
  }
}
