import { Args, Context, Info, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../access/access.decorator.js';
import { ExperimentChanges } from '../experiments/experiment-changes.js';
import { globalId } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { askedOf } from '../registered/selection.js';
import { BoardArgs } from './board.inputs.js';
import { BoardChange, BoardConnection } from './board.model.js';
import { BoardQuery } from './queries/board.js';

/** What boards show that may be of no experiment. */
const OF_THE_WORKSPACE = new Set<string | null>(['goal', 'ask']);

@Resolver(() => BoardConnection)
export class BoardsResolver {
  constructor(
    private readonly query: BoardQuery,
    private readonly changes: ExperimentChanges,
  ) {}

  @Query(() => BoardConnection, { description: 'The experiments of the workspace, the latest active first.' })
  @Access('member')
  board(
    @Context() { actor }: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args() args: BoardArgs,
  ): Promise<BoardConnection> {
    return this.query.page(actor, args, askedOf(info));
  }

  @Subscription(() => BoardChange, {
    description:
      'Every change of an experiment that the viewer may see, of a goal, and of a decision asked of leadership.',
    resolve: (change: BoardChange) => change,
  })
  @Access('member')
  async *boardChanged(@Context() context: RequestContext): AsyncGenerator<BoardChange, void, undefined> {
    const concerned = this.changes.seenBy(
      context,
      (each) => each.kind === 'resync' || each.experimentId !== null || OF_THE_WORKSPACE.has(each.objectType),
    );
    for await (const { experimentId, kind } of concerned) {
      yield { experimentId: experimentId && globalId('experiment', experimentId), kind };
    }
  }
}
