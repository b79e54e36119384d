import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { PersonAvatar } from '../../../ui/person-avatar.js';
import { useExperiment } from '../experiment-context.js';
import classes from './people.module.css';

const SHOWN = 6;

/** Who is in it, in a word each; the rest is one click away. */
export function PeoplePanel() {
  const { number, owner, participations } = useExperiment();
  const text = useText();
  const others = participations.filter(
    ({ status, role }) => role !== 'owner' && (status === 'accepted' || status === 'invited'),
  );
  const people = [
    { id: owner.id, name: owner.name, note: text('words.participationRole.owner') },
    ...others.map(({ id, person, role, status }) => ({
      id,
      name: person.name,
      note:
        status === 'invited'
          ? text('participations.invitedAs', { role: text(`words.participationRole.${role}`) })
          : text(`words.participationRole.${role}`),
    })),
  ];
  const link = (
    <TextLink to="/experiments/$number/people" params={{ number: String(number) }}>
      {text('participations.seeAll')}
    </TextLink>
  );
  return (
    <Panel title={text('participations.panel')} aside={link}>
      <ul className={classes['people']}>
        {people.slice(0, SHOWN).map(({ id, name, note }) => (
          <li key={id} className={classes['person']}>
            <PersonAvatar name={name} decorative />
            <span>
              <strong>{name}</strong> <span className={classes['quiet']}>{note}</span>
            </span>
          </li>
        ))}
      </ul>
      {people.length > SHOWN && (
        <p className={classes['quiet']}>{text('participations.andMore', { count: people.length - SHOWN })}</p>
      )}
    </Panel>
  );
}
