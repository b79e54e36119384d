import type { RuleReading } from '@levain/domain/statistics/decision-rule.js';
import type { GuardrailStatus } from '@levain/domain/statistics/verdict-codes.js';
import { IconHelpCircle, IconRulerOff, IconShieldCheck, IconShieldX, type Icon } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { useExperiment } from '../experiment-context.js';
import { guardrailId } from './rule-words.js';
import classes from './evaluation.module.css';

const GLYPH: Record<GuardrailStatus, Icon> = {
  safe: IconShieldCheck,
  breached: IconShieldX,
  unproven: IconHelpCircle,
  notMeasured: IconRulerOff,
};

/** What must not get worse: held, breached, or not shown either way. */
export function GuardrailList({ guardrails }: Pick<RuleReading, 'guardrails'>) {
  const { plan } = useExperiment();
  const text = useText();
  if (guardrails.length === 0) return null;
  const nameOf = (id: string) => plan.measures.find((measure) => measure.id === id)?.metric.name ?? '';
  return (
    <section>
      <h3 className={classes['label']}>{text('evaluations.guardrails')}</h3>
      <ul className={classes['marked']}>
        {guardrails.map(({ measureId, status }) => {
          const Glyph = GLYPH[status];
          return (
            <li key={measureId}>
              <Glyph size={18} stroke={1.6} aria-hidden />
              <span>
                {text('evaluations.guardrailLine', {
                  name: nameOf(measureId),
                  status: text(guardrailId(status)),
                })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
