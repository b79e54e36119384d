import { Title } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import type { GoalShown } from '../api/goals.js';
import { GoalActs } from './goal-acts.js';
import { GoalFacts, GoalProjects, GoalProof, GoalStanding, GoalTests } from './goal-standing.js';
import classes from './goals.module.css';

function Name({ goal, order }: { goal: GoalShown; order: 3 | 4 }) {
  return (
    <Title order={order} className={classes['name']}>
      <TextLink to="/results/goals/$goalId" params={{ goalId: goal.id }}>
        {goal.title}
      </TextLink>
    </Title>
  );
}

function Part({ goal }: { goal: GoalShown }) {
  return (
    <li className={classes['part']}>
      <Name goal={goal} order={4} />
      <GoalFacts goal={goal} />
      <GoalProof goal={goal} />
      <GoalStanding goal={goal} />
      <GoalTests goal={goal} />
      <GoalActs goal={goal} />
    </li>
  );
}

interface GoalTreeProps {
  readonly tops: readonly GoalShown[];
  readonly all: readonly GoalShown[];
}

/** Goals with those under them, each where its verdicts put it. */
export function GoalTree({ tops, all }: GoalTreeProps) {
  const text = useText();
  return (
    <ul className={classes['tree']}>
      {tops.map((goal) => {
        const parts = all.filter(({ parentId }) => parentId === goal.id);
        return (
          <li key={goal.id} className={classes['goal']}>
            <Name goal={goal} order={3} />
            <GoalFacts goal={goal} />
            {goal.description && <p className={classes['text']}>{goal.description}</p>}
            <GoalProof goal={goal} />
            <GoalStanding goal={goal} />
            <GoalTests goal={goal} />
            <GoalProjects goal={goal} />
            <GoalActs goal={goal} />
            {parts.length > 0 && (
              <ul className={classes['parts']} aria-label={text('goals.parts', { title: goal.title })}>
                {parts.map((part) => (
                  <Part key={part.id} goal={part} />
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
