import { Button } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useText } from '../../i18n/use-text.js';
import { useKeyedAct } from '../../lib/graphql/use-keyed-act.js';
import { useKeptDraft } from '../../lib/use-kept-draft.js';
import { useAnnounce } from '../announcer.js';
import { ObjectionForm } from './objection-form.js';
import { RaiseObjection as RaiseObjectionAct } from './objection-acts.js';
import { fieldsOf, noObjection, type ObjectionValues } from './objection-values.js';

interface RaiseObjectionProps {
  /** The experiment, hypothesis or project; nothing: the workspace. */
  readonly aboutId?: string | undefined;
  readonly look?: 'filled' | 'default';
  /** What stands around the button while the form is closed. */
  readonly around?: (button: ReactNode) => ReactNode;
}

/** The button, and in its place the form once it is pressed; what was typed survives a reload. */
export function RaiseObjection({ aboutId, look = 'default', around }: RaiseObjectionProps) {
  const text = useText();
  const announce = useAnnounce();
  const raise = useKeyedAct(RaiseObjectionAct);
  const draft = useKeptDraft<ObjectionValues>(`objection-${aboutId ?? 'workspace'}`);
  const [open, setOpen] = useState(false);
  const close = () => {
    draft.forget();
    raise.clear();
    setOpen(false);
  };
  const save = async (values: ObjectionValues) => {
    const done = await raise.run({ aboutId: aboutId ?? null, objection: fieldsOf(values) });
    if (!done.ok) return;
    announce(text('objections.raised'));
    close();
  };
  if (!open) {
    const button = (
      <div>
        <Button
          variant={look}
          leftSection={<IconHandStop size={16} stroke={1.6} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {text('objections.raise')}
        </Button>
      </div>
    );
    return around ? around(button) : button;
  }
  return <ObjectionForm initial={noObjection()} draft={draft} act={raise} onSave={save} onCancel={close} />;
}
