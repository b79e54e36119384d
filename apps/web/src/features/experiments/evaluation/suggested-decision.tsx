import type { RuleReading } from '@levain/domain/statistics/decision-rule.js';
import { useText } from '../../../i18n/use-text.js';
import { DecisionBadge } from '../../../ui/decision-badge.js';
import classes from './evaluation.module.css';

/** What may be done next; a guardrail never changes the verdict, only this. */
export function SuggestedDecision({ rule }: { rule: RuleReading }) {
  const text = useText();
  if (rule.suggestedDecisions.length === 0) return null;
  const statuses = rule.guardrails.map(({ status }) => status);
  const held =
    rule.verdict !== 'confirmed' || statuses.length === 0
      ? null
      : statuses.includes('breached')
        ? 'breached'
        : statuses.every((status) => status === 'safe')
          ? 'safe'
          : 'watch';
  return (
    <section>
      <div className={classes['line']}>
        <h3 className={classes['label']}>{text('evaluations.suggestion')}</h3>
        {rule.suggestedDecisions.map((decision) => (
          <DecisionBadge key={decision} decision={decision} />
        ))}
      </div>
      {held && <p className={classes['text']}>{text(`evaluations.suggestionWhy.${held}`)}</p>}
      <p className={classes['quiet']}>{text('evaluations.suggestionApart')}</p>
    </section>
  );
}
