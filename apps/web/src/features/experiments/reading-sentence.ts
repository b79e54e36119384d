import type { IntlShape } from 'react-intl';
import type { Direction } from '@levain/domain/plans/plan.js';
import type { Analysis, Estimate } from '@levain/domain/statistics/analysis.js';
import type {
  AnalysisReason,
  AnalysisWarning,
  ExplanationCode,
} from '@levain/domain/statistics/analysis-codes.js';
import { SIGNAL_RULES } from '@levain/domain/statistics/series-chart.js';
import type { MessageId } from '../../i18n/message-id.js';
import { codedSentence } from './coded-words.js';
import { isRunning, toward, voiceOf, type ReadMeasure, type Voice } from './reading-voice.js';
import { betSentence } from './readings/bet-sentence.js';
import { posteriorSentences } from './readings/chance-words.js';
import { observedSentences } from './readings/observed-words.js';
import { lastLook, runningSentences, runningState } from './readings/running-words.js';
import { SOURCES } from './readings/sources.js';

export type ReadingTone = 'better' | 'worse' | 'unclear' | 'none';

/** One step of how it was computed, and where its formula is published. */
export interface ComputedStep {
  readonly sentence: string;
  readonly source: string | null;
}

/** A reading in words. A reader who sees only `headline` has understood. */
export interface ReadingWords {
  readonly headline: string;
  /** What it means for the bet, without any method in it. */
  readonly bet: string;
  readonly sentences: readonly string[];
  /** Why it is too early, or wrong, and how much is still to go. Empty when the figures can be read. */
  readonly missing: readonly string[];
  readonly warnings: readonly string[];
  readonly computed: readonly ComputedStep[];
  /** The same figures as chances; empty when they were not read so. */
  readonly chances: readonly string[];
  readonly tone: ReadingTone;
}

/** Which way the whole interval points, given what is better. */
export function toneOf(effect: Estimate | null | undefined, direction: Direction): ReadingTone {
  if (!effect || effect.low === null || effect.high === null) return 'none';
  const { low, high } = toward(direction, { low: effect.low, high: effect.high });
  if (low > 0) return 'better';
  return high < 0 ? 'worse' : 'unclear';
}

/** Before the planned end the fixed interval is a preview; what is sure already is said by the one that holds at any time. */
function previewSentences(analysis: Analysis, voice: Voice): string[] {
  const effect = analysis.effect?.absolute;
  const running = runningSentences(analysis, voice);
  if (!effect || effect.low === null || effect.high === null) return running;
  const values = {
    low: voice.figures.effect(effect.low),
    high: voice.figures.effect(effect.high),
    stopDate: voice.measure.stopDate ? voice.figures.day(voice.measure.stopDate) : '',
    dated: voice.measure.stopDate ? 'yes' : 'no',
  };
  return [...running, voice.say('analysis.sentence.preview', values)];
}

function meaningSentence(analysis: Analysis, tone: ReadingTone, voice: Voice): string[] {
  if (isRunning(analysis)) return previewSentences(analysis, voice);
  const effect = analysis.effect?.absolute;
  if (!effect) return [];
  if (effect.low === null || effect.high === null || tone === 'none')
    return [voice.say('analysis.sentence.noInterval')];
  const values = {
    low: voice.figures.effect(effect.low),
    high: voice.figures.effect(effect.high),
    level: voice.figures.level(effect.level),
  };
  return [voice.say(`analysis.sentence.${tone}.${analysis.design}`, values)];
}

function targetSentence({ target }: Analysis, voice: Voice): string[] {
  if (target.reached === null || target.target === null || target.observed === null) return [];
  const values = {
    target: voice.figures.value(target.target),
    observed: voice.figures.value(target.observed),
  };
  return [
    voice.say(target.reached ? 'analysis.sentence.targetReached' : 'analysis.sentence.targetMissed', values),
  ];
}

function signalSentence({ chart }: Analysis, voice: Voice): string[] {
  const rules = (chart?.points ?? [])
    .filter((point) => point.phase === 'after')
    .flatMap(({ signal }) => signal ?? []);
  const first = SIGNAL_RULES.find((rule) => rules.includes(rule));
  if (!first) return [];
  return [
    voice.say('analysis.sentence.signals', {
      count: rules.length,
      rule: voice.say(`analysis.rule.${first}`),
    }),
  ];
}

/** What is still missing, and the day on which it should be there. */
function toGo({ power }: Analysis, voice: Voice): string[] {
  const lines: string[] = [];
  const basis = (power as Partial<Analysis['power']>).basis ?? 'plannedMinimum';
  if (power.unitsToGo)
    lines.push(voice.say('analysis.sentence.unitsToGo', { count: power.unitsToGo, basis }));
  if (power.periodsToGo)
    lines.push(voice.say('analysis.sentence.periodsToGo', { count: power.periodsToGo, basis }));
  const expectedOn = power.expectedOn ?? null;
  if (expectedOn)
    lines.push(voice.say('analysis.sentence.expectedOn', { on: voice.figures.day(expectedOn) }));
  else if (power.unitsToGo) lines.push(voice.say('analysis.sentence.noPace'));
  if (power.daysToStop && power.daysToStop > 0) {
    lines.push(voice.say('analysis.sentence.daysToStop', { count: power.daysToStop }));
  }
  return lines;
}

/** The smallest change that a test of this size would show. */
function detectable({ power }: Analysis, voice: Voice): string[] {
  const mdeNow = power.mdeNow ?? null;
  return mdeNow === null
    ? []
    : [voice.say('analysis.sentence.detectable', { change: voice.figures.change(mdeNow) })];
}

function differenceSentences({ differenceInDifferences: found }: Analysis, voice: Voice): string[] {
  const placebo = found?.placebo;
  if (!placebo || placebo.low === null || placebo.high === null) return [];
  const moved = placebo.low > 0 || placebo.high < 0;
  const values = { low: voice.figures.effect(placebo.low), high: voice.figures.effect(placebo.high) };
  return [voice.say(moved ? 'analysis.sentence.placeboMoved' : 'analysis.sentence.placeboStill', values)];
}

/** What knowing people's figure from before takes away from the noise. */
function covariateSentence({ covariate }: Analysis, voice: Voice): string[] {
  if (!covariate || covariate.varianceReduction <= 0) return [];
  const share = voice.intl.formatNumber(covariate.varianceReduction, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  return [voice.say('analysis.sentence.covariate', { share })];
}

/** The sentence of one reason, warning or explanation. A code without its words in the catalogues does not compile. */
export function reasonId(code: AnalysisReason): MessageId {
  return `analysis.reason.${code}`;
}
function warningId(code: AnalysisWarning): MessageId {
  return `analysis.warning.${code}`;
}
function explanationId(code: ExplanationCode): MessageId {
  return `analysis.explanation.${code}`;
}

function unreadableHeadline(analysis: Analysis, voice: Voice): string {
  if (analysis.status === 'invalidData') return voice.say('analysis.sentence.invalid');
  const nothing = analysis.reasons.some(({ code }) => code === 'NO_DATA');
  return voice.say(nothing ? 'analysis.sentence.noData' : 'analysis.sentence.tooEarly');
}

function hasNothing({ reasons }: Analysis): boolean {
  return reasons.some(({ code }) => code === 'NO_DATA');
}

/** Too early, or contradictory: what was seen so far, and what is missing. */
function unreadable(analysis: Analysis, voice: Voice, reasons: readonly string[]) {
  // With nothing measured, each empty group and each caution would only say it again.
  const nothing = hasNothing(analysis);
  const early = analysis.status === 'insufficientData';
  return {
    headline: unreadableHeadline(analysis, voice),
    sentences: nothing
      ? []
      : [...observedSentences(analysis, voice), ...(early ? runningSentences(analysis, voice) : [])],
    missing: [...(nothing ? [] : reasons), ...(early ? toGo(analysis, voice) : [])],
    tone: 'none' as const,
  };
}

function readable(analysis: Analysis, voice: Voice) {
  const tone = runningTone(analysis, voice) ?? toneOf(analysis.effect?.absolute, voice.measure.direction);
  const [headline = voice.say('analysis.sentence.noData'), ...rest] = observedSentences(analysis, voice);
  const sentences = [
    ...rest,
    ...meaningSentence(analysis, tone, voice),
    ...differenceSentences(analysis, voice),
    ...covariateSentence(analysis, voice),
    ...signalSentence(analysis, voice),
    ...targetSentence(analysis, voice),
    ...detectable(analysis, voice),
  ];
  return { headline, sentences, missing: isRunning(analysis) ? toGo(analysis, voice) : [], tone };
}

function runningTone(analysis: Analysis, { measure }: Voice): ReadingTone | null {
  if (!isRunning(analysis)) return null;
  const state = lastLook(analysis) ? runningState(analysis, measure) : 'open';
  return state === 'better' || state === 'worse' ? state : 'unclear';
}

/** One measure's analysis in plain words, in the language of `intl`. Nothing in it is typed in: every figure is the analysis's. */
export function readingWords(analysis: Analysis, measure: ReadMeasure, intl: IntlShape): ReadingWords {
  const voice = voiceOf(intl, measure, analysis);
  const reasons = analysis.reasons.map(({ code, parameters }) =>
    codedSentence(reasonId(code), parameters, voice.context),
  );
  const warnings = analysis.warnings.map(({ code, parameters }) =>
    codedSentence(warningId(code), parameters, voice.context),
  );
  const computed = analysis.explanation.map(({ code, parameters }) => ({
    sentence: codedSentence(explanationId(code), parameters, voice.context),
    source: SOURCES[code] ?? null,
  }));
  const isReadable = analysis.status === 'ok';
  return {
    ...(isReadable ? readable(analysis, voice) : unreadable(analysis, voice, reasons)),
    bet: betSentence(analysis, voice),
    warnings: isReadable ? [...reasons, ...warnings] : hasNothing(analysis) ? [] : warnings,
    computed,
    chances: posteriorSentences(analysis.posterior, measure.minimumWorthwhileEffect, voice),
  };
}
