import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { ActForm } from '../../../ui/act-form.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { Thank } from './api/task-acts.js';

const FIELDS = ['sentence', 'visibility'] as const;

interface ThankProps {
  /** The contribution or the participation. */
  readonly aboutId: string;
  readonly name: string;
}

function ThankForm({ aboutId, name, onClose }: ThankProps & { onClose: () => void }) {
  const text = useText();
  const announce = useAnnounce();
  const thank = useKeyedAct(Thank);
  const said = useRefusals(thank.refusals);
  const [sentence, setSentence] = useState('');
  const [isPrivate, setPrivate] = useState(false);
  const save = async () => {
    const done = await thank.run({ aboutId, sentence, visibility: isPrivate ? 'person' : 'workspace' });
    if (!done.ok) return;
    announce(text('tasks.announced.thanked', { name }));
    onClose();
  };
  return (
    <ActForm
      label={text('tasks.thanks.thankWho', { name })}
      act={thank}
      shown={FIELDS}
      submit={text('tasks.thanks.send')}
      onSubmit={save}
      onCancel={onClose}
    >
      <TextInput
        label={text('tasks.thanks.sentence', { name })}
        placeholder={text('tasks.thanks.example')}
        autoFocus
        value={sentence}
        onChange={(event) => setSentence(event.currentTarget.value)}
        error={said.at('sentence')}
      />
      <Checkbox
        label={text('tasks.thanks.onlyThem', { name })}
        checked={isPrivate}
        onChange={(event) => setPrivate(event.currentTarget.checked)}
      />
    </ActForm>
  );
}

/** The button, and in its place a sentence to write. */
export function ThankButton(props: ThankProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <ThankForm {...props} onClose={() => setOpen(false)} />;
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconHeartHandshake size={16} stroke={1.6} aria-hidden />}
        aria-label={text('tasks.thanks.thankWho', { name: props.name })}
        onClick={() => setOpen(true)}
      >
        {text('tasks.thanks.thank')}
      </Button>
    </div>
  );
}
