import { Checkbox, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { FormEnd } from '../../../ui/form-end.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { VolunteerForCall, type CallShown } from '../api/calls.js';

const SHOWN = ['word', 'acceptAboveLimit'];

interface VolunteerFormProps {
  readonly call: CallShown;
  readonly onClose: () => void;
}

/** Offering oneself, with a word; above one's own limit only by saying so. */
export function VolunteerForm({ call, onClose }: VolunteerFormProps) {
  const text = useText();
  const announce = useAnnounce();
  const [word, setWord] = useState('');
  const [isAbove, setIsAbove] = useState(false);
  const offer = useKeyedAct(VolunteerForCall);
  const said = useRefusals(offer.refusals);
  const over = said.at('acceptAboveLimit');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await offer.run({ callId: call.id, word: word.trim() || null, acceptAboveLimit: isAbove });
    if (!done.ok) return;
    announce(text('calls.sent'));
    onClose();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        <Textarea
          label={`${text('calls.word')} (${text('ui.optional')})`}
          description={text('calls.wordHelp')}
          autosize
          minRows={2}
          autoFocus
          value={word}
          onChange={(event) => setWord(event.currentTarget.value)}
          error={said.at('word')}
        />
        {over && (
          <Checkbox
            label={text('calls.acceptAbove')}
            checked={isAbove}
            onChange={(event) => setIsAbove(event.currentTarget.checked)}
            error={over}
          />
        )}
        <FormEnd act={offer} shown={SHOWN} submit={text('calls.send')} onCancel={onClose} />
      </Stack>
    </form>
  );
}
