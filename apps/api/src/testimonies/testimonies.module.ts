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
import './testimony.entity.js';
import { TestimonyLoaders } from './testimony.loaders.js';

const COMMANDS = [RecordTestimony, CorrectTestimony, WithdrawTestimony];

const RESOLVERS = [
  TestimoniesResolver,
  TestimonyFieldsResolver,
  ExperimentTestimoniesResolver,
  HypothesisTestimoniesResolver,
];

@Module({
  imports: [ExperimentsModule, HypothesesModule],
  providers: [...COMMANDS, ...RESOLVERS, TestimonyLoaders],
  exports: COMMANDS,
})
export class TestimoniesModule {
  constructor(readers: NodeReaders, loaders: TestimonyLoaders) {
    readers.register('testimony', (context, id) => loaders.testimony(context, id));
  }
}
