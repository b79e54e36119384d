import type { RuleReading } from '@levain/domain/statistics/decision-rule.js';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { useExperiment } from '../experiment-context.js';
import { figuresFor } from '../reading-voice.js';
import { FactsTable } from '../readings/facts-table.js';
import type { MeasureReading } from '../readings/read-measure.js';
import classes from './evaluation.module.css';

const CLAUSES = ['confirmed', 'noDifference', 'refuted', 'notEnoughEvidence', 'guardrails', 'weak'] as const;

/** The rule itself, clause by clause, and the figures it was given. */
export function RuleInputs({ rule, primary }: { rule: RuleReading; primary: MeasureReading | undefined }) {
  const { plan } = useExperiment();
  const text = useText();
  return (
    <details className={classes['details']}>
      <summary>{text('evaluations.ruleWords')}</summary>
      <div className={classes['block']}>
        <ul className={classes['list']}>
          {CLAUSES.map((clause) => (
            <li key={clause}>{text(`evaluations.clause.${clause}`)}</li>
          ))}
        </ul>
        {primary && <Given primary={primary} />}
        {plan.decisionRule && (
          <p className={classes['text']}>{text('evaluations.ourRule', { rule: plan.decisionRule })}</p>
        )}
        <p className={classes['quiet']}>{text('evaluations.ruleVersion', { version: rule.version })}</p>
      </div>
    </details>
  );
}

function Given({ primary: { analysis, measure } }: { primary: MeasureReading }) {
  const { plan } = useExperiment();
  const text = useText();
  const intl = useIntl();
  const figures = figuresFor(intl, measure.metric, analysis);
  const effect = analysis.effect?.absolute;
  const interval =
    effect && effect.low !== null && effect.high !== null
      ? text('evaluations.given.intervalIs', {
          low: figures.effect(effect.low),
          high: figures.effect(effect.high),
          level: figures.level(effect.level),
          kind: effect.kind,
        })
      : null;
  const minimum = measure.minimumWorthwhileEffect;
  const facts: readonly (readonly [string, string | null])[] = [
    [text('evaluations.given.measure'), measure.metric.name],
    [text('evaluations.given.direction'), text(`words.direction.${measure.direction}`)],
    [text('evaluations.given.interval'), interval],
    [text('evaluations.given.minimum'), minimum === null ? null : figures.change(minimum)],
    [text('evaluations.given.stopDate'), plan.stopDate === null ? null : figures.day(plan.stopDate)],
    [
      text('evaluations.given.ended'),
      text(analysis.plannedEndReached ? 'evaluations.given.yes' : 'evaluations.given.no'),
    ],
    [text('evaluations.given.grade'), text(`analysis.grade.${analysis.evidenceGrade}`)],
  ];
  return (
    <FactsTable
      title={text('evaluations.given.title')}
      rows={facts.flatMap(([label, value]) =>
        value === null ? [] : [{ key: label, cells: [label, value] }],
      )}
    />
  );
}
