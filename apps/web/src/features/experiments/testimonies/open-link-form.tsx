import { Stack, TextInput } from '@mantine/core';
import { addDays } from '@levain/domain/time/day.js';
import { useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { Columns } from '../../../ui/columns.js';
import { DayInput } from '../../../ui/day-input.js';
import { FormEnd } from '../../../ui/form-end.js';
import { OnceLink } from '../../../ui/once-link.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { OpenTestimonyLink } from './api/outside-testimonies.js';

const SHOWN = ['question', 'until'];
const aMonthFromNow = (): string => addDays(new Date().toISOString().slice(0, 10), 30);

/** The question, the last day; then the address, shown this once. */
export function OpenLinkForm({ experimentId, onClose }: { experimentId: string; onClose: () => void }) {
  const text = useText();
  const open = useKeyedAct(OpenTestimonyLink);
  const said = useRefusals(open.refusals);
  const [question, setQuestion] = useState('');
  const [until, setUntil] = useState<string | null>(aMonthFromNow);
  const [url, setUrl] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await open.run({ experimentId, question, until: until ?? '' });
    if (done.ok) setUrl(done.value.url);
  };
  if (url) {
    return (
      <OnceLink
        url={url}
        label={text('testimonies.outside.link')}
        why={text('testimonies.outside.linkOnce')}
        onClose={onClose}
      />
    );
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Columns most={2}>
          <TextInput
            label={text('testimonies.outside.question')}
            description={text('testimonies.outside.questionHelp')}
            value={question}
            onChange={(event) => setQuestion(event.currentTarget.value)}
            error={said.at('question')}
            data-autofocus
          />
          <DayInput
            label={text('testimonies.outside.until')}
            description={text('testimonies.outside.untilHelp')}
            value={until}
            onChange={setUntil}
            error={said.at('until')}
          />
        </Columns>
        <FormEnd act={open} shown={SHOWN} submit={text('testimonies.outside.create')} onCancel={onClose} />
      </Stack>
    </form>
  );
}
