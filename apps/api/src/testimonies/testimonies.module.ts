import { Module } from '@nestjs/common';
import { ExperimentsModule } from '../experiments/experiments.module.js';
import { NodeReaders } from '../graphql/node.js';
import { HypothesesModule } from '../hypotheses/hypotheses.module.js';
import { CorrectTestimony } from './commands/correct-testimony.js';
import { RecordTestimony } from './commands/record-testimony.js';
import { WithdrawTestimony } from './commands/withdraw-testimony.js';
import { HypothesisTestimoniesResolver } from './hypothesis-testimonies.resolver.js';
import { TestimoniesResolver } from './testimonies.resolver.js';
import { ExperimentTestimoniesResolver, TestimonyFieldsResolver } from './testimony-fields.resolver.js';
import { AcceptSentTestimony } from './sent/commands/accept-sent-testimony.js';
import { CloseTestimonyLink } from './sent/commands/close-testimony-link.js';
import { DeclineSentTestimony } from './sent/commands/decline-sent-testimony.js';
import { OpenTestimonyLink } from './sent/commands/open-testimony-link.js';
import { SendTestimony } from './sent/commands/send-testimony.js';
import { SentPageReader } from './sent/sent-page-reader.js';
import { SentPagesController } from './sent/sent-pages.controller.js';
import { TestimonyLinksResolver } from './sent/sent-testimonies.resolver.js';
import { SentTestimoniesLoader } from './sent/sent-testimonies.loader.js';
import {
  ExperimentSentTestimoniesResolver,
  SentTestimonyAnsweredByResolver,
  SentTestimonyResolver,
  TestimonyLinkOpenedByResolver,
} from './sent/sent-testimony.resolver.js';
import './sent/sent-testimony.entity.js';
import './testimony.entity.js';
import { TestimonyLoaders } from './testimony.loaders.js';
import { WriteTestimony } from './write-testimony.js';

const COMMANDS = [RecordTestimony, CorrectTestimony, WithdrawTestimony];

const SENT = [
  OpenTestimonyLink,
  CloseTestimonyLink,
  SendTestimony,
  AcceptSentTestimony,
  DeclineSentTestimony,
  SentPageReader,
  SentTestimoniesLoader,
];

const RESOLVERS = [
  TestimoniesResolver,
  TestimonyFieldsResolver,
  ExperimentTestimoniesResolver,
  HypothesisTestimoniesResolver,
  TestimonyLinksResolver,
  SentTestimonyResolver,
  TestimonyLinkOpenedByResolver,
  SentTestimonyAnsweredByResolver,
  ExperimentSentTestimoniesResolver,
];

@Module({
  imports: [ExperimentsModule, HypothesesModule],
  controllers: [SentPagesController],
  providers: [...COMMANDS, ...SENT, ...RESOLVERS, WriteTestimony, TestimonyLoaders],
  exports: COMMANDS,
})
export class TestimoniesModule {
  constructor(readers: NodeReaders, loaders: TestimonyLoaders) {
    readers.register('testimony', (context, id) => loaders.testimony(context, id));
  }
}
