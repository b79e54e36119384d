import { useText } from '../../../i18n/use-text.js';
import { DecisionBadge } from '../../../ui/decision-badge.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { StageBadge } from '../../../ui/stage-badge.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { HypothesisShown } from '../api/hypothesis.js';
import classes from './tested-by.module.css';

/** Every experiment of the statement, running ones included: it outlives each of them. */
export function TestedBy({ hypothesis }: { hypothesis: HypothesisShown }) {
  const text = useText();
  const { experiments } = hypothesis;
  return (
    <Panel
      title={text('hypotheses.experiments')}
      sentence={text('hypotheses.experimentCount', { count: experiments.length })}
    >
      {experiments.length > 0 && (
        <ul className={classes['list']}>
          {experiments.map((experiment) => (
            <li key={experiment.id}>
              <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }}>
                EXP-{experiment.number} {experiment.title}
              </TextLink>
              <span className={classes['badges']}>
                <StageBadge stage={experiment.stage} />
                {experiment.verdict && <VerdictBadge verdict={experiment.verdict} />}
                {experiment.decision && <DecisionBadge decision={experiment.decision} />}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
