import { draftWish } from '@levain/domain/people/forgetting.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { notFound, refused, type CommandResult } from '../../database/command-result.js';
import { todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { ForgetPerson } from '../forget-person.js';
import type { ForgetPersonInput } from '../forgetting.inputs.js';

/** A coordinator forgets somebody who asked for it otherwise; when and how they asked is kept, nothing else. */
@Injectable()
export class ForgetSomebody {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly person: ForgetPerson,
  ) {}

  execute(actor: ActingMember, input: ForgetPersonInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const personId = localId('person', input.id);
      if (!personId) return notFound;
      const wish = draftWish(input, todayOf(actor));
      return wish.ok ? this.person.within(tx, actor, { personId, wish: wish.value }) : refused(wish.refusals);
    });
  }
}
