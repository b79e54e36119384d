import { Module } from '@nestjs/common';
import { SampleSizeResolver } from './sample-size.resolver.js';

/** Calculations on numbers that the caller brings. */
@Module({ providers: [SampleSizeResolver] })
export class CalculatorsModule {}
