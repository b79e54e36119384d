import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../database/acting-member.js';
import { Identities } from './identities.js';
import { IdentityProvider } from './identity-provider.js';
import { OwnIdentity, OwnSignIn } from './own-sign-in.model.js';

@Injectable()
export class OwnSignInQuery {
  constructor(
    private readonly identities: Identities,
    private readonly provider: IdentityProvider,
  ) {}

  async of(actor: ActingMember): Promise<OwnSignIn> {
    const { hasPassword, linked } = await this.identities.standingOf(actor);
    const identity = linked && Object.assign(new OwnIdentity(), linked);
    return Object.assign(new OwnSignIn(), { providerName: this.provider.name, hasPassword, identity });
  }
}
