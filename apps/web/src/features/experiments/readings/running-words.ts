import type { Analysis, SequenceLook } from '@levain/domain/statistics/analysis.js';
import { toward, type ReadMeasure, type Voice } from '../reading-voice.js';

/** What is already sure while the test runs, however often one looks. */
export type RunningState = 'better' | 'worse' | 'noGain' | 'open';

export function lastLook(analysis: Analysis): SequenceLook | null {
  // Analyses kept before 2.0 have no sequence at all.
  const sequence = analysis.sequence as Analysis['sequence'] | undefined;
  return sequence?.looks.at(-1) ?? null;
}

export function runningState(
  analysis: Analysis,
  { direction, minimumWorthwhileEffect }: Pick<ReadMeasure, 'direction' | 'minimumWorthwhileEffect'>,
): RunningState {
  const look = lastLook(analysis);
  if (!look) return 'open';
  const { low, high } = toward(direction, { low: look.runningLow, high: look.runningHigh });
  if (low > 0) return 'better';
  // Of several variants only the best one is followed: what it shows is no word on the others.
  if (analysis.comparisons.length > 1) return 'open';
  if (high < 0) return 'worse';
  return minimumWorthwhileEffect !== null && high < minimumWorthwhileEffect ? 'noGain' : 'open';
}

/** Where the running interval stands; nothing to say for a series, or before both groups have settled. */
export function runningSentences(analysis: Analysis, voice: Voice): string[] {
  const look = lastLook(analysis);
  if (!look) return [];
  const { figures, say, measure } = voice;
  const values = {
    low: figures.effect(look.runningLow),
    high: figures.effect(look.runningHigh),
    minimum: figures.change(measure.minimumWorthwhileEffect ?? 0),
    on: figures.day(look.on),
  };
  return [say(`analysis.running.${runningState(analysis, measure)}`, values)];
}
