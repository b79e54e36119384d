import { Button } from '@mantine/core';
import { useText } from '../../../i18n/use-text.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Panel } from '../../../ui/panel.js';
import { PersonAvatar } from '../../../ui/person-avatar.js';
import { useFormat } from '../../../ui/use-format.js';
import { useExperiment } from '../experiment-context.js';
import { Trouble } from '../trouble.js';
import type { Mentor } from './api/involving.js';
import { InviteParticipant } from './api/participation-acts.js';
import classes from './people.module.css';

function MentorLine({ mentor }: { mentor: Mentor }) {
  const { id: experimentId } = useExperiment();
  const { person, reasons, topics, room } = mentor;
  const text = useText();
  const format = useFormat();
  const announce = useAnnounce();
  const invite = useKeyedAct(InviteParticipant);
  const why = reasons.map((reason) =>
    text(`participations.lone.reason.${reason}`, { topics: format.list(topics) }),
  );
  const left = room === null ? [] : [text('participations.lone.room', { room: format.number(room) })];
  const ask = async () => {
    const done = await invite.run({ experimentId, personId: person.id, role: 'mentor' });
    if (done.ok) announce(text('participations.invited'));
  };
  return (
    <li className={classes['person']}>
      <PersonAvatar name={person.name} decorative />
      <div className={classes['about']}>
        <strong>{person.name}</strong> <span className={classes['quiet']}>{person.department?.name}</span>
        <p className={classes['quiet']}>{[...why, ...left].join(' · ')}</p>
      </div>
      <Button
        variant="default"
        size="sm"
        loading={invite.running}
        aria-label={text('participations.lone.inviteOne', { name: person.name })}
        onClick={() => void ask()}
      >
        {text('participations.lone.invite')}
      </Button>
      <Trouble refusals={invite.refusals} fault={invite.fault} />
    </li>
  );
}

/** To a lead who is alone past the prototype, calmly: who could stand by them. */
export function LoneLeadPanel({ mentors }: { mentors: readonly Mentor[] }) {
  const text = useText();
  return (
    <Panel title={text('participations.lone.title')} accent="var(--lv-stage-evaluate)">
      <p className={classes['quiet']}>
        {text(mentors.length > 0 ? 'participations.lone.why' : 'participations.lone.nobody')}
      </p>
      {mentors.length > 0 && (
        <ul className={classes['people']}>
          {mentors.map((mentor) => (
            <MentorLine key={mentor.person.id} mentor={mentor} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
