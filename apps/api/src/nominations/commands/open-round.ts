import { askVoters, draftRound, type Round } from '@levain/domain/nominations/round.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf, todayOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { readReferences } from '../../database/references.js';
import { TopicWriter } from '../../profiles/topic-writer.js';
import { addVoters } from '../asked-people.js';
import { NominationMail } from '../nomination-mail.js';
import type { OpenRoundInput } from '../round.inputs.js';
import { atStartOf } from '../round-row.js';

/** Opens a round: everybody of the departments who is here and can be written to is asked, by a mail with a link of their own. */
@Injectable()
export class OpenRound {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly topics: TopicWriter,
    private readonly mail: NominationMail,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: OpenRoundInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'openRound', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.open(tx, actor, input));
  }

  private async open(
    tx: EntityManager,
    actor: ActingMember,
    { round }: OpenRoundInput,
  ): Promise<CommandResult<{ id: string }>> {
    const draft = draftRound(round, todayOf(actor));
    const refusals: Refusal[] = draft.ok ? [] : inRound(draft.refusals);
    const departmentIds = round.departmentIds?.length
      ? await readReferences(tx, actor, refusals, {
          ...{ type: 'department', field: 'round.departmentIds', ids: round.departmentIds },
        })
      : null;
    if (!draft.ok || refusals.length > 0) return refused(refusals);
    const id = newId();
    await this.insert(tx, actor, id, draft.value);
    const voters = await addVoters(tx, actor, id, departmentIds);
    const asked = askVoters(voters.length, draft.value.minimumAnswers);
    if (!asked.ok) return refused(inRound(asked.refusals));
    const { title, startsOn, endsOn } = draft.value;
    await this.mail.invite(tx, actor, {
      roundId: id,
      personIds: voters,
      dueAt: atStartOf(startsOn, momentOf(actor)),
    });
    await this.eventLog.append(tx, actor, {
      kind: 'roundOpened',
      objectType: 'round',
      objectId: id,
      after: {
        title,
        startsOn,
        endsOn,
        topics: draft.value.topics.map(({ name }) => name),
        count: voters.length,
      },
    });
    return done({ id });
  }

  private async insert(tx: EntityManager, actor: ActingMember, id: string, round: Round): Promise<void> {
    const openedAt = momentOf(actor);
    await insertRow(tx, actor, 'nomination_rounds', {
      ...{ id, title: round.title, starts_on: round.startsOn, ends_on: round.endsOn },
      ...{ asks_movers: round.asksMovers, names_per_question: round.namesPerQuestion },
      ...{ minimum_answers: round.minimumAnswers, minimum_response: round.minimumResponse },
      ...{
        opened_by: actor.memberId,
        opened_at: openedAt,
        last_asked_at: atStartOf(round.startsOn, openedAt),
      },
    });
    for (const [position, topic] of round.topics.entries()) {
      const { id: topicId } = await this.topics.found(tx, actor, topic);
      await insertRow(tx, actor, 'round_topics', { round_id: id, topic_id: topicId, position });
    }
  }
}

/** Refusals at the fields of the form. */
const inRound = (refusals: readonly Refusal[]): Refusal[] =>
  refusals.map((each) => ({ ...each, ...(each.field ? { field: `round.${each.field}` } : {}) }));
