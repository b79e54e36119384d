import { Module } from '@nestjs/common';
import { CallbackController } from './callback.controller.js';
import { AcceptByIdentity } from './commands/accept-by-identity.js';
import { BeginJourney } from './commands/begin-journey.js';
import { EndJourney } from './commands/end-journey.js';
import { IdentityActs } from './commands/identity-acts.js';
import { LinkIdentity } from './commands/link-identity.js';
import { SignInByIdentity } from './commands/sign-in-by-identity.js';
import { UnlinkIdentity } from './commands/unlink-identity.js';
import { Identities } from './identities.js';
import { IdentitiesResolver } from './identities.resolver.js';
import { IdentityProvider } from './identity-provider.js';
import { JourneyCookie } from './journey-cookie.js';
import { Journeys } from './journeys.js';
import { OwnSignInQuery } from './own-sign-in.query.js';

@Module({
  controllers: [CallbackController],
  providers: [
    ...[IdentityProvider, Identities, Journeys, JourneyCookie, OwnSignInQuery, IdentitiesResolver],
    ...[BeginJourney, EndJourney, UnlinkIdentity],
    ...[IdentityActs, SignInByIdentity, AcceptByIdentity, LinkIdentity],
  ],
})
export class IdentitiesModule {}
