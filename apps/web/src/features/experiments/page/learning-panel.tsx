import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { DecisionBadge } from '../../../ui/decision-badge.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import { useExperiment } from '../experiment-context.js';
import { QuotedStanding } from '../lineage/elsewhere/quoted-standing.js';
import classes from './overview.module.css';
import { verdictStandingOf } from './standing.js';

/** What came of it, once there is a verdict; above it, what made this test follow another. */
export function LearningPanel() {
  const experiment = useExperiment();
  const { number, learning, evaluation, decision, becauseOf, parent, keeps, changes } = experiment;
  const standing = verdictStandingOf(experiment);
  const text = useText();
  const intl = useIntl();
  return (
    <>
      {parent && (
        <Panel title={text('experiments.follows.title', { number: parent.number })}>
          {becauseOf && (
            <p className={classes['quote']}>
              {text('experiments.follows.because', { learning: becauseOf.statement })}
            </p>
          )}
          {becauseOf && <QuotedStanding of="becauseOf" />}
          {keeps && <p className={classes['small']}>{text('experiments.follows.keeps', { keeps })}</p>}
          {changes && <p className={classes['small']}>{text('experiments.follows.changes', { changes })}</p>}
          <TextLink to="/experiments/$number" params={{ number: String(parent.number) }}>
            {text('experiments.follows.open', { title: parent.title })}
          </TextLink>
          <TextLink
            to="/experiments/$number/compare"
            params={{ number: String(number) }}
            search={{ with: parent.number }}
          >
            {text('experiments.follows.compare')}
          </TextLink>
        </Panel>
      )}
      {evaluation?.verdict && (
        <Panel title={text('experiments.outcome.title')}>
          <div className={classes['outcome']}>
            <VerdictBadge
              verdict={evaluation.verdict}
              confirmed={standing === 'confirmed'}
              contested={standing === 'contested'}
            />
            {decision && <DecisionBadge decision={decision.kind} />}
          </div>
          {learning && (
            <p className={classes['quote']}>
              <TextLink to="/learnings/$learningId" params={{ learningId: learning.id }} underline="hover">
                {learning.statement}
              </TextLink>
            </p>
          )}
          {learning && <QuotedStanding of="learning" />}
          {learning && (
            <p className={classes['small']}>
              {text('experiments.outcome.limits', { limits: learning.limits })}
            </p>
          )}
          {decision && (
            <p className={classes['small']}>
              {text('experiments.outcome.decided', {
                name: decision.decidedBy.name,
                date: intl.formatDate(decision.decidedAt, { dateStyle: 'medium' }),
                reason: decision.reason,
              })}
            </p>
          )}
        </Panel>
      )}
    </>
  );
}
