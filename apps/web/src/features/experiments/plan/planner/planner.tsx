import { planTest } from '@levain/domain/statistics/planning/plan-test.js';
import { useDeferredValue, useMemo } from 'react';
import { useText } from '../../../../i18n/use-text.js';
import { Panel } from '../../../../ui/panel.js';
import { RefusalText } from '../../../../ui/refusal-text.js';
import type { PlanPartProps } from '../plan-parts.js';
import classes from './planner.module.css';
import { PlannerAnswer } from './planner-answer.js';
import { PlannerFields } from './planner-fields.js';
import { askedBy } from './planner-question.js';

/** How long it takes to see what would be worth the trouble: answered while one types, kept with the bet. */
export function Planner(props: PlanPartProps) {
  const text = useText();
  const { state, metrics } = props;
  const form = useDeferredValue(state.form);
  const asked = useMemo(() => askedBy(form, metrics), [form, metrics]);
  const planned = useMemo(() => (asked ? planTest(asked.question) : null), [asked]);
  return (
    <Panel title={text('plan.planner.title')} sentence={text('plan.planner.why')}>
      {!asked && <p className={classes['note']}>{text('plan.planner.first')}</p>}
      {asked && <PlannerFields {...props} asked={asked} />}
      {planned && !planned.ok && (
        <div className={classes['missing']}>
          <p>{text('plan.planner.missing')}</p>
          <ul>
            {planned.refusals.map((refusal) => (
              <li key={`${refusal.field} ${refusal.code}`}>
                <RefusalText refusal={refusal} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {asked && planned?.ok && <PlannerAnswer asked={asked} answer={planned.value} state={state} />}
    </Panel>
  );
}
