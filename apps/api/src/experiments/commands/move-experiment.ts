import { advance } from '@levain/domain/experiments/stage.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { factsOf } from '../experiment-record.js';
import type { MoveExperimentInput } from '../experiment.inputs.js';
import { openExperiment, saveExperiment } from '../open-experiment.js';

/**
 * Moves between benchmark and prototype. The later gates are acts of their own, which say more than a stage: `startTest`,
 * `endTest`, `closeEvaluation`; asked for here they answer with what they miss, so that a drop on the board says why.
 */
@Injectable()
export class MoveExperiment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: MoveExperimentInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const opened = await openExperiment(tx, actor, input);
      if (!opened.ok) return opened;
      const record = opened.value;
      const move = advance(factsOf(record, actor), input.to);
      if (!move.ok) return refused(move.refusals);
      if (move.value.act !== 'stepForward' && move.value.act !== 'stepBack') {
        return refused([refusal('NOT_ALLOWED', 'to')]);
      }
      const saved = await saveExperiment(tx, actor, record, { stage: move.value.to });
      if (!saved.ok) return saved;
      await this.eventLog.append(tx, actor, {
        kind: 'experimentMoved',
        objectType: 'experiment',
        objectId: record.id,
        experimentId: record.id,
        before: { stage: move.value.from },
        after: { stage: move.value.to },
      });
      return saved;
    });
  }
}
