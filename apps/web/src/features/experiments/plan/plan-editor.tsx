import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { IconSnowflake } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Panel } from '../../../ui/panel.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { useExperiment } from '../experiment-context.js';
import { Checklist } from '../page/checklist.js';
import { StartTestDialog } from '../page/start-test-dialog.js';
import { checklistOf } from '../page/standing.js';
import { useFieldFocus } from '../page/use-field-focus.js';
import { Trouble } from '../trouble.js';
import { PlanExperiment } from './api/plan-acts.js';
import { asTyped } from './figured-refusals.js';
import { DesignFields } from './design-fields.js';
import { MeasuresFields } from './measures-fields.js';
import { planFieldsOf, type MetricChoice } from './plan-form.js';
import classes from './plan.module.css';
import { RuleFields } from './rule-fields.js';
import { usePlanForm } from './use-plan-form.js';

/** It computes: its code comes when the bet is written, and only then. */
const Planner = lazy(async () => ({ default: (await import('./planner/planner.js')).Planner }));

/** Metrics defined while writing join those that were known. */
function useMetrics(known: readonly MetricChoice[]) {
  const [added, setAdded] = useState<readonly MetricChoice[]>([]);
  const metrics = useMemo(
    () => [...known, ...added.filter(({ id }) => !known.some((metric) => metric.id === id))],
    [known, added],
  );
  return [metrics, (metric: MetricChoice) => setAdded((old) => [...old, metric])] as const;
}

export function PlanEditor({ metrics: known }: { metrics: readonly MetricChoice[] }) {
  const experiment = useExperiment();
  const text = useText();
  const announce = useAnnounce();
  const [metrics, addMetric] = useMetrics(known);
  const state = usePlanForm(`plan.${experiment.id}`, experiment.plan, metrics);
  const save = useAct(PlanExperiment);
  const [starting, setStarting] = useState(false);
  const refusals = save.refusals.length > 0 ? save.refusals : state.refusals;
  const said = useRefusals(
    useMemo(() => asTyped(refusals, state.form, metrics), [refusals, state.form, metrics]),
  );
  useFieldFocus(true);
  const fresh = useRef(false);
  const { reset, isDirty } = state;
  useEffect(() => {
    // What is typed stays when someone else saves: the conflict is then said at the button.
    if (!isDirty || fresh.current) reset(experiment.plan);
    fresh.current = false;
  }, [experiment.plan.version]); // eslint-disable-line react-hooks/exhaustive-deps
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    save.clear();
    if (!state.attempt()) return announce(text('plan.refusedHere'));
    const { id, version } = experiment;
    const done = await save.run({ input: { id, version, plan: planFieldsOf(state.form) } });
    fresh.current = done.ok;
    if (done.ok) announce(text('plan.saved'));
  };
  const lines = checklistOf(experiment);
  const ready = experiment.stage === 'prototype' && !lines.some(({ required, done }) => required && !done);
  const parts = { state, said, metrics, experiment };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={classes['editor']}>
      <div className={classes['questions']}>
        <DesignFields {...parts} />
        <MeasuresFields {...parts} onMetric={addMetric} />
        <Suspense fallback={<Skeleton height={220} />}>
          <Planner {...parts} />
        </Suspense>
        <RuleFields {...parts} />
      </div>
      <aside className={classes['aside']}>
        <Panel title={text('plan.beforeStart')}>
          {experiment.stage === 'prototype' ? (
            <Checklist number={experiment.number} lines={lines} />
          ) : (
            <p className={classes['why']}>{text('plan.stillBenchmark')}</p>
          )}
          <Stack gap="xs">
            <Trouble refusals={save.refusals} fault={save.fault} number={experiment.number} />
            <Group gap="xs">
              <Button
                type="submit"
                variant={ready && !state.isDirty ? 'default' : 'filled'}
                loading={save.running}
              >
                {text('plan.save')}
              </Button>
              {ready && (
                <Button
                  leftSection={<IconSnowflake size={16} aria-hidden />}
                  disabled={state.isDirty}
                  onClick={() => setStarting(true)}
                >
                  {text('experiments.act.startTest')}
                </Button>
              )}
            </Group>
            {state.isDirty && <p className={classes['why']}>{text('plan.unsaved')}</p>}
          </Stack>
        </Panel>
      </aside>
      {starting && <StartTestDialog onClose={() => setStarting(false)} />}
    </form>
  );
}
