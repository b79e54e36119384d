import { Module } from '@nestjs/common';
import { MetricsModule } from '../metrics/metrics.module.js';
import './amendment.entity.js';
import './arm.entity.js';
import './measure.entity.js';
import { MeasureReadingsLoader } from './measure-readings.loader.js';
import './plan.entity.js';
import { AmendmentsResolver, MeasuresResolver, PlansResolver } from './plans.resolver.js';

@Module({
  imports: [MetricsModule],
  providers: [PlansResolver, AmendmentsResolver, MeasuresResolver, MeasureReadingsLoader],
})
export class PlansModule {}
