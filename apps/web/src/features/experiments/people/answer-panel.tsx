import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Panel } from '../../../ui/panel.js';
import { useRefusals } from '../../../ui/use-refusals.js';
import { useExperiment } from '../experiment-context.js';
import type { ParticipationView } from '../page/api/experiment-parts.js';
import { Trouble } from '../trouble.js';
import { AnswerInvitation } from './api/participation-acts.js';
import { PersonSelect } from './person-select.js';
import classes from './people.module.css';

/** Yes, not this time, or someone else: a reason is welcome, never asked. */
export function AnswerPanel({ participation }: { participation: ParticipationView }) {
  const { participations, owner } = useExperiment();
  const text = useText();
  const announce = useAnnounce();
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const [suggested, setSuggested] = useState<string | null>(null);
  const answer = useAct(AnswerInvitation);
  const said = useRefusals(answer.refusals);
  const except = useMemo(
    () => [owner.person.id, ...participations.map(({ person }) => person.id)],
    [owner, participations],
  );
  const run = async (accept: boolean) => {
    const { id, version } = participation;
    const input = {
      id,
      version,
      accept,
      reason: reason.trim() || null,
      suggestedPersonId: accept ? null : suggested,
    };
    const done = await answer.run({ input });
    if (done.ok) announce(text(accept ? 'participations.joined' : 'participations.declined'));
  };
  const role = text(`words.participationRole.${participation.role}`);
  return (
    <Panel
      title={text('participations.askedTitle', { name: participation.invitedBy?.name ?? owner.name, role })}
      accent="var(--lv-brand)"
    >
      <Stack>
        {participation.message && (
          <p style={{ margin: 0 }}>{text('participations.quote', { message: participation.message })}</p>
        )}
        <p className={classes['quiet']}>{text(`participations.roleWhy.${participation.role}`)}</p>
        {declining && (
          <>
            <Textarea
              label={`${text('participations.reason')} (${text('ui.optional')})`}
              autosize
              minRows={2}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={said.at('reason')}
            />
            <PersonSelect
              label={`${text('participations.someoneElse')} (${text('ui.optional')})`}
              value={suggested}
              onChange={setSuggested}
              except={except}
              error={said.at('suggestedPersonId')}
            />
          </>
        )}
        <Trouble refusals={answer.refusals} fault={answer.fault} except={['reason', 'suggestedPersonId']} />
        <Group gap="xs">
          {!declining && (
            <Button size="md" loading={answer.running} onClick={() => void run(true)}>
              {text('participations.accept')}
            </Button>
          )}
          <Button
            size="md"
            variant="default"
            loading={answer.running}
            onClick={() => (declining ? void run(false) : setDeclining(true))}
          >
            {text(declining ? 'participations.sendNo' : 'participations.decline')}
          </Button>
          {declining && (
            <Button size="md" variant="subtle" onClick={() => setDeclining(false)}>
              {text('ui.cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </Panel>
  );
}
