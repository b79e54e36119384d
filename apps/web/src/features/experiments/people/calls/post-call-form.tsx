import { Button, Group, MultiSelect, NumberInput, Select, Stack, TextInput, Textarea } from '@mantine/core';
import { CALL_TOPICS_MAX, SEATS_MAX } from '@levain/domain/calls/call.js';
import { CALL_ROLES, type ParticipationRole } from '@levain/domain/participations/roles.js';
import { useState, type FormEvent } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../../i18n/use-text.js';
import { useKeyedAct } from '../../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../../ui/announcer.js';
import { Columns } from '../../../../ui/columns.js';
import {
  NO_TERMS_TYPED,
  TERMS_FIELDS,
  TermsFields,
  termsSent,
} from '../../../../ui/involving/terms-fields.js';
import { useRefusals } from '../../../../ui/use-refusals.js';
import { useExperiment } from '../../experiment-context.js';
import { Trouble } from '../../trouble.js';
import { CallTopics, PostCall } from './api/call-acts.js';

const EMPTY = {
  role: 'tester' as ParticipationRole,
  wanted: '',
  place: '',
  seats: 1,
  topicIds: [] as string[],
  terms: NO_TERMS_TYPED,
};
const SHOWN = ['role', 'wanted', 'place', 'seats', 'topicIds', ...TERMS_FIELDS];

function usePosting(onDone: () => void) {
  const { id: experimentId } = useExperiment();
  const text = useText();
  const announce = useAnnounce();
  const [form, setForm] = useState(EMPTY);
  const act = useKeyedAct(PostCall);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { terms, place, ...rest } = form;
    const done = await act.run({ experimentId, ...rest, place: place.trim() || null, ...termsSent(terms) });
    if (!done.ok) return;
    announce(text('calls.posted'));
    onDone();
  };
  return { form, act, submit, set: (more: Partial<typeof EMPTY>) => setForm((old) => ({ ...old, ...more })) };
}

/** What is looked for, of how many people, until when. */
export function PostCallForm({ onDone }: { onDone: () => void }) {
  const text = useText();
  const { form, act, submit, set } = usePosting(onDone);
  const said = useRefusals(act.refusals);
  const [{ data }] = useQuery({ query: CallTopics });
  const optional = (label: string) => `${label} (${text('ui.optional')})`;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <Textarea
          label={text('calls.wanted')}
          placeholder={text('calls.wantedExample')}
          autosize
          minRows={2}
          autoFocus
          value={form.wanted}
          onChange={(event) => set({ wanted: event.currentTarget.value })}
          error={said.at('wanted')}
        />
        <Columns most={2} least={220}>
          <Select
            label={text('participations.role')}
            data={CALL_ROLES.map((value) => ({ value, label: text(`words.participationRole.${value}`) }))}
            value={form.role}
            allowDeselect={false}
            onChange={(value) => set({ role: CALL_ROLES.find((each) => each === value) ?? form.role })}
            error={said.at('role')}
          />
          <NumberInput
            label={text('calls.seatsAsked')}
            value={form.seats}
            onChange={(value) => set({ seats: typeof value === 'number' ? value : 1 })}
            min={1}
            max={SEATS_MAX}
            allowDecimal={false}
            error={said.at('seats')}
          />
        </Columns>
        <TermsFields terms={form.terms} onChange={(terms) => set({ terms })} said={said} endRequired />
        <TextInput
          label={optional(text('calls.place'))}
          placeholder={text('calls.placeExample')}
          value={form.place}
          onChange={(event) => set({ place: event.currentTarget.value })}
          error={said.at('place')}
        />
        {data && data.topics.length > 0 && (
          <MultiSelect
            label={optional(text('calls.topics'))}
            description={text('calls.topicsHelp')}
            data={data.topics.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.topicIds}
            maxValues={CALL_TOPICS_MAX}
            searchable
            onChange={(topicIds) => set({ topicIds })}
            error={said.at('topicIds')}
          />
        )}
        <Trouble refusals={act.refusals} fault={act.fault} except={SHOWN} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onDone}>
            {text('ui.cancel')}
          </Button>
          <Button type="submit" loading={act.running}>
            {text('calls.postIt')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
