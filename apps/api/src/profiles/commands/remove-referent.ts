import { can } from '@levain/domain/members/role.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import { PersonalLinks } from '../../links/personal-links.js';
import type { RemoveReferentInput } from '../profile.inputs.js';

/** A coordinator takes a referent or a request back; a referent stops being one. */
@Injectable()
export class RemoveReferent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
    private readonly links: PersonalLinks,
  ) {}

  execute(actor: ActingMember, input: RemoveReferentInput): Promise<CommandResult<null>> {
    return this.unitOfWork.write(actor, async (tx) => {
      const id = localId('referent', input.id);
      const [[removed]]: [{ area: string; person_id: string }[], number] = await tx.query(
        'DELETE FROM referents WHERE workspace_id = $1 AND id = $2 AND ($3::boolean OR person_id = $4) RETURNING area, person_id',
        [actor.workspaceId, id, can(actor.role, 'managePeople'), actor.personId],
      );
      if (!id || !removed) return notFound;
      await this.links.revoke(tx, actor, { kind: 'privacy', subjectId: id });
      await this.eventLog.append(tx, actor, {
        kind: 'referentRemoved',
        objectType: 'referent',
        objectId: id,
        before: { area: removed.area, personId: removed.person_id },
      });
      return done(null);
    });
  }
}
