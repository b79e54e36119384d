import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { closeTest } from '../end-of-test.js';
import type { EndTestInput } from '../experiment.inputs.js';

/** At the stop date, or before it with a reason. */
@Injectable()
export class EndTest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: EndTestInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const closed = await closeTest(tx, actor, input, false);
      if (!closed.ok) return closed;
      await this.eventLog.append(tx, actor, closed.value);
      return done({ id: closed.value.objectId });
    });
  }
}
