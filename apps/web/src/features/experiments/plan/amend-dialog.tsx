import { Button, Group, Stack, Textarea } from '@mantine/core';
import { draftPlan } from '@levain/domain/plans/draft-plan.js';
import { planChanges } from '@levain/domain/plans/amend.js';
import { useMemo, useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Panel } from '../../../ui/panel.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { useExperiment } from '../experiment-context.js';
import { Dialog } from '../page/dialog.js';
import { Trouble } from '../trouble.js';
import { AmendPlan } from './api/plan-acts.js';
import { asTyped } from './figured-refusals.js';
import { ChangeList } from './change-words.js';
import { Periods, saysWhenItChanges } from './design-fields.js';
import { MeasuresFields } from './measures-fields.js';
import {
  formOfPlan,
  planFieldsOf,
  planInputOf,
  readsLevels,
  type MetricChoice,
  type PlanForm,
} from './plan-form.js';
import { RuleFields } from './rule-fields.js';
import { usePlanForm } from './use-plan-form.js';

function useChanges(before: PlanForm, after: PlanForm, metrics: readonly MetricChoice[]) {
  return useMemo(() => {
    const was = draftPlan(planInputOf(before, metrics));
    const is = draftPlan(planInputOf(after, metrics));
    return was.ok && is.ok ? planChanges(was.value, is.value) : [];
  }, [before, after, metrics]);
}

/** A change to a frozen bet: what changes is listed before it is signed, and the frozen text stays. */
export function AmendDialog({
  metrics: known,
  onClose,
}: {
  metrics: readonly MetricChoice[];
  onClose: () => void;
}) {
  const experiment = useExperiment();
  const text = useText();
  const announce = useAnnounce();
  const [metrics, setMetrics] = useState(known);
  const [before] = useState(() => formOfPlan(experiment.plan));
  const state = usePlanForm(`amend.${experiment.id}`, experiment.plan, metrics);
  const [reason, setReason] = useState('');
  const amend = useKeyedAct(AmendPlan);
  const said = useRefusals(asTyped([...amend.refusals, ...state.refusals], state.form, metrics));
  const changes = useChanges(before, state.form, metrics);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!state.attempt()) return announce(text('plan.refusedHere'));
    const { id, version } = experiment;
    const done = await amend.run({ id, version, reason, plan: planFieldsOf(state.form) });
    if (!done.ok) return;
    state.reset(experiment.plan);
    announce(text('plan.amended'));
    onClose();
  };
  const parts = { state, said, metrics, experiment };
  return (
    <Dialog title={text('plan.amend')} onClose={onClose} size="xl">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <p style={{ margin: 0 }}>{text('plan.amendWhat')}</p>
          <MeasuresFields {...parts} onMetric={(metric) => setMetrics((old) => [...old, metric])} />
          {saysWhenItChanges(state, readsLevels(state.form, metrics)) && (
            <Panel title={text('plan.changeDate')}>
              <Periods {...parts} />
            </Panel>
          )}
          <RuleFields {...parts} amending />
          <Panel title={text('plan.whatChanges')}>
            {changes.length === 0 ? (
              <p style={{ margin: 0 }}>{text('plan.nothingChanges')}</p>
            ) : (
              <ChangeList changes={changes} metrics={metrics} />
            )}
          </Panel>
          <Textarea
            label={text('plan.amendReason')}
            description={text('plan.amendReasonWhy')}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={said.at('reason')}
          />
          <Trouble refusals={amend.refusals} fault={amend.fault} except={['reason']} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {text('ui.cancel')}
            </Button>
            <Button type="submit" disabled={changes.length === 0} loading={amend.running}>
              {text('plan.signAmendment')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
