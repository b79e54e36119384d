import { advance } from '@levain/domain/experiments/stage.js';
import { composeSentence } from '@levain/domain/hypotheses/sentence.js';
import { freezePlan, type FrozenPlan } from '@levain/domain/plans/freeze.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf, todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { askParticipants } from '../../forecasts/asking/ask-participants.js';
import { localId } from '../../graphql/global-id.js';
import { Outbox } from '../../mail/outbox.js';
import { planOf } from '../../plans/plan-row.js';
import { factsOf, type ExperimentRecord } from '../experiment-record.js';
import type { StartTestInput } from '../experiment.inputs.js';
import { openExperiment, saveExperiment } from '../open-experiment.js';

/** Passes the gate, freezes the bet under its fingerprint and starts the test: all of it or nothing. */
@Injectable()
export class StartTest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
    private readonly outbox: Outbox,
  ) {}

  execute(actor: ActingMember, input: StartTestInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      await holdHypothesis(tx, actor, localId('experiment', input.id));
      const opened = await openExperiment(tx, actor, input);
      if (!opened.ok) return opened;
      const record = opened.value;
      const move = advance(factsOf(record, actor), 'test');
      if (!move.ok) return refused(move.refusals);
      if (!record.hypothesis) return refused([refusal('HYPOTHESIS_MISSING', 'hypothesis')]);
      const saved = await saveExperiment(tx, actor, record, { stage: 'test', started_at: momentOf(actor) });
      if (!saved.ok) return saved;
      const frozen = freeze(record, record.hypothesis, actor);
      await writeFrozen(tx, actor, record.id, frozen);
      await askParticipants(this.outbox, tx, actor, record);
      await this.eventLog.append(tx, actor, {
        kind: 'experimentStarted',
        objectType: 'experiment',
        objectId: record.id,
        experimentId: record.id,
        before: { stage: move.value.from },
        after: { stage: 'test', fingerprint: frozen.fingerprint, content: frozen.content },
      });
      return saved;
    });
  }
}

/** Taken before anything is read: the sentence that is frozen is not reworded meanwhile. */
async function holdHypothesis(tx: EntityManager, actor: ActingMember, id: string | null): Promise<void> {
  await tx.query(
    `SELECT FROM hypotheses h JOIN experiments e ON e.workspace_id = h.workspace_id AND e.hypothesis_id = h.id
     WHERE e.workspace_id = $1 AND e.id = $2 FOR SHARE OF h`,
    [actor.workspaceId, id],
  );
}

/** A bet without a first day starts today. */
function freeze(
  record: ExperimentRecord,
  hypothesis: NonNullable<ExperimentRecord['hypothesis']>,
  actor: ActingMember,
): FrozenPlan {
  const plan = planOf(record.plan);
  const { locale } = hypothesis;
  const sentence = { locale, text: composeSentence(hypothesis, locale).text };
  return freezePlan(sentence, { ...plan, startsOn: plan.startsOn ?? todayOf(actor) });
}

async function writeFrozen(
  tx: EntityManager,
  actor: ActingMember,
  experimentId: string,
  { content, fingerprint }: FrozenPlan,
): Promise<void> {
  await tx.query(
    `UPDATE plans SET starts_on = $3, frozen_at = $4, frozen_by = $5, fingerprint = $6, frozen_content = $7,
       version = version + 1
     WHERE workspace_id = $1 AND experiment_id = $2`,
    [
      ...[
        actor.workspaceId,
        experimentId,
        content.plan.startsOn,
        momentOf(actor),
        actor.memberId,
        fingerprint,
      ],
      JSON.stringify(content),
    ],
  );
}
