import type { Analysis, ArmReading, Effect } from '@levain/domain/statistics/analysis.js';
import { nameOf, type Voice } from '../reading-voice.js';

function valueOf(arm: ArmReading | undefined): number | null {
  return arm?.estimate?.value ?? arm?.mean ?? null;
}

function sidesOf(analysis: Analysis): {
  treated?: ArmReading | undefined;
  reference?: ArmReading | undefined;
} {
  const { effect, arms } = analysis;
  const byId = (id: string | null) => arms.find((arm) => id !== null && arm.armId === id);
  return {
    treated: byId(effect?.armId ?? null) ?? arms.find(({ role }) => role === 'variant' || role === 'after'),
    reference:
      byId(effect?.referenceArmId ?? null) ??
      arms.find(({ role }) => role === 'control' || role === 'before'),
  };
}

function effectText(effect: Effect, voice: Voice): string {
  const absolute = voice.figures.effect(effect.absolute?.value ?? 0);
  if (!effect.relative) return absolute;
  return voice.say('analysis.relative', {
    effect: absolute,
    relative: voice.figures.relative(effect.relative.value),
  });
}

function seriesSentences(voice: Voice, effect: Effect | null, treated: number, reference: number): string[] {
  const observed = voice.say('analysis.sentence.series', {
    reference: voice.figures.value(reference),
    treated: voice.figures.value(treated),
    periodicity: voice.measure.periodicity ?? 'other',
    changeDate: voice.measure.changeDate ? voice.figures.day(voice.measure.changeDate) : '',
  });
  if (!effect?.absolute) return [observed];
  return [observed, voice.say('analysis.sentence.seriesEffect', { effect: effectText(effect, voice) })];
}

/** The two figures with the effect; where the effect is not their difference, the sentence says what it is. */
function comparedSentence(
  { covariate, differenceInDifferences: moved }: Partial<Analysis>,
  sides: Record<'treated' | 'treatedName' | 'reference' | 'referenceName', string>,
  effect: string,
  voice: Voice,
): string {
  if (moved) {
    return voice.say('analysis.sentence.groupsMoved', {
      ...sides,
      treatedBefore: voice.figures.value(moved.beforeTreated),
      treated: voice.figures.value(moved.afterTreated),
      referenceBefore: voice.figures.value(moved.beforeReference),
      reference: voice.figures.value(moved.afterReference),
      effect,
    });
  }
  return voice.say(covariate ? 'analysis.sentence.groupsAdjusted' : 'analysis.sentence.groups', {
    ...sides,
    effect,
  });
}

/** What was observed: one sentence that holds the answer, then what it rests on. */
export function observedSentences(analysis: Analysis, voice: Voice): string[] {
  const { treated, reference } = sidesOf(analysis);
  const treatedValue = valueOf(treated);
  const referenceValue = valueOf(reference);
  if (treated && reference && treatedValue !== null && referenceValue !== null) {
    if (treated.role === 'after' && analysis.chart && voice.measure.changeDate) {
      return seriesSentences(voice, analysis.effect, treatedValue, referenceValue);
    }
    const names = { treatedName: nameOf(treated, voice), referenceName: nameOf(reference, voice) };
    const values = {
      treated: voice.figures.value(treatedValue),
      reference: voice.figures.value(referenceValue),
    };
    if (!analysis.effect?.absolute)
      return [voice.say('analysis.sentence.groupsPlain', { ...names, ...values })];
    return [comparedSentence(analysis, { ...names, ...values }, effectText(analysis.effect, voice), voice)];
  }
  return analysis.arms.flatMap((arm) => {
    const value = valueOf(arm);
    if (value === null) return [];
    return [
      voice.say('analysis.sentence.oneSide', { name: nameOf(arm, voice), value: voice.figures.value(value) }),
    ];
  });
}
