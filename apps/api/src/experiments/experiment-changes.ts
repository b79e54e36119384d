import { Injectable } from '@nestjs/common';
import { Sessions } from '../access/sessions.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { RequestContext } from '../graphql/request-context.js';
import { changeStream } from '../live/change-stream.js';
import { LiveUpdates, type LiveChange } from '../live/live-updates.js';
import { SELECT_EXPERIMENT_LINKS } from './experiment-links.js';

/**
 * The changes of a workspace that a member may know of. Before each one is told, the session is looked up again (it ends the stream
 * when it ended) and so is the experiment: a draft of somebody else changes in silence.
 */
@Injectable()
export class ExperimentChanges {
  constructor(
    private readonly updates: LiveUpdates,
    private readonly sessions: Sessions,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async *seenBy(
    context: RequestContext,
    concerns: (change: LiveChange) => boolean,
  ): AsyncGenerator<LiveChange, void, undefined> {
    const { workspaceId } = context.actor;
    for await (const change of changeStream(this.updates, workspaceId, (each) =>
      concerns(each) ? each : null,
    )) {
      const member = await this.sessions.memberOf(context.req.headers.cookie, context.requestId);
      if (!member || member.memberId !== context.actor.memberId) return;
      if (await this.isVisible(context, change.experimentId)) yield change;
    }
  }

  private async isVisible({ actor }: RequestContext, experimentId: string | null): Promise<boolean> {
    if (experimentId === null) return true;
    const rows: unknown[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(`${SELECT_EXPERIMENT_LINKS} AND e.id = $2`, [actor.workspaceId, experimentId]),
    );
    return rows.length > 0;
  }
}
