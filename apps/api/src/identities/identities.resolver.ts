import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { SessionAnswer } from '../access/session-answer.js';
import type { CommandResult } from '../database/command-result.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { BeginJourney, type BegunJourney } from './commands/begin-journey.js';
import { UnlinkIdentity } from './commands/unlink-identity.js';
import { JourneyCookie } from './journey-cookie.js';
import {
  LinkIdentityInput,
  LinkIdentityPayload,
  LinkIdentitySuccess,
  OwnSignIn,
  SignInWithProviderInput,
  SignInWithProviderPayload,
  SignInWithProviderSuccess,
  UnlinkIdentityInput,
  UnlinkIdentityPayload,
  UnlinkIdentitySuccess,
} from './own-sign-in.model.js';
import { OwnSignInQuery } from './own-sign-in.query.js';

/** Signing in by the organisation's identity provider. Its answer comes to a route: `CallbackController`. */
@Resolver()
export class IdentitiesResolver {
  constructor(
    private readonly ownSignIns: OwnSignInQuery,
    private readonly begin: BeginJourney,
    private readonly unlink: UnlinkIdentity,
    private readonly cookie: JourneyCookie,
    private readonly answer: SessionAnswer,
  ) {}

  @Query(() => OwnSignIn, { description: 'How the member signs in.' })
  @Access('member')
  ownSignIn(@Context() context: RequestContext): Promise<OwnSignIn> {
    return this.ownSignIns.of(context.actor);
  }

  @Mutation(() => SignInWithProviderPayload, {
    description:
      'Says where the identity provider awaits the browser, to sign in or to accept an invitation.',
  })
  @Access('public')
  async signInWithProvider(
    @Context() context: RequestContext,
    @Args('input', { description: 'What for.' }) input: SignInWithProviderInput,
  ): Promise<SignInWithProviderSuccess | UserError> {
    const result = await this.begin.toSignIn(input, this.answer.trace(context));
    return this.sent(context, result, SignInWithProviderSuccess);
  }

  @Mutation(() => LinkIdentityPayload, {
    description:
      'Says where the identity provider awaits the browser, for the member to sign in by it from now on.',
  })
  @Access('changeOwnAccount')
  async linkIdentity(
    @Context() context: RequestContext,
    @Args('input', { description: 'The password.' }) { password }: LinkIdentityInput,
  ): Promise<LinkIdentitySuccess | UserError> {
    const result = await this.begin.toLink(context.actor, password, this.answer.trace(context));
    return this.sent(context, result, LinkIdentitySuccess);
  }

  @Mutation(() => UnlinkIdentityPayload, {
    description: 'Ends signing in by the identity provider, and signs out everywhere else.',
  })
  @Access('changeOwnAccount')
  async unlinkIdentity(
    @Context() context: RequestContext,
    @Args('input', { description: 'The password.' }) { password }: UnlinkIdentityInput,
  ): Promise<UnlinkIdentitySuccess | UserError> {
    const { cookieHeader } = this.answer.trace(context);
    const result = await this.unlink.execute(context.actor, password, cookieHeader);
    return toPayload(result, async () =>
      Object.assign(new UnlinkIdentitySuccess(), { signIn: await this.ownSignIns.of(context.actor) }),
    );
  }

  private sent<Success extends { address: string }>(
    { reply }: RequestContext,
    result: CommandResult<BegunJourney>,
    success: new () => Success,
  ): Promise<Success | UserError> {
    return toPayload(result, ({ address, text }) => {
      if (reply) this.cookie.set(reply, text);
      return Object.assign(new success(), { address });
    });
  }
}
