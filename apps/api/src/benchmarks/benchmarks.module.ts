import { Module } from '@nestjs/common';
import { NodeReaders } from '../graphql/node.js';
import './benchmark.entity.js';
import { BenchmarkLoader } from './benchmark.loader.js';

@Module({ providers: [BenchmarkLoader], exports: [BenchmarkLoader] })
export class BenchmarksModule {
  constructor(readers: NodeReaders, loader: BenchmarkLoader) {
    readers.register('benchmark', (context, id) => loader.load(context, id));
  }
}
