import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { ActForm } from '../../../ui/act-form.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { GivenItem } from '../../../ui/given-list.js';
import { RefusalSummary } from '../../../ui/refusal-text.js';
import { useScopeWords } from '../../../ui/scope/use-scope-words.js';
import { useFormat } from '../../../ui/use-format.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { ChangeDigest, StopDigest, type DigestShown } from '../api/digests.js';
import { DigestChoices, type DigestChoice } from './digest-choices.js';
import { DigestPreview } from './digest-preview.js';

type Open = 'preview' | 'change' | 'stop' | null;

interface PartProps {
  readonly digest: DigestShown;
  readonly onClose: () => void;
}

function Change({ digest, onClose }: PartProps) {
  const text = useText();
  const announce = useAnnounce();
  const change = useAct(ChangeDigest);
  const said = useRefusals(change.refusals);
  const [choice, setChoice] = useState<DigestChoice>({ rhythm: digest.rhythm, level: digest.level });
  const save = async () => {
    const done = await change.run({ input: { id: digest.id, version: digest.version, ...choice } });
    if (!done.ok) return;
    announce(text('sharing.digests.changed', { name: digest.person.name }));
    onClose();
  };
  return (
    <ActForm
      label={text('sharing.digests.changeOf', { name: digest.person.name })}
      act={change}
      shown={['rhythm', 'level']}
      submit={text('sharing.digests.save')}
      onSubmit={save}
      onCancel={onClose}
    >
      <DigestChoices value={choice} onChange={setChoice} errorAt={(field) => said.at(field)} />
    </ActForm>
  );
}

function Stop({ digest, onClose }: PartProps) {
  const text = useText();
  const announce = useAnnounce();
  const stop = useAct(StopDigest);
  const confirm = async () => {
    const done = await stop.run({ input: { id: digest.id, version: digest.version } });
    if (done.ok) announce(text('sharing.digests.stopped', { name: digest.person.name }));
  };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onConfirm={() => void confirm()}
      title={text('sharing.digests.stopAsk')}
      confirmLabel={text('sharing.digests.stop')}
      running={stop.running}
      stops
    >
      {text('sharing.digests.stopWhy', { name: digest.person.name })}
      <RefusalSummary act={stop} />
    </ConfirmDialog>
  );
}

/** What one person receives, and when the next one goes out. */
export function DigestItem({ digest }: { digest: DigestShown }) {
  const text = useText();
  const format = useFormat();
  const scope = useScopeWords();
  const [open, setOpen] = useState<Open>(null);
  const { name } = digest.person;
  const toggle = (part: Open) => setOpen(open === part ? null : part);
  const button = (part: Exclude<Open, null>, label: string) => (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={text(`sharing.digests.${part}Of`, { name })}
      aria-expanded={part === 'stop' ? undefined : open === part}
      onClick={() => toggle(part)}
    >
      {label}
    </Button>
  );
  return (
    <GivenItem
      name={digest.isMine ? text('sharing.digests.you', { name }) : name}
      state={text(`sharing.rhythm.${digest.rhythm}`)}
      facts={<p>{text('sharing.digests.next', { day: format.day(digest.nextAt.slice(0, 10)) })}</p>}
      acts={
        <Group gap="xs">
          {button('preview', text('sharing.digests.preview'))}
          {button('change', text('sharing.digests.change'))}
          {button('stop', text('sharing.digests.stop'))}
        </Group>
      }
    >
      <p>
        {scope(digest.scope)} · {text(`sharing.level.${digest.level}`)}
      </p>
      <p>{text(digest.hasAccount ? 'sharing.digests.withAccount' : 'sharing.digests.withoutAccount')}</p>
      {open === 'preview' && <DigestPreview id={digest.id} />}
      {open === 'change' && <Change digest={digest} onClose={() => setOpen(null)} />}
      {open === 'stop' && <Stop digest={digest} onClose={() => setOpen(null)} />}
    </GivenItem>
  );
}
