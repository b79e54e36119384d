import { Button } from '@mantine/core';
import type { FeedbackKind } from '@levain/domain/feedback/feedback-state.js';
import { addDays } from '@levain/domain/time/day.js';
import { IconArrowForwardUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.js';
import { useKeyedAct } from '../../lib/graphql/use-keyed-act.js';
import { today } from '../../lib/today.js';
import { useKeptDraft } from '../../lib/use-kept-draft.js';
import { useAnnounce } from '../announcer.js';
import { HandFeedback as HandFeedbackAct } from './feedback-acts.js';
import { HandForm, type HandValues } from './hand-form.js';

/** A week: what an answer usually takes. */
const USUAL_DAYS = 7;

interface HandFeedbackProps {
  /** The testimony or the objection. */
  readonly aboutId: string;
  readonly kind: FeedbackKind;
  readonly statement: string;
}

/** The button of those who may hand it over, and in its place the form; what was typed survives a reload. Needs the catalogue `feedback`. */
export function HandFeedback({ aboutId, kind, statement }: HandFeedbackProps) {
  const text = useText();
  const announce = useAnnounce();
  const act = useKeyedAct(HandFeedbackAct);
  const draft = useKeptDraft<HandValues>(`feedback-${aboutId}`);
  const [open, setOpen] = useState(draft.kept !== undefined);
  const close = () => {
    draft.forget();
    act.clear();
    setOpen(false);
  };
  const send = async (values: HandValues) => {
    const done = await act.run({ aboutId, ...values });
    if (!done.ok) return;
    announce(text('feedback.announce.handed'));
    close();
  };
  if (open) {
    return (
      <HandForm
        kind={kind}
        initial={draft.kept ?? { departmentId: null, word: '', wishedOn: addDays(today(), USUAL_DAYS) }}
        act={act}
        onChange={draft.keep}
        onSend={(values) => void send(values)}
        onCancel={close}
      />
    );
  }
  return (
    <div>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconArrowForwardUp size={16} stroke={1.6} aria-hidden />}
        aria-label={text('feedback.handLabel', { statement })}
        onClick={() => setOpen(true)}
      >
        {text('feedback.hand')}
      </Button>
    </div>
  );
}
