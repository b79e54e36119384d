import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingPerson } from '../../database/acting-member.js';
import { refused, type CommandResult } from '../../database/command-result.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ForgetPerson } from '../forget-person.js';

/** Somebody is forgotten at their own word, signed in or by their personal link. */
@Injectable()
export class ForgetMe {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly person: ForgetPerson,
  ) {}

  /** `claim`: marks a personal link used, in the same transaction. */
  execute(
    actor: ActingPerson,
    isUnderstood: boolean,
    claim?: (tx: EntityManager) => Promise<CommandResult<null>>,
  ): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      if (!isUnderstood) return refused([refusal('FORGETTING_UNCONFIRMED', 'isUnderstood')]);
      const claimed = await claim?.(tx);
      if (claimed && !claimed.ok) return claimed;
      return this.person.within(tx, actor, { personId: actor.personId });
    });
  }
}
