import type { EventKind } from '@levain/domain/audit/event.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../database/acting-member.js';
import { EventLog } from '../database/event-log.js';
import { insertRow } from '../database/insert-row.js';
import { momentOf } from '../database/moment.js';
import { newId } from '../database/new-id.js';
import { touchExperiment } from '../participations/participation-store.js';

export interface NewLine {
  readonly type: 'costLine' | 'returnLine';
  readonly kind: EventKind;
  readonly experimentId: string;
  readonly columns: Readonly<Record<string, unknown>>;
  /** What it puts right, and why. */
  readonly correction?: { readonly id: string; readonly reason: string };
  readonly before?: object;
  readonly after: object;
}

const TABLES = { costLine: 'cost_lines', returnLine: 'return_lines' } as const;

/** Adds a line that the rules let in, and says so in the history. */
@Injectable()
export class WriteLine {
  constructor(private readonly eventLog: EventLog) {}

  async write(tx: EntityManager, actor: ActingMember, line: NewLine): Promise<void> {
    const id = newId();
    const { correction, experimentId } = line;
    await insertRow(tx, actor, TABLES[line.type], {
      ...{ id, experiment_id: experimentId, ...line.columns },
      ...{ corrects_id: correction?.id ?? null, reason: correction?.reason ?? null },
      ...{ recorded_by: actor.memberId, recorded_at: momentOf(actor) },
    });
    await touchExperiment(tx, actor, experimentId);
    await this.eventLog.append(tx, actor, {
      ...{ kind: line.kind, objectType: line.type, objectId: id, experimentId },
      ...(line.before ? { before: line.before } : {}),
      after: correction ? { ...line.after, reason: correction.reason } : line.after,
    });
  }
}
