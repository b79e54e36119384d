import { Button, Textarea } from '@mantine/core';
import { VISION_MAX } from '@levain/domain/goals/vision.js';
import { IconTelescope } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useMay } from '../../../lib/viewer.js';
import { ActForm } from '../../../ui/act-form.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { WriteVision } from '../api/goal-acts.js';
import type { VisionShown } from '../api/goals.js';
import classes from './goals.module.css';

function VisionForm({ vision, onClose }: { vision: VisionShown | undefined; onClose: () => void }) {
  const text = useText();
  const announce = useAnnounce();
  const write = useAct(WriteVision);
  const said = useRefusals(write.refusals);
  const [typed, setTyped] = useState(vision?.text ?? '');
  const save = async () => {
    const done = await write.run({ input: { version: vision?.version ?? 0, text: typed } });
    if (!done.ok) return;
    announce(text('goals.announced.vision'));
    onClose();
  };
  return (
    <ActForm
      label={text('goals.vision.write')}
      act={write}
      shown={['text']}
      submit={text('ui.save')}
      onSubmit={save}
      onCancel={onClose}
    >
      <Textarea
        label={text('goals.vision.field')}
        description={text('goals.vision.help', { max: VISION_MAX })}
        autosize
        minRows={3}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={said.at('text')}
      />
    </ActForm>
  );
}

function Former({ visions }: { visions: readonly VisionShown[] }) {
  const text = useText();
  const format = useFormat();
  if (visions.length === 0) return null;
  return (
    <details className={classes['more']}>
      <summary>{text('goals.vision.former', { count: visions.length })}</summary>
      <ul className={classes['former']}>
        {visions.map(({ version, text: written, writtenByName, writtenAt }) => (
          <li key={version}>
            <p className={classes['text']}>{written}</p>
            <p className={classes['quiet']}>
              {text('goals.vision.by', { name: writtenByName, day: format.day(writtenAt) })}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Where the workspace wants to go, in the words of its leadership; what it was stays readable. */
export function VisionPanel({ visions }: { visions: readonly VisionShown[] }) {
  const text = useText();
  const format = useFormat();
  const mayWrite = useMay('writeVision');
  const [open, setOpen] = useState(false);
  const [vision, ...former] = visions;
  const write = mayWrite && !open && (
    <Button variant={vision ? 'default' : 'filled'} onClick={() => setOpen(true)}>
      {text(vision ? 'ui.edit' : 'goals.vision.write')}
    </Button>
  );
  return (
    <Panel title={text('goals.vision.title')} aside={vision && write}>
      {open && <VisionForm vision={vision} onClose={() => setOpen(false)} />}
      {vision && !open && (
        <>
          <p className={classes['vision']}>{vision.text}</p>
          <p className={classes['quiet']}>
            {text('goals.vision.by', { name: vision.writtenByName, day: format.day(vision.writtenAt) })}
          </p>
        </>
      )}
      {!vision && !open && (
        <EmptyState
          icon={IconTelescope}
          order={3}
          title={text('goals.vision.empty')}
          why={text('goals.vision.emptyWhy')}
          action={write}
        />
      )}
      <Former visions={former} />
    </Panel>
  );
}
