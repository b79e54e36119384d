import { Button, Group, Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.js';
import { useAct } from '../../lib/graphql/use-act.js';
import { ActForm } from '../act-form.js';
import { useAnnounce } from '../announcer.js';
import { useRefusals } from '../use-refusals.js';
import { WordForm } from '../word-form.js';
import { MinutesSelect } from './minutes-select.js';
import { CompleteTask, DropTask } from './settling-acts.js';
import type { TaskShown } from './task-parts.js';

type Settled = Pick<TaskShown, 'id' | 'version' | 'what'>;

interface FormProps {
  readonly task: Settled;
  readonly onClose: () => void;
}

const DONE_FIELDS = ['contribution', 'minutes'] as const;

/** The sentence is there already: most people only change a word of it. */
function DoneForm({ task: { id, version, what }, onClose }: FormProps) {
  const text = useText();
  const announce = useAnnounce();
  const complete = useAct(CompleteTask);
  const said = useRefusals(complete.refusals);
  const [sentence, setSentence] = useState(what);
  const [minutes, setMinutes] = useState<number | null>(null);
  const save = async () => {
    const contribution = sentence.trim() || null;
    const done = await complete.run({ input: { id, version, contribution, minutes } });
    if (!done.ok) return;
    announce(text('tasks.announced.done'));
    onClose();
  };
  return (
    <ActForm
      label={text('tasks.done')}
      act={complete}
      shown={DONE_FIELDS}
      submit={text('tasks.done')}
      onSubmit={save}
      onCancel={onClose}
    >
      <Textarea
        label={text('tasks.field.sentence')}
        description={text('tasks.help.sentence')}
        autosize
        minRows={2}
        autoFocus
        value={sentence}
        onChange={(event) => setSentence(event.currentTarget.value)}
        error={said.at('contribution')}
      />
      <MinutesSelect value={minutes} onChange={setMinutes} error={said.at('minutes')} />
    </ActForm>
  );
}

function DropForm({ task: { id, version }, onClose }: FormProps) {
  const text = useText();
  const drop = useAct(DropTask);
  return (
    <WordForm
      act={drop}
      label={text('tasks.drop')}
      stops
      field={{ name: 'reason', label: text('tasks.field.reason'), description: text('tasks.help.reason') }}
      send={(reason) => drop.run({ input: { id, version, reason } })}
      announces={text('tasks.announced.dropped')}
      onDone={onClose}
    />
  );
}

/** Done, or not possible: each in place, with the one thing that is worth saying. */
export function SettleTask({ task }: { task: Settled }) {
  const text = useText();
  const [form, setForm] = useState<'done' | 'drop' | null>(null);
  const close = () => setForm(null);
  if (form === 'done') return <DoneForm task={task} onClose={close} />;
  if (form === 'drop') return <DropForm task={task} onClose={close} />;
  return (
    <Group gap="xs">
      <Button leftSection={<IconCheck size={16} stroke={2} aria-hidden />} onClick={() => setForm('done')}>
        {text('tasks.done')}
      </Button>
      <Button variant="subtle" color="gray" onClick={() => setForm('drop')}>
        {text('tasks.cannot')}
      </Button>
    </Group>
  );
}
