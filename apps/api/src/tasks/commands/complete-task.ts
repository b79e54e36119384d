import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import type { CommandResult } from '../../database/command-result.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { holdTask } from '../held-task.js';
import { TaskSettling } from '../task-settling.js';
import type { CompleteTaskInput } from '../task.inputs.js';

/** Says that a task is done, and what came of it if there is something to say. */
@Injectable()
export class CompleteTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settling: TaskSettling,
  ) {}

  execute(actor: ActingMember, input: CompleteTaskInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const held = await holdTask(tx, actor, input, 'settle');
      return held.ok ? this.settling.complete(tx, actor, held.value.row, input) : held;
    });
  }
}
