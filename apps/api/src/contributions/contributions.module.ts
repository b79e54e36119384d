import { Module } from '@nestjs/common';
import { ExperimentsModule } from '../experiments/experiments.module.js';
import { NodeReaders } from '../graphql/node.js';
import { MailModule } from '../mail/mail.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ChooseCredit } from './commands/choose-credit.js';
import { CorrectContribution } from './commands/correct-contribution.js';
import { LogContribution } from './commands/log-contribution.js';
import { Thank } from './commands/thank.js';
import { WithdrawContribution } from './commands/withdraw-contribution.js';
import {
  ContributionFieldsResolver,
  ExperimentContributionsResolver,
  PersonContributionsResolver,
} from './contribution-fields.resolver.js';
import './contribution.entity.js';
import { ContributionLoaders } from './contribution.loaders.js';
import { ContributionsResolver } from './contributions.resolver.js';
import './credit-choice.entity.js';
import { CreditsLoader } from './credits.loader.js';
import { ThanksLetter } from './thanks-letter.js';
import './thanks.entity.js';
import { ThanksLoaders } from './thanks.loaders.js';
import { CreditResolver, ThanksResolver } from './thanks.resolver.js';

const COMMANDS = [LogContribution, CorrectContribution, WithdrawContribution, Thank, ChooseCredit];

const RESOLVERS = [
  ContributionsResolver,
  ContributionFieldsResolver,
  ExperimentContributionsResolver,
  PersonContributionsResolver,
  ThanksResolver,
  CreditResolver,
];

@Module({
  imports: [ExperimentsModule, PeopleModule, MailModule],
  providers: [...COMMANDS, ...RESOLVERS, ContributionLoaders, ThanksLoaders, CreditsLoader, ThanksLetter],
  exports: [...COMMANDS, ContributionLoaders, ThanksLoaders],
})
export class ContributionsModule {
  constructor(readers: NodeReaders, loaders: ContributionLoaders, given: ThanksLoaders) {
    readers.register('contribution', (context, id) => loaders.contribution(context, id));
    readers.register('thanks', (context, id) => given.thanks(context, id));
  }
}
