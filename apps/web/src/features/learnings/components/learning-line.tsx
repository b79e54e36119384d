import { IconRepeat, IconSignLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { T, useText } from '../../../i18n/use-text.js';
import { DecisionBadge } from '../../../ui/decision-badge.js';
import { LearningStanding } from '../../../ui/learnings/learning-standing.js';
import { TextLink } from '../../../ui/link-button.js';
import { DateText } from '../../../ui/values.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { LearningListed } from '../api/learnings.js';
import { DeadEndWords } from './dead-end-words.js';
import { FoundText } from './found-text.js';
import classes from './learning-list.module.css';

const bold = (chunks: ReactNode) => <b>{chunks}</b>;

function Badges({ learning }: { learning: LearningListed }) {
  const text = useText();
  const { verdict, decision } = learning.experiment;
  return (
    <div className={classes['badges']}>
      {verdict && <VerdictBadge verdict={verdict} />}
      {decision && <DecisionBadge decision={decision} />}
      {learning.isDeadEnd && (
        <span className={classes['tag']}>
          <IconSignLeft size={15} stroke={1.75} aria-hidden />
          {text('learnings.deadEnd.word')}
        </span>
      )}
      <LearningStanding {...learning} />
      {learning.reusedCount > 0 && (
        <span className={classes['tag']}>
          <IconRepeat size={15} stroke={1.75} aria-hidden />
          {text('learnings.reused', { count: learning.reusedCount })}
        </span>
      )}
    </div>
  );
}

/** Failures are published with the same template and weight as successes. */
export function LearningLine({ learning }: { learning: LearningListed }) {
  const text = useText();
  const { experiment, isDeadEnd, grade, projectName, departmentNames } = learning;
  const { decisionReason: reason, avoid, retryWhen } = learning;
  const place = [projectName, ...departmentNames].filter(Boolean).join(' · ');
  return (
    <li className={classes['learning']}>
      <h2 className={classes['statement']}>
        <TextLink
          to="/learnings/$learningId"
          params={{ learningId: learning.id }}
          underline="hover"
          className={classes['open'] ?? ''}
        >
          <FoundText parts={learning.statement} />
        </TextLink>
      </h2>
      <p className={classes['limits']}>
        <T id="learnings.limits" values={{ limits: <FoundText parts={learning.limits} />, b: bold }} />
      </p>
      {isDeadEnd && <DeadEndWords {...{ reason, avoid, retryWhen }} />}
      <Badges learning={learning} />
      <div className={classes['source']}>
        <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }} size="sm">
          EXP-{experiment.number} {experiment.title}
        </TextLink>
        {place && <span>{place}</span>}
        {grade !== null && <span>{text('learnings.gradeShort', { grade })}</span>}
        <span>
          {learning.writtenByName}, <DateText value={learning.createdAt} />
        </span>
      </div>
    </li>
  );
}
