import { whilePlanned } from '@levain/domain/experiments/stage.js';
import { draftPlan } from '@levain/domain/plans/draft-plan.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { readPlanForm } from '../../plans/plan-form.js';
import { planOf } from '../../plans/plan-row.js';
import { writePlan } from '../../plans/plan-writer.js';
import type { PlanExperimentInput } from '../../plans/plan.inputs.js';
import { factsOf } from '../experiment-record.js';
import { openExperiment, saveExperiment } from '../open-experiment.js';

/** Replaces the plan of an experiment whose test has not started. It may lack anything; it may not contradict itself. */
@Injectable()
export class PlanExperiment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: PlanExperimentInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const opened = await openExperiment(tx, actor, input);
      if (!opened.ok) return opened;
      const record = opened.value;
      const planned = whilePlanned(factsOf(record, actor));
      if (!planned.ok) return refused(planned.refusals);
      const form = await readPlanForm(tx, actor, record.plan, input.plan);
      if (!form.ok) return refused(form.refusals);
      const plan = draftPlan(form.value);
      if (!plan.ok) return refused(plan.refusals);
      const saved = await saveExperiment(tx, actor, record, {});
      if (!saved.ok) return saved;
      await writePlan(tx, actor, {
        experimentId: record.id,
        current: record.plan,
        plan: plan.value,
        fields: input.plan,
      });
      await this.eventLog.append(tx, actor, {
        kind: 'experimentPlanned',
        objectType: 'experiment',
        objectId: record.id,
        experimentId: record.id,
        before: planOf(record.plan),
        after: plan.value,
      });
      return saved;
    });
  }
}
