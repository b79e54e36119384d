import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { ConnectionArgs, type Connection } from '../graphql/connection.js';
import { localId } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { OpenRound } from './commands/open-round.js';
import { RoundsPage } from './queries/rounds-page.js';
import { OpenRoundInput } from './round.inputs.js';
import { shownRound } from './shown-round.js';
import { RoundLoader } from './round.loader.js';
import { NominationRound, RoundSummary, RoundSummaryConnection } from './round.model.js';
import { OpenRoundPayload, OpenRoundSuccess } from './round.payloads.js';

@Resolver(() => NominationRound)
export class RoundsResolver {
  constructor(
    private readonly open: OpenRound,
    private readonly page: RoundsPage,
    private readonly loader: RoundLoader,
  ) {}

  @Query(() => RoundSummaryConnection, { description: 'Nomination rounds, the latest to end first.' })
  @Access('member')
  rounds(@Actor() actor: ActingMember, @Args() args: ConnectionArgs): Promise<Connection<RoundSummary>> {
    return this.page.read(actor, args);
  }

  @Query(() => NominationRound, { nullable: true, description: 'One nomination round.' })
  @Access('member')
  round(
    @Context() context: RequestContext,
    @Args('id', { type: () => ID, description: 'The round.' }) id: string,
  ): Promise<NominationRound | null> | null {
    const uuid = localId('round', id);
    return uuid ? this.loader.load(context, uuid) : null;
  }

  @Mutation(() => OpenRoundPayload, {
    description: 'Opens a nomination round and writes to everybody asked.',
  })
  @Access('manageRounds')
  async openRound(
    @Context() context: RequestContext,
    @Args('input', { description: 'The round.' }) input: OpenRoundInput,
  ): Promise<OpenRoundSuccess | UserError> {
    return shownRound(this.loader, context, await this.open.execute(context.actor, input), OpenRoundSuccess);
  }
}
