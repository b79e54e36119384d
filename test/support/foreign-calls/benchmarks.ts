import { benchmarkOf, figureOf } from '../furniture-texts.js';
import { created, inputs, its, list, one, type ForeignCalls } from './hands.js';

export const benchmarks: ForeignCalls = {
  query: {
    benchmark: one('benchmark'),
    benchmarks: list('benchmarks'),
  },
  mutation: {
    recordBenchmark: created(({ other }) => [
      { benchmark: { ...benchmarkOf('ici'), sourceUrl: '' } },
      { benchmark: { ...benchmarkOf('ici'), figures: [figureOf('ici', other.metric)] } },
    ]),
    reviseBenchmark: inputs((hands) => [{ ...its(hands, 'benchmark'), benchmark: benchmarkOf('ici') }]),
  },
};
