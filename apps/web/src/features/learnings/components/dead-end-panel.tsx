import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { FormEnd } from '../../../ui/form-end.js';
import { Panel } from '../../../ui/panel.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { DescribeDeadEnd, type LearningView } from '../api/learning.js';
import { DeadEndWords } from './dead-end-words.js';
import classes from './learning-page.module.css';

type Note = NonNullable<LearningView['detail']['deadEnd']>;

interface NoteFormProps {
  readonly experimentId: string;
  readonly note: Note;
  readonly onDone: () => void;
}

function NoteForm({ experimentId, note, onDone }: NoteFormProps) {
  const text = useText();
  const [avoid, setAvoid] = useState(note.avoid ?? '');
  const [retryWhen, setRetryWhen] = useState(note.retryWhen ?? '');
  const describe = useAct(DescribeDeadEnd);
  const said = useRefusals(describe.refusals);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await describe.run({ input: { experimentId, version: note.version, avoid, retryWhen } });
    if (done.ok) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <Textarea
          label={text('learnings.deadEnd.avoidLabel')}
          description={text('learnings.deadEnd.avoidWhy')}
          autosize
          minRows={2}
          value={avoid}
          onChange={(event) => setAvoid(event.currentTarget.value)}
          error={said.at('avoid')}
        />
        <Textarea
          label={text('learnings.deadEnd.retryLabel')}
          description={text('learnings.deadEnd.retryWhy')}
          autosize
          minRows={2}
          value={retryWhen}
          onChange={(event) => setRetryWhen(event.currentTarget.value)}
          error={said.at('retryWhen')}
        />
        <FormEnd
          act={describe}
          shown={['avoid', 'retryWhen']}
          submit={text('learnings.deadEnd.save')}
          inDialog
          onCancel={onDone}
        />
      </Stack>
    </form>
  );
}

/** The same dignity as any result: why it was stopped, what to avoid, and what would make it worth another try. */
export function DeadEndPanel({ learning }: { learning: LearningView }) {
  const text = useText();
  const [writing, setWriting] = useState(false);
  const { deadEnd, facts } = learning.detail;
  if (!deadEnd) return null;
  return (
    <Panel title={text('learnings.deadEnd.title')} sentence={text('learnings.deadEnd.sentence')}>
      <DeadEndWords reason={facts.decisionReason} avoid={deadEnd.avoid} retryWhen={deadEnd.retryWhen} />
      {deadEnd.writtenByName && (
        <p className={classes['quiet']}>{text('learnings.deadEnd.by', { name: deadEnd.writtenByName })}</p>
      )}
      {writing && (
        <NoteForm experimentId={learning.experiment.id} note={deadEnd} onDone={() => setWriting(false)} />
      )}
      {!writing && deadEnd.viewerMayDescribe && (
        <Group>
          <Button variant="default" onClick={() => setWriting(true)}>
            {text(deadEnd.version > 0 ? 'learnings.deadEnd.revise' : 'learnings.deadEnd.describe')}
          </Button>
        </Group>
      )}
    </Panel>
  );
}
