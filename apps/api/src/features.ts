import type { Type } from '@nestjs/common';
import { ExperimentsModule } from './experiments/experiments.module.js';

/** The feature modules, in the order of the product's words. */
export const FEATURES: Type[] = [ExperimentsModule];
