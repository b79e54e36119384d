import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import type { CommandResult } from '../../database/command-result.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { holdTask } from '../held-task.js';
import { TaskSettling } from '../task-settling.js';
import type { DropTaskInput } from '../task.inputs.js';

/** Gives a task up, with the reason. */
@Injectable()
export class DropTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settling: TaskSettling,
  ) {}

  execute(actor: ActingMember, input: DropTaskInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const held = await holdTask(tx, actor, input, 'settle');
      return held.ok ? this.settling.drop(tx, actor, held.value.row, input.reason) : held;
    });
  }
}
