import { Args, Context, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { ExperimentChanges } from '../experiments/experiment-changes.js';
import { globalId } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { BoardArgs, BoardFilter } from './board.inputs.js';
import { BoardChange, BoardConnection } from './board.model.js';
import { BoardQuery } from './queries/board.js';
import { TrackRecordQuery } from './queries/track-record.js';
import { TrackRecord } from './track-record.model.js';

@Resolver(() => BoardConnection)
export class BoardsResolver {
  constructor(
    private readonly query: BoardQuery,
    private readonly trackRecords: TrackRecordQuery,
    private readonly changes: ExperimentChanges,
  ) {}

  @Query(() => BoardConnection, { description: 'The experiments of the workspace, the latest active first.' })
  @Access('member')
  board(@Context() { actor }: RequestContext, @Args() args: BoardArgs): Promise<BoardConnection> {
    return this.query.page(actor, args);
  }

  @Query(() => TrackRecord, {
    description:
      'What all verdicts together say: how often hypotheses hold, and how far measured effects can be believed.',
  })
  @Access('member')
  trackRecord(
    @Context() { actor }: RequestContext,
    @Args('filter', { type: () => BoardFilter, nullable: true, description: 'What to keep.' })
    filter: BoardFilter | null,
  ): Promise<TrackRecord> {
    return this.trackRecords.read(actor, filter ?? {});
  }

  @Subscription(() => BoardChange, {
    description: 'Every change of an experiment that the viewer may see.',
    resolve: (change: BoardChange) => change,
  })
  @Access('member')
  async *boardChanged(@Context() context: RequestContext): AsyncGenerator<BoardChange, void, undefined> {
    const concerned = this.changes.seenBy(
      context,
      (each) => each.kind === 'resync' || each.experimentId !== null,
    );
    for await (const { experimentId, kind } of concerned) {
      yield { experimentId: experimentId && globalId('experiment', experimentId), kind };
    }
  }
}
