import { Module } from '@nestjs/common';
import { BenchmarksModule } from '../benchmarks/benchmarks.module.js';
import { NodeReaders } from '../graphql/node.js';
import { HypothesesModule } from '../hypotheses/hypotheses.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { PrototypesModule } from '../prototypes/prototypes.module.js';
import { AbandonTest } from './commands/abandon-test.js';
import { AmendPlan } from './commands/amend-plan.js';
import { CreateExperiment } from './commands/create-experiment.js';
import { EndTest } from './commands/end-test.js';
import { MoveExperiment } from './commands/move-experiment.js';
import { PlanExperiment } from './commands/plan-experiment.js';
import { ReviseExperiment } from './commands/revise-experiment.js';
import { ShareExperiment } from './commands/share-experiment.js';
import { StartTest } from './commands/start-test.js';
import { EventsResolver } from './events.resolver.js';
import './experiment-benchmark.entity.js';
import { ExperimentChanges } from './experiment-changes.js';
import { ExperimentChangesResolver } from './experiment-changes.resolver.js';
import { ExperimentFieldsResolver } from './experiment-fields.resolver.js';
import { ExperimentIdeasResolver } from './experiment-ideas.resolver.js';
import { ExperimentLinkLoader } from './experiment-link.loader.js';
import { ExperimentPlanResolver } from './experiment-plan.resolver.js';
import { ExperimentTestResolver } from './experiment-test.resolver.js';
import './experiment.entity.js';
import { ExperimentsResolver } from './experiments.resolver.js';
import { ExperimentText } from './page/experiment-text.js';
import { ExperimentHistory } from './queries/experiment-history.js';
import { ExperimentOverlaps } from './queries/experiment-overlaps.js';
import { ExperimentPage } from './queries/experiment-page.js';
import { Lineage } from './queries/lineage.js';

const COMMANDS = [
  CreateExperiment,
  ReviseExperiment,
  ShareExperiment,
  PlanExperiment,
  MoveExperiment,
  StartTest,
  AmendPlan,
  EndTest,
  AbandonTest,
];

const RESOLVERS = [
  ExperimentsResolver,
  ExperimentPlanResolver,
  ExperimentTestResolver,
  ExperimentFieldsResolver,
  ExperimentIdeasResolver,
  EventsResolver,
  ExperimentChangesResolver,
];

@Module({
  imports: [PeopleModule, PlansModule, ProjectsModule, HypothesesModule, PrototypesModule, BenchmarksModule],
  providers: [
    ...COMMANDS,
    ...RESOLVERS,
    ExperimentPage,
    ExperimentText,
    ExperimentHistory,
    ExperimentOverlaps,
    Lineage,
    ExperimentLinkLoader,
    ExperimentChanges,
  ],
  exports: [ExperimentPage, ExperimentLinkLoader, ExperimentChanges, ...COMMANDS],
})
export class ExperimentsModule {
  constructor(readers: NodeReaders, page: ExperimentPage) {
    readers.register('experiment', (context, uuid) => page.byUuid(context.actor, uuid));
  }
}
