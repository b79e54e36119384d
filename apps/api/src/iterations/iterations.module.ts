import { Module } from '@nestjs/common';
import { ExperimentsModule } from '../experiments/experiments.module.js';
import { StartNextExperiment } from './commands/start-next-experiment.js';
import { IterationsResolver } from './iterations.resolver.js';

@Module({
  imports: [ExperimentsModule],
  providers: [StartNextExperiment, IterationsResolver],
  exports: [StartNextExperiment],
})
export class IterationsModule {}
