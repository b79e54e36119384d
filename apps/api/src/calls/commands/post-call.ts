import { CALL_TOPICS_MAX, draftCall } from '@levain/domain/calls/call.js';
import { isClosed } from '@levain/domain/experiments/experiment-facts.js';
import { mayChange } from '@levain/domain/experiments/access.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf, todayOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { readReferences } from '../../database/references.js';
import { accessOf, factsOf, findExperiment } from '../../experiments/experiment-record.js';
import { localId } from '../../graphql/global-id.js';
import { touchExperiment } from '../../participations/participation-store.js';
import type { PostCallInput } from '../call.inputs.js';

/** Says what an experiment looks for, to everybody. */
@Injectable()
export class PostCall {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: PostCallInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'postCall', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, async (tx) => {
      const experimentId = localId('experiment', input.experimentId);
      const record = experimentId && (await findExperiment(tx, actor, { id: experimentId }));
      if (!record) return notFound;
      if (!mayChange(accessOf(record), actor)) return refused([refusal('NOT_ALLOWED')]);
      const facts = { isClosed: isClosed(factsOf(record, actor)), isDraft: record.is_draft };
      const draft = draftCall(facts, input, todayOf(actor));
      const refusals: Refusal[] = draft.ok ? [] : [...draft.refusals];
      const topicIds = await readTopics(tx, actor, refusals, input.topicIds);
      if (!draft.ok || refusals.length > 0) return refused(refusals);
      const { role, wanted, place, seats, terms } = draft.value;
      const id = newId();
      await insertRow(tx, actor, 'calls', {
        ...{ id, experiment_id: record.id, role, wanted, place, seats },
        ...{ hours: terms.hours, hours_per: terms.hoursPer, starts_on: terms.from, ends_on: terms.until },
        ...{ learns: terms.learns, posted_by: actor.memberId, created_at: momentOf(actor) },
      });
      for (const topicId of topicIds) {
        await insertRow(tx, actor, 'call_topics', { call_id: id, topic_id: topicId });
      }
      await touchExperiment(tx, actor, record.id);
      await this.eventLog.append(tx, actor, {
        ...{ kind: 'callPosted', objectType: 'call', objectId: id, experimentId: record.id },
        after: { role, wanted, seats },
      });
      return done({ id });
    });
  }
}

async function readTopics(
  tx: EntityManager,
  actor: ActingMember,
  refusals: Refusal[],
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length > CALL_TOPICS_MAX) {
    refusals.push(refusal('TOO_MANY_ITEMS', 'topicIds', { max: CALL_TOPICS_MAX }));
    return [];
  }
  return readReferences(tx, actor, refusals, { type: 'topic', field: 'topicIds', ids: [...new Set(ids)] });
}
