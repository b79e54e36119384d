import type { RuleReading } from '@levain/domain/statistics/decision-rule.js';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/panel.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import { useExperiment } from '../experiment-context.js';
import { betSentence } from '../readings/bet-sentence.js';
import { readMeasureOf, readingsOf, type MeasureReading } from '../readings/read-measure.js';
import { voiceOf } from '../reading-voice.js';
import { ChancesBeside } from './chances-beside.js';
import { EvidenceScale } from './evidence-scale.js';
import { GuardrailList } from './guardrail-list.js';
import { RuleInputs } from './rule-inputs.js';
import { SensitivityRepeats } from './sensitivity-repeats.js';
import { SuggestedDecision } from './suggested-decision.js';
import { isRuleReading, ruleReasons, tagId } from './rule-words.js';
import classes from './evaluation.module.css';

function Conclusion({ rule, primary }: { rule: RuleReading; primary: MeasureReading | undefined }) {
  const { plan } = useExperiment();
  const text = useText();
  const intl = useIntl();
  const bet = primary
    ? betSentence(primary.analysis, voiceOf(intl, readMeasureOf(primary.measure, plan), primary.analysis))
    : null;
  return (
    <>
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
      {bet && <p className={classes['text']}>{bet}</p>}
      <ul className={classes['list']}>
        {ruleReasons(rule, plan, intl).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  );
}

/** What the rule fixed before the test concludes from the numbers. A person may say otherwise, and both are shown. */
export function ComputedVerdict() {
  const experiment = useExperiment();
  const text = useText();
  const rule = experiment.evaluation?.computed;
  if (!isRuleReading(rule)) return null;
  const primary = readingsOf(experiment).find(({ measure }) => measure.role === 'outcome');
  return (
    <Panel title={text('evaluations.ruleTitle')}>
      <Conclusion rule={rule} primary={primary} />
      <GuardrailList guardrails={rule.guardrails} />
      <SuggestedDecision rule={rule} />
      {primary && <EvidenceScale grade={primary.analysis.evidenceGrade} />}
      <SensitivityRepeats rule={rule} primary={primary} />
      <ChancesBeside rule={rule} primary={primary} />
      <RuleInputs rule={rule} primary={primary} />
    </Panel>
  );
}
