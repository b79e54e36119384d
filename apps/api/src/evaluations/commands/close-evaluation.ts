import { advance } from '@levain/domain/experiments/stage.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { factsOf } from '../../experiments/experiment-record.js';
import { openExperiment, saveExperiment } from '../../experiments/open-experiment.js';
import type { CloseEvaluationInput } from '../evaluation.inputs.js';

/** From the evaluation to the decision, through the gate: verdict confirmed, learning written with its limits. */
@Injectable()
export class CloseEvaluation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: CloseEvaluationInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const opened = await openExperiment(tx, actor, input);
      if (!opened.ok) return opened;
      const record = opened.value;
      const move = advance(factsOf(record, actor), 'iterate');
      if (!move.ok) return refused(move.refusals);
      const saved = await saveExperiment(tx, actor, record, { stage: 'iterate' });
      if (!saved.ok) return saved;
      await this.eventLog.append(tx, actor, {
        kind: 'evaluationClosed',
        objectType: 'experiment',
        objectId: record.id,
        experimentId: record.id,
        before: { stage: record.stage },
        after: { stage: 'iterate', verdict: record.verdict },
      });
      return saved;
    });
  }
}
