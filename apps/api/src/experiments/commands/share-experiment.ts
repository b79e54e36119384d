import { whileOpen } from '@levain/domain/experiments/stage.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { factsOf } from '../experiment-record.js';
import type { ShareExperimentInput } from '../experiment.inputs.js';
import { openExperiment, saveExperiment } from '../open-experiment.js';

/** Opens a private draft to every member. Sharing what is shared changes nothing. */
@Injectable()
export class ShareExperiment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: ShareExperimentInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const opened = await openExperiment(tx, actor, input);
      if (!opened.ok) return opened;
      const record = opened.value;
      const open = whileOpen(factsOf(record, actor));
      if (!open.ok) return refused(open.refusals);
      if (!record.is_draft) return done({ id: record.id });
      const saved = await saveExperiment(tx, actor, record, { is_draft: false });
      if (!saved.ok) return saved;
      await this.eventLog.append(tx, actor, {
        kind: 'experimentShared',
        objectType: 'experiment',
        objectId: record.id,
        experimentId: record.id,
      });
      return saved;
    });
  }
}
