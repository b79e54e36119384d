import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { useFormat } from '../../../ui/use-format.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { ScoresShown } from './api/hypothesis-scores.js';
import classes from './scores.module.css';

/** What the score said, and what the tests showed: side by side, without a conclusion from one case. */
export function ScoredTests({ scores }: { scores: ScoresShown }) {
  const text = useText();
  const format = useFormat();
  if (scores.score === null || scores.tests.length === 0) return null;
  return (
    <div className={classes['beside']}>
      <h3 className={classes['besideTitle']}>{text('scores.beside')}</h3>
      <ul className={classes['tests']}>
        {scores.tests.map(({ experiment, verdict, effect }) => (
          <li key={experiment.id}>
            <b className={classes['score']}>
              {text('scores.outOf', { score: format.number(scores.score!, 1) })}
            </b>
            <span>
              <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }}>
                EXP-{experiment.number} {experiment.title}
              </TextLink>
              <span className={classes['badges']}>
                <VerdictBadge verdict={verdict} confirmed />
                {effect && effect.value !== null && (
                  <span>
                    {text('scores.effect', {
                      metric: effect.metricName,
                      effect: format.difference(effect.value, effect),
                    })}
                  </span>
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
