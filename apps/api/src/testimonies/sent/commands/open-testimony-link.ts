import { draftTestimonyLink } from '@levain/domain/testimonies/sent-testimony.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newSecretToken } from '../../../access/secret-token.js';
import type { ActingMember } from '../../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../../database/command-result.js';
import { EventLog } from '../../../database/event-log.js';
import { Idempotency } from '../../../database/idempotency.js';
import { insertRow } from '../../../database/insert-row.js';
import { momentOf, todayOf } from '../../../database/moment.js';
import { newId } from '../../../database/new-id.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { experimentOfLink } from '../link-to-answer.js';
import type { OpenTestimonyLinkInput } from '../sent-testimony.inputs.js';

export interface OpenedLink {
  readonly id: string;
  /** The secret end of its address. */
  readonly token: string;
}

/** A link for people outside. The key's stored answer holds no address: who repeats the request is given another one, and the first is dead. */
@Injectable()
export class OpenTestimonyLink {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  async execute(actor: ActingMember, input: OpenTestimonyLinkInput): Promise<CommandResult<OpenedLink>> {
    const claim = { operation: 'openTestimonyLink', key: input.idempotencyKey, input };
    const token = newSecretToken(actor.workspaceId);
    let isFirst = false;
    const opened = await this.idempotency.once(actor, claim, (tx) => {
      isFirst = true;
      return this.open(tx, actor, { ...input, hash: token.hash });
    });
    if (!opened.ok) return opened;
    const { id } = opened.value;
    if (!isFirst) await this.rename(actor, id, token.hash);
    return done({ id, token: token.text });
  }

  private async open(
    tx: EntityManager,
    actor: ActingMember,
    input: OpenTestimonyLinkInput & { readonly hash: Buffer },
  ): Promise<CommandResult<{ id: string }>> {
    const experiment = await experimentOfLink(tx, actor, input);
    if (!experiment.ok) return experiment;
    const draft = draftTestimonyLink(input, todayOf(actor));
    if (!draft.ok) return refused(draft.refusals);
    const { experimentId } = experiment.value;
    const id = newId();
    await insertRow(tx, actor, 'testimony_links', {
      ...{ id, experiment_id: experimentId, ...draft.value, token_hash: input.hash },
      ...{ opened_by: actor.memberId, opened_at: momentOf(actor) },
    });
    await this.eventLog.append(tx, actor, {
      kind: 'testimonyLinkOpened',
      objectType: 'testimonyLink',
      objectId: id,
      experimentId,
      after: draft.value,
    });
    return done({ id });
  }

  private async rename(actor: ActingMember, id: string, hash: Buffer): Promise<void> {
    await this.unitOfWork.write(actor, async (tx) => {
      await tx.query('UPDATE testimony_links SET token_hash = $3 WHERE workspace_id = $1 AND id = $2', [
        actor.workspaceId,
        id,
        hash,
      ]);
      return done(null);
    });
  }
}
