import { Args, Query, Resolver } from '@nestjs/graphql';
import { Access } from './access.decorator.js';
import { VisitorQuery } from './queries/visitor.js';
import { MemberInvitation, SetupState } from './viewer.model.js';

@Resolver()
export class VisitorResolver {
  constructor(private readonly visitor: VisitorQuery) {}

  @Query(() => SetupState, { description: 'What a visitor finds: a first start, a demonstration.' })
  @Access('public')
  setupState(): Promise<SetupState> {
    return this.visitor.setupState();
  }

  @Query(() => MemberInvitation, { nullable: true, description: 'What the link of an invitation opens.' })
  @Access('public')
  memberInvitation(
    @Args('token', { description: 'The secret of the link.' }) token: string,
  ): Promise<MemberInvitation | null> {
    return this.visitor.invitation(token);
  }
}
