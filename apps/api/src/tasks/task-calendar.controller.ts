import { refusal } from '@levain/domain/refusal.js';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { localId } from '../graphql/global-id.js';
import { findAskedTask, type AskedTask } from './asked-task.js';
import { taskCalendar } from './task-calendar.js';
import { SELECT_TASKS } from './task.model.js';

/** A task as a file for one's own calendar. */
@Controller('api/tasks')
export class TaskCalendarController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Get(':id/task.ics')
  @Access('member')
  async download(
    @Actor() actor: ActingMember,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const task = await this.visible(actor, localId('task', id));
    if (!task) return void (await reply.code(404).send({ ok: false, refusals: [refusal('NOT_FOUND')] }));
    const { content, contentType } = await taskCalendar(actor.locale, task);
    await reply
      .header('content-type', contentType)
      .header('content-disposition', `attachment; filename="EXP-${task.number}.ics"`)
      .header('x-content-type-options', 'nosniff')
      .send(content);
  }

  private visible(actor: ActingMember, id: string | null): Promise<AskedTask | null> {
    return this.unitOfWork.read(actor, async (tx) => {
      const [seen]: unknown[] = id
        ? await tx.query(`${SELECT_TASKS} AND t.id = $2`, [actor.workspaceId, id])
        : [];
      return seen && id ? findAskedTask(tx, actor, id) : null;
    });
  }
}
