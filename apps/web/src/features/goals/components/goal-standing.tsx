import { GOAL_STANDINGS } from '@levain/domain/goals/goal-progress.js';
import { goalSentences } from '@levain/domain/goals/goal-sentences.js';
import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import {
  IconCircleCheck,
  IconCircleX,
  IconEqual,
  IconHandStop,
  IconHourglass,
  IconPlayerPlay,
  IconQuestionMark,
  IconTool,
  type Icon,
} from '@tabler/icons-react';
import { useLanguage } from '../../../i18n/language-provider.js';
import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { useFormat } from '../../../ui/use-format.js';
import type { GoalShown } from '../api/goals.js';
import classes from './goals.module.css';

type Test = GoalShown['experiments'][number];

const BY_VERDICT: Record<Verdict, Icon> = {
  ...{ confirmed: IconCircleCheck, refuted: IconCircleX, noDifference: IconEqual },
  ...{ notEnoughEvidence: IconQuestionMark, abandoned: IconHandStop },
};
const BY_STANDING = {
  ...{ running: IconPlayerPlay, waiting: IconHourglass, preparing: IconTool, stopped: IconHandStop },
} as const;

/** How many tests a goal shows before it folds the others. */
const SHOWN = 8;

function TestChip({ test }: { test: Test }) {
  const text = useText();
  const { number, title, standing, verdict } = test;
  const Glyph =
    standing === 'evaluated' && verdict ? BY_VERDICT[verdict] : BY_STANDING[standing as 'running'];
  const words = verdict ? text(`words.verdict.${verdict}`) : text(`goals.standing.${standing}`);
  return (
    <li>
      <TextLink
        to="/experiments/$number"
        params={{ number: String(number) }}
        className={classes['test']}
        data-standing={standing}
        title={title}
        aria-label={text('goals.test', { number, title, standing: words })}
      >
        <Glyph size={14} stroke={1.8} aria-hidden />
        EXP-{number} · {words}
      </TextLink>
    </li>
  );
}

/** What was judged first, then what is under way. */
const placeOf = ({ standing }: Test): number => GOAL_STANDINGS.indexOf(standing);

/** The tests that a goal is counted from: every figure of its sentence is here. */
export function GoalTests({ goal, all = false }: { goal: GoalShown; all?: boolean }) {
  const text = useText();
  const { experiments, experimentCount } = goal;
  const sorted = experiments.toSorted((one, other) => placeOf(one) - placeOf(other));
  const shown = all ? sorted : sorted.slice(0, SHOWN);
  const rest = sorted.slice(shown.length);
  if (experiments.length === 0) return null;
  return (
    <>
      <ul className={classes['tests']} aria-label={text('goals.tests', { count: experimentCount })}>
        {shown.map((test) => (
          <TestChip key={test.id} test={test} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className={classes['more']}>
          <summary>{text('goals.otherTests', { count: rest.length })}</summary>
          <ul className={classes['tests']}>
            {rest.map((test) => (
              <TestChip key={test.id} test={test} />
            ))}
          </ul>
        </details>
      )}
      {experimentCount > experiments.length && (
        <p className={classes['quiet']}>{text('goals.latestOnly', { count: experiments.length })}</p>
      )}
    </>
  );
}

/** Where a goal stands, in sentences that its verdicts make; the first one is the answer. */
export function GoalStanding({ goal }: { goal: GoalShown }) {
  const { locale } = useLanguage();
  const [first, ...rest] = goalSentences(goal.progress, locale);
  return (
    <>
      <p className={classes['standing']}>{first}</p>
      {rest.map((sentence) => (
        <p key={sentence} className={classes['text']}>
          {sentence}
        </p>
      ))}
    </>
  );
}

/** What would show it: metric, where it starts, what is aimed at. */
export function GoalProof({ goal }: { goal: GoalShown }) {
  const text = useText();
  const format = useFormat();
  const { metric, baseline, target } = goal;
  if (!metric || baseline === null || target === null) {
    return <p className={classes['quiet']}>{text('goals.noProof')}</p>;
  }
  // The unit is said once.
  const { shape } = metric;
  const from = shape === 'proportion' ? format.percent(baseline) : format.number(baseline);
  const to = format.value(target, metric);
  return <p className={classes['proof']}>{text('goals.proof', { metric: metric.name, from, to })}</p>;
}

/** Who answers for it, until when; once closed, how and why. */
export function GoalFacts({ goal }: { goal: GoalShown }) {
  const text = useText();
  const format = useFormat();
  const { ownerName, horizon, state, closingReason, closedByName, closedAt } = goal;
  return (
    <>
      <p className={classes['quiet']}>{text('goals.facts', { name: ownerName, day: format.day(horizon) })}</p>
      {state !== 'open' && (
        <p className={classes['text']}>
          {text('goals.closedBy', {
            state: text(`goals.state.${state}`),
            name: closedByName ?? '',
            day: closedAt ? format.day(closedAt) : '',
            reason: closingReason ?? '',
          })}
        </p>
      )}
    </>
  );
}

/** The projects whose experiments count. */
export function GoalProjects({ goal }: { goal: GoalShown }) {
  const text = useText();
  if (goal.projects.length === 0) return null;
  return (
    <p className={classes['projects']}>
      <span>{text('goals.servedBy')}</span>
      {goal.projects.map(({ id, name }) => (
        <TextLink key={id} to="/projects/$projectId" params={{ projectId: id }}>
          {name}
        </TextLink>
      ))}
    </p>
  );
}
