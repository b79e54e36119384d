import { Module } from '@nestjs/common';
import { NodeReaders } from '../graphql/node.js';
import { BenchmarkRelationsResolver } from './benchmark-relations.resolver.js';
import './benchmark.entity.js';
import { BenchmarkLoader } from './benchmark.loader.js';
import { BenchmarksResolver } from './benchmarks.resolver.js';
import { RecordBenchmark } from './commands/record-benchmark.js';
import { ReviseBenchmark } from './commands/revise-benchmark.js';
import './reference-figure.entity.js';
import { ReferenceFiguresLoader } from './reference-figures.loader.js';
import {
  BenchmarkFiguresResolver,
  ExperimentFiguresResolver,
  ReferenceFigureFieldsResolver,
} from './reference-figures.resolver.js';
import { BenchmarkQuery } from './queries/benchmark.js';
import { BenchmarksPage } from './queries/benchmarks-page.js';

const QUERIES = [BenchmarksPage, BenchmarkQuery, BenchmarkLoader, ReferenceFiguresLoader];
const FIGURES = [BenchmarkFiguresResolver, ExperimentFiguresResolver, ReferenceFigureFieldsResolver];

@Module({
  providers: [
    BenchmarksResolver,
    BenchmarkRelationsResolver,
    RecordBenchmark,
    ReviseBenchmark,
    ...QUERIES,
    ...FIGURES,
  ],
  exports: [BenchmarkLoader],
})
export class BenchmarksModule {
  constructor(readers: NodeReaders, loader: BenchmarkLoader) {
    readers.register('benchmark', (context, id) => loader.load(context, id));
  }
}
