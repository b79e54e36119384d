import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core';
import { useMemo, useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import type { SaidRefusals } from '../../../ui/use-refusals.js';
import { useExperiment } from '../experiment-context.js';
import { PersonPicker } from '../../../ui/person-picker.js';
import type { Declining } from './use-answer.js';

interface DeclineFormProps {
  readonly said: SaidRefusals;
  readonly running: boolean;
  readonly onSend: (declining: Declining) => void;
  readonly onCancel: () => void;
}

/** Not this time: a reason is welcome, never asked; somebody else may be named. */
export function DeclineForm({ said, running, onSend, onCancel }: DeclineFormProps) {
  const { participations, owner } = useExperiment();
  const text = useText();
  const [reason, setReason] = useState('');
  const [suggestedPersonId, setSuggested] = useState<string | null>(null);
  const [namesMe, setNamesMe] = useState(false);
  const except = useMemo(
    () => [owner.person.id, ...participations.map(({ person }) => person.id)],
    [owner, participations],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend({ reason, suggestedPersonId, namesMe: suggestedPersonId !== null && namesMe });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Textarea
          label={`${text('participations.reason')} (${text('ui.optional')})`}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={said.at('reason')}
          autoFocus
        />
        <PersonPicker
          label={`${text('participations.someoneElse')} (${text('ui.optional')})`}
          value={suggestedPersonId}
          onChange={setSuggested}
          except={except}
          error={said.at('suggestedPersonId')}
        />
        {suggestedPersonId && (
          <Checkbox
            label={text('participations.answer.namesMe')}
            checked={namesMe}
            onChange={(event) => setNamesMe(event.currentTarget.checked)}
          />
        )}
        <Group gap="xs">
          <Button type="submit" size="md" loading={running}>
            {text('participations.sendNo')}
          </Button>
          <Button size="md" variant="subtle" onClick={onCancel}>
            {text('ui.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
