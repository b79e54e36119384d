import { randomUUID } from 'node:crypto';
import { draftObjection, type Objection } from '@levain/domain/objections/objection.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { insertRow } from '../../database/insert-row.js';
import { todayOf } from '../../database/moment.js';
import { readReference } from '../../database/references.js';
import { keptDepartment } from '../kept-department.js';
import { ObjectionNews } from '../letters/objection-news.js';
import type { RaiseObjectionInput } from '../objection.inputs.js';
import { readSubject, type ObjectionSubject } from '../objection-subject.js';
import { OnceByAuthor } from '../once-by-author.js';
import { unsigned } from '../unsigned.js';

interface Raised {
  readonly id: string;
  readonly objection: Objection;
  readonly subject: ObjectionSubject;
  readonly departmentId: string | null;
  readonly isNamed: boolean;
}

/** A reason not to, told to whoever leads what it is about. Who told it is written in one place, which only they can read. */
@Injectable()
export class RaiseObjection {
  constructor(
    private readonly onceByAuthor: OnceByAuthor,
    private readonly eventLog: EventLog,
    private readonly news: ObjectionNews,
  ) {}

  execute(actor: ActingMember, input: RaiseObjectionInput): Promise<CommandResult<{ id: string }>> {
    return this.onceByAuthor.run(actor, input, (tx) => this.raise(tx, actor, input));
  }

  private async raise(
    tx: EntityManager,
    actor: ActingMember,
    { aboutId, objection: fields }: RaiseObjectionInput,
  ): Promise<CommandResult<{ id: string }>> {
    const subject = await readSubject(tx, actor, aboutId);
    if (!subject.ok) return subject;
    const draft = draftObjection(fields);
    const refusals: Refusal[] = draft.ok ? [] : [...draft.refusals];
    const wanted = { type: 'department', field: 'departmentId', id: fields.departmentId } as const;
    const told = await readReference(tx, actor, refusals, wanted);
    if (!draft.ok || refusals.length > 0) return refused(refusals);
    const { isNamed } = fields;
    const departmentId = isNamed ? told : await keptDepartment(tx, actor, told);
    const raised = {
      id: randomUUID(),
      objection: draft.value,
      subject: subject.value,
      departmentId,
      isNamed,
    };
    await this.write(tx, actor, raised);
    await this.news.raised(tx, actor, raised.id);
    await this.append(tx, actor, raised);
    return done({ id: raised.id });
  }

  private async write(tx: EntityManager, actor: ActingMember, raised: Raised): Promise<void> {
    const { id, objection, subject, departmentId, isNamed } = raised;
    const today = todayOf(actor);
    await insertRow(tx, actor, 'objections', {
      ...{ id, experiment_id: subject.experimentId, hypothesis_id: subject.hypothesisId },
      ...{ project_id: subject.projectId, kind: objection.kind, kind_label: objection.kindLabel },
      ...{ statement: objection.statement, details: objection.details, strength: objection.strength },
      ...{ department_id: departmentId, author_id: isNamed ? actor.personId : null },
      ...{ raised_on: today, waits_since: today },
    });
    await insertRow(tx, actor, 'objection_strengths', {
      ...{ objection_id: id, position: 1, strength: objection.strength },
      ...{ word: objection.word, told_on: today, told_by: null },
    });
  }

  private append(tx: EntityManager, actor: ActingMember, raised: Raised): Promise<void> {
    const { id, objection, subject, departmentId, isNamed } = raised;
    const { kind, kindLabel, ...told } = objection;
    return this.eventLog.append(tx, isNamed ? actor : unsigned(actor), {
      kind: 'objectionRaised',
      objectType: 'objection',
      objectId: id,
      ...(subject.experimentId ? { experimentId: subject.experimentId } : {}),
      after: { objectionKind: kind, kindLabel, ...told, departmentId },
    });
  }
}
