import { composeSentence } from '@levain/domain/hypotheses/sentence.js';
import { useIntl } from 'react-intl';
import { useText, type Text } from '../../../../i18n/use-text.js';
import { dayText, figuresOf } from '../../figures.js';
import type { ExperimentView } from '../../page/api/experiment-parts.js';
import { linesOfView } from '../../plan/plan-lines.js';
import { readingsOf, type MeasureReading } from '../../readings/read-measure.js';

export const GROUPS = ['bet', 'figures', 'outcome'] as const;
export type Group = (typeof GROUPS)[number];

/** One thing that is compared, and how it is said of an experiment; empty where it does not apply. */
interface Line {
  readonly group: Group;
  readonly name: string;
  readonly value: string;
}

export interface ComparedRow {
  readonly group: Group;
  readonly name: string;
  readonly values: readonly [string, string];
  readonly differs: boolean;
}

type Intl = ReturnType<typeof useIntl>;

function betLines(experiment: ExperimentView, text: Text, intl: Intl): Line[] {
  const { hypothesis, prototype } = experiment;
  const plan = linesOfView(experiment.plan);
  const day = (value: string | null) => (value ? dayText(intl, value) : text('plan.notSaid'));
  const lines: readonly (readonly [string, string])[] = [
    [
      text('words.searchKind.hypothesis'),
      hypothesis ? composeSentence(hypothesis, hypothesis.locale).text : text('plan.notSaid'),
    ],
    [text('words.searchKind.prototype'), prototype?.name ?? text('plan.notSaid')],
    [text('plan.design.title'), plan.design ? text(`words.design.${plan.design}`) : text('plan.notSaid')],
    [text('plan.arms'), plan.arms.map(({ name }) => name).join(', ')],
    [text('plan.changeDate'), plan.changeDate ? day(plan.changeDate) : ''],
    [text('plan.stopDate'), day(plan.stopDate)],
    [text('plan.minimumPerArm'), plan.minimumPerArm === null ? '' : intl.formatNumber(plan.minimumPerArm)],
    [text('plan.decisionRule'), plan.decisionRule ?? text('plan.notSaid')],
    [
      text('lineage.compare.amendments'),
      text('lineage.compare.amendmentCount', { count: experiment.plan.amendments.length }),
    ],
  ];
  return lines.map(([name, value]) => ({ group: 'bet', name, value }));
}

function effectText({ measure, analysis }: MeasureReading, text: Text, intl: Intl): string {
  const effect = analysis.effect?.absolute;
  if (!effect) return text('lineage.compare.noEffect');
  const figures = figuresOf(intl, measure.metric);
  const value = figures.effect(effect.value);
  if (effect.low === null || effect.high === null) return value;
  const bounds = { low: figures.effect(effect.low), high: figures.effect(effect.high) };
  return text('lineage.compare.effectValue', { value, ...bounds, level: figures.level(effect.level) });
}

/** Target, value observed, effect with its interval: of every measure, by the name of its metric. */
function figureLines(experiment: ExperimentView, text: Text, intl: Intl): Line[] {
  const readings = readingsOf(experiment);
  return experiment.plan.measures.flatMap((measure): Line[] => {
    const figures = figuresOf(intl, measure.metric);
    const say = (value: number | null) => (value === null ? text('plan.notSaid') : figures.value(value));
    const reading = readings.find((each) => each.measure.id === measure.id);
    const observed = reading?.analysis.target.observed ?? null;
    const line = (part: 'target' | 'observed' | 'effect', value: string): Line => ({
      ...{ group: 'figures', value },
      name: text(`lineage.compare.${part}`, { metric: measure.metric.name }),
    });
    return [
      line(
        'target',
        text('lineage.compare.fromTo', { from: say(measure.baseline), to: say(measure.target) }),
      ),
      line('observed', observed === null ? text('lineage.compare.notObserved') : figures.value(observed)),
      line('effect', reading ? effectText(reading, text, intl) : text('lineage.compare.noEffect')),
    ];
  });
}

function outcomeLines({ evaluation, decision, learning }: ExperimentView, text: Text): Line[] {
  const verdict = evaluation?.verdict;
  const none = text('lineage.compare.notYet');
  const lines: readonly (readonly [string, string])[] = [
    [text('lineage.compare.verdict'), verdict ? text(`words.verdict.${verdict}`) : none],
    [text('lineage.compare.decision'), decision ? text(`words.decision.${decision.kind}`) : none],
    [text('lineage.compare.reason'), decision?.reason ?? ''],
    [text('lineage.compare.learning'), learning?.statement ?? none],
    [text('lineage.compare.limits'), learning?.limits ?? ''],
  ];
  return lines.map(([name, value]) => ({ group: 'outcome', name, value }));
}

/** Two experiments line by line, in the order of the screen; what neither has is left out. */
export function useComparedRows(one: ExperimentView, other: ExperimentView): readonly ComparedRow[] {
  const text = useText();
  const intl = useIntl();
  const linesOf = (experiment: ExperimentView) => [
    ...betLines(experiment, text, intl),
    ...figureLines(experiment, text, intl),
    ...outcomeLines(experiment, text),
  ];
  const [first, second] = [linesOf(one), linesOf(other)];
  const names = [...first, ...second.filter(({ name }) => !first.some((line) => line.name === name))];
  const valueIn = (lines: readonly Line[], name: string) =>
    lines.find((line) => line.name === name)?.value ?? '';
  return GROUPS.flatMap((group) =>
    names
      .filter((line) => line.group === group)
      .map(({ name }): ComparedRow => {
        const values = [valueIn(first, name), valueIn(second, name)] as const;
        return { group, name, values, differs: values[0] !== values[1] };
      })
      .filter(({ values }) => values.some((value) => value !== '')),
  );
}
