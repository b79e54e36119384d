import { Module } from '@nestjs/common';
import { ForecastPage } from './asking/forecast-page.js';
import { ForecastRequestLetter } from './asking/forecast-request-letter.js';
import { GiveForecast } from './commands/give-forecast.js';
import './forecast.entity.js';
import { ExperimentForecastsResolver, ForecastsResolver } from './forecasts.resolver.js';
import { CrowdRecordQuery } from './queries/crowd-record.js';
import { ExperimentForecastsQuery } from './queries/experiment-forecasts.js';
import { OwnForecastsQuery } from './queries/own-forecasts.js';

@Module({
  providers: [
    GiveForecast,
    ForecastsResolver,
    ExperimentForecastsResolver,
    ExperimentForecastsQuery,
    OwnForecastsQuery,
    CrowdRecordQuery,
    ForecastRequestLetter,
    ForecastPage,
  ],
  exports: [GiveForecast],
})
export class ForecastsModule {}
