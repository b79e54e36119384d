import { Button, Group } from '@mantine/core';
import type { PlanAnswer } from '@levain/domain/statistics/planning/plan-answer.js';
import { detectableCurve } from '@levain/domain/statistics/planning/plan-test.js';
import { useMemo } from 'react';
import { useText } from '../../../../i18n/use-text.js';
import { useAnnounce } from '../../../../ui/announcer.js';
import { PlanningCurve } from '../../../../ui/charts/lazy-charts.js';
import { NO_PLANNING } from '../plan-form.js';
import type { PlanFormState } from '../use-plan-form.js';
import classes from './planner.module.css';
import type { Asked } from './planner-question.js';
import { usePlannerWords } from './planner-words.js';

interface PlannerAnswerProps {
  readonly asked: Asked;
  readonly answer: PlanAnswer;
  readonly state: PlanFormState;
}

const CURVE = [2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26];

/** Takes the answer into the bet: the minimum, and the day it stops. */
function UseThis({ asked, answer, state }: PlannerAnswerProps) {
  const text = useText();
  const announce = useAnnounce();
  const { change, form } = state;
  const take = () => {
    const minimums = asked.followed
      ? { minimumPeriodsBefore: answer.periodsBefore, minimumPeriodsAfter: answer.periodsAfter }
      : { minimumPerArm: answer.unitsPerArm };
    change({
      ...minimums,
      ...(answer.endsOn === null ? {} : { stopDate: answer.endsOn }),
      planning: form.planning ?? NO_PLANNING,
    });
    announce(text('plan.planner.used'));
  };
  const parts = { dated: answer.endsOn === null ? 'no' : 'yes', followed: asked.followed ? 'yes' : 'no' };
  return (
    <Group gap="xs" align="center">
      <Button variant="light" onClick={take}>
        {text('plan.planner.use')}
      </Button>
      <span className={classes['note']}>{text('plan.planner.useWhat', parts)}</span>
    </Group>
  );
}

/** In people's words first, then the curve, then what was assumed. */
export function PlannerAnswer(props: PlannerAnswerProps) {
  const { asked, answer } = props;
  const text = useText();
  const words = usePlannerWords(asked, answer);
  const curve = useMemo(() => detectableCurve(asked.question, CURVE), [asked.question]);
  const out = answer.cannotBeAnswered;
  const drawn = curve.some(({ effect }) => effect !== null);
  return (
    <div className={classes['answer']}>
      <p className={classes['sentence']} role="status">
        {words.sentence}
      </p>
      {out && (
        <div className={classes['out']}>
          <p>{text('plan.planner.waysOut')}</p>
          <ul>
            {out.waysOut.map((way) => (
              <li key={way.code}>{words.wayOut(way)}</li>
            ))}
          </ul>
        </div>
      )}
      {drawn && (
        <PlanningCurve
          title={text('plan.planner.curve')}
          points={curve}
          wanted={asked.question.minimumWorthwhileEffect ?? 0}
          say={words.change}
        />
      )}
      <p className={classes['note']}>{words.sureness}</p>
      {answer.warnings.length > 0 && (
        <ul className={classes['notes']}>
          {answer.warnings.map((warning) => (
            <li key={warning.code}>{words.warning(warning)}</li>
          ))}
        </ul>
      )}
      {!out && <UseThis {...props} />}
    </div>
  );
}
