import type { Stance } from '@levain/domain/learnings/stance.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { EventLog } from '../database/event-log.js';
import { Outbox } from '../mail/outbox.js';
import type { SpokenOf } from './own-experience.js';

/** Tells what somebody said of a learning: in the history of its experiment, and to whoever wrote it. */
@Injectable()
export class StanceNews {
  constructor(
    private readonly eventLog: EventLog,
    private readonly outbox: Outbox,
  ) {}

  async told(
    tx: EntityManager,
    actor: ActingMember,
    learning: SpokenOf,
    { id, stance, before }: { readonly id: string; readonly stance: Stance; readonly before?: Stance },
  ): Promise<void> {
    await this.outbox.add(tx, actor, 'learningAssessed', { stanceId: id });
    await this.eventLog.append(tx, actor, {
      kind: stance.stance === 'confirm' ? 'learningConfirmed' : 'learningContested',
      objectType: 'learning',
      objectId: learning.id,
      experimentId: learning.experiment_id,
      ...(before ? { before: recorded(before) } : {}),
      after: recorded(stance),
    });
  }

  async withdrawn(tx: EntityManager, actor: ActingMember, learning: SpokenOf, stance: Stance): Promise<void> {
    await this.eventLog.append(tx, actor, {
      kind: 'stanceWithdrawn',
      objectType: 'learning',
      objectId: learning.id,
      experimentId: learning.experiment_id,
      before: recorded(stance),
    });
  }
}

const recorded = ({ stance, happened, context }: Stance) => ({ stance, comment: happened, context });
