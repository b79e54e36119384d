import { Button, Checkbox, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../../i18n/use-text.js';
import { useAct } from '../../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../../ui/announcer.js';
import { PersonAvatar } from '../../../../ui/person-avatar.js';
import { useRefusals } from '../../../../ui/use-refusals.js';
import { Trouble } from '../../trouble.js';
import type { Volunteer } from '../api/involving.js';
import classes from '../people.module.css';
import { AnswerVolunteer } from './api/call-acts.js';

const SHOWN = ['reason', 'overLimitAcknowledged'];

/** Somebody who offered themselves: yes or no, with a reason either way. */
export function VolunteerLine({ volunteer }: { volunteer: Volunteer }) {
  const { id, version, person, word, aboveLimit } = volunteer;
  const text = useText();
  const announce = useAnnounce();
  const [reason, setReason] = useState('');
  const [acknowledged, setAcknowledged] = useState(false);
  const answer = useAct(AnswerVolunteer);
  const said = useRefusals(answer.refusals);
  const over = said.at('overLimitAcknowledged');
  const run = async (accept: boolean) => {
    const input = { id, version, accept, reason, overLimitAcknowledged: acknowledged };
    if ((await answer.run({ input })).ok) announce(text('calls.answered'));
  };
  return (
    <li className={classes['suggestion']}>
      <div className={classes['person']}>
        <PersonAvatar name={person.name} decorative />
        <div className={classes['about']}>
          <strong>{person.name}</strong> <span className={classes['quiet']}>{person.department?.name}</span>
          {word && <p>{text('participations.quote', { message: word })}</p>}
          {aboveLimit && <p className={classes['warns']}>{text('calls.aboveLimit')}</p>}
        </div>
      </div>
      <Textarea
        label={text('calls.answerReason')}
        description={text('calls.answerReasonHelp')}
        autosize
        minRows={1}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={said.at('reason')}
      />
      {over && (
        <Checkbox
          label={text('participations.acknowledge')}
          checked={acknowledged}
          onChange={(event) => setAcknowledged(event.currentTarget.checked)}
          error={over}
        />
      )}
      <Trouble refusals={answer.refusals} fault={answer.fault} except={SHOWN} />
      <Group gap="xs">
        <Button
          size="sm"
          loading={answer.running}
          aria-label={text('calls.acceptOne', { name: person.name })}
          onClick={() => void run(true)}
        >
          {text('calls.accept')}
        </Button>
        <Button
          size="sm"
          variant="default"
          loading={answer.running}
          aria-label={text('calls.declineOne', { name: person.name })}
          onClick={() => void run(false)}
        >
          {text('calls.decline')}
        </Button>
      </Group>
    </li>
  );
}
