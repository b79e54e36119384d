import { Module } from '@nestjs/common';
import { NodeReaders } from '../graphql/node.js';
import { DefineMetric } from './commands/define-metric.js';
import './metric.entity.js';
import { MetricLoader } from './metric.loader.js';
import { MetricsResolver } from './metrics.resolver.js';
import { MetricsQuery } from './queries/metrics.js';

@Module({ providers: [MetricsResolver, MetricsQuery, DefineMetric, MetricLoader], exports: [MetricLoader] })
export class MetricsModule {
  constructor(readers: NodeReaders, loader: MetricLoader) {
    readers.register('metric', (context, id) => loader.load(context, id));
  }
}
