import { mayChange } from '@levain/domain/experiments/access.js';
import { handFeedback, type HandedFeedback } from '@levain/domain/feedback/feedback.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { Idempotency } from '../../database/idempotency.js';
import { todayOf } from '../../database/moment.js';
import { readReference } from '../../database/references.js';
import { refuseDuplicate } from '../../database/refuse-duplicate.js';
import { accessOf, findExperiment } from '../../experiments/experiment-record.js';
import { readFeedbackSubject, waitsAt, type FeedbackSubject } from '../feedback-subject.js';
import { FeedbackWriter } from '../feedback-writer.js';
import type { HandFeedbackInput } from '../feedback.inputs.js';

/** Who leads an experiment hands what was said in it to a department; whoever answers for it is told. */
@Injectable()
export class HandFeedback {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly writer: FeedbackWriter,
  ) {}

  execute(actor: ActingMember, input: HandFeedbackInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'handFeedback', key: input.idempotencyKey, input };
    return refuseDuplicate(refusal('FEEDBACK_WAITS_THERE', 'departmentId'), () =>
      this.idempotency.once(actor, claim, (tx) => this.hand(tx, actor, input)),
    );
  }

  private async hand(
    tx: EntityManager,
    actor: ActingMember,
    input: HandFeedbackInput,
  ): Promise<CommandResult<{ id: string }>> {
    const subject = await readFeedbackSubject(tx, actor, input.aboutId);
    if (!subject) return notFound;
    if (!(await mayHand(tx, actor, subject))) return refused([refusal('NOT_ALLOWED')]);
    const refusals: Refusal[] = [];
    const wanted = { type: 'department', field: 'departmentId', id: input.departmentId } as const;
    const departmentId = await readReference(tx, actor, refusals, wanted);
    if (refusals.length > 0) return refused(refusals);
    const waitsThere = departmentId !== null && (await waitsAt(tx, actor, subject, departmentId));
    const department = departmentId === null ? null : { waitsThere };
    const handed = handFeedback({ today: todayOf(actor), subject, department }, input);
    if (!handed.ok) return refused(handed.refusals);
    return done({ id: await this.write(tx, actor, { subject, departmentId, handed: handed.value }) });
  }

  private write(
    tx: EntityManager,
    actor: ActingMember,
    {
      subject,
      departmentId,
      handed,
    }: { subject: FeedbackSubject; departmentId: string | null; handed: HandedFeedback },
  ): Promise<string> {
    return this.writer.hand(tx, actor, {
      ...{ firstId: null, experimentId: subject.experimentId!, kind: subject.kind, aboutId: subject.id },
      ...{ departmentId: departmentId!, word: handed.word, wishedOn: handed.wishedOn },
    });
  }
}

/** What was said outside an experiment is refused by the rule, with its reason. */
async function mayHand(
  tx: EntityManager,
  actor: ActingMember,
  { experimentId }: FeedbackSubject,
): Promise<boolean> {
  if (!experimentId) return true;
  const record = await findExperiment(tx, actor, { id: experimentId });
  return record !== null && mayChange(accessOf(record), actor);
}
