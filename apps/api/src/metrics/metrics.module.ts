import { Module } from '@nestjs/common';
import { NodeReaders } from '../graphql/node.js';
import './metric.entity.js';
import { MetricLoader } from './metric.loader.js';

@Module({ providers: [MetricLoader], exports: [MetricLoader] })
export class MetricsModule {
  constructor(readers: NodeReaders, loader: MetricLoader) {
    readers.register('metric', (context, id) => loader.load(context, id));
  }
}
