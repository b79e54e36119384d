import type { RuleReading } from '@levain/domain/statistics/decision-rule.js';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { figuresFor } from '../reading-voice.js';
import { posteriorSentences } from '../readings/chance-words.js';
import type { MeasureReading } from '../readings/read-measure.js';
import classes from './evaluation.module.css';

/** The same rule in terms of chances, beside the verdict; it never changes it. */
export function ChancesBeside({ rule, primary }: { rule: RuleReading; primary: MeasureReading | undefined }) {
  const text = useText();
  const intl = useIntl();
  // Rules kept before 2.0 have no Bayesian reading.
  const bayesian = (rule.bayesian as RuleReading['bayesian'] | undefined) ?? null;
  if (!bayesian || !primary) return null;
  const { analysis, measure } = primary;
  const figures = figuresFor(intl, measure.metric, analysis);
  const lines = posteriorSentences(analysis.posterior, measure.minimumWorthwhileEffect, { intl, figures });
  return (
    <section>
      <h3 className={classes['label']}>{text('evaluations.chances')}</h3>
      <p className={classes['text']}>
        {text(`evaluations.chancesSay.${bayesian.says}`)}
        {bayesian.agrees !== null &&
          ` ${text(bayesian.agrees ? 'evaluations.chancesAgree' : 'evaluations.chancesDiffer')}`}
      </p>
      <ul className={classes['list']}>
        {lines.slice(0, 3).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={classes['quiet']}>{text('analysis.posterior.noPeeking')}</p>
    </section>
  );
}
