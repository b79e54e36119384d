import { linkIdentity, readReturnPath } from '@levain/domain/members/identity.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { PasswordCheck } from '../../access/password-check.js';
import type { RequestTrace } from '../../access/request-trace.js';
import { readSecretToken } from '../../access/secret-token.js';
import type { ActingMember } from '../../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../../database/command-result.js';
import { Identities } from '../identities.js';
import { IdentityProvider } from '../identity-provider.js';
import { Journeys, type JourneyPurpose } from '../journeys.js';
import { ProviderTrouble } from '../provider-trouble.js';

/** Where the browser goes, and what it carries there. */
export interface BegunJourney {
  readonly address: string;
  readonly text: string;
}

/** Sends a browser to the identity provider. */
@Injectable()
export class BeginJourney {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly journeys: Journeys,
    private readonly identities: Identities,
    private readonly check: PasswordCheck,
  ) {}

  /** To sign in, or to accept the invitation of a link. */
  async toSignIn(
    { next, invitationToken }: { readonly next?: string | null; readonly invitationToken?: string | null },
    trace: RequestTrace,
  ): Promise<CommandResult<BegunJourney>> {
    if (!invitationToken) return this.begin({ kind: 'signIn', next: readReturnPath(next) }, trace);
    if (!readSecretToken(invitationToken)) return notFound;
    return this.begin({ kind: 'invitation', token: invitationToken }, trace);
  }

  /** To sign in that way from now on: a way in more is a matter for whoever knows the one there is. */
  async toLink(
    actor: ActingMember,
    password: string,
    trace: RequestTrace,
  ): Promise<CommandResult<BegunJourney>> {
    const { isDemo, linked } = await this.identities.standingOf(actor);
    const allowed = linkIdentity({ isDemo, hasAnother: linked !== null, isTaken: false });
    if (!allowed.ok) return refused(allowed.refusals);
    const wrong = await this.check.refuseStranger(actor, password, 'password');
    if (wrong) return refused([wrong]);
    const { workspaceId, memberId } = actor;
    return this.begin({ kind: 'link', workspaceId, memberId }, trace);
  }

  private async begin(purpose: JourneyPurpose, trace: RequestTrace): Promise<CommandResult<BegunJourney>> {
    if (this.provider.name === null) return refused([refusal('PROVIDER_NOT_SET_UP')]);
    const begun = await this.journeys.begin(purpose, trace);
    if (!begun.ok) return begun;
    try {
      const address = await this.provider.addressFor(begun.value.journey);
      return done({ address, text: begun.value.text });
    } catch (error) {
      if (error instanceof ProviderTrouble) return refused([refusal(error.code)]);
      throw error;
    }
  }
}
