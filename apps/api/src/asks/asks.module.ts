import { Module } from '@nestjs/common';
import { ExperimentsModule } from '../experiments/experiments.module.js';
import { NodeReaders } from '../graphql/node.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { AskAnswersResolver } from './ask-answers.resolver.js';
import { AskFieldsResolver, ExperimentAsksResolver } from './ask-fields.resolver.js';
import { AskMover } from './ask-mover.js';
import './ask.entity.js';
import { AskLoaders } from './ask.loaders.js';
import { AsksResolver } from './asks.resolver.js';
import { AnswerAsk } from './commands/answer-ask.js';
import { AskForDecision } from './commands/ask-for-decision.js';
import { CloseAsk } from './commands/close-ask.js';
import { ReplyToAsk } from './commands/reply-to-ask.js';
import { WithdrawAsk } from './commands/withdraw-ask.js';
import { AskAnsweredLetter } from './letters/ask-answered-letter.js';
import { AskNews } from './letters/ask-news.js';
import { DecisionAskedLetter } from './letters/decision-asked-letter.js';
import { AsksPage } from './queries/asks-page.js';

const COMMANDS = [AskForDecision, AnswerAsk, ReplyToAsk, WithdrawAsk, CloseAsk];
const RESOLVERS = [AsksResolver, AskAnswersResolver, AskFieldsResolver, ExperimentAsksResolver];
const LETTERS = [AskNews, DecisionAskedLetter, AskAnsweredLetter];

@Module({
  imports: [ExperimentsModule, ProjectsModule],
  providers: [...COMMANDS, ...RESOLVERS, ...LETTERS, AskMover, AsksPage, AskLoaders],
  exports: COMMANDS,
})
export class AsksModule {
  constructor(readers: NodeReaders, loaders: AskLoaders) {
    readers.register('ask', (context, id) => loaders.ask(context, id));
  }
}
