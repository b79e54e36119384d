import { draftInvitation } from '@levain/domain/members/invitation.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { Idempotency } from '../../database/idempotency.js';
import { readReference } from '../../database/references.js';
import { refuseDuplicate } from '../../database/refuse-duplicate.js';
import { InvitationLinks } from '../invitation-links.js';
import { InvitationNews } from '../invitation-news.js';
import { writeInvitedMember } from '../invited-member.js';
import type { InviteMemberInput } from '../member.inputs.js';

export interface InvitedAnswer {
  readonly id: string;
  readonly invitationUrl: string;
}

const TAKEN = refusal('EMAIL_TAKEN', 'email');

@Injectable()
export class InviteMember {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly links: InvitationLinks,
    private readonly news: InvitationNews,
  ) {}

  /** The key's stored answer holds no link, which would be a secret at rest: who repeats the request is given another one. */
  async execute(actor: ActingMember, input: InviteMemberInput): Promise<CommandResult<InvitedAnswer>> {
    const claim = { operation: 'inviteMember', key: input.idempotencyKey, input };
    let first: string | undefined;
    const invited = await refuseDuplicate(TAKEN, () =>
      this.idempotency.once(actor, claim, async (tx) => {
        const member = await this.invite(tx, actor, input);
        if (member.ok) first = await this.links.first(tx, actor, member.value.id);
        if (member.ok) await this.news.tell(tx, actor, member.value.id, input);
        return member;
      }),
    );
    if (!invited.ok) return invited;
    const { id } = invited.value;
    const link = first === undefined ? await this.links.again(actor, id) : done(first);
    return link.ok ? done({ id, invitationUrl: link.value }) : link;
  }

  private async invite(
    tx: EntityManager,
    actor: ActingMember,
    input: InviteMemberInput,
  ): Promise<CommandResult<{ id: string }>> {
    const draft = draftInvitation(input);
    const refusals: Refusal[] = draft.ok ? [] : [...draft.refusals];
    const wanted = { type: 'department', field: 'departmentId', id: input.departmentId } as const;
    const departmentId = await readReference(tx, actor, refusals, wanted);
    if (!draft.ok || refusals.length > 0) return refused(refusals);
    const id = await writeInvitedMember(tx, actor, { ...draft.value, departmentId });
    return id === null ? refused([TAKEN]) : done({ id });
  }
}
