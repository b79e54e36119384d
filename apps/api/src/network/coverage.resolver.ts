import { Args, ArgsType, Field, Float, ID, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { Coverage } from './coverage.model.js';
import { CoverageQuery } from './queries/coverage.js';

@ArgsType()
export class CoverageArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Only the departments of the project of this experiment; the whole workspace when absent.',
  })
  experimentId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'People to take in any case.' })
  keep?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'People not to suggest.' })
  exclude?: string[] | null;

  @Field(() => Float, { nullable: true, description: 'Hours to be asked of each this month; 0 when absent.' })
  hours?: number | null;
}

@Resolver(() => Coverage)
export class CoverageResolver {
  constructor(private readonly query: CoverageQuery) {}

  @Query(() => Coverage, {
    nullable: true,
    description: 'Which departments have a relay; null when there is no such experiment.',
  })
  @Access('member')
  coverage(@Actor() actor: ActingMember, @Args() args: CoverageArgs): Promise<Coverage | null> {
    return this.query.coverage(actor, args);
  }
}
