import { Button, Group, Stack } from '@mantine/core';
import { IconSnowflake } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { useExperiment } from '../experiment-context.js';
import { OverlapNotice } from '../overlaps/overlap-notice.js';
import { PlanSummary } from '../plan/plan-summary.js';
import { Trouble } from '../trouble.js';
import { StartTest } from './api/experiment-acts.js';
import { Dialog } from './dialog.js';

/** The bet is read once more before nobody can rewrite it. */
export function StartTestDialog({ onClose }: { onClose: () => void }) {
  const { id, version, number, plan } = useExperiment();
  const text = useText();
  const announce = useAnnounce();
  const start = useAct(StartTest);
  const run = async () => {
    const done = await start.run({ input: { id, version } });
    if (!done.ok) return;
    announce(text('experiments.start.done'));
    onClose();
  };
  return (
    <Dialog title={text('experiments.act.startTest')} onClose={onClose}>
      <Stack>
        <p>{text('experiments.start.what')}</p>
        <PlanSummary plan={plan} />
        <OverlapNotice />
        <Trouble refusals={start.refusals} fault={start.fault} number={number} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {text('ui.cancel')}
          </Button>
          <Button
            leftSection={<IconSnowflake size={16} aria-hidden />}
            loading={start.running}
            onClick={() => void run()}
          >
            {text('experiments.start.confirm')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
