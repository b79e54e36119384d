import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { InviteSuggested } from './commands/invite-suggested.js';
import { SetSuggestionAside } from './commands/set-suggestion-aside.js';
import { InviteSuggestedInput, SetSuggestionAsideInput } from './participation.inputs.js';
import { Participation } from './participation.model.js';
import {
  InviteSuggestedPayload,
  InviteSuggestedSuccess,
  SetSuggestionAsidePayload,
  SetSuggestionAsideSuccess,
} from './participation.payloads.js';
import { OpenSuggestions } from './queries/open-suggestions.js';
import { ParticipationReader } from './queries/participation-reader.js';

@Resolver(() => Participation)
export class SuggestionsResolver {
  constructor(
    private readonly open: OpenSuggestions,
    private readonly invite: InviteSuggested,
    private readonly setAside: SetSuggestionAside,
    private readonly reader: ParticipationReader,
  ) {}

  @Query(() => [Participation], {
    description:
      'Who declined and suggested somebody else, in what the viewer leads: whom to ask, or to leave alone.',
  })
  @Access('member')
  openSuggestions(@Actor() actor: ActingMember): Promise<Participation[]> {
    return this.open.read(actor);
  }

  @Mutation(() => InviteSuggestedPayload, {
    description: 'Asks who was suggested, in the same role and on the same terms.',
  })
  @Access('inviteParticipant')
  async inviteSuggested(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'By whom they were suggested.' }) input: InviteSuggestedInput,
  ): Promise<InviteSuggestedSuccess | UserError> {
    return toPayload(await this.invite.execute(actor, input), async ({ id }) =>
      Object.assign(new InviteSuggestedSuccess(), { participation: await this.reader.written(actor, id) }),
    );
  }

  @Mutation(() => SetSuggestionAsidePayload, { description: 'Leaves who was suggested alone.' })
  @Access('inviteParticipant')
  async setSuggestionAside(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'By whom they were suggested.' }) input: SetSuggestionAsideInput,
  ): Promise<SetSuggestionAsideSuccess | UserError> {
    return toPayload(await this.setAside.execute(actor, input), async ({ id }) =>
      Object.assign(new SetSuggestionAsideSuccess(), { participation: await this.reader.written(actor, id) }),
    );
  }
}
