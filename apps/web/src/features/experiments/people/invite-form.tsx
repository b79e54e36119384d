import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { PARTICIPATION_ROLES, type ParticipationRole } from '@levain/domain/participations/roles.js';
import { useMemo, useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Panel } from '../../../ui/panel.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { useExperiment } from '../experiment-context.js';
import { Trouble } from '../trouble.js';
import { InviteParticipant } from './api/participation-acts.js';
import { PersonSelect } from './person-select.js';

const INVITED_ROLES = PARTICIPATION_ROLES.filter((role) => role !== 'owner');

/** Asks someone, in a named role, with a word of why. */
export function InviteForm() {
  const { id: experimentId, participations, owner } = useExperiment();
  const text = useText();
  const announce = useAnnounce();
  const [personId, setPersonId] = useState<string | null>(null);
  const [role, setRole] = useState<ParticipationRole>('relay');
  const [message, setMessage] = useState('');
  const invite = useKeyedAct(InviteParticipant);
  const said = useRefusals(invite.refusals);
  const except = useMemo(
    () => [
      owner.person.id,
      ...participations
        .filter(({ status }) => status === 'accepted' || status === 'invited')
        .map(({ person }) => person.id),
    ],
    [owner, participations],
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!personId) return;
    const done = await invite.run({ experimentId, personId, role, message: message.trim() || null });
    if (!done.ok) return;
    setPersonId(null);
    setMessage('');
    announce(text('participations.invited'));
  };
  return (
    <Panel title={text('participations.invite')} sentence={text('participations.inviteWhy')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <div data-field="participations">
            <PersonSelect
              label={text('participations.person')}
              value={personId}
              onChange={setPersonId}
              except={except}
              error={said.at('personId')}
            />
          </div>
          <Select
            label={text('participations.role')}
            description={text(`participations.roleWhy.${role}`)}
            data={INVITED_ROLES.map((value) => ({ value, label: text(`words.participationRole.${value}`) }))}
            value={role}
            allowDeselect={false}
            onChange={(value) => setRole(INVITED_ROLES.find((each) => each === value) ?? role)}
            error={said.at('role')}
          />
          <Textarea
            label={`${text('participations.message')} (${text('ui.optional')})`}
            placeholder={text('participations.messageExample')}
            autosize
            minRows={2}
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
            error={said.at('message')}
          />
          <Trouble refusals={invite.refusals} fault={invite.fault} except={['personId', 'role', 'message']} />
          <Group justify="flex-end">
            <Button type="submit" disabled={personId === null} loading={invite.running}>
              {text('participations.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
