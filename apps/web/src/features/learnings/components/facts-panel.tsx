import type { MessageId } from '../../../i18n/message-id.js';
import { useText } from '../../../i18n/use-text.js';
import { DecisionBadge } from '../../../ui/decision-badge.js';
import { Facts } from '../../../ui/facts.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { LearningView } from '../api/learning.js';
import classes from './learning-page.module.css';

type View = LearningView['detail'];

function useOutcomeWords() {
  const text = useText();
  const format = useFormat();
  return ({ outcome, frozenAt }: View['facts']) => {
    if (!outcome || outcome.target === null) {
      return { aimed: text('learnings.facts.notFrozen'), observed: text('learnings.facts.notObserved') };
    }
    const say = (value: number) => format.value(value, outcome);
    const values = { metric: outcome.metricName, target: say(outcome.target) };
    const aimed =
      outcome.baseline === null
        ? text('learnings.facts.frozenTarget', values)
        : text('learnings.facts.frozenValue', { ...values, baseline: say(outcome.baseline) });
    const on = frozenAt && text('learnings.facts.frozenOn', { date: format.day(frozenAt.slice(0, 10)) });
    return {
      aimed: on ? `${aimed} (${on})` : aimed,
      observed: outcome.observed === null ? text('learnings.facts.notObserved') : say(outcome.observed),
    };
  };
}

function VerdictFact({ facts }: { facts: View['facts'] }) {
  const text = useText();
  if (!facts.verdict) return <>{text('learnings.facts.noVerdict')}</>;
  return (
    <span className={classes['beside']}>
      <VerdictBadge verdict={facts.verdict} />
      {facts.confirmedByName
        ? text('learnings.facts.confirmedBy', { name: facts.confirmedByName })
        : text('learnings.facts.unconfirmed')}
    </span>
  );
}

function DecisionFact({ facts }: { facts: View['facts'] }) {
  const text = useText();
  if (!facts.decision) return <>{text('learnings.facts.undecided')}</>;
  return (
    <span className={classes['beside']}>
      <DecisionBadge decision={facts.decision} />
      {facts.decidedByName && text('learnings.facts.decidedBy', { name: facts.decidedByName })}
    </span>
  );
}

/** Target set before, value observed, amendments, verdict, decision, reason: always all six; then how sure and where. */
export function FactsPanel({ learning }: { learning: LearningView }) {
  const text = useText();
  const outcomeOf = useOutcomeWords();
  const { facts, grade, activity, projectName, departmentNames } = learning.detail;
  const { aimed, observed } = outcomeOf(facts);
  const { number, title } = learning.experiment;
  return (
    <Panel title={text('learnings.facts.title')}>
      <p className={classes['plain']}>
        <TextLink to="/experiments/$number" params={{ number: String(number) }}>
          EXP-{number} {title}
        </TextLink>
      </p>
      <Facts
        items={[
          { label: text('learnings.facts.frozen'), value: aimed },
          { label: text('learnings.facts.observed'), value: observed },
          {
            label: text('learnings.facts.amendments'),
            value: text('learnings.facts.amendmentCount', { count: facts.amendments }),
          },
          { label: text('learnings.facts.verdict'), value: <VerdictFact facts={facts} /> },
          { label: text('learnings.facts.decision'), value: <DecisionFact facts={facts} /> },
          { label: text('learnings.facts.reason'), value: facts.decisionReason ?? '–' },
          {
            label: text('learnings.facts.design'),
            value: facts.design && text(`words.design.${facts.design}`),
          },
          {
            label: text('learnings.facts.grade'),
            value: grade && text(`learnings.grade.${grade}` as MessageId),
          },
          {
            label: text('learnings.facts.place'),
            value: [projectName, ...departmentNames, activity && text(`words.activity.${activity}`)]
              .filter(Boolean)
              .join(' · '),
          },
        ]}
      />
    </Panel>
  );
}
