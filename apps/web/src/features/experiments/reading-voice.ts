import type { IntlShape } from 'react-intl';
import type { ArmRole, Direction, MeasureRole, MetricShape, Periodicity } from '@levain/domain/plans/plan.js';
import type { Analysis, ArmReading } from '@levain/domain/statistics/analysis.js';
import type { MessageId } from '../../i18n/message-id.js';
import type { CodedContext } from './coded-words.js';
import { figuresOf, type Figures } from './figures.js';

/** What the sentences of a measure name. */
export interface ReadMeasure {
  readonly name: string;
  readonly role: MeasureRole;
  readonly shape: MetricShape;
  readonly unit: string | null;
  readonly direction: Direction;
  readonly periodicity: Periodicity | null;
  readonly changeDate: string | null;
  readonly stopDate: string | null;
  readonly minimumWorthwhileEffect: number | null;
  /** How much worse a guardrail may get. */
  readonly margin: number | null;
  readonly arms: readonly { readonly id: string; readonly name: string; readonly role: ArmRole }[];
}

/** One measure's figures and names in the language of the reader. */
export interface Voice {
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

/** A figure of about the size of those to come: small rates are said per 1,000. */
export function typicalOf({ arms, target }: Analysis): number | null {
  const known = [...arms.map(({ mean }) => mean), target.baseline, target.target].filter(
    (value): value is number => typeof value === 'number' && value !== 0,
  );
  return known.length === 0 ? null : Math.max(...known.map(Math.abs));
}

/** The figures of a measure as its sentences and tables write them. */
export function figuresFor(
  intl: IntlShape,
  measure: Pick<ReadMeasure, 'shape' | 'unit'>,
  analysis: Analysis,
): Figures {
  return figuresOf(intl, { shape: measure.shape, unit: measure.unit, typical: typicalOf(analysis) });
}

export function voiceOf(intl: IntlShape, measure: ReadMeasure, analysis: Analysis): Voice {
  const figures = figuresFor(intl, measure, analysis);
  return {
    intl,
    figures,
    measure,
    context: { intl, figures, armName: armNamer(intl, measure.arms) },
    say: (id, values) => intl.formatMessage({ id: id as string }, values),
  };
}

export function nameOf(arm: ArmReading, voice: Voice): string {
  if (arm.armId) return voice.context.armName(arm.armId);
  const period = PERIOD_NAME[arm.role];
  return period ? voice.say(period) : voice.measure.name;
}

/** Still under way: neither at its planned end nor ended by people. Analyses kept before 2.0 know nothing of an early end. */
export function isRunning({ plannedEndReached, timing }: Analysis): boolean {
  return !plannedEndReached && ((timing as Analysis['timing'] | undefined)?.endedEarlyOn ?? null) === null;
}

/** The estimate in the wanted direction: above zero is better. */
export function toward(
  direction: Direction,
  { low, high }: { readonly low: number; readonly high: number },
): { readonly low: number; readonly high: number } {
  return direction === 'increase' ? { low, high } : { low: -high, high: -low };
}
