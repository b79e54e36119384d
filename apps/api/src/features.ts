import type { Type } from '@nestjs/common';
import { WorkspacesModule } from './workspaces/workspaces.module.js';
import { DepartmentsModule } from './departments/departments.module.js';
import { PeopleModule } from './people/people.module.js';
import { ProfilesModule } from './profiles/profiles.module.js';
import { ForgettingModule } from './forgetting/forgetting.module.js';
import { MembersModule } from './members/members.module.js';
import { AuditModule } from './audit/audit.module.js';
import { ProjectsModule } from './projects/projects.module.js';
import { GoalsModule } from './goals/goals.module.js';
import { BenchmarksModule } from './benchmarks/benchmarks.module.js';
import { PrototypesModule } from './prototypes/prototypes.module.js';
import { HypothesesModule } from './hypotheses/hypotheses.module.js';
import { MetricsModule } from './metrics/metrics.module.js';
import { LearningsModule } from './learnings/learnings.module.js';
import { SearchModule } from './search/search.module.js';
import { ParticipationsModule } from './participations/participations.module.js';
import { CallsModule } from './calls/calls.module.js';
import { HomeModule } from './home/home.module.js';
import { BoardsModule } from './boards/boards.module.js';
import { PortfolioModule } from './portfolio/portfolio.module.js';
import { ExperimentsModule } from './experiments/experiments.module.js';
import { MeasurementsModule } from './measurements/measurements.module.js';
import { TestimoniesModule } from './testimonies/testimonies.module.js';
import { ScoresModule } from './scores/scores.module.js';
import { ForecastsModule } from './forecasts/forecasts.module.js';
import { AnswersModule } from './answers/answers.module.js';
import { FeedbackModule } from './feedback/feedback.module.js';
import { AsksModule } from './asks/asks.module.js';
import { SavedBoardsModule } from './saved-boards/saved-boards.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { ContributionsModule } from './contributions/contributions.module.js';
import { ObjectionsModule } from './objections/objections.module.js';
import { CostsModule } from './costs/costs.module.js';
import { MyPartModule } from './my-part/my-part.module.js';
import { EvaluationsModule } from './evaluations/evaluations.module.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { IterationsModule } from './iterations/iterations.module.js';
import { LineageModule } from './lineage/lineage.module.js';
import { CalculatorsModule } from './calculators/calculators.module.js';
import { NominationsModule } from './nominations/nominations.module.js';
import { NetworkModule } from './network/network.module.js';
import { PacksModule } from './packs/packs.module.js';
import { SharingModule } from './sharing/sharing.module.js';
import { DigestsModule } from './digests/digests.module.js';
import { ProgressModule } from './progress/progress.module.js';
import { RoadmapModule } from './roadmap/roadmap.module.js';
import { NewsModule } from './news/news.module.js';
import { ResetsModule } from './resets/resets.module.js';
import { IdentitiesModule } from './identities/identities.module.js';
import { TokensModule } from './tokens/tokens.module.js';
import { IngestModule } from './ingest/ingest.module.js';
import { ArchiveModule } from './archive/archive.module.js';
import { OutboundModule } from './outbound/outbound.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';
import { DemoModule } from './demo/demo.module.js';

/** The feature modules, in the order of the product's words. */
export const FEATURES: Type[] = [
  WorkspacesModule,
  DepartmentsModule,
  PeopleModule,
  ProfilesModule,
  ForgettingModule,
  MembersModule,
  AuditModule,
  ProjectsModule,
  GoalsModule,
  BenchmarksModule,
  PrototypesModule,
  HypothesesModule,
  MetricsModule,
  LearningsModule,
  SearchModule,
  ExperimentsModule,
  BoardsModule,
  PortfolioModule,
  AnswersModule,
  HomeModule,
  ParticipationsModule,
  CallsModule,
  MeasurementsModule,
  TestimoniesModule,
  ObjectionsModule,
  FeedbackModule,
  AsksModule,
  SavedBoardsModule,
  TasksModule,
  ContributionsModule,
  CostsModule,
  MyPartModule,
  ScoresModule,
  ForecastsModule,
  EvaluationsModule,
  DecisionsModule,
  IterationsModule,
  LineageModule,
  CalculatorsModule,
  NominationsModule,
  NetworkModule,
  PacksModule,
  ProgressModule,
  RoadmapModule,
  NewsModule,
  SharingModule,
  DigestsModule,
  OutboundModule,
  WebhooksModule,
  ResetsModule,
  IdentitiesModule,
  TokensModule,
  IngestModule,
  ArchiveModule,
  DemoModule,
];
