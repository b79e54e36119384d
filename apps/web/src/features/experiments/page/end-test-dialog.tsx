import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useExperiment } from '../experiment-context.js';
import { dayText } from '../figures.js';
import { today } from '../../../lib/today.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { Trouble } from '../trouble.js';
import { AbandonTest, EndTest } from './api/experiment-acts.js';
import { Dialog } from './dialog.js';
import { isStopReached } from './standing.js';

interface ReasonDialogProps {
  readonly kind: 'end' | 'endEarly' | 'abandon';
  readonly onClose: () => void;
}

function useEnding(kind: ReasonDialogProps['kind']) {
  const end = useAct(EndTest);
  const abandon = useAct(AbandonTest);
  const { id, version } = useExperiment();
  const run = (reason: string) =>
    kind === 'abandon'
      ? abandon.run({ input: { id, version, reason } })
      : end.run({ input: { id, version, reason: reason.trim() || null } });
  const act = kind === 'abandon' ? abandon : end;
  return { run, running: act.running, refusals: act.refusals, fault: act.fault };
}

function ReasonDialog({ kind, onClose }: ReasonDialogProps) {
  const { plan, number } = useExperiment();
  const text = useText();
  const intl = useIntl();
  const [reason, setReason] = useState('');
  const ending = useEnding(kind);
  const said = useRefusals(ending.refusals);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await ending.run(reason);
    if (done.ok) onClose();
  };
  const stop = plan.stopDate ? dayText(intl, plan.stopDate) : '';
  return (
    <Dialog title={text(`experiments.end.${kind}Title`)} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <p>{text(`experiments.end.${kind}What`, { stop })}</p>
          {kind !== 'end' && (
            <Textarea
              label={text('experiments.end.reason')}
              description={text('experiments.end.reasonWhy')}
              required
              autosize
              minRows={2}
              data-autofocus
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={said.at('reason')}
            />
          )}
          <Trouble refusals={ending.refusals} fault={ending.fault} number={number} except={['reason']} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {text('ui.cancel')}
            </Button>
            <Button type="submit" color={kind === 'abandon' ? 'brick' : 'brand'} loading={ending.running}>
              {text(`experiments.end.${kind}Confirm`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Ends the test: as planned when the stop date has come, early and with a reason before it. */
export function EndTestDialog({ onClose }: { onClose: () => void }) {
  const experiment = useExperiment();
  return <ReasonDialog kind={isStopReached(experiment, today()) ? 'end' : 'endEarly'} onClose={onClose} />;
}

/** Gives the test up. It still gets an evaluation. */
export function AbandonTestDialog({ onClose }: { onClose: () => void }) {
  return <ReasonDialog kind="abandon" onClose={onClose} />;
}
