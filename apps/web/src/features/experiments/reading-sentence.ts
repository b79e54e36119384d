import type { IntlShape } from 'react-intl';
import type { ArmRole, Direction, MetricShape, Periodicity } from '@levain/domain/plans/plan.js';
import type { Analysis, ArmReading, Effect, Estimate } from '@levain/domain/statistics/analysis.js';
import type {
  AnalysisReason,
  AnalysisWarning,
  ExplanationCode,
} from '@levain/domain/statistics/analysis-codes.js';
import { SIGNAL_RULES } from '@levain/domain/statistics/series-chart.js';
import type { MessageId } from '../../i18n/message-id.js';
import { codedSentence, type CodedContext } from './coded-words.js';
import { figuresOf, type Figures } from './figures.js';

/** What the sentences name. */
export interface ReadMeasure {
  readonly name: string;
  readonly shape: MetricShape;
  readonly unit: string | null;
  readonly direction: Direction;
  readonly periodicity: Periodicity | null;
  readonly changeDate: string | null;
  readonly arms: readonly { readonly id: string; readonly name: string; readonly role: ArmRole }[];
}

export type ReadingTone = 'better' | 'worse' | 'unclear' | 'none';

/** A reading in words. A reader who sees only `headline` has understood. */
export interface ReadingWords {
  readonly headline: string;
  readonly sentences: readonly string[];
  /** Why it is too early, or wrong, and how much is still to go. Empty when the figures can be read. */
  readonly missing: readonly string[];
  readonly warnings: readonly string[];
  readonly computed: readonly string[];
  readonly tone: ReadingTone;
}

interface Voice {
  readonly intl: IntlShape;
  readonly figures: Figures;
  readonly context: CodedContext;
  readonly measure: ReadMeasure;
  readonly say: (id: MessageId, values?: Record<string, string | number>) => string;
}

const PERIOD_NAME: Partial<Record<ArmRole, MessageId>> = {
  before: 'analysis.phase.before',
  after: 'analysis.phase.after',
};

/** The name of an arm; the two periods of a before/after test are named by the screen. */
export function armNamer(intl: IntlShape, arms: ReadMeasure['arms']): (armId: string) => string {
  return (armId) => {
    const arm = arms.find(({ id }) => id === armId);
    const period = arm && PERIOD_NAME[arm.role];
    return period ? intl.formatMessage({ id: period as string }) : (arm?.name ?? armId);
  };
}

function voiceOf(intl: IntlShape, measure: ReadMeasure): Voice {
  const figures = figuresOf(intl, measure);
  return {
    intl,
    figures,
    measure,
    context: { intl, figures, armName: armNamer(intl, measure.arms) },
    say: (id, values) => intl.formatMessage({ id: id as string }, values),
  };
}

function nameOf(arm: ArmReading, voice: Voice): string {
  if (arm.armId) return voice.context.armName(arm.armId);
  const period = PERIOD_NAME[arm.role];
  return period ? voice.say(period) : voice.measure.name;
}

function valueOf(arm: ArmReading | undefined): number | null {
  return arm?.estimate?.value ?? arm?.mean ?? null;
}

/** Which way the whole interval points, given what is better. */
export function toneOf(effect: Estimate | null | undefined, direction: Direction): ReadingTone {
  if (!effect || effect.low === null || effect.high === null) return 'none';
  const sign = direction === 'increase' ? 1 : -1;
  const [low, high] = sign === 1 ? [effect.low, effect.high] : [-effect.high, -effect.low];
  if (low > 0) return 'better';
  return high < 0 ? 'worse' : 'unclear';
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

function observedSentences(analysis: Analysis, voice: Voice): string[] {
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
    return [
      voice.say('analysis.sentence.groups', {
        ...names,
        ...values,
        effect: effectText(analysis.effect, voice),
      }),
    ];
  }
  return analysis.arms.flatMap((arm) => {
    const value = valueOf(arm);
    if (value === null) return [];
    return [
      voice.say('analysis.sentence.oneSide', { name: nameOf(arm, voice), value: voice.figures.value(value) }),
    ];
  });
}

function meaningSentence(analysis: Analysis, tone: ReadingTone, voice: Voice): string[] {
  const effect = analysis.effect?.absolute;
  if (!effect) return [];
  if (tone === 'none' || effect.low === null || effect.high === null)
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

function toGo({ power }: Analysis, voice: Voice): string[] {
  const lines: string[] = [];
  if (power.unitsToGo) lines.push(voice.say('analysis.sentence.unitsToGo', { count: power.unitsToGo }));
  if (power.periodsToGo) lines.push(voice.say('analysis.sentence.periodsToGo', { count: power.periodsToGo }));
  if (power.daysToStop && power.daysToStop > 0) {
    lines.push(voice.say('analysis.sentence.daysToStop', { count: power.daysToStop }));
  }
  return lines;
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

/** One measure's analysis in plain words, in the language of `intl`. Nothing in it is typed in: every figure is the analysis's. */
export function readingWords(analysis: Analysis, measure: ReadMeasure, intl: IntlShape): ReadingWords {
  const voice = voiceOf(intl, measure);
  const reasons = analysis.reasons.map(({ code, parameters }) =>
    codedSentence(reasonId(code), parameters, voice.context),
  );
  const warnings = analysis.warnings.map(({ code, parameters }) =>
    codedSentence(warningId(code), parameters, voice.context),
  );
  const computed = analysis.explanation.map(({ code, parameters }) =>
    codedSentence(explanationId(code), parameters, voice.context),
  );
  const observed = observedSentences(analysis, voice);
  if (analysis.status !== 'ok') {
    const early = analysis.status === 'insufficientData';
    const nothing = analysis.reasons.some(({ code }) => code === 'NO_DATA');
    // With nothing measured, each empty group and each caution would only say it again.
    const missing = [...(nothing ? [] : reasons), ...(early ? toGo(analysis, voice) : [])];
    if (nothing)
      return {
        headline: unreadableHeadline(analysis, voice),
        sentences: [],
        missing,
        warnings: [],
        computed,
        tone: 'none',
      };
    return {
      headline: unreadableHeadline(analysis, voice),
      sentences: observed,
      missing,
      warnings,
      computed,
      tone: 'none',
    };
  }
  const tone = toneOf(analysis.effect?.absolute, measure.direction);
  const [headline = voice.say('analysis.sentence.noData'), ...rest] = observed;
  const sentences = [
    ...rest,
    ...meaningSentence(analysis, tone, voice),
    ...signalSentence(analysis, voice),
    ...targetSentence(analysis, voice),
  ];
  return { headline, sentences, missing: [], warnings: [...reasons, ...warnings], computed, tone };
}
