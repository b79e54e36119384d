import type { Benchmark } from '@levain/domain/benchmarks/benchmark.js';
import type { ReferenceFigure } from '@levain/domain/benchmarks/reference-figure.js';
import type { BenchmarkRow } from './benchmark.model.js';

export const benchmarkColumns = (benchmark: Benchmark) => ({
  actor: benchmark.actor,
  sector: benchmark.sector,
  context: benchmark.context,
  action: benchmark.action,
  result: benchmark.result,
  source_url: benchmark.sourceUrl,
  source_author: benchmark.sourceAuthor,
  published_on: benchmark.publishedOn,
  recheck_on: benchmark.recheckOn,
});

export const benchmarkOf = (row: BenchmarkRow, figures: readonly ReferenceFigure[]): Benchmark => ({
  actor: row.actor,
  sector: row.sector,
  context: row.context,
  action: row.action,
  result: row.result,
  sourceUrl: row.source_url,
  sourceAuthor: row.source_author,
  publishedOn: row.published_on,
  recheckOn: row.recheck_on,
  figures,
});
