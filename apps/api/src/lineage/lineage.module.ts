import { Module } from '@nestjs/common';
import { ExperimentsModule } from '../experiments/experiments.module.js';
import { BorrowPlan } from './commands/borrow-plan.js';
import { SpreadExperiment } from './commands/spread-experiment.js';
import './experiment-source.entity.js';
import { ExperimentSourcesResolver, LineageResolver } from './lineage.resolver.js';
import { ExperimentSources } from './queries/experiment-sources.js';
import { LineageTree } from './queries/lineage-tree.js';

const COMMANDS = [SpreadExperiment, BorrowPlan];

@Module({
  imports: [ExperimentsModule],
  providers: [...COMMANDS, LineageResolver, ExperimentSourcesResolver, LineageTree, ExperimentSources],
  exports: COMMANDS,
})
export class LineageModule {}
