import { Button, Checkbox, Group, Select, Stack, Textarea } from '@mantine/core';
import {
  INVITED_ROLES,
  type AdviserWeight,
  type ParticipationRole,
} from '@levain/domain/participations/roles.js';
import { useMemo, useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { NO_TERMS_TYPED, TERMS_FIELDS, TermsFields, termsSent } from '../../../ui/involving/terms-fields.js';
import { Panel } from '../../../ui/panel.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { useExperiment } from '../experiment-context.js';
import { Trouble } from '../trouble.js';
import { AdviserFields } from './adviser-fields.js';
import { InviteParticipant } from './api/participation-acts.js';
import { PersonCard } from './person-card.js';
import { PersonPicker } from '../../../ui/person-picker.js';

const EMPTY = {
  personId: null as string | null,
  role: 'relay' as ParticipationRole,
  message: '',
  terms: NO_TERMS_TYPED,
  organisation: '',
  weight: null as AdviserWeight | null,
  acknowledged: false,
};
const SHOWN = [
  ...['personId', 'role', 'message', 'organisation', 'weight', 'overLimitAcknowledged'],
  ...TERMS_FIELDS,
];

function useInvitation() {
  const { id: experimentId } = useExperiment();
  const text = useText();
  const announce = useAnnounce();
  const [form, setForm] = useState(EMPTY);
  const act = useKeyedAct(InviteParticipant);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { personId, role, message, terms, organisation, weight, acknowledged } = form;
    if (!personId) return;
    const adviser = role === 'adviser' ? { organisation: organisation.trim() || null, weight } : {};
    const done = await act.run({
      ...{ experimentId, personId, role, message: message.trim() || null },
      ...{ ...termsSent(terms), ...adviser, overLimitAcknowledged: acknowledged },
    });
    if (!done.ok) return;
    // The next one is often asked the same.
    setForm({ ...form, personId: null, message: '', acknowledged: false });
    announce(text('participations.invited'));
  };
  return { form, act, submit, set: (more: Partial<typeof EMPTY>) => setForm((old) => ({ ...old, ...more })) };
}

/** Asks someone, in a named role: how long, until when, why them. Above their limit only by saying so. */
export function InviteForm() {
  const { participations, owner } = useExperiment();
  const text = useText();
  const { form, act, submit, set } = useInvitation();
  const said = useRefusals(act.refusals);
  const over = said.at('overLimitAcknowledged');
  const except = useMemo(() => {
    const taken = participations.filter(({ status }) => status === 'accepted' || status === 'invited');
    return [owner.person.id, ...taken.map(({ person }) => person.id)];
  }, [owner, participations]);
  return (
    <Panel title={text('participations.invite')} sentence={text('participations.inviteWhy')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <div data-field="participations">
            <PersonPicker
              label={text('participations.person')}
              value={form.personId}
              onChange={(personId) => set({ personId, acknowledged: false })}
              except={except}
              error={said.at('personId')}
            />
          </div>
          {form.personId && <PersonCard key={form.personId} personId={form.personId} />}
          <Select
            label={text('participations.role')}
            description={text(`participations.roleWhy.${form.role}`)}
            data={INVITED_ROLES.map((value) => ({ value, label: text(`words.participationRole.${value}`) }))}
            value={form.role}
            allowDeselect={false}
            onChange={(value) => set({ role: INVITED_ROLES.find((each) => each === value) ?? form.role })}
            error={said.at('role')}
          />
          {form.role === 'adviser' && <AdviserFields value={form} onChange={set} said={said} />}
          <TermsFields terms={form.terms} onChange={(terms) => set({ terms })} said={said} />
          <Textarea
            label={`${text('participations.message')} (${text('ui.optional')})`}
            placeholder={text('participations.messageExample')}
            autosize
            minRows={2}
            value={form.message}
            onChange={(event) => set({ message: event.currentTarget.value })}
            error={said.at('message')}
          />
          {(over || form.acknowledged) && (
            <Checkbox
              label={text('participations.acknowledge')}
              checked={form.acknowledged}
              onChange={(event) => set({ acknowledged: event.currentTarget.checked })}
              error={over}
            />
          )}
          <Trouble refusals={act.refusals} fault={act.fault} except={SHOWN} />
          <Group justify="flex-end">
            <Button type="submit" disabled={form.personId === null} loading={act.running}>
              {text(form.acknowledged ? 'participations.inviteAnyway' : 'participations.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
