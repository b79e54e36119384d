import { ActionIcon } from '@mantine/core';
import { IconEdit } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { useMay } from '../../../lib/viewer.js';
import { TextLink } from '../../../ui/link-button.js';
import { PersonAvatar } from '../../../ui/person-avatar.js';
import type { PersonListed } from '../api/people.js';
import { PersonBadges } from './person-badges.js';
import classes from './people-list.module.css';

interface PeopleListProps {
  readonly people: readonly PersonListed[];
  readonly onCorrect: (person: PersonListed) => void;
}

/** What a relay is asked about says more than an address. */
function lineOf({ profile, email }: PersonListed): string {
  const topics = profile?.status === 'listed' ? profile.topics.map(({ name }) => name) : [];
  return topics.length > 0 ? topics.join(' · ') : (email ?? '');
}

function PersonRow({ person, onCorrect }: Omit<PeopleListProps, 'people'> & { person: PersonListed }) {
  const text = useText();
  const mayManage = useMay('managePeople');
  const { department, site } = person;
  return (
    <li className={classes['person']}>
      <div className={classes['who']}>
        <PersonAvatar name={person.name} decorative />
        <div className={classes['names']}>
          <div className={classes['line']}>
            <TextLink
              to="/people/$personId"
              params={{ personId: person.id }}
              underline="hover"
              className={classes['name'] ?? ''}
            >
              {person.name}
            </TextLink>
            <PersonBadges {...person} />
          </div>
          {lineOf(person) && <span className={classes['quietText']}>{lineOf(person)}</span>}
        </div>
      </div>
      <div className={classes['place']}>
        {department?.name ?? <span className={classes['quietText']}>{text('people.noDepartment')}</span>}
        {site && <div className={classes['quietText']}>{site}</div>}
      </div>
      {mayManage && (
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={text('people.correctOne', { name: person.name })}
          onClick={() => onCorrect(person)}
        >
          <IconEdit size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

/** By name only: people are not scored, and nobody is ranked. */
export function PeopleList({ people, onCorrect }: PeopleListProps) {
  const text = useText();
  return (
    <ul className={classes['people']} aria-label={text('people.title')}>
      {people.map((person) => (
        <PersonRow key={person.id} {...{ person, onCorrect }} />
      ))}
    </ul>
  );
}
