import { ok, refuse, type Result } from '@levain/domain/refusal.js';
import type { NumbersQuestion } from '@levain/domain/statistics/analyse-numbers.js';
import type { AnalyseEntryInput, AnalyseInput } from './analyse.inputs.js';

type Data = NumbersQuestion['data'];

/** The domain's question. Refuses anything but exactly one kind of numbers. */
export function questionOf(input: AnalyseInput): Result<NumbersQuestion> {
  const kinds = [input.entries, input.series, input.pairedValues, input.pairedAnswers];
  if (kinds.filter((kind) => kind !== null && kind !== undefined).length !== 1) {
    return refuse('CHOICE_REQUIRED', 'entries');
  }
  const { lowest: low = null, highest: high = null } = input;
  return ok({
    design: input.design,
    direction: input.direction,
    baseline: input.baseline ?? null,
    target: input.target ?? null,
    minimumWorthwhileEffect: input.minimumWorthwhileEffect ?? null,
    bounded: low === null && high === null ? null : { low, high },
    confidence: input.confidence ?? null,
    periodicity: input.periodicity ?? null,
    changeDate: input.changeDate ?? null,
    startsOn: input.startsOn ?? null,
    stopDate: input.stopDate ?? null,
    minimumPerArm: input.minimumPerArm ?? null,
    arms: (input.arms ?? []).map(({ id, role, share }) => ({ id, role, share: share ?? null })),
    data: dataOf(input),
    seriesShape: input.shape,
  });
}

function dataOf({ shape, entries, series, pairedValues, pairedAnswers }: AnalyseInput): Data {
  if (pairedValues) return { shape: 'pairs', pairs: { shape: 'mean', ...pairedValues } };
  if (pairedAnswers) {
    return { shape: 'pairs', pairs: { shape: 'proportion', counts: { ...pairedAnswers } } };
  }
  if (series) {
    return {
      shape: 'level',
      series: series.map(({ arm, points }) => ({
        armId: arm ?? null,
        points: points.map(({ on, value, events, total }) => ({
          on,
          value: value ?? null,
          ...(shape === 'level' ? {} : { events: events ?? null, total: total ?? null }),
        })),
      })),
    };
  }
  return groupsOf(shape, entries ?? []);
}

function groupsOf(shape: AnalyseInput['shape'], entries: readonly AnalyseEntryInput[]): Data {
  const place = ({ arm, on }: AnalyseEntryInput) => ({ armId: arm, on: on ?? null });
  if (shape === 'proportion') {
    return {
      shape,
      arms: entries.map((entry) => ({ ...place(entry), events: entry.events ?? 0, total: entry.total ?? 0 })),
    };
  }
  if (shape === 'rate') {
    return {
      shape,
      arms: entries.map((entry) => ({
        ...place(entry),
        events: entry.events ?? 0,
        exposure: entry.exposure ?? 0,
      })),
    };
  }
  return {
    shape: 'mean',
    arms: entries.map((entry) => ({
      ...place(entry),
      n: entry.n ?? null,
      mean: entry.mean ?? null,
      sd: entry.sd ?? null,
      values: entry.values ?? null,
      covariate: entry.covariate ? { ...entry.covariate } : null,
    })),
  };
}
