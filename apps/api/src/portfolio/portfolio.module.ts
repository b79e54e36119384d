import { Module } from '@nestjs/common';
import { PortfolioResolver } from './portfolio.resolver.js';
import { PortfolioQuery } from './queries/portfolio.js';
import { TrackRecordQuery } from './queries/track-record.js';

@Module({ providers: [PortfolioResolver, PortfolioQuery, TrackRecordQuery], exports: [PortfolioQuery] })
export class PortfolioModule {}
