import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.js';
import { useKeyedAct } from '../../lib/graphql/use-keyed-act.js';
import { useKeptDraft } from '../../lib/use-kept-draft.js';
import { useAnnounce } from '../announcer.js';
import { RecordTestimony } from './testimony-acts.js';
import { TestimonyForm } from './testimony-form.js';
import { fieldsOf, noTestimony, type TestimonyValues } from './testimony-values.js';

/** The button, and in its place the form once it is pressed; what was typed survives a reload. */
export function AddTestimony({ aboutId }: { aboutId: string }) {
  const text = useText();
  const announce = useAnnounce();
  const record = useKeyedAct(RecordTestimony);
  const draft = useKeptDraft<TestimonyValues>(`testimony-${aboutId}`);
  const [open, setOpen] = useState(false);
  const close = () => {
    draft.forget();
    record.clear();
    setOpen(false);
  };
  const save = async (values: TestimonyValues) => {
    const done = await record.run({ aboutId, testimony: fieldsOf(values) });
    if (!done.ok) return;
    announce(text('testimonies.added'));
    close();
  };
  if (!open) {
    return (
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {text('testimonies.add')}
        </Button>
      </div>
    );
  }
  return (
    <TestimonyForm
      initial={noTestimony()}
      draft={draft}
      act={record}
      label={text('testimonies.add')}
      onSave={save}
      onCancel={close}
    />
  );
}
