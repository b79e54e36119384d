import { draftShareLink, type ShareLinkDraft } from '@levain/domain/sharing/share-link.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newSecretToken } from '../../access/secret-token.js';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf, todayOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { MakeShareLinkInput } from '../share-link.inputs.js';
import { scopeColumns, subjectOf, type Subject } from '../shared-subject.js';

export interface MadeLink {
  readonly id: string;
  /** The secret end of its address. */
  readonly token: string;
}

/** Opens a page to readers outside. The key's stored answer holds no address: who repeats the request is given another one, and the first is dead. */
@Injectable()
export class MakeShareLink {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  async execute(actor: ActingMember, input: MakeShareLinkInput): Promise<CommandResult<MadeLink>> {
    const claim = { operation: 'makeShareLink', key: input.idempotencyKey, input };
    const token = newSecretToken(actor.workspaceId);
    let isFirst = false;
    const made = await this.idempotency.once(actor, claim, async (tx) => {
      isFirst = true;
      const draft = draftShareLink(input, todayOf(actor));
      if (!draft.ok) return refused(draft.refusals);
      const subject = await subjectOf(tx, actor, input);
      if (!subject.ok) return subject;
      return this.make(tx, actor, { ...draft.value, ...subject.value, hash: token.hash });
    });
    if (!made.ok) return made;
    const { id } = made.value;
    if (!isFirst) await this.rename(actor, id, token.hash);
    return done({ id, token: token.text });
  }

  private async make(
    tx: EntityManager,
    actor: ActingMember,
    { hash, scope, packId, ...draft }: ShareLinkDraft & Subject & { readonly hash: Buffer },
  ): Promise<CommandResult<{ id: string }>> {
    const id = newId();
    await insertRow(tx, actor, 'share_links', {
      ...{ id, ...draft, ...scopeColumns(scope), from_day: scope.from ?? null, to_day: scope.to ?? null },
      ...{ pack_id: packId, token_hash: hash, made_by: actor.memberId, made_at: momentOf(actor) },
    });
    const { title, questions, fields, until } = draft;
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'shareLinkMade', objectType: 'shareLink', objectId: id },
      after: { title, questions, fields, until },
    });
    return done({ id });
  }

  private async rename(actor: ActingMember, id: string, hash: Buffer): Promise<void> {
    await this.unitOfWork.write(actor, async (tx) => {
      await tx.query('UPDATE share_links SET token_hash = $3 WHERE workspace_id = $1 AND id = $2', [
        ...[actor.workspaceId, id, hash],
      ]);
      return done(null);
    });
  }
}
