import type { Grouping } from '@levain/domain/portfolio/figures.js';
import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../access/access.decorator.js';
import { BoardFilter } from '../boards/board.inputs.js';
import { boardScope, BoardScopeInput } from '../boards/board-scope.inputs.js';
import type { RequestContext } from '../graphql/request-context.js';
import { askedOf } from '../registered/selection.js';
import { PortfolioGroupingEnum } from './portfolio.inputs.js';
import { Portfolio } from './portfolio.model.js';
import { PortfolioQuery } from './queries/portfolio.js';
import { TrackRecordQuery } from './queries/track-record.js';
import { TrackRecord } from './track-record.model.js';

@Resolver(() => Portfolio)
export class PortfolioResolver {
  constructor(
    private readonly portfolios: PortfolioQuery,
    private readonly trackRecords: TrackRecordQuery,
  ) {}

  @Query(() => Portfolio, { description: 'All experiments of a scope, rolled up.' })
  @Access('member')
  portfolio(
    @Context() { actor }: RequestContext,
    @Args('scope', { type: () => BoardScopeInput, nullable: true, description: 'What to keep.' })
    scope: BoardScopeInput | null,
    @Args('by', {
      type: () => PortfolioGroupingEnum,
      defaultValue: 'department',
      description: 'What to group by.',
    })
    by: Grouping,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Portfolio> {
    return this.portfolios.read(actor, boardScope(scope), by, askedOf(info));
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
}
