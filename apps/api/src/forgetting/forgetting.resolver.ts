import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { PersonLoader } from '../people/person.loader.js';
import { ForgetMe } from './commands/forget-me.js';
import { ForgetSomebody } from './commands/forget-somebody.js';
import { SendPrivacyLink } from './commands/send-privacy-link.js';
import { ForgetMeInput, ForgetPersonInput, SendPrivacyLinkInput } from './forgetting.inputs.js';
import {
  ForgetMePayload,
  ForgetMeSuccess,
  ForgetPersonPayload,
  ForgetPersonSuccess,
  SendPrivacyLinkPayload,
  SendPrivacyLinkSuccess,
} from './forgetting.payloads.js';

@Resolver()
export class ForgettingResolver {
  constructor(
    private readonly me: ForgetMe,
    private readonly somebody: ForgetSomebody,
    private readonly link: SendPrivacyLink,
    private readonly people: PersonLoader,
  ) {}

  @Mutation(() => ForgetMePayload, {
    description:
      'Forgets the signed-in person for good: name, address, profile and account go, what was counted stays.',
  })
  @Access('member')
  async forgetMe(
    @Context() context: RequestContext,
    @Args('input', { description: 'Their wish.' }) input: ForgetMeInput,
  ): Promise<ForgetMeSuccess | UserError> {
    return toPayload(await this.me.execute(context.actor, input.isUnderstood), () =>
      Object.assign(new ForgetMeSuccess(), { isForgotten: true }),
    );
  }

  @Mutation(() => ForgetPersonPayload, { description: 'Forgets somebody for good, at the wish they told.' })
  @Access('managePeople')
  async forgetPerson(
    @Context() context: RequestContext,
    @Args('input', { description: 'Who, and how they told it.' }) input: ForgetPersonInput,
  ): Promise<ForgetPersonSuccess | UserError> {
    return toPayload(await this.somebody.execute(context.actor, input), async ({ id }) =>
      Object.assign(new ForgetPersonSuccess(), { person: await this.people.reload(context, id) }),
    );
  }

  @Mutation(() => SendPrivacyLinkPayload, {
    description: 'Sends somebody the link to what is kept of them, under which they can be forgotten.',
  })
  @Access('managePeople')
  async sendPrivacyLink(
    @Context() context: RequestContext,
    @Args('input', { description: 'To whom.' }) input: SendPrivacyLinkInput,
  ): Promise<SendPrivacyLinkSuccess | UserError> {
    return toPayload(await this.link.execute(context.actor, input), async ({ id }) =>
      Object.assign(new SendPrivacyLinkSuccess(), { person: await this.people.load(context, id) }),
    );
  }
}
