import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { ForgetMe } from './commands/forget-me.js';
import { ForgetSomebody } from './commands/forget-somebody.js';
import { SendPrivacyLink } from './commands/send-privacy-link.js';
import { ForgetPerson } from './forget-person.js';
import './forgotten-address.entity.js';
import { ForgettingResolver } from './forgetting.resolver.js';
import { PrivacyActs } from './privacy-acts.js';
import { PrivacyLetter } from './privacy-letter.js';
import { PrivacyLinks } from './privacy-links.js';
import { PrivacyPage } from './privacy-page.js';

@Module({
  imports: [PeopleModule, ProfilesModule],
  providers: [
    ...[ForgetPerson, ForgetMe, ForgetSomebody, SendPrivacyLink, ForgettingResolver],
    ...[PrivacyLinks, PrivacyLetter, PrivacyPage, PrivacyActs],
  ],
  exports: [PrivacyLinks],
})
export class ForgettingModule {}
