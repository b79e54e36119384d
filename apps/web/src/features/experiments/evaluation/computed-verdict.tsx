import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { DecisionBadge } from '../../../ui/decision-badge.js';
import { Panel } from '../../../ui/panel.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import { useExperiment } from '../experiment-context.js';
import { readingsOf } from '../readings/read-measure.js';
import { guardrailId, isRuleReading, ruleReasons, tagId } from './rule-words.js';
import classes from './evaluation.module.css';

/** What the rule fixed before the test concludes from the numbers. A person may say otherwise, and both are shown. */
export function ComputedVerdict() {
  const experiment = useExperiment();
  const { plan, evaluation } = experiment;
  const text = useText();
  const intl = useIntl();
  const rule = evaluation?.computed;
  if (!isRuleReading(rule)) return null;
  const grade = readingsOf(experiment).find(({ measure }) => measure.role === 'outcome')?.analysis
    .evidenceGrade;
  const measureName = (id: string) => plan.measures.find((measure) => measure.id === id)?.metric.name ?? '';
  return (
    <Panel title={text('evaluations.ruleTitle')}>
      <div className={classes['line']}>
        {rule.verdict ? (
          <VerdictBadge verdict={rule.verdict} />
        ) : (
          <strong>{text('evaluations.noVerdictYet')}</strong>
        )}
        {rule.tags.map((tag) => (
          <span key={tag}>{text(tagId(tag))}</span>
        ))}
      </div>
      <ul className={classes['list']}>
        {ruleReasons(rule, plan, intl).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {grade && <p className={classes['text']}>{text(`analysis.grade.${grade}`)}</p>}
      {rule.guardrails.length > 0 && (
        <div>
          <p className={classes['label']}>{text('evaluations.guardrails')}</p>
          <ul className={classes['list']}>
            {rule.guardrails.map(({ measureId, status }) => (
              <li key={measureId}>
                {text('evaluations.guardrailLine', {
                  name: measureName(measureId),
                  status: text(guardrailId(status)),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {rule.sensitivity.length > 0 && (
        <details className={classes['details']}>
          <summary>{text('evaluations.sensitivity')}</summary>
          <ul className={classes['list']}>
            {rule.sensitivity.map(({ check, agrees }) => (
              <li key={check}>
                {text(agrees ? 'evaluations.agrees' : 'evaluations.disagrees', {
                  check: text(`analysis.sensitivity.${check}`),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {rule.suggestedDecisions.length > 0 && (
        <div className={classes['line']}>
          <span>{text('evaluations.suggestion')}</span>
          {rule.suggestedDecisions.map((decision) => (
            <DecisionBadge key={decision} decision={decision} />
          ))}
        </div>
      )}
      {plan.decisionRule && (
        <p className={classes['quiet']}>{text('evaluations.ourRule', { rule: plan.decisionRule })}</p>
      )}
    </Panel>
  );
}
