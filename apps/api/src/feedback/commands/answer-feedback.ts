import { mayAnswerFeedback } from '@levain/domain/feedback/answerers.js';
import { answerFeedback, type GivenFeedbackAnswer } from '@levain/domain/feedback/answer-feedback.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { conflict, done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { todayOf } from '../../database/moment.js';
import { readReference } from '../../database/references.js';
import { refuseDuplicate } from '../../database/refuse-duplicate.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { answererFactsOf, kindOf, SELECT_FEEDBACKS, stateOf, type FeedbackRow } from '../feedback-row.js';
import { waitsAt } from '../feedback-subject.js';
import { FeedbackAnswerWriter } from '../feedback-answer-writer.js';
import type { AnswerFeedbackInput } from '../feedback.inputs.js';

/** Whoever answers for a department answers once, with a reason; whoever handed it over and whoever said it are told. */
@Injectable()
export class AnswerFeedback {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly writer: FeedbackAnswerWriter,
  ) {}

  execute(actor: ActingMember, input: AnswerFeedbackInput): Promise<CommandResult<{ id: string }>> {
    return refuseDuplicate(refusal('FEEDBACK_WAITS_THERE', 'departmentId'), () =>
      this.unitOfWork.write(actor, (tx) => this.answer(tx, actor, input)),
    );
  }

  private async answer(
    tx: EntityManager,
    actor: ActingMember,
    input: AnswerFeedbackInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdFeedback(tx, actor, input);
    if (!held.ok) return held;
    const row = held.value;
    const next = await readNext(tx, actor, row, input);
    if (!next.ok) return next;
    const given = answerFeedback(
      {
        today: todayOf(actor),
        feedback: { kind: kindOf(row), state: stateOf(row) },
        next: next.value,
      },
      input,
    );
    if (!given.ok) return refused(given.refusals);
    return this.write(tx, actor, row, { ...given.value, nextId: next.value?.id ?? null });
  }

  private async write(
    tx: EntityManager,
    actor: ActingMember,
    row: FeedbackRow,
    { nextId, ...given }: GivenFeedbackAnswer & { readonly nextId: string | null },
  ): Promise<CommandResult<{ id: string }>> {
    const departmentId = given.answer === 'passedOn' ? nextId : null;
    const saved = await this.writer.write(tx, actor, row, { ...given, departmentId });
    return saved.ok ? done({ id: row.id }) : saved;
  }
}

/** The feedback, held until the commit, if the member answers for its department and has read its last version. */
async function holdFeedback(
  tx: EntityManager,
  actor: ActingMember,
  input: { readonly id: string; readonly version: number },
): Promise<CommandResult<FeedbackRow>> {
  const id = localId('feedback', input.id);
  const [row]: FeedbackRow[] = id
    ? await tx.query(`${SELECT_FEEDBACKS} AND f.id = $2 FOR UPDATE OF f`, [actor.workspaceId, id])
    : [];
  if (!row) return notFound;
  if (!mayAnswerFeedback(actor, answererFactsOf(row))) return refused([refusal('NOT_ALLOWED')]);
  return row.version === input.version ? done(row) : conflict(row.version);
}

interface Next {
  readonly id: string;
  readonly hadIt: boolean;
  readonly waitsThere: boolean;
}

/** The department it would be passed on to; null when none was chosen. */
async function readNext(
  tx: EntityManager,
  actor: ActingMember,
  row: FeedbackRow,
  { departmentId }: AnswerFeedbackInput,
): Promise<CommandResult<Next | null>> {
  const refusals: Refusal[] = [];
  const wanted = { type: 'department', field: 'departmentId', id: departmentId } as const;
  const id = await readReference(tx, actor, refusals, wanted);
  if (refusals.length > 0) return refused(refusals);
  if (id === null) return done(null);
  const kind = kindOf(row);
  const subject = { kind, id: (row.testimony_id ?? row.objection_id)! };
  const waitsThere = await waitsAt(tx, actor, subject, id);
  return done({ id, hadIt: row.department_ids.includes(id), waitsThere });
}
