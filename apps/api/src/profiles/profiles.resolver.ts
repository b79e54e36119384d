import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import type { CommandResult } from '../database/command-result.js';
import { localId } from '../graphql/global-id.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { PersonLoader } from '../people/person.loader.js';
import { Person } from '../people/person.model.js';
import { AnswerConsent } from './commands/answer-consent.js';
import { PauseProfile } from './commands/pause-profile.js';
import { SetProfile } from './commands/set-profile.js';
import { PauseProfileInput, SetProfileInput } from './profile.inputs.js';
import { ProfileLoader } from './profile.loader.js';
import { InfluencerProfile } from './profile.model.js';
import {
  PauseProfilePayload,
  PauseProfileSuccess,
  ResumeProfilePayload,
  ResumeProfileSuccess,
  SetProfilePayload,
  SetProfileSuccess,
  WithdrawConsentPayload,
  WithdrawConsentSuccess,
} from './profile.payloads.js';

/** Only the person writes their profile: these mutations know nobody but the one who is signed in. */
@Resolver(() => Person)
export class ProfilesResolver {
  constructor(
    private readonly set: SetProfile,
    private readonly pause: PauseProfile,
    private readonly consent: AnswerConsent,
    private readonly profiles: ProfileLoader,
    private readonly people: PersonLoader,
  ) {}

  @ResolveField(() => InfluencerProfile, {
    nullable: true,
    description: 'What they say of themselves as a relay, if the reader may see it; null for who is not one.',
  })
  profile(@Parent() person: Person, @Context() context: RequestContext): Promise<InfluencerProfile | null> {
    return this.profiles.load(context, localId('person', person.id)!);
  }

  @Mutation(() => SetProfilePayload, { description: 'Writes how the signed-in person helps as a relay.' })
  @Access('member')
  async setProfile(
    @Context() context: RequestContext,
    @Args('input', { description: 'The profile.' }) input: SetProfileInput,
  ): Promise<SetProfileSuccess | UserError> {
    return this.answer(context, await this.set.execute(context.actor, input), new SetProfileSuccess());
  }

  @Mutation(() => PauseProfilePayload, {
    description: 'Asks for a pause until a day: the relay stays listed.',
  })
  @Access('member')
  async pauseProfile(
    @Context() context: RequestContext,
    @Args('input', { description: 'The pause.' }) input: PauseProfileInput,
  ): Promise<PauseProfileSuccess | UserError> {
    const result = await this.pause.execute(context.actor, input.until);
    return this.answer(context, result, new PauseProfileSuccess());
  }

  @Mutation(() => ResumeProfilePayload, { description: 'Ends the pause of the signed-in relay.' })
  @Access('member')
  async resumeProfile(@Context() context: RequestContext): Promise<ResumeProfileSuccess | UserError> {
    const result = await this.pause.execute(context.actor, null);
    return this.answer(context, result, new ResumeProfileSuccess());
  }

  @Mutation(() => WithdrawConsentPayload, {
    description:
      'Takes the signed-in person off the list of relays at once; what they wrote of themselves is deleted.',
  })
  @Access('member')
  async withdrawConsent(@Context() context: RequestContext): Promise<WithdrawConsentSuccess | UserError> {
    const result = await this.consent.execute(context.actor, { accept: false });
    return this.answer(context, result, new WithdrawConsentSuccess());
  }

  private answer<Success extends { person: Person }>(
    context: RequestContext,
    result: CommandResult<null>,
    success: Success,
  ): Promise<Success | UserError> {
    return toPayload(result, async () =>
      Object.assign(success, { person: await this.people.load(context, context.actor.personId) }),
    );
  }
}
