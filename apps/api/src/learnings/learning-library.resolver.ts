import { Args, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { Learning, LearningConnection } from '../evaluations/learning.model.js';
import { LearningsArgs } from './learnings-args.js';
import { LearningsPage } from './queries/learnings-page.js';

@Resolver(() => Learning)
export class LearningLibraryResolver {
  constructor(private readonly page: LearningsPage) {}

  @Query(() => LearningConnection, { description: 'The library of learnings, the newest first.' })
  @Access('member')
  learnings(@Actor() actor: ActingMember, @Args() args: LearningsArgs): Promise<object> {
    return this.page.read(actor, args);
  }
}
