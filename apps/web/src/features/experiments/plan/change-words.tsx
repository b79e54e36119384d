import { useIntl } from 'react-intl';
import type { MetricShape } from '@levain/domain/plans/plan.js';
import { isDay } from '@levain/domain/time/day.js';
import type { MessageId } from '../../../i18n/message-id.js';
import { useText } from '../../../i18n/use-text.js';
import { dayText, figuresOf } from '../figures.js';

export interface ShownChange {
  readonly path: string;
  readonly of?: string | undefined;
  readonly before: unknown;
  readonly after: unknown;
}

interface ChangedMetric {
  readonly name: string;
  readonly shape: MetricShape;
  readonly unit: string | null;
}

const NAMES: Readonly<Record<string, MessageId>> = {
  design: 'plan.design.title',
  startsOn: 'plan.startsOn',
  stopDate: 'plan.stopDate',
  changeDate: 'plan.changeDate',
  arms: 'plan.arms',
  measures: 'plan.measures.short',
  name: 'plan.metric',
  role: 'plan.role',
  direction: 'plan.direction',
  baseline: 'plan.baseline',
  target: 'plan.target',
  minimumWorthwhileEffect: 'plan.minimumWorthwhileEffect',
  margin: 'plan.margin',
  share: 'plan.share',
  periodicity: 'plan.periodicity',
  confidence: 'plan.confidence',
  alpha: 'plan.confidence',
  minimumPerArm: 'plan.minimumPerArm',
  minimumPeriodsBefore: 'plan.minimumPeriodsBefore',
  minimumPeriodsAfter: 'plan.minimumPeriodsAfter',
  unitsPerWeek: 'plan.planner.kept.unitsPerWeek',
  spread: 'plan.planner.kept.spread',
  periodsBefore: 'plan.planner.kept.periodsBefore',
  power: 'plan.planner.power',
  unitsPerArm: 'plan.planner.kept.unitsPerArm',
  periodsAfter: 'plan.planner.kept.periodsAfter',
  weeks: 'plan.planner.kept.weeks',
  commitment: 'plan.decisionRule',
  decisionRule: 'plan.decisionRule',
};
const CHANGES_OF_VALUE = new Set(['minimumWorthwhileEffect', 'margin']);
/** What follows from the rest is not said twice. */
const isSaid = ({ path }: ShownChange) =>
  !path.startsWith('planning.') || NAMED_OF_PLANNING.has(path.slice(9));
const NAMED_OF_PLANNING = new Set([
  'unitsPerWeek',
  'spread',
  'periodsBefore',
  'power',
  'unitsPerArm',
  'periodsAfter',
  'weeks',
]);
const FIGURES = new Set(['baseline', 'target']);

/** A change of the bet: what, of which measure, from what, to what. */
export function useChangeWords(metrics: readonly ChangedMetric[]) {
  const text = useText();
  const intl = useIntl();
  const word = (key: string, value: unknown, metric: ChangedMetric | undefined): string => {
    if (value === null || value === undefined) return text('plan.notSaid');
    if (typeof value === 'object') return 'name' in value ? String(value.name) : JSON.stringify(value);
    if (typeof value === 'number') {
      if (metric && FIGURES.has(key)) return figuresOf(intl, metric).value(value);
      if (metric && CHANGES_OF_VALUE.has(key)) return figuresOf(intl, metric).change(value);
      const fraction = key === 'confidence' || key === 'share' || key === 'power';
      return intl.formatNumber(value, fraction ? { style: 'percent' } : {});
    }
    return isDay(String(value)) ? dayText(intl, String(value)) : String(value);
  };
  return ({ path, of, before, after }: ShownChange) => {
    const key = path.split('.').at(-1) ?? path;
    const metric = metrics.find(({ name }) => name === of) ?? (metrics.length === 1 ? metrics[0] : undefined);
    const name = NAMES[key] ? text(NAMES[key]) : key;
    return {
      name: of ? text('plan.changeOf', { name, of }) : name,
      before: word(key, before, metric),
      after: word(key, after, metric),
    };
  };
}

export function ChangeList({
  changes,
  metrics,
}: {
  changes: readonly ShownChange[];
  metrics: readonly ChangedMetric[];
}) {
  const text = useText();
  const words = useChangeWords(metrics);
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {changes.filter(isSaid).map((change, index) => (
        <li key={index}>{text('plan.change', words(change))}</li>
      ))}
    </ul>
  );
}
