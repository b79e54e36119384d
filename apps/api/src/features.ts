import type { Type } from '@nestjs/common';
import { ParticipationsModule } from './participations/participations.module.js';
import { HomeModule } from './home/home.module.js';
import { BoardsModule } from './boards/boards.module.js';
import { ExperimentsModule } from './experiments/experiments.module.js';
import { MeasurementsModule } from './measurements/measurements.module.js';
import { EvaluationsModule } from './evaluations/evaluations.module.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { IterationsModule } from './iterations/iterations.module.js';

/** The feature modules, in the order of the product's words. */
export const FEATURES: Type[] = [
  ExperimentsModule,
  BoardsModule,
  HomeModule,
  ParticipationsModule,
  MeasurementsModule,
  EvaluationsModule,
  DecisionsModule,
  IterationsModule,
];
