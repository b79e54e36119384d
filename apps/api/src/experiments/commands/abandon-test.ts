import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { closeTest } from '../end-of-test.js';
import type { AbandonTestInput } from '../experiment.inputs.js';

/** Gives a running test up, with a reason. It still gets an evaluation, whose verdict is `abandoned`. */
@Injectable()
export class AbandonTest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: AbandonTestInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const closed = await closeTest(tx, actor, input, true);
      if (!closed.ok) return closed;
      await this.eventLog.append(tx, actor, closed.value);
      return done({ id: closed.value.objectId });
    });
  }
}
