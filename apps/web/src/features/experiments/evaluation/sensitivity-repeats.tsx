import type { RuleReading } from '@levain/domain/statistics/decision-rule.js';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { figuresFor } from '../reading-voice.js';
import type { MeasureReading } from '../readings/read-measure.js';
import classes from './evaluation.module.css';

interface RepeatsProps {
  rule: RuleReading;
  primary: MeasureReading | undefined;
}

/** The same figures read other ways: which bear the verdict out, which overturn it. */
export function SensitivityRepeats({ rule, primary }: RepeatsProps) {
  const text = useText();
  const intl = useIntl();
  if (rule.sensitivity.length === 0) return null;
  const figures = primary && figuresFor(intl, primary.measure.metric, primary.analysis);
  const effectOf = (check: string) => {
    const other = primary?.analysis.sensitivity.find((reading) => reading.check === check);
    if (!figures || !other) return '';
    const { absolute, p } = other;
    if (!absolute || absolute.low === null || absolute.high === null) {
      return p === null ? '' : text('evaluations.repeatP', { p: figures.p(p) });
    }
    return text('ui.effect.interval', {
      low: figures.effect(absolute.low),
      high: figures.effect(absolute.high),
    });
  };
  const flips = rule.sensitivity.filter(({ agrees }) => !agrees).length;
  return (
    <section>
      <h3 className={classes['label']}>{text('evaluations.sensitivity')}</h3>
      <p className={classes['text']}>
        {text('evaluations.repeats', { count: rule.sensitivity.length, flips })}
      </p>
      <ul className={classes['marked']}>
        {rule.sensitivity.map(({ check, agrees }) => {
          const Glyph = agrees ? IconCheck : IconX;
          const effect = effectOf(check);
          return (
            <li key={check}>
              <Glyph size={18} stroke={1.75} aria-hidden />
              <span>
                {text(agrees ? 'evaluations.agrees' : 'evaluations.disagrees', {
                  check: text(`analysis.sensitivity.${check}`),
                })}
                {effect && <span className={classes['beside']}>{effect}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
