import { Module } from '@nestjs/common';
import './network.entity.js';
import { NetworkReadings } from './network-readings.js';
import { NetworkStore } from './network-store.js';
import { NetworkWorker } from './network-worker.js';
import { CoverageResolver } from './coverage.resolver.js';
import { NetworkResolver } from './network.resolver.js';
import { CoverageQuery } from './queries/coverage.js';
import { NetworkReadingQuery } from './queries/network-reading.js';

@Module({
  providers: [
    ...[NetworkReadings, NetworkStore, NetworkWorker],
    ...[NetworkReadingQuery, CoverageQuery, NetworkResolver, CoverageResolver],
  ],
})
export class NetworkModule {}
