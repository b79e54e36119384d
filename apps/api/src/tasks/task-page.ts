import { Injectable } from '@nestjs/common';
import type { Refusal } from '@levain/domain/refusal.js';
import type { EntityManager } from 'typeorm';
import type { CommandResult } from '../database/command-result.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { FormFields } from '../links/form-fields.js';
import { PersonalLinks } from '../links/personal-links.js';
import { PersonalPages, type PersonalPage, type PersonalPageKind } from '../links/personal-pages.js';
import { usedPage } from '../links/plain-pages.js';
import type { Visit } from '../links/visit.js';
import { findAskedTask, type AskedTask } from './asked-task.js';
import { settledPage, taskForm, thanksPage, type TypedTask } from './task-page-words.js';
import { TaskSettling } from './task-settling.js';

/** The task of whoever opened the link of their letter: what, where, until when; done, or not possible. */
@Injectable()
export class TaskPage implements PersonalPageKind {
  constructor(
    pages: PersonalPages,
    private readonly unitOfWork: UnitOfWork,
    private readonly links: PersonalLinks,
    private readonly settling: TaskSettling,
  ) {
    pages.register('contribution', this);
  }

  async show(visit: Visit): Promise<PersonalPage> {
    const { actor } = visit;
    const task = await this.unitOfWork.read(actor, (tx) => findOwn(tx, visit));
    return task?.state === 'open' ? taskForm(actor.locale, task) : settledPage(actor.locale, task?.state);
  }

  async act(visit: Visit, form: FormFields): Promise<PersonalPage> {
    const { locale } = visit.actor;
    const typed: TypedTask = {
      act: form.one('act') === 'drop' ? 'drop' : 'done',
      said: form.one('said'),
      minutes: form.one('minutes'),
      reason: form.one('reason'),
    };
    const settled = await this.unitOfWork.write(visit.actor, (tx) => this.settle(tx, visit, typed));
    if (settled.ok) return thanksPage(locale, settled.value, typed.act);
    const refusals = settled.error.kind === 'refused' ? settled.error.refusals : [];
    const task = await this.unitOfWork.read(visit.actor, (tx) => findOwn(tx, visit));
    if (task?.state !== 'open') return settledPage(locale, task?.state);
    return isUsed(refusals)
      ? usedPage(locale)
      : { ...taskForm(locale, task, { typed, refusals }), status: 422 };
  }

  private async settle(
    tx: EntityManager,
    visit: Visit,
    { act, said, minutes, reason }: TypedTask,
  ): Promise<CommandResult<AskedTask>> {
    const used = await this.links.use(tx, visit);
    if (!used.ok) return used;
    const task = await findOwn(tx, visit);
    if (!task) return { ok: false, error: { kind: 'notFound' } };
    const settled =
      act === 'drop'
        ? await this.settling.drop(tx, visit.actor, task, reason)
        : await this.settling.complete(tx, visit.actor, task, {
            contribution: said,
            minutes: minutes ? Number(minutes) : null,
          });
    return settled.ok ? { ok: true, value: task } : settled;
  }
}

const isUsed = (refusals: readonly Refusal[]): boolean => refusals.some(({ code }) => code === 'LINK_USED');

/** Given to somebody else in the meantime, it is theirs no more. */
async function findOwn(tx: EntityManager, { actor, link }: Visit): Promise<AskedTask | null> {
  const task = await findAskedTask(tx, actor, link.subjectId);
  return task?.person_id === actor.personId ? task : null;
}
