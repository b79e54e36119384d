import { draftAsk, type Ask } from '@levain/domain/asks/ask.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { Idempotency } from '../../database/idempotency.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf, todayOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { AskMover } from '../ask-mover.js';
import { readAddressee, readAskSubject, type AskSubject } from '../ask-subject.js';
import type { AskForDecisionInput } from '../ask.inputs.js';
import { AskNews } from '../letters/ask-news.js';

/** Who leads asks leadership for a decision: those who may answer it are told, and reminded the day before. */
@Injectable()
export class AskForDecision {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly mover: AskMover,
    private readonly news: AskNews,
  ) {}

  execute(actor: ActingMember, input: AskForDecisionInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'askForDecision', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.ask(tx, actor, input));
  }

  private async ask(
    tx: EntityManager,
    actor: ActingMember,
    input: AskForDecisionInput,
  ): Promise<CommandResult<{ id: string }>> {
    const refusals: Refusal[] = [];
    const subject = await readAskSubject(tx, actor, input.aboutId);
    if (!subject) refusals.push(refusal('NOT_FOUND', 'aboutId'));
    const addressee = await readAddressee(tx, actor, refusals, input.addressedToId);
    const facts = {
      today: todayOf(actor),
      isLeader: addressee.isLeader,
      isPrivate: subject?.isPrivate ?? false,
    };
    const draft = draftAsk(facts, input);
    if (!draft.ok) refusals.push(...draft.refusals);
    if (!draft.ok || !subject || refusals.length > 0) return refused(refusals);
    const id = await this.write(tx, actor, { ask: draft.value, subject, addressedTo: addressee.id });
    await this.news.asked(tx, actor, id);
    await this.news.remindLater(tx, actor, { askId: id, dueOn: draft.value.dueOn });
    const { question, context, options, dueOn } = draft.value;
    await this.mover.told(
      tx,
      actor,
      { id, experiment_id: subject.experimentId },
      { kind: 'decisionAsked', after: { question, context, options, dueOn, projectId: subject.projectId } },
    );
    return done({ id });
  }

  private async write(
    tx: EntityManager,
    actor: ActingMember,
    { ask, subject, addressedTo }: { ask: Ask; subject: AskSubject; addressedTo: string | null },
  ): Promise<string> {
    const id = newId();
    const now = momentOf(actor);
    await insertRow(tx, actor, 'asks', {
      ...{ id, question: ask.question, context: ask.context, options: ask.options, due_on: ask.dueOn },
      ...{ experiment_id: subject.experimentId, project_id: subject.projectId, addressed_to: addressedTo },
      ...{ asked_by: actor.memberId, asked_at: now, moved_at: now },
    });
    return id;
  }
}
