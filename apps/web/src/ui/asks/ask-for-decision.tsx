import { Button } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useText } from '../../i18n/use-text.js';
import { useKeyedAct } from '../../lib/graphql/use-keyed-act.js';
import { useKeptDraft } from '../../lib/use-kept-draft.js';
import { useMay } from '../../lib/viewer.js';
import { useAnnounce } from '../announcer.js';
import { AskForm } from './ask-form.js';
import { inputOf, noAsk, type AskValues } from './ask-values.js';
import { AskForDecision as AskForDecisionAct } from './ask-acts.js';

interface AskForDecisionProps {
  /** The experiment or project it is about; nothing: the form lets one choose. */
  readonly aboutId?: string;
  readonly look?: 'filled' | 'default';
  /** What stands around the button while the form is closed. */
  readonly around?: (button: ReactNode) => ReactNode;
}

/** The button of those who may ask, and in its place the form; what was typed survives a reload. Needs the catalogue `asks`. */
export function AskForDecision({ aboutId, look = 'default', around }: AskForDecisionProps) {
  const text = useText();
  const announce = useAnnounce();
  const may = useMay('askLeadership');
  const act = useKeyedAct(AskForDecisionAct);
  const draft = useKeptDraft<AskValues>(`ask-${aboutId ?? 'workspace'}`);
  const [open, setOpen] = useState(draft.kept !== undefined);
  if (!may) return null;
  const close = () => {
    draft.forget();
    act.clear();
    setOpen(false);
  };
  const send = async (values: AskValues) => {
    const done = await act.run(inputOf(values, aboutId));
    if (!done.ok) return;
    announce(text('asks.announce.asked'));
    close();
  };
  if (open) {
    return (
      <AskForm
        initial={draft.kept ?? noAsk()}
        onChange={draft.keep}
        act={act}
        choosesSubject={aboutId === undefined}
        onSend={(values) => void send(values)}
        onCancel={close}
      />
    );
  }
  const button = (
    <div>
      <Button
        variant={look}
        leftSection={<IconGavel size={16} stroke={1.6} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {text('asks.new')}
      </Button>
    </div>
  );
  return <>{around ? around(button) : button}</>;
}
