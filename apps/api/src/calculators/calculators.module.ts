import { Module } from '@nestjs/common';
import { AnalyseResolver } from './analyse.resolver.js';
import { SampleSizeResolver } from './sample-size.resolver.js';

/** Calculations on numbers that the caller brings. */
@Module({ providers: [SampleSizeResolver, AnalyseResolver] })
export class CalculatorsModule {}
