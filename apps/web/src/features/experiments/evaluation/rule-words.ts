import type { IntlShape } from 'react-intl';
import type { RuleReading } from '@levain/domain/statistics/decision-rule.js';
import type { GuardrailStatus, VerdictReason, VerdictTag } from '@levain/domain/statistics/verdict-codes.js';
import type { MessageId } from '../../../i18n/message-id.js';
import { codedSentence, type CodedContext } from '../coded-words.js';
import { figuresOf } from '../figures.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';
import { armNamer } from '../reading-voice.js';

export function isRuleReading(value: unknown): value is RuleReading {
  return typeof value === 'object' && value !== null && 'reasons' in value && 'suggestedDecisions' in value;
}

function reasonId(code: VerdictReason): MessageId {
  return `evaluations.reason.${code}`;
}
export function tagId(tag: VerdictTag): MessageId {
  return `evaluations.tag.${tag}`;
}
export function guardrailId(status: GuardrailStatus): MessageId {
  return `evaluations.guardrail.${status}`;
}

/** The reasons of the computed verdict in sentences. Effects are told as improvements, whichever way is better. */
export function ruleReasons(
  rule: RuleReading,
  plan: ExperimentView['plan'],
  intl: IntlShape,
): readonly string[] {
  const primary = plan.measures.find(({ role }) => role === 'outcome');
  const context: CodedContext = {
    intl,
    figures: figuresOf(intl, primary?.metric ?? { shape: 'level', unit: null }),
    armName: armNamer(intl, plan.arms),
    measureName: (id) => plan.measures.find((measure) => measure.id === id)?.metric.name ?? '',
    minimumIsChange: true,
  };
  return rule.reasons.map(({ code, parameters }) => {
    const check = parameters['check'];
    const worded = check
      ? { ...parameters, check: intl.formatMessage({ id: `analysis.sensitivity.${check}` }) }
      : parameters;
    return codedSentence(reasonId(code), worded, context);
  });
}
