import { logContribution, mayLogFor } from '@levain/domain/contributions/contribution.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { todayOf } from '../../database/moment.js';
import { accessOf, findExperiment } from '../../experiments/experiment-record.js';
import { localId } from '../../graphql/global-id.js';
import { participationFactsOf, touchExperiment } from '../../participations/participation-store.js';
import { writeContribution } from '../contribution-store.js';
import type { LogContributionInput } from '../contribution.inputs.js';

/** What somebody brought, by themselves or written down for them; also once the experiment is closed. */
@Injectable()
export class LogContribution {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: LogContributionInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'logContribution', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.log(tx, actor, input));
  }

  private async log(
    tx: EntityManager,
    actor: ActingMember,
    input: LogContributionInput,
  ): Promise<CommandResult<{ id: string }>> {
    const experimentId = localId('experiment', input.experimentId);
    const record = experimentId && (await findExperiment(tx, actor, { id: experimentId }));
    if (!record) return notFound;
    const personId = input.personId ? (localId('person', input.personId) ?? '') : actor.personId;
    if (!mayLogFor(accessOf(record), actor, personId)) return refused([refusal('NOT_ALLOWED', 'personId')]);
    const facts = participationFactsOf(record, actor);
    const logged = logContribution(facts, personId, input.contribution, todayOf(actor));
    if (!logged.ok) return refused(logged.refusals);
    const place = { experimentId: record.id, personId, taskId: null };
    const { id } = await writeContribution(tx, actor, place, logged.value);
    await touchExperiment(tx, actor, record.id);
    await this.eventLog.append(tx, actor, {
      // What was brought is read where its author may still take it back: the history would keep it.
      ...{ kind: 'contributionLogged', objectType: 'contribution', objectId: id, experimentId: record.id },
    });
    return done({ id });
  }
}
