import { refusal } from '@levain/domain/refusal.js';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { localId } from '../graphql/global-id.js';
import { OwnBallot } from './own-ballot.js';
import { OwnData } from './queries/own-data.js';

/** What one takes away, and the way to one's own paper of a round. */
@Controller('api/my-part')
export class MyPartController {
  constructor(
    private readonly data: OwnData,
    private readonly ballot: OwnBallot,
  ) {}

  @Get('data.json')
  @Access('member')
  async download(@Actor() actor: ActingMember, @Res() reply: FastifyReply): Promise<void> {
    await reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="levain-my-data.json"')
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff')
      .send(JSON.stringify(await this.data.of(actor), null, 2));
  }

  /** A post, for it makes something: links are made for one person and end. */
  @Post('rounds/:id/paper')
  @Access('member')
  async paper(
    @Actor() actor: ActingMember,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const path = await this.ballot.open(actor, localId('round', id));
    if (path) return void (await reply.send({ ok: true, path }));
    await reply.code(404).send({ ok: false, refusals: [refusal('NOT_FOUND')] });
  }
}
