import { readCostSettings } from '@levain/domain/costs/settings.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { conflict, done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { AssumeCostsInput } from '../cost.inputs.js';
import { readSettings } from '../settings-sql.js';

/** What the workspace counts in, and what it assumes an hour costs. What was recorded before keeps its own rate. */
@Injectable()
export class AssumeCosts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: AssumeCostsInput): Promise<CommandResult<null>> {
    return this.unitOfWork.write(actor, (tx) => this.assume(tx, actor, input));
  }

  private async assume(
    tx: EntityManager,
    actor: ActingMember,
    { version, ...input }: AssumeCostsInput,
  ): Promise<CommandResult<null>> {
    // Whoever records an amount holds the workspace's row: after this lock, none is under way that would be in the old currency.
    await tx.query('SELECT FROM workspaces WHERE workspace_id = $1 FOR UPDATE', [actor.workspaceId]);
    const before = await readSettings(tx, actor);
    const settings = readCostSettings(before, input);
    if (!settings.ok) return refused(settings.refusals);
    if (before.version !== version) return conflict(before.version);
    const { currency, hourlyRate, hourlyRateBasis } = settings.value;
    await tx.query(
      `INSERT INTO cost_settings (workspace_id, currency, hourly_rate, hourly_rate_basis, set_by, set_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (workspace_id) DO UPDATE SET currency = $2, hourly_rate = $3, hourly_rate_basis = $4, set_by = $5, set_at = $6,
         version = cost_settings.version + 1`,
      [actor.workspaceId, currency, hourlyRate, hourlyRateBasis, actor.memberId, momentOf(actor)],
    );
    await this.eventLog.append(tx, actor, {
      ...{ kind: 'costsAssumed', objectType: 'workspace', objectId: actor.workspaceId },
      ...{ before, after: settings.value },
    });
    return done(null);
  }
}
