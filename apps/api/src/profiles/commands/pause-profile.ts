import { readPause } from '@levain/domain/people/profile.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { ActingPerson } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { holdOwnProfile } from '../profile-writer.js';

/** A relay is asked nothing for a while; they stay listed. */
@Injectable()
export class PauseProfile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  /** `until`: the last day of the pause; null ends it now. */
  execute(actor: ActingPerson, until: string | null): Promise<CommandResult<null>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const held = await holdOwnProfile(tx, actor);
      if (!held.ok) return held;
      if (held.value?.status !== 'listed') return refused([refusal('PROFILE_NOT_LISTED')]);
      const refusals: Refusal[] = [];
      const day = readPause(refusals, until, todayOf(actor));
      if (refusals.length > 0) return refused(refusals);
      await tx.query(
        `UPDATE influencer_profiles SET paused_until = $3, version = version + 1
         WHERE workspace_id = $1 AND person_id = $2`,
        [actor.workspaceId, actor.personId, day],
      );
      await this.eventLog.append(tx, actor, {
        kind: day ? 'profilePaused' : 'profileResumed',
        objectType: 'person',
        objectId: actor.personId,
      });
      return done(null);
    });
  }
}
