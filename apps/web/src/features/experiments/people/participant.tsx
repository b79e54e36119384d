import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useViewer } from '../../../lib/viewer.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { ConfirmDialog } from '../../../ui/confirm-dialog.js';
import { useTermsWords } from '../../../ui/involving/use-terms-words.js';
import { PersonAvatar } from '../../../ui/person-avatar.js';
import type { ParticipationView } from '../page/api/experiment-parts.js';
import { Trouble } from '../trouble.js';
import { LeaveExperiment } from './api/participation-acts.js';
import classes from './people.module.css';

function Leave({ participation }: { participation: ParticipationView }) {
  const text = useText();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const leave = useAct(LeaveExperiment);
  const run = async () => {
    const { id, version } = participation;
    const done = await leave.run({ input: { id, version, reason: reason.trim() || null } });
    if (!done.ok) return;
    setAsking(false);
    announce(text('participations.left'));
  };
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
        {text('participations.leave')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void run()}
        title={text('participations.leave')}
        confirmLabel={text('participations.leaveConfirm')}
        running={leave.running}
        stops
      >
        <p>{text('participations.leaveWhat')}</p>
        <Textarea
          label={`${text('participations.reason')} (${text('ui.optional')})`}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Trouble refusals={leave.refusals} fault={leave.fault} />
      </ConfirmDialog>
    </>
  );
}

/** What they are asked, what they learn, and whether that is above their limit: said to those who may know. */
function Terms({ participation }: { participation: ParticipationView }) {
  const { learns, overLimit, acceptedAboveLimit, suggestedBy } = participation;
  const text = useText();
  const words = useTermsWords();
  const lines = [
    words.adviser(participation),
    words.line(participation),
    learns && text('participations.learnsThat', { learns }),
    suggestedBy && text('participations.suggestions.suggestedBy', { name: suggestedBy.name }),
  ];
  return (
    <>
      {lines.filter(Boolean).map((line) => (
        <p key={line} className={classes['quiet']}>
          {line}
        </p>
      ))}
      {(acceptedAboveLimit || overLimit) && (
        <p className={classes['warns']}>
          {text(acceptedAboveLimit ? 'participations.acceptedAbove' : 'participations.overLimit')}
        </p>
      )}
    </>
  );
}

/** One person in it: since when, on what terms, what they answered, whom they suggested. */
export function Participant({ participation }: { participation: ParticipationView }) {
  const { person, status, role, answerReason, suggestedPerson, suggestedName } = participation;
  const { member } = useViewer();
  const text = useText();
  const isSelf = person.id === member.person.id;
  const suggests = suggestedPerson?.name ?? suggestedName;
  return (
    <li className={classes['person']}>
      <PersonAvatar name={person.name} decorative />
      <div className={classes['about']}>
        <strong>{person.name}</strong>{' '}
        <span className={classes['quiet']}>
          {person.department && `${person.department.name} · `}
          {text(`words.participationStatus.${status}`)}
        </span>
        {(status === 'accepted' || status === 'invited') && <Terms participation={participation} />}
        {answerReason && (
          <p className={classes['quiet']}>{text('participations.quote', { message: answerReason })}</p>
        )}
        {suggests && (
          <p className={classes['quiet']}>{text('participations.suggests', { name: suggests })}</p>
        )}
      </div>
      {isSelf && status === 'accepted' && role !== 'owner' && <Leave participation={participation} />}
    </li>
  );
}
