import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../../i18n/use-text.js';
import { useAct } from '../../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../../ui/announcer.js';
import { ConfirmDialog } from '../../../../ui/confirm-dialog.js';
import { useTermsWords } from '../../../../ui/involving/use-terms-words.js';
import { useFormat } from '../../../../ui/use-format.js';
import { useExperiment } from '../../experiment-context.js';
import { Trouble } from '../../trouble.js';
import type { ExperimentCall } from '../api/involving.js';
import classes from '../people.module.css';
import { CloseCall } from './api/call-acts.js';
import { VolunteerLine } from './volunteer-line.js';

function Close({ call }: { call: ExperimentCall }) {
  const text = useText();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const close = useAct(CloseCall);
  const run = async () => {
    const done = await close.run({ input: { id: call.id, version: call.version } });
    if (!done.ok) return;
    setAsking(false);
    announce(text('calls.closed'));
  };
  return (
    <div>
      <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
        {text('calls.close')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void run()}
        title={text('calls.close')}
        confirmLabel={text('calls.close')}
        running={close.running}
      >
        <p>{text('calls.closeWhat')}</p>
        <Trouble refusals={close.refusals} fault={close.fault} />
      </ConfirmDialog>
    </div>
  );
}

/** One call of the experiment; for those who lead it, who offered themselves. */
export function CallLine({ call }: { call: ExperimentCall }) {
  const { permissions } = useExperiment();
  const { role, wanted, place, seats, accepted, standing, topics, volunteers } = call;
  const text = useText();
  const format = useFormat();
  const words = useTermsWords();
  const waiting = volunteers.filter(({ status }) => status === 'waiting');
  const answered = volunteers.filter(({ status }) => status !== 'waiting');
  const facts = [words.line(call), place, format.list(topics.map(({ name }) => name))];
  return (
    <li className={classes['call']}>
      <div className={classes['callHead']}>
        <strong>{wanted}</strong>
        <span className={classes['quiet']}>
          {text(`calls.standing.${standing}`)} · {text('calls.seatsOf', { accepted, seats })}
        </span>
      </div>
      <p className={classes['quiet']}>
        {[text(`words.participationRole.${role}`), ...facts].filter(Boolean).join(' · ')}
      </p>
      {permissions.canEdit && waiting.length > 0 && (
        <>
          <p>{text('calls.volunteers', { count: waiting.length })}</p>
          <ul className={classes['people']}>
            {waiting.map((each) => (
              <VolunteerLine key={each.id} volunteer={each} />
            ))}
          </ul>
        </>
      )}
      {permissions.canEdit && answered.length > 0 && (
        <p className={classes['quiet']}>
          {answered
            .map(({ person, status }) => `${person.name} (${text(`calls.status.${status}`)})`)
            .join(', ')}
        </p>
      )}
      {permissions.canEdit && volunteers.length === 0 && standing === 'open' && (
        <p className={classes['quiet']}>{text('calls.noVolunteer')}</p>
      )}
      {permissions.canEdit && standing === 'open' && <Close call={call} />}
    </li>
  );
}
